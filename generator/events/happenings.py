"""What a verb tells: that something happened, that it lies ahead, or neither.

A past tense is not enough. "The council did not vote on 4 May", "if the strike began on Monday" and "Tolan
believes that the strike began on Monday" tell of no vote and of no strike. From its verb a clause is followed
up the grammar; what it hangs on may deny it, suppose it or leave it open (:func:`is_asserted`).

A clause that stands alone in the chronology names whom it tells of: "He left on Monday" names nobody
(:func:`is_understood_alone`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.grammar.speech_lexicon import forms_of, lexicon, nouns_of
from generator.grammar.syntax import is_cue
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.grammar.parse import Parse

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST: Final = frozenset({"was", "were", "had", "has", "have", "been", "'ve", "’ve", "'d", "got"})
"""Helping verbs before a participle that tells of the past."""
FUTURE: Final = frozenset({"will", "shall", "'ll", "’ll"})
FARTHEST: Final = 8
"""So many steps up the grammar a word is followed."""
_FIRST: Final = frozenset({"i", "me", "my", "we", "us", "our", "you", "your"})
"""Words of somebody who speaks."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists, unfolded into forms."""

    states: frozenset[str]
    scheduling: frozenset[str]
    timetable: frozenset[str]
    publishing: frozenset[str]
    happenings: frozenset[str]
    turning: frozenset[str]
    held: frozenset[str]
    undone: frozenset[str]
    belief: frozenset[str]
    open: frozenset[str]
    outcome: frozenset[str]
    intending: frozenset[str]
    when: frozenset[str]
    no_day: frozenset[str]
    former: frozenset[str]
    doubt: frozenset[str]
    none: frozenset[str]
    parting: frozenset[str]
    supposing: frozenset[str]
    beside: frozenset[str]
    unheld: frozenset[str]
    pronouns: frozenset[str]


@cache
def event_words() -> Words:
    """Return the word lists of ``events.toml``."""

    def verbs(name: str) -> frozenset[str]:
        return forms_of(word_list(f"events.{name}.verbs"))

    def plain(name: str) -> frozenset[str]:
        return frozenset(word_list(f"events.{name}.words"))

    return Words(
        states=verbs("state") | plain("helping"),
        scheduling=verbs("scheduling"),
        timetable=verbs("timetable"),
        publishing=verbs("publishing"),
        happenings=nouns_of(word_list("events.happening.nouns")),
        turning=nouns_of(word_list("events.turning.nouns")),
        held=verbs("held"),
        undone=verbs("undone"),
        belief=verbs("belief"),
        open=verbs("open"),
        outcome=verbs("outcome"),
        intending=verbs("intending"),
        when=plain("when"),
        no_day=plain("no_day"),
        former=plain("former"),
        doubt=plain("doubt"),
        none=plain("none"),
        parting=plain("parting"),
        supposing=plain("supposing"),
        beside=plain("beside"),
        unheld=plain("unheld"),
        pronouns=plain("pronouns"),
    )


# ----------------------------------------------------------------------------------- what happened


def has_happened(parse: Parse, verb: int, before: str) -> bool:
    """Return whether a verb tells what happened at the date that a preposition leads to.

    "burned down on 3 May" · "had agreed by Tuesday"; not "has governed since May", "will burn on Monday",
    "is in Karst on Monday", "was scheduled for Friday"
    """
    words = event_words()
    by_then = before == "by" and "had" in _helpers(parse, verb)
    if before and before not in words.when and not by_then:
        return False
    if parse.lower[verb] in words.scheduling or _is_state(parse, verb):
        return False
    return _is_past(parse, verb) and is_asserted(parse, verb)


def there_was(parse: Parse, verb: int) -> bool:
    """Return whether a clause says that there was something that happens: "there was a fire on Monday"."""
    there = parse.child(verb, "expl")
    what = parse.child(verb, "attr", "nsubj")
    if there is None:
        return False
    if what is None:
        return False
    if parse.lower[what] not in event_words().happenings:
        return False
    if parse.tag[verb] != "VBD":
        return False
    if _is_none(parse, what):
        return False
    return is_asserted(parse, verb)


def _is_state(parse: Parse, verb: int) -> bool:
    """Return whether a verb tells a state: "owned", "held an office"; but not "the vote was held"."""
    words = event_words()
    if parse.lower[verb] in words.held:
        what = parse.child(verb, "nsubjpass", "dobj")
        return what is None or parse.lower[what] not in words.happenings
    return parse.lower[verb] in words.states


