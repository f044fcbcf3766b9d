"""Excerpts: the stretches of a sentence that may be printed without the rest of it.

Somebody's full text is quoted and not republished, so a sentence of it is cut: at the edges of clauses, and
only where what is left still says what the whole said. "Moor said that the harbour would stay open, adding
that tolls would rise" holds three stretches: the whole, "Moor said that the harbour would stay open", and
"adding that tolls would rise".

A stretch is judged by the arcs of the grammar that it cuts. Each word that is left off, and hangs on a word
that stays, needs a rule of :data:`BEHIND` or :data:`BEFORE`; each word that stays, and hangs on one that is
left off, a rule of :data:`ALONE`. An object, a clause after "that", a condition, the two halves of a number,
a name or a negation have no such rule, so nothing is cut inside them. The rules about words (:func:`_joined`)
come on top of it, since the parser errs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.words.forms import base
from generator.words.word_lists import word_list, word_rows, word_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.grammar.parse import Parse, ParsedSentence
    from generator.model.text import Span
    from generator.quotes.draft import AttributedDraft
    from generator.text.document import Document

FEWEST_WORDS = 4
"""A shorter stretch says nothing: "said Moor"."""
MOST_EDGES = 24
"""A sentence with more places to cut is a list; it is printed whole or not at all."""
_STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "...", "…"})
_ADDING = frozenset({"and"})
_MARKS = frozenset('"“”')
_STOPS_AND_MARKS = _STOPS | _MARKS
_STOPS_AND_ADDING = _STOPS | _ADDING
_BRACKETS = {"(": ")", "[": "]"}
_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "prep", "attr", "acomp", "advcl")
"""What makes a clause of a verb without a subject of its own."""
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


@dataclass(frozen=True, slots=True)
class Clauses:
    """A parsed sentence, the words in it that report something, and those inside a name or a number."""

    parse: Parse
    cues: frozenset[int]
    joints: frozenset[int]
    """Words that belong to the word before them: the second of a name, the unit of a number."""
    heads: tuple[int, ...]
    """The word that each word hangs on."""
    _allowed: dict[tuple[str, int], bool] = field(default_factory=dict, compare=False)
    """What was answered before: the same arc is cut by most stretches of a sentence."""

    @classmethod
    def of(cls, parse: Parse, cues: frozenset[int], joints: frozenset[int]) -> Clauses:
        """Return a sentence with its heads put right.

        The parser hangs a quotation behind a participle on the main verb: in "Moor left, stating: “We
        agree”" it says that Moor left that they agree.
        """
        heads = list(parse.head)
        for cue in cues:
            said = [j for j in parse.children[cue] if parse.dep[j] in {"ccomp", "dobj", "xcomp"}]
            if parse.tag[cue] != "VBG" or said:
                continue
            for j in parse.children[parse.head[cue]]:
                if j > cue and parse.dep[j] == "ccomp":
                    heads[j] = cue
        return cls(parse, cues, joints, tuple(heads))

    def may_cut(self, where: str, rules: Sequence[Rule], i: int) -> bool:
        """Return whether a rule allows a cut between a word and the one that it hangs on."""
        key = (where, i)
        if key not in self._allowed:
            self._allowed[key] = any(rule.holds(self, i) for rule in rules)
        return self._allowed[key]

    def lower(self, i: int) -> str:
        """Return a word in lower case, and nothing outside the sentence."""
        return self.parse.lower[i] if 0 <= i < len(self.parse) else ""

    def opens(self, i: int) -> int:
        """Return where the clause or phrase under a word begins."""
        return self.parse.left[i]

    def behind_comma(self, i: int) -> bool:
        """Return whether a comma or a dash stands before the clause or phrase under a word.

        A closing mark may stand between them: "they call it “a gift,” while Tal backed it".
        """
        before = self.opens(i) - 1
        if self.lower(before) in _MARKS:
            before -= 1
        return self.lower(before) in _STOPS

    def has_subject(self, i: int) -> bool:
        """Return whether a verb has a subject of its own."""
        return self.parse.child(i, *SUBJECTS) is not None

    def is_verb(self, i: int) -> bool:
        """Return whether a word is a verb."""
        return self.parse.tag[i].startswith(("VB", "MD"))

    def is_main_verb(self, i: int) -> bool:
        """Return whether a word is a verb that means something: not "is", "has", "did" or "will"."""
        if not self.is_verb(i):
            return False
        return self.lower(i) not in _words("contrast", "auxiliaries")

    def joined_by_and(self, i: int) -> bool:
        """Return whether "and" or a semicolon, and nothing else, joins a word to the one before it."""
        head = self.parse.head[i]
        between = [j for j in self.parse.children[head] if self.parse.dep[j] == "cc" and head < j < i]
        if between:
            return self.lower(between[-1]) == "and"
        return self.lower(self.opens(i) - 1) in {";", ","}


@dataclass(frozen=True, slots=True)
class Rule:
    """What may be left off, or may stand alone: its name, the test of the word at its head, and a sample."""

    name: str
    holds: Callable[[Clauses, int], bool]
    sample: str


def _is_stop(clauses: Clauses, i: int) -> bool:
    if clauses.parse.dep[i] in {"punct", "cc"}:
        return True
    return clauses.lower(i) in _STOPS_AND_MARKS


def _is_mark(clauses: Clauses, i: int) -> bool:
    return clauses.parse.dep[i] == "punct"


def _is_second_clause(clauses: Clauses, i: int) -> bool:
    if clauses.parse.dep[i] != "conj" or not clauses.is_verb(i):
        return False
    if clauses.parse.child(i, *SUBJECTS, *_COMPLEMENTS) is None:
        return False  # "cut and dried", "break and enter"
    if _goes_on_saying(clauses, i) or _is_set_against(clauses, i) or _shares_object(clauses, i):
        return False
    if not clauses.joined_by_and(i):
        return False
    return not _turns(clauses, clauses.opens(i), clauses.parse.right[i] + 1)


def _shares_object(clauses: Clauses, i: int) -> bool:
    """Return whether the object behind a second verb is that of the first, too: "identify and report it"."""
    parse, first = clauses.parse, clauses.parse.head[i]
    own = [j for j in parse.children[first] if j > first and parse.dep[j] in {*_COMPLEMENTS, "prt", "dative"}]
    bare = not any(j < i for j in own) and first not in clauses.cues
    return bare and not clauses.has_subject(i) and parse.child(i, "dobj") is not None


def _goes_on_saying(clauses: Clauses, i: int) -> bool:
    """Return whether a verb has the subject of the one before it, inside what somebody said.

    "Moor said that tolls would rise in May and would fall in June" is one claim; in "Moor said that tolls
    would rise and left the room" the second verb is not part of what was said.
    """
    parse = clauses.parse
    if clauses.has_subject(i) or i in clauses.cues:
        return False
    first = parse.head[i]
    while parse.dep[first] == "conj":
        first = parse.head[first]
    above = parse.head[first]
    while first not in clauses.cues and above != first:
        first, above = above, parse.head[above]
        if first in clauses.cues:
            return True
    return False


def _is_set_against(clauses: Clauses, i: int) -> bool:
    """Return whether two clauses joined by "and" are told for their difference.

    "Women are paid 80 crowns and men are paid 120", "a war takes five minutes, and a peace takes five
    years", "the first is free, and all others cost ten crowns". "We will talk to M and we will talk to N"
    is one thing said in two breaths.
    """
    parse, head = clauses.parse, clauses.parse.head[i]
    subject, before = (parse.child(j, *SUBJECTS) for j in (i, head))
    if subject is None or before is None:
        return False
    if parse.lower[subject] == parse.lower[before]:
        return True
    if clauses.is_main_verb(i) and base(parse.lower[i]) == base(parse.lower[head]) and i not in clauses.cues:
        return True
    named = range(parse.left[subject], parse.right[subject] + 1)
    if any(parse.lower[j] in _words("contrast", "others") for j in named):
        return True
    opens = parse.left[i]
    first, second = range(parse.left[head], opens), range(opens, parse.right[i] + 1)
    # "the first mole took two years, and the second would be there in ten"
    if i in clauses.cues:
        return False
    return all(any(parse.tag[j] == "CD" for j in clause) for clause in (first, second))


def _is_loose_relative(clauses: Clauses, i: int) -> bool:
    parse = clauses.parse
    loose = parse.dep[i] == "relcl" and clauses.behind_comma(i)
    named = parse.head[i]
    if loose and parse.dep[named] == "pobj" and parse.lower[parse.head[named]] in _words("bounds", "words"):
        return False  # "the first since 2009, when Moor voted against it": it tells what the year stands for
    # ", of which two are safe" narrows what stands before it; ", which ends in May" goes on from it
    return loose and parse.tag[clauses.opens(i)].startswith("W")


def _is_participle(clauses: Clauses, i: int) -> bool:
    known = clauses.parse.dep[i] in {"advcl", "acl"} and clauses.parse.tag[i] in _words("going_on", "tags")
    if not known:
        return False
    if not clauses.behind_comma(i):
        return False
    if clauses.parse.child(i, "mark", *SUBJECTS) is not None:
        return False
    told = {*clauses.parse.lower[clauses.opens(i) : clauses.parse.right[i] + 1]}
    # "…, adding nevertheless that she would vote against it", "…, joking that nobody would notice"
    return told.isdisjoint(_words("contrast", "words"))


def _is_aside(clauses: Clauses, i: int) -> bool:
    mark = clauses.parse.child(i, "mark")
    loose = clauses.parse.dep[i] == "advcl" and clauses.behind_comma(i)
    if not loose:
        return False
    if mark is None:
        return False
    if clauses.lower(mark) not in _words("aside", "marks"):
        return False
    # "…, while Tal backed the draft" is another report; "…, while the south paid nothing" is a contrast
    if clauses.lower(mark) not in _words("contrast", "marks"):
        return True
    return i in clauses.cues and clauses.has_subject(i)


def _is_apposition(clauses: Clauses, i: int) -> bool:
    """Return whether words only say who the speaker is: elsewhere they may be a part of a list."""
    parse = clauses.parse
    if parse.dep[i] != "appos":
        return False
    if not clauses.behind_comma(i):
        return False
    if parse.child(i, "conj") is not None:
        return False
    named = parse.head[i]
    if parse.dep[named] != "nsubj":
        return False
    if parse.head[named] not in clauses.cues:
        return False
    return parse.tag[clauses.opens(i)] == "DT"


def _tells_of_speaking(clauses: Clauses, i: int) -> bool:
    """Return whether words behind a verb of speech tell where or when: what was said stands before it."""
    head, parse = clauses.parse.head[i], clauses.parse
    if head not in clauses.cues or not _is_occasion(clauses, i):
        return False
    said = [j for j in parse.children[head] if parse.dep[j] in {"ccomp", "dobj", "xcomp"}]
    return bool(said) and all(j < head for j in said)


def _is_occasion(clauses: Clauses, i: int) -> bool:
    """Return whether words tell when, where or to whom somebody spoke: "on Monday", "in a letter to M".

    "By a wide margin", "on economic issues" and "in jest" belong to what was said, or to how.
    """
    parse = clauses.parse
    if parse.dep[i] == "npadvmod":
        return parse.lower[i] in _words("setting", "occasions")
    held = parse.child(i, "pobj")
    if parse.dep[i] not in {"prep", "dative"} or held is None:
        return False
    if parse.lower[i] not in _words("setting", "prepositions"):
        return False
    named = parse.tag[held].startswith("NNP") and parse.text[held][0].isupper()
    return named or parse.lower[held] in _words("setting", "occasions")


def _joins_aside(clauses: Clauses, i: int) -> bool:
    """Return whether a word joins a report to the clause beside it: "after", and "shortly" before it."""
    parse, verb = clauses.parse, clauses.parse.head[i]
    if not _is_told_aside(clauses, verb):
        return False
    mark = parse.child(verb, "mark")
    if i == mark:
        return True
    if parse.dep[i] not in {"advmod", "npadvmod"}:
        return False
    if mark is None:
        return False
    return parse.right[i] < mark


def _is_setting(clauses: Clauses, i: int) -> bool:
    """Return whether words in front, up to a comma, tell of the occasion and not of what was said."""
    parse, head = clauses.parse, clauses.parse.head[i]
    told = head in clauses.cues or (not clauses.cues and parse.dep[head] == "ROOT" and clauses.is_verb(head))
    if not told or clauses.lower(parse.right[i] + 1) != ",":
        return False
    if _turns(clauses, clauses.opens(i), parse.right[i] + 1):
        return False
    if parse.dep[i] == "advmod":
        return parse.lower[i] in _words("setting", "adverbs")
    if parse.dep[i] != "advcl":
        return _is_occasion(clauses, i)
    mark = parse.child(i, "mark", "advmod")
    if mark is None or clauses.lower(mark) not in _words("setting", "marks"):
        return False
    return clauses.lower(mark) not in _words("contrast", "marks") or not _has_same_subject(clauses, i)


def _has_same_subject(clauses: Clauses, i: int) -> bool:
    """Return whether a clause and the one that it hangs on are of the same subject.

    "While Moor said that the mole was weak, she said that it would hold" weighs one against the other.
    """
    parse = clauses.parse
    subjects = [parse.child(j, *SUBJECTS) for j in (i, parse.head[i])]
    told = [parse.lower[j] for j in subjects if j is not None]
    if len(told) < len(subjects):
        return True
    if told[0] == told[1]:
        return True
    return any(word in _words("contrast", "pronouns") for word in told)


def _is_speaker(clauses: Clauses, i: int) -> bool:
    """Return whether a word is the subject of a verb of speech: the site names the speaker elsewhere.

    "No minister said so" says that nobody did, so such a subject stays.
    """
    parse = clauses.parse
    if parse.dep[i] != "nsubj":
        return False
    if parse.head[i] not in clauses.cues:
        return False
    if not parse.tag[i].startswith("NN"):
        return False
    if parse.lower[parse.head[i]] == "according":
        return False  # the parser takes a noun before "according to" for its subject
    alone = sum(parse.dep[j] == "nsubj" for j in parse.children[parse.head[i]]) == 1
    return alone and not _turns(clauses, clauses.opens(i), parse.right[i] + 1)


def _is_own_clause(clauses: Clauses, i: int) -> bool:
    """Return whether a clause says the same without the one before it, on which no other word depends.

    In "I feel that ties are cut, and we will pay" the second clause is felt as well.
    """
    parse, opens = clauses.parse, clauses.opens(i)
    joined = parse.dep[i] in {"conj", "ccomp", "parataxis"}
    if not joined or not clauses.has_subject(i) or parse.child(i, "mark") is not None:
        return False
    if parse.tag[opens].startswith("W") or parse.lower[opens] in _words("turning", "words"):
        return False
    if parse.head[i] > i:
        return _ends_at_semicolon(clauses, i) and not _is_echoed(clauses, i)
    if _has_setting_in_front(clauses, parse.head[i]):
        return False
    if parse.head[i] in clauses.cues and i not in clauses.cues:
        return False  # "Moor said that it rained, and it would go on": the second may be said as well
    before = clauses.lower(opens - 1)
    return _is_main(parse, parse.head[i]) and (
        before in {"and", ";"} or (before == "but" and i in clauses.cues)
    )


def _has_setting_in_front(clauses: Clauses, i: int) -> bool:
    """Return whether words before a subject say when or under what condition, of what follows as well.

    "In 1978 the fever came, and the town was shut" does not say that the town was shut at some time.
    """
    parse = clauses.parse
    subject = parse.child(i, *SUBJECTS)
    if subject is None:
        return False
    return any(parse.dep[j] in {"prep", "npadvmod", "advcl"} and j < subject for j in parse.children[i])


def _is_main(parse: Parse, i: int) -> bool:
    """Return whether a verb is the sentence's own, or joined to it."""
    while parse.dep[i] == "conj":
        i = parse.head[i]
    return parse.dep[i] == "ROOT"


