"""Complements: what depends on a verb, and which of its senses that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import (
    CLOSING_MARKS,
    DASHES,
    FINITE,
    NAMES,
    REACH,
    SUBORDINATE,
    adds_on,
    finite_tag,
    is_cue,
    lemma,
    reported_clauses,
    speaks_on,
    subjects,
)
from generator.quotes.features import Feature
from generator.quotes.quotations import quote_around
from generator.quotes.rules.denials import is_negated, not_said
from generator.quotes.rules.hypotheses import is_supposed
from generator.quotes.rules.subjects import speaker_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.grammar.parse import Parse
    from generator.grammar.speech_lexicon import Sense
    from generator.quotes.quotations import Quote
    from generator.text.document import Range

THAT_REACH = 8
HAVE = frozenset({"had", "has", "have"})
OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "EX", "IN"})
FEWEST = 3
"""A clause before "…, M notes" has at least so many words and marks."""
FEWEST_BEHIND = 2
"""So many words behind a semicolon, the verb of the next report stands at the earliest."""
TALES = frozenset({"story", "stories", "truth", "tale", "tales", "lie", "lies", "joke", "jokes"})
"""What is told, and not whom it is told to."""
AGAINST = frozenset({"though", "although", "while", "whereas"})
OPENING_MARKS = frozenset({"“", "„", "«", '"', "``"})
CITING = frozenset({"cite", "quote"})
THINGS = ("xcomp", "dobj", "oprd", "prep", "attr", "acomp", "dative")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb has around it."""

    parse: Parse
    verb: int
    speaker: str
    """The noun that the verb is told of, in small letters: ``minister``; empty where there is none."""
    deps: frozenset[str]
    """Relations of the words behind the verb."""
    quotes: Sequence[Quote]
    clause: bool
    aside: bool
    """The verb and its subject stand beside the clause that they report: "…, he said, …"."""
    passive: bool
    opens: bool
    """The sentence ends in a colon."""

    @classmethod
    def of(cls, parse: Parse, v: int, source: int | None, quotes: Sequence[Quote], *, passive: bool) -> Frame:
        """Look around a verb."""
        return cls(
            parse=parse,
            verb=v,
            speaker=parse.lower[source] if source is not None else "",
            deps=frozenset(parse.dep[j] for j in parse.children[v] if j > v or is_relative(parse, j)),
            quotes=quotes,
            clause=has_clause(parse, v),
            aside=is_aside(parse, v, source),
            passive=passive,
            opens=parse.text[-1] == ":",
        )


def is_relative(parse: Parse, j: int) -> bool:
    """Return whether a word stands for the thing that a clause describes: ``which`` of "which M denies"."""
    return parse.dep[j] == "dobj" and parse.tag[j] in {"WDT", "WP"}


def has_clause(parse: Parse, v: int) -> bool:
    """Return whether a clause depends on a verb: "said that …", "vowed to …", "spoke of …", "said yes"."""
    if _says_yes(parse, v) or interruption(parse, v) is not None:
        return True
    heard = parse.child(v, "dobj")
    told = heard is not None and _told_that(parse, v) is not None
    if reported_clauses(parse, v) or told or _said_of_what(parse, v) or _displaced(parse, v):
        return True
    for j in parse.children[v]:
        dep = parse.dep[j]
        if dep == "xcomp" and parse.tag[j] in {"VB", "VBG"}:
            return True
        if _asked_to(parse, v, j):
            return True
        if dep in {"prep", "prt"} and parse.lower[j] in {"of", "about"} and j > v:
            return True
    return _followed_by_that(parse, v)


def _asked_to(parse: Parse, v: int, j: int) -> bool:
    """As in "pressed the board to explain": the parser takes the infinitive for a purpose."""
    if parse.dep[j] != "advcl":
        return False
    if parse.tag[j] != "VB":
        return False
    if lemma(parse, v) not in lexicon().control:
        return False
    if parse.left[j] >= j:
        return False
    if parse.lower[parse.left[j]] != "to":
        return False
    return parse.child(v, "dobj") is not None


def _seen_doing(parse: Parse, v: int, j: int) -> bool:
    """As in "recalled N telling the board that it leaked": what N did belongs to what is recalled."""
    seen = parse.child(v, "dobj")
    beside = seen is not None and parse.right[seen] == j - 1 and parse.tag[seen] in NAMES | {"PRP"}
    if not beside:
        return False
    if parse.dep[j] != "advcl":
        return False
    if parse.tag[j] != "VBG":
        return False
    return parse.left[j] == j


