"""Events: what an article's sentences tell as having happened, each with a date of its own.

A date in a sentence makes no event. "The quay burned down on 3 May" tells one: a verb of happening in the
past, and the date hangs on it. "The quay has been a ruin since 3 May", "the quay will open on 3 May" and "the
timetable of 3 May" tell none. So each date is followed up the grammar to the words that it can date:

* a verb of the past that is no state and is not denied, wished or supposed (:func:`_has_happened`);
* a noun of what happens: "at a summit in Karst last month" (:func:`_is_happening`).

The clause of any other verb with a date is returned as what is "ahead", or was: "the vote is due on 3 May".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.extract.lexicon import forms_of, lexicon, nouns_of
from generator.model.findings import Event
from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.extract.parse import Parse
    from generator.extract.prose import Prose
    from generator.extract.reported import Sentence
    from generator.model.findings import DateExpression

UPWARDS = frozenset(
    {"pobj", "prep", "npadvmod", "tmod", "advmod", "pcomp", "dobj", "attr", "oprd", "agent", "dative"}
)
"""Relations by which a date may date a word above it: "ended without agreement on Wednesday"."""
PART_OF_DATE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "det", "appos"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset(
    {
        *("dobj", "prep", "prt", "agent", "attr", "oprd", "acomp"),
        *("npadvmod", "advmod", "tmod", "dative", "xcomp", "pcomp", "advcl"),
    }
)
"""What belongs to a clause beside its subject and its verb."""
STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")"})
PAST = frozenset({"was", "were", "had", "has", "have", "been", "'ve", "’ve", "'d", "got"})
"""Helping verbs before a participle that tells of the past."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FARTHEST = 8
"""So many steps up the grammar a date is followed."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists, unfolded into forms."""

    states: frozenset[str]
    scheduling: frozenset[str]
    publishing: frozenset[str]
    happenings: frozenset[str]
    when: frozenset[str]
    no_day: frozenset[str]
    former: frozenset[str]


@cache
def _words() -> Words:
    lists: Any = word_list("events")
    return Words(
        states=forms_of(lists["state"]["verbs"]) | frozenset(lists["helping"]["words"].split()),
        scheduling=forms_of(lists["scheduling"]["verbs"]),
        publishing=forms_of(lists["publishing"]["verbs"]),
        happenings=nouns_of(lists["happening"]["nouns"]),
        when=frozenset(lists["when"]["words"].split()),
        no_day=frozenset(lists["no_day"]["words"].split()),
        former=frozenset(lists["former"]["words"].split()),
    )


def find_events(
    prose: Prose, sentences: Iterable[Sentence], dates: Sequence[DateExpression]
) -> tuple[Event, ...]:
    """Return what happened, in the order of the dates; of one date what tells most comes first."""
    parses = [parse for sentence in sentences for parse in sentence.parses]
    found = []
    for date in dates:
        start, end = prose.from_source(date.span)
        parse = next((p for p in parses if p.start <= start < p.end), None)
        if date.value is None or parse is None:
            continue
        inside = [i for i, at in enumerate(parse.begins) if start <= at < end]
        found += [
            Event(
                span=prose.to_source(parse.begins[first], parse.ends[last]),
                cue=prose.to_source(parse.begins[cue], parse.ends[cue]),
                date=date.span,
                rule=rule,
            )
            for cue, (first, last), rule in _events_of(parse, inside)
        ]
    return tuple(found)


Clause = tuple[int, tuple[int, int], str]
"""The word that tells the happening, the first and the last word of its clause, and the rule."""


