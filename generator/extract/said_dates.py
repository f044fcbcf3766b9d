"""When something was said: which date of a sentence is that of its verb of speech, and not of what was said.

A date stands somewhere in the grammar of its sentence. From there :func:`_host` climbs to the verb, or the
speaker, that it belongs to: "after a talk with M on Monday" belongs to the verb that "after" hangs on. Each
rule of :data:`RULES` then says in one way that this is the time of the verb of speech.

What a statement's own clause doesn't tell, another statement of the speaker in the same sentence may, and
the sentence that it continues: :func:`said_dates`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.extract.grammar import FINITE, NOUNS, is_cue, lemma, subjects
from generator.extract.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.extract.drafts import Range
    from generator.extract.parse import Parse
    from generator.extract.prose import Prose
    from generator.extract.reported import Reported
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression

_FARTHEST: Final = 10
"""So many steps up the grammar, a date and its verb have nothing to do with each other."""
_BESIDE: Final = frozenset({"npadvmod", "advmod", "tmod", "dep", "nmod", "amod", "compound", "nummod"})
"""Relations of a bare date to the word that it dates: "said Monday", "a December statement"."""
_OWNED: Final = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
"""Relations of a date to the occasion that bears it: "Monday's debate", "the Monday rally"."""
_TO_NOUN: Final = frozenset({"conj", "appos"})
_CONTINUING: Final = frozenset({"continued", "carried-over", "goes-on", "speaker-before", "additionally"})
"""Rules that give words to the speaker of earlier words."""
_OPEN: Final = frozenset({"demand", "propose", "plan", "ask", "warn"})
"""What is demanded or proposed may be for a day: "demanded a vote on Monday"."""
_OBJECTS: Final = frozenset(
    {"it", "this", "that", "so", "them", "him", "her", "himself", "herself", "themselves"}
)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in the sentence of a verb of speech."""

    item: Reported
    first: int
    """Its first word, a preposition before it included: ``on`` of "on Monday"."""
    last: int
    head: int
    """The word that the rest of it depends on: ``Monday`` of "Monday morning"."""
    host: int | None
    """The verb that it belongs to, or a subject; ``None`` where it belongs to nothing of the kind."""
    inside: bool
    """It stands in what was said."""
    exact: bool
    """It names a day."""

    @property
    def parse(self) -> Parse:
        """Return the sentence."""
        return self.item.draft.parse

    @property
    def cue(self) -> int:
        """Return the word that reports."""
        return self.item.draft.cue

    @property
    def is_of_the_tale(self) -> bool:
        """Return whether it dates what is told: "Last September, when the ice broke, M says he saw it"."""
        now = self.parse.tag[self.cue] in {"VBZ", "VBP"}
        return now and not self.exact and self.last < self.cue

    def own_words(self, rule: str) -> Range | None:
        """Return its words where they stand in what was said, and are no part of it."""
        if not self.inside and rule != "behind-addressee":
            return None
        return self.parse.begins[self.first], self.parse.ends[self.last]


# ----------------------------------------------------------------------------------- the rules


def _on_cue(dated: _Dated) -> bool:
    """As in "said on Sunday", "said after a talk with M on Sunday", "in his December statements"."""
    if dated.host != dated.cue:
        return False
    return not dated.inside or _beside_object(dated)


def _beside_object(dated: _Dated) -> bool:
    """As in "repeated it on Tuesday", "repeated on Tuesday her demand": the day is no part of the object.

    But "demanded a vote on Tuesday" may demand it for Tuesday.
    """
    parse, v = dated.parse, dated.cue
    above = parse.head[dated.first]
    named = parse.dep[above] == "oprd" and parse.head[above] == v  # "called M a liar on Tuesday"
    if not parse.tag[v].startswith("V") or (above != v and not named):
        return False
    behind = parse.text[dated.last + 1 : dated.last + 2] == [","]
    if dated.first == v + 1 and (behind or parse.child(v, "dobj") is not None):
        return True
    before = [j for j in parse.children[v] if v < j < dated.first and parse.dep[j] == "dobj"]
    clauses = [j for j in parse.children[v] if j > v and parse.dep[j] in {"ccomp", "xcomp"}]
    if not before or any(parse.left[j] < dated.first for j in clauses):
        return False
    if clauses:  # "warned M on Tuesday to keep out"
        return True
    return dated.item.draft.force not in _OPEN or parse.lower[before[-1]] in _OBJECTS