def _displaced(parse: Parse, v: int) -> Range | None:
    """Find a clause that stands far from its verb: "reported, citing two officials, that …"."""
    particles = {first for sense in lexicon().verbs.get(parse.lower[v], ()) for first in sense.particles[:1]}
    cites = citation(parse, v)
    if cites is not None:
        return parse.begins[cites[1]], parse.end - (parse.text[-1] == ".")
    phrasal = parse.lower[v + 1 : v + 2] and parse.lower[v + 1] in particles
    if phrasal or reported_clauses(parse, v) or parse.child(v, "dobj", "xcomp") is not None:
        return None
    for k in range(v + 1, min(len(parse), v + 2 * REACH)):
        clause = parse.head[k]
        if parse.lower[k] == "that" and parse.dep[k] in {"mark", "advmod"} and clause > k:
            told = _has_subject_inside(parse, clause) and _of_occasion(parse, k - 1)
            if not told:
                return None
            return (parse.begins[k], parse.ends[parse.right[clause]])
        verbal = parse.tag[k].startswith("V") and not (parse.dep[k] == "acl" and parse.tag[k] == "VBN")
        if parse.tag[k] == "MD" or (verbal and lemma(parse, k) != "cite"):
            return None
    return None


def _of_occasion(parse: Parse, n: int) -> bool:
    """Return whether a clause is the verb's: "said in a letter that …", but not "mourned the news that …"."""
    if parse.text[n] == ",":
        return True
    above = parse.head[n]
    if parse.dep[n] != "pobj":
        return parse.dep[n] in {"npadvmod", "advmod", "dobj"}
    return parse.lower[above] in lexicon().occasion


def _followed_by_that(parse: Parse, v: int) -> bool:
    """As in "said for the first time that …": the parser hangs the clause elsewhere."""
    near = range(v + 1, min(v + THAT_REACH, len(parse)))
    clauses = (
        k for k in near if parse.lower[k] == "that" and (parse.tag[k] == "IN" or parse.dep[k] == "mark")
    )
    that = next(clauses, None)
    if that is None or any(is_cue(parse, k) for k in range(v + 1, that)):
        return False  # "charged into the crowd, shouting that …"
    known = lexicon()
    if lemma(parse, v) in known.telling:
        return True
    return not any(
        parse.dep[j] == "dobj" and parse.lower[j] not in known.addressees for j in parse.children[v]
    )


def is_aside(parse: Parse, v: int, source: int | None) -> bool:
    """As in "The plan, he said, failed" · "The plan failed, M notes." · "As M said, the plan failed"."""
    if parse.dep[v] == "parataxis" or interrupts(parse, v):
        return True
    if source is None or _meanwhile(parse, v):
        return False
    told = {"ccomp", "xcomp"} if lemma(parse, v) in lexicon().telling else {"dobj", "ccomp", "xcomp"}
    complete = not any(parse.dep[j] in told and j > v for j in parse.children[v]) and not _displaced(parse, v)
    if _as_said(parse, v):
        return True
    return complete and (_amid(parse, v) or _at_the_end(parse, v, source))


def _meanwhile(parse: Parse, v: int) -> bool:
    """As in "“Sit down,” she said, as the crowd roared": what she said is complete."""
    above = parse.head[v]
    behind = above < v and parse.lower[parse.left[v]] == "as"
    if not behind:
        return False
    if not is_cue(parse, above):
        return False
    return parse.child(above, "ccomp") is not None


def _amid(parse: Parse, v: int) -> bool:
    if parse.dep[v] not in {"ccomp", "advcl", "dep"}:
        return False
    if not subjects(parse, v):
        return False
    return _between_commas(parse, v)


def _at_the_end(parse: Parse, v: int, source: int) -> bool:
    low = parse.left[source] if parse.head[source] == v else source
    if not v - REACH <= low <= v or low < FEWEST:
        return False
    if parse.text[low - 1] != "," or not _says_something(parse, v, low):
        return False
    if parse.text[v + 1 : v + 2] in (["."], [","], [";"], []):
        return True
    return only_when_and_where(parse, v)


def _says_something(parse: Parse, v: int, end: int) -> bool:
    """Return whether a main clause stands before a cue: not in "Before dropping out, M responded"."""
    return any(
        parse.tag[k] in FINITE | {"MD"}
        and not _subordinate(parse, k if parse.tag[k] != "MD" else parse.head[k], v)
        for k in range(end)
    )


