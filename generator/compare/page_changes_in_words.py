"""What an edit changes, as text for a terminal, as Markdown for a pull request, as JSON."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Final

from generator.compare.page_changes import Differences, counted, sentence, some
from generator.reporting import fenced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.compare.page_changes import Group, PageDiff, Place

_EXAMPLE = 100
"""How many characters of an example are printed."""
_LINES = 12
"""How many lines of one change are printed."""
_WAYS = 40
"""How many changes Markdown shows, as the summary of a job may hold one megabyte."""
_WIDEST = 400
"""How many characters of a line Markdown shows."""
_PAGE_LINES = 200
"""How many lines of one page's diff Markdown shows."""


def as_text(changes: Differences) -> str:
    """Write the changes for a terminal."""
    lines = [_first(changes)]
    for group in changes.groups:
        place = group.places[0]
        lines += ["", f"{sentence(group)}:", *(f"    {line}" for line in _difference(group))]
        lines.append(f"  {place.page}:{place.line}" if len(group.pages) == 1 else f"  {some(group.pages)}")
        if len(group.places) > 1:
            lines.append(f"  for example {place.page}:{place.line}: {_around(place)}")
    for label, names in _lists(changes):
        lines += ["", f"{label}: {some(names, 10)}"]
    return "\n".join(lines)


def as_markdown(changes: Differences) -> str:
    """Write the changes as Markdown; what pages print is fenced, and is not markup.

    First each way in which pages change, then the pages that changed most, folded under their names::

        <details><summary><code>actors/donna-quist.md</code> (4 lines)</summary>
    """
    lines = [f"**{_first(changes)}**"]
    for group in changes.groups[:_WAYS]:
        shown = "\n".join(map(_cut, _difference(group)))
        pages = some((f"`{page}`" for page in group.pages), 10)
        lines += ["", f"{sentence(group)}: {pages}", "", fenced(shown, "diff")]
    if len(changes.groups) > _WAYS:
        lines += ["", f"{len(changes.groups) - _WAYS} more ways: `briefing diff` prints them all."]
    for label, names in _lists(changes):
        lines += ["", f"{label}: {some((f'`{name}`' for name in names), 10)}"]
    if changes.diffs:
        lines += ["", _heading(changes)]
    for diff in changes.diffs:
        lines += ["", *_folded(diff)]
    return "\n".join(lines)


def _heading(changes: Differences) -> str:
    """Return the heading above the pages: all that changed, or the most changed of many."""
    shown, every = len(changes.diffs), len(changes.pages)
    return "### The changed pages" if shown == every else f"### The {shown} pages that changed most"


def _folded(diff: PageDiff) -> list[str]:
    """Return the diff of one page, folded under its name."""
    shown = [_cut(_printable(line)) for line in diff.lines[:_PAGE_LINES]]
    more = len(diff.lines) - len(shown)
    if more:
        shown.append(f" … {more} more lines")
    lines = "1 line" if diff.changed == 1 else f"{diff.changed} lines"
    return [
        f"<details><summary><code>{escape(diff.page)}</code> ({lines})</summary>",
        "",
        fenced("\n".join(shown), "diff"),
        "",
        "</details>",
    ]


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else line[:_WIDEST] + "…"


def _printable(line: str) -> str:
    """Return a line with a space for each character that does not print, such as a control character."""
    return "".join(character if character.isprintable() else " " for character in line)


def as_json(changes: Differences) -> str:
    """Write the changes as one JSON object."""
    held = {
        "pages": list(changes.pages),
        "added": list(changes.added),
        "removed": list(changes.removed),
        "files": list(changes.files),
        "groups": [
            {
                "before": list(group.before),
                "after": list(group.after),
                "pages": list(group.pages),
                "places": [
                    {
                        "page": place.page,
                        "line": place.line,
                        "before": list(place.before),
                        "after": list(place.after),
                    }
                    for place in group.places
                ],
            }
            for group in changes.groups
        ],
    }
    return json.dumps(held, ensure_ascii=False, indent=2)


DIFFERENCES: Final[Mapping[str, Callable[[Differences], str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _first(changes: Differences) -> str:
    text = counted(changes)
    return f"{text[0].upper()}{text[1:]}."


def _difference(group: Group) -> list[str]:
    """Return the lines of a change; where places are alike but not the same, with gaps."""
    same = len({(place.before, place.after) for place in group.places}) == 1
    place = group.places[0]
    before, after = (place.before, place.after) if same else (group.before, group.after)
    lines = [*(f"- {line}" for line in before), *(f"+ {line}" for line in after)]
    more = [f"  … {len(lines) - _LINES} more lines"] if len(lines) > _LINES else []
    return [*map(_printable, lines[:_LINES]), *more]


def _around(place: Place) -> str:
    """Return the words about a change, as they are afterwards."""
    if len(place.before) != 1 or len(place.after) != 1:
        return place.after[0].strip()[:_EXAMPLE] if place.after else ""
    old, new = place.before[0], place.after[0]
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    start = max(0, same - _EXAMPLE // 2)
    shown = new[start : start + _EXAMPLE]
    return ("…" if start else "") + shown.strip() + ("…" if start + _EXAMPLE < len(new) else "")


def _lists(changes: Differences) -> Iterator[tuple[str, tuple[str, ...]]]:
    for label, names in (
        ("New", changes.added),
        ("Gone", changes.removed),
        ("Files beside the pages that change", changes.files),
    ):
        if names:
            yield label, names
