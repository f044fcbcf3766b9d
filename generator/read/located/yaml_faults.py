"""Says what broke YAML in the writer's terms: which quotation mark is open, which line lacks its colon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from generator.read.located.fault_report import Report

_QUOTES: Final = "put text that holds : # or quotation marks into quotes"
_TAB = re.compile(r"[ \t]*?(\t)")
_COLON = re.compile(r":(?=[ \t\r\n]|$)")
_OPENING = re.compile(r"^[ \t]*(?:- +)?(?:[\w-]+: +)?([\"'])", re.MULTILINE)
"""The quotation mark that a line's text begins with."""
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stumble:
    """Where the parser stumbled in the part ``[start, end)`` of a file, and over what."""

    text: str
    start: int
    end: int
    error: yaml.MarkedYAMLError

    @property
    def problem(self) -> str:
        """What the parser says: ``mapping values are not allowed in this context``."""
        return self.error.problem or ""

    @property
    def context(self) -> str:
        """What it was about: ``while parsing a flow sequence``."""
        return self.error.context or ""

    @property
    def offset(self) -> int:
        """The place of the problem; where that is the end of the part, of what it leaves open."""
        mark = self.error.problem_mark or self.error.context_mark
        if mark and self.error.context_mark and self.start + mark.index >= self.end - 1:
            mark = self.error.context_mark
        return min(self.start + (mark.index if mark else 0), max(self.start, self.end - 1))

    @property
    def opened(self) -> int:
        """The place where what the parser was about began."""
        mark = self.error.context_mark
        return self.start + mark.index if mark else self.offset

    def line(self, offset: int) -> Span:
        """Return the line around an offset, without the blanks at its edges."""
        first = max(self.start, self.text.rfind("\n", self.start, offset) + 1)
        last = self.text.find("\n", offset, self.end)
        line = self.text[first : self.end if last < 0 else last]
        first += len(line) - len(line.lstrip(" "))
        return Span(start=first, end=max(first + 1, first + len(line.strip("\r "))))


Slip = tuple[Span, str, str]
"""The place, what was found there, and what to do."""


def add_yaml_fault(report: Report, error: yaml.MarkedYAMLError, start: int, end: int) -> None:
    """Report what the parser stumbled over in the part ``[start, end)`` of a file."""
    stumble = _Stumble(text=report.source.text, start=start, end=end, error=error)
    told = (found for slip in _SLIPS if (found := slip(stumble)) is not None)
    span, message, advice = next(told, None) or _as_the_parser_says(stumble)
    report.add(span, "bad-yaml", f"broken YAML: {message}", hint=f"edit {report.source.path}: {advice}")


def _tab(stumble: _Stumble) -> Slip | None:
    line = stumble.line(stumble.offset)
    tab = _TAB.match(stumble.text, line.start, line.end)
    if tab is None:
        return None
    return Span(start=tab.start(1), end=tab.end(1)), "found a tab; YAML needs spaces", "write spaces"


def _open_quotation(stumble: _Stumble) -> Slip | None:
    """A quotation mark that nothing closes, or only one of a later line."""
    if "quoted scalar" in stumble.context and "unexpected end of stream" in stumble.problem:
        at = stumble.opened
    elif stumble.context == "while parsing a block mapping" and "expected key" in stumble.problem:
        begun = _OPENING.finditer(stumble.text, stumble.start, stumble.offset)
        lines = [m for m in begun if stumble.text.count(m[1], m.start(1), stumble.line(m.end()).end) % 2]
        if not lines or stumble.line(lines[-1].start(1)) == stumble.line(stumble.offset):
            return None
        at = lines[-1].start(1)
    else:
        return None
    mark = stumble.text[at]
    message = f"found a quotation mark that is not closed on its line, expected a second {mark}"
    return Span(start=at, end=at + 1), message, "close it at the end of the text, or remove it"


