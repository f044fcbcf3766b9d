"""The statements of one article: corrected by the editor, joined, and resolved to what is published.

- ``woven_article``: the order of the steps, and everything that they make of one article
- ``annotated_prose``: the article's sentences, with all that was found in each
- ``drafts``: a statement while it is being corrected; ``editor_notes`` are what corrects it
- ``joining``: one statement of what one sentence says twice
- ``resolver``: whether a draft is published, and as what
- ``substance``: whether words say something by themselves; ``paragraph_issues``: what they are about where
  only the sentences around them say so
- ``utterances``: one remark in several wordings; ``similar_remarks`` suggests which these may be
"""
