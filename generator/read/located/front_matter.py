"""The head of a file between two lines of ``---``, and where its body begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.read.located.source_files import whole
from generator.read.located.typed_fields import Fields
from generator.read.located.yaml_nodes import Mapping, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.read.located.fault_report import Report

_OPEN = re.compile(r"\ufeff?---[ \t]*(?:\r?\n|\Z)")
_LATE = re.compile(r"\ufeff?\s+---")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The fields of a file's head; ``None`` where there are none that can be read."""

    fields: Fields | None
    body: int
    """Where the body begins."""
    absent: bool = False
    """Whether the file has no head at all."""


def read_front_matter(
    report: Report, known: Iterable[str], *, least: str = "", optional: bool = False
) -> FrontMatter:
    """Read the head of the report's file.

    Args:
        report: takes what is wrong.
        known: the fields that there may be.
        least: the lines that a head needs at least; empty where no line is the same everywhere.
        optional: whether a file may go without.
    """
    text = report.source.text
    opening = _OPEN.match(text)
    if opening is None:
        if not optional:
            _no_opening(report, least)
        return FrontMatter(fields=None, body=1 if text.startswith("\ufeff") else 0, absent=True)
    closing = _CLOSE.search(text, opening.end())
    if closing is None:
        report.add(
            Span(start=opening.start(), end=opening.start() + 3),
            "no-front-matter",
            "the front matter has no end, expected a second line `---`",
            hint=f"edit {report.source.path}: write --- on a line of its own after the last field",
        )
        return FrontMatter(fields=None, body=len(text))
    return FrontMatter(fields=read_fields(report, opening.end(), closing.start(), known), body=closing.end())


def is_out_of_place(text: str) -> bool:
    r"""Return whether a file seems to have a head that isn't seen: behind white space, or between CR alone.

    >>> is_out_of_place("\n\n---\noutlet: unknown\n---\nThe harbour stays open.\n")
    True
    """
    late = _LATE.match(text)
    return bool(late and _CLOSE.search(text, late.end())) or _has_only_returns(text)


def _has_only_returns(text: str) -> bool:
    return "\r" in text and "\n" not in text


def _no_opening(report: Report, least: str) -> None:
    text, path = report.source.text, report.source.path
    late = _LATE.match(text)
    if _has_only_returns(text):
        report.add(
            Span(start=0, end=max(1, text.find("\r"))),
            "line-ends",
            "the lines end in CR alone, expected LF or CR LF",
            hint=f"save {path} with the line ends of Unix or Windows",
        )
    elif late:
        report.add(
            Span(start=late.end() - 3, end=late.end()),
            "no-front-matter",
            "found white space before `---`, expected `---` at the beginning of the first line",
            hint=f"edit {path}: delete what comes before ---",
        )
    else:
        report.add(
            whole(report.source),
            "no-front-matter",
            "found no front matter, expected `---` on the first line",
            hint=f"edit {path}: begin with ---, {_at_least(least)}, and --- again",
        )


def read_fields(report: Report, start: int, end: int, known: Iterable[str]) -> Fields | None:
    """Read a stretch of YAML that must be a mapping."""
    faults = len(report.diagnostics)
    node = read_yaml(report, start, end)
    if isinstance(node, Mapping):
        return Fields(node, report, known)
    if len(report.diagnostics) == faults:
        report.add(
            node.span if node else Span(start=start, end=start + 1),
            "wrong-type",
            "found no fields, expected lines such as `key: value`",
        )
    return None


def _at_least(lines: str) -> str:
    return f"at least {lines}" if lines else "the fields"