def _ends_at_semicolon(clauses: Clauses, i: int) -> bool:
    return clauses.lower(clauses.parse.right[i] + 1) == ";"


def _is_echoed(clauses: Clauses, i: int) -> bool:
    """Return whether the clause behind a semicolon answers the one before.

    In "In public they praise it; in private they laugh" it has the same opening, or the same subject.
    """
    parse = clauses.parse
    behind = parse.right[i] + 2
    subject = parse.child(i, *SUBJECTS)
    opening, words = clauses.opens(i), {*parse.lower[behind:]}
    while clauses.lower(opening) in _STOPS_AND_MARKS:
        opening += 1
    if clauses.lower(behind) == clauses.lower(opening):
        return True
    return subject is not None and parse.lower[subject] in words


def _is_told_aside(clauses: Clauses, i: int) -> bool:
    """Return whether a report stands beside another clause, and holds without it.

    "The ferries stopped, as Moor said that the harbour was shut", "The talks ended, shortly after Moor had
    praised them". In front of a clause it may limit it, unless that is a report of its own: "While Moor
    welcomed the pact, Tal rejected it".
    """
    parse = clauses.parse
    mark = parse.child(i, "mark")
    if parse.dep[i] != "advcl" or i not in clauses.cues or mark is None or not clauses.has_subject(i):
        return False
    if clauses.lower(mark) not in _words("beside", "marks"):
        return False
    if parse.head[i] < i:
        return True
    return parse.head[i] in clauses.cues and not _has_same_subject(clauses, i)