def _subordinate(parse: Parse, k: int, v: int) -> bool:
    while k not in {parse.head[k], v} and parse.dep[k] in {"aux", "auxpass", "conj"}:
        k = parse.head[k]
    while (
        parse.dep[k] == "ccomp" and parse.head[k] != v and parse.tag[parse.head[k]] in {"VBN", "VBG", "VBD"}
    ):
        k = parse.head[k]  # "Asked whether it would run, M said yes": the question is not what M said
    return parse.dep[k] in {"advcl", "relcl", "acl", "pcomp"}


def only_when_and_where(parse: Parse, v: int) -> bool:
    """Return whether a sentence ends with to whom and when it was said: "…, M told reporters on Monday."."""
    end = next((k for k in range(v + 1, len(parse)) if speaks_on(parse, k)), len(parse))
    return end - v <= REACH and (end == len(parse) or adds_on(parse, end))


def _as_said(parse: Parse, v: int) -> bool:
    """As in "As M told the paper, …" and "…, as M put it", but not "as neither side concedes ground"."""
    low = parse.left[v]
    if parse.lower[low] != "as" or parse.child(v, "mark", "advmod") != low:
        return False
    if parse.child(v, "ccomp") is not None:
        return False
    thing = parse.child(v, "dobj")
    if thing is not None and lemma(parse, v) != "tell" and parse.lower[thing] != "it":
        return False
    return low == 0 or parse.text[low - 1] in DASHES | {","}


def _between_commas(parse: Parse, v: int) -> bool:
    low, high = parse.left[v], parse.right[v]
    before = parse.text[low - 1] if low > 0 else ","
    after = parse.text[high + 1] if high + 1 < len(parse) else "."
    if low == 0 and after == ";":
        return False  # "M is asking for more; N has offered less"
    if before not in DASHES | {","}:
        return False
    if after not in DASHES | {",", ".", ";"}:
        return False
    return high - low <= REACH


_FITS: dict[str, Callable[[Frame, Sense], bool]] = {
    "clause": lambda f, _: f.clause or bool(f.quotes) or f.aside or f.opens,
    "object": lambda f, sense: (
        f.clause
        or bool(f.quotes)
        or f.passive
        or bool(sense.particles)
        or bool(f.deps & {"dobj", "xcomp", "dative"})
    ),
    "quote": lambda f, _: bool(f.quotes) or f.opens,
    "answer": lambda f, _: bool(f.deps & {"dobj", "prep"}),
    "bare": lambda _, __: True,
    "naming": lambda f, _: (
        bool(f.deps & {"oprd", "ccomp"}) or bool(f.quotes) or ("dobj" in f.deps and _names_as(f))
    ),
    "estimate": lambda f, _: _estimates(f),
    "evidence": lambda f, _: f.parse.child(f.verb, "ccomp") is not None,
    "document": lambda f, _: bool(f.quotes) and f.speaker in lexicon().documents | lexicon().findings,
    "list": lambda f, _: f.opens,
    "mind": lambda f, _: f.clause and bool(subjects(f.parse, f.verb)),
}
"""For each kind of need, whether a verb's surroundings meet it."""


def _names_as(frame: Frame) -> bool:
    return named_as(frame.parse, frame.verb) is not None


def named_as(parse: Parse, v: int) -> Range | None:
    """Return the thing and what it is called: "named N, her cousin, as heir", "defined it as a lifeline".

    The parser may hang "as" on the thing, or on the speaker.
    """
    thing = parse.child(v, "dobj", "oprd")
    if thing is None or thing < v:
        return None
    above = {v, thing, *((parse.head[v],) if parse.dep[v] == "acl" else ())}
    for j in (k for k in range(thing + 1, len(parse)) if parse.lower[k] == "as"):
        what = parse.child(j, "pobj", "amod", "pcomp")
        top = j
        if what is None and parse.tag[parse.head[j]].startswith("J"):
            top = what = parse.head[j]  # "described it as ambitious"
        if what is not None and parse.head[top] in above:
            return parse.begins[parse.left[thing]], parse.ends[parse.right[what]]
    return None


def _estimates(frame: Frame) -> bool:
    """As in "put the cost at €47 million", "puts the odds at “six in ten”"."""
    parse, v = frame.parse, frame.verb
    if not subjects(parse, v) or parse.child(v, "dobj") is None:
        return False
    for k in range(v + 2, min(len(parse) - 1, v + REACH)):
        if parse.lower[k] in {"at", "on"}:
            return any(parse.tag[j] in {"CD", "$", "``"} for j in range(k + 1, min(len(parse), k + 4)))
    return False


def _behind_day(parse: Parse, v: int) -> int:
    """Return where what depends on a verb begins, behind a day: ``for`` of "called on Monday for a vote"."""
    day = _day_behind(parse, v)
    if day is None:
        return v + 1
    number = parse.tag[day + 1 : day + 2] == ["CD"]  # "on March 3"
    return day + 2 if number else day + 1


