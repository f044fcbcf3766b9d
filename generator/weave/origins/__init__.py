"""Where words come from: two rewrites of one report are one origin.

- ``lineage``: the origin of each article and statement
- ``chains``: through whom words reached the site, one after the other
- ``sourcing``: how many origins support something
- ``withdrawals``: what would lose all support without one source
- ``similar_articles``: articles whose words overlap
"""
