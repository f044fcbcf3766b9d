"""What the templates get: views that have not moved beside their builders yet."""