def _day_behind(parse: Parse, v: int) -> int | None:
    """Return the day or the month right behind a verb: ``Monday`` of "called on Monday for a vote"."""
    preposition = v + 1
    if parse.lower[preposition : v + 2] not in (["on"], ["in"]):
        return None
    for day in range(v + 2, min(v + 4, len(parse))):
        if parse.lower[day] in lexicon().mute:
            return day
        if parse.tag[day] != "CD":  # "on 3 March"
            return None
    return None


def sense_of(frame: Frame) -> Sense | None:
    """Choose the verb's sense by its particle and by what depends on it."""
    parse, v = frame.parse, frame.verb
    near = {parse.lower[j] for j in parse.children[v] if v < j <= v + 4 and parse.dep[j] == "prt"}
    phrasal = bool(near)
    behind = _behind_day(parse, v)
    near.update(parse.lower[behind : behind + 2])
    for sense in lexicon().verbs[parse.lower[v]]:
        first, rest = sense.particles[:1], set(sense.particles[1:])
        # "called on", "call into question": the first particle right behind, the others after it
        if (
            (set(first) <= near if first else not phrasal)
            and rest <= set(parse.lower[v + 2 : v + 6])
            and _FITS[sense.needs](frame, sense)
        ):
            return sense
    return None


def mood_of(parse: Parse, v: int, quotes: Sequence[Quote]) -> set[Feature]:
    """Return why a report is none: "would say", "to say", a question, "if he says", "did not say"."""
    known = lexicon()
    auxiliaries = {parse.lower[j] for j in parse.children[v] if parse.dep[j] == "aux"}
    refused = [j for j in parse.children[v] if parse.dep[j] == "xcomp"]
    of_speech = any(
        (parse.lower[j] in known.silent and parse.child(j, "prt") is None)  # but "refused to give up"
        or parse.child(j, "auxpass") is not None
        for j in refused
    )
    moods = {
        Feature.MODAL: bool(auxiliaries & known.modals),
        Feature.FUTURE: bool(auxiliaries & known.future),
        Feature.INFINITIVE: "to" in auxiliaries and not _begun(parse, v),
        Feature.CONDITION: is_supposed(parse, v),
        Feature.QUESTION: parse.text[-1] == "?" and quote_around(parse, len(parse) - 1, quotes) is None,
        Feature.NEGATED: not_said(parse, v),
        Feature.EITHER_SUBJECT: _as_said(parse, v) and _another_says(parse, parse.left[v]),
        Feature.SILENCE: of_speech and lemma(parse, v) in {"decline", "refuse"},
    }
    return {mood for mood, holds in moods.items() if holds}


def _another_says(parse: Parse, end: int) -> bool:
    """As in "N said wages, as M put it, were too high": the words beside the aside are N's as well."""
    known = lexicon()
    return any(
        parse.lower[k] in known.verbs
        and parse.tag[k] in FINITE | {"NNS"}
        and (parse.tag[k - 1] in {"NNP", "PRP"} or parse.lower[k - 1] in known.roles)
        for k in range(1, end)
    )


def _begun(parse: Parse, v: int) -> bool:
    """Return whether an infinitive is what happened: "continued to insist", "used a speech to attack"."""
    above, dep = parse.head[v], parse.dep[v]
    if dep == "xcomp" and parse.lower[above] in lexicon().quick:
        return not is_negated(parse, parse.head[above])
    known = lexicon()
    went_on = (dep == "xcomp" and parse.lower[above] in known.aspect) or _had_to_say(parse, v)
    spoke_up = dep in {"xcomp", "advcl"} and parse.lower[above] in known.means and parse.dep[above] != "xcomp"
    happened = (went_on or spoke_up) and not is_negated(parse, above)
    if not happened:
        return False
    return not any(parse.dep[j] == "aux" and parse.tag[j] == "MD" for j in parse.children[above])


def _had_to_say(parse: Parse, v: int) -> bool:
    """As in "M had this to say: “…”", "M had the following to say about the gate"."""
    this = v - 2
    if this <= 0:
        return False
    if parse.lower[this] not in {"this", "following"}:
        return False
    return parse.lower[parse.head[this]] in HAVE


