"""Plans, their versions and items, and whatever is put forward without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.views.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingView:
    """What is put forward, in the words of one source."""

    text: str
    version: str
    """The version of the plan; empty where none is told."""
    when: When
    source: Run
    """Link to the sentence on the source's page."""
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``lineage not recorded``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """Something put forward: who, what, since when, and how others answer."""

    id: str
    """Its anchor."""
    kind: str
    """``Demand``, ``Not negotiable``, ``Item of a plan`` …"""
    label: str
    """The item, the position, or the words."""
    proposers: tuple[Run, ...]
    """Who puts it forward; empty where the sources do not say."""
    plan: Run | None
    """The plan that it belongs to."""
    since: When
    """The date of the first wording; without words where there is none."""
    phrasings: tuple[PhrasingView, ...]
    """Its wordings by version and date; empty where the label says all of it."""
    sources: tuple[Run, ...]
    """Links to the sentences that tell of it, one for each source."""
    answers: tuple[tuple[str, tuple[Run, ...]], ...]
    """(``rejected by``, actors with links to what they said) and so on."""
    issues: tuple[Run, ...]
    """The issues that it concerns, but for the one whose page this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChangeView:
    """An item of a plan before and after."""

    id: str
    """Its anchor."""
    subject: Run
    """The item, with a link to the plan."""
    before: PhrasingView | None
    """``None`` where the sources tell the later words only."""
    after: PhrasingView


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
class ProposalGroup:
    """What is put forward, of one kind."""

    id: str
    """The heading's anchor."""
    heading: str
    proposals: tuple[ProposalView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansView:
    """The index of plans, and whatever is put forward without one: ``plans.md.jinja``."""

    title: str
    plans: tuple[PlanRow, ...]
    changes: tuple[PlanChangeView, ...]
    groups: tuple[ProposalGroup, ...]
