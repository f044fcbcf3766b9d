"""Paragraphs: what a statement is about whose own words do not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.content import Issue
    from generator.model.findings import Statement
    from generator.weave.drafts import Draft
    from generator.weave.prose import Prose

NEAR = 3
"""So many sentences on, a paragraph has often come to something else."""


def nearest_issues(prose: Prose, draft: Draft, issues: Mapping[str, Issue]) -> tuple[str, ...]:
    """Return the issues that the nearest sentence of the same paragraph names.

    "The dues will double. “We cannot pay that,” Tolan said." is about the dues. The whole sentence
    of the statement comes first, then the one before it, the one behind it, and so on.
    """
    over = prose.lines_over(draft.span)
    if not over:
        return ()
    for number in _outwards(over):
        if 0 <= number < len(prose.lines) and prose.lines[number].passage == prose.lines[over[0]].passage:
            line = prose.lines[number]
            words = _without_answers(prose, draft) if number in over else line.text
            named = issues_of(words, issues)
            if named:
                return named
    return ()


def _without_answers(prose: Prose, draft: Draft) -> str:
    """Return the sentence of a statement up to where somebody else's words begin behind its own.

    In "While Tolan welcomed the letter, Lund rejected the limits on the fleet" the fleet is Lund's matter.
    """
    if not draft.content:
        return prose.text(draft.span)
    behind = draft.content[-1].end
    answers = [
        other.content[0].start
        for other in prose.statements.over(draft.span)
        if other.content and other.content[0].start >= behind and _is_anothers(other, draft)
    ]
    return prose.text(Span(start=draft.span.start, end=min(answers, default=draft.span.end)))


def _is_anothers(other: Statement, draft: Draft) -> bool:
    """Return whether somebody else says it; of two whom the register lacks, that is not known."""
    return (other.speaker is not None or bool(draft.speakers)) and other.speaker not in draft.speakers


def _outwards(over: range) -> Iterator[int]:
    """Yield the numbers of some lines and then of those around them, the nearest first."""
    yield from over
    for step in range(1, NEAR + 1):
        yield over[0] - step
        yield over[-1] + step
