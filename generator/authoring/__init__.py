"""What template authors work with: the reference, a page's values, what an edit changes, snapshots."""