def _goes_on_reporting(clauses: Clauses, i: int) -> bool:
    if i not in clauses.cues or clauses.has_subject(i):
        return False
    if clauses.parse.dep[i] == "conj":
        return clauses.joined_by_and(i)
    return _is_participle(clauses, i)


BEHIND: tuple[Rule, ...] = (
    Rule("a mark or a conjunction", _is_stop, "the harbour stays open| ,"),
    Rule(
        "a second clause",
        _is_second_clause,
        "Moor said that the harbour would stay open| and tolls would rise",
    ),
    Rule("a relative clause behind a comma", _is_loose_relative, "Moor praised the pact|, which ends in May"),
    Rule(
        "a participle behind a comma", _is_participle, "Moor said she agreed|, adding that tolls would rise"
    ),
    Rule("a clause beside it", _is_aside, "Moor said she agreed|, while Tal stayed silent"),
    Rule("an apposition", _is_apposition, "“We agree,” said Moor|, the harbour minister"),
    Rule("where it was said", _tells_of_speaking, "“We agree,” Moor said| in a letter to The Tide"),
)
"""What may be left off behind a stretch, by the word at its head; `|` shows the cut."""
BEFORE: tuple[Rule, ...] = (
    Rule("a mark or a conjunction", _is_stop, "— |Moor agreed"),
    Rule(
        "the word that joins it", _joins_aside, "The ferries stopped, as |Moor said that the harbour was shut"
    ),
    Rule("the speaker", _is_speaker, "Ada Moor, who came late and left early, |said that she agreed"),
    Rule("the setting", _is_setting, "After the vote, |Moor said that the harbour would stay open"),
)
"""What may be left off before a stretch."""
ALONE: tuple[Rule, ...] = (
    Rule("its last mark", _is_mark, "The council met, and |Moor said that it would vote."),
    Rule("a clause of its own", _is_own_clause, "The council met, and |Moor said that it would vote"),
    Rule(
        "a report beside it", _is_told_aside, "The ferries stopped, as |Moor said that the harbour was shut"
    ),
    Rule("a report that goes on", _goes_on_reporting, "Moor said she agreed, |adding that tolls would rise"),
)
"""What may stand although the word that it hangs on is left off."""


