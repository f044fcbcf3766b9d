"""Labels and openings: "MARRAND: We will stay." and the lines under "M made two demands:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.grammar.parse import Parse
from generator.model.doubts import Doubt
from generator.quotes.attributed_draft import AttributedDraft
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.layout.label import Label
from generator.quotes.layout.transcripts import ANSWERS, ASKS, behind_questions, name_voice, voices_of
from generator.quotes.resolution import Method, Resolution
from generator.quotes.speakers.mentions import NameMatch
from generator.text.document import PROSE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.grammar.parse import ParsedSentence
    from generator.model.content import Register
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.antecedents import Memory
    from generator.quotes.speakers.mentions import Mentions
    from generator.quotes.speakers.surnames import Surnames
    from generator.text.document import Document

_LABEL = re.compile(r"(?P<label>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?P<colon>:)\s+(?=\S)")
_QUESTION_OR_ANSWER = re.compile(r"(?P<label>Q|A|Question|Answer)(?P<colon>\s?[:.—–])\s+(?=\S)")
"""As in "Q. Who pays?" and "A. Nobody does."."""
FEWEST_LABELS = 3
"""So many labelled lines make a transcript."""
MARKS = frozenset('“„«"‘')
EMPTY = Parse(start=0, end=0, text=[], lower=[], begins=[], ends=[], tag=[], dep=[], head=[])


def find_labels(
    document: Document, mentions: Mentions, register: Register, surnames: Surnames
) -> dict[int, Label]:
    """Find the labelled lines of a transcript, and lines labelled with a registered person's name."""
    found: dict[int, Label] = {}
    marked = _is_interview(document)
    for number, passage in enumerate(document.passages):
        match = _LABEL.match(passage.text) if passage.kind in PROSE_KINDS else None
        if match is None and marked and passage.kind in PROSE_KINDS:
            match = _QUESTION_OR_ANSWER.match(passage.text)
        if match is not None:
            found[number] = _label(match, document.starts[number], mentions, register, surnames)
    voices = voices_of(found, document, mentions, register)
    answers = behind_questions(found, document)
    interview = marked or bool(answers) or any(voice.asks for voice in voices.values())
    often = {number for number, voice in voices.items() if len(voice.labels) > 1}
    kept = {}
    for number, label in found.items():
        voice = voices[number]
        spelled = document.text[label.span[0] : label.span[1]].upper()
        label.asks = interview and voice.asks
        label.unnamed = marked and spelled in ANSWERS
        label.transcript = len(often) >= FEWEST_LABELS or label.asks or label.unnamed or number in answers
        # "MARRAND: “Stay.”" is read as a sentence, for another label may follow: "LUND: “Go.”"
        quoted = document.text[label.colon[1] + 1] in MARKS and not label.transcript
        repeated = number in often or number in answers or marked
        if (label.actor is not None and not quoted) or (
            label.transcript and (repeated or label.asks or _is_in_capitals(label, document))
        ):
            kept[number] = label
    for voice in {id(voice): voice for voice in voices.values()}.values():
        if not voice.asks:
            name_voice(voice, document, mentions)
    return kept


def _label(
    match: re.Match[str], start: int, mentions: Mentions, register: Register, surnames: Surnames
) -> Label:
    """Return the label that opens a passage, with whom of the register it names."""
    name = match["label"]
    mention = mentions.at(start) or mentions.of_label(name)
    actor = mention.actor if mention is not None and mention.end - mention.start == len(name) else None
    if actor is not None and register.actors[actor].kind != "person":
        actor = None
    ends = (start + match.end("label"), start + match.end("colon"))
    label = Label((start, ends[0]), ends, actor, transcript=False)
    if actor is not None and " " not in name:
        spelled = NameMatch(start, ends[0], actor, "short")
        surname = name.title() if name.isupper() else name
        if surnames.anothers(spelled, surname):
            label.actor = surnames.nearest(spelled, surname)
            label.doubtful = True
    return label


def _is_in_capitals(label: Label, document: Document) -> bool:
    return document.text[label.span[0] : label.span[1]].isupper()


def _is_interview(document: Document) -> bool:
    """Return whether some passages are marked as questions and some as answers: "Q: …", "A: …"."""
    marked = {
        match["label"].upper()
        for passage in document.passages
        if (match := _QUESTION_OR_ANSWER.match(passage.text)) is not None
    }
    return bool(marked & ASKS) and bool(marked & ANSWERS)


def labelled(
    label: Label, sentence: ParsedSentence, quotes: Sequence[Quote], document: Document
) -> Iterator[AttributedDraft]:
    """Give what a labelled line says to whom its label names."""
    for quote in quotes:
        quote.used = True
    if label.asks:
        return
    start = max(sentence.start, label.colon[1])
    while start < sentence.end and document.text[start].isspace():
        start += 1
    if start >= sentence.end:
        return
    first = sentence.start <= label.colon[0] < sentence.end
    parse = sentence.parses[0] if sentence.parses else EMPTY
    draft = Draft(
        parse=parse,
        cue=0,
        cue_range=label.colon if first else (start, start),
        source=None,
        rule="label",
        force="say",
        content=[(start, sentence.end)],
    )
    known = (label.actor,) if label.actor else ()
    who = Resolution(label.actor, Method.LABEL, label.span, known, person=True, antecedent=label.antecedent)
    item = AttributedDraft(draft, sentence, who, rule="label")
    spelled = document.text[label.span[0] : label.span[1]]
    sure = label.actor is not None and label.transcript and not spelled.isupper()
    item.confidence = "high" if sure else "medium"
    if label.doubtful:
        item.confidence, item.vetoes = "low", (Doubt.ANOTHER_OF_THAT_NAME,)
    elif label.unnamed:
        item.confidence, item.vetoes = "low", (Doubt.SPEAKER_NOT_NAMED,)
    yield item


def introduced_line(
    memory: Memory, sentence: ParsedSentence, quotes: Sequence[Quote], document: Document
) -> AttributedDraft | None:
    """A list item, or a quotation of its own, under "M made two demands:" is M's."""
    opening = memory.opening
    if opening is None:
        return None
    passage = document.passages[sentence.passage]
    start, end = document.extent(sentence.passage)
    # "“It is late,” M said." below it has a speaker of its own
    whole = [q for q in quotes if q.outer_start == start and (q.outer_end == end or not q.stops)]
    item = passage.kind == "list_item" or passage.text[:1] in "•*–"
    if sentence.passage == opening.sentence.passage or not (item or whole) or sentence.start != start:
        return None
    # one quotation after another, each a paragraph of its own
    if not item and sentence.passage - max(opening.sentence.passage, memory.introduced) != 1:
        return None
    memory.introduced = sentence.passage
    draft = Draft(
        parse=opening.draft.parse,
        cue=opening.draft.cue,
        cue_range=(start, start),
        source=None,
        rule="list-item" if item else "introduced",
        force=opening.draft.force,
        content=[(sentence.start, sentence.end)],
        quotes=whole,
        features={Feature.QUOTE} if whole else set(),
        negated=opening.draft.negated,
    )
    for quote in whole:
        quote.used = True
    who = opening.who
    made = AttributedDraft(
        draft, sentence, who, nested=opening.nested, rule=f"{draft.rule}:{who.how}", via=list(opening.via)
    )
    made.confidence = "low" if opening.confidence == "low" else "medium"
    made.vetoes = opening.vetoes if opening.confidence == "low" else (Doubt.INTRODUCED_ABOVE,)
    if whole:
        memory.said(made)
    return made
