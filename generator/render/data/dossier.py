"""``dossier.json``: the whole briefing, with the ids of the pages' anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.model.content import UNKNOWN
from generator.render.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import (
        Attribution,
        Briefing,
        ChronologyEntry,
        Deadlock,
        LedgerFigure,
        Shift,
        Utterance,
    )
    from generator.model.content import Actor, Article, Issue, Relay
    from generator.model.edtf import EdtfDate

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
        },
        "articles": [_article(article, briefing) for article in content.articles],
        "outlets": [{"id": o.id, "name": o.name, "url": o.url} for o in register.outlets.values()],
        "origins": [
            {"id": o.id, "label": o.label, "articles": list(o.articles), "recorded": o.recorded}
            for o in briefing.origins.values()
        ],
        "actors": [_actor(actor, briefing) for actor in register.actors.values()],
        "issues": [_issue(issue) for issue in register.issues.values()],
        "statements": [_statement(a, briefing) for a in briefing.attributions.values()],
        "utterances": [_utterance(u, briefing) for u in briefing.utterances.values()],
        "events": [_event(entry) for entry in briefing.chronology],
        "figures": [_figure(figure) for figure in briefing.figures],
        "proposals": list(_proposals(briefing)),
        "shifts": [_shift(shift) for shift in briefing.shifts],
        "deadlocks": [_deadlock(deadlock) for deadlock in briefing.deadlocks],
        "notes": list(_notes(briefing)),
        "retired": [_retired(attribution) for attribution in briefing.retired.values()],
    }


def date(value: EdtfDate | None, label: str = "") -> Record | None:
    """Return a date in every form that a program or a reader may want; ``None`` where unknown."""
    if value is None:
        return None
    return {
        "edtf": value.text,
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "precision": value.precision,
        "label": label or str(in_words(value)),
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
        "via": list(attribution.via),
        "chain": attribution.chain,
        "quotes": list(attribution.quotes),
        "issues": list(attribution.issues),
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
        "date": date(figure.date, figure.date_label),
        "holder": figure.holder or None,
        "text": figure.text,
        "article": figure.article,
        "sentence": figure.sentence,
        "statement": figure.attribution or None,
        "issues": list(figure.issues),
    }


def _proposals(briefing: Briefing) -> Iterator[Record]:
    """List what is proposed, demanded, rejected …, in the order of the statements."""
    found: dict[str, list[str]] = {}
    for brief in briefing.issues.values():
        for ident in (ident for _, ids in brief.acts for ident in ids):
            found.setdefault(ident, []).append(brief.issue)
    for attribution in briefing.attributions.values():
        if attribution.id in found:
            yield {
                "statement": attribution.id,
                "act": attribution.force,
                "actors": list(attribution.speakers),
                "text": attribution.text,
                "issues": found[attribution.id],
                "date": date(attribution.date, attribution.date_label),
            }


def _shift(shift: Shift) -> Record:
    return {
        "id": shift.id,
        "actor": shift.actor,
        "issue": shift.issue,
        "before": {"position": shift.before_position, "statement": shift.before},
        "after": {"position": shift.after_position, "statement": shift.after},
        "certain": shift.certain,
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
