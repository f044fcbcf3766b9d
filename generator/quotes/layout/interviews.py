"""Interviews: answers without a label, below questions in bold, in a heading or with a question mark.

A page of questions and answers is an interview where its answers say "I" or "we"; one that explains a
law does not. Who answers is the one person whom the labels of the answers, or else the lines above the
first question, name. Those lines have to say that somebody was interviewed, or the questions have to be
put to somebody: "Will you serve the full term?".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.draft import AttributedDraft, Draft
from generator.quotes.features import Feature
from generator.quotes.layout.labelled_lines import EMPTY, FEWEST_LABELS
from generator.quotes.resolution import Method, Resolution
from generator.quotes.setting import LayoutReport
from generator.quotes.speakers.mentions import find_mentions
from generator.text.document import Sentence
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.content import Register
    from generator.quotes.layout.label import Label
    from generator.quotes.setting import Setting
    from generator.quotes.speakers.mentions import Mentions
    from generator.text.document import Document

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_SINGULAR = re.compile(r"\b(?:I|[Mm]y)\b")
_ADDRESSED = re.compile(r"\b[Yy]our?\b")
_BOLD_MARKS = "*_"
FEWEST_ADDRESSED = 2
"""So many questions that say "you", above answers that say "I", are put to one person."""
NEAR = 80
"""So many characters behind "spoke to", whoever is interviewed is named."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKS = "“\"‘'«„"


def find_answers(
    document: Document, labels: Mapping[int, Label], mentions: Mentions, register: Register
) -> dict[int, Resolution]:
    """Find the passages of an interview that answer and have no label, and who answers in them."""
    asked = {number for number in range(len(document.passages)) if _asks(document, number)}
    first = [number + 1 for number in sorted(asked) if _may_answer(document, number + 1, asked)]
    if len(first) < FEWEST_LABELS or 2 * sum(_says_i(document, number) for number in first) < len(first):
        return {}
    if 2 * sum(_is_question(document, number) for number in asked) < len(asked):
        return {}
    labelled_answers = {n: labels[n] for n in first if n in labels}
    if labelled_answers:
        who = _named_by_labels(labelled_answers)
    else:
        end = document.starts[min(asked)]
        who = _named_above(end, document, mentions, register, told=not _is_put_to_somebody(document, first))
    if who is None or any(_names(document, n, mentions, who) for n in first if n not in labels):
        return {}
    found = {}
    for start in first:
        number = start
        while number == start or _goes_on(document, number, asked, mentions, who):
            if number not in labels:
                found[number] = who
            number += 1
    return found


@rule(
    "answer",
    explanation="an answer below a question of an interview",
    sample="We spoke to Viktor Lund about the harbour.\n\nWhy did you leave?\n\nI was tired of the sea."
    "\n\nWho comes next?\n\nI do not know.\n\nAre you glad?\n\nMy crew is glad."
    " => viktor-lund | My crew is glad.",
)
def answered(at: Setting) -> LayoutReport | None:
    """Give a passage that answers to who is interviewed, as one statement."""
    sentence, document = at.sentence, at.document
    who = at.layout.answers.get(sentence.passage)
    if who is None:
        return None
    at.use_all_quotes()
    start, end = document.extent(sentence.passage)
    if sentence.start > start:
        return LayoutReport(drafts=(), speaker=who.actor)
    parse = sentence.parses[0] if sentence.parses else EMPTY
    draft = Draft(
        parse=parse,
        cue=0,
        cue_range=(start, start),
        source=None,
        rule="answer",
        content=[(start, end)],
        features={Feature.ANSWER},
    )
    whole = Sentence(start, end, sentence.passage)
    made = AttributedDraft(draft, whole, who, "medium", rule="answer")
    return LayoutReport(drafts=[made], speaker=who.actor)


@cache
def _interviewing() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, lexicon().interviewing))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def _asks(document: Document, number: int) -> bool:
    passage = document.passages[number]
    if passage.kind not in {"paragraph", "heading"} or passage.text[:1] in _MARKS:
        return False
    if _is_question(document, number):
        return True
    return passage.kind == "paragraph" and number in document.bold


def _is_question(document: Document, number: int) -> bool:
    """Return whether a passage ends with a question mark; bold type may have its marks behind it."""
    return document.passages[number].text.rstrip(_BOLD_MARKS).endswith("?")


def _is_put_to_somebody(document: Document, answers: Sequence[int]) -> bool:
    """Return whether questions are put to somebody who answers: "How did you sleep?", "I slept well".

    A page that explains something asks "Who pays?", or "Do I have to pay?".
    """
    exchanges = [
        number
        for number in answers
        if _ADDRESSED.search(document.passages[number - 1].text)
        and _SINGULAR.search(document.passages[number].text)
    ]
    return len(exchanges) >= FEWEST_ADDRESSED