def content_of(parse: Parse, v: int, source: int | None, *, passive: bool) -> list[Range]:
    """Return what is reported: the clause, or the thing and what is said of it."""
    if _says_yes(parse, v):
        return [(parse.begins[v + 1], parse.ends[v + 1])]
    clauses = _told_clauses(parse, v)
    cut_off = interruption(parse, v)
    if cut_off is not None:
        return [parse.subtree(j) for j in parse.children[cut_off] if parse.dep[j] == "ccomp"]
    told = None if clauses else _told_that(parse, v) or _displaced(parse, v)
    if told is not None:
        return [told]
    if not clauses and _said_of_what(parse, v):
        first = v + 2 if parse.lower[v + 2 : v + 3] == ["that"] else v + 1
        return [(parse.begins[first], parse.ends[parse.right[parse.head[v]]])]
    if not clauses:
        first = _behind_day(parse, v)
        clauses = [
            j
            for j in parse.children[v]
            if j >= first and (parse.dep[j] in THINGS or _asked_to(parse, v, j) or _seen_doing(parse, v, j))
        ]
    outside = [j for j in clauses if source is None or not parse.left[j] <= source <= parse.right[j]]
    ranges = [_stretch(parse, v, j) for j in outside or clauses if j != source]
    if parse.dep[v] == "relcl" and any(is_relative(parse, j) for j in parse.children[v]):
        described = parse.head[v]
        ranges.append((parse.begins[parse.left[described]], parse.ends[described]))
    if passive:
        subject = parse.child(v, "nsubjpass") or parse.child(parse.head[v], "nsubjpass")
        ranges += [parse.subtree(subject)] if subject is not None else []
        if parse.dep[v] == "acl":
            noun = parse.head[v]
            ranges.append((parse.begins[parse.left[noun]], parse.ends[noun]))
    for hole in _holes(parse, v, source):
        ranges = [piece for whole in ranges for piece in cut(whole, hole)]
    end = before_next_report(parse, v)
    ranges = [(first, min(last, end)) for first, last in ranges if first < end]
    return sorted(_without_joint(parse, piece) for piece in ranges)


def before_next_report(parse: Parse, v: int) -> int:
    """Return where what is reported ends, since somebody else reports behind a semicolon or "though".

    "Arden maintains that the line of May counts; Velmark insists on that of June." · "Arden said that it
    would sign, though Pell dismissed that."
    """
    for k in range(v + 1, len(parse)):
        if parse.text[k] in OPENING_MARKS:
            return parse.end  # a semicolon within a quotation parts nothing
        against = parse.lower[k] in AGAINST and parse.text[k - 1] == ","
        if parse.text[k] != ";" and not against:
            continue
        cues = range(k + FEWEST_BEHIND, min(len(parse), k + REACH))
        cue = next((i for i in cues if is_cue(parse, i) and parse.tag[i] in FINITE), None)
        if cue is not None and any(k < j < cue and _may_report(parse, j) for j in subjects(parse, cue)):
            return parse.ends[k - 1 if parse.text[k] == ";" else k - 2]
    return parse.end


def _may_report(parse: Parse, j: int) -> bool:
    """Return whether a noun is a name or a role: ``Pell``, ``aide``."""
    return parse.tag[j] in NAMES or parse.lower[j] in lexicon().roles


def _without_joint(parse: Parse, piece: Range) -> Range:
    """Return what is said without the conjunction at its end.

    "M said N was late and", where "warned that …" follows.
    """
    last = parse.word_at(piece[1] - 1)
    if last is None or parse.tag[last] != "CC" or parse.begins[last] <= piece[0]:
        return piece
    end = last - 2 if parse.text[last - 1] == "," else last - 1
    return piece[0], parse.ends[end]


def _says_yes(parse: Parse, v: int) -> bool:
    """As in "Asked whether it would run, M said yes." · "M answered no"."""
    answers = lexicon().answers if lemma(parse, v) in lexicon().answering else frozenset()
    ends = v + 2 >= len(parse) or not parse.tag[v + 2].startswith(("N", "J"))  # but "said no prayer"
    if parse.lower[v + 1 : v + 2] == []:
        return False
    if parse.lower[v + 1] not in answers:
        return False
    return ends


def _stretch(parse: Parse, v: int, j: int) -> Range:
    """Return the words of what a verb reports, where the parser cuts them short or opens them too early."""
    start, end = parse.subtree(j)
    low = parse.left[j]
    known = lexicon()
    if parse.dep[j] == "ccomp" and j > v:
        if low == v + 1 and parse.lower[low] in known.afterwards and parse.tag[low + 1] in OPENS_CLAUSE:
            start = parse.begins[low + 1]  # "M said later the ferry would run"
        elif _leads(parse, v, low):
            start = parse.begins[v + 1]  # "M said just because it was small did not mean …"
    elif parse.dep[j] == "dobj" and j > v and not _takes_things(parse, v):
        verb = _verb_behind(parse, j)
        if verb is not None:
            stop = (k for k in range(verb, parse.right[verb] + 1) if parse.text[k] in {",", ";", "."})
            last = next(stop, parse.right[verb] + 1) - 1
            end = parse.ends[last]  # "M insisting the “realities” are not to be changed, the road …"
    return start, end


