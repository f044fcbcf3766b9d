"""An invented briefing with an actor who says far more than a page holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from invented_briefing import attribution, compared, day, invented

from generator.model.briefs import Block, IssueBrief, Sentence
from generator.model.content import Issue
from generator.model.positions import Standing
from generator.model.text import Location

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

_SPOKEN = (
    "“We shall keep the lock open for every ship that pays its toll in time and in full,” Quist said at the "
    "yearly meeting of the river commission, where she had been asked about the salt pans and the pilots."
)


def crowded(*, statements: int, issues: int = 20) -> Briefing:
    """Return a briefing in which one actor makes many long statements on many issues."""
    base = compared(invented())
    register = base.content.register
    harbour = base.content.articles[0].id
    known = {
        f"lock-{n:03}": Issue(
            id=f"lock-{n:03}",
            title=f"The {n}th lock of the lower river and its keepers",
            question="Who opens the lock, when, for whom, and what does it cost those who come late?",
            location=Location(path=f"content/issues/lock-{n:03}.md", line=1, column=1),
        )
        for n in range(issues)
    }
    said = {
        f"s-many-{n:04}": attribution(
            id=f"s-many-{n:04}",
            article=harbour,
            text=f"{n}: {_SPOKEN}",
            quotes=("We shall keep the lock open for every ship that pays its toll in time and in full,",),
            issues=(f"lock-{n % issues:03}",),
            date=day("2031-02-27"),
            date_basis="said",
            directness="direct",
        )
        for n in range(statements)
    }
    on = {issue: tuple(i for i, a in said.items() if issue in a.issues) for issue in known}
    return replace(
        base,
        content=replace(base.content, register=replace(register, issues={**register.issues, **known})),
        attributions={**base.attributions, **said},
        actors={
            **base.actors,
            "donna-quist": replace(
                base.actors["donna-quist"], said=(*base.actors["donna-quist"].said, *said)
            ),
        },
        sources={
            **base.sources,
            harbour: replace(
                base.sources[harbour],
                blocks=(
                    *base.sources[harbour].blocks,
                    Block(
                        kind="paragraph",
                        sentences=tuple(
                            Sentence(id=i, text=a.text, attributions=(i,)) for i, a in said.items()
                        ),
                    ),
                ),
                attributions=(*base.sources[harbour].attributions, *said),
            ),
        },
        issues={
            **base.issues,
            **{
                issue: IssueBrief(
                    issue=issue,
                    by_actor=tuple((a, ids) for a in ("donna-quist", *register.actors)),
                    chronology=(),
                    figures=(),
                )
                for issue, ids in on.items()
            },
        },
        matrix=(
            *base.matrix,
            *(
                Standing(actor=actor, issue=issue, attribution=ids[-1], statements=ids)
                for issue, ids in on.items()
                for actor in register.actors
            ),
        ),
    )
