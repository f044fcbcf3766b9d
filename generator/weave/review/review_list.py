"""The editor's review list: what wasn't sure enough, and what nobody was found for."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.doubts import Doubt
from generator.model.quoting import in_marks
from generator.weave.dating.date_checks import weekdays_named
from generator.weave.review.left_out_lines import left_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.attributions import Attribution
    from generator.model.names import UnregisteredSpeaker
    from generator.model.text import Span
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft
    from generator.weave.statements.woven_article import WovenArticle

_SHARE = re.compile(
    r"(?:about |nearly |almost |some |only )?(?:\d[\d.,]*|\w+)\s?(?:%|per ?cent\b)", re.IGNORECASE
)
"""How respondents of a poll are counted: ``58% of voters``, ``nearly 60 percent of them``."""
_ROOM = 80


def review(woven: WovenArticle) -> Iterable[Diagnostic]:
    """List what an editor should look at in one article."""
    yield from _low(woven)
    yield from _quotations(woven)
    yield from _dates(woven)
    yield from left_out(woven.prose.article, woven.register)


def unknown_speakers(
    speakers: Iterable[UnregisteredSpeaker],
    published: Mapping[str, Attribution],
    articles: Iterable[WovenArticle],
) -> Iterator[Diagnostic]:
    """Say once for each speaker whom the articles name and the register does not, how much is said.

    ``a senior official`` and ``shipping insurers`` name nobody, and no entry of the register would mend that.
    """
    by_id = {woven.prose.article.id: woven for woven in articles}
    for speaker in speakers:
        said = [published[ident] for ident in speaker.attributions]
        first = min(said, key=lambda a: (a.article, a.span))
        statements, places = _count(len(said), "statement"), _count(len(speaker.articles), "article")
        woven = by_id[first.article]
        actors = PurePosixPath(woven.prose.article.source.path).parent.parent / "actors"
        yield _at(
            woven,
            _name_in(woven.prose, first, speaker),
            code="unknown-speaker",
            message=f"“{speaker.name}” speaks in {places} ({statements}) and is not in the register",
            hint=f"add the actor, or the spelling to an actor's `aliases`, in {actors.as_posix()}/",
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _name_in(prose: Prose, said: Attribution, speaker: UnregisteredSpeaker) -> Span:
    """Return where the sentence of a statement names its speaker; the sentence where it does not."""
    for printed in speaker.spellings:
        for number in prose.lines_over(said.span):
            place = prose.find(prose.lines[number].span, printed.spelling)
            if place is not None:
                return place
    return said.span


def _open_questions(woven: WovenArticle) -> Iterator[Draft]:
    """Yield the statements that aren't published and on which an editor might decide otherwise.

    None was made where the text says so (``declined to say whether …``), with all that would have been said;
    and 58 % of those whom a poll asked are nobody. Who confirms ``he said that …`` need not be asked about
    the words that he would report in it.
    """
    unsaid = [draft for draft in woven.withheld if Doubt.NOT_SAID in draft.vetoes]
    asked = [d for d in woven.withheld if d not in unsaid and not _is_share(woven, d)]
    for draft in asked:
        around = (*unsaid, *(other for other in asked if other is not draft))
        if not any(_lies_within(draft, other) for other in around):
            yield draft


def _is_share(woven: WovenArticle, draft: Draft) -> bool:
    """Return whether the speakers are a share of those whom a poll asked."""
    place = draft.speaker_span
    return not draft.speakers and place is not None and bool(_SHARE.match(woven.prose.text(place)))


def _lies_within(inner: Draft, outer: Draft) -> bool:
    """Return whether all that a statement would say stands in the words of another one."""
    return bool(inner.content) and all(
        any(place.contains(part) and place != part for place in outer.content) for part in inner.content
    )


def _low(woven: WovenArticle) -> Iterable[Diagnostic]:
    for draft in _open_questions(woven):
        who = ", ".join(draft.speakers) or ", ".join(draft.candidates) or "somebody"
        why = ", ".join(draft.vetoes) or draft.rule or "no rule was sure"
        words = in_marks(_short(_content(woven, draft)))
        yield _at(
            woven,
            draft.extent,
            code="unsure-speaker",
            message=f"perhaps said by {who}: {words} ({why}); not published",
            hint="confirm it with a note: `speaker: …`, or `speaker: ''` if nobody speaks",
        )


def _content(woven: WovenArticle, draft: Draft) -> str:
    return " ".join(woven.prose.text(c) for c in draft.content) or woven.prose.text(draft.span)


def _quotations(woven: WovenArticle) -> Iterable[Diagnostic]:
    for quotation in woven.prose.quotations.all:
        if quotation.kind == "speech" and not woven.reported(quotation.span):
            words = woven.prose.text(quotation.span)
            yield _at(
                woven,
                quotation.outer,
                code="unattributed-quotation",
                message=f"no speaker was found for {in_marks(_short(words))}",
                hint="name the speaker in a note: `speaker: …`",
            )


def _dates(woven: WovenArticle) -> Iterable[Diagnostic]:
    for found in woven.prose.dates.all:
        if found.rule.startswith("vague"):
            continue  # "soon", "the future" name no day that an editor could add
        if found.value is None and woven.declared_date(found) is None:
            words = woven.prose.text(found.span)
            code, message = (
                "ambiguous-date",
                f"{in_marks(_short(words))} gives no date that can be worked out",
            )
            if found.rule == "day" and woven.prose.article.published and weekdays_named(words):
                code = "weekday-mismatch"
                message = f"{in_marks(_short(words))}: no year near publication has this weekday on this day"
            yield _at(woven, found.span, code=code, message=message, hint="declare it in a note: `date: …`")


def _at(woven: WovenArticle, span: Span, *, code: str, message: str, hint: str) -> Diagnostic:
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
