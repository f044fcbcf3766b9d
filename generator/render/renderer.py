"""Rendering: every page of a briefing, each from its view and its template."""

from __future__ import annotations

from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.model.page import RenderedPage
from generator.model.text import Location
from generator.ownership import links_out
from generator.render.citations import citation_files, page_citation_files
from generator.render.data import data_files
from generator.render.feeds import feed_files, items
from generator.render.front_matter import changes_by_page, front_matter, robots, with_front_matter
from generator.render.page_context import PageContext
from generator.render.pages.moved import former_paths
from generator.render.parts.page_end import page_end_view
from generator.render.routes import routes
from generator.render.search import search_files
from generator.render.site_view import site_view
from generator.render.templating import (
    OWN_TEMPLATES,
    Fault,
    Marking,
    check_templates,
    environment,
    line_of_file,
    rendering_fault,
    shown,
    slips,
    unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing
    from generator.render.parts.page_end import PageEndView
    from generator.render.route import Route, View
    from generator.render.site_view import SiteView
    from generator.render.templating import Origin, Slip
    from generator.render.templating.environment import Environment

Views = tuple["View", "PageEndView"]
"""What the two templates of a page get: its own, and the one of what ends every page."""
_PAGE_END: Final = "page_end.md.jinja"
"""What ends every page."""
_OF_THE_GENERATOR: Final = "a page that the generator makes"
"""What has an address that no content file has."""
_PUBLISHERS: Final = {"404.md": "the page for an address that leads nowhere"}
"""Addresses that the publisher fills itself."""


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
    for path, route in renderer.routes.items():
        if route.template in renderer.broken or _PAGE_END in renderer.broken:
            continue
        page, fault = renderer.page(path)
        if fault is not None:
            # One fault of a template shows on many pages: the first is enough.
            found.setdefault((fault.code, fault.location), fault)
        elif page is not None:
            pages.append(page)
            for slip in renderer.slips(page):
                found.setdefault((slip.code, slip.location), slip)
    return (*pages, *renderer.files()), tuple(found.values())


class Renderer:
    """Renders the pages of one briefing, each when it is asked for.

    Views are kept, and serve again where only a template has changed (:meth:`renewed`).
    """

    def __init__(self, briefing: Briefing, *, templates: Path | None = None) -> None:
        self.briefing = briefing
        self.templates = templates
        self.env = environment(templates)
        self.routes: dict[str, Route] = {}
        """Every page by its address, in the order of their making."""
        self.broken: frozenset[str] = frozenset()
        """The names of the templates that no page can be made with; known after :meth:`check`."""
        self._clashes: list[Diagnostic] = []
        self.marked_templates: tuple[Marking, Environment] | None = None
        """The templates with marks in them; made when the first page has a slip in its structure."""
        self._site = site_view(briefing)
        self._views: dict[str, Views] = {}
        self._root = templates.parent.parent if templates is not None else Path.cwd()
        taken = dict(_PUBLISHERS)
        for page in routes(briefing):
            if page.path in taken:
                self._clashes.append(_clash(page, taken[page.path]))
                continue
            taken[page.path] = page.record
            self.routes[page.path] = page
        self._context = PageContext(briefing, pages=self.routes, printed=self._printed)
        self._changes = changes_by_page(items(self._context))

    def renewed(self) -> Renderer:
        """Return the same with the templates read again; the views stay."""
        fresh = copy(self)
        fresh.env = environment(self.templates)
        fresh.broken = frozenset()
        fresh.marked_templates = None
        return fresh

    def check(self) -> tuple[Diagnostic, ...]:
        """Check every template against its view, those that no page uses as well."""
        users: dict[str, list[Route]] = {}
        for page in self.routes.values():
            for name in (page.template, _PAGE_END):
                users.setdefault(name, []).append(page)
        outside = links_out(self.templates, inside=self.templates.parent) if self.templates else ()
        checked = check_templates(self.env, users)
        self.broken = checked.broken
        said = (
            fault.diagnostic(where=_where(users.get(name, [])), shown=shown(fault.path, self._root))
            for fault, name in checked.faults
        )
        return (*self._clashes, *outside, *said)

    def views(self, path: str) -> Views:
        """Return what the templates of a page get as ``page``: its own, and that of what ends it."""
        if path not in self._views:
            here = self._context.at(path)
            main = self.routes[path].build(here)
            self._views[path] = (main, page_end_view(here, main.title))
        return self._views[path]

    @property
    def site(self) -> SiteView:
        """What every template gets as ``site``."""
        return self._site

    def page(self, path: str) -> tuple[RenderedPage | None, Diagnostic | None]:
        """Render one page, or say why that can't be done."""
        route = self.routes[path]
        main, end = self.views(path)
        self.env.limits.begin()
        text = ""
        for name, view in ((route.template, main), (_PAGE_END, end)):
            try:
                text += self.env.get_template(name).render(page=view, site=self._site)
            except Exception as fault:  # noqa: BLE001 - whatever a template does is its author's to mend
                return None, self._trouble(fault, route, name)
        lines = front_matter(self._context.at(path), self._changes)
        text = with_front_matter(tidy(text), lines)
        return RenderedPage(path=path, text=text, record=route.record, source=route.source), None

    def slips(self, page: RenderedPage) -> tuple[Diagnostic, ...]:
        """Say what is wrong with the structure of a page, at the lines of the templates that made it."""
        found = tuple(slips(page.text))
        if not found:
            return ()
        origins = self._origins(page.path)
        below = page.text.count("\n") - len(origins) + 1  # the head has lines that no template made
        return tuple(self._slip(slip, page.path, origins[slip.line - 1 - below]) for slip in found)

    def _origins(self, path: str) -> list[Origin | None]:
        """Make a page again, and return which line of which template made each of its lines."""
        if self.marked_templates is None:
            marking = Marking()
            self.marked_templates = (marking, environment(self.templates, marking=marking))
        marking, env = self.marked_templates
        env.limits.begin()
        route = self.routes[path]
        marked = ""
        for name, view in zip((route.template, _PAGE_END), self.views(path), strict=True):
            marked += env.get_template(name).render(page=view, site=self._site)
        lines = list(marking.read(marked))
        kept = _kept_lines([line for line, _ in lines])
        return [*(lines[number][1] for number in kept), None]

    def _slip(self, slip: Slip, path: str, origin: Origin | None) -> Diagnostic:
        file = Path(origin.path) if origin else OWN_TEMPLATES / self.routes[path].template
        line = origin.line if origin else 1
        fault = Fault(
            path=str(file),
            line=line,
            column=0,
            code="template-structure",
            message=slip.message,
            hint=slip.hint,
            excerpt=line_of_file(file, line),
            severity="warning",
        )
        return fault.diagnostic(where=f"line {slip.line} of {path}", shown=shown(str(file), self._root))

    def files(self) -> tuple[RenderedPage, ...]:
        """Make the files that stand beside the pages: data, citations, feeds, the search's index.

        A file of a record that was renamed stands at its old addresses as well: no file leads on.
        """
        context, briefing = self._context, self.briefing
        titles = {
            path: self.views(path)[0].title
            for path, route in self.routes.items()
            if route.kind not in {"moved", "citations"}
        }
        found = (
            data_files(briefing),
            citation_files(context),
            page_citation_files(context, titles),
            feed_files(context),
            search_files(context),
        )
        files = tuple(file for made in found for file in made)
        former = (
            RenderedPage(path=path, text=file.text)
            for file in files
            for path in former_paths(file.path, briefing.content)
        )
        return (*files, *former, robots(briefing))

    def _printed(self, path: str) -> str:
        """Return the Markdown of a page; empty where it can't be rendered, which is told for itself."""
        page, _ = self.page(path)
        return page.text if page is not None else ""

    def _trouble(self, fault: Exception, page: Route, name: str) -> Diagnostic:
        path = self.env.path_of(name) or OWN_TEMPLATES / name
        if isinstance(fault, (TemplateSyntaxError, UnicodeDecodeError, OSError)):
            named = getattr(fault, "filename", None)
            trouble = unreadable(fault, Path(named) if named else path)
        else:
            trouble = rendering_fault(fault, path=path)
        return trouble.diagnostic(where=_where([page]), shown=shown(trouble.path, self._root))


def _where(pages: Sequence[Route]) -> str:
    """Say for which page a fault shows."""
    if not pages:
        return "no page of this dossier uses it"
    first = pages[0].record or pages[0].path
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"while rendering {first}{more}"


def tidy(text: str) -> str:
    """Drop trailing blanks and repeated empty lines, which templates leave behind."""
    lines = [line.rstrip(" ") for line in text.split("\n")]
    return "\n".join(lines[number] for number in _kept_lines(lines)) + "\n"


def _kept_lines(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines that stay: of empty ones, the first between two others."""
    kept: list[int] = []
    for number, line in enumerate(lines):
        if line.strip(" ") or (kept and lines[kept[-1]].strip(" ")):
            kept.append(number)
    while kept and not lines[kept[-1]].strip(" "):
        kept.pop()
    return kept


def _clash(page: Route, other: str) -> Diagnostic:
    return Diagnostic(
        severity="error",
        code="address-taken",
        location=Location(path=page.record or page.path, line=1, column=1),
        message=f"its page would be {page.path}, which {other or _OF_THE_GENERATOR} has already",
        hint=f"remove the name from `was` in {page.record}: its address is in use"
        if page.kind == "moved"
        else f"rename {page.record or other}: the file name makes the address",
    )
