"""Rendering: every page of a briefing, each from its view and its template."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.model.content import Page
from generator.model.page import RenderedPage
from generator.model.text import Location, Source
from generator.render import links
from generator.render.build.actors import actor_view, actors_view
from generator.render.build.cards import actor_card_view, cards_view, issue_card_view
from generator.render.build.changes import changes_view, retired_list_view
from generator.render.build.chronology import (
    PARTS,
    actor_chronology_view,
    chronology_view,
    has_chronology,
    is_long,
    issue_chronology_view,
    kind_view,
    kinds,
    month_view,
    months,
)
from generator.render.build.desk import Desk
from generator.render.build.drawn import matrix_picture
from generator.render.build.home import home_view
from generator.render.build.issues import issue_view, issues_view
from generator.render.build.ledger import figures_view
from generator.render.build.lineage import origins_view
from generator.render.build.lookup import lookup_view
from generator.render.build.matrix import matrix_view
from generator.render.build.names import names_view
from generator.render.build.pairs import pair_view, pairs_view
from generator.render.build.proposals import plan_view, plans_view
from generator.render.build.site import page_view, site_view
from generator.render.build.sources import source_view, sources_view
from generator.render.build.takeaway import citations_view, foot_view
from generator.render.build.unnamed import unnamed_view
from generator.render.checking import check_templates
from generator.render.checking.kinds import deep_fields
from generator.render.citations import citation_files
from generator.render.data import data_files, data_view
from generator.render.environment import OWN_TEMPLATES, environment
from generator.render.feeds import feed_files, items
from generator.render.head import changes_by_page, head_lines, robots, with_head
from generator.render.search import search_files
from generator.render.trouble import rendering, shown, unreadable
from generator.render.views import SiteView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.model.briefing import Briefing
    from generator.render.views import FootView, View


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """A page to be rendered: where it goes, which template, how its view is built."""

    path: str
    template: str
    build: Callable[[Desk], View]
    record: str = ""
    """The content file that the page is made from; empty for an index page."""
    source: Source | None = None
    """The same with its text, for a page that the editor wrote by hand."""

    @property
    def name(self) -> str:
        """The template's file: ``actor.md.jinja``."""
        return f"{self.template}.md.jinja"


Views = tuple["View", "FootView"]
"""What the two templates of a page get: its own, and the one of its foot."""
_IN_THE_MENU: Final = {"about": "About", "method": "Method"}
"""The hand-written pages that the publisher's menu names."""
_FOOT: Final = "foot.md.jinja"
"""What ends every page."""
_PUBLISHERS: Final = {"404.md": "the page for an address that leads nowhere"}
"""Addresses that the publisher fills itself."""


_LEDGERS: Final[tuple[tuple[str, str, Callable[[Desk], View]], ...]] = (
    (links.PLANS, "plans", plans_view),
    (links.FIGURES, "figures", figures_view),
    (links.ORIGINS, "origins", origins_view),
    (links.UNNAMED, "unnamed", unnamed_view),
    (links.SEARCH, "lookup", lookup_view),
    (links.NAMES, "names", names_view),
    (links.CHANGES, "changes", changes_view),
    (links.RETIRED, "retired", retired_list_view),
)
"""Pages of the whole dossier: address, template, how the view is built."""


def page_plans(briefing: Briefing) -> Iterator[PagePlan]:
    """List every page of the site in the order of their making."""
    yield PagePlan(path=links.HOME, template="home", build=home_view)
    yield PagePlan(path=links.ACTORS, template="actors", build=actors_view)
    for actor in briefing.actors.values():
        yield PagePlan(
            path=links.actor_page(actor.actor),
            template="actor",
            build=lambda desk, brief=actor: actor_view(desk, brief),  # type: ignore[misc]
            record=briefing.content.register.actors[actor.actor].location.path,
        )
    yield PagePlan(path=links.ISSUES, template="issues", build=issues_view)
    for issue in briefing.issues.values():
        yield PagePlan(
            path=links.issue_page(issue.issue),
            template="issue",
            build=lambda desk, brief=issue: issue_view(desk, brief),  # type: ignore[misc]
            record=briefing.content.register.issues[issue.issue].location.path,
        )
    yield PagePlan(
        path=links.MATRIX, template="matrix", build=lambda desk: matrix_view(desk, matrix_picture(desk))
    )
    yield PagePlan(path=links.PAIRS, template="pairs", build=pairs_view)
    for pair in briefing.pairs:
        yield PagePlan(
            path=links.pair_page(pair.id),
            template="pair",
            build=lambda desk, brief=pair: pair_view(desk, brief),  # type: ignore[misc]
        )
    for plan in briefing.plans.values():
        yield PagePlan(
            path=links.plan_page(plan.plan),
            template="plan",
            build=lambda desk, brief=plan: plan_view(desk, brief),  # type: ignore[misc]
            record=briefing.content.register.plans[plan.plan].location.path,
        )
    yield from _cards(briefing)
    yield from _chronologies(briefing)
    for path, template, build in _LEDGERS:
        yield PagePlan(path=path, template=template, build=build)
    yield PagePlan(path=links.SOURCES, template="sources", build=sources_view)
    yield PagePlan(path=links.DATA, template="data", build=data_view)
    sources = {article.id: article.source.path for article in briefing.content.articles}
    for source in briefing.sources.values():
        yield PagePlan(
            path=links.source_page(source.article),
            template="source",
            build=lambda desk, brief=source: source_view(desk, brief),  # type: ignore[misc]
            record=sources[source.article],
        )
        yield PagePlan(
            path=links.citations_page(source.article),
            template="citations",
            build=lambda desk, brief=source: citations_view(desk, brief),  # type: ignore[misc]
            record=sources[source.article],
        )
    for page in (*briefing.content.pages, *_unwritten(briefing.content.pages)):
        yield PagePlan(
            path=links.hand_written_page(page.id),
            template="page",
            build=lambda desk, written=page: page_view(desk, written),  # type: ignore[misc]
            record=page.source.path,
            source=page.source if page.source.path else None,
        )


