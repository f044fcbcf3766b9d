"""A source's page: what is known of an article, and its digest sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_short, in_words
from generator.render import links, phrases
from generator.render.escape import Markdown, destination, escape
from generator.render.pages.chronology import entry_page
from generator.render.parts.note import notes
from generator.render.parts.proposal import KINDS, proposal_link
from generator.render.parts.runs import Run, clause, joined, link
from generator.render.parts.statement import statements_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.briefs import Evidence, Sentence, SourceBrief
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Article
    from generator.model.figures import LedgerFigure
    from generator.render.page_context import PageContext
    from generator.render.parts.note import NoteView
    from generator.render.parts.statement import StatementsView

_MARKS: Final = {"list_item": Markdown("-   "), "block_quote": Markdown("> ")}
"""What a block of a digest begins with."""
_Fact = tuple[str, tuple[Run, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """Something that is known about an article, or that is not known."""

    name: Markdown
    """``Outlet``, ``Published`` …; of what would be lost an actor, a plan or a kind of proposal."""
    words: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A statement marked in the text of its source."""

    anchor: str
    """Its address; empty where the sentence has it."""
    also: str
    """A further address that leads here; empty for none."""
    who: Markdown
    """The speakers, with links to the statement on their pages."""
    inferred: bool
    cite: Markdown
    """The way to its citation in every form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceNoteView:
    """A note to a sentence of a digest."""

    number: int
    """The sentence's."""
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence of a digest."""

    id: str
    number: int
    """Its place in the digest, counted from 1: what its address is read as."""
    text: str
    anchors: tuple[str, ...]
    """Further anchors that stand here."""
    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A paragraph of a digest."""

    kind: str
    """``paragraph``, ``heading``, ``list_item`` or ``block_quote``."""
    heading: bool
    mark: Markdown
    """What a block of this kind begins with: ``-   `` or ``> ``; empty for a paragraph."""
    id: str
    """The anchor of a heading."""
    sentences: tuple[SentenceView, ...]
    notes: tuple[SentenceNoteView, ...]
    """The notes to its sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneView:
    """A retired statement: its address stays."""

    id: str
    """Its anchor; empty where the sentence has it still."""
    date: str
    why: str
    replaced_by: Markdown
    """Link to the statement that replaced it; empty where there is none."""
    anchors: tuple[str, ...] = ()
    """Addresses that the statement had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A sentence of a full text that other pages lead to: what was read in it, and no more of its words."""

    id: str
    """Its anchor."""
    text: str
    """The words that the site prints of it elsewhere; empty where it prints none."""
    readings: Markdown
    """Events, figures and proposals that were read in it: ``Happened [2 March 2031](…) · Figure [40](…)``."""
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencesView:
    """Sentences of a full text that other pages lead to."""

    shown: tuple[EvidenceView, ...]
    unquoted: tuple[EvidenceView, ...]
    """Those of which the site prints nothing."""
    unquoted_count: str
    """How many these are: ``5 more``, or ``5 sentences`` where no other stands before them."""
    any: bool
    """Whether there is one at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: ``source.md.jinja``."""

    title: str
    summary: str
    facts: tuple[FactView, ...]
    """What is known about the article."""
    republished: bool
    """Whether the page holds the digest, or a full text whose ``rights`` allow it."""
    printed_as: str
    """Whose words the page holds, and by what right: "The editor’s digest."; empty where it holds none."""
    blocks: tuple[BlockView, ...]
    statements: StatementsView
    """Those that the page does not mark in the text."""
    evidence: EvidencesView
    """Events, figures and items of plans that were read in a full text, in the order of the text."""
    tombstones: tuple[TombstoneView, ...]
    depends: bool
    """Whether anything rests on this source."""
    withdrawal: tuple[str, ...]
    """What the dossier would lose without this source, a sentence each."""
    lost: tuple[FactView, ...]
    """Actors, and the issues on which nothing that they said would be left."""
    unproposed: tuple[FactView, ...]
    """Plans or kinds, and what is put forward of which no word would be left."""
    shares: tuple[FactView, ...]
    """Actors and issues, and how much of their pages rests on this source, the largest share first."""
    anchors: tuple[str, ...] = ()
    """Former addresses of words that the page doesn't print: they lead to its beginning."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all sources."""
    files = {article.id: article.source.path for article in briefing.content.articles}
    for brief in briefing.sources.values():
        yield Route(
            path=links.source_page(brief.article),
            kind="source",
            build=of(source_view, brief),
            record=files[brief.article],
        )