def _behind_addressee(dated: _Dated) -> bool:
    """As in "told the Anchor on Monday the ports would open", "said Monday the ports would open".

    The parser hangs the day on the clause behind it; English puts it to the verb before it.
    """
    parse, v, first = dated.parse, dated.cue, dated.first
    between = range(v + 1, first)
    if not v < first or parse.text[first - 1] in {",", ":"} or len(between) > _FARTHEST:
        return False
    if between and (lemma(parse, v) not in lexicon().telling or not _is_phrase(parse, between)):
        return False
    behind = dated.last + 1
    if behind >= len(parse) or parse.dep[dated.head] in {"nsubj", "nsubjpass", "poss"}:
        return False
    if parse.lower[behind] == "that" and parse.tag[behind] in {"IN", "WDT"}:
        return True
    clause = next((j for j in range(behind, len(parse)) if parse.tag[j] in FINITE | {"MD"}), None)
    if clause is None:
        return False
    verb = parse.head[clause] if parse.tag[clause] == "MD" else clause
    return any(behind <= parse.left[j] <= j < clause for j in _all_subjects(parse, verb))


def _is_phrase(parse: Parse, between: range) -> bool:
    """Return whether words are a noun phrase and nothing else: "the Daily Anchor"."""
    return all(parse.tag[k] in NOUNS | {"DT", "JJ", "POS", "PRP", "PRP$", "CD", "IN"} for k in between)


def _before_cue(dated: _Dated) -> bool:
    """As in "A former adviser to M on Sunday also said": only adverbs stand between day and verb."""
    parse, v = dated.parse, dated.cue
    between = range(dated.last + 1, v)
    if dated.inside or dated.last >= v or dated.host is None:
        return False
    if not all(parse.tag[k] in {"RB", "VBZ", "VBD", "VBP"} for k in between) or len(between) > 2:  # noqa: PLR2004 - "has also"
        return False
    return parse.tag[dated.host] in NOUNS | {"PRP"} and _is_subject(parse, v, dated.host)


def _of_speaker(dated: _Dated) -> bool:
    """As in "M, in a statement released on Monday, said", "A letter of 3 May warns"."""
    parse, source = dated.parse, dated.item.draft.source
    if dated.inside or source is None or dated.host is None or not parse.left[source] <= dated.head:
        return False
    if dated.head > parse.right[source] or not _is_subject(parse, dated.cue, dated.host, source):
        return False
    path = tuple(_path(parse, dated.head))
    known = lexicon()
    public = any(parse.lower[i] in known.made_public and not _to_come(parse, i) for i in path)
    bearer = next((parse.lower[i] for i in path if parse.tag[i] in NOUNS), "")
    return public or bearer in known.documents | known.occasions


def _of_clause(dated: _Dated) -> bool:
    """As in "On Monday M met N and said …", "M announced it on Monday, saying …"."""
    if dated.inside or dated.host is None or _told_by_another(dated.parse, dated.host):
        return False
    behind_cue = dated.first > dated.cue
    return any(i == dated.host for i in _same_clause(dated.parse, dated.cue, behind=behind_cue))


def _told_by_another(parse: Parse, i: int) -> bool:
    """As in "she says she would release it on Friday, calling it dull": the day is in what was said."""
    return parse.dep[i] == "ccomp" and is_cue(parse, parse.head[i]) and parse.head[i] < i


