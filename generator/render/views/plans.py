"""Plans, their versions and items, and whatever is put forward without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.parts.proposal import PlanChangeView, ProposalGroup, ProposalView
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version of a plan."""

    label: str
    when: When
    why: str
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan in a list."""

    plan: Run
    proposers: tuple[Run, ...]
    """Who put it forward; empty where the sources do not say."""
    since: When
    """When it is first told of; without words where no date is known."""
    items: str
    """How many items and versions are told, in words."""
    issues: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan: ``plan.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    introduction: Markdown
    """The editor's own words."""
    proposers: tuple[Run, ...]
    """Who put it forward; empty where the sources do not say."""
    versions: tuple[VersionView, ...]
    """In the order of time."""
    changes: tuple[PlanChangeView, ...]
    whole: tuple[ProposalView, ...]
    """What is told of the plan as a whole."""
    items: tuple[ProposalView, ...]
    sources: tuple[Run, ...]
    """The articles that tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansView:
    """The index of plans, and whatever is put forward without one: ``plans.md.jinja``."""

    title: str
    plans: tuple[PlanRow, ...]
    changes: tuple[PlanChangeView, ...]
    groups: tuple[ProposalGroup, ...]
