"""Finding when each statement was made: by its own sentence, or by the one that it goes on from."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.said_dates.clauses import FARTHEST
from generator.quotes.said_dates.dated import Dated
from generator.quotes.said_dates.hosts import host_of
from generator.quotes.said_dates.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression
    from generator.quotes.draft import AttributedDraft
    from generator.text.document import Document, Range

_CONTINUING: Final = frozenset(
    {"continued", "carried-over", "goes-on", "next-sentence", "speaker-before", "additionally"}
)
"""Rules that give words to the speaker of earlier words."""


@dataclass(frozen=True, slots=True)
class SaidDate:
    """When a statement was made, and the words that say so where they stand beside what was said."""

    value: EdtfDate
    words: Range | None = None
    """A range that is not part of what was said: "on Monday" of "told N on Monday the ports would open"."""


def said_dates(
    reported: Sequence[AttributedDraft],
    contents: Sequence[Sequence[Range]],
    document: Document,
    dates: Sequence[DateExpression],
) -> list[SaidDate | None]:
    """Return for each statement when it was made, as far as the text tells.

    Args:
        reported: the statements, in any order.
        contents: the ranges of what each says.
        document: the article.
        dates: its dates, in the order of the text.
    """
    found = [
        _own_date(item, content, document, dates) for item, content in zip(reported, contents, strict=True)
    ]
    order = sorted(range(len(reported)), key=lambda k: (reported[k].sentence.start, _place(reported[k])))
    for position, k in enumerate(order):
        if found[k] is not None:
            continue
        item = reported[k]
        before = (order[p] for p in range(position - 1, max(-1, position - 1 - FARTHEST), -1))
        earlier = next((j for j in before if _goes_on_from(item, reported[j], document)), None)
        date = found[earlier] if earlier is not None else None
        if earlier is None or date is None:
            continue
        if reported[earlier].sentence is item.sentence or not _dated_itself(item, document, dates):
            found[k] = SaidDate(date.value)
    return found


def _place(item: AttributedDraft) -> int:
    return item.draft.cue_range[0]


def _own_date(
    item: AttributedDraft, content: Sequence[Range], document: Document, dates: Sequence[DateExpression]
) -> SaidDate | None:
    """Return the date that a rule finds for a statement in its own sentence."""
    draft = item.draft
    if draft.source is None or draft.cue_range[0] == draft.cue_range[1]:
        return None
    seen = [
        (date.value, _dated(item, content, document, date)) for date in _in_sentence(item, document, dates)
    ]
    for rule in RULES:
        for value, dated in seen:
            if value is not None and dated is not None and rule.dates(dated):
                return SaidDate(value, dated.own_words(rule.name))
    return None


def _in_sentence(
    item: AttributedDraft, document: Document, dates: Sequence[DateExpression]
) -> Sequence[DateExpression]:
    sentence = document.to_source(item.sentence.start, item.sentence.end)
    low = bisect_left(dates, sentence.start, key=lambda date: date.span.start)
    high = bisect_left(dates, sentence.end, key=lambda date: date.span.start)
    return dates[low:high]


def _dated(
    item: AttributedDraft, content: Sequence[Range], document: Document, date: DateExpression
) -> Dated | None:
    """Look at a date from a statement's verb; nothing for one that is quoted, or that isn't parsed."""
    parse, number = item.draft.parse, item.sentence.passage
    place = document.passages[number].from_source(date.span)
    start, end = document.starts[number] + place.start, document.starts[number] + place.end
    words = [i for i, at in enumerate(parse.begins) if start <= at < end]
    # "“Tomorrow,” M said."
    if not words:
        return None
    if any(quote.start <= start < quote.end for quote in item.draft.quotes):
        return None
    head = next((i for i in reversed(words) if parse.head[i] not in words), words[-1])
    if parse.dep[head] == "prep":
        day = parse.child(head, "pobj")  # "Late on Monday": the parser hangs both words on the verb
        head = day if day in words and day is not None else head
    first = words[0]
    if parse.dep[head] == "pobj" and parse.head[head] < first:
        first = parse.head[head]
    return Dated(
        item=item,
        first=first,
        last=words[-1],
        head=head,
        host=host_of(parse, head, item.draft.cue),
        inside=any(low <= start < high for low, high in content),
        exact=date.value is not None and date.value.precision == "day",
    )


def _goes_on_from(item: AttributedDraft, before: AttributedDraft, document: Document) -> bool:
    """Return whether a statement was made when an earlier one was.

    Within a sentence where one speaker says both; behind it where the words go on without a verb of speech
    of their own, or where a pronoun stands for the speaker in the next sentence of the paragraph.
    """
    same = before.who.span == item.who.span or (
        item.who.actor is not None and before.who.actor == item.who.actor
    )
    if item.sentence is before.sentence:
        if not same:
            return False
        return _place(before) < _place(item) and not _has_said(item) and not _apart(before)
    if item.draft.rule in _CONTINUING:
        return before.who.span == item.who.span
    pronoun = item.who.how.is_pronoun or item.who.antecedent is not None
    next_one = item.sentence.passage == before.sentence.passage and not document.text[
        before.sentence.end : item.sentence.start
    ].strip("”\"' ")
    stranger = item.who.antecedent is not None and item.who.antecedent == (
        before.who.antecedent or before.who.span
    )
    if not pronoun:
        return False
    if not next_one:
        return False
    return (same or stranger) and not _has_said(item) and _in_past(item, before)


def _apart(item: AttributedDraft) -> bool:
    """As in "M, who backed the league in 2012, said …": a clause about the speaker has a time of its own."""
    if item.draft.source is None:
        return False
    return item.draft.parse.dep[item.draft.cue] in {"relcl", "acl"}


def _has_said(item: AttributedDraft) -> bool:
    """As in "M has long said …", "M had said …", "M previously said …": at another time."""
    parse, v = item.draft.parse, item.draft.cue
    if item.draft.source is None or v >= len(parse):
        return False
    near = {parse.lower[j] for j in parse.children[v]}
    helped = any(
        parse.dep[j] == "aux" and parse.lower[j] in {"has", "have", "had", "’ve", "'ve", "'d"}
        for j in parse.children[v]
    )
    return helped or bool(near & lexicon().long_since)


def _in_past(item: AttributedDraft, before: AttributedDraft) -> bool:
    """Return whether two verbs of speech stand in the same tense: "said … added", but not "said … says"."""
    one, other = (
        i.draft.parse.tag[i.draft.cue] if i.draft.source is not None else "" for i in (item, before)
    )
    return not one or not other or one == other


def _dated_itself(item: AttributedDraft, document: Document, dates: Sequence[DateExpression]) -> bool:
    """Return whether a sentence has a date beside what is said, which may be when that was said."""
    base, passage = document.starts[item.sentence.passage], document.passages[item.sentence.passage]
    contents = [*item.draft.content, *((quote.start, quote.end) for quote in item.draft.quotes)]
    starts = (base + passage.from_source(date.span).start for date in _in_sentence(item, document, dates))
    return any(not any(low <= start < high for low, high in contents) for start in starts)