def _takes_things(parse: Parse, v: int) -> bool:
    """Return whether a verb may have a thing behind it: "advocating a pause", but not "insisting a pause"."""
    senses = lexicon().verbs[parse.lower[v]]
    return any(sense.needs != "clause" and not sense.particles for sense in senses)


def _leads(parse: Parse, v: int, low: int) -> bool:
    """Return whether all between a verb and its clause opens the clause: a condition, a reason."""
    k = v + 1
    while k < low and parse.tag[k] == "RB":
        k += 1
    if k == low:
        return v + 1 < k and parse.lower[k] in SUBORDINATE
    aside = parse.head[k] if parse.lower[k] in SUBORDINATE else k
    if parse.dep[aside] != "advcl":
        return False
    if parse.head[aside] != v:
        return False
    return parse.right[aside] == low - 1


def _verb_behind(parse: Parse, thing: int) -> int | None:
    """Return the verb whose subject the parser took for an object: "insisting the talks are over"."""
    k = parse.right[thing] + 1
    while k < len(parse) and parse.text[k] in CLOSING_MARKS:
        k += 1
    if k >= len(parse) or parse.tag[k] not in FINITE | {"MD"}:
        return None
    verb = parse.head[k] if parse.tag[k] == "MD" else k
    return verb if not subjects(parse, verb) else None


def _holes(parse: Parse, v: int, source: int | None) -> Iterator[Range]:
    """Yield what stands inside a report and is not reported: the verb, its subject, another's report."""
    yield parse.begins[v], parse.ends[v]
    if source is not None and parse.head[source] == v:
        yield parse.subtree(source)
    yield from (aside_range(parse, k) for k in asides(parse, v))
    yield from _joined_on(parse, v)
    another = next_report(parse, v)
    if another is not None:
        yield another
    for other in (_opened_behind_colon(parse, v), went_on(parse, v)):
        if other is not None:
            yield other, parse.end
    cites = citation(parse, v)
    if cites is not None:
        yield parse.begins[cites[0] - 1], parse.begins[cites[1]]


def _joined_on(parse: Parse, v: int) -> Iterator[Range]:
    """Yield what one says besides: ``and insist …`` of "some hope that M gives in and insist that …"."""
    for clause in (j for j in parse.children[v] if parse.dep[j] == "ccomp" and j > v):
        k = parse.child(clause, "conj")
        if k is None or not is_cue(parse, k) or subjects(parse, k):
            continue
        alike = finite_tag(parse, k) == finite_tag(parse, v) != finite_tag(parse, clause)
        if alike and parse.tag[k] == parse.tag[v] and finite_tag(parse, k) in FINITE:
            joint = [j for j in parse.children[clause] if parse.dep[j] == "cc" and j < k]
            yield parse.begins[joint[-1] if joint else k], parse.ends[parse.right[k]]


def next_report(parse: Parse, v: int) -> Range | None:
    """Return where the next report of the same speaker stands: "M said it held and warned that …".

    The parser joins the second verb to what is said, ``held``; the conjunction is none of either report.
    """
    mine, _ = speaker_of(parse, v)
    if mine is None or mine > v:
        return None
    for k in range(v + 2, parse.right[v] + 1):
        if not _goes_on_reporting(parse, v, k):
            continue
        source, how = speaker_of(parse, k)
        if source == mine and Feature.EITHER_SUBJECT not in how:
            return parse.begins[_joint_before(parse, k)], parse.ends[parse.right[k]]
    return None


def _joint_before(parse: Parse, k: int) -> int:
    """Return where the joint before a verb begins: at ", and" of "it was over, and later warned"."""
    joint = k
    while parse.tag[joint - 1] == "RB":
        joint -= 1
    if parse.tag[joint - 1] != "CC":
        return k
    return joint - 2 if parse.text[joint - 2] == "," else joint - 1


def _goes_on_reporting(parse: Parse, v: int, k: int) -> bool:
    """Return whether a verb in the clause of another is joined to it and reports a clause of its own."""
    joined = parse.dep[k] == "conj" and parse.head[k] > v and parse.tag[k] == parse.tag[v]
    if not joined:
        return False
    if parse.tag[k] not in FINITE:
        return False
    if not is_cue(parse, k):
        return False
    if subjects(parse, k):
        return False
    if parse.dep[parse.head[k]] not in {"ccomp", "conj"}:
        return False
    return parse.child(k, "ccomp", "xcomp") is not None


