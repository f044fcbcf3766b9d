"""The dossier as a whole.

- ``page_briefs``: what stands on which page
- ``article_coverage``: which article covers which issue, and what each day added
"""
