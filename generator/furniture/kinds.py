"""The kinds of page furniture: every name that a rule may give a line, with the sentence `explain` prints."""

from __future__ import annotations

from types import MappingProxyType

KINDS = MappingProxyType(
    {
        "page-structure": "outside the article, as the page is built",
        "above-article": "above the first paragraph, and no title of the article",
        "below-article": "below the last paragraph, and not a sentence",
        "after-article": "below where the article ends for good",
        "advertisement": "marks an advertisement",
        "header": "heads a list of other articles",
        "teaser-header": "heads a list of other articles",
        "teaser": "names another article",
        "share": "invites readers to share or print",
        "subscribe": "invites readers to subscribe, or asks for consent",
        "comment-form": "asks for comments",
        "correction-note": "says what the article had wrong before",
        "doubled": "is printed on the page twice",
        "correction": "says how the article was edited, or asks for corrections",
        "copyright": "says who owns the rights",
        "caption": "describes a picture",
        "credit": "says whose picture or report it is",
        "byline": "says who wrote it",
        "date-line": "a day and hardly anything else",
        "counter": "counts readers, minutes or comments",
        "page-number": "numbers a page",
        "tags": "lists topics",
        "navigation": "belongs to the page's menu",
        "address": "an address",
        "author-bio": "says who the author is",
        "comments": "what readers wrote below the article",
        "label": "a short line between lines that are not part of the article",
        "link": "names another article",
        "wire-note": "tells other newsrooms what is new, or from when they may print it",
        "ticker": "a price, a rate or the weather",
        "to-the-reader": "speaks to the page's reader about the page",
        "post": "a post from a social network",
        "pull-quote": "repeats words of the article",
        "running-header": "the page's own name, printed again",
    }
)
