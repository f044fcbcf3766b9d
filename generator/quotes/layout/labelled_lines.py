"""Labels and openings: "MARRAND: We will stay." and the lines under "M made two demands:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.grammar.parse import Parse
from generator.model.doubts import Doubt
from generator.quotes.draft import AttributedDraft, Draft
from generator.quotes.features import Feature
from generator.quotes.layout.label import Label
from generator.quotes.layout.transcripts import ANSWERS, ASKS, behind_questions, name_voice, voices_of
from generator.quotes.resolution import Method, Resolution
from generator.quotes.setting import LayoutReport
from generator.quotes.speakers.mentions import NameMatch
from generator.text.document import PROSE_KINDS
from generator.text.rule import rule

if TYPE_CHECKING:
    from generator.model.content import Register
    from generator.quotes.quotations import Quote
    from generator.quotes.setting import Setting
    from generator.quotes.speakers.mentions import Mentions
    from generator.quotes.speakers.surnames import Surnames
    from generator.text.document import Document

_LABEL = re.compile(r"(?P<label>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?P<colon>:)\s+(?=\S)")
_QUESTION_OR_ANSWER = re.compile(r"(?P<label>Q|A|Question|Answer)(?P<colon>\s?[:.—–])\s+(?=\S)")
"""As in "Q. Who pays?" and "A. Nobody does."."""
FEWEST_LABELS = 3
"""So many labelled lines make a transcript."""
_BULLETS = "•*–"
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


@rule(
    "label",
    explanation="a speaker's name before a colon, as in a transcript",
    sample="Viktor Lund: We will stay in the harbour. => viktor-lund | We will stay in the harbour.",
)
def labelled(at: Setting) -> LayoutReport | None:
    """Give what a labelled line says to whom its label names."""
    label = at.layout.labels.get(at.sentence.passage)
    if label is None:
        return None
    at.use_all_quotes()
    made = _said_by(label, at) if not label.asks else None
    return LayoutReport(drafts=[made] if made is not None else (), speaker=label.actor)


def _said_by(label: Label, at: Setting) -> AttributedDraft | None:
    """Return a sentence of a labelled line, without the label: what its speaker says."""
    sentence, document = at.sentence, at.document
    start = max(sentence.start, label.colon[1])
    while start < sentence.end and document.text[start].isspace():
        start += 1
    if start >= sentence.end:
        return None
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
    return item


@rule(
    "list-item",
    explanation="an item of a list below a line that introduces it",
    sample="Viktor Lund made two demands:\n\n- Open the harbour. => viktor-lund | Open the harbour.",
)
def list_item(at: Setting) -> LayoutReport | None:
    """As in "M made two demands:": an item of the list below it is M's."""
    opening = at.memory.opening
    if opening is None or not _opens_passage_below(opening, at):
        return None
    passage = at.document.passages[at.sentence.passage]
    if passage.kind != "list_item" and passage.text[:1] not in _BULLETS:
        return None
    return LayoutReport(drafts=[_introduced(opening, at, "list-item")], looks_inside=False)


@rule(
    "introduced",
    explanation="a colon, and the words that it introduces",
    sample="Viktor Lund replied:\n\n“We have waited.” => viktor-lund | We have waited.",
)
def introduced_line(at: Setting) -> LayoutReport | None:
    """As in "M replied:": a quotation below it, a paragraph of its own, is M's."""
    opening, passage = at.memory.opening, at.sentence.passage
    if opening is None:
        return None
    if not _opens_passage_below(opening, at):
        return None
    if not _quotes_of_passage(at):
        return None
    # one quotation after another, each a paragraph of its own
    if passage - max(opening.sentence.passage, at.memory.introduced) != 1:
        return None
    return LayoutReport(drafts=[_introduced(opening, at, "introduced")], looks_inside=False)


def _opens_passage_below(opening: AttributedDraft, at: Setting) -> bool:
    """Return whether a sentence is the first of its passage, and stands below the line that introduces."""
    start, _ = at.document.extent(at.sentence.passage)
    if at.sentence.passage == opening.sentence.passage:
        return False
    return at.sentence.start == start


def _quotes_of_passage(at: Setting) -> list[Quote]:
    """Return the quotation that is the whole passage.

    "“It is late,” M said." has a speaker of its own.
    """
    start, end = at.document.extent(at.sentence.passage)
    return [q for q in at.quotes if q.outer_start == start and (q.outer_end == end or not q.stops)]


def _introduced(opening: AttributedDraft, at: Setting, name: str) -> AttributedDraft:
    """Make a statement of a passage for whoever the line above it introduces."""
    memory, sentence = at.memory, at.sentence
    memory.introduced = sentence.passage
    whole = _quotes_of_passage(at)
    draft = Draft(
        parse=opening.draft.parse,
        cue=opening.draft.cue,
        cue_range=(sentence.start, sentence.start),
        source=None,
        rule=name,
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
