"""The order of the stages: read, extract, weave, render, publish. Nobody else knows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, has_errors, in_reading_order
from generator.extract import extract
from generator.model.text import Location
from generator.ownership import folder_faults, link_out, links_out
from generator.publish import (
    PublishError,
    build_site,
    check_links,
    look_faults,
    look_suggestions,
    write_pages,
)
from generator.read import read_content, suggestions
from generator.render import render
from generator.weave import weave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.model.page import RenderedPage
    from generator.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run came to; ``pages`` is empty where an error stopped it."""

    briefing: Briefing | None
    pages: tuple[RenderedPage, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Return whether nothing stops the site from being published."""
        return not has_errors(self.diagnostics)

    def with_more(self, *diagnostics: Diagnostic) -> Outcome:
        """Return the same outcome with more to say about it."""
        return replace(self, diagnostics=in_reading_order((*self.diagnostics, *diagnostics)))


def brief(settings: Settings, *, progress: Callable[[int], None] | None = None) -> Outcome:
    """Make all pages of a dossier in memory, and everything there is to say about it."""
    briefing, found = woven(settings, progress=progress)
    if briefing is None:
        return Outcome(briefing=None, pages=(), diagnostics=in_reading_order(found))
    pages, rendered = render(briefing, templates=settings.templates)
    linked = () if has_errors(rendered) else check_links(pages)
    diagnostics = in_reading_order((*found, *rendered, *linked))
    return Outcome(
        briefing=briefing,
        pages=() if has_errors(diagnostics) else tuple(pages),
        diagnostics=diagnostics,
    )


def woven(
    settings: Settings, *, progress: Callable[[int], None] | None = None
) -> tuple[Briefing | None, tuple[Diagnostic, ...]]:
    """Make the briefing of a dossier, before any page; nothing where its files can't be read."""
    if outside := tuple(_content_outside(settings)):
        return None, outside
    unsafe = tuple(_unsafe(settings))
    content, found = read_content(settings.content)
    found = in_reading_order((*unsafe, *found))
    if content is None or has_errors(found):
        return None, found
    if settings.url:
        content = replace(content, dossier=replace(content.dossier, url=settings.url))
    findings = extract(
        content.articles, content.register, cache=settings.cache, jobs=settings.jobs, progress=progress
    )
    briefing, more = weave(content, findings)
    unknown = () if content.dossier.url else (_no_address(settings.content / "dossier.yml"),)
    advice = (*suggestions(settings.content, content), *look_suggestions(settings.config))
    return briefing, (*found, *more, *advice, *unknown)


def _content_outside(settings: Settings) -> Iterator[Diagnostic]:
    """Yield that the content is a link out of the folder of the site, unless a user named it."""
    if settings.content == settings.root / "content":
        yield from link_out(settings.content, inside=settings.root)


def _unsafe(settings: Settings) -> Iterator[Diagnostic]:
    """Yield what would be read or removed outside the folder of the site: links, and folders of others."""
    yield from folder_faults(settings.cache, root=settings.root)
    yield from look_faults(settings.config)
    yield from links_out(settings.templates, inside=settings.templates.parent)


def generate(settings: Settings, *, progress: Callable[[int], None] | None = None) -> Outcome:
    """Write the pages as plain Markdown; on an error, the former pages stay."""
    return _generated(settings, (settings.docs,), progress)


def _generated(
    settings: Settings, written: Iterable[Path], progress: Callable[[int], None] | None
) -> Outcome:
    """Write the pages, where nothing stands in the way in any of the folders that are written in the end."""
    blocked = [fault for folder in written for fault in folder_faults(folder, root=settings.root)]
    if blocked:
        found = in_reading_order((*blocked, *_unsafe(settings)))
        return Outcome(briefing=None, pages=(), diagnostics=found)
    outcome = brief(settings, progress=progress)
    if not outcome.ok:
        return outcome
    try:
        write_pages(outcome.pages, settings.docs)
    except PublishError as fault:
        return outcome.with_more(_not_written(settings.docs, fault))
    return outcome


def build(settings: Settings, *, progress: Callable[[int], None] | None = None) -> Outcome:
    """Generate the pages and publish them; on an error, the former site stays."""
    outcome = _generated(settings, (settings.docs, settings.site), progress)
    if not outcome.ok or outcome.briefing is None:
        return outcome
    dossier = outcome.briefing.content.dossier
    try:
        published = build_site(
            settings.config,
            site=settings.site,
            as_of=dossier.last_day,
            title=dossier.title,
            url=dossier.url,
            language=dossier.language,
        )
    except PublishError as fault:
        return outcome.with_more(_not_written(settings.site, fault))
    return outcome.with_more(*published)


def _no_address(dossier: Path) -> Diagnostic:
    return Diagnostic(
        severity="review",
        code="no-address",
        location=Location(path=str(dossier), line=1, column=1),
        message="the site has no address: its sitemap stays empty, canonical links are left out, "
        "and feeds and citations use relative addresses",
        hint="give the address as `url`, or on the command line as --url",
    )


def _not_written(folder: Path, fault: PublishError) -> Diagnostic:
    return Diagnostic(
        severity="error",
        code="not-written",
        location=Location(path=str(folder), line=1, column=1),
        message=str(fault),
        hint="Free space on the disk, make the folder writable, or wait until the other build has finished.",
    )
