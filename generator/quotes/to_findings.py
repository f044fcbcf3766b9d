"""Assembling: what the rules found, as the findings of the model, with places in the article's file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.model.findings import Mention, Quotation, Statement
from generator.quotes.draft import speaker_words
from generator.quotes.resolution import Method
from generator.quotes.said_dates import said_dates
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.content import Register
    from generator.model.findings import DateExpression
    from generator.model.text import Span
    from generator.quotes.draft import AttributedDraft
    from generator.quotes.quotations import Quote
    from generator.quotes.said_dates import SaidDate
    from generator.quotes.speakers.mentions import NameMatch
    from generator.text.document import Document, Range

_WORD = re.compile(r"\w+")
MARKS = '“‘«„"'


def statements_of(
    reported: Iterable[AttributedDraft],
    document: Document,
    register: Register,
    dates: Sequence[DateExpression],
) -> tuple[Statement, ...]:
    """Return the statements in the order of the text, each once."""
    items = tuple(reported)
    contents = [_content(item, document) for item in items]
    found = said_dates(items, contents, document, sorted(dates, key=lambda date: date.span))
    made = dict.fromkeys(
        _statement(item, _without(content, said, document.text), said, document, register)
        for item, content, said in zip(items, contents, found, strict=True)
    )
    return tuple(sorted(made, key=lambda s: (s.span, s.cue or s.span, s.speaker_span or s.span, s.rule)))


def _content(item: AttributedDraft, document: Document) -> list[Range]:
    """Return the ranges of what a statement says, its quotations among them."""
    draft = item.draft
    return _merged([*draft.content, *((q.start, q.end) for q in draft.quotes)], document.text)


def _without(content: Sequence[Range], said: SaidDate | None, text: str) -> list[Range]:
    """Leave out the words that say when it was said: "on Monday" of "on Monday the ports would open"."""
    if said is None or said.words is None:
        return list(content)
    start, end = said.words
    parts = [part for low, high in content for part in ((low, min(high, start)), (max(low, end), high))]
    pieces = [_trimmed(low, high, text) for low, high in parts if text[low:high].strip()]
    return pieces or list(content)


_REFUSAL = re.compile(r"(?:not|never)\b", re.IGNORECASE)
"""What is vowed "not to" happen is not support."""


def _trimmed(start: int, end: int, text: str) -> Range:
    """Leave out white space at both ends of a range, and a comma before it."""
    words = text[start:end]
    return end - len(words.lstrip(" \n,")), start + len(words.rstrip())


def _statement(
    item: AttributedDraft,
    content: Sequence[Range],
    said: SaidDate | None,
    document: Document,
    register: Register,
) -> Statement:
    draft = item.draft
    quotes = sorted(draft.quotes, key=lambda quote: quote.start)
    start = min([item.sentence.start, *(quote.outer_start for quote in quotes)])
    end = max([item.sentence.end, *(quote.outer_end for quote in quotes)])
    about = " ".join(document.text[first:last] for first, last in content) or document.text[start:end]
    cue = draft.cue_range
    return Statement(
        span=document.to_source(start, end),
        speaker=item.who.actor,
        speaker_span=document.to_source(*speaker_words(item)),
        cue=document.to_source(*cue) if cue[0] < cue[1] else None,
        content=tuple(document.to_source(*part) for part in content),
        quotes=tuple(document.to_source(quote.start, quote.end) for quote in quotes),
        via=tuple(dict.fromkeys(item.via)),
        nested=item.nested,
        date=said.value if said is not None else None,
        issues=issues_of(about, register.issues),
        hedges=_hedges(document, item.sentence.start, item.sentence.end),
        negated=draft.negated,
        force="say" if draft.force == "support" and _REFUSAL.match(about) else draft.force,
        confidence=item.confidence,
        rule=item.rule,
        vetoes=item.vetoes,
        candidates=item.who.candidates,
        antecedent=document.to_source(*item.who.antecedent) if item.who.antecedent is not None else None,
    )


def _merged(ranges: Sequence[Range], text: str) -> list[Range]:
    """Join ranges that touch or that a space parts, and leave out bare marks.

    Marks of quotations that only begin or only end in a range are left out as well.
    """
    merged: list[Range] = []
    for first, last in sorted(ranges):
        start, end = first, last
        while (start < end and text[start] in MARKS) or text[start:end].startswith((")", " ")):
            start += 1
        while start < end and text[end - 1] == "”" and "“" not in text[start:end]:
            end -= 1
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif any(letter.isalnum() for letter in text[start:end]):
            merged.append((start, end))
    return merged


def _hedges(document: Document, start: int, end: int) -> tuple[Span, ...]:
    known = lexicon().hedges
    words = _WORD.finditer(document.text, start, end)
    return tuple(document.to_source(*word.span()) for word in words if word[0].lower() in known)


def mentions_of(
    found: Sequence[NameMatch], reported: Iterable[AttributedDraft], document: Document
) -> tuple[Mention, ...]:
    """Return the mentions by name, and the pronouns and offices that speakers were known by."""
    made = {
        (span := document.to_source(m.start, m.end)): Mention(
            span=span, actor=m.actor, form=m.form, candidates=m.candidates
        )
        for m in found
    }
    for item in reported:
        who = item.who
        if who.how in {Method.OFFICE, Method.STYLE} or who.how.is_pronoun:
            span = document.to_source(*who.span)
            mention = Mention(
                span=span,
                actor=who.actor,
                form="pronoun" if who.how.is_pronoun else "role",
                candidates=who.candidates,
            )
            made.setdefault(span, mention)
    return tuple(made[span] for span in sorted(made))


def quotation_of(quote: Quote, document: Document) -> Quotation:
    """Return a quotation, told from a term in marks that is nobody's speech."""
    return Quotation(
        span=document.to_source(quote.start, quote.end),
        outer=document.to_source(quote.outer_start, quote.outer_end),
        kind="speech" if quote.used or quote.spoken() else "term",
    )
