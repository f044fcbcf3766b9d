"""Says what broke YAML in the writer's terms: which line lacks its colon, where a tab stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    import yaml

    from generator.read.report import Report

_QUOTES = "put text that holds : # or quotation marks into quotes"
_TAB = re.compile(r"[ \t]*?(\t)")
_COLON = re.compile(r":(?=[ \t\r\n]|$)")
_NO_BREAK = "\u00a0"


def add_yaml_fault(report: Report, error: yaml.MarkedYAMLError, start: int, end: int) -> None:
    """Report what the parser stumbled over in the part ``[start, end)`` of a file."""
    text = report.source.text
    mark = error.problem_mark or error.context_mark
    if mark and error.context_mark and start + mark.index >= end - 1:
        mark = error.context_mark  # not where the file ends, but what it leaves open
    offset = min(start + (mark.index if mark else 0), max(start, end - 1))
    line = _line(text, offset, start, end)
    tab = _TAB.match(text, line.start, line.end)
    if tab:
        _add(
            report, Span(start=tab.start(1), end=tab.end(1)), "found a tab; YAML wants spaces", "write spaces"
        )
        return
    place = _slipped(text, error, start, end)
    if place is None:
        about = f" {error.context}" if error.context else ""
        _add(report, Span(start=offset, end=offset + 1), f"{error.problem}{about}", _QUOTES)
    elif _NO_BREAK in text[place.start : place.end]:
        space = text.index(_NO_BREAK, place.start)
        _add(
            report,
            Span(start=space, end=space + 1),
            "found a no-break space (U+00A0); YAML wants a common one",
            "type the space anew",
        )
    elif _COLON.search(text, place.start, place.end):
        _add(
            report,
            place,
            "found a key deeper than the line before it",
            "align the keys, or quote the text before",
        )
    elif ":" in text[place.start : place.end]:
        _add(report, place, "found no space after the colon", "write `key: value`")
    else:
        _add(report, place, "found no colon, expected `key: value`", "write `key: value`")


def _add(report: Report, span: Span, message: str, advice: str) -> None:
    report.add(span, "bad-yaml", f"broken YAML: {message}", hint=f"edit {report.source.path}: {advice}")


def _slipped(text: str, error: yaml.MarkedYAMLError, start: int, end: int) -> Span | None:
    """Return the line that lacks its colon, or that has one and stands too deep, if that is the fault."""
    if error.problem == "could not find expected ':'" and error.context_mark:
        place = _line(text, start + error.context_mark.index, start, end)
        if _COLON.search(text, place.start, place.end):
            return None
    elif error.problem == "mapping values are not allowed in this context" and error.problem_mark:
        here = _line(text, start + error.problem_mark.index, start, end)
        before = text[start : here.start].rstrip()
        if _COLON.search(text, here.start, start + error.problem_mark.index) or not before:
            return None
        place = _line(text, start + len(before) - 1, start, end)
        if _COLON.search(text, place.start, place.end):
            return here
    else:
        return None
    return place


def _line(text: str, offset: int, start: int, end: int) -> Span:
    """Return the line around an offset, without the blanks at its edges."""
    first = max(start, text.rfind("\n", start, offset) + 1)
    last = text.find("\n", offset, end)
    line = text[first : end if last < 0 else last]
    first += len(line) - len(line.lstrip(" "))
    return Span(start=first, end=max(first + 1, first + len(line.strip("\r "))))
