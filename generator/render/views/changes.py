"""What changed: in the dossier, in positions, in plans; and what was retired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.parts.position import ShiftView
    from generator.render.parts.proposal import PlanChangeView
    from generator.render.parts.runs import Run
    from generator.render.views.sources import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionView:
    """What entered the dossier on one day."""

    when: When
    sources: tuple[SourceRow, ...]
    statements: str
    """How many statements came with them, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredView:
    """A statement that is shown no longer; its words are not repeated."""

    statement: Run
    """Its permanent address, where the source's page says the same."""
    speakers: tuple[Run, ...]
    """To whom it was ascribed."""
    when: When
    why: str
    replaced_by: Run | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredListView:
    """Retired statements: ``retired.md.jinja``."""

    title: str
    rows: tuple[RetiredView, ...]
    """The latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed: ``changes.md.jinja``."""

    title: str
    additions: tuple[AdditionView, ...]
    """What entered the dossier, the latest first."""
    undated: tuple[SourceRow, ...]
    """Sources of which no day of entering is recorded."""
    shifts: tuple[ShiftView, ...]
    plans: tuple[PlanChangeView, ...]
    """Changes of plans from version to version."""
    retired: tuple[RetiredView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change in one line: of a position, or of an item of a plan."""

    subject: Run
    """Whose position on which issue, or the item; leads to both sides."""
    before: str
    """Empty where the sources tell the later words only."""
    after: str
    when: When
    """When it is first told to have changed."""
