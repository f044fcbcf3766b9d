"""What a statement is about whose own words do not say so: its paragraph tells, or its whole article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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
SENTENCES_A_MENTION = 8
MOST_MENTIONS = 3
"""An issue that comes up by the way (``emailed reporters``) is named less often in an article."""
SUBJECT_SHARE = 0.3
SUBJECT_MENTIONS = 5
"""So many sentences, and such a share of all, name what an article without a telling title is about."""


@dataclass(frozen=True, slots=True)
class ArticleIssues:
    """Which issues an article names often enough, and which one it is about."""

    recurring: frozenset[str]
    """Those that do not only come up by the way: what a paragraph is about may be taken from them."""
    subject: tuple[str, ...]
    """The one issue that the title names, or else most of the sentences; empty where it is not one."""

    @classmethod
    def of(cls, prose: Prose, issues: Mapping[str, Issue]) -> ArticleIssues:
        """Count the sentences that name each issue."""
        counted = Counter(issue for line in prose.lines for issue in issues_of(line.text, issues))
        needed = min(MOST_MENTIONS, 1 + len(prose.lines) // SENTENCES_A_MENTION)
        recurring = frozenset(issue for issue, count in counted.items() if count >= needed)
        return cls(recurring, _subject(prose, issues, counted) if prose.article.text == "full" else ())


def _subject(prose: Prose, issues: Mapping[str, Issue], counted: Counter[str]) -> tuple[str, ...]:
    """Return the one issue that a full text is about; the words of a digest are the editor's own."""
    titled = [issue for issue in issues_of(prose.article.title, issues) if counted[issue] > 1]
    if titled:
        return tuple(titled) if len(titled) == 1 else ()
    least = max(SUBJECT_MENTIONS, SUBJECT_SHARE * len(prose.lines))
    often = counted.most_common(2)
    if not often or often[0][1] < least:
        return ()
    alone = len(often) == 1 or often[1][1] < often[0][1] / 2
    return (often[0][0],) if alone else ()


def nearest_issues(
    prose: Prose, draft: Draft, issues: Mapping[str, Issue], recurring: frozenset[str]
) -> tuple[str, ...]:
    """Return the issues that the nearest sentence of the same paragraph names.

    ``The dues will double. “We cannot pay that,” Tolan said.`` is about the dues. The whole sentence of the
    statement comes first, then the one before it, and so on. Only a statement that opens its paragraph is
    about what the sentences behind it name: elsewhere they go on to something else. Words that say nothing
    by themselves (``That is all``) are about nothing that their own sentence doesn't name. What another
    sentence names counts where the article comes back to it.
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
            return tuple(issue for issue in named if issue in recurring)
    return ()


def subject_issues(prose: Prose, draft: Draft, subject: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the article is about, for words that say something by themselves."""
    content = " ".join(map(prose.text, draft.content)) or prose.text(draft.wording)
    return subject if says_something(content) and prose.lines_over(draft.span) else ()


def _around(prose: Prose, over: range) -> Sequence[int]:
    """Return the numbers of the lines of a paragraph that stand near some of its lines, the nearest first."""
    passage = prose.lines[over[0]].passage
    first_near = max(over[0] - NEAR, 0)
    before = [n for n in range(first_near, over[0]) if prose.lines[n].passage == passage]
    if before:
        return before[::-1]
    end_near = min(over[-1] + 1 + NEAR, len(prose.lines))
    return [n for n in range(over[-1] + 1, end_near) if prose.lines[n].passage == passage]


def _without_answers(prose: Prose, draft: Draft) -> str:
    """Return the sentence of a statement up to where somebody else's words begin behind its own.

    In ``While Tolan welcomed the letter, Lund rejected the limits on the fleet`` the fleet is Lund's matter.
    """
    if not draft.content:
        return prose.text(draft.span)
    behind = draft.content[-1].end
    end = draft.span.end
    for other in prose.statements.over(draft.span):
        if not other.content or not _is_anothers(other, draft):
            continue
        start = other.content[0].start
        if behind <= start < end:
            end = start
    return prose.text(Span(start=draft.span.start, end=end))


def _is_anothers(other: Statement, draft: Draft) -> bool:
    """Return whether somebody else says it; of two whom the register lacks, that is not known."""
    if other.speaker is None and not draft.speakers:
        return False
    return other.speaker not in draft.speakers