def _helpers(parse: Parse, verb: int) -> set[str]:
    """Return the helping verbs of a verb: "had been" of "had been seized"."""
    return {parse.lower[j] for j in parse.children[verb] if parse.dep[j] in {"aux", "auxpass"}}


def _is_past(parse: Parse, verb: int) -> bool:
    """Return whether a verb tells of the past: "burned", "has burned", "the quay burned in May"."""
    helpers = _helpers(parse, verb)
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


# ----------------------------------------------------------------------------------- what lies ahead


def lies_ahead(parse: Parse, verb: int, before: str) -> bool:
    """Return whether a clause tells what is to come, or was to come.

    "will open on 3 May" · "opens on 3 May" · "is meeting on Monday" · "is due to open" · "agreed to meet" ·
    "was scheduled for Friday" · "stays shut until Friday" · "said it would open"; not "may open", "will not
    open", "wants it to open"
    """
    words = event_words()
    helpers = _helpers(parse, verb)
    above = parse.head[verb]
    if "to" in helpers:
        # "are expected to speak" · "the vote is to take place"
        intended = parse.lower[above] in words.intending or parse.lower[above] in {"is", "are", "was", "were"}
        # "the talks are due to resume": due hangs on "are"
        asserting = parse.head[above] if parse.dep[above] in {"acomp", "oprd", "attr"} else above
        if parse.dep[verb] != "xcomp":
            return False
        if not intended:
            return False
        return is_asserted(parse, asserting)
    told = parse.dep[verb] == "ccomp" and is_cue(parse, above) and parse.lower[above] not in words.belief
    if "would" in helpers and told:
        return "not" not in parse.lower[parse.left[verb] : verb] and is_asserted(parse, above)
    supposed = parse.lower[verb] in words.belief or _reports(parse, verb, helpers)
    if supposed and parse.lower[verb] not in words.scheduling:
        return False
    return _is_of_what_comes(parse, verb, before) and is_asserted(parse, verb)


def _reports(parse: Parse, verb: int, helpers: set[str]) -> bool:
    """Return whether a verb reports words, so that a date beside it may be that of what it reports.

    "demands a vote on 3 May" · "will say that it opens on 3 May"; not "will present it on 3 May", "begins on
    3 May", "takes place on 3 May"
    """
    if not is_cue(parse, verb) or parse.lower[verb] in event_words().timetable:
        return False
    reports_clause = parse.child(verb, "ccomp", "xcomp") is not None
    return reports_clause or not helpers & FUTURE


def _is_of_what_comes(parse: Parse, verb: int, before: str) -> bool:
    """Return whether a verb has a form of what comes: "will open", "opens", "is opening", "is planned"."""
    helpers = _helpers(parse, verb)
    if helpers & FUTURE or (before in {"until", "till"} and not helpers & PAST):
        return parse.tag[verb] != "VBD"
    match parse.tag[verb]:
        case "VBZ" | "VBP":
            return not _is_state(parse, verb) or _is_on_a_day(parse, verb)
        case "VBG":
            return bool(helpers & {"is", "are", "'s", "’s", "'re", "’re"})
        case "VBN" | "VBD":
            if parse.lower[verb] in event_words().scheduling:
                return True
            return _is_due(parse, verb)
        case _:
            return False


def _is_on_a_day(parse: Parse, verb: int) -> bool:
    """As in "the vote is on Friday", "the talks are due on Monday"; not "the vote is a test on Friday"."""
    subject = parse.child(verb, "nsubj")
    happens = subject is not None and parse.lower[subject] in event_words().happenings
    if _is_due(parse, verb):
        return True
    return happens and parse.child(verb, "attr", "acomp") is None


def _is_due(parse: Parse, verb: int) -> bool:
    """As in "the vote is due on Friday", "the vote was due on Friday"."""
    return any(
        parse.lower[j] in event_words().scheduling and parse.dep[j] in {"acomp", "attr"}
        for j in parse.children[verb]
    )


# ----------------------------------------------------------------------------------- what is asserted


