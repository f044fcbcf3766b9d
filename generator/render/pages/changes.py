"""The page of changes: what entered the dossier, which positions changed, what was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.parts.addition import addition_views
from generator.render.parts.position import shift_view
from generator.render.parts.proposal import plan_change_views
from generator.render.parts.retirement import retired_views
from generator.render.parts.runs import Run
from generator.render.parts.source_row import source_row
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.positions import Shift
    from generator.render.page_context import PageContext
    from generator.render.parts.addition import AdditionView
    from generator.render.parts.position import ShiftView
    from generator.render.parts.proposal import PlanChangeView
    from generator.render.parts.retirement import RetiredView
    from generator.render.parts.source_row import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed: ``changes.md.jinja``."""

    title: str
    shifts: tuple[ShiftView, ...]
    plans: tuple[PlanChangeView, ...]
    """Changes of plans from version to version."""
    additions: tuple[AdditionView, ...]
    """What entered the dossier, the latest first."""
    undated: tuple[SourceRow, ...]
    """Sources of which no day of entering is recorded, beside others of which one is."""
    retired: tuple[RetiredView, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.CHANGES, kind="changes", build=changes_view)


def changes_view(context: PageContext) -> ChangesView:
    """Build the page of changes."""
    additions = addition_views(context)
    return ChangesView(
        title="What changed",
        shifts=tuple(
            shift_view(context, shift, _subject(context, shift)) for shift in context.briefing.shifts
        ),
        plans=plan_change_views(context, context.briefing.plan_changes),
        additions=additions,
        # Where no source has a day, the page says so once.
        undated=_undated(context) if additions else (),
        retired=retired_views(context),
    )


def _subject(context: PageContext, shift: Shift) -> Run:
    """Name whose position changed, and on what: ``Donna Quist on Toll``."""
    return Run(text=f"{context.actor(shift.actor).text} on {context.issue(shift.issue).text}")


def _undated(context: PageContext) -> tuple[SourceRow, ...]:
    """View the sources of which no day of entering is recorded."""
    return tuple(source_row(context, a) for a in context.sources_by_date() if a.added is None)
