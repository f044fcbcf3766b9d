"""Events: what an article's sentences tell as having happened, each with a date of its own.

A date in a sentence makes no event. "The quay burned down on 3 May" tells one: a verb of happening in the
past, and the date hangs on it. "The quay has been a ruin since 3 May", "the quay may open on 3 May" and "the
treaty of 1978" tell none. So each date is followed up the grammar to the words that it can date:

* a verb of what happened, asserted, with a subject that a reader knows (:mod:`generator.events.happenings`);
* a noun of what happens: "at a summit in Karst last month" (:func:`_is_happening`).

A clause of what is to come, or was, is returned as ``ahead``: "the vote is due on 3 May".
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.events.happenings import (
    FARTHEST,
    FINITE,
    FUTURE,
    event_words,
    has_happened,
    is_asserted,
    is_document_of_others,
    is_told,
    is_understood_alone,
    lies_ahead,
    there_was,
)
from generator.grammar.syntax import NAMES, is_cue
from generator.model.findings import Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.grammar.parse import Parse, ParsedSentence
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression
    from generator.text.document import Document

UPWARDS: Final = frozenset(
    {
        *("pobj", "prep", "npadvmod", "tmod", "advmod", "pcomp"),
        *("dobj", "attr", "acomp", "oprd", "agent", "dative"),
    }
)
"""Relations by which a date may date a word above it: "ended without agreement on Wednesday"."""
PART_OF_DATE: Final = frozenset({"compound", "amod", "nmod", "nummod", "poss", "det", "appos"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
OBJECTS: Final = frozenset(
    {
        *("dobj", "prep", "prt", "agent", "attr", "oprd", "acomp"),
        *("npadvmod", "advmod", "tmod", "dative", "xcomp", "pcomp", "advcl"),
    }
)
"""What belongs to a clause beside its subject and its verb."""
STOPS: Final = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")"})
AHEAD: Final = frozenset({"until", "till", "for", "from", "by"})
"""Before a date these say, beside those of what happened, what is to come: "is set for Friday"."""
COARSE: Final = 100
"""A date of more days is that of a year: it dates a verb, but neither a noun nor an aside."""
RECENT: Final = 400
"""An aside ("Tarn, who resigned in May, …") is news for so many days, and background later on."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date within a parsed sentence."""

    parse: Parse
    words: Sequence[int]
    value: EdtfDate
    published: EdtfDate | None

    @property
    def is_coarse(self) -> bool:
        """Return whether it names a year or more: "1978", "the 1960s"."""
        first, last = self.value.earliest, self.value.latest
        return first is None or last is None or (last - first).days > COARSE

    @property
    def is_vast(self) -> bool:
        """Return whether it names more than a year: "the 1960s", "the 20th century"."""
        return self.value.precision in {"decade", "century"}

    @property
    def is_later(self) -> bool:
        """Return whether it lies wholly after the publication."""
        first, published = self.value.earliest, self.published.latest if self.published else None
        return first is not None and published is not None and first > published

    @property
    def is_recent(self) -> bool:
        """Return whether it names a day or a month not long before the article."""
        if self.is_coarse or self.value.latest is None:
            return False
        published = self.published.latest if self.published else None
        if published is None:
            return True
        return (published - self.value.latest).days <= RECENT


def find_events(
    document: Document,
    sentences: Iterable[ParsedSentence],
    dates: Sequence[DateExpression],
    published: EdtfDate | None = None,
) -> tuple[Event, ...]:
    """Return what happened, in the order of the dates; of one date what tells most comes first."""
    parses = [parse for sentence in sentences for parse in sentence.parses]
    starts = [parse.start for parse in parses]
    found = []
    for date in dates:
        start, end = document.from_source(date.span)
        number = bisect_right(starts, start) - 1
        if date.value is None or number < 0 or start >= parses[number].end:
            continue
        parse = parses[number]
        inside = [i for i, at in enumerate(parse.begins) if start <= at < end]
        if not inside or any(parse.lower[i] in event_words().no_day for i in inside):
            continue
        found += [
            Event(
                span=document.to_source(parse.begins[first], parse.ends[last]),
                cue=document.to_source(parse.begins[cue], parse.ends[cue]),
                date=date.span,
                rule=rule,
            )
            for cue, (first, last), rule in _events_of(_Dated(parse, inside, date.value, published))
        ]
    return tuple(found)


Clause = tuple[int, tuple[int, int], str]
"""The word that tells the happening, the first and the last word of its clause, and the rule."""


