"""Interviews: answers without a label, below questions in bold, in a heading or with a question mark.

A page of questions and answers is an interview where its answers say "I" or "we"; one that explains a
law does not. Who answers is the one person whom the labels of the answers, or else the lines above the
first question, name; those lines have to say that somebody was interviewed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.drafts import Draft
from generator.extract.labels import EMPTY, FEWEST_LABELS
from generator.extract.lexicon import lexicon
from generator.extract.reported import Reported, Sentence
from generator.extract.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.extract.labels import Label
    from generator.extract.mentions import Mentions
    from generator.extract.prose import Prose
    from generator.extract.quotations import Quote
    from generator.model.content import Register

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKS = "“\"‘'«„"


def find_answers(
    prose: Prose, labels: Mapping[int, Label], mentions: Mentions, register: Register
) -> dict[int, Resolution]:
    """Find the passages of an interview that answer and have no label, and who answers in them."""
    asked = {number for number in range(len(prose.passages)) if _asks(prose, number)}
    first = [number + 1 for number in sorted(asked) if _may_answer(prose, number + 1, asked)]
    if len(first) < FEWEST_LABELS or 2 * sum(_says_i(prose, number) for number in first) < len(first):
        return {}
    if 2 * sum(prose.passages[number].text.endswith("?") for number in asked) < len(asked):
        return {}
    who = _interviewed(prose, {n: labels[n] for n in first if n in labels}, mentions, register, min(asked))
    if who is None or any(_names(prose, n, mentions, who.actor) for n in first if n not in labels):
        return {}
    found = {}
    for start in first:
        number = start
        while number == start or _goes_on(prose, number, asked, mentions, who.actor):
            if number not in labels:
                found[number] = who
            number += 1
    return found


def answered(
    who: Resolution, sentence: Sentence, quotes: Sequence[Quote], prose: Prose
) -> Iterator[Reported]:
    """Give a passage that answers to who is interviewed, as one statement."""
    for quote in quotes:
        quote.used = True
    start, end = prose.extent(sentence.passage)
    if sentence.start > start:
        return
    parse = sentence.parses[0] if sentence.parses else EMPTY
    draft = Draft(
        parse=parse,
        cue=0,
        cue_range=(start, start),
        source=None,
        rule="answer",
        content=[(start, end)],
        flags={"answer"},
    )
    yield Reported(draft, Sentence(start, end, sentence.passage), who, "medium", rule="answer")


@cache
def _interviewing() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, lexicon().interviewing))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def _asks(prose: Prose, number: int) -> bool:
    passage = prose.passages[number]
    if passage.kind not in {"paragraph", "heading"} or passage.text[:1] in _MARKS:
        return False
    return passage.text.endswith("?") or (passage.kind == "paragraph" and number in prose.bold)


def _may_answer(prose: Prose, number: int, asked: set[int]) -> bool:
    if number >= len(prose.passages) or number in asked:
        return False
    passage = prose.passages[number]
    return passage.kind == "paragraph" and passage.text[:1] not in _MARKS


def _says_i(prose: Prose, number: int) -> bool:
    """Tell whether a passage speaks of itself, quotations left out."""
    return _FIRST_PERSON.search(_QUOTED.sub("", prose.passages[number].text)) is not None


def _goes_on(prose: Prose, number: int, asked: set[int], mentions: Mentions, actor: str | None) -> bool:
    """Tell whether a passage below an answer still answers: the reporter's own words name who does."""
    goes_on = _may_answer(prose, number, asked) and _says_i(prose, number)
    return goes_on and not _names(prose, number, mentions, actor)


def _names(prose: Prose, number: int, mentions: Mentions, actor: str | None) -> bool:
    """Tell whether a passage names somebody, who then hardly speaks in it."""
    return any(mention.actor == actor for mention in mentions.within(*prose.extent(number)))


def _interviewed(
    prose: Prose, labels: Mapping[int, Label], mentions: Mentions, register: Register, first: int
) -> Resolution | None:
    """Return the one person who answers, with the words that say so."""
    named = {label.actor: label.span for label in labels.values() if label.actor}
    if not labels:
        end = prose.starts[first]
        if _interviewing().search(prose.text, 0, end) is None:
            return None
        strangers = [other.start for other in mentions.others_within(0, end)]
        known = ((m, register.actors.get(m.actor or "")) for m in mentions.within(0, end))
        persons = [(m, who.id) for m, who in known if who is not None and who.kind == "person"]
        if strangers and (not persons or strangers[0] < persons[0][0].start):
            return None
        named = {actor: (m.start, m.end) for m, actor in persons}
    if len(named) != 1:
        return None
    ((actor, span),) = named.items()
    return Resolution(actor, "label", span, (actor,), person=True)
