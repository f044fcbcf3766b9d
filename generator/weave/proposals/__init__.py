"""What is put forward.

- ``plan_items``: the items of a plan, from version to version
- ``open_proposals``: demands, proposals, guarantees and scenarios outside of plans
"""