def _events_of(date: _Dated) -> Iterator[Clause]:
    """Yield what a date dates: what a verb tells first, since it tells more, then what a noun tells.

    "The quay of Orrin burned down on 3 May": burned, the whole sentence · "The first session since August
    failed": session, its first words · "They signed it at a summit last month": summit
    """
    parse = date.parse
    above = tuple(_above(date))
    before = _preposition(parse, date.words)
    for i in above:
        if parse.tag[i].startswith("V") or parse.tag[i] == "MD":
            rule = _rule_of_verb(date, i, before, above)
            if rule:
                yield i, _clause(parse, i, date.words), rule
    is_sentence = any(tag in FINITE for tag in parse.tag)  # a caption has no such verb
    nouns = [i for i in (*above, *_bearers(date), *_turning(date)) if parse.tag[i].startswith("NN")]
    for i in dict.fromkeys(nouns if is_sentence else ()):
        rule = _rule_of_noun(date, i, before)
        if rule:
            yield i, _phrase(parse, i, date.words), rule


def _rule_of_verb(date: _Dated, verb: int, before: str, above: Sequence[int]) -> str:
    """Return by which rule a verb tells what happened or lies ahead; empty where it tells neither."""
    parse = date.parse
    alone = is_understood_alone(parse, verb)
    # "reported on his speeches in 2007" · "left after the vote on Monday": the day is that of the noun
    aside = any(parse.lower[i] in event_words().parting for i in above if parse.dep[i] == "prep")
    of_noun = aside or (date.is_coarse and any(_is_thing(parse, i) for i in above)) or _is_of_part(date, verb)
    happened = has_happened(parse, verb, before) or (there_was(parse, verb) and before != "since")
    doubtful = of_noun or date.is_vast or _is_of_what_is_open(date, verb)
    if happened and alone and not doubtful and _is_news(date, verb):
        return "told" if is_told(parse, verb) else "verb"
    if _is_taken_back(parse, verb):
        return ""
    if lies_ahead(parse, verb, before) and (not before or before in event_words().when | AHEAD):
        return "ahead" if alone else "ahead-unnamed"
    return ""


def _is_taken_back(parse: Parse, verb: int) -> bool:
    """As in "the talks planned for Monday were cancelled", "rejected a plan that was due on Monday"."""
    noun = parse.head[verb]
    if parse.dep[verb] not in {"acl", "relcl"}:
        return False
    if parse.dep[noun] not in {"nsubjpass", "dobj"}:
        return False
    return parse.lower[parse.head[noun]] in event_words().open


def _is_of_what_is_open(date: _Dated, verb: int) -> bool:
    """As in "cancelled a session on Tuesday": the day may be that of the session, which never was."""
    parse, words = date.parse, event_words()
    if parse.lower[verb] not in words.open:
        return False
    return any(parse.lower[k] in words.happenings for k in range(verb + 1, date.words[0]))


def _is_of_part(date: _Dated, verb: int) -> bool:
    """Return whether a date belongs to a phrase between it and its verb.

    "grew after the fires in Karst, last year": the fires · "fell from 660 ten years ago to 75": the 660
    """
    parse = date.parse
    first = date.words[0]
    between = [j for j in parse.children[verb] if verb < j < first and parse.dep[j] in {"prep", "mark"}]
    led = {parse.lower[j] for j in between}
    if "from" in led and any(parse.tag[k] in {"CD", "$"} for k in range(verb, first)):
        return True
    return bool(led & {"after", "before", "following", "until", "since"})


def _is_thing(parse: Parse, i: int) -> bool:
    """Return whether a word is a noun, not one of time: "speeches", not "year" in "for the third year"."""
    if not parse.tag[i].startswith("NN"):
        return False
    return parse.lower[i] not in {"year", "time", "month"}


def _is_news(date: _Dated, verb: int) -> bool:
    """Return whether what a clause beside a noun tells is news, and not the noun's background.

    "Tarn, who resigned in February, …" · "the minister, arrested on Wednesday, …"; not "the quay, built in
    1912, …", "a treaty signed in 1988", "the remarks made on Monday", "those made on Monday"
    """
    parse = date.parse
    i = verb
    while parse.dep[i] == "conj":
        i = parse.head[i]
    if parse.dep[i] not in {"relcl", "acl"}:
        if not date.is_coarse:
            return True
        if parse.head[i] == i:
            return True
        return parse.dep[i] == "ccomp"
    noun = parse.head[i]
    subject = parse.child(i, "nsubj", "nsubjpass")
    if subject is not None and parse.tag[subject] not in {"WP", "WDT"}:
        return False  # "the league that Tarn addressed in May"
    is_noun = parse.tag[noun].startswith("NN") and not is_document_of_others(parse, noun, verb)
    definite = parse.tag[noun] in NAMES or _is_definite(parse, noun)
    return is_noun and definite and date.is_recent