def _of_aside(dated: _Dated) -> bool:
    """As in "Speaking Sunday on the radio, M admitted …", "M and N, meeting on Tuesday, condemned …"."""
    parse, u = dated.parse, dated.host
    if dated.inside or u is None or not parse.tag[u].startswith("V"):
        return False
    chain = (dated.cue, *_same_clause(parse, dated.cue, behind=False))
    above = parse.head[u]
    known = lexicon()
    if parse.dep[u] in {"advcl", "acl", "partmod", "conj"} and parse.lower[u] in known.while_speaking:
        return above in chain or any(_is_subject(parse, i, above) for i in chain)
    marks = {parse.lower[j] for j in parse.children[u] if parse.dep[j] in {"mark", "advmod"}}
    return parse.dep[u] == "advcl" and above in chain and u < dated.cue and bool(marks & known.same_time)


def _in_front(dated: _Dated) -> bool:
    """As in "Tuesday on the radio, M said …", "In Norhaven on Monday, M again urged …"."""
    parse, v = dated.parse, dated.cue
    known = lexicon()
    acts = parse.dep[dated.head] in {"nsubj", "nsubjpass"} and not _taken_for_subject(dated)
    if dated.inside or dated.last >= v or acts or parse.dep[dated.head] == "poss":
        return False
    comma = next((k for k in range(dated.last + 1, v) if parse.text[k] == ","), v)
    opening = range(comma if comma < v else dated.last + 1)
    plain = not any(parse.tag[k].startswith(("V", "MD", "W")) for k in opening)
    placed = all(parse.lower[k] in known.before_days for k in range(dated.first))
    circumstance = parse.lower[0] in known.dated_occasion | known.when
    if not _hangs_when(parse, dated) or not (placed or (plain and circumstance)):
        return False
    *_, top = (v, *_same_clause(parse, v, behind=False))
    return parse.dep[top] in {"ROOT", "parataxis"} or (
        parse.dep[top] == "ccomp" and bool(subjects(parse, top))
    )


def _taken_for_subject(dated: _Dated) -> bool:
    """As in "At a meeting Monday, M promised …": the parser takes the day for who acts, M for more of it."""
    parse = dated.parse
    apposed = parse.child(dated.head, "appos")
    return apposed is not None and parse.text[dated.last + 1] == "," and dated.last < apposed < dated.cue


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which a date is that of a verb of speech."""

    name: str
    holds: Callable[[_Dated], bool]
    sample: str
    of_text: bool = False
    """The date is that of a text, which says today what it said then: "a poll of June finds"."""

    def dates(self, dated: _Dated) -> bool:
        """Return whether the date is that of the verb of speech."""
        return (self.of_text or not dated.is_of_the_tale) and self.holds(dated)


RULES: Final = (
    Rule("on-cue", _on_cue, "M said on Monday that the ports would open."),
    Rule("behind-addressee", _behind_addressee, "M told the Anchor on Monday the ports would open."),
    Rule("before-cue", _before_cue, "An adviser to M on Monday said the ports would open."),
    Rule(
        "of-speaker",
        _of_speaker,
        "M, in a statement released on Monday, said the ports would open.",
        of_text=True,
    ),
    Rule("of-clause", _of_clause, "On Monday, M met N and said the ports would open."),
    Rule("of-aside", _of_aside, "Speaking on Monday, M said the ports would open."),
    Rule("in-front", _in_front, "In Norhaven on Monday, M again said the ports would open."),
)
"""The nearest tie first: what the verb's own words tell wins over what its sentence does."""


# ----------------------------------------------------------------------------------- the grammar


def _path(parse: Parse, i: int) -> Iterator[int]:
    """Yield the words above a word, the nearest first."""
    for _ in range(_FARTHEST):
        if parse.head[i] == i:
            return
        i = parse.head[i]
        yield i


