"""The page of retired statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.parts.retirement import retired_views
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.page_context import PageContext
    from generator.render.parts.retirement import RetiredView


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredListView:
    """Retired statements: ``retired.md.jinja``."""

    title: str
    rows: tuple[RetiredView, ...]
    """The latest first."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.RETIRED, kind="retired", build=retired_view)


def retired_view(context: PageContext) -> RetiredListView:
    """Build the page of retired statements."""
    return RetiredListView(title="Retired statements", rows=retired_views(context))
