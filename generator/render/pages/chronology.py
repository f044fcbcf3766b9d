"""The chronology: everything that has a date, year by year, and its parts by actor, issue and kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render import links, phrases
from generator.render.escape import Markdown
from generator.render.order import date_key
from generator.render.parts.day import day_views
from generator.render.parts.drawings import chronology_timeline
from generator.render.parts.runs import Run, joined, link
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief, IssueBrief
    from generator.model.chronology import ChronologyEntry, EntryKind
    from generator.render.page_context import PageContext
    from generator.render.parts.day import DayView

KIND_PAGES: Final[Mapping[EntryKind, tuple[str, str]]] = {
    "event": ("happened", "What happened"),
    "said": ("said", "What was said"),
    "scheduled": ("scheduled", "What is scheduled"),
    "scenario": ("scenarios", "Scenarios"),
}
"""Stem of the address and title of the part of each kind of entry."""
_UNDATED: Final = "Without date"
LONG: Final = 1000
"""With more entries than that, each month has a page of its own."""


# What the template gets


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGroup:
    """Entries of one month."""

    id: str
    heading: str
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """Entries of one year: those of which no month is known, then month by month."""

    id: str
    """The heading's anchor."""
    heading: str
    days: tuple[DayView, ...]
    months: tuple[MonthGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerEntryView:
    """What was an entry of the chronology."""

    id: str
    sentence: Markdown
    """Link to its sentence on the source's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyView:
    """The chronology, or a part of it: ``chronology.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    timeline: Markdown
    """A picture of the entries; empty where there is no course of time."""
    whole: Markdown
    """Link to the whole chronology from a part of it; empty on the whole."""
    subject: Markdown
    """The actor or the issue whose chronology it is; empty where it is of neither."""
    years: tuple[YearGroup, ...]
    """The entries; empty on the page of the whole where there are too many for one page."""
    months: tuple[Markdown, ...]
    """Pages of single months, with the number of their entries, where there are too many for one page."""
    kinds: Markdown
    """The parts by kind of entry, as a list, on the page of the whole."""
    actors: Markdown
    """The parts by actor, as a list, on the page of the whole."""
    issues: Markdown
    """The parts by issue, as a list, on the page of the whole."""
    empty: bool
    """Whether nothing has a date."""
    has_parts: bool
    """Whether it links to parts by actor or issue."""
    former: tuple[FormerEntryView, ...] = ()
    """What were entries once, on the page of the whole."""


# Routes


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the chronology and its parts by kind, month, actor and issue."""
    yield Route(path=links.CHRONOLOGY, kind="chronology", build=chronology_view)
    for kind in kinds_with_pages(briefing):
        stem, _ = KIND_PAGES[kind]
        yield Route(path=links.kind_chronology(stem), kind="chronology", build=of(kind_view, kind))
    for month, entries in month_pages(briefing).items():
        yield Route(
            path=links.month_chronology(month), kind="chronology", build=of(month_view, month, entries)
        )
    for actor in briefing.actors.values():
        if has_chronology(actor):
            path = links.actor_chronology(actor.actor)
            yield Route(path=path, kind="chronology", build=of(actor_chronology_view, actor))
    for issue in briefing.issues.values():
        if issue.chronology:
            path = links.issue_chronology(issue.issue)
            yield Route(path=path, kind="chronology", build=of(issue_chronology_view, issue))


def is_long(briefing: Briefing) -> bool:
    """Return whether there are too many entries for one page."""
    return len(briefing.chronology) > LONG


def entry_page(briefing: Briefing, entry: ChronologyEntry) -> str:
    """Return the address of the page on which the whole chronology shows an entry."""
    return links.month_chronology(_month_of(entry)) if is_long(briefing) else links.CHRONOLOGY


def kinds_with_pages(briefing: Briefing) -> tuple[EntryKind, ...]:
    """Return the kinds of entries that have a page: not one that would be too long itself."""
    counted = Counter(entry.kind for entry in briefing.chronology)
    return tuple(kind for kind in KIND_PAGES if 0 < counted[kind] <= LONG)


def month_pages(briefing: Briefing) -> dict[str, list[ChronologyEntry]]:
    """Return the entries of each month that has a page; none where all entries are on one page."""
    return _by_month(briefing.chronology) if is_long(briefing) else {}


def has_chronology(brief: ActorBrief) -> bool:
    """Return whether an actor has a chronology of its own: who only is named has it on its page."""
    return bool(brief.said and brief.chronology)


# Views


def chronology_view(context: PageContext) -> ChronologyView:
    """Build the whole chronology."""
    briefing = context.briefing
    by_month = is_long(briefing)
    actors = joined(
        Run(text=context.actor(brief.actor).text, href=context.to(links.actor_chronology(brief.actor)))
        for brief in briefing.actors.values()
        if has_chronology(brief)
    )
    issues = joined(
        Run(text=context.issue(brief.issue).text, href=context.to(links.issue_chronology(brief.issue)))
        for brief in briefing.issues.values()
        if brief.chronology
    )
    return ChronologyView(
        title="Chronology",
        summary="What happened, what was said, what is scheduled and what might be, in the order of dates.",
        timeline=Markdown("") if by_month else chronology_timeline(context, briefing.chronology),
        whole=Markdown(""),
        subject=Markdown(""),
        years=() if by_month else _years(context, briefing.chronology),
        months=tuple(_month_link(context, month, found) for month, found in month_pages(briefing).items()),
        kinds=joined(_kind_link(context, kind) for kind in kinds_with_pages(briefing)),
        actors=actors,
        issues=issues,
        empty=not briefing.chronology,
        has_parts=bool(actors or issues),
        former=tuple(
            FormerEntryView(id=former.id, sentence=link(context.citation(former.article, former.sentence)))
            for former in briefing.former_entries
        ),
    )


def _month_link(context: PageContext, month: str, entries: list[ChronologyEntry]) -> Markdown:
    """Link to the page of a month: ``[March 2031 (120 entries)](chronology/march-2031.md)``."""
    counted = phrases.count(len(entries), "entry", "entries")
    return link(Run(text=f"{month} ({counted})", href=context.to(links.month_chronology(month))))


def _kind_link(context: PageContext, kind: EntryKind) -> Run:
    """Link to the part of a kind of entry: ``[What happened](chronology/happened.md)``."""
    stem, title = KIND_PAGES[kind]
    return Run(text=title, href=context.to(links.kind_chronology(stem)))


def month_view(context: PageContext, month: str, entries: Iterable[ChronologyEntry]) -> ChronologyView:
    """Build the page of one month."""
    return _part(context, f"Chronology: {month}", f"Everything that is dated {month}.", entries)


def kind_view(context: PageContext, kind: EntryKind) -> ChronologyView:
    """Build the part of one kind of entry."""
    _, title = KIND_PAGES[kind]
    entries = [entry for entry in context.briefing.chronology if entry.kind == kind]
    return _part(context, title, f"{title}, in the order of dates.", entries)


def actor_chronology_view(context: PageContext, brief: ActorBrief) -> ChronologyView:
    """Build the part of an actor: what they said, and whatever names them."""
    actor, name = context.actor(brief.actor), context.in_sentence(brief.actor).text
    summary = f"Everything dated that concerns {name}."
    return _part(context, f"Chronology: {actor.text}", summary, context.entries(brief.chronology), actor)


def issue_chronology_view(context: PageContext, brief: IssueBrief) -> ChronologyView:
    """Build the part of an issue."""
    issue = context.issue(brief.issue)
    summary = f"Everything dated that concerns {issue.text}."
    return _part(context, f"Chronology: {issue.text}", summary, context.entries(brief.chronology), issue)


def _part(
    context: PageContext,
    title: str,
    summary: str,
    entries: Iterable[ChronologyEntry],
    subject: Run | None = None,
) -> ChronologyView:
    """Build a part of the chronology, which leads back to the whole."""
    entries = tuple(entries)
    return ChronologyView(
        title=title,
        summary=summary,
        timeline=chronology_timeline(context, entries),
        whole=link(Run(text="The whole chronology", href=context.to(links.CHRONOLOGY))),
        subject=link(subject) if subject else Markdown(""),
        years=_years(context, entries),
        months=(),
        kinds=Markdown(""),
        actors=Markdown(""),
        issues=Markdown(""),
        empty=not entries,
        has_parts=False,
    )


# Years and months


def _years(context: PageContext, entries: Iterable[ChronologyEntry]) -> tuple[YearGroup, ...]:
    """Group entries by year, and those of which the month is known by month."""
    years: dict[str, dict[str, list[ChronologyEntry]]] = {}
    for month, found in _by_month(entries).items():
        year = month if month == _UNDATED else month.split()[-1]
        years.setdefault(year, {})[month] = found
    return tuple(_year(context, year, months) for year, months in years.items())


def _year(context: PageContext, year: str, months: dict[str, list[ChronologyEntry]]) -> YearGroup:
    """View a year: what has no month stands under the year's own name."""
    without_month = months.pop(year, [])
    return YearGroup(
        id=_anchor(year),
        heading=year,
        days=day_views(context, without_month),
        months=tuple(
            MonthGroup(id=_anchor(month), heading=month, days=day_views(context, entries))
            for month, entries in months.items()
        ),
    )


def _by_month(entries: Iterable[ChronologyEntry]) -> dict[str, list[ChronologyEntry]]:
    """Group entries by month, or by year where no month is known, in the order of dates."""
    months: dict[str, list[ChronologyEntry]] = {}
    for entry in sorted(entries, key=lambda entry: (date_key(entry.date), entry.article)):
        months.setdefault(_month_of(entry), []).append(entry)
    return months


def _month_of(entry: ChronologyEntry) -> str:
    """Return the month that an entry begins in, or its year where no month is known."""
    if entry.heading:
        return entry.heading
    start = entry.date.earliest or entry.date.latest
    if start is None:
        return _UNDATED
    if entry.date.precision in {"year", "season", "decade", "century"}:
        return str(start.year)
    return phrases.month(start).text


def _anchor(heading: str) -> str:
    """Return the anchor of a heading: ``in-march-2031``."""
    return f"in-{heading.casefold().replace(' ', '-')}"