def _cards(briefing: Briefing) -> Iterator[PagePlan]:
    """List the briefing cards of all who speak, and of all issues that are spoken of."""
    yield PagePlan(path=links.CARDS, template="cards", build=cards_view)
    for actor in briefing.actors.values():
        if actor.said:
            yield PagePlan(
                path=links.actor_card(actor.actor),
                template="card",
                build=lambda desk, brief=actor: actor_card_view(desk, brief),  # type: ignore[misc]
            )
    for issue in briefing.issues.values():
        if issue.by_actor:
            yield PagePlan(
                path=links.issue_card(issue.issue),
                template="card",
                build=lambda desk, brief=issue: issue_card_view(desk, brief),  # type: ignore[misc]
            )


def _chronologies(briefing: Briefing) -> Iterator[PagePlan]:
    """List the chronology and its parts by kind, actor and issue."""
    yield PagePlan(path=links.CHRONOLOGY, template="chronology", build=chronology_view)
    for kind in kinds(briefing):
        yield PagePlan(
            path=links.kind_chronology(PARTS[kind][0]),
            template="chronology",
            build=lambda desk, of=kind: kind_view(desk, of),  # type: ignore[misc]
        )
    for heading, entries in months(briefing).items() if is_long(briefing) else ():
        yield PagePlan(
            path=links.month_chronology(heading),
            template="chronology",
            build=lambda desk, of=heading, found=entries: month_view(desk, of, found),  # type: ignore[misc]
        )
    for actor in briefing.actors.values():
        if has_chronology(actor):
            yield PagePlan(
                path=links.actor_chronology(actor.actor),
                template="chronology",
                build=lambda desk, brief=actor: actor_chronology_view(desk, brief),  # type: ignore[misc]
            )
    for issue in briefing.issues.values():
        if issue.chronology:
            yield PagePlan(
                path=links.issue_chronology(issue.issue),
                template="chronology",
                build=lambda desk, brief=issue: issue_chronology_view(desk, brief),  # type: ignore[misc]
            )


def _unwritten(written: Iterable[Page]) -> Iterator[Page]:
    """Stand in for the pages of the menu that the editor has not written."""
    present = {page.id for page in written}
    for ident, title in _IN_THE_MENU.items():
        if ident not in present:
            body = "The desk has not written this page yet."
            yield Page(id=ident, title=title, body=body, source=Source(path="", text=""))


def render(
    briefing: Briefing, *, templates: Path | None = None
) -> tuple[tuple[RenderedPage, ...], tuple[Diagnostic, ...]]:
    """Render all pages of a briefing.

    Args:
        briefing: what the site shows.
        templates: the dossier's own templates, which win over the generator's.

    Returns:
        The pages in a fixed order, then the files beside them; and a located message for each fault
        in a template.
    """
    renderer = Renderer(briefing, templates=templates)
    found = {(d.code, d.location): d for d in renderer.check()}
    pages: list[RenderedPage] = []
    for path, planned in renderer.plan.items():
        if planned.name in renderer.broken or _FOOT in renderer.broken:
            continue
        page, fault = renderer.page(path)
        if fault is not None:
            # One fault of a template shows on many pages: the first is enough.
            found.setdefault((fault.code, fault.location), fault)
        elif page is not None:
            pages.append(page)
    return (*pages, *renderer.files()), tuple(found.values())