def _events_of(parse: Parse, date: Sequence[int]) -> Iterator[Clause]:
    """Yield what a date dates: what a verb tells first, since it tells more, then what a noun tells.

    "The quay of Orrin burned down on 3 May": burned, the whole sentence · "The first session since August
    failed": session, its first words · "They signed it at a summit last month": signed, then summit
    """
    words = _words()
    if not date or any(parse.lower[i] in words.no_day for i in date):
        return
    above = tuple(_above(parse, date))
    is_sentence = any(tag in FINITE for tag in parse.tag)  # a caption has no such verb
    for i in above:
        if parse.tag[i].startswith("V"):
            happened = _has_happened(parse, i, date) or _there_was(parse, i)
            yield i, _clause(parse, i, date), "verb" if happened else "ahead"
    for i in above:
        if is_sentence and parse.tag[i].startswith("NN") and _is_happening(parse, i, date):
            rule = "former" if _preposition(parse, date) == "since" else "noun"
            yield i, _phrase(parse, i, date), rule


def _above(parse: Parse, date: Sequence[int]) -> Iterator[int]:
    """Yield the words that a date hangs on, the nearest first, up to the first verb."""
    i = next((k for k in date if parse.head[k] not in date), date[-1])
    for _ in range(FARTHEST):
        above = parse.head[i]
        if above == i:
            return
        if i in date and parse.dep[i] in PART_OF_DATE:
            # "Sunday's attack killed five": the attack, where it is what did something.
            if parse.tag[above].startswith("NN") and parse.dep[above] in SUBJECTS:
                yield parse.head[above]
            return
        if parse.dep[i] not in UPWARDS:
            return
        yield above
        if parse.tag[above].startswith("V"):
            return
        i = above


def _preposition(parse: Parse, date: Sequence[int]) -> str:
    """Return the word that leads to a date: ``on``, ``since``; empty where there is none."""
    i = date[0]
    outer = next((k for k in date if parse.head[k] not in date), i)
    for _ in range(FARTHEST):
        if parse.dep[outer] == "prep":
            return parse.lower[outer]
        above = parse.head[outer]
        if above == outer or parse.dep[outer] != "pobj":
            break
        outer = above
    return parse.lower[i] if parse.tag[i] == "IN" else ""


def _is_happening(parse: Parse, noun: int, date: Sequence[int]) -> bool:
    """Return whether a date dates a noun of what happens.

    "the summit in Karst last month" · "the first session since August", which tells of one in August;
    not "talks for Friday", "the next summit on Friday", "the war since 2022"
    """
    words = _words()
    if parse.lower[noun] not in words.happenings or parse.dep[noun] == "compound":
        return False
    described = {parse.lower[j] for j in parse.children[noun] if j < noun}
    if described & {"next", "upcoming", "planned", "coming", "future", "no", "another", "proposed"}:
        return False
    before = _preposition(parse, date)
    if before == "since":
        return bool(described & words.former)
    return not before or before in words.when


def _has_happened(parse: Parse, verb: int, date: Sequence[int]) -> bool:
    """Return whether a date dates a verb of happening in the past.

    "burned down on 3 May" · "has been shelled since Monday"; not "will burn", "did not burn", "would have
    burned", "to burn", "if it burned", "was scheduled for Friday"
    """
    words = _words()
    before = _preposition(parse, date)
    if parse.lower[verb] in words.states | words.scheduling or (before and before not in words.when):
        return False
    above = parse.head[verb]
    if parse.dep[verb] == "acl" and (
        not parse.tag[above].startswith("NN")
        or parse.lower[above] in lexicon().nouns
        or parse.lower[verb] in words.publishing
    ):
        return False  # "those made in May", "the remarks made on Monday", "a poll released on Monday"
    return _is_past(parse, verb) and not _is_unreal(parse, verb)


def _there_was(parse: Parse, verb: int) -> bool:
    """Return whether a clause says that there was something that happens: "there was a fire on Monday"."""
    there = parse.child(verb, "expl")
    what = parse.child(verb, "attr", "nsubj")
    if there is None or what is None or parse.lower[what] not in _words().happenings:
        return False
    denied = any(parse.lower[j] == "no" for j in parse.children[what])
    return parse.tag[verb] == "VBD" and not denied and not _is_unreal(parse, verb)