def is_asserted(parse: Parse, verb: int) -> bool:
    """Return whether a sentence says that something is so: neither denied, supposed, asked nor believed.

    From the verb the clause is followed to the main verb, or to a clause that tells a fact of its own:
    "the mayor resigned after the dam broke on Monday".
    """
    if "?" in parse.text[-2:] or _is_doubted(parse, verb):
        return False
    i = verb
    while parse.dep[i] == "conj" and parse.tag[parse.head[i]].startswith("V"):
        above = parse.head[i]
        shared = not any(parse.dep[j] in SUBJECTS for j in parse.children[i])
        undone = parse.lower[above] in event_words().undone or _is_doubted(parse, above)
        if shared and undone:
            return False  # "did not come and leave"
        i = above
    return parse.head[i] == i or _is_told_within(parse, i)


def _is_told_within(parse: Parse, verb: int) -> bool:
    """Return whether a clause within another tells a fact of its own.

    "who resigned" · "M said the dam broke" · "It was late: the dam broke" · "after the dam broke"; not "M
    believes the dam broke", "it is clear that the dam broke", "if the dam broke"
    """
    above = parse.head[verb]
    match parse.dep[verb]:
        case "relcl" | "acl":
            return True
        case "advcl":
            return _is_beside(parse, verb) and not _is_supposed(parse, above)
        case "ccomp" | "parataxis":
            between = range(min(verb, above) + 1, max(verb, above))
            if any(parse.text[k] in {":", ";", "—", "–"} for k in between):
                return True
            if not is_cue(parse, above):
                return False
            return parse.lower[above] not in event_words().belief
        case _:
            return False


def is_told(parse: Parse, verb: int) -> bool:
    """Return whether a clause is what a verb of speech reports: "M said the dam broke and the town fled"."""
    i = verb
    while parse.dep[i] == "conj" and parse.tag[parse.head[i]].startswith("V"):
        i = parse.head[i]
    above = parse.head[i]
    between = range(min(i, above) + 1, max(i, above))
    parted = any(parse.text[k] in {":", ";", "—", "–"} for k in between)
    return parse.dep[i] == "ccomp" and is_cue(parse, above) and not parted


def _is_beside(parse: Parse, verb: int) -> bool:
    """Return whether a clause with a conjunction tells what happened: "after the dam broke on Monday"."""
    words = event_words()
    finite = parse.tag[verb] in FINITE or any(parse.tag[j] in FINITE for j in parse.children[verb])
    opening = {
        parse.lower[j] for j in parse.children[verb] if parse.dep[j] in {"mark", "advmod"} and j < verb
    }
    above = parse.head[verb]
    if parse.tag[above] == "IN":
        opening.add(parse.lower[above])
    if not finite:
        return False
    if not opening & words.beside:
        return False
    return not opening & words.supposing


def _is_doubted(parse: Parse, verb: int) -> bool:
    """Return whether a clause is denied, supposed or left open.

    "did not vote" · "no ship left" · "might leave" · "reportedly left" · "failed to leave" · "Had it left, …"
    """
    words = event_words()
    subject = subject_of(parse, verb)
    if _is_supposed(parse, verb):
        return True
    if subject is not None and _is_none(parse, subject):
        return True
    for j in parse.children[verb]:
        if parse.dep[j] == "neg" or parse.lower[j] in words.doubt or _is_of_none(parse, j):
            return True
        if parse.dep[j] == "xcomp" and parse.lower[verb] in words.undone:
            return True
        # "Had the dam broken on Monday, …": the helping verb stands before the subject
        inverted = parse.lower[j] in {"had", "were", "should"} and parse.dep[j] in {"aux", "auxpass"}
        if inverted and subject is not None and j < subject and j == parse.left[verb]:
            return True
    return False


def _is_supposed(parse: Parse, verb: int) -> bool:
    """Return whether a clause is put as a condition or a possibility: "if it broke", "it may break"."""
    words = event_words()
    if parse.tag[verb] == "MD":
        return True
    for j in parse.children[verb]:
        supposed = parse.tag[j] == "MD" and parse.dep[j] == "aux" and parse.lower[j] not in FUTURE
        if supposed:
            return True
        if parse.dep[j] == "mark" and parse.lower[j] in words.supposing:
            return True
    return False


def _is_of_none(parse: Parse, phrase: int) -> bool:
    """As in "at no point", "took no vote", "stopped short of it": a phrase beside a verb denies it."""
    if parse.lower[phrase] == "short":
        return True
    if parse.dep[phrase] in {"dobj", "attr"}:
        words = {parse.lower[phrase], *(parse.lower[j] for j in parse.children[phrase] if j < phrase)}
        return not words.isdisjoint({"no", "nothing", "nobody", "none"})  # but "drew few guests"
    if parse.dep[phrase] != "prep":
        return False
    return any(parse.dep[k] == "pobj" and _is_none(parse, k) for k in parse.children[phrase])