_RULES = {"behind": BEHIND, "before": BEFORE, "alone": ALONE}


def find_excerpts(
    sentences: Iterable[ParsedSentence],
    reported: Sequence[AttributedDraft],
    document: Document,
    whole: Iterable[tuple[int, int]],
) -> tuple[Span, ...]:
    """Return the stretches of all parsed sentences that may be printed alone, in the order of the text.

    ``whole`` are ranges that no cut may divide: names, numbers with their units, dates. A sentence as a
    whole is not among the stretches, since it may always be printed.
    """
    cues: dict[int, set[int]] = {}
    for item in reported:
        cues.setdefault(id(item.draft.parse), set()).add(item.draft.cue)
    undivided = sorted(whole)
    found: list[Span] = []
    for sentence in sentences:
        for parse in sentence.parses:
            clauses = Clauses.of(parse, frozenset(cues.get(id(parse), ())), _joints(parse, undivided))
            found += (document.to_source(*_with_marks(document.text, *part)) for part in stretches(clauses))
    return tuple(sorted(set(found)))


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range with both halves of a doubled mark: the parser reads '' as one mark and a space."""
    return start, end + 1 if text[end - 1 : end + 1] == "''" else end


def _joints(parse: Parse, undivided: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the words that no cut may stand before, since a name, a number or a date goes through it."""
    low = bisect_left(undivided, (parse.start,))
    while low and undivided[low - 1][1] > parse.start:
        low -= 1  # what begins before the sentence may reach into it
    joints: set[int] = set()
    for start, end in undivided[low:]:
        if start >= parse.end:
            break
        joints.update(range(bisect_right(parse.begins, start), bisect_left(parse.begins, end)))
    return frozenset(joints)


