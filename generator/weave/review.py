"""The editor's review list: what wasn't sure enough, and what nobody was found for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Span
from generator.weave.dates import weekdays_named
from generator.weave.left_out import left_out
from generator.weave.lexicon import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.weave.article import Woven
    from generator.weave.drafts import Draft

_NAME = re.compile(r"(?:^|\s)(?!(?:The|A|An|Two|Three|Several|Some|One)\b)([^\W\d_a-z][\w\u2019'.-]+)")
_ROOM = 80


def review(woven: Woven) -> Iterable[Diagnostic]:
    """List what an editor should look at in one article."""
    yield from _unknown_names(woven)
    yield from _low(woven)
    yield from _quotations(woven)
    yield from _dates(woven)
    yield from left_out(woven.prose.article, woven.register)


def _unknown_names(woven: Woven) -> Iterable[Diagnostic]:
    """Point out names next to verbs of speech that the register doesn't know."""
    for statement in woven.prose.statements.all:
        place = statement.speaker_span
        if statement.speaker is not None or place is None or statement.candidates:
            continue
        words = woven.prose.text(place)
        name = _NAME.search(woven.prose.article.source.slice(place))
        if name is None or pattern("pronouns").fullmatch(words):
            continue
        named = Span(start=place.start + name.start(1), end=place.start + name.end(1))
        if any(m.actor is not None for m in woven.prose.mentions.over(named)):
            continue
        yield _at(
            woven,
            place,
            code="unknown-speaker",
            message=f"“{_short(words)}” speaks here, and no actor of the register has that name",
            hint="add the actor, or the spelling to an actor's `aliases`, in content/actors/",
        )


def _low(woven: Woven) -> Iterable[Diagnostic]:
    for draft in woven.withheld:
        who = ", ".join(draft.speakers) or ", ".join(draft.candidates) or "somebody"
        why = ", ".join(draft.vetoes) or draft.rule or "no rule was sure"
        yield _at(
            woven,
            draft.extent,
            code="unsure-speaker",
            message=f"perhaps said by {who}: “{_short(_content(woven, draft))}” ({why}); not published",
            hint="confirm it with a note: `speaker: …`, or `speaker: ''` where nobody speaks",
        )


def _content(woven: Woven, draft: Draft) -> str:
    return " ".join(woven.prose.text(c) for c in draft.content) or woven.prose.text(draft.span)


def _quotations(woven: Woven) -> Iterable[Diagnostic]:
    for quotation in woven.prose.quotations.all:
        if quotation.kind == "speech" and not woven.reported(quotation.span):
            words = woven.prose.text(quotation.span)
            yield _at(
                woven,
                quotation.outer,
                code="unattributed-quotation",
                message=f"nobody was found who says “{_short(words)}”",
                hint="name the speaker in a note: `speaker: …`",
            )


def _dates(woven: Woven) -> Iterable[Diagnostic]:
    for found in woven.prose.dates.all:
        if found.value is None and woven.declared_date(found) is None:
            words = woven.prose.text(found.span)
            code, message = "ambiguous-date", f"“{_short(words)}” names no date that could be told"
            if found.rule == "day" and woven.prose.article.published and weekdays_named(words):
                code = "weekday-mismatch"
                message = f"“{_short(words)}”: no year near publication has this weekday on this day"
            yield _at(woven, found.span, code=code, message=message, hint="declare it in a note: `date: …`")


def _at(woven: Woven, span: Span, *, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic.at(
        woven.prose.article.source,
        span.start,
        end=span.end,
        code=code,
        message=message,
        hint=hint,
        severity="review",
    )


def _short(text: str) -> str:
    return text if len(text) <= _ROOM else text[: _ROOM - 1].rstrip() + "…"
