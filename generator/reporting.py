"""Diagnostics as text for people, as annotations for GitHub, and as JSON for programs."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostic

_GITHUB_LEVEL = {"error": "error", "warning": "warning", "review": "notice"}
_NOUN = {"error": "error", "warning": "warning", "review": "point for review"}
_NOUNS = {"error": "errors", "warning": "warnings", "review": "points for review"}
_GRAVEST_FIRST = {"error": 0, "warning": 1, "review": 2}
_WIDEST_EXCERPT = 76
"""With the indent before it 80 columns: a line that the terminal wraps stands over no marker."""
_ANNOTATIONS = 10
"""GitHub shows no more annotations of a level and a step; the rest would be lost."""
_SUMMARISED = 200
"""A job summary may hold one megabyte; a reader gives up long before."""


def as_text(diagnostic: Diagnostic) -> str:
    """Write one diagnostic with its source line and a marker under the place.

    The first line has the form ``file:line:column: severity: message [code]``, which
    editors and terminals can jump to.
    """
    lines = [_on_one_line(_headline(diagnostic))]
    if diagnostic.excerpt.strip():
        lines += _marked(diagnostic)
    if diagnostic.hint:
        lines.append(f"    {_on_one_line(diagnostic.hint)}")
    return "\n".join(lines)


def _on_one_line(text: str) -> str:
    """Show what prints nothing by its escape: a file's name may hold a line feed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _headline(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.location}: {diagnostic.severity}: {diagnostic.message} [{diagnostic.code}]"


def _marked(diagnostic: Diagnostic) -> list[str]:
    at, text = diagnostic.location.column - 1, diagnostic.excerpt
    first = max(0, min(at - _WIDEST_EXCERPT // 2, len(text) - _WIDEST_EXCERPT))
    last = first + _WIDEST_EXCERPT
    shown = "".join(c if c.isprintable() else " " for c in text[first:last])
    if first:
        shown = f"…{shown[1:]}"
    if last < len(text):
        shown = f"{shown[:-1]}…"
    width = max(1, min(diagnostic.width, len(shown) - (at - first)))
    return [f"    {shown}", f"    {' ' * (at - first)}{'^' * width}"]


def as_github(diagnostic: Diagnostic) -> str:
    """Write one diagnostic as a workflow command of GitHub Actions."""
    place = diagnostic.location
    message = diagnostic.message + (f"\n{diagnostic.hint}" if diagnostic.hint else "")
    properties = f"file={_property(place.path)},line={place.line},col={place.column},title={diagnostic.code}"
    return f"::{_GITHUB_LEVEL[diagnostic.severity]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_log_line(diagnostic: Diagnostic) -> str:
    """Write one diagnostic as a line of a log in which GitHub can read no command."""
    return " ".join(_headline(diagnostic).split()).replace("##[", "# #[")


def annotated(diagnostics: Sequence[Diagnostic]) -> tuple[Sequence[Diagnostic], Sequence[Diagnostic]]:
    """Part what GitHub shows beside the lines, the gravest first, from the rest."""
    gravest = sorted(diagnostics, key=lambda d: _GRAVEST_FIRST[d.severity])
    return gravest[:_ANNOTATIONS], gravest[_ANNOTATIONS:]


def as_job_summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Write all diagnostics, the gravest first, as Markdown for the summary of a job."""
    gravest = sorted(diagnostics, key=lambda d: _GRAVEST_FIRST[d.severity])
    more = len(gravest) - _SUMMARISED
    parts = [f"## Check of the dossier: {summary(diagnostics)}"]
    if gravest:
        parts.append(fenced("\n\n".join(map(as_text, gravest[:_SUMMARISED])), "text"))
    if more > 0:
        parts.append(f"{more} more: run `briefing check`.")
    return "\n\n".join(parts) + "\n"


def fenced(text: str, language: str) -> str:
    """Put text between fences that nothing in it can close, so that nothing in it is Markdown."""
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    shown = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)
    return f"{fence}{language}\n{shown}\n{fence}"


def as_json(diagnostic: Diagnostic) -> str:
    """Write one diagnostic as a JSON object on one line."""
    return json.dumps(asdict(diagnostic), ensure_ascii=False, sort_keys=True)


FORMATS: Mapping[str, Callable[[Diagnostic], str]] = {"text": as_text, "github": as_github, "json": as_json}


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Count the diagnostics in words: ``2 errors, 1 warning``; ``no findings`` for none."""
    count = Counter(d.severity for d in diagnostics)
    parts = [
        f"{count[severity]} {(_NOUN if count[severity] == 1 else _NOUNS)[severity]}"
        for severity in ("error", "warning", "review")
        if count[severity]
    ]
    return ", ".join(parts) or "no findings"
