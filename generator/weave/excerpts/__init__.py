"""How many of somebody else's words the site prints, and which.

- ``quotation_budget``: the words that a source may still give
- ``excerpt_spans``: where a statement's words may be cut
- ``linked_sentences``: the sentences of a full text that the site leads to
"""