def source_view(context: PageContext, brief: SourceBrief) -> SourceView:
    """Build a source's page."""
    article = context.articles[brief.article]
    anchored = {s.id for block in brief.blocks for s in block.sentences}
    anchored |= {i for block in brief.blocks for s in block.sentences for i in s.attributions}
    withdrawal = _withdrawal(context, article.id)
    lost, unproposed = _lost(context, article.id), _unproposed(context, article.id)
    shares = _shares(context, article.id)
    return SourceView(
        title=context.source(article.id).text,
        summary=f"What this article says, statement by statement: {context.source(article.id).text}.",
        facts=tuple(
            FactView(name=escape(name), words=clause(runs)) for name, runs in _facts(context, article, brief)
        ),
        republished=bool(brief.blocks),
        printed_as=_printed_as(article) if brief.blocks else "",
        blocks=_blocks(context, brief),
        # In the order of the text; those that stand in the digest are marked there.
        statements=statements_view(
            context, (i for i in brief.attributions if i not in anchored), in_text=True
        ),
        evidence=_evidences(context, brief),
        tombstones=_tombstones(context, article.id, anchored),
        depends=bool(withdrawal or lost or unproposed or shares),
        withdrawal=withdrawal,
        lost=lost,
        unproposed=unproposed,
        shares=shares,
        anchors=brief.former,
    )


def _tombstones(context: PageContext, article: str, anchored: set[str]) -> tuple[TombstoneView, ...]:
    """View the retired statements of an article."""
    found = []
    for retired in context.briefing.retired.values():
        if retired.article != article or not retired.retirement:
            continue
        replacement = context.replacement(retired.retirement.replaced_by)
        found.append(
            TombstoneView(
                id="" if retired.id in anchored else retired.id,
                date=str(in_words(retired.retirement.on)),
                why=retired.retirement.why,
                replaced_by=link(replacement or Run(text="")),
                anchors=retired.also,
            )
        )
    return tuple(found)


def _printed_as(article: Article) -> str:
    """Say whose words a source's page holds, and by what right."""
    if article.text == "digest":
        return "The editor’s digest."
    return phrases.RIGHTS.get(article.rights, f"The article itself, under the licence {article.rights}.")


def _withdrawal(context: PageContext, article: str) -> tuple[str, ...]:
    """Say what the dossier would lose without a source."""
    loss = context.briefing.withdrawals.get(article)
    if loss is None:
        return ()
    register = context.register
    lost: list[str] = []
    if loss.actors:
        names = ", ".join(context.in_sentence(actor).text for actor in loss.actors)
        lost.append(f"No statement would be left of {names}.")
    if loss.issues:
        names = ", ".join(register.issues[issue].title for issue in loss.issues)
        lost.append(f"No statement would be left on {names}.")
    if loss.with_origin:
        count = phrases.count(len(loss.with_origin), "standing")
        lost.append(f"{count} more would go if every article of the same origin went.")
    return tuple(lost)


def _lost(context: PageContext, article: str) -> tuple[FactView, ...]:
    """Name the standings that rest on a source alone, by actor."""
    loss = context.briefing.withdrawals.get(article)
    found: dict[str, list[Run]] = {}
    for actor, issue in loss.standings if loss else ():
        found.setdefault(actor, []).append(context.issue(issue))
    return tuple(
        FactView(name=link(context.actor(actor)), words=joined(issues)) for actor, issues in found.items()
    )


def _unproposed(context: PageContext, article: str) -> tuple[FactView, ...]:
    """Name what is put forward that rests on a source alone: by plan, or by kind where it is of none."""
    loss = context.briefing.withdrawals.get(article)
    found: dict[str, list[Run]] = {}
    for proposal in context.proposals(loss.proposals if loss else ()):
        plan = context.register.plans.get(proposal.plan)
        name = plan.title if plan else KINDS[proposal.kind][1]
        found.setdefault(name, []).append(proposal_link(context, proposal))
    return tuple(FactView(name=escape(name), words=joined(lost)) for name, lost in found.items())