def _above(of: _Dated) -> Iterator[int]:
    """Yield the words that a date hangs on, the nearest first, up to the first verb."""
    parse, date = of.parse, of.words
    i = next((k for k in date if parse.head[k] not in date), date[-1])
    for _ in range(FARTHEST):
        above = parse.head[i]
        if above == i:
            return
        if i in date and parse.dep[i] in PART_OF_DATE:
            verb = _verb_of_bearer(parse, above)
            if verb is not None and not of.is_coarse:  # the 1978 treaty may do something in any year
                yield verb
            return
        if parse.dep[i] not in UPWARDS:
            return
        of_noun = parse.dep[i] == "prep" and parse.lower[i] == "of"
        yield above
        # "saw the greatest boxer of 1971": the year is the boxer's
        if parse.tag[above].startswith("V"):
            return None
        if of_noun and parse.tag[above].startswith("NN"):
            return None
        i = above


def _verb_of_bearer(parse: Parse, noun: int) -> int | None:
    """Return the verb that happened when the noun with a date did.

    "Sunday's attack killed five" · "won Sunday's vote" · "died in Sunday's fire"; not "feared Sunday's vote"
    """
    dep, above = parse.dep[noun], parse.head[noun]
    if not parse.tag[noun].startswith("NN"):
        return None
    if dep in SUBJECTS:
        return above
    if dep == "dobj" and parse.lower[above] in event_words().outcome:
        return above
    happens = parse.lower[noun] in event_words().happenings
    during = happens and dep == "pobj" and parse.lower[above] in {"in", "at", "during"}
    if not (during and parse.tag[parse.head[above]].startswith("V")):
        return None
    return parse.head[above]


def _bearers(date: _Dated) -> Iterator[int]:
    """Yield the noun that bears a date as its name: the vote of "the June 5 vote", "Tuesday's vote"."""
    parse = date.parse
    for k in date.words:
        above = parse.head[k]
        if above not in date.words and parse.dep[k] in PART_OF_DATE:
            yield above


def _turning(date: _Dated) -> Iterator[int]:
    """Yield the noun right before "in 1953", which the parser may have given to a verb before it.

    "the truce signed at the end of the Salt War in 1961": end
    """
    parse, last = date.parse, date.words[0] - 2
    if not date.is_coarse or last < 0 or parse.lower[last + 1] != "in":
        return
    for k in range(last, max(-1, last - FARTHEST), -1):
        if parse.lower[k] in event_words().turning and parse.right[k] == last:
            yield k


def _preposition(parse: Parse, date: Sequence[int]) -> str:
    """Return the word that leads to a date: ``on``, ``since``; empty where there is none.

    A word of the date itself leads nowhere: "two days after the vote of 3 March".
    """
    i = date[0]
    outer = next((k for k in date if parse.head[k] not in date), i)
    for _ in range(FARTHEST):
        if parse.dep[outer] == "prep":
            return "" if outer in date else parse.lower[outer]
        above = parse.head[outer]
        if above == outer or parse.dep[outer] != "pobj":
            break
        outer = above
    return parse.lower[i] if parse.tag[i] == "IN" else ""


# ----------------------------------------------------------------------------------- nouns


def _rule_of_noun(date: _Dated, noun: int, before: str) -> str:
    """Return by which rule a noun tells what happened or lies ahead; empty where it tells neither."""
    parse, words = date.parse, event_words()
    described = {parse.lower[j] for j in parse.children[noun] if j < noun}
    is_open = "?" in parse.text[-2:] or bool(described & words.unheld)
    is_noun = parse.dep[noun] not in {"compound", "ROOT"}  # "did the council vote" has it for a noun
    if parse.lower[noun] not in words.happenings or not is_noun or is_open:
        return ""
    if before and before not in words.when:
        first = before == "since" and described & words.former and not date.is_coarse
        return "former" if first else ""
    definite = _is_definite(parse, noun) and not described & words.pronouns
    governor, relation = _governor(parse, noun)
    to_come = governor is not None and any(parse.lower[j] in FUTURE for j in parse.children[governor])
    if noun in _bearers(date) or date.is_later or (to_come and not date.is_coarse):
        # "the November vote divides the guild", but "they met ahead of the November vote"
        return "ahead-noun" if definite and parse.dep[noun] in SUBJECTS else ""
    if date.is_coarse and not (definite and parse.lower[noun] in words.turning):
        return ""  # "a treaty of 1978"
    held = governor is not None and not _leaves_open(parse, governor, relation)
    tells = described - {"the", "a", "an"} or any(_complements(date, noun))
    if not (tells and (held or (definite and relation != "open"))):
        return ""
    return "noun"