def asides(parse: Parse, v: int) -> Iterator[int]:
    """Yield the words that cut into a report: ``added`` of "warned them, K added, that …", ``according``."""
    for k in range(v + 1, parse.right[v] + 1):
        told = parse.dep[k] == "parataxis" and is_cue(parse, k) and bool(subjects(parse, k))
        closed = _commas_around(parse, k) is not None or interrupts(parse, k)
        if (told or parse.lower[k] == "according") and closed:
            yield k


def aside_range(parse: Parse, k: int) -> Range:
    """Return the range of an aside with the commas around it."""
    low, high = _commas_around(parse, k) or (k, k)
    return parse.begins[low], parse.ends[high]


def _commas_around(parse: Parse, k: int) -> tuple[int, int] | None:
    """Return the commas around a clause, whether the parser counts them in or not."""
    low, high = parse.left[k], parse.right[k]
    low -= parse.text[low] != ","
    high += parse.text[high] != ","
    closed = low > 0 and high < len(parse) and parse.text[low] == parse.text[high] == ","
    return (low, high) if closed else None


def citation(parse: Parse, v: int) -> tuple[int, int] | None:
    """Return "citing" and "that" of "M reported on Monday, citing two officials, that …"."""
    for c in range(v + 2, min(len(parse), v + THAT_REACH)):
        if parse.text[c - 1] == "," and lemma(parse, c) in CITING:
            near = range(c + 1, min(len(parse), c + 2 * REACH))
            that = next((k for k in near if parse.lower[k] == "that" and parse.text[k - 1] == ","), None)
            return None if that is None else (c, that)
        if is_cue(parse, c):
            return None
    return None


def went_on(parse: Parse, v: int) -> int | None:
    """Return where what else one said begins: "M said it held, then added: “Mostly.”"."""
    for k in range(v + 1, len(parse) - 1):
        if parse.text[k] == ":" and parse.tag[k + 1] in {"``", "''"}:
            then = next((i for i in range(v + 1, k - 1) if parse.lower[i] == "then"), None)
            if then is None or parse.tag[then + 1] != parse.tag[v]:
                return None
            opens = parse.text[then - 1] in {",", "and", "but"}
            return parse.begins[then - 1] if opens else parse.begins[then]
    return None


def _opened_behind_colon(parse: Parse, v: int) -> int | None:
    """Return where somebody else begins to speak: "M insists it will run: the envoy N called it late"."""
    for k in range(v + 1, len(parse) - 1):
        if parse.text[k] in {":", ";"}:
            verbs = (i for i in range(k + 1, len(parse)) if is_cue(parse, i) and parse.tag[i] in FINITE)
            for i in verbs:
                mine = subjects(parse, i)
                if mine and parse.left[mine[0]] == k + 1 < i:
                    return parse.begins[k]
    return None


def _told_that(parse: Parse, v: int) -> Range | None:
    """Find the clause that the parser hangs on whom it is told: "told the court that the pump was sold"."""
    heard = parse.child(v, "dobj")
    if heard is None or lemma(parse, v) not in lexicon().telling:
        return None
    if parse.lower[heard] in TALES:  # "told a story that nobody believed"
        return None
    clause = told_clause(parse, heard)
    if clause is not None:
        return parse.subtree(clause)
    for k in range(heard + 1, min(parse.right[heard], v + THAT_REACH) + 1):
        if parse.lower[k] == "that" and parse.tag[k] == "IN":
            return parse.begins[k], parse.ends[parse.right[heard]]
    return _told_at_a_time(parse, v) or _told_at_a_place(parse, heard)


def _told_clauses(parse: Parse, v: int) -> list[int]:
    """Return the clauses that a verb reports; of "When N said so, M answered: “No”" only what is quoted."""
    if citation(parse, v) is not None:
        return []
    clauses = reported_clauses(parse, v)
    if parse.text[v + 1 : v + 2] != [":"]:
        return clauses
    return [j for j in clauses if j > v or not _tells_when(parse, j)]


def _tells_when(parse: Parse, clause: int) -> bool:
    """Return whether a clause tells when: "When N, leaving the hall, said it was over, M answered: “No”"."""
    return parse.lower[parse.left[clause]] in {"when", "as", "after", "before", "once", "while"}


