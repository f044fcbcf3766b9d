"""Paragraphs: what a statement is about whose own words do not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.content import Issue
    from generator.model.text import Span
    from generator.weave.prose import Prose

NEAR = 3
"""So many sentences on, a paragraph has often come to something else."""


def nearest_issues(prose: Prose, span: Span, issues: Mapping[str, Issue]) -> tuple[str, ...]:
    """Return the issues that the nearest sentence of the same paragraph names.

    "The dues will double. “We cannot pay that,” Tolan said." is about the dues. The whole sentence
    of the statement comes first, then the one before it, the one behind it, and so on.
    """
    over = prose.lines_over(span)
    if not over:
        return ()
    for number in _outwards(over):
        if 0 <= number < len(prose.lines) and prose.lines[number].passage == prose.lines[over[0]].passage:
            named = issues_of(prose.lines[number].text, issues)
            if named:
                return named
    return ()


def _outwards(over: range) -> Iterator[int]:
    """Yield the numbers of some lines and then of those around them, the nearest first."""
    yield from over
    for step in range(1, NEAR + 1):
        yield over[0] - step
        yield over[-1] + step
