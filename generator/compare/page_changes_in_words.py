"""What an edit changes, as text for a terminal, as Markdown for a pull request, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from generator.compare.page_changes import Differences, counted, sentence, some
from generator.reporting import fenced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.compare.page_changes import Group, Place

_EXAMPLE = 100
"""How many characters of an example are printed."""
_LINES = 12
"""How many lines of one change are printed."""
_WAYS = 40
"""How many changes Markdown shows, as the summary of a job may hold one megabyte."""
_WIDEST = 400
"""How many characters of a line Markdown shows."""


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
    """Write the changes as Markdown; what pages print is fenced, and is not markup."""
    lines = [f"**{_first(changes)}**"]
    for group in changes.groups[:_WAYS]:
        shown = "\n".join(
            line if len(line) <= _WIDEST else line[:_WIDEST] + "…" for line in _difference(group)
        )
        pages = some((f"`{page}`" for page in group.pages), 10)
        lines += ["", f"{sentence(group)}: {pages}", "", fenced(shown, "diff")]
    if len(changes.groups) > _WAYS:
        lines += ["", f"{len(changes.groups) - _WAYS} more ways: `briefing diff` prints them all."]
    for label, names in _lists(changes):
        lines += ["", f"{label}: {some((f'`{name}`' for name in names), 10)}"]
    return "\n".join(lines)


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
    return ["".join(c if c.isprintable() else " " for c in line) for line in lines[:_LINES]] + more


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
