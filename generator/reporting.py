"""Diagnostics as text for people, as annotations for GitHub, and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.diagnostics import Diagnostic

Format = Literal["text", "github", "json"]

_GITHUB_LEVEL = {"error": "error", "warning": "warning", "review": "notice"}
_NOUN = {"error": "error", "warning": "warning", "review": "point for review"}
_NOUNS = {"error": "errors", "warning": "warnings", "review": "points for review"}
_WIDEST_EXCERPT = 160


def as_text(diagnostic: Diagnostic) -> str:
    """Write one diagnostic with its source line and a marker under the place.

    The first line has the form ``file:line:column: severity: message [code]``, which
    editors and terminals can jump to.
    """
    lines = [f"{diagnostic.location}: {diagnostic.severity}: {diagnostic.message} [{diagnostic.code}]"]
    if diagnostic.excerpt.strip():
        lines += _marked(diagnostic)
    if diagnostic.hint:
        lines.append(f"    {diagnostic.hint}")
    return "\n".join(lines)


def _marked(diagnostic: Diagnostic) -> list[str]:
    at = diagnostic.location.column - 1
    first = max(0, at - _WIDEST_EXCERPT // 2)
    shown = diagnostic.excerpt[first : first + _WIDEST_EXCERPT]
    shown = "".join(c if c.isprintable() else " " for c in shown)
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