def stretches(clauses: Clauses) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a sentence that may be printed alone, but for the whole of it."""
    starts, ends = list(_starts(clauses)), list(_ends(clauses))
    if len(starts) + len(ends) > MOST_EDGES:
        return
    last = len(clauses.parse)
    for start in starts:
        for end in ends:
            worth = end - start >= FEWEST_WORDS and (start, end) != (0, last)
            if worth and _stands(clauses, start, end) and not _joined(clauses, start, end):
                yield clauses.parse.begins[start], clauses.parse.ends[end - 1]


def _starts(clauses: Clauses) -> Iterator[int]:
    """Yield the words that a stretch may begin with.

    They are the first, those behind a mark or a conjunction, and the verb behind its speaker.
    """
    parse = clauses.parse
    openers = _STOPS | {"and", "but"} | _words("aside", "marks")
    joining = openers | _words("beside", "marks")
    behind_speakers = {
        parse.right[j] + 1 for cue in clauses.cues for j in parse.children[cue] if _is_speaker(clauses, j)
    }
    yield 0
    for i, (before, here) in enumerate(pairwise(parse.lower), start=1):
        opened = before in _MARKS and clauses.lower(i - 2) in _STOPS
        if not (before in joining or opened or i in behind_speakers):
            continue
        if parse.dep[i] == "advmod" and clauses.lower(i + 1) in _words("beside", "marks"):
            continue  # "particularly after Moor had praised it" begins with Moor
        if i not in clauses.joints and here not in openers and not _closes(clauses, i):
            yield i


def _closes(clauses: Clauses, i: int) -> bool:
    """Return whether a word is the mark at the end of a quotation, which stays with the words before."""
    parse = clauses.parse
    if clauses.lower(i) not in _MARKS:
        return False
    return parse.text[i] == "”" or parse.begins[i] == parse.ends[i - 1]


def _ends(clauses: Clauses) -> Iterator[int]:
    """Yield the words before which a stretch may end: a mark, "and", what follows a verb of speech."""
    parse = clauses.parse
    last = len(parse)
    while last and not parse.text[last - 1][0].isalnum():
        last -= 1  # what is left off is words, so the last mark alone is not a place to cut
    for i, (before, here) in enumerate(pairwise(parse.lower[:last]), start=1):
        behind = before in _MARKS and clauses.lower(i - 2) in _STOPS
        if not (here in _STOPS_AND_ADDING or behind or parse.head[i] in clauses.cues):
            continue
        closes = here in _MARKS and before not in _STOPS
        if i not in clauses.joints and before not in _STOPS_AND_ADDING and not closes:
            yield i
    yield len(parse)


def _stands(clauses: Clauses, start: int, end: int) -> bool:
    """Return whether each arc of the grammar that a stretch cuts may be cut."""
    for i, head in enumerate(clauses.heads):
        kept = start <= i < end
        if kept == (start <= head < end):
            continue
        where = "alone" if kept else "before" if i < start else "behind"
        if not clauses.may_cut(where, _RULES[where], i):
            return False
    return any(clauses.is_verb(i) for i in range(start, end))


def _joined(clauses: Clauses, start: int, end: int) -> bool:
    """Return whether a cut goes through what belongs together by its words."""
    words = clauses.parse.lower
    if _first_word(words[end:]) in _words("narrowing", "words"):
        return True
    if _opposed(clauses, start, end) or _unlinked(clauses, start, end):
        return True
    kept, behind = f" {' '.join(words[start:end])} ", f" {' '.join(words[end:])} "
    before = f" {' '.join(words[:start])} "
    for opener, closer in _pairs():
        halved = f" {opener} " in kept and f" {closer} " not in kept.partition(f" {opener} ")[2]
        if halved and f" {closer} " in behind:
            return True
        opened = f" {opener} " in before and f" {closer} " not in before.partition(f" {opener} ")[2]
        if opened and f" {closer} " in kept:
            return True
    return any(kept.count(f" {opens} ") != kept.count(f" {shuts} ") for opens, shuts in _BRACKETS.items())


def _unlinked(clauses: Clauses, start: int, end: int) -> bool:
    """Return whether two clauses stay without the word that joins them: "While | Moor rowed, Tal sailed"."""
    parse = clauses.parse
    marked = (parse.head[i] for i in range(start) if parse.dep[i] == "mark")
    return any(start <= verb < end and start <= parse.head[verb] < end for verb in marked)


def _opposed(clauses: Clauses, start: int, end: int) -> bool:
    """Return whether what is left off holds the opposite of a word that stays: "the north", "the south".

    What another speaker says stands by itself: "Moor praised the north, and Tal praised the south".
    """
    parse = clauses.parse
    opposed = {base(word) for word in parse.lower[start:end]} & _opposites().keys()
    for part in (range(start), range(end, len(parse))):
        if any(i in part and clauses.has_subject(i) for i in clauses.cues):
            continue
        left_off = {base(parse.lower[i]) for i in part}
        if any(not left_off.isdisjoint(_opposites()[one]) for one in opposed):
            return True
    return False


def _turns(clauses: Clauses, start: int, end: int) -> bool:
    """Return whether words deny, limit or condition something: "unless", "not", "only"."""
    return any(word in _words("turning", "words") for word in clauses.parse.lower[start:end])


def _first_word(words: Iterable[str]) -> str:
    return next((word for word in words if re.match(r"\w", word) and word != "and"), "")


@cache
def _words(table: str, name: str) -> frozenset[str]:
    return frozenset(word_list(f"excerpts.{table}.{name}"))


@cache
def _opposites() -> dict[str, set[str]]:
    """Return the words that are told against one another, each pair both ways."""
    found: dict[str, set[str]] = {}
    for one, others in word_table("excerpts.opposites").items():
        for other in others:
            found.setdefault(base(one), set()).add(base(other))
            found.setdefault(base(other), set()).add(base(one))
    return found


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((opener, closer) for opener, closer in word_rows("excerpts.pairs.words"))