def _told_at_a_place(parse: Parse, heard: int) -> Range | None:
    """Find the clause that the parser hangs on a place: "told a rally in the capital that no ship sailed".

    But "told a rally in the town that nobody loved: “…”".
    """
    for where in (j for j in parse.children[heard] if parse.dep[j] == "prep"):
        place = parse.child(where, "pobj")
        if place is None or parse.lower[where] not in lexicon().circumstance:
            continue
        for clause in _clauses_under(parse, place):
            behind = parse.text[parse.right[clause] + 1 : parse.right[clause] + 2]
            if parse.lower[parse.left[clause]] != "that" or behind in ([":"], [","]):
                continue
            if _has_subject_inside(parse, clause):
                return parse.subtree(clause)
    return None


def _told_at_a_time(parse: Parse, v: int) -> Range | None:
    """Find the clause that the parser hangs on an occasion.

    "told us before the vote that it was off", "told us in an interview aired on Sunday that it was off"
    """
    if parse.child(v, "ccomp") is not None:
        return None
    for when in (
        j for j in parse.children[v] if parse.dep[j] == "prep" and parse.lower[j] in lexicon().occasion
    ):
        noun = parse.child(when, "pobj")
        for clause in _clauses_under(parse, noun) if noun is not None else ():
            if parse.lower[parse.left[clause]] == "that" and _has_subject_inside(parse, clause):
                return parse.subtree(clause)
    return None


def _clauses_under(parse: Parse, noun: int) -> Iterator[int]:
    """Yield the clauses that the parser hangs on a noun, or on a participle: "remarks made today that …"."""
    for j in parse.children[noun]:
        if parse.dep[j] in {"relcl", "acl"}:
            yield j
            if parse.tag[j] == "VBN":
                yield from (k for k in parse.children[j] if parse.dep[k] == "ccomp")


def _has_subject_inside(parse: Parse, clause: int) -> bool:
    """Return whether a subject stands behind the word that opens a clause: "that it ran", not "that ran"."""
    subject = parse.child(clause, "nsubj", "nsubjpass", "expl", "csubj")
    return subject is not None and subject > parse.left[clause]


def told_clause(parse: Parse, heard: int) -> int | None:
    """Return the clause behind whom it is told, where no "that" opens it: "told the paper he had slept"."""
    if parse.dep[heard] not in {"dobj", "dative"}:
        return None
    if lemma(parse, parse.head[heard]) not in lexicon().telling:
        return None
    clause = parse.child(heard, "relcl", "acl")
    if clause is None:
        return None
    if not subjects(parse, clause):
        return None
    if parse.left[clause] != heard + 1:
        return None
    return clause if parse.tag[parse.left[clause]] not in {"WP", "WDT", "WRB"} else None


def interruption(parse: Parse, v: int) -> int | None:
    """Return the verb that cuts in behind a verb: ``reported`` of "M said, the paper reported, that …"."""
    for j in parse.children[v]:
        if parse.dep[j] in {"ccomp", "parataxis"} and interrupts(parse, j):
            return j
    return None


def interrupts(parse: Parse, v: int) -> bool:
    """Return whether a verb cuts in between another and its clause."""
    above, mine = parse.head[v], subjects(parse, v)
    if not mine:
        return False
    if not is_cue(parse, v):
        return False
    if not is_cue(parse, above):
        return False
    if parse.child(v, "ccomp") is None:
        return False
    low = parse.left[mine[0]]
    closed = parse.text[v + 1 : v + 2] == [","] and parse.text[low - 1] == ","
    if parse.dep[v] == "parataxis":
        return closed and above < low  # "M warned the owners, K added, that it would sink"
    return parse.dep[v] == "ccomp" and closed and low == above + 2


def _said_of_what(parse: Parse, v: int) -> bool:
    """As in "adapt to what she said is growing demand": the verb that follows is what is said."""
    subject = parse.child(v, "nsubj")
    if subject is None:
        return False
    if subject > v:
        return False
    if parse.tag[v + 1 : v + 2] not in (["VBZ"], ["VBD"], ["VBP"]):
        return False
    what = next((k for k in range(subject - 1, max(-1, subject - 3), -1) if parse.lower[k] == "what"), None)
    if what is None:
        what = parse.left[subject] - 1
    if what < 0 or parse.lower[what] != "what":
        return False
    # "What M said was true" tells nothing of it, "What M said was that …" does
    opens = what == 0 or parse.dep[v] == "csubj"
    return not opens or parse.lower[v + 2 : v + 3] == ["that"]


def cut(whole: Range, hole: Range) -> list[Range]:
    """Return what a hole leaves of a range: nothing, one piece or two."""
    if not (whole[0] < hole[1] and hole[0] < whole[1]):
        return [whole]
    pieces = ((whole[0], hole[0]), (hole[1], whole[1]))
    return [piece for piece in pieces if piece[0] < piece[1]]