def _host(parse: Parse, head: int, cue: int) -> int | None:
    """Return the verb, or the subject, that a date belongs to.

    "after a talk with the mayor in Norhaven on Wednesday": from Wednesday by way of Norhaven and the talk to
    the verb that "after" hangs on. Nothing where a word on the way makes it a topic: "said of Monday's vote".
    """
    known = lexicon()
    dep, above = parse.dep[head], parse.head[head]
    owned = False
    if dep == "pobj":
        owner = parse.head[above]
        of_noun = owner == cue or parse.lower[owner] in known.documents | known.occasions
        if parse.lower[above] not in known.when or (parse.lower[above] == "of" and not of_noun):
            return None  # "aid since 2022", "the class of 2014"; but "his statement of 3 May"
        i = owner
    elif dep in _BESIDE | _OWNED:
        owned = dep in _OWNED and parse.tag[above] in NOUNS
        i = above
    else:
        return None
    for _ in range(_FARTHEST):
        if i == cue:
            return i
        step = _step(parse, i, owned=owned)
        if step is None or step == i:
            return step
        owned = owned and parse.tag[i] not in NOUNS
        i = step
    return None


def _step(parse: Parse, i: int, *, owned: bool) -> int | None:
    """Return the next word on the way from a date to its verb: the word itself where that is the end.

    ``owned``: the word bears the date, as the debate of "Saturday's debate" does.
    """
    if parse.tag[i].startswith("V"):
        return _step_from_verb(parse, i)
    if parse.tag[i] in NOUNS | {"CD", "PRP"}:
        return _step_from_noun(parse, i, owned=owned)
    return parse.head[i] if parse.dep[i] in {"prep", "advmod", "npadvmod"} else None


def _step_from_verb(parse: Parse, i: int) -> int | None:
    """As in "in a statement released Sunday", "a talk that aired Sunday", "after meeting Sunday with N"."""
    known = lexicon()
    above = parse.head[i]
    if parse.dep[i] in {"acl", "relcl"} and parse.lower[i] in known.made_public:
        return None if _to_come(parse, i) else above
    if parse.dep[i] == "pcomp":
        return parse.head[above] if parse.lower[above] in known.circumstance else None
    return i


def _step_from_noun(parse: Parse, i: int, *, owned: bool) -> int | None:
    known = lexicon()
    dep, above = parse.dep[i], parse.head[i]
    if dep == "pobj":
        prep = parse.lower[above]
        on_show = prep == "on" and (parse.tag[i] in {"NNP", "NNPS"} or parse.lower[i] in known.shows)
        for_first = prep == "for" and parse.lower[i] == "time"  # "said for the first time Monday"
        allowed = known.dated_occasion if owned else known.circumstance
        of_noun = prep == "of" and parse.tag[parse.head[above]] in NOUNS
        sequel = prep in {"after", "following"} and parse.lower[i] not in known.gatherings
        return (
            parse.head[above] if (prep in allowed and not sequel) or on_show or for_first or of_noun else None
        )
    if dep in {"dobj", "dative", "oprd"}:
        return None if owned else above
    if dep in _TO_NOUN:
        return above
    return i if dep in {"nsubj", "nsubjpass", "ROOT"} else None


def _to_come(parse: Parse, i: int) -> bool:
    """As in "to be released Thursday", "which will air Thursday"."""
    known = lexicon()
    return any(
        parse.dep[j] == "aux" and (parse.lower[j] == "to" or parse.lower[j] in known.future | known.modals)
        for j in parse.children[i]
    )


def _all_subjects(parse: Parse, v: int) -> list[int]:
    return [j for j in parse.children[v] if parse.dep[j] in {"nsubj", "nsubjpass", "expl", "csubj"}]


def _is_subject(parse: Parse, v: int, noun: int, source: int | None = None) -> bool:
    """Return whether a noun is who acts in the clause of a verb, whose subject another verb may have."""
    if noun == source:
        return True
    return any(noun in _all_subjects(parse, i) for i in (v, *_same_clause(parse, v, behind=False)))


def _same_clause(parse: Parse, v: int, *, behind: bool) -> Iterator[int]:
    """Yield the verbs whose time is that of a verb, the nearest first.

    ``met`` for the last word of "met N and said", ``announced`` of "announced it, saying".
    ``behind``: the date stands behind the verb, so that of two joined verbs it is the other's.
    """
    i = v
    for _ in range(_FARTHEST):
        above = parse.head[i]
        if not _shares_time(parse, i, behind=behind):
            return
        if parse.dep[i] == "acl":
            above = next((j for j in _path(parse, above) if parse.tag[j].startswith("V")), above)
        if not parse.tag[above].startswith("V"):
            return
        i = above
        yield i


