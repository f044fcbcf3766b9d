"""What was read in the sentences of a full text, for its source's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.build.chronology import entry_page
from generator.render.parts.note import notes
from generator.render.parts.proposal import KINDS, proposal_link
from generator.render.parts.runs import Run
from generator.render.views.evidence import EvidenceView, ReadingView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefs import Evidence
    from generator.model.chronology import ChronologyEntry
    from generator.model.figures import LedgerFigure
    from generator.render.desk import Desk


def evidence_view(desk: Desk, evidence: Evidence) -> EvidenceView:
    """View a sentence of a full text by what was read in it.

    Of its own words no more are shown than another page shows: the longest excerpt that
    an entry of the chronology or a figure prints.
    """
    entries = desk.entries(evidence.entries)
    figures = desk.figures(evidence.figures)
    excerpts = [entry.text for entry in entries if not entry.attribution]
    excerpts += [figure.text for figure in figures if not figure.attribution]
    return EvidenceView(
        id=evidence.id,
        text=max(excerpts, key=len, default=""),
        readings=(
            *(_dated(desk, entry) for entry in entries),
            *(_measured(desk, figure) for figure in figures),
            *_put_forward(desk, evidence),
        ),
        notes=notes(evidence.notes),
    )


def _dated(desk: Desk, entry: ChronologyEntry) -> ReadingView:
    """View an entry of the chronology: "Happened", its date."""
    return ReadingView(
        label=phrases.ENTRY_KINDS[entry.kind],
        what=Run(text=str(in_short(entry.date)), href=desk.to(entry_page(desk.briefing, entry), entry.id)),
    )


def _measured(desk: Desk, figure: LedgerFigure) -> ReadingView:
    """View a figure: its number with the words that limit it."""
    return ReadingView(label="Figure", what=Run(text=figure.words, href=desk.to(links.FIGURES, figure.id)))


def _put_forward(desk: Desk, evidence: Evidence) -> Iterator[ReadingView]:
    """View what is put forward; a scenario is an entry of the chronology already."""
    for proposal in desk.proposals(evidence.proposals):
        if proposal.kind != "scenario":
            yield ReadingView(label=KINDS[proposal.kind][0], what=proposal_link(desk, proposal))