def _is_none(parse: Parse, noun: int) -> bool:
    """Return whether a noun names none: "nobody", "no ship", "neither side", "hardly any ship"."""
    words = event_words().none
    described = [j for j in parse.children[noun] if j < noun]
    described += [k for j in described for k in parse.children[j] if parse.dep[j] in {"det", "nummod"}]
    if parse.lower[noun] in words:
        return True
    return any(parse.lower[j] in words for j in described)


# ----------------------------------------------------------------------------------- who is meant


def subject_of(parse: Parse, verb: int) -> int | None:
    """Return the subject of a verb, or that of the verb that it is joined to: "M came and left"."""
    i = verb
    for _ in range(FARTHEST):
        own = next((j for j in parse.children[i] if parse.dep[j] in SUBJECTS), None)
        if own is not None:
            return own
        above = parse.head[i]
        if parse.dep[i] in {"relcl", "acl"}:
            return above
        if parse.dep[i] == "xcomp" and parse.dep[above] in {"acomp", "oprd", "attr"}:
            above = parse.head[above]  # "the talks are due to resume"
        if above == i:
            return None
        if parse.dep[i] not in {"conj", "xcomp"}:
            return None
        if not parse.tag[above].startswith("V"):
            return None
        i = above
    return None


def is_understood_alone(parse: Parse, verb: int) -> bool:
    """Return whether a clause names whom and what it tells of, without the sentences before it.

    Not "He left on Monday", "Police arrested him on Monday", "His brother left on Monday", "That meeting
    ended on Monday"
    """
    subject = subject_of(parse, verb)
    if parse.child(verb, "expl") is not None:
        return True
    if subject is None or _lacks_object(parse, verb):
        return False
    if parse.tag[subject] in {"WP", "WDT"} or parse.lower[subject] in {"who", "which", "that"}:
        subject = parse.head[verb] if parse.dep[verb] in {"relcl", "acl"} else subject
    # "10,000 left", "the two left" name nobody, "two of the crew left" does
    number = parse.tag[subject] == "CD" and all(parse.dep[j] == "det" for j in parse.children[subject])
    opening = range(parse.left[verb], min(verb, parse.left[subject]))
    if any(parse.lower[k] in _FIRST for k in opening):
        return False  # "in my opinion the war ended on Monday"
    named = parse.lower[subject] not in event_words().pronouns and not number
    if not named:
        return False
    if _points_back(parse, subject):
        return False
    return not any(_missing(parse, verb))


def _lacks_object(parse: Parse, verb: int) -> bool:
    """Return whether a clause tells of a noun before it, which the parser takes for no part of it.

    "the board approved in May" of "a loan that the board approved in May", "the plan the board approved …"
    """
    subject = parse.head[verb]
    if parse.dep[verb] != "acl" or subject > verb:
        return False
    first = parse.left[subject]
    if parse.lower[first] in {"that", "which"}:
        return True
    if first == 0:
        return False
    return parse.lower[first - 1] in {"that", "which"} or parse.tag[first - 1].startswith("NN")


def _points_back(parse: Parse, noun: int) -> bool:
    """Return whether a noun phrase points to words before it: "his brother", "that vote", "such a vote"."""
    words = event_words().pronouns
    return any(
        parse.tag[j] == "PRP$" or (parse.dep[j] in {"det", "predet", "amod"} and parse.lower[j] in words)
        for j in parse.children[noun]
        if j < noun
    )


def _missing(parse: Parse, verb: int) -> Iterator[bool]:
    """Yield whether each object of a verb is a mere pronoun, as in "arrested him", "went there"."""
    words = event_words().pronouns
    for j in parse.children[verb]:
        if j > verb and parse.dep[j] in {"dobj", "dative", "attr", "advmod"}:
            yield parse.lower[j] in words
        elif j > verb and parse.dep[j] == "prep":
            yield any(parse.dep[k] == "pobj" and parse.lower[k] in words for k in parse.children[j])


def is_document_of_others(parse: Parse, noun: int, verb: int) -> bool:
    """As in "the remarks made on Monday", "a poll released on Monday": the day is that of a text."""
    if parse.lower[noun] in lexicon().nouns:
        return True
    return parse.lower[verb] in event_words().publishing
