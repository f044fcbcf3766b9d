"""What the dossier covers, when it grew, and what it would lose without a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a page rests on a source."""

    kind: Literal["actor", "issue"]
    id: str
    statements: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """What would lose all support if a source were withdrawn."""

    article: str
    standings: tuple[tuple[str, str], ...]
    """(actor id, issue id) of which no statement would be left."""
    actors: tuple[str, ...]
    """Actors of whom no statement would be left."""
    issues: tuple[str, ...]
    """Issues on which no statement would be left."""
    proposals: tuple[str, ...]
    """Ids of what is put forward, items of plans among it, of which no wording would be left."""
    shares: tuple[Share, ...]
    """Largest share first."""
    with_origin: tuple[tuple[str, str], ...]
    """What would be lost besides if every article of the same origin went: (actor id, issue id)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCoverage:
    """The sources of one month; a month without any is a gap to be seen."""

    month: str
    """``2025-01``; empty for sources whose date is unknown."""
    label: str
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the dossier covers."""

    label: str
    """``5 sources, December 2024 to December 2025``."""
    months: tuple[MonthCoverage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What changed in the dossier on one day: articles that entered it, statements that were retired."""

    date: EdtfDate
    label: str
    articles: tuple[str, ...]
    attributions: tuple[str, ...] = ()
    """Ids of the published statements of these articles, in the order of dates."""
    retired: tuple[str, ...] = ()
    """Ids of the statements that were retired on that day."""