def _closed_too_early(stumble: _Stumble) -> Slip | None:
    """Text behind a closing quotation mark: an apostrophe, or a quotation at the beginning."""
    if "expected key" not in stumble.problem:
        return None
    line = stumble.line(stumble.offset)
    opening = _OPENING.match(stumble.text, stumble.text.rfind("\n", 0, line.start) + 1, line.end)
    if opening is None or opening.end() > stumble.offset:
        return None
    closing = stumble.text.rfind(opening[1], opening.end(), stumble.offset)
    if closing < 0:
        return None
    advice = "write '' for an apostrophe" if opening[1] == "'" else 'write \\" for a quotation mark'
    message = f"found text after the closing {opening[1]}"
    return Span(start=closing, end=closing + 1), message, f"{advice} within quoted text"


def _open_bracket(stumble: _Stumble) -> Slip | None:
    """A list or a mapping in brackets that nothing closes."""
    bracket = stumble.text[stumble.opened : stumble.opened + 1]
    if "flow" not in stumble.context or bracket not in {"[", "{"}:
        return None
    closing = "]" if bracket == "[" else "}"
    message = f"found {bracket} without its {closing}, or a comma is missing after it"
    return Span(start=stumble.opened, end=stumble.opened + 1), message, f"close it with {closing}; {_QUOTES}"


def _odd_beginning(stumble: _Stumble) -> Slip | None:
    """A mark that no text without quotation marks begins with: @, %, `."""
    if "cannot start any token" not in stumble.problem:
        return None
    place = Span(start=stumble.offset, end=stumble.offset + 1)
    mark = stumble.text[stumble.offset]
    return place, f"found {mark!r}, which text without quotes can't begin with", "put the text into quotes"


def _slip_of_a_line(stumble: _Stumble) -> Slip | None:
    """A line that lacks its colon, or that has one and stands too deep."""
    place = _slipped(stumble)
    if place is None:
        return None
    words = stumble.text[place.start : place.end]
    if _NO_BREAK in words:
        space = place.start + words.index(_NO_BREAK)
        message = "found a no-break space (U+00A0); YAML needs an ordinary one"
        return Span(start=space, end=space + 1), message, "type the space again"
    if _COLON.search(stumble.text, place.start, place.end):
        message = "found a key deeper than the line before it"
        return place, message, "align the keys, or quote the text before"
    found = "found no space after the colon" if ":" in words else "found no colon, expected `key: value`"
    return place, found, "write `key: value`"


def _second_colon(stumble: _Stumble) -> Slip | None:
    """A colon with a space within text that has no quotation marks."""
    if stumble.problem != "mapping values are not allowed in this context":
        return None
    place = Span(start=stumble.offset, end=stumble.offset + 1)
    return place, "found a second colon with a space on the line", _QUOTES


def _as_the_parser_says(stumble: _Stumble) -> Slip:
    about = f" {stumble.context}" if stumble.context else ""
    return Span(start=stumble.offset, end=stumble.offset + 1), f"{stumble.problem}{about}", _QUOTES


_SLIPS: Final[tuple[Callable[[_Stumble], Slip | None], ...]] = (
    _tab,
    _open_quotation,
    _closed_too_early,
    _open_bracket,
    _odd_beginning,
    _slip_of_a_line,
    _second_colon,
)
"""What is looked for, one after the other: the first that is found is told."""


def _slipped(stumble: _Stumble) -> Span | None:
    """Return the line that lacks its colon, or that has one and stands too deep, if that is the fault."""
    text, start = stumble.text, stumble.start
    if stumble.problem == "could not find expected ':'" and stumble.error.context_mark:
        place = stumble.line(stumble.opened)
        return None if _COLON.search(text, place.start, place.end) else place
    mark = stumble.error.problem_mark
    if stumble.problem != "mapping values are not allowed in this context" or mark is None:
        return None
    here = stumble.line(start + mark.index)
    before = text[start : here.start].rstrip()
    if _COLON.search(text, here.start, start + mark.index) or not before:
        return None
    above = stumble.line(start + len(before) - 1)
    return here if _COLON.search(text, above.start, above.end) else above
