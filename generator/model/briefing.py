"""All that the weaving makes of the findings: statements with addresses, gathered for each page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.attributions import Attribution, Origin, Utterance
    from generator.model.briefs import ActorBrief, IssueBrief, PlanBrief, SourceBrief
    from generator.model.chronology import ChronologyEntry, FormerEntry
    from generator.model.content import Content
    from generator.model.coverage import Addition, Coverage, Withdrawal
    from generator.model.figures import FigureGroup, LedgerFigure
    from generator.model.findings import Findings
    from generator.model.names import PlaceName, UnnamedSpeaker, UnregisteredSpeaker
    from generator.model.positions import Deadlock, Shift, Standing
    from generator.model.proposals import PlanChange, Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the site shows."""

    content: Content
    findings: Mapping[str, Findings]
    attributions: Mapping[str, Attribution]
    retired: Mapping[str, Attribution]
    origins: Mapping[str, Origin]
    chronology: tuple[ChronologyEntry, ...]
    figures: tuple[LedgerFigure, ...]
    actors: Mapping[str, ActorBrief]
    issues: Mapping[str, IssueBrief]
    sources: Mapping[str, SourceBrief]
    utterances: Mapping[str, Utterance] = field(default_factory=dict)
    """By the editor's name for the remark."""
    matrix: tuple[Standing, ...] = ()
    """Every actor who speaks on every issue, silence included; by actor, then issue."""
    shifts: tuple[Shift, ...] = ()
    deadlocks: tuple[Deadlock, ...] = ()
    withdrawals: Mapping[str, Withdrawal] = field(default_factory=dict)
    """By article."""
    coverage: Coverage | None = None
    additions: tuple[Addition, ...] = ()
    """Newest first."""
    unnamed: tuple[UnnamedSpeaker, ...] = ()
    unregistered: Mapping[str, UnregisteredSpeaker] = field(default_factory=dict)
    """Whom the articles name and the register does not, by id."""
    figure_groups: tuple[FigureGroup, ...] = ()
    """Measures of which the dossier holds more than one figure."""
    plans: Mapping[str, PlanBrief] = field(default_factory=dict)
    """By the plan's id."""
    proposals: tuple[Proposal, ...] = ()
    """Items of plans, plan by plan in the register's order; then the rest by kind and date."""
    plan_changes: tuple[PlanChange, ...] = ()
    former_entries: tuple[FormerEntry, ...] = ()
    """Entries that the chronology has no longer, whose addresses lead on."""
    place_names: tuple[PlaceName, ...] = ()
    """Every place of the register, and each state whose name has a reason, by name."""
