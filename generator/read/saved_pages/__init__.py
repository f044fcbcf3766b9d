"""Saved web pages: the article's passages, and what the page says of itself.

- ``webpage``: the order of the steps
- ``markup``: tags and text in the order of the file
- ``visible_characters``: what a browser shows, with its place; ``page_outline``: boxes, lists, headings
- ``article_blocks``: the blocks that trafilatura takes for the article; ``recovered_lines``: those that it
  passes over and that are the article's all the same
- ``live_posts``: the posts of a live page, each with its day
- ``page_metadata``: outlet and days in the page's metadata; ``page_dates`` checks `published`
  against them, and ``metadata_suggestions`` proposes them where the front matter has none
"""
