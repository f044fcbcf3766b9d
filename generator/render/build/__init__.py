"""Building the views: one module for each kind of page, all on one :class:`Desk`."""
