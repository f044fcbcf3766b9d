"""Origins: what goes back to which report, and what rests on a single source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.render import phrases
from generator.render.views.origins import LossRow, OriginRow, OriginsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.attributions import Origin, SourcingState
    from generator.render.desk import Desk

_STATES: Final[Mapping[SourcingState, str]] = {
    "one": "one origin",
    "several": "several origins named, independence not established",
    "unrecorded": "lineage not recorded",
}


def origins_view(desk: Desk) -> OriginsView:
    """Build the page of origins."""
    briefing = desk.briefing
    resting = Counter(a.origin for a in briefing.attributions.values())
    states = Counter(a.sourcing.state for a in briefing.attributions.values() if a.sourcing)
    rows = [
        OriginRow(
            id=origin.id,
            name=_name(desk, origin),
            lineage="recorded by the editor" if origin.recorded else "lineage not recorded",
            articles=tuple(map(desk.source, origin.articles)),
            statements=phrases.count(resting[origin.id], "statement"),
        )
        for origin in briefing.origins.values()
    ]
    rows.sort(key=lambda row: (-len(row.articles), row.lineage, row.id))
    return OriginsView(
        title="Origins",
        states=tuple((label, phrases.count(states[state], "statement")) for state, label in _STATES.items()),
        rows=tuple(rows),
        losses=_losses(desk),
    )


def _losses(desk: Desk) -> tuple[LossRow, ...]:
    """View what each source alone supports, in the order of the list of sources."""
    return tuple(
        LossRow(
            source=desk.source(article.id),
            actors=tuple(map(desk.actor, loss.actors)),
            issues=tuple(map(desk.issue, loss.issues)),
            proposals=phrases.count(len(loss.proposals), "proposal"),
            standings=phrases.count(len(loss.standings), "standing"),
        )
        for article in desk.sources_by_date()
        if (loss := desk.briefing.withdrawals.get(article.id))
    )


def _name(desk: Desk, origin: Origin) -> str:
    """Name an origin: the report that was declared, or the article that declares none."""
    own = ", ".join(desk.citation(article).text for article in origin.articles)
    name = origin.label if origin.recorded else own
    return name[:1].upper() + name[1:]