def _shares_time(parse: Parse, i: int, *, behind: bool) -> bool:
    """Return whether the time of a verb is that of the verb above it."""
    known = lexicon()
    dep, tag, above = parse.dep[i], parse.tag[i], parse.head[i]
    marks = {parse.lower[j] for j in parse.children[i] if parse.dep[j] in {"mark", "advmod"}}
    if _all_subjects(parse, i):  # "was booed when she said …"
        return dep == "advcl" and tag == "VBD" and bool(marks & known.same_time)
    if dep == "conj":  # "met N and said …"
        return not (behind and parse.tag[above] in FINITE)
    if dep == "xcomp":  # "used the speech to attack …"
        return tag in {"VB", "VBG"}
    if dep == "acl":  # "issued a statement calling …"
        return tag == "VBG" and parse.dep[above] in {"dobj", "pobj"}
    if dep == "dep" and tag in FINITE:  # "met N, then said …"
        return "then" in {*marks, parse.lower[i - 1]}
    # "announced it, saying …"
    return dep in {"advcl", "dep"} and tag == "VBG" and not marks - known.same_time


def _hangs_when(parse: Parse, dated: _Dated) -> bool:
    """Return whether a date has a preposition of time before it, or none: not "Despite Monday's loss, …"."""
    above = parse.head[dated.head]
    by = parse.dep[dated.head] == "pobj" and parse.lower[above] in lexicon().when
    bare = (
        dated.first == 0 and parse.dep[dated.head] != "pobj" and parse.tag[dated.last + 1] in {"IN", ","}
    )  # "Tuesday on the radio, …"
    return by or bare or _taken_for_subject(dated) or parse.dep[dated.head] in {"npadvmod", "advmod", "tmod"}


# ----------------------------------------------------------------------------------- statements


@dataclass(frozen=True, slots=True)
class SaidDate:
    """When a statement was made, and the words that say so where they stand beside what was said."""

    value: EdtfDate
    words: Range | None = None
    """A range that is no part of what was said: "on Monday" of "told N on Monday the ports would open"."""


def said_dates(
    reported: Sequence[Reported],
    contents: Sequence[Sequence[Range]],
    prose: Prose,
    dates: Sequence[DateExpression],
) -> list[SaidDate | None]:
    """Return for each statement when it was made, as far as the text tells.

    Args:
        reported: the statements, in any order.
        contents: the ranges of what each says.
        prose: the article.
        dates: its dates, in the order of the text.
    """
    found = [_own_date(item, content, prose, dates) for item, content in zip(reported, contents, strict=True)]
    order = sorted(range(len(reported)), key=lambda k: (reported[k].sentence.start, _place(reported[k])))
    for position, k in enumerate(order):
        if found[k] is not None:
            continue
        item = reported[k]
        before = (order[p] for p in range(position - 1, max(-1, position - 1 - _FARTHEST), -1))
        earlier = next((j for j in before if _goes_on_from(item, reported[j], prose)), None)
        date = found[earlier] if earlier is not None else None
        if earlier is None or date is None:
            continue
        if reported[earlier].sentence is item.sentence or not _dated_itself(item, prose, dates):
            found[k] = SaidDate(date.value)
    return found


def _place(item: Reported) -> int:
    return item.draft.cue_range[0]


def _own_date(
    item: Reported, content: Sequence[Range], prose: Prose, dates: Sequence[DateExpression]
) -> SaidDate | None:
    """Return the date that a rule finds for a statement in its own sentence."""
    draft = item.draft
    if draft.source is None or draft.cue_range[0] == draft.cue_range[1]:
        return None
    seen = [(date.value, _dated(item, content, prose, date)) for date in _in_sentence(item, prose, dates)]
    for rule in RULES:
        for value, dated in seen:
            if value is not None and dated is not None and rule.dates(dated):
                return SaidDate(value, dated.own_words(rule.name))
    return None


