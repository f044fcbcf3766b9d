"""What every page asks for: names, links, and what the briefing holds, seen from one page."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from generator.model.dates_in_words import When, in_short
from generator.render import links, phrases
from generator.render.naming import outlet_name, source_names
from generator.render.order import date_key, date_of, newest_first, statement_key
from generator.render.parts.runs import Run
from generator.render.pictures.figures_picture import figure_charts
from generator.render.prose import prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate
    from generator.model.figures import LedgerFigure
    from generator.model.positions import Deadlock, Shift, Standing
    from generator.model.proposals import Proposal
    from generator.render.escape import Markdown
    from generator.render.order import StatementKey


class PageContext:
    """A briefing, as it is seen from the page at :attr:`path`."""

    def __init__(
        self,
        briefing: Briefing,
        path: str = links.HOME,
        *,
        pages: Iterable[str] = (),
        printed: Callable[[str], str] | None = None,
    ) -> None:
        self.briefing = briefing
        self.printed = printed or _nothing
        """Returns the Markdown of another page; empty where it can't be made."""
        self.path = path
        self.register = briefing.content.register
        self.articles = {article.id: article for article in briefing.content.articles}
        self._entries = {entry.id: entry for entry in briefing.chronology}
        self._standings = {(standing.actor, standing.issue): standing for standing in briefing.matrix}
        outlets = self.register.outlets
        self._names = source_names(self.articles.values(), outlets)
        self.pages = frozenset(pages)
        """The addresses of all pages, which the editor's links may mean."""
        self._remarks: dict[str, list[Attribution]] = {}
        for attribution in briefing.attributions.values():
            if attribution.utterance:
                self._remarks.setdefault(attribution.utterance, []).append(attribution)
        self._deadlocks = {deadlock.id: deadlock for deadlock in briefing.deadlocks}
        self._proposals = {proposal.id: proposal for proposal in briefing.proposals}
        self._belonging = _belonging(briefing)
        self._opposed = _opposed(briefing)
        self.charts = figure_charts(briefing.figures)
        """The picture of each figure that has a scale, by the figure's id."""
        self._outlets = {outlet.actor for outlet in outlets.values()} | outlets.keys()

    def at(self, path: str) -> PageContext:
        """Return the same context, seen from another page; its indexes are shared."""
        context = copy(self)
        context.path = path
        return context

    # Links

    def to(self, target: str, anchor: str = "") -> Markdown:
        """Return the way to another page."""
        return links.relative(target, start=self.path, anchor=anchor)

    def actor(self, actor: str, anchor: str = "") -> Run:
        """Name an actor, or an outlet that passed words on, with a link to its page."""
        known = self.register.actors.get(actor)
        outlet = self.register.outlets.get(actor)
        if known is None and outlet is not None:
            if outlet.actor in self.register.actors:
                return self.actor(outlet.actor, anchor)
            return Run(text=outlet.name)
        if known is None:
            return Run(text=actor)
        return Run(text=known.name, href=self.to(links.actor_page(actor), anchor))

    def in_sentence(self, actor: str) -> Run:
        """Name an actor inside a sentence, with a link to its page."""
        known = self.register.actors.get(actor)
        run = self.actor(actor)
        return replace(run, text=known.in_sentence) if known and known.in_sentence else run

    def issue(self, issue: str, anchor: str = "") -> Run:
        """Name an issue with a link to its page."""
        known = self.register.issues.get(issue)
        if known is None:
            return Run(text=issue)
        return Run(text=known.title, href=self.to(links.issue_page(issue), anchor))

    def source(self, article: str, anchor: str = "") -> Run:
        """Name a source by its title, with a link to its page or to a sentence there."""
        return Run(text=self._names[article].title, href=self.to(links.source_page(article), anchor))

    def citation(self, article: str, anchor: str = "", *, dated: bool = True) -> Run:
        """Name a source by its outlet and date, with a link to its page or to a sentence there."""
        name = self._names[article]
        return Run(
            text=name.dated if dated else name.undated,
            href=self.to(links.source_page(article), anchor),
        )

    def outlet(self, article: Article) -> str:
        """Return the name of an article's outlet; empty where it is not known."""
        return outlet_name(article, self.register.outlets)

    def prose(self, text: str, *, folder: str, top: int = 2) -> Markdown:
        """Rewrite the editor's CommonMark; relative links start at the content's ``folder``."""

        def resolve(path: str, fragment: str) -> str:
            if not path:
                return f"#{fragment}"
            return self.to(self._page_for(path, folder), fragment)

        return prose(text, resolve=resolve, top=top)

    def _page_for(self, path: str, folder: str) -> str:
        """Find the page that a link means: a page of the site, or a content file that made one."""
        on_site = normpath(join(dirname(self.path), path))
        in_content = normpath(join(folder, path))
        head, _, tail = in_content.partition("/")
        made = {"articles": f"sources/{tail}", "pages": tail}.get(head, in_content)
        return made if made in self.pages and on_site not in self.pages else on_site

    # Statements

    def attributions(self, ids: Iterable[str]) -> list[Attribution]:
        """Return published statements, the latest day first; those of one day in the order of the text."""
        known = self.briefing.attributions
        return newest_first((known[i] for i in dict.fromkeys(ids) if i in known), self.articles)

    def plainest(self, ids: Iterable[str]) -> Attribution:
        """Return the statement of some that says most plainly what is said: the latest that has words.

        Of several on the latest day, the last words count, as they do in the matrix.
        """
        known = self.briefing.attributions
        return max((known[i] for i in ids), key=lambda a: (a.plainness, self.order(a)))

    def cite(self, attribution: Attribution) -> Markdown:
        """Return the way to a statement's citation."""
        return self.to(links.citations_page(attribution.article), attribution.id)

    def speakers(self, attribution: Attribution, anchor: str = "") -> tuple[Run, ...]:
        """Name the speakers; those whom nobody names by the words of the source."""
        if attribution.unregistered:
            return tuple(self.unregistered(speaker, anchor) for speaker in attribution.unregistered)
        if not attribution.speakers:
            return (Run(text=attribution.speaker_words or "speaker not named"),)
        return tuple(self.actor(speaker, anchor) for speaker in attribution.speakers)

    def unregistered(self, speaker: str, anchor: str = "") -> Run:
        """Name somebody who is not in the register, with a link to the page or to the place in the list."""
        known = self.briefing.unregistered[speaker]
        if known.has_page:
            return Run(text=known.name, href=self.to(links.speaker_page(speaker), anchor))
        return Run(text=known.name, href=self.to(links.SPEAKERS, anchor or known.anchor))

    def printed_role(self, attribution: Attribution) -> str:
        """Return the role that the statement's article prints beside its one unregistered speaker."""
        if len(attribution.unregistered) != 1:
            return ""
        roles = self.briefing.unregistered[attribution.unregistered[0]].roles
        return next((role.spelling for role in roles if attribution.article in role.articles), "")

    def chain(self, attribution: Attribution) -> tuple[Run, ...]:
        """Say who passed the words on: "According to Y, as reported by Z"."""
        runs: list[Run] = []
        for via in attribution.via:
            words = "as reported by " if via in self._outlets else "according to "
            runs += (Run(text=f", {words}" if runs else words.capitalize()), self.in_sentence(via))
        return tuple(runs)

    def origin(self, attribution: Attribution) -> str:
        """Say how many articles and origins stand behind a statement."""
        if attribution.sourcing is not None:
            return attribution.sourcing.label
        same = self._remarks.get(attribution.utterance) or [attribution]
        origins = {other.origin: self.briefing.origins.get(other.origin) for other in same}
        return phrases.origins_in_words(len({other.article for other in same}), tuple(origins.values()))

    def position(self, issue: str, position: str) -> str:
        """Return the label of a declared position."""
        known = self.register.issues.get(issue)
        labels = {p.id: p.label for p in known.positions} if known else {}
        return labels.get(position, position)

    def holding(self, actor: str, issue: str) -> Standing | None:
        """Return where an actor stands on an issue by the positions that the editor declared."""
        return self._standings.get((actor, issue))

    def date(self, attribution: Attribution) -> EdtfDate | None:
        """Return when a statement was made, or else when its article appeared."""
        return date_of(attribution, self.articles)

    def when(self, attribution: Attribution) -> str:
        """Say when a statement was made: "said 27 February 2031", "reported 3–5 March 2031"."""
        label = phrases.WHEN_LABELS[attribution.date_basis if attribution.date else "published"]
        return f"{label} {in_short(self.date(attribution))}"

    def order(self, attribution: Attribution) -> StatementKey:
        """Return what statements are sorted by: date, article, place."""
        return statement_key(attribution, self.articles)

    def deadlocks(self, ids: Iterable[str]) -> tuple[Deadlock, ...]:
        """Return deadlocks by their ids."""
        return tuple(self._deadlocks[i] for i in ids if i in self._deadlocks)

    def shifts(self, *, actor: str = "", issue: str = "") -> tuple[Shift, ...]:
        """Return the changes of an actor's positions, or of the positions on an issue."""
        return tuple(s for s in self.briefing.shifts if actor in {"", s.actor} and issue in {"", s.issue})

    def proposals(self, ids: Iterable[str]) -> tuple[Proposal, ...]:
        """Return what is put forward, by ids."""
        return tuple(self._proposals[i] for i in ids if i in self._proposals)

    def opposed(self, actor: str, issue: str) -> tuple[Run, ...]:
        """Name those whose positions on an issue exclude an actor's, with links to where they stand on it."""
        return tuple(
            replace(self.in_sentence(other), href=self.actor(other, f"on-{issue}").href)
            for other in self._opposed.get((actor, issue), ())
        )

    def belonging(self, actor: str) -> tuple[str, ...]:
        """Return those who belong to an actor, or hold an office of it, when the dossier was kept last."""
        return self._belonging.get(actor, ())

    def role(self, actor: str, date: EdtfDate | None) -> str:
        """Return the office that an actor held on a date, where the term surely covers it."""
        known = self.register.actors.get(actor)
        if known is None or date is None:
            return ""
        held = [office for office in known.offices if phrases.covers(office, date)]
        held.sort(key=lambda office: date_key(office.start))
        return held[-1].title if held else ""

    # Entries, figures, sources

    def entries(self, ids: Iterable[str]) -> tuple[ChronologyEntry, ...]:
        """Return entries of the chronology by their ids."""
        return tuple(self._entries[i] for i in ids if i in self._entries)

    def figures(self, ids: Iterable[str]) -> tuple[LedgerFigure, ...]:
        """Return numbers of the ledger by their ids, in the ledger's order."""
        wanted = set(ids)
        return tuple(figure for figure in self.briefing.figures if figure.id in wanted)

    def origin_label(self, origin: str) -> str:
        """Name the report that something goes back to, where the editor recorded it."""
        known = self.briefing.origins.get(origin)
        return known.label if known and known.recorded else "origin unknown"

    def replacement(self, statement: str) -> Run | None:
        """Link to the statement that replaced a retired one, where there is one."""
        known = self.briefing.attributions.get(statement)
        if known is None:
            return None
        return Run(
            text="the statement that replaced it", href=self.to(links.source_page(known.article), known.id)
        )

    def sources_by_date(self) -> tuple[Article, ...]:
        """Return all articles, the newest first."""
        articles = self.articles.values()
        return tuple(sorted(articles, key=lambda a: (date_key(a.published), a.id), reverse=True))

    @property
    def span(self) -> When:
        """From the month of the earliest article to that of the latest."""
        return phrases.span([a.published for a in self.articles.values() if a.published])

    @property
    def coverage(self) -> str:
        """Say what was read: "5 sources, December 2024 to December 2025"."""
        if self.briefing.coverage is not None:
            return self.briefing.coverage.label
        count = phrases.count(len(self.articles), "source")
        return f"{count}, {self.span}" if self.span.parts else count


def _nothing(_: str) -> str:
    return ""


def _belonging(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Return who belongs to each actor, or holds an office of it on the dossier's day."""
    found: dict[str, dict[str, None]] = {}
    today = briefing.content.dossier.as_of
    for actor in briefing.content.register.actors.values():
        offices = (o.of for o in actor.offices if o.of and today and phrases.covers(o, today))
        for owner in (*actor.belongs_to, *offices):
            found.setdefault(owner, {})[actor.id] = None
    return {owner: tuple(actors) for owner, actors in found.items()}


def _opposed(briefing: Briefing) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return whose positions on an issue exclude those of each actor."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for deadlock in briefing.deadlocks:
        for own, other in (deadlock.sides, deadlock.sides[::-1]):
            for side in own:
                against = found.setdefault((side.actor, deadlock.issue), {})
                against.update((opposite.actor, None) for opposite in other)
    return {key: tuple(sorted(against)) for key, against in found.items()}
