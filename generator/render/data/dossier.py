"""``dossier.json``: the whole briefing, with the ids of the pages' anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.content import UNKNOWN
from generator.render.data.date_record import date_record
from generator.render.data.proposal_records import plan_record, proposal_record, shift_records
from generator.render.data.published_records import (
    ActorRecord,
    ArticleRecord,
    BasisRecord,
    DeadlockRecord,
    DeclaredRecord,
    DossierFile,
    DossierRecord,
    EventRecord,
    FigureRecord,
    HolderRecord,
    IssueRecord,
    NativeNameRecord,
    NoteRecord,
    OfficeRecord,
    OriginRecord,
    OutletRecord,
    PositionRecord,
    RelayRecord,
    RenderingRecord,
    RetiredRecord,
    RunRecord,
    SideRecord,
    SpanRecord,
    StatementRecord,
    UnregisteredRecord,
    UtteranceRecord,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.attributions import Attribution, Rendering, Utterance
    from generator.model.briefing import Briefing
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Actor, Article, Dossier, Issue, Office, Relay
    from generator.model.figures import LedgerFigure
    from generator.model.names import UnregisteredSpeaker
    from generator.model.positions import Deadlock, DeadlockSide

FORMAT: Final = 1
"""Rises when a field is taken away or changes its meaning; not when one is added."""


def dossier_file(briefing: Briefing) -> DossierFile:
    """Return everything that the site says, as the records of ``dossier.json``."""
    content, register = briefing.content, briefing.content.register
    return DossierFile(
        format=FORMAT,
        dossier=_dossier(content.dossier),
        articles=tuple(_article(article, briefing) for article in content.articles),
        outlets=tuple(OutletRecord(id=o.id, name=o.name, url=o.url) for o in register.outlets.values()),
        origins=tuple(
            OriginRecord(id=o.id, label=o.label, articles=tuple(o.articles), recorded=o.recorded)
            for o in briefing.origins.values()
        ),
        actors=tuple(_actor(actor, briefing) for actor in register.actors.values()),
        unregistered=tuple(_unregistered(speaker) for speaker in briefing.unregistered.values()),
        issues=tuple(_issue(issue) for issue in register.issues.values()),
        plans=tuple(plan_record(plan) for plan in register.plans.values()),
        statements=tuple(_statement(attribution, briefing) for attribution in briefing.attributions.values()),
        utterances=tuple(_utterance(utterance, briefing) for utterance in briefing.utterances.values()),
        events=tuple(_event(entry) for entry in briefing.chronology),
        figures=tuple(_figure(figure) for figure in briefing.figures),
        proposals=tuple(proposal_record(proposal) for proposal in briefing.proposals),
        shifts=tuple(shift_records(briefing)),
        deadlocks=tuple(_deadlock(deadlock) for deadlock in briefing.deadlocks),
        notes=tuple(_notes(briefing)),
        retired=tuple(_retired(attribution) for attribution in briefing.retired.values()),
    )


def _dossier(dossier: Dossier) -> DossierRecord:
    return DossierRecord(
        title=dossier.title,
        description=dossier.description,
        as_of=date_record(dossier.as_of),
        language=dossier.language,
        url=dossier.url,
        licence=dossier.licence,
        licence_url=dossier.licence_url,
    )


def _article(article: Article, briefing: Briefing) -> ArticleRecord:
    source = briefing.sources.get(article.id)
    basis = article.published_basis
    return ArticleRecord(
        id=article.id,
        title=article.title,
        outlet=_outlet(article.outlet),
        url=article.url,
        published=date_record(article.published, source.published_label if source else ""),
        published_basis=BasisRecord(kind=basis.kind, why=basis.why) if basis else None,
        retrieved=date_record(article.retrieved),
        added=date_record(article.added),
        relays=tuple(_relay(relay) for relay in article.relays),
        origin=(source.origin if source else "") or None,
        text=article.text,
    )


def _relay(relay: Relay) -> RelayRecord:
    return RelayRecord(outlet=_outlet(relay.outlet), published=date_record(relay.published))


def _outlet(outlet: str) -> str | None:
    return None if outlet == UNKNOWN else outlet


def _actor(actor: Actor, briefing: Briefing) -> ActorRecord:
    brief = briefing.actors.get(actor.id)
    return ActorRecord(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        aliases=tuple(actor.aliases),
        spellings=tuple(brief.spellings) if brief else (),
        name_choice=actor.name_choice,
        native=tuple(NativeNameRecord(language=n.language, name=n.name) for n in actor.native),
        belongs_to=tuple(actor.belongs_to),
        offices=tuple(_office(office) for office in actor.offices),
    )


def _office(office: Office) -> OfficeRecord:
    return OfficeRecord(
        title=office.title,
        of=office.of or None,
        start=date_record(office.start),
        end=date_record(office.end),
        source=office.source,
    )


def _unregistered(speaker: UnregisteredSpeaker) -> UnregisteredRecord:
    return UnregisteredRecord(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        spellings=tuple(printed.spelling for printed in speaker.spellings),
        roles=tuple(printed.spelling for printed in speaker.roles),
        articles=tuple(speaker.articles),
        statements=tuple(speaker.attributions),
    )


def _issue(issue: Issue) -> IssueRecord:
    positions = (
        PositionRecord(id=position.id, label=position.label, excludes=tuple(position.excludes))
        for position in issue.positions
    )
    return IssueRecord(id=issue.id, title=issue.title, question=issue.question, positions=tuple(positions))


def _statement(attribution: Attribution, briefing: Briefing) -> StatementRecord:
    utterance = briefing.utterances.get(attribution.utterance)
    return StatementRecord(
        id=attribution.id,
        article=attribution.article,
        text=attribution.text,
        span=SpanRecord(start=attribution.span.start, end=attribution.span.end),
        speaker=next(iter(attribution.speakers), None),
        speakers=tuple(attribution.speakers),
        speaker_words=attribution.speaker_words,
        unregistered=tuple(attribution.unregistered),
        via=tuple(attribution.via),
        chain=attribution.chain,
        quotes=tuple(attribution.quotes),
        issues=tuple(attribution.issues),
        issue_basis=attribution.issue_basis,
        about=tuple(attribution.about),
        positions=tuple(
            DeclaredRecord(issue=issue, position=position) for issue, position in attribution.positions
        ),
        date=date_record(attribution.date, attribution.date_label),
        date_basis=attribution.date_basis,
        date_words=attribution.date_words,
        directness=attribution.directness,
        force=attribution.force,
        negated=attribution.negated,
        hedges=tuple(attribution.hedges),
        confidence="high" if attribution.confidence == "high" else "medium",  # what is less is not published
        rule=attribution.rule,
        origins=_origins(attribution),
        utterance=utterance.id if utterance else None,
        also=tuple(attribution.also),
    )


def _origins(attribution: Attribution) -> tuple[str, ...]:
    if attribution.sourcing is not None:
        return tuple(attribution.sourcing.origins)
    return (attribution.origin,) if attribution.origin else ()


def _utterance(utterance: Utterance, briefing: Briefing) -> UtteranceRecord:
    return UtteranceRecord(
        id=utterance.id,
        name=utterance.name,
        speakers=tuple(utterance.speakers),
        differs=utterance.differs,
        origins=tuple(utterance.sourcing.origins),
        renderings=tuple(_rendering(rendering, briefing) for rendering in utterance.renderings),
    )


def _rendering(rendering: Rendering, briefing: Briefing) -> RenderingRecord:
    return RenderingRecord(
        statement=rendering.attribution,
        article=briefing.attributions[rendering.attribution].article,
        words=rendering.words,
        quoted=rendering.quoted,
        runs=tuple(RunRecord(text=run.text, same=run.same) for run in rendering.runs),
    )


def _event(entry: ChronologyEntry) -> EventRecord:
    return EventRecord(
        id=entry.id,
        kind=entry.kind,
        date=date_record(entry.date, entry.date_label),
        date_basis=entry.date_basis,
        date_words=entry.date_words,
        text=entry.text,
        article=entry.article,
        sentence=entry.sentence,
        statement=entry.attribution or None,
        actors=tuple(entry.actors),
        issues=tuple(entry.issues),
    )


def _figure(figure: LedgerFigure) -> FigureRecord:
    return FigureRecord(
        id=figure.id,
        words=figure.words,
        value=figure.value,
        unit=figure.unit,
        hedge=figure.hedge,
        measures=figure.measures,
        measure=figure.measure,
        period=figure.period,
        date=date_record(figure.date, figure.date_label),
        holder=figure.holder or None,
        origin=figure.origin or None,
        text=figure.text,
        article=figure.article,
        sentence=figure.sentence,
        statement=figure.attribution or None,
        issues=tuple(figure.issues),
    )


def _deadlock(deadlock: Deadlock) -> DeadlockRecord:
    first, second = (
        SideRecord(position=position, holders=tuple(_holder(side) for side in holders))
        for position, holders in zip(deadlock.positions, deadlock.sides, strict=True)
    )
    return DeadlockRecord(id=deadlock.id, issue=deadlock.issue, sides=(first, second))


def _holder(side: DeadlockSide) -> HolderRecord:
    return HolderRecord(actor=side.actor, statement=side.attribution, restated=side.date_label)


def _notes(briefing: Briefing) -> Iterator[NoteRecord]:
    """List the editor's notes: on statements, then on sentences that hold none."""
    for attribution in briefing.attributions.values():
        yield from _notes_on(attribution.article, attribution.id, attribution.id, attribution.notes)
    for source in briefing.sources.values():
        for block in source.blocks:
            for sentence in block.sentences:
                yield from _notes_on(source.article, sentence.id, None, sentence.notes)


def _notes_on(
    article: str, sentence: str, statement: str | None, notes: Iterable[str]
) -> Iterator[NoteRecord]:
    for text in notes:
        yield NoteRecord(article=article, sentence=sentence, statement=statement, text=text)


def _retired(attribution: Attribution) -> RetiredRecord:
    """Say when and why: the words themselves are withdrawn, here as on the pages."""
    retirement = attribution.retirement
    return RetiredRecord(
        id=attribution.id,
        article=attribution.article,
        on=date_record(retirement.on) if retirement else None,
        why=retirement.why if retirement else "",
        replaced_by=(retirement.replaced_by if retirement else "") or None,
    )
