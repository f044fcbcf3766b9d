"""What is put forward: proposals, their wordings and answers, and how plans change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.content import Stance
    from generator.model.edtf import EdtfDate

ProposalKind = Literal["term", "guarantee", "proposal", "demand", "non-negotiable", "scenario"]
"""``term`` and ``guarantee`` are items of plans; a guarantee may stand without a plan as well."""
AnswerBasis = Literal["declared", "position"]
"""``declared``: by the editor; ``position``: the actor holds the same position, or one that excludes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is put forward, in the words of one source."""

    text: str
    """The anchored words, or the whole statement."""
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    origin: str
    """Id of the origin that the words go back to."""
    date: EdtfDate | None
    """The version's date, or else the statement's or the article's."""
    date_label: str
    attribution: str = ""
    """Id of the statement that tells it; empty where the source itself does."""
    version: str = ""
    """Id of the plan's version; empty where none is told."""
    version_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who supports or rejects what is put forward."""

    actor: str
    """Empty for a speaker whom the register doesn't name."""
    stance: Stance
    attribution: str
    """Id of the statement that says so (the last one, where it was restated)."""
    date_label: str
    basis: AnswerBasis
    version: str = ""
    """Id of the plan's version that is answered; empty where none is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something put forward: who, what, since when, and who supports or rejects it."""

    id: str
    """Anchor: ``r-`` and a digest of the plan and item, or of the kind, the speakers and the position."""
    kind: ProposalKind
    label: str
    """The item's label, the positions' labels, or the words."""
    proposers: tuple[str, ...]
    """Ids of actors; empty where the sources don't say, and for a scenario."""
    wordings: tuple[Wording, ...]
    """In the order of versions, then of dates."""
    issues: tuple[str, ...] = ()
    plan: str = ""
    """Id of the plan that it is an item of."""
    item: str = ""
    """Id of the item in the plan; empty for what is told of the plan as a whole."""
    positions: tuple[tuple[str, str], ...] = ()
    """The declared positions that it states: (issue id, position id)."""
    since: EdtfDate | None = None
    """The date of the first wording, and for a plan as a whole that of its first version, if earlier."""
    since_label: str = ""
    """:attr:`since` in English words."""
    answers: tuple[Answer, ...] = ()
    """Declared answers first, then by date; those who put it forward are left out."""
    changes: tuple[str, ...] = ()
    """Ids of the changes from version to version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """An item of a plan before and after: its words differ in two versions, the former one first."""

    id: str
    """Anchor: ``x-`` and a digest, as a shift's."""
    plan: str
    proposal: str
    """Id of the proposal that is the item."""
    label: str
    """The item's label."""
    issues: tuple[str, ...]
    before: Wording | None
    """``None`` where the sources tell the item's words of a later version only."""
    after: Wording
