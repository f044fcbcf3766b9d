"""Paragraphs: what a statement is about whose own words do not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.weave.statements.substance import says_something
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.content import Issue
    from generator.model.findings import Statement
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft

NEAR = 3
"""So many sentences on, a paragraph has often come to something else."""


def nearest_issues(prose: Prose, draft: Draft, issues: Mapping[str, Issue]) -> tuple[str, ...]:
    """Return the issues that the nearest sentence of the same paragraph names.

    "The dues will double. “We cannot pay that,” Tolan said." is about the dues. The whole sentence of the
    statement comes first, then the one before it, and so on. Only a statement that opens its paragraph is
    about what the sentences behind it name: elsewhere they go on to something else. Words that say nothing
    by themselves ("That is all") are about nothing that their own sentence doesn't name.
    """
    over = prose.lines_over(draft.span)
    if not over:
        return ()
    own = issues_of(_without_answers(prose, draft), issues)
    content = " ".join(map(prose.text, draft.content)) or prose.text(draft.wording)
    if own or not says_something(content):
        return own
    for number in _around(prose, over):
        named = issues_of(prose.lines[number].text, issues)
        if named:
            return named
    return ()


def _around(prose: Prose, over: range) -> Sequence[int]:
    """Return the numbers of the lines of a paragraph that stand near some of its lines, the nearest first."""
    passage = prose.lines[over[0]].passage
    near = range(over[0] - 1, over[0] - 1 - NEAR, -1)
    before = [n for n in near if n >= 0 and prose.lines[n].passage == passage]
    if before:
        return before
    behind = range(over[-1] + 1, min(over[-1] + 1 + NEAR, len(prose.lines)))
    return [n for n in behind if prose.lines[n].passage == passage]


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
