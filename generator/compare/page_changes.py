"""What an edit changes on the pages, with the places that change in the same way told together."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TOKEN = re.compile(r"&#?\w+;|\w+|\s+|.", re.DOTALL)
_GAP = "…"
_NEAR = 0.3
"""Two lines are versions of one another if they have so much in common."""
_LONG = 60
"""Lines above one another; beyond, nobody tells which of them are versions of one another."""
_SHOWN_PAGES = 10
"""Pages whose Markdown is shown before and after."""
_CONTEXT = 2
"""Lines around a change that stay: the heading or the speaker above a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place that changes: a page, its line afterwards, and the lines before and after."""

    page: str
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Places that change in the same way."""

    before: tuple[str, ...]
    """What goes, with a gap for what stays."""
    after: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that change so."""
        return tuple(dict.fromkeys(place.page for place in self.places))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDiff:
    """The Markdown of one page before and after, as ``git diff`` would print it."""

    page: str
    lines: tuple[str, ...]
    """Lines of a unified diff (``@@ …``, `` stays``, ``-goes``, ``+comes``), without the names of files."""

    @property
    def changed(self) -> int:
        """The number of lines that go or come."""
        return sum(line.startswith(("+", "-")) for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What differs between two renderings of a site."""

    groups: tuple[Group, ...]
    """The changes, those on most pages first."""
    added: tuple[str, ...]
    removed: tuple[str, ...]
    files: tuple[str, ...]
    """Files beside the pages (data, feeds) that changed."""
    diffs: tuple[PageDiff, ...] = ()
    """The ten pages whose Markdown changed most, those with most changed lines first."""

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page that changed."""
        return tuple(sorted({page for group in self.groups for page in group.pages}))

    def __bool__(self) -> bool:
        return bool(self.groups or self.added or self.removed or self.files)


def compare_pages(before: Mapping[str, str], after: Mapping[str, str]) -> Differences:
    """Compare two renderings, page by page, and group what changes in the same way."""
    both = [path for path in after if path in before and before[path] != after[path]]
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Place]] = defaultdict(list)
    for path in both:
        if path.endswith(".md"):
            for place in _places(path, before[path].splitlines(), after[path].splitlines()):
                found[_pattern(place)].append(place)
    groups = [Group(before=b, after=a, places=tuple(places)) for (b, a), places in found.items()]
    return Differences(
        groups=tuple(
            sorted(groups, key=lambda group: (-len(group.pages), group.places[0].page, group.places[0].line))
        ),
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        files=tuple(path for path in both if not path.endswith(".md")),
        diffs=_page_diffs(before, after, [path for path in both if path.endswith(".md")]),
    )


def _page_diffs(
    before: Mapping[str, str], after: Mapping[str, str], pages: list[str]
) -> tuple[PageDiff, ...]:
    """Return the Markdown before and after of the pages that changed most."""
    diffs = [PageDiff(page=page, lines=_unified(before[page], after[page])) for page in pages]
    diffs.sort(key=lambda diff: (-diff.changed, diff.page))
    return tuple(diffs[:_SHOWN_PAGES])


def _unified(before: str, after: str) -> tuple[str, ...]:
    """Return the lines of a unified diff without its two lines of file names."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=_CONTEXT, lineterm="")
    return tuple(lines)[2:]


def _places(page: str, before: list[str], after: list[str]) -> Iterator[Place]:
    """Yield the places of a page that differ; each pair of versions of a line by itself."""
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = before[a:b], after[c:d]
        pairs = len(old) == len(new) <= _LONG and all(map(_versions, old, new))
        if not pairs:
            yield Place(page=page, line=c + 1, before=tuple(old), after=tuple(new))
            continue
        for number, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                yield Place(page=page, line=c + 1 + number, before=(was,), after=(now,))


def _versions(old: str, new: str) -> bool:
    return old == new or SequenceMatcher(None, old, new, autojunk=False).quick_ratio() > _NEAR


def _pattern(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what goes and what comes, without what stays: by it, places are told alike."""
    if len(place.before) != 1 or len(place.after) != 1:
        return place.before, place.after
    edits = dict.fromkeys(_edits(_TOKEN.findall(place.before[0]), _TOKEN.findall(place.after[0])))
    gone, come = ([edit[side] for edit in edits] for side in (0, 1))
    return (_gapped(gone),), (_gapped(come),)


def _edits(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what goes and what comes in its place, without what stays between."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield "".join(old[a:b]), "".join(new[c:d])


def _gapped(parts: list[str]) -> str:
    return f"{_GAP}{_GAP.join(parts)}{_GAP}"


def sentence(group: Group) -> str:
    """Say how many pages and places a group has."""
    pages, places = len(group.pages), len(group.places)
    where = f"{pages} pages change in the same way" if pages > 1 else f"{group.pages[0]} changes"
    return f"{where} ({places} places)" if places > pages else where


def counted(changes: Differences) -> str:
    """Say in one sentence what changed."""
    parts = [
        f"{len(items)} {one if len(items) == 1 else many}"
        for items, one, many in (
            (changes.pages, "page changes", "pages change"),
            (changes.added, "page or file is new", "pages or files are new"),
            (changes.removed, "page or file goes", "pages or files go"),
            (changes.files, "file beside the pages changes", "files beside the pages change"),
        )
        if items
    ]
    ways = len(changes.groups)
    in_ways = f", in {ways} {'way' if ways == 1 else 'ways'}" if ways else ""
    return f"{parts[0]}{in_ways}" + "".join(f"; {part}" for part in parts[1:]) if parts else "nothing changes"


def some(names: Iterable[str], limit: int = 5) -> str:
    """List names, the first few by name."""
    listed = list(names)
    more = f" and {len(listed) - limit} more" if len(listed) > limit else ""
    return ", ".join(listed[:limit]) + more