def _is_definite(parse: Parse, noun: int) -> bool:
    """Return whether a noun means something known: "the summit", "Sunday's summit", "the League's summit"."""
    return any(
        parse.lower[j] == "the" or (parse.dep[j] == "poss" and parse.tag[j] != "PRP$")
        for j in parse.children[noun]
        if j < noun
    )


def _complements(date: _Dated, noun: int) -> Iterator[bool]:
    """Yield whether words behind a noun describe it: "in Karst" of "the summit in Karst in May"."""
    parse = date.parse
    for j in parse.children[noun]:
        dated = {j, *parse.children[j]} & set(date.words)
        yield j > noun and parse.dep[j] in {"prep", "relcl", "acl", "appos"} and not dated


def _governor(parse: Parse, noun: int) -> tuple[int | None, str]:
    """Return the verb above a noun, and ``open`` where the noun is what the verb leaves to come.

    "met at a summit": met · "proposed a summit", "called for a summit": proposed, called, both open
    """
    i, relation = noun, ""
    for _ in range(FARTHEST):
        above, dep = parse.head[i], parse.dep[i]
        if dep == "prep" and parse.lower[i] in {"for", "about", "against", "before", "until", "without"}:
            relation = "open"
        if above == i:
            return None, relation
        if parse.tag[above].startswith("V"):
            words = event_words()
            is_object = dep in {"dobj", "nsubjpass"} or (dep == "prep" and parse.lower[i] in {"on", "of"})
            reported = is_cue(parse, above) and dep != "nsubjpass"
            leaves = parse.lower[above] in words.open or reported
            return above, "open" if is_object and leaves else relation
        i = above
    return None, relation


def _leaves_open(parse: Parse, verb: int, relation: str) -> bool:
    """Return whether it is not told that a noun's event took place: "did not call a summit"."""
    past = parse.tag[verb] in {"VBD", "VBN"} or any(parse.tag[j] == "VBD" for j in parse.children[verb])
    return relation == "open" or not past or not is_asserted(parse, verb)


# ----------------------------------------------------------------------------------- the words


def _phrase(parse: Parse, noun: int, date: Sequence[int]) -> tuple[int, int]:
    """Return the noun phrase that a date stands in, without what a comma or a dash adds to it."""
    first, last = parse.left[noun], max(noun, *date)
    for j in parse.children[noun]:
        if j > noun and parse.dep[j] == "prep" and not _behind_stop(parse, noun, j):
            last = max(last, _end_of(parse, j))
    return first, last


def _clause(parse: Parse, verb: int, date: Sequence[int]) -> tuple[int, int]:
    """Return the clause of a verb: its subject, its objects and the date, without what commas add.

    Of a relative clause the noun that it tells of belongs to it: "Witt, who met the envoy on Monday".
    """
    first, last = verb, max((verb, *date))
    for j in parse.children[verb]:
        if parse.dep[j] in SUBJECTS | {"aux", "auxpass", "expl", "csubj"}:
            first = min(first, parse.left[j])
        elif parse.tag[j] == "WRB" or parse.dep[j] == "mark" or (parse.dep[verb] == "advcl" and j < verb - 1):
            continue  # "wherein they were gaining ground" · "soon after the dam broke"
        elif parse.dep[j] in OBJECTS and not _behind_stop(parse, verb, j):
            last = max(last, _end_of(parse, j))
            first = min(first, parse.left[j]) if j < verb else first
    first = min((first, *date))
    has_subject = any(parse.dep[j] in SUBJECTS for j in parse.children[verb])
    above = parse.head[verb]
    if parse.dep[verb] == "xcomp" and parse.dep[above] in {"acomp", "oprd", "attr"}:
        above = parse.head[above]  # "the talks are due to resume"
    if parse.dep[verb] in {"xcomp", "conj"} and not has_subject and parse.tag[above].startswith("V"):
        # "they are expected to speak this week" · "the strike began on Monday and ended on Friday"
        first = min(first, _clause(parse, above, ())[0])
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
    """Return where the noun before a relative clause begins: of "two of the envoys, who …" at "two"."""
    above = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.lower[above] == "of" and parse.tag[parse.head[above]] == "CD":
        return _start_of(parse, parse.head[above])
    return min((parse.left[j] for j in parse.children[noun] if j < noun), default=noun)