def _shares(context: PageContext, article: str) -> tuple[FactView, ...]:
    """Name the actors and issues whose pages rest on a source, the largest share first."""
    loss = context.briefing.withdrawals.get(article)
    found = []
    for share in loss.shares if loss else ():
        page = context.actor(share.id) if share.kind == "actor" else context.issue(share.id)
        found.append(FactView(name=link(page), words=escape(f"{share.statements} of {share.of}")))
    return tuple(found)


def _facts(context: PageContext, article: Article, brief: SourceBrief) -> tuple[_Fact, ...]:
    """List what is known of an article; what is not known is said."""
    basis = article.published_basis
    outlet = context.register.outlets.get(article.outlet)
    facts: list[_Fact] = [("Outlet", (_outlet(context, article),))]
    if outlet and outlet.note:
        facts.append(("About the outlet", (Run(text=outlet.note),)))
    if not article.title:
        facts.insert(0, ("Title", (Run(text="none in the source"),)))
    facts.append(("Published", (Run(text=str(in_words(article.published))),)))
    if basis:
        why = f"{phrases.BASES[basis.kind]}: {basis.why}" if basis.why else phrases.BASES[basis.kind]
        facts.append(("How the date is known", (Run(text=why),)))
    if article.retrieved:
        facts.append(("Retrieved", (Run(text=str(in_words(article.retrieved))),)))
    if article.url:
        target = destination(article.url)
        facts.append(("Address", (Run(text=article.url, href=target or None),)))
    facts.append(("Origin", _lineage(context, article, brief)))
    facts.append(("Statements", (Run(text=str(len(brief.attributions))),)))
    return tuple(facts)


def _outlet(context: PageContext, article: Article) -> Run:
    name = context.outlet(article)
    if not name:
        return Run(text="not known")
    run = context.actor(article.outlet)
    return Run(text=name, href=run.href)


def _lineage(context: PageContext, article: Article, brief: SourceBrief) -> tuple[Run, ...]:
    """Say what report an article passes on or is, and which other articles go back to it."""
    origin = context.briefing.origins.get(brief.origin)
    if origin is None or not origin.recorded:
        return (Run(text="origin unknown"),)
    others = [other for other in origin.articles if other != article.id]
    itself = [other for other in others if not context.articles[other].relays]
    relaying = [other for other in others if context.articles[other].relays]
    if article.relays:
        runs = [Run(text=f"passes on a {origin.label}"), *_listed(context, ", which stands here as ", itself)]
        return (*runs, *_listed(context, ", as does ", relaying))
    return (Run(text=f"{origin.label}, itself"), *_listed(context, "; passed on by ", relaying))


def _listed(context: PageContext, before: str, articles: Sequence[str]) -> Iterator[Run]:
    for index, article in enumerate(articles):
        yield from (Run(text=", " if index else before), context.source(article))


