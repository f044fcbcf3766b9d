"""Building the views: one module for each kind of page, named as its views, all on one :class:`Desk`.

``statements`` and ``standings`` build what many pages show; ``drawn`` makes the pictures' data, ``fitting``
cuts cards to a page, ``naming``, ``order`` and ``words`` hold the rules that all pages share.
"""
