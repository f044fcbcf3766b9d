"""Sources: what is known of an article, and its digest sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.parts.note import NoteView
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementView
    from generator.render.views.evidence import EvidenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source in a list."""

    source: Run
    name: Markdown
    """The source as a link."""
    outlet: str
    published: When
    date: str
    """When it was published, in words."""
    basis: str
    origin: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The index of sources: ``sources.md.jinja``."""

    title: str
    rows: tuple[SourceRow, ...]
    origins: tuple[tuple[str, str, tuple[Run, ...]], ...]
    """(name, lineage in words, its articles) of each origin that several articles share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A statement marked in the text of its source."""

    id: str
    speakers: tuple[Run, ...]
    inferred: bool
    cite: Markdown
    """The way to its citation in every form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence of a digest."""

    id: str
    text: str
    anchors: tuple[str, ...]
    """Further anchors that stand here."""
    marks: tuple[MarkView, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A paragraph of a digest."""

    kind: str
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneView:
    """A retired statement: its address stays."""

    id: str
    """Its anchor; empty where the sentence has it still."""
    when: When
    why: str
    replaced_by: Run | None
    anchors: tuple[str, ...] = ()
    """Addresses that the statement had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: ``source.md.jinja``."""

    title: str
    summary: str
    facts: tuple[tuple[str, tuple[Run, ...]], ...]
    """What is known about the article: (name of the fact, its words)."""
    republished: bool
    """Whether the page holds the digest, or a full text whose ``rights`` allow it."""
    printed_as: str
    """Whose words the page holds, and by what right: "The editor’s digest."; empty where it holds none."""
    blocks: tuple[BlockView, ...]
    statements: tuple[StatementView, ...]
    evidence: tuple[EvidenceView, ...]
    """Events, figures and items of plans that were read in a full text, in the order of the text."""
    tombstones: tuple[TombstoneView, ...]
    withdrawal: tuple[str, ...]
    """What the dossier would lose without this source, a sentence each."""
    lost: tuple[tuple[Run, tuple[Run, ...]], ...]
    """(actor, issues) on which nothing that the actor said would be left."""
    unproposed: tuple[tuple[str, tuple[Run, ...]], ...]
    """(plan or kind, what is put forward) of which no word would be left."""
    shares: tuple[tuple[Run, str], ...]
    """(actor or issue, how much of its page rests on this source), the largest share first."""
    anchors: tuple[str, ...] = ()
    """Former addresses of words that the page doesn't print: they lead to its beginning."""
