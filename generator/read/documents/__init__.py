"""An article's body as passages.

- ``article_body``: which reader a body needs
- ``plain_text``, ``markdown_text``: the readers of ``.txt`` and ``.md``
- ``passage_builder``: gathers characters with their places; ``positioned_inline`` finds these in Markdown
- ``attached_headings``: headings with no blank line below them
- ``pasted_digests``, ``mojibake``: what looks pasted, or was decoded wrongly
"""
