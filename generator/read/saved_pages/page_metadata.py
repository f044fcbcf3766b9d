"""What a saved page says of itself in its head: the day of publication, and the site's name."""

from __future__ import annotations

import datetime as dt
import json
import re
from html import unescape
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic, short
from generator.model.content import UNKNOWN
from generator.model.quoting import in_marks
from generator.model.text import Location
from generator.read.records.record_ids import proposed_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.model.content import Article, Outlet

_NAMES: Final = (
    r"(?:article:published_time|og:published_time|datePublished|date|pubdate|publish[-_]?date|"
    r"publication[-_]?date|parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?|dcterms\.(?:issued|created))"
)
"""What saved pages call the day of publication in their ``<meta>`` tags."""
_DAY: Final = r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
_DAYS: Final = (
    re.compile(
        rf"<meta\b(?=[^<>]*\s(?:property|name|itemprop)\s*=\s*[\"']?{_NAMES}[\"'\s/>])"
        rf"[^<>]*\scontent\s*=\s*+[\"']?\s*+{_DAY}",
        re.IGNORECASE,
    ),
    re.compile(rf"\"datePublished\"\s*:\s*\"\s*{_DAY}"),
)
"""``<meta property="article:published_time" content="2031-09-19">``; in JSON-LD, ``"datePublished": "…"``."""
_SITES: Final = (
    re.compile(
        r"<meta\b(?=[^<>]*\s(?:property|name)\s*=\s*[\"']?og:site_name[\"'\s/>])"
        r"[^<>]*\scontent\s*=\s*(?:\"(?P<double>[^\"<>]{1,200})\"|'(?P<single>[^'<>]{1,200})')",
        re.IGNORECASE,
    ),
    re.compile(
        r"\"publisher\"\s*:\s*\{[^{}]{0,400}?\"name\"\s*:\s*\"(?P<double>[^\"<>\\]{1,200})(?P<single>)\""
    ),
)
"""``<meta property="og:site_name" content="The Tide">``; in JSON-LD, ``"publisher": {"name": "…"}``."""
_LONGEST_NAME: Final = 60


def days_of_page(text: str) -> Iterator[tuple[dt.date, int]]:
    """Yield the days that a page gives for its publication, each with its place."""
    for way in _DAYS:
        for match in way.finditer(text):
            try:
                day = dt.date.fromisoformat(match["day"])
            except ValueError:  # "2031-02-30"
                continue
            yield day, match.start("day")


def site_of_page(text: str) -> str:
    """Return the name of the site that a page gives; empty where it gives none."""
    for way in _SITES:
        for match in way.finditer(text):
            name = " ".join(unescape(match["double"] or match["single"] or "").split())
            is_name = name.isprintable() and len(name) <= _LONGEST_NAME
            if name and is_name:
                return name
    return ""


def unsaid(root: Path, articles: Iterable[Article], outlets: Mapping[str, Outlet]) -> Iterator[Diagnostic]:
    """Yield once for each saved page what its front matter could say as the page does.

    Nothing of it is taken without the editor: a page may give the day of its last change, or a network.
    """
    for article in articles:
        if not article.source.path.endswith(".html"):
            continue
        day = _day_unsaid(article)
        site = site_of_page(article.source.text) if article.outlet == UNKNOWN else ""
        says: list[str] = []
        lines: list[str] = []
        if day is not None:
            says.append(f"published {day.isoformat()}")
            lines += [_line(article, "published", day.isoformat()), "`published_basis: {kind: page-header}`"]
        if site:
            says.append(f"site {in_marks(short(site))}")
            lines.append(_line(article, "outlet", _outlet(site, outlets)))
        if says:
            yield Diagnostic(
                severity="review",
                code="page-metadata",
                location=Location(path=article.source.path, line=1, column=1),
                message=f"the page says of itself what its front matter does not: {', '.join(says)}",
                hint=_hint(article, lines, _entry(root, site, outlets)),
            )


def _day_unsaid(article: Article) -> dt.date | None:
    """Return the day that a page gives first, where the article has none."""
    if article.published is not None:
        return None
    for day, _ in days_of_page(article.source.text):
        return day
    return None


def _hint(article: Article, lines: list[str], entry: str) -> str:
    """Say what to write into the front matter, or as front matter where there is none."""
    written = ", ".join(lines)
    has_front_matter = bool(_front_matter(article))
    what = f"write {written}" if has_front_matter else f"begin with the lines `---`, {written}, `---`"
    return f"edit {article.source.path}: if that is right, {what}{entry}"


def _line(article: Article, key: str, value: str) -> str:
    """Return the line to write, and the one that it replaces where the key is there: a second is an error."""
    line = f"`{key}: {value}`"
    former = re.search(rf"^{key}:[ \t]*(?P<value>[^\r\n]*)", _front_matter(article), re.MULTILINE)
    if former is None:
        return line
    return f"{line} in place of `{key}: {former['value'].strip()}`"


def _front_matter(article: Article) -> str:
    """Return what stands between the first two lines of three hyphens; empty where there is none."""
    text = article.source.text.lstrip("\ufeff")
    if not text.startswith("---"):
        return ""
    return text.split("\n---", 1)[0]


def _known(site: str, outlets: Mapping[str, Outlet]) -> str:
    """Return the id of the outlet that has a site's name; empty where there is none."""
    for outlet in outlets.values():
        if outlet.name.casefold() == site.casefold():
            return outlet.id
    return ""


def _outlet(site: str, outlets: Mapping[str, Outlet]) -> str:
    """Return the outlet's id, or one to give it that is free."""
    known = _known(site, outlets)
    if known:
        return known
    proposed = proposed_id(site)
    is_free = proposed not in {"", UNKNOWN, *outlets}
    return proposed if is_free else "an-id"


def _entry(root: Path, site: str, outlets: Mapping[str, Outlet]) -> str:
    """Say what to add to the outlets where none has the site's name."""
    if not site or _known(site, outlets):
        return ""
    file = (root / "outlets.yml").as_posix()
    return f"; add `{_outlet(site, outlets)}: {{name: {json.dumps(site, ensure_ascii=False)}}}` to {file}"