def _is_past(parse: Parse, verb: int) -> bool:
    """Return whether a verb tells of the past: "burned", "has burned", "the quay burned in May"."""
    helpers = {parse.lower[j] for j in parse.children[verb] if parse.dep[j] in {"aux", "auxpass"}}
    if "to" in helpers:
        return False  # "claims to have taken the town on Sunday"
    match parse.tag[verb]:
        case "VBD":
            return True
        case "VBN":
            return not helpers or bool(helpers & PAST)
        case "VBG":  # "were shelling the town"; "Speaking on Monday, …" tells of the words that follow
            return bool(helpers & {"was", "were", "been"})
        case _:
            return False


def _is_unreal(parse: Parse, verb: int) -> bool:
    """Return whether a clause, or one that it hangs in, is denied, supposed or put as a condition."""
    i = verb
    for _ in range(FARTHEST):
        for j in parse.children[i]:
            supposed = parse.tag[j] == "MD" and parse.dep[j] == "aux"
            condition = parse.dep[j] == "mark" and parse.lower[j] in {"if", "unless", "whether", "lest"}
            if (
                parse.dep[j] == "neg"
                or supposed
                or condition
                or parse.lower[j] in {"never", "hardly", "nobody"}
            ):
                return True
        above = parse.head[i]
        if above == i or parse.dep[i] not in {"advcl", "conj", "pcomp", "xcomp"}:
            return False
        i = above if parse.tag[above].startswith("V") else parse.head[above]
    return False


def _phrase(parse: Parse, noun: int, date: Sequence[int]) -> tuple[int, int]:
    """Return the noun phrase that a date stands in, without what a comma or a dash adds to it."""
    first = parse.left[noun]
    last = max(noun, *date)
    return first, last


def _clause(parse: Parse, verb: int, date: Sequence[int]) -> tuple[int, int]:
    """Return the clause of a verb: its subject, its objects and the date, without what commas add.

    Of a relative clause the noun that it tells of belongs to it: "Witt, who met the envoy on Monday".
    """
    first, last = verb, max((verb, *date))
    for j in parse.children[verb]:
        if parse.dep[j] in SUBJECTS | {"aux", "auxpass", "expl", "csubj"}:
            first = min(first, parse.left[j])
        elif parse.tag[j] == "WRB":
            continue  # "wherein they were gaining ground"
        elif parse.dep[j] in OBJECTS and not _behind_stop(parse, verb, j):
            last = max(last, _end_of(parse, j))
            first = min(first, parse.left[j]) if j < verb else first
    first = min((first, *date))
    has_subject = any(parse.dep[j] in SUBJECTS for j in parse.children[verb])
    if (
        parse.dep[verb] in {"xcomp", "conj"}
        and not has_subject
        and parse.tag[parse.head[verb]].startswith("V")
    ):
        # "they are expected to speak this week" · "the strike began on Monday and ended on Friday"
        first = min(first, _clause(parse, parse.head[verb], ())[0])
    if parse.dep[verb] in {"relcl", "acl"}:
        first = min(first, _start_of(parse, parse.head[verb]))
    return first, last


def _behind_stop(parse: Parse, verb: int, word: int) -> bool:
    """Return whether a comma or a dash parts a phrase from its verb."""
    edge = parse.left[word] - 1
    return word > verb and edge > verb and parse.text[edge] in STOPS


def _end_of(parse: Parse, word: int) -> int:
    """Return where a phrase ends, or the comma or dash in it that adds something."""
    for k in range(word + 1, parse.right[word] + 1):
        if parse.text[k] in STOPS - {"-"}:
            return k - 1
    return parse.right[word]


def _start_of(parse: Parse, noun: int) -> int:
    """Return where the noun before a relative clause begins, with its article and its adjectives."""
    return min((parse.left[j] for j in parse.children[noun] if j < noun), default=noun)