class Renderer:
    """Renders the pages of one briefing, each when it is asked for.

    Views are kept, and serve again where only a template has changed (:meth:`renewed`).
    """

    def __init__(self, briefing: Briefing, *, templates: Path | None = None) -> None:
        self.briefing = briefing
        self.templates = templates
        self.env = environment(templates)
        self.plan: dict[str, PagePlan] = {}
        """Every page by its address, in the order of their making."""
        self.broken: frozenset[str] = frozenset()
        """The names of the templates that no page can be made with; known after :meth:`check`."""
        self._clashes: list[Diagnostic] = []
        self._site = site_view(briefing)
        self._desk = Desk(briefing)
        self._changes = changes_by_page(items(self._desk))
        self._views: dict[str, Views] = {}
        self._root = templates.parent.parent if templates is not None else Path.cwd()
        taken = dict(_PUBLISHERS)
        for page in page_plans(briefing):
            if page.path in taken:
                self._clashes.append(_clash(page, taken[page.path]))
                continue
            taken[page.path] = page.record
            self.plan[page.path] = page

    def renewed(self) -> Renderer:
        """Return the same with the templates read anew; the views stay."""
        fresh = copy(self)
        fresh.env = environment(self.templates)
        fresh.broken = frozenset()
        return fresh

    def check(self) -> tuple[Diagnostic, ...]:
        """Check every template against its view, those that no page uses as well."""
        users: dict[str, list[PagePlan]] = {}
        for page in self.plan.values():
            for name in (page.name, _FOOT):
                users.setdefault(name, []).append(page)
        checked = check_templates(self.env, users)
        self.broken = checked.broken
        said = (
            fault.diagnostic(where=_where(users.get(name, [])), shown=shown(fault.path, self._root))
            for fault, name in checked.faults
        )
        return (*self._clashes, *said)

    def views(self, path: str) -> Views:
        """Return what the templates of a page get as ``page``: its own, and that of its foot."""
        if path not in self._views:
            here = self._desk.at(path)
            main = self.plan[path].build(here)
            self._views[path] = (main, foot_view(here, main.title))
        return self._views[path]

    @property
    def site(self) -> SiteView:
        """What every template gets as ``site``."""
        return self._site

    def page(self, path: str) -> tuple[RenderedPage | None, Diagnostic | None]:
        """Render one page, or say why that can't be done."""
        planned = self.plan[path]
        main, foot = self.views(path)
        self.env.steps = 0
        text = ""
        for name, view in ((planned.name, main), (_FOOT, foot)):
            try:
                text += self.env.get_template(name).render(page=view, site=self._site)
            except Exception as fault:  # noqa: BLE001 - whatever a template does is its author's to mend
                return None, self._trouble(fault, planned, name, view)
        head = head_lines(self._desk.at(path), main.title, self._changes)
        text = with_head(tidy(text), head)
        return RenderedPage(path=path, text=text, record=planned.record, source=planned.source), None

    def files(self) -> tuple[RenderedPage, ...]:
        """Make the files that stand beside the pages: data, citations, feeds, the search's index."""
        desk, briefing = self._desk, self.briefing
        found = (data_files(briefing), citation_files(desk), feed_files(desk), search_files(desk))
        return (*(file for files in found for file in files), robots(briefing))

    def _trouble(self, fault: Exception, page: PagePlan, name: str, view: View | FootView) -> Diagnostic:
        path = self.env.path_of(name) or OWN_TEMPLATES / name
        if isinstance(fault, (TemplateSyntaxError, UnicodeDecodeError, OSError)):
            named = getattr(fault, "filename", None)
            trouble = unreadable(fault, Path(named) if named else path, name)
        else:
            names = {"page", "site", *deep_fields(type(view)), *deep_fields(SiteView)}
            trouble = rendering(fault, path=path, name=name, names=names)
        return trouble.diagnostic(where=_where([page]), shown=shown(trouble.path, self._root))


def _where(pages: Sequence[PagePlan]) -> str:
    """Say for which page a fault shows."""
    if not pages:
        return "no page of this dossier uses it"
    first = pages[0].record or pages[0].path
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"while rendering {first}{more}"


def tidy(text: str) -> str:
    """Drop trailing blanks and repeated empty lines, which templates leave behind."""
    lines: list[str] = []
    for raw in text.split("\n"):
        line = raw.rstrip(" ")
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"


def _clash(page: PagePlan, other: str) -> Diagnostic:
    return Diagnostic(
        severity="error",
        code="address-taken",
        location=Location(path=page.record or page.path, line=1, column=1),
        message=f"its page would be {page.path}, which {other or 'an index page'} has already",
        hint="rename the file: its name makes the address",
    )