def _remarks(context: PageContext, brief: SourceBrief) -> dict[str, list[str]]:
    """Return the anchors of the remarks that a source has in a wording, by the sentence that has it first."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for sentence in (s for block in brief.blocks for s in block.sentences):
        for statement in sentence.attributions:
            attribution = context.briefing.attributions.get(statement)
            remark = context.briefing.utterances.get(attribution.utterance) if attribution else None
            if remark and remark.id not in seen:
                seen.add(remark.id)
                found.setdefault(sentence.id, []).append(remark.id)
    return found


def _blocks(context: PageContext, brief: SourceBrief) -> tuple[BlockView, ...]:
    """View the paragraphs of a digest; their sentences are numbered through."""
    remarks = _remarks(context, brief)
    blocks: list[BlockView] = []
    number = 0
    for place, block in enumerate(brief.blocks, 1):
        sentences: list[SentenceView] = []
        noted: list[SentenceNoteView] = []
        for sentence in block.sentences:
            number += 1
            sentences.append(_sentence(context, sentence, number, remarks.get(sentence.id, ())))
            noted += _notes(context, sentence, number)
        blocks.append(
            BlockView(
                kind=block.kind,
                heading=block.kind == "heading",
                mark=_MARKS.get(block.kind, Markdown("")),
                id=f"part-{place}",
                sentences=tuple(sentences),
                notes=tuple(noted),
            )
        )
    return tuple(blocks)


def _known(context: PageContext, sentence: Sentence) -> list[Attribution]:
    """Return the published statements of a sentence."""
    known = context.briefing.attributions
    return [known[ident] for ident in sentence.attributions if ident in known]


def _sentence(context: PageContext, sentence: Sentence, number: int, remarks: Sequence[str]) -> SentenceView:
    known = _known(context, sentence)
    taken = {sentence.id, *(statement.id for statement in known)}
    # Links carry the further addresses; what is left wants an anchor of its own.
    left = [i for i in dict.fromkeys((*sentence.attributions, *remarks, *sentence.also)) if i not in taken]
    marks = []
    for statement in known:
        anchor = statement.id if statement.id != sentence.id else _next(left)
        marks.append(
            MarkView(
                anchor=anchor,
                also=_next(left),
                who=joined(context.speakers(statement, statement.id)),
                inferred=statement.confidence != "high",
                cite=context.cite(statement),
            )
        )
    return SentenceView(
        id=sentence.id, number=number, text=sentence.text, anchors=tuple(left), marks=tuple(marks)
    )


def _next(left: list[str]) -> str:
    """Take the next of some addresses; empty where none is left."""
    return left.pop(0) if left else ""


def _notes(context: PageContext, sentence: Sentence, number: int) -> Iterator[SentenceNoteView]:
    """View the notes to a sentence and to its statements."""
    told = (*sentence.notes, *(note for a in _known(context, sentence) for note in a.notes))
    for note in notes(tuple(dict.fromkeys(told))):
        yield SentenceNoteView(number=number, label=note.label, text=note.text)


def _evidences(context: PageContext, brief: SourceBrief) -> EvidencesView:
    """View the sentences of a full text that other pages lead to, those without words apart."""
    found = tuple(evidence_view(context, evidence) for evidence in brief.evidence)
    unquoted = tuple(e for e in found if not e.text and not e.notes)
    return EvidencesView(
        shown=tuple(e for e in found if e.text or e.notes),
        unquoted=unquoted,
        unquoted_count=phrases.rest(len(unquoted), len(found), "sentence"),
        any=bool(found),
    )


def evidence_view(context: PageContext, evidence: Evidence) -> EvidenceView:
    """View a sentence of a full text by what was read in it.

    Of its own words no more are shown than another page shows: the longest excerpt that
    an entry of the chronology or a figure prints.
    """
    entries = context.entries(evidence.entries)
    figures = context.figures(evidence.figures)
    excerpts = [entry.text for entry in entries if not entry.attribution]
    excerpts += [figure.text for figure in figures if not figure.attribution]
    return EvidenceView(
        id=evidence.id,
        text=max(excerpts, key=len, default=""),
        readings=Markdown(
            " · ".join(
                (
                    *(_dated(context, entry) for entry in entries),
                    *(_measured(context, figure) for figure in figures),
                    *_put_forward(context, evidence),
                )
            )
        ),
        notes=notes(evidence.notes),
    )


def _dated(context: PageContext, entry: ChronologyEntry) -> str:
    """Name an entry of the chronology: ``Happened [2 March 2031](…)``."""
    page = context.to(entry_page(context.briefing, entry), entry.id)
    return f"{phrases.ENTRY_KINDS[entry.kind]} {link(Run(text=str(in_short(entry.date)), href=page))}"


def _measured(context: PageContext, figure: LedgerFigure) -> str:
    """Name a figure: its number with the words that limit it."""
    return f"Figure {link(Run(text=figure.words, href=context.to(links.FIGURES, figure.id)))}"


def _put_forward(context: PageContext, evidence: Evidence) -> Iterator[str]:
    """Name what is put forward; a scenario is an entry of the chronology already."""
    for proposal in context.proposals(evidence.proposals):
        if proposal.kind != "scenario":
            yield f"{escape(KINDS[proposal.kind][0])} {link(proposal_link(context, proposal))}"