def _may_answer(document: Document, number: int, asked: set[int]) -> bool:
    if number >= len(document.passages) or number in asked:
        return False
    passage = document.passages[number]
    return passage.kind == "paragraph" and passage.text[:1] not in _MARKS


def _says_i(document: Document, number: int) -> bool:
    """Return whether a passage speaks of itself, quotations left out."""
    return _FIRST_PERSON.search(_QUOTED.sub("", document.passages[number].text)) is not None


def _goes_on(document: Document, number: int, asked: set[int], mentions: Mentions, who: Resolution) -> bool:
    """Return whether a passage below an answer still answers: the reporter's own words name who does."""
    goes_on = _may_answer(document, number, asked) and _says_i(document, number)
    return goes_on and not _names(document, number, mentions, who)


def _names(document: Document, number: int, mentions: Mentions, who: Resolution) -> bool:
    """Return whether a passage names somebody, who then hardly speaks in it."""
    extent = document.extent(number)
    if who.actor is not None:
        return any(mention.actor == who.actor for mention in mentions.within(*extent))
    surname = document.text[who.span[0] : who.span[1]].split()[-1]
    others = mentions.others_within(*extent)
    return any(document.text[other.start : other.end].endswith(surname) for other in others)


def name_answers(
    document: Document, labels: Mapping[int, Label], mentions: Mentions, register: Register
) -> None:
    """Find out whom the label "A" of an interview stands for: who the title or the lines above it name."""
    first = min((number for number, label in labels.items() if label.asks), default=None)
    if first is None:
        return
    end = document.starts[first]
    who = _named_above(end, document, mentions, register) or _named_in_title(document, mentions, register)
    for label in labels.values():
        if label.unnamed and who is not None:
            label.actor, label.unnamed = who.actor, False
            label.antecedent = who.span if who.actor is None else None


def _named_above(
    end: int, document: Document, mentions: Mentions, register: Register, *, told: bool = False
) -> Resolution | None:
    """Return the person interviewed, as the lines above the first question name them.

    The one named right behind "spoke to", "an interview with"; else the only one whom those lines name,
    but with ``told`` only where they say that somebody was interviewed.
    """
    known = ((m, register.actors.get(m.actor or "")) for m in mentions.within(0, end))
    persons = [(m.start, m.end, who.id) for m, who in known if who is not None and who.kind == "person"]
    strangers = [(other.start, other.end, None) for other in mentions.others_within(0, end)]
    strangers = [
        (first, last, None) for first, last, _ in strangers if not _is_paper(document.text[first:last])
    ]
    named = sorted([*persons, *strangers], key=lambda person: person[0])
    phrases = list(_interviewing().finditer(document.text, 0, end))
    if told and not phrases:
        return None
    for phrase in phrases:
        behind = [person for person in named if 0 < person[0] - phrase.end() <= NEAR]
        if behind and "\n" not in document.text[phrase.end() : behind[0][0]]:
            start = max(document.text.rfind(mark, 0, phrase.start()) for mark in ".!?\n")
            asks = any(start < first < phrase.start() and actor for first, _, actor in named)
            return (
                None if asks else _interviewee(behind[0])
            )  # "M met N" may be none of the paper's interviews
    several = {actor for _, _, actor in persons}
    if not persons:
        several = {document.text[first:last].split()[-1] for first, last, _ in named}
    if not (len(several) == 1 and (not persons or named[0] in persons)):
        return None
    return _interviewee(named[0])


def _is_paper(name: str) -> bool:
    """Return whether a name is a paper's or a station's: "Sund Courier" of "M spoke to the Sund Courier"."""
    return any(word.lower() in lexicon().outlet_names for word in name.split())


def _interviewee(person: tuple[int, int, str | None]) -> Resolution:
    start, end, actor = person
    return Resolution(actor, Method.LABEL, (start, end), (actor,) if actor else (), person=True)


def _named_in_title(document: Document, mentions: Mentions, register: Register) -> Resolution | None:
    """Return the one person of the register whom the article's title names."""
    named = {m.actor for m in find_mentions(document.title, mentions.names).found if m.actor}
    persons = sorted(actor for actor in named if register.actors[actor].kind == "person")
    if len(persons) != 1:
        return None
    return Resolution(persons[0], Method.LABEL, (0, 0), (persons[0],), person=True)


def _named_by_labels(labels: Mapping[int, Label]) -> Resolution | None:
    """Return the one person whom the labels of the answers name, with the words that say so."""
    named = {label.actor: label.span for label in labels.values() if label.actor}
    if len(named) != 1:
        return None
    ((actor, span),) = named.items()
    return Resolution(actor, Method.LABEL, span, (actor,), person=True)
