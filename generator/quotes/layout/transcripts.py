"""Transcripts: which labels of an article are one person's, who only asks, and whom initials stand for.

"Sund Courier: Why did you resign?" · "Oona Fairley: I was tired." · "SC: Do you regret it?" · "OF: Never."
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Register
    from generator.quotes.layout.label import Label
    from generator.quotes.speakers.mentions import Mentions
    from generator.text.document import Document, Range

ASKS, ANSWERS = frozenset({"Q", "QUESTION"}), frozenset({"A", "ANSWER"})
FEWEST_QUESTIONS = 2
"""So many questions above labelled lines make an interview."""
MOST_INITIALS = 4
MOSTLY = 0.6
"""So large a share of an interviewer's lines are questions."""
TWO = 2


@dataclass(slots=True)
class Voice:
    """Everything that stands behind the labels of one person or paper."""

    labels: list[Label] = field(default_factory=list)
    questions: int = 0
    asks: bool = False

    @property
    def actor(self) -> str | None:
        """Return whom of the register the labels name."""
        return next((label.actor for label in self.labels if label.actor), None)


def voices_of(
    found: Mapping[int, Label], document: Document, mentions: Mentions, register: Register
) -> dict[int, Voice]:
    """Return for each labelled passage whose voice it is, with what is known of that voice."""
    names = {number: document.text[label.span[0] : label.span[1]] for number, label in found.items()}
    whole = _whole_names(set(names.values()))
    voices: dict[str, Voice] = {}
    whose: dict[int, Voice] = {}
    for number, label in found.items():
        voice = voices.setdefault(whole[names[number]].upper(), Voice())
        voice.labels.append(label)
        voice.questions += document.passages[number].text.endswith("?")
        whose[number] = voice
    for name, voice in voices.items():
        voice.asks = name in ASKS or _is_interviewer(name, voice, mentions, register)
    _ask_by_turns(list(voices.values()))
    return whose


def _whole_names(labels: Iterable[str]) -> dict[str, str]:
    """Return for each label the longest one that it is short for, or itself: see :func:`is_called`."""
    ordered = sorted(labels, key=lambda name: (-len(name.split()), name))
    order = {name: place for place, name in enumerate(ordered)}
    spelled: dict[str, str] = {}
    by_surname: dict[str, str] = {}
    by_initials: dict[str, str] = {}
    for name in ordered:
        spelled.setdefault(name.upper(), name)
        parts = _without_titles(name)
        if len(parts) >= TWO:
            by_surname.setdefault(parts[-1], name)
            by_initials.setdefault("".join(part[0] for part in parts), name)
    whole: dict[str, str] = {}
    for label in ordered:
        short = _without_titles(label)
        letters = _letters(label)
        fitting = [
            spelled[label.upper()],
            by_surname.get(short[0], label) if len(short) == 1 else label,
            by_initials.get(letters, label) if short and TWO <= len(letters) <= MOST_INITIALS else label,
        ]
        whole[label] = min(fitting, key=order.__getitem__)
    return whole


def _without_titles(name: str) -> list[str]:
    """Return the words of a name in capitals, without titles: ``O.``, ``FAIRLEY`` of "Mayor O. Fairley"."""
    return [part for part in name.upper().split() if part.lower() not in lexicon().titles]


def _letters(label: str) -> str:
    return label.replace(".", "").replace(" ", "")


def is_called(label: str, name: str) -> bool:
    """Return whether a label is short for a name: ``OF``, ``Mayor Fairley`` for "Oona Fairley"."""
    if label.upper() == name.upper():
        return True
    parts, short = _without_titles(name), _without_titles(label)
    if len(parts) < TWO or not short:
        return False
    return short == parts[-1:] or is_initials(label, parts)


def is_initials(label: str, parts: Sequence[str]) -> bool:
    """Return whether a label is made of the first letters of a name: ``OF`` of "Oona Fairley"."""
    letters = _letters(label)
    if not TWO <= len(letters) <= MOST_INITIALS:
        return False
    return letters == "".join(part[0].upper() for part in parts)


def _is_interviewer(name: str, voice: Voice, mentions: Mentions, register: Register) -> bool:
    """Return whether a label names who asks: "Interviewer", "The Courier", an outlet of the register."""
    known = lexicon()
    words = name.lower().split()
    if voice.actor is not None:
        return False
    if words[-1] in known.interviewers:
        return True
    outlets = {outlet.actor for outlet in register.outlets.values() if outlet.actor}
    at = mentions.at(voice.labels[0].span[0])
    if at is not None and at.actor in outlets:
        return True
    # "Ada Post" may be a person: a paper's lines are questions
    paper = bool(set(words) & known.outlet_names)
    called_the = re.search(rf"(?<!\w)the\s{re.escape(name)}(?!\w)", mentions.text, re.IGNORECASE)
    alone = len(words) == 1 or words[0] == "the" or called_the is not None
    return paper and (alone or voice.questions >= MOSTLY * len(voice.labels))


def _ask_by_turns(voices: Sequence[Voice]) -> None:
    """Of two who take turns, find the one whose lines are questions: "Orla Venn: And the fees?"."""
    if len(voices) != TWO or any(voice.asks for voice in voices):
        return
    for voice, other in (voices, voices[::-1]):
        lines = len(voice.labels)
        questions = lines >= FEWEST_QUESTIONS and voice.questions >= MOSTLY * lines
        if questions and voice.actor is None and other.questions <= (1 - MOSTLY) * len(other.labels):
            voice.asks = True


def behind_questions(found: Mapping[int, Label], document: Document) -> frozenset[int]:
    """Return the labelled passages right below questions without a label, if there are several."""
    answers = frozenset(
        number
        for number in found
        if number > 0 and number - 1 not in found and document.passages[number - 1].text.endswith("?")
    )
    return answers if len(answers) >= FEWEST_QUESTIONS else frozenset()


def name_voice(voice: Voice, document: Document, mentions: Mentions) -> None:
    """Give all labels of a voice the name that one of them has, or that the text above has for initials."""
    longest = max(voice.labels, key=lambda label: len(document.text[label.span[0] : label.span[1]]))
    actor = voice.actor
    for label in voice.labels:
        name = document.text[label.span[0] : label.span[1]]
        if label.actor is None and actor is not None and not label.doubtful:
            label.actor = actor
        elif label.actor is None and name.isupper() and len(name.replace(".", "")) <= MOST_INITIALS:
            _name_initials(label, name, longest, document, mentions)


def _name_initials(label: Label, name: str, longest: Label, document: Document, mentions: Mentions) -> None:
    """Find whom initials stand for: whom another label or the text above names in full."""
    whole = document.text[longest.span[0] : longest.span[1]]
    if len(whole) > len(name) and is_called(name, whole):
        label.antecedent = longest.span
        return
    named: Iterable[tuple[Range, str | None]] = [
        *(((m.start, m.end), m.actor) for m in mentions.within(0, label.span[0]) if m.form == "full"),
        *(((o.start, o.end), None) for o in mentions.others_within(0, label.span[0]) if o.form == "full"),
    ]
    fitting = {
        document.text[first:last]: ((first, last), actor)
        for (first, last), actor in named
        if is_initials(name, document.text[first:last].split())
    }
    if len(fitting) == 1:
        ((span, label.actor),) = fitting.values()
        label.antecedent = span if label.actor is None else None
