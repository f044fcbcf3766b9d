"""A statement, with its dates, notes and other wordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.attributions import DiffRun
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.views.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of plain text; ``quoted`` words stand inside marks."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingView:
    """Another wording of the same remark, in another article."""

    id: str
    pieces: tuple[Piece, ...]
    chain: tuple[Run, ...]
    source: Run
    anchors: tuple[str, ...] = ()
    """Other addresses that lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """The quoted words of one rendering beside those of the others."""

    source: Run
    runs: tuple[DiffRun, ...]
    """Words that all renderings have in common, and words that only some have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A note, and whose it is: the editor's, or drawn from the register."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """One of the three dates of a statement, and how it is known."""

    label: str
    """``Said``, ``published`` or ``retrieved``."""
    when: When
    """The date; empty where it is not known."""
    basis: str
    """How it is known, in words: ``dated by the editor``, ``inferred``; empty where nothing is to be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A published statement."""

    id: str
    """Its anchor, on every page that prints the statement whole."""
    speakers: tuple[Run, ...]
    role: str
    """The office that a single speaker held at the time, or the role that the article prints beside a name
    that is not in the register; empty where it is not known."""
    when: When
    when_label: str
    """What the date is the date of: ``said``, ``reported``, ``dated by the editor``."""
    pieces: tuple[Piece, ...]
    """The sentence; quoted words apart."""
    inferred: bool
    """The speaker follows from the context: shown in words."""
    chain: tuple[Run, ...]
    """Who passed the words on, as a clause."""
    relays: str
    """The report that the article as a whole passes on; empty where none is known or the chain names it."""
    origin: str
    """"2 articles, 1 origin" or "lineage not recorded"."""
    source: Run
    """Link to the sentence on the source's page."""
    cite: Markdown
    """The way to its citation in every form."""
    dates: tuple[DateView, ...]
    """When it was said, published and retrieved, each with its basis."""
    issues: tuple[Run, ...]
    """The issues that it is about, but for the one whose page this is."""
    issue_basis: str
    """``issue from the paragraph`` where a sentence beside it names them; empty where its own words do."""
    about: tuple[Run, ...]
    """The actors whom it names, but for the one whose page this is."""
    marks: tuple[str, ...]
    """What a reader must know: relayed, unnamed, denies, hedges …"""
    positions: tuple[str, ...]
    """Labels of the positions that the editor declared from it."""
    notes: tuple[NoteView, ...]
    """The editor's notes and the register's."""
    renderings: tuple[RenderingView, ...] = ()
    wordings: tuple[WordingView, ...] = ()
    """Where the quoted words of the renderings differ."""
    anchors: tuple[str, ...] = ()
    """Other addresses that lead here: of statements joined into it, and those that it had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """Statements under one heading."""

    id: str
    """The heading's anchor."""
    heading: Run
    statements: tuple[StatementView, ...]
    together: tuple[Run, ...] = ()
    """Statements made with somebody under whom they stand already."""
