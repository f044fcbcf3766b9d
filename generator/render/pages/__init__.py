"""The kinds of pages: each file holds what one template gets, how that is made, and the page's routes.

The register: ``actors``, ``actor``, ``plans``, ``plan``; ``origins``, ``figures``,
``changes``, ``retired``.
"""