def _in_sentence(item: Reported, prose: Prose, dates: Sequence[DateExpression]) -> Sequence[DateExpression]:
    sentence = prose.to_source(item.sentence.start, item.sentence.end)
    low = bisect_left(dates, sentence.start, key=lambda date: date.span.start)
    high = bisect_left(dates, sentence.end, key=lambda date: date.span.start)
    return dates[low:high]


def _dated(item: Reported, content: Sequence[Range], prose: Prose, date: DateExpression) -> _Dated | None:
    """Look at a date from a statement's verb; nothing for one that is quoted, or that isn't parsed."""
    parse, number = item.draft.parse, item.sentence.passage
    place = prose.passages[number].from_source(date.span)
    start, end = prose.starts[number] + place.start, prose.starts[number] + place.end
    words = [i for i, at in enumerate(parse.begins) if start <= at < end]
    if not words or any(quote.start <= start < quote.end for quote in item.draft.quotes):
        return None  # "“Tomorrow,” M said."
    head = next((i for i in reversed(words) if parse.head[i] not in words), words[-1])
    first = words[0]
    if parse.dep[head] == "pobj" and parse.head[head] < first:
        first = parse.head[head]
    return _Dated(
        item=item,
        first=first,
        last=words[-1],
        head=head,
        host=_host(parse, head, item.draft.cue),
        inside=any(low <= start < high for low, high in content),
        exact=date.value is not None and date.value.precision == "day",
    )


def _goes_on_from(item: Reported, before: Reported, prose: Prose) -> bool:
    """Return whether a statement was made when an earlier one was.

    Within a sentence where one speaker says both; behind it where the words go on without a verb of speech
    of their own, or where a pronoun stands for the speaker in the next sentence of the paragraph.
    """
    same = before.who.span == item.who.span or (
        item.who.actor is not None and before.who.actor == item.who.actor
    )
    if item.sentence is before.sentence:
        return same and _place(before) < _place(item) and not _has_said(item) and not _apart(before)
    if item.draft.rule in _CONTINUING:
        return before.who.span == item.who.span
    pronoun = item.who.how.startswith("pronoun") or item.who.antecedent is not None
    next_one = item.sentence.passage == before.sentence.passage and not prose.text[
        before.sentence.end : item.sentence.start
    ].strip("”\"' ")
    stranger = item.who.antecedent is not None and item.who.antecedent == (
        before.who.antecedent or before.who.span
    )
    return pronoun and next_one and (same or stranger) and not _has_said(item) and _in_past(item, before)


def _apart(item: Reported) -> bool:
    """As in "M, who backed the league in 2012, said …": a clause about the speaker has a time of its own."""
    return item.draft.source is not None and item.draft.parse.dep[item.draft.cue] in {"relcl", "acl"}


def _has_said(item: Reported) -> bool:
    """As in "M has long said …", "M had said …", "M previously said …": at another time."""
    parse, v = item.draft.parse, item.draft.cue
    if item.draft.source is None or v >= len(parse):
        return False
    near = {parse.lower[j] for j in parse.children[v]}
    helped = any(
        parse.dep[j] == "aux" and parse.lower[j] in {"has", "have", "had", "’ve", "'ve", "'d"}
        for j in parse.children[v]
    )
    return helped or bool(near & lexicon().long_since)


def _in_past(item: Reported, before: Reported) -> bool:
    """Return whether two verbs of speech stand in the same tense: "said … added", but not "said … says"."""
    one, other = (
        i.draft.parse.tag[i.draft.cue] if i.draft.source is not None else "" for i in (item, before)
    )
    return not one or not other or one == other


def _dated_itself(item: Reported, prose: Prose, dates: Sequence[DateExpression]) -> bool:
    """Return whether a sentence has a date beside what is said, which may be when that was said."""
    base, passage = prose.starts[item.sentence.passage], prose.passages[item.sentence.passage]
    contents = [*item.draft.content, *((quote.start, quote.end) for quote in item.draft.quotes)]
    starts = (base + passage.from_source(date.span).start for date in _in_sentence(item, prose, dates))
    return any(not any(low <= start < high for low, high in contents) for start in starts)
