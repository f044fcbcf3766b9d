"""Atom (RFC 4287) and JSON Feed 1.1.

Where the site's address is not known, links are relative to the feed's own place, and the
fields that want a whole address are left out.
"""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape as xml
from xml.sax.saxutils import quoteattr

from generator.render import links

if TYPE_CHECKING:
    import datetime as dt

    from generator.render.feeds.items import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, in plain text."""

    of: str
    """``site``, ``actors/<id>`` or ``issues/<id>``."""
    id: str
    title: str
    subtitle: str
    author: str
    language: str
    site: str
    """The site's address; empty where it is not known."""
    page: str
    """The page that the feed follows."""
    updated: dt.date
    items: tuple[Item, ...]

    def address(self, path: str, anchor: str = "") -> str:
        """Return the address of a page: whole, or else from the feed's own place."""
        up = "../" * links.feed(self.of, "xml").count("/")
        return links.absolute(self.site, path, anchor) or f"{up}{links.address(path, anchor)}"


def atom(feed: Feed) -> str:
    """Write a feed as Atom."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>',
            f"<id>{xml(feed.id)}</id>",
            f"<title>{xml(feed.title)}</title>",
            f"<subtitle>{xml(feed.subtitle)}</subtitle>",
            f"<updated>{_instant(feed.updated)}</updated>",
            f"<author><name>{xml(feed.author)}</name></author>",
            _link("self", "application/atom+xml", feed.address(links.feed(feed.of, "xml"))),
            _link("alternate", "text/html", feed.address(feed.page)),
            *(_entry(feed, item) for item in feed.items),
            "</feed>\n",
        )
    )


def _entry(feed: Feed, item: Item) -> str:
    return "\n".join(
        (
            "<entry>",
            f"<id>{xml(item.id)}</id>",
            f"<title>{xml(item.title)}</title>",
            f"<published>{_instant(item.published)}</published>",
            f"<updated>{_instant(item.updated)}</updated>",
            *(f"<author><name>{xml(name)}</name></author>" for name in item.authors),
            _link("alternate", "text/html", feed.address(item.path, item.anchor)),
            *(
                f"<category term={quoteattr(s.id)} scheme={quoteattr(f'urn:briefing:{s.kind}')}"
                f" label={quoteattr(s.name)}/>"
                for s in item.subjects
            ),
            f'<content type="html">{xml(_html(item))}</content>',
            "</entry>",
        )
    )


def _link(relation: str, kind: str, address: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href={quoteattr(address)}/>'


def _html(item: Item) -> str:
    return f"<p>{html.escape(item.words)}</p><p>{html.escape(item.source)}</p>"


def _instant(day: dt.date) -> str:
    """Write a day as RFC 3339 wants it: its first second, since no hour is known."""
    return f"{day.isoformat()}T00:00:00Z"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed."""
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": links.absolute(feed.site, feed.page),
        "feed_url": links.absolute(feed.site, links.feed(feed.of, "json")),
        "description": feed.subtitle,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_json_item(feed, item) for item in feed.items],
    }
    kept = {name: value for name, value in whole.items() if value or name == "items"}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def _json_item(feed: Feed, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": feed.address(item.path, item.anchor),
        "title": item.title,
        "content_text": f"{item.words}\n\n{item.source}",
        "date_published": _instant(item.published),
        "date_modified": _instant(item.updated),
        **({"authors": [{"name": name} for name in item.authors]} if item.authors else {}),
        "tags": [subject.name for subject in item.subjects],
    }
