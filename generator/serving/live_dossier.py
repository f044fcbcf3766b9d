"""A dossier held in memory, of which only that is made again which a change touches."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator import pipeline
from generator.diagnostics import Diagnostic, has_errors, in_reading_order
from generator.model.text import Location
from generator.ownership import is_marked
from generator.publish import LiveSite, PublishError, check_links
from generator.render import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.model.page import RenderedPage
    from generator.serving.watching import Change
    from generator.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    """A page as the browser gets it."""

    html: str
    """Empty where the page could not be made."""
    faults: tuple[Diagnostic, ...] = ()


class LiveDossier:
    """Makes pages when they are asked for; everything else is looked at when there is time.

    All methods may be called from several threads.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.RLock()
        self._renderer: Renderer | None = None
        self._site: LiveSite | None = None
        self._kept: dict[str, tuple[str, str]] = {}
        """The last Markdown and HTML of each page that was looked at."""
        self._files: dict[str, RenderedPage] | None = None
        self._of_content: tuple[Diagnostic, ...] = ()
        self._of_pages: tuple[Diagnostic, ...] = ()
        self.read = 0
        """How many articles the last change of content made to be parsed again."""
        self.version = 0
        """Rises with each change that was taken in."""

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What there is to say about the dossier, as far as it is known by now."""
        return in_reading_order((*self._of_content, *self._of_pages))

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses of all pages; none before the content could be read."""
        return tuple(self._renderer.routes) if self._renderer is not None else ()

    def open(self) -> None:
        """Read everything for the first time."""
        with self._lock:
            self._read_content()
            self.version += 1

    def take(self, changes: Iterable[Change]) -> None:
        """Take in what changed: templates alone leave content and views as they are."""
        kinds = {change.kind for change in changes}
        with self._lock:
            self._files = None
            if "content" in kinds or self._renderer is None:
                self._read_content()
            elif "template" in kinds:
                self._renderer = self._renderer.renewed()
            if "look" in kinds:
                self._close_site()
            self._of_pages = ()
            self.version += 1

    def _read_content(self) -> None:
        self.read = 0
        first = True

        def progress(done: int) -> None:
            nonlocal first
            self.read += 0 if first else done
            first = False

        briefing, found = pipeline.woven(self._settings, progress=progress)
        self._of_content = tuple(d for d in found if d.severity != "review")
        if briefing is not None:
            self.adopt(briefing)

    def adopt(self, briefing: Briefing) -> None:
        """Take a briefing for what the pages are made from."""
        with self._lock:
            before = self.pages, self._named()
            self._renderer = Renderer(briefing, templates=self._settings.templates)
            if before != (self.pages, self._named()):
                self._close_site()  # the menu and the links know all pages

    def _named(self) -> tuple[Any, ...]:
        if self._renderer is None:
            return ()
        dossier = self._renderer.briefing.content.dossier
        return dossier.title, dossier.url, dossier.as_of

    def _close_site(self) -> None:
        self._kept.clear()
        if self._site is not None:
            self._site.close()
            self._site = None

    def markdown(self, path: str) -> RenderedPage:
        """Make the Markdown of a page alone.

        Raises:
            KeyError: there is no such page, or it can't be made.
        """
        with self._lock:
            made = self._renderer.page(path)[0] if self._renderer is not None else None
        if made is None:
            raise KeyError(path)
        return made

    def page(self, path: str) -> ShownPage | None:
        """Make a page; ``None`` where there is none of this address.

        A page that can't be made is shown as it was before, with what is wrong.
        """
        with self._lock:
            if self._renderer is None:
                return ShownPage(html="", faults=self.faults)
            if path not in self._renderer.routes:
                return None
            markdown, html = self._kept.get(path, ("", ""))
            made, fault = self._renderer.page(path)
            if made is None:
                return ShownPage(html=html, faults=(fault,) if fault else self.faults)
            if made.text != markdown:
                try:
                    html = self._live().html(path, made.text)
                except (PublishError, OSError) as trouble:
                    return ShownPage(html=html, faults=(self._look_fault(trouble),))
                self._kept[path] = (made.text, html)
            return ShownPage(html=html, faults=tuple(d for d in self.faults if d.severity == "error"))

    def _live(self) -> LiveSite:
        if self._site is None and self._renderer is not None:
            dossier = self._renderer.briefing.content.dossier
            self._site = LiveSite(
                self._settings.config,
                self._renderer.routes,
                as_of=dossier.last_day,
                title=dossier.title,
                url=dossier.url,
                language=dossier.language,
            )
        if self._site is None:
            message = "there is nothing to show yet"
            raise PublishError(message)
        return self._site

    def _look_fault(self, trouble: Exception) -> Diagnostic:
        return Diagnostic(
            severity="error",
            code="publisher",
            location=Location(path=self._settings.config.as_posix(), line=1, column=1),
            message=str(trouble),
            hint="look at mkdocs.yml and overrides/",
        )

    def file(self, path: str) -> Path | bytes | None:
        """Return a file of the theme, one beside the pages, or one of the site as it was built last."""
        with self._lock:
            if self._renderer is None:
                return None
            try:
                found = self._live().file(path)
            except PublishError:
                found = None
            if found is not None:
                return found
            files = self._beside(self._renderer)
            if path in files:
                return files[path].text.encode("utf-8")
        if not is_marked(self._settings.site):
            return None
        built = (self._settings.site / path).resolve()
        inside = built.is_relative_to(self._settings.site.resolve())
        return built if inside and built.is_file() and built.suffix != ".html" else None

    def _beside(self, renderer: Renderer) -> dict[str, RenderedPage]:
        """Return the files beside the pages by address, made once for each change."""
        if self._files is None:
            self._files = {page.path: page for page in renderer.files()}
        return self._files

    def look_through(self) -> bool:
        """Render every page and check every template and link; tell whether nothing came between.

        Meant for the background: the lock is given back after each page.
        """
        with self._lock:
            version, renderer = self.version, self._renderer
            if renderer is None:
                return True
            found = {(d.code, d.location): d for d in renderer.check()}
        pages: list[RenderedPage] = []
        for path, route in renderer.routes.items():
            with self._lock:
                if self.version != version:
                    return False
                if route.template in renderer.broken:
                    continue
                made, fault = renderer.page(path)
            if fault is not None:
                found.setdefault((fault.code, fault.location), fault)
            elif made is not None:
                pages.append(made)
        if not has_errors(found.values()):
            with self._lock:
                if self.version != version:
                    return False
                pages += self._beside(renderer).values()
            found |= {(d.code, d.location): d for d in check_links(pages)}
        with self._lock:
            if self.version != version:
                return False
            self._of_pages = tuple(found.values())
        return True

    def close(self) -> None:
        """Let go of what is held on the disk."""
        with self._lock:
            self._close_site()
