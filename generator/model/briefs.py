"""What single pages hold: an actor's, an issue's, a source's, a plan's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Force


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence on a source's page: its anchor and what was found in it."""

    id: str
    """``p-`` and a digest of the words (the first statement's id where it holds one)."""
    text: str
    attributions: tuple[str, ...]
    """Addresses of the statements whose anchors stand here, joined ones too."""
    retired: tuple[str, ...] = ()
    """Ids of retired statements, whose anchors stay here too."""
    notes: tuple[str, ...] = ()
    """Editor's notes on a sentence that holds no statement."""
    also: tuple[str, ...] = ()
    """Other addresses that lead here: its own ``p-`` where a statement's is its anchor, and former ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading or list item of a source's page."""

    kind: Literal["heading", "paragraph", "list_item", "block_quote", "code", "table"]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence of a full text that the site leads to without reprinting it, and what was read in it.

    ``The bridge was closed on 3 May, and 40 lorries turned back``: one entry of the chronology, one figure.
    """

    id: str
    """The sentence's anchor: ``p-`` and a digest of its words."""
    entries: tuple[str, ...] = ()
    """Ids of entries of the chronology."""
    figures: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Editor's notes on the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBrief:
    """What an actor's page holds; all ids in the order of dates."""

    actor: str
    said: tuple[str, ...]
    passed_on: tuple[str, ...]
    """Statements of others that the actor reported."""
    about: tuple[str, ...]
    """Statements of others that name the actor."""
    chronology: tuple[str, ...]
    spellings: tuple[str, ...]
    """Every spelling that occurs in the articles."""
    office_labels: tuple[str, ...] = ()
    """The term of each of the actor's offices in words, in the register's order."""
    proposals: tuple[str, ...] = ()
    """Ids of what the actor puts forward, items of plans included."""
    answered: tuple[str, ...] = ()
    """Ids of what others put forward and the actor supports or rejects."""
    moved: tuple[str, ...] = ()
    """Statements that were once ascribed to the actor, and are somebody else's by the source's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueBrief:
    """What an issue's page holds."""

    issue: str
    by_actor: tuple[tuple[str, tuple[str, ...]], ...]
    """(actor id, ids of statements), actors with the newest statement first."""
    chronology: tuple[str, ...]
    figures: tuple[str, ...]
    unnamed: tuple[str, ...] = ()
    """Statements of speakers whom the register doesn't name."""
    acts: tuple[tuple[Force, tuple[str, ...]], ...] = ()
    """What is proposed, demanded, rejected, supported, planned, warned of: (force, ids of statements)."""
    proposals: tuple[str, ...] = ()
    """Ids of what is put forward on the issue: items of plans first, plan by plan, then by kind and date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBrief:
    """What a source's page holds."""

    article: str
    blocks: tuple[Block, ...]
    """The digest, or a full text whose rights allow it, sentence by sentence; else empty."""
    attributions: tuple[str, ...]
    origin: str
    published_label: str = ""
    """The date of publication in English words; empty where unknown."""
    retrieved_label: str = ""
    retired: tuple[str, ...] = ()
    """Ids of the source's retired statements."""
    evidence: tuple[Evidence, ...] = ()
    """The sentences of a ``full`` text that the site leads to, in their order; empty for a digest."""
    former: tuple[str, ...] = ()
    """Of a ``full`` text: addresses of its sentences that lead to no statement of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionBrief:
    """A version of a plan, with its date in words."""

    id: str
    label: str
    date: EdtfDate | None
    date_label: str
    why: str
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBrief:
    """What a plan's page holds."""

    plan: str
    title: str
    proposers: tuple[str, ...]
    versions: tuple[VersionBrief, ...]
    proposals: tuple[str, ...]
    """Ids of its items in the register's order; first what is told of the plan as a whole."""
    changes: tuple[str, ...]
    """Ids of the changes from version to version."""
    issues: tuple[str, ...]
    articles: tuple[str, ...]
    """Ids of the articles that tell of it."""
