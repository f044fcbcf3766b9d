"""``dossier.json``: the whole briefing, with the ids of the pages' anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.model.content import UNKNOWN
from generator.render.data.dates import date
from generator.render.data.proposal_records import plan, proposal, shifts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.attributions import Attribution, Utterance
    from generator.model.briefing import Briefing
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Actor, Article, Issue, Relay
    from generator.model.figures import LedgerFigure
    from generator.model.names import UnregisteredSpeaker
    from generator.model.positions import Deadlock

Record = dict[str, Any]
"""A JSON object."""

FORMAT: Final = 1
"""Rises when a field is taken away or changes its meaning; not when one is added."""


def dossier(briefing: Briefing) -> Record:
    """Return everything that the site says, as JSON values."""
    content, register = briefing.content, briefing.content.register
    return {
        "format": FORMAT,
        "dossier": {
            "title": content.dossier.title,
            "description": content.dossier.description,
            "as_of": date(content.dossier.as_of),
            "language": content.dossier.language,
            "url": content.dossier.url,
            "licence": content.dossier.licence,
            "licence_url": content.dossier.licence_url,
        },
        "articles": [_article(article, briefing) for article in content.articles],
        "outlets": [{"id": o.id, "name": o.name, "url": o.url} for o in register.outlets.values()],
        "origins": [
            {"id": o.id, "label": o.label, "articles": list(o.articles), "recorded": o.recorded}
            for o in briefing.origins.values()
        ],
        "actors": [_actor(actor, briefing) for actor in register.actors.values()],
        "unregistered": [_unregistered(speaker) for speaker in briefing.unregistered.values()],
        "issues": [_issue(issue) for issue in register.issues.values()],
        "plans": [plan(known) for known in register.plans.values()],
        "statements": [_statement(a, briefing) for a in briefing.attributions.values()],
        "utterances": [_utterance(u, briefing) for u in briefing.utterances.values()],
        "events": [_event(entry) for entry in briefing.chronology],
        "figures": [_figure(figure) for figure in briefing.figures],
        "proposals": [proposal(made) for made in briefing.proposals],
        "shifts": list(shifts(briefing)),
        "deadlocks": [_deadlock(deadlock) for deadlock in briefing.deadlocks],
        "notes": list(_notes(briefing)),
        "retired": [_retired(attribution) for attribution in briefing.retired.values()],
    }


def _article(article: Article, briefing: Briefing) -> Record:
    source = briefing.sources.get(article.id)
    basis = article.published_basis
    return {
        "id": article.id,
        "title": article.title,
        "outlet": _outlet(article.outlet),
        "url": article.url,
        "published": date(article.published, source.published_label if source else ""),
        "published_basis": {"kind": basis.kind, "why": basis.why} if basis else None,
        "retrieved": date(article.retrieved),
        "added": date(article.added),
        "relays": [_relay(relay) for relay in article.relays],
        "origin": (source.origin if source else "") or None,
        "text": article.text,
    }


def _relay(relay: Relay) -> Record:
    return {"outlet": _outlet(relay.outlet), "published": date(relay.published)}


def _outlet(outlet: str) -> str | None:
    return None if outlet == UNKNOWN else outlet


def _actor(actor: Actor, briefing: Briefing) -> Record:
    brief = briefing.actors.get(actor.id)
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "spellings": list(brief.spellings) if brief else [],
        "name_choice": actor.name_choice,
        "native": [{"language": native.language, "name": native.name} for native in actor.native],
        "belongs_to": list(actor.belongs_to),
        "offices": [
            {
                "title": office.title,
                "of": office.of or None,
                "start": date(office.start),
                "end": date(office.end),
                "source": office.source,
            }
            for office in actor.offices
        ],
    }


def _unregistered(speaker: UnregisteredSpeaker) -> Record:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "spellings": [printed.spelling for printed in speaker.spellings],
        "roles": [printed.spelling for printed in speaker.roles],
        "articles": list(speaker.articles),
        "statements": list(speaker.attributions),
    }


def _issue(issue: Issue) -> Record:
    return {
        "id": issue.id,
        "title": issue.title,
        "question": issue.question,
        "positions": [{"id": p.id, "label": p.label, "excludes": list(p.excludes)} for p in issue.positions],
    }


def _statement(attribution: Attribution, briefing: Briefing) -> Record:
    utterance = briefing.utterances.get(attribution.utterance)
    return {
        "id": attribution.id,
        "article": attribution.article,
        "text": attribution.text,
        "span": {"start": attribution.span.start, "end": attribution.span.end},
        "speaker": next(iter(attribution.speakers), None),
        "speakers": list(attribution.speakers),
        "speaker_words": attribution.speaker_words,
        "unregistered": list(attribution.unregistered),
        "via": list(attribution.via),
        "chain": attribution.chain,
        "quotes": list(attribution.quotes),
        "issues": list(attribution.issues),
        "issue_basis": attribution.issue_basis,
        "about": list(attribution.about),
        "positions": [{"issue": issue, "position": position} for issue, position in attribution.positions],
        "date": date(attribution.date, attribution.date_label),
        "date_basis": attribution.date_basis,
        "date_words": attribution.date_words,
        "directness": attribution.directness,
        "force": attribution.force,
        "negated": attribution.negated,
        "hedges": list(attribution.hedges),
        "confidence": attribution.confidence,
        "rule": attribution.rule,
        "origins": _origins(attribution),
        "utterance": utterance.id if utterance else None,
        "also": list(attribution.also),
    }


def _origins(attribution: Attribution) -> list[str]:
    if attribution.sourcing is not None:
        return list(attribution.sourcing.origins)
    return [attribution.origin] if attribution.origin else []


def _utterance(utterance: Utterance, briefing: Briefing) -> Record:
    return {
        "id": utterance.id,
        "name": utterance.name,
        "speakers": list(utterance.speakers),
        "differs": utterance.differs,
        "origins": list(utterance.sourcing.origins),
        "renderings": [
            {
                "statement": rendering.attribution,
                "article": briefing.attributions[rendering.attribution].article,
                "words": rendering.words,
                "quoted": rendering.quoted,
                "runs": [{"text": run.text, "same": run.same} for run in rendering.runs],
            }
            for rendering in utterance.renderings
        ],
    }


def _event(entry: ChronologyEntry) -> Record:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "date": date(entry.date, entry.date_label),
        "date_basis": entry.date_basis,
        "date_words": entry.date_words,
        "text": entry.text,
        "article": entry.article,
        "sentence": entry.sentence,
        "statement": entry.attribution or None,
        "actors": list(entry.actors),
        "issues": list(entry.issues),
    }


def _figure(figure: LedgerFigure) -> Record:
    return {
        "id": figure.id,
        "words": figure.words,
        "value": figure.value,
        "unit": figure.unit,
        "hedge": figure.hedge,
        "measures": figure.measures,
        "measure": figure.measure,
        "period": figure.period,
        "date": date(figure.date, figure.date_label),
        "holder": figure.holder or None,
        "origin": figure.origin or None,
        "text": figure.text,
        "article": figure.article,
        "sentence": figure.sentence,
        "statement": figure.attribution or None,
        "issues": list(figure.issues),
    }


def _deadlock(deadlock: Deadlock) -> Record:
    return {
        "id": deadlock.id,
        "issue": deadlock.issue,
        "sides": [
            {
                "position": position,
                "holders": [
                    {"actor": s.actor, "statement": s.attribution, "restated": s.date_label} for s in side
                ],
            }
            for position, side in zip(deadlock.positions, deadlock.sides, strict=True)
        ],
    }


def _notes(briefing: Briefing) -> Iterator[Record]:
    """List the editor's notes: on statements, then on sentences that hold none."""
    for attribution in briefing.attributions.values():
        yield from _noted(attribution.article, attribution.id, attribution.id, attribution.notes)
    for source in briefing.sources.values():
        for block in source.blocks:
            for sentence in block.sentences:
                yield from _noted(source.article, sentence.id, None, sentence.notes)


def _noted(article: str, sentence: str, statement: str | None, notes: Iterable[str]) -> Iterator[Record]:
    for text in notes:
        yield {"article": article, "sentence": sentence, "statement": statement, "text": text}


def _retired(attribution: Attribution) -> Record:
    """Say when and why: the words themselves are withdrawn, here as on the pages."""
    retirement = attribution.retirement
    return {
        "id": attribution.id,
        "article": attribution.article,
        "on": date(retirement.on) if retirement else None,
        "why": retirement.why if retirement else "",
        "replaced_by": (retirement.replaced_by if retirement else "") or None,
    }
