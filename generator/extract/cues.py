"""Cues: the words of a sentence that report speech, and who their grammar says is speaking.

Each finder reads one parsed sentence and yields drafts. Nothing here knows who anybody is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.extract.lexicon import Lexicon, Sense
    from generator.extract.parse import Parse
    from generator.extract.quotations import Quote
    from generator.model.findings import Force

CLAUSE = ("ccomp",)
SUBJECTS = ("nsubj",)
VAGUE = frozenset({"many", "some", "others", "most", "few", "several"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = frozenset(
    "tell ask urge press order advise command instruct beg implore push encourage force lead want expect "
    "allow get let cause prompt hear see find call_on pressure request direct require leave keep catch".split()
)
THAT_REACH = 8
SHORT_GAP = 8
REACH = 14
"""How many words may stand between a cue and its quotation: "he told a crowd in the capital on Monday, “…"."""


@dataclass(slots=True)
class Draft:
    """A statement in the making: word numbers count into :attr:`parse`."""

    parse: Parse
    cue: int
    """The word that reports."""
    cue_range: tuple[int, int]
    source: int | None
    """Head word of the words that name the speaker."""
    rule: str
    force: Force
    content: list[tuple[int, int]] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    """What the grammar says about it; the confidence is made of these."""
    via: list[int] = field(default_factory=list)
    """Words of the sentence that name who passed the words on."""
    negated: bool = False
    relative: int | None = None
    """The pronoun that stands for the speaker: ``who`` in "M, who said that …"."""


def find_cues(parse: Parse, quotes: Sequence[Quote], text: str) -> Iterator[Draft]:
    """Find what a sentence reports; ``quotes`` are those that overlap the sentence."""
    known = lexicon()
    taken: set[int] = set()
    for quote in quotes:
        draft = before_colon(parse, quote)
        if draft is not None:
            taken.add(id(quote))
            yield from _coordinated(draft)
    if taken:
        quotes = [quote for quote in quotes if id(quote) not in taken]
    for i, word in enumerate(parse.lower):
        if word in known.verbs and parse.tag[i].startswith("V"):
            draft = _verb(parse, i, quotes, known)
            if draft is not None:
                taken.update(id(quote) for quote in draft.quotes)
                yield from _coordinated(draft)
        elif word in known.verbs and parse.tag[i] == "NNS" and parse.child(i, "ccomp") is not None:
            yield from _mistaken(parse, i, quotes, known)
        elif word == "according":
            draft = _according(parse, i)
            if draft is not None and quote_around(parse, i, quotes) is None:
                yield from _coordinated(draft)
        elif word in known.nouns and parse.tag[i].startswith("N"):
            draft = _noun(parse, i, known, quotes)
            if draft is not None and quote_around(parse, i, quotes) is None:
                yield draft
    last = _last_word(parse)
    if last > 1 and parse.lower[last] in known.verbs and parse.tag[last] in {"NNS", "NN"}:
        yield from _noted(parse, last, quotes, known)
    for quote in quotes:
        if id(quote) not in taken and quote.spoken(text):
            draft = beside_quote(parse, quote, quotes) or after_colon(parse, quote)
            if draft is not None:
                yield from _coordinated(draft)


def _last_word(parse: Parse) -> int:
    last = len(parse) - 1
    while last > 0 and not parse.text[last][:1].isalpha():
        last -= 1
    return last


def _noted(parse: Parse, v: int, quotes: Sequence[Quote], known: Lexicon) -> Iterator[Draft]:
    """ "The plan failed, Marrand notes.": a verb at the end that the tagger takes for a noun."""
    name, start = v - 1, v - 1
    while start > 0 and parse.tag[start].startswith("NNP"):
        start -= 1
    sense = next((s for s in known.verbs[parse.lower[v]] if s.needs == "clause" and not s.particles), None)
    if start == name or parse.text[start] != "," or sense is None or quote_around(parse, v, quotes):
        return
    yield Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=name,
        rule="verb-at-the-end",
        force=sense.force,
        content=[(parse.start, parse.begins[start])],
        flags={"parenthetical"},
    )


def _mistaken(parse: Parse, v: int, quotes: Sequence[Quote], known: Lexicon) -> Iterator[Draft]:
    """ "Marrand estimates that …": a verb with a clause that the tagger takes for a noun."""
    name = parse.child(v, "compound")
    clause = parse.child(v, "ccomp")
    sense = next((s for s in known.verbs[parse.lower[v]] if s.needs == "clause" and not s.particles), None)
    if name != v - 1 or clause is None or clause < v or sense is None or quote_around(parse, v, quotes):
        return
    yield Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=name,
        rule="verb-taken-for-noun",
        force=sense.force,
        content=[parse.subtree(clause)],
        flags={"has-clause"},
    )


def _coordinated(draft: Draft) -> Iterator[Draft]:
    """ "M and N have urged" is a statement of each."""
    yield draft
    if draft.source is None:
        return
    parse = draft.parse
    if any(parse.dep[j] == "conj" for j in parse.children[draft.source]):
        draft.flags.add("coordinated")
    for j in _conjuncts(parse, draft.source):
        if parse.tag[j].startswith(("N", "PR")):
            yield Draft(
                parse=parse,
                cue=draft.cue,
                cue_range=draft.cue_range,
                source=j,
                rule=draft.rule,
                relative=draft.relative,
                force=draft.force,
                content=list(draft.content),
                quotes=list(draft.quotes),
                flags=draft.flags | {"coordinated"},
                via=list(draft.via),
                negated=draft.negated,
            )


def _conjuncts(parse: Parse, i: int) -> Iterator[int]:
    for j in parse.children[i]:
        if parse.dep[j] == "conj":
            yield j
            yield from _conjuncts(parse, j)


# --------------------------------------------------------------------------------------- verbs


def _verb(parse: Parse, v: int, quotes: Sequence[Quote], known: Lexicon) -> Draft | None:
    """“…,” X said · X said that … · X, saying … · said X · by X."""
    flags: set[str] = set()
    if quote_around(parse, v, quotes) is not None:
        return None  # the quoted person speaks of somebody's speech
    source, how = speaker_of(parse, v)
    if source is not None and not _can_speak(parse, source, quotes):
        source, how = None, set()
    flags.update(how)
    passive = _is_passive(parse, v)
    if passive:
        if known.lemmas[parse.lower[v]] == "quote" and parse.child(v, "prep") is not None:
            source, rule = parse.child(v, "nsubjpass"), "quoted-as-saying"
            if source is None:
                return None
            flags.add("relayed")
        else:
            source, rule = _agent(parse, v), "verb-by"
            flags.discard("inherited")
            if source is None:
                return None
            if known.lemmas[parse.lower[v]] == "ask":
                flags.add("asked-of")
            if parse.lower[v - 1 : v] == ["as"]:
                return _as_reported_by(parse, v, source, known)
    else:
        rule = "verb"
    if source is None and not passive:
        source = _beside(parse, v)
        above = parse.head[v]
        for _ in range(3):
            if source is None and above != v and _is_cue(parse, above):
                source = _beside(parse, above)
            above = parse.head[above]
        flags = {"beside"}
    if source is not None and "inherited" in flags and parse.lower[source] in {"this", "that", "it", "which"}:
        spoken = _noun_before(parse, v, known)
        if spoken is not None:
            source, flags = spoken, {"noun-source"}
    near = quotes_of(parse, v, source, quotes)
    sense = _sense(parse, v, near, known, passive=passive, aside=_parenthetical(parse, v, source))
    if sense is None:
        return None
    content = _content(parse, v, source, passive=passive)
    if (
        sense.needs in {"clause", "quote"}
        and not near
        and parse.text[-1] != ":"
        and not _has_clause(parse, v)
        and not (_parenthetical(parse, v, source))
    ):
        return None
    if parse.dep[v] == "amod" or source is None:
        return None
    target = parse.child(v, "dobj")
    if known.lemmas[parse.lower[v]] in {"cite", "quote"} and (
        any(parse.lower[j] == "as" and parse.child(j, "pcomp") is not None for j in parse.children[v])
        or (target is not None and (parse.tag[target] == "NNP" or parse.lower[target] in known.roles))
    ):
        return None  # what is quoted is the other's
    if (
        known.lemmas[parse.lower[v]] == "question"
        and target is not None
        and (parse.lower[target] in known.roles or parse.lower[target] in {"people", "him", "her", "them"})
    ):
        return None  # a survey, a hearing
    if known.lemmas[parse.lower[v]] == "echo" and parse.lower[source] in known.nouns:
        return None  # "M's remarks echo those of N": N's statement, none of M's
    if sense.force in {"think", "plan"}:
        flags.add("thought")
    if sense.needs == "mind" or sense.force == "plan":
        flags.add("mind")
    if parse.text[-1] == ":" and not any(parse.lower[k] in known.verbs for k in range(v + 1, len(parse))):
        flags.add("introduces")
    flags.update(_mood(parse, v))
    weak = not near and not _has_clause(parse, v)
    if weak and flags & {
        "infinitive",
        "controlled",
        "modal",
        "reduced",
        "participle",
        "condition",
        "beside",
        "future",
    }:
        return None
    flags.add("quote" if near else sense.needs)
    if _has_clause(parse, v):
        flags.add("has-clause")
    if _parenthetical(parse, v, source):
        flags.add("parenthetical")
    draft = Draft(
        parse=parse,
        cue=v,
        cue_range=cue_range(parse, v, sense),
        source=source,
        rule=rule,
        force=sense.force,
        content=content,
        quotes=near,
        flags=flags,
        negated=is_negated(parse, v),
    )
    draft.via = _told(parse, v)
    if "cited" in flags:
        by = parse.child(parse.head[parse.head[v]], *SUBJECTS)
        draft.via += [by] if by is not None else []
    if "relative" in flags and source is not None:
        draft.relative = parse.child(v, *SUBJECTS)
    if not content and not near and "parenthetical" in flags:
        draft.content = around(parse, v, source)
    return draft


def _can_speak(parse: Parse, source: int, quotes: Sequence[Quote]) -> bool:
    """Words inside a quotation, days and "nothing" are no speakers: the grammar erred."""
    return parse.lower[source] not in lexicon().mute and quote_around(parse, source, quotes) is None


def _as_reported_by(parse: Parse, v: int, source: int, known: Lexicon) -> Draft | None:
    """ "…, as reported by the Gazette on Saturday"."""
    sense = next((s for s in known.verbs[parse.lower[v]] if s.needs == "clause" and not s.particles), None)
    if sense is None:
        return None
    before, after = (parse.start, parse.begins[v - 1]), (parse.ends[parse.right[v]], parse.end)
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        rule="as-reported-by",
        force=sense.force,
        content=[part for part in (before, after) if part[1] - part[0] > len(", .")],
        flags={"has-clause"},
    )


def _told(parse: Parse, v: int) -> list[int]:
    """Whom the words were said to: "told the Gazette", "in an interview with Channel Seven"."""
    heard = [j for j in parse.children[v] if parse.dep[j] in {"dobj", "dative"} and j > v]
    for prep in parse.children[v]:
        if parse.dep[prep] not in {"prep", "dative"} or parse.lower[prep] not in {
            "to",
            "in",
            "during",
            "on",
            "with",
        }:
            continue
        noun = parse.child(prep, "pobj")
        if noun is None:
            continue
        if parse.lower[prep] in {"to", "on", "with"}:
            heard.append(noun)
        elif parse.lower[noun] in {"interview", "comments", "remarks", "statement", "email", "article"}:
            for inner in parse.children[noun]:
                person = parse.child(inner, "pobj") if parse.dep[inner] == "prep" else None
                heard += [person] if person is not None else []
    return heard


def _noun_before(parse: Parse, v: int, known: Lexicon) -> int | None:
    """ "This follows comments from M earlier this month advocating …": M advocates."""
    for n in range(v - 1, -1, -1):
        if parse.lower[n] in known.nouns and parse.tag[n].startswith("N"):
            for j in parse.children[n]:
                if parse.dep[j] == "prep" and parse.lower[j] in {"from", "by"}:
                    return parse.child(j, "pobj")
    return None


def _is_passive(parse: Parse, v: int) -> bool:
    """ "was accused by X", "asked by X", "a plan proposed by X"."""
    if parse.child(v, "nsubjpass", "auxpass") is not None:
        return True
    if lexicon().lemmas[parse.lower[v]] == "ask" and parse.tag[v] in {"VBN", "VBD"}:
        if v > 0 and parse.text[v - 1] == ",":
            return True  # "M, asked the same question, said"
        if parse.dep[v] in {"acl", "advcl"} and parse.child(v, *SUBJECTS) is None:
            return True
    if (
        parse.tag[v] != "VBN"
        or parse.child(v, "aux", "nsubj") is not None
        or parse.dep[v] in {"conj", "ROOT"}
    ):
        return False
    # "the front-runner predicted in March that …" may look like a participle; "M, asked whether …" is one
    active = parse.dep[v] == "acl" and parse.child(v, "ccomp") is not None and parse.text[v - 1] != ","
    return not active or parse.child(v, "agent") is not None or lexicon().lemmas[parse.lower[v]] == "ask"


def _beside(parse: Parse, v: int) -> int | None:
    """Find the noun right before or after a verb whose subject the grammar missed: "said Marrand"."""
    i = v - 1
    while i >= 0 and v - i <= 3 and parse.tag[i] in {"RB", "MD", "VBZ", "VBD", "VBP"}:
        i -= 1
    i = _before_brackets(parse, i)
    if (
        i >= 0
        and parse.tag[i] in {"NN", "NNS", "NNP", "NNPS", "PRP"}
        and parse.tag[v] in {"VBD", "VBZ", "VBP", "VBN"}
    ):
        return i
    if i > 2 and parse.text[i] == "," and v - i <= 2:
        comma = next((k for k in range(i - 1, max(0, i - REACH), -1) if parse.text[k] == ","), 0)
        if comma and parse.tag[comma - 1] in {"NN", "NNS", "NNP", "NNPS"}:
            return comma - 1  # "M, the minority leader, said"
    i = v + 1
    if (
        i >= len(parse)
        or parse.tag[i] not in {"NNP", "NNPS", "PRP"}
        or parse.tag[v] not in {"VBD", "VBZ", "VBP"}
    ):
        return None
    while (
        i + 1 < len(parse)
        and parse.tag[i + 1] in {"NNP", "NNPS", "POS"}
        and parse.begins[i + 1] - parse.ends[i] <= 1
    ):
        i += 1
    return i


def _agent(parse: Parse, v: int) -> int | None:
    by = parse.child(v, "agent")
    return parse.child(by, "pobj") if by is not None else None


def speaker_of(parse: Parse, v: int, depth: int = 0) -> tuple[int | None, set[str]]:
    """Return the subject of a verb, its own or the one that it takes over, and how it was found."""
    subject = _own_subject(parse, v)
    if subject is None:
        subject = next(
            (j for j in parse.children[v] if parse.dep[j] == "amod" and parse.lower[j] in VAGUE), None
        )
    inverted = _inverted(parse, v)
    if inverted is not None and (subject is None or subject < v):
        return inverted, set()
    if subject is not None and subject > v and not _ends_there(parse, subject):
        return None, set()  # "said Mr. X was late": the subject of what was said
    if subject is not None:
        if parse.lower[subject] in RELATIVES and parse.dep[v] in {"relcl", "ccomp", "acl"}:
            antecedent = _climb_noun(parse, v)
            if antecedent is not None:
                return antecedent, {"relative"}
        return subject, set()
    if depth > 5 or parse.head[v] == v:
        return parse.child(v, "nsubjpass"), {"passive"}
    head, dep = parse.head[v], parse.dep[v]
    verbal = parse.tag[head].startswith(("V", "MD"))
    if dep == "conj" and verbal:
        source, how = speaker_of(parse, head, depth + 1)
        if source is None:
            source = parse.child(head, "nsubjpass")
        inner = parse.child(head, "ccomp")
        if inner is not None and head < inner < v and parse.child(inner, *SUBJECTS) is not None:
            if parse.tag[v] == parse.tag[inner] != parse.tag[head]:
                return parse.child(inner, *SUBJECTS), {"shared", "nested"}
            if parse.child(v, "ccomp") is None or parse.tag[inner] == parse.tag[v]:
                how = how | {"either-subject"}
        return source, how | {"shared"}
    if dep == "xcomp" and verbal:
        control = parse.child(head, "dobj")
        if (
            control is not None
            and control < v
            and lexicon().lemmas.get(parse.lower[head], "") in OBJECT_CONTROL
        ):
            return control, {"controlled"}
    if dep == "advcl" and parse.tag[v] == "VBG" and v > 0 and parse.text[v - 1] in {",", '"', "”"}:
        # "M told us that N had failed, adding …": M adds
        while (
            parse.dep[head] in {"ccomp", "conj"}
            and _is_cue(parse, parse.head[head])
            and parse.head[head] < head
        ):
            head = parse.head[head]
    if dep in {"xcomp", "advcl", "ccomp", "dep", "parataxis"} and verbal and not _has_own_voice(parse, v):
        source, how = speaker_of(parse, head, depth + 1)
        if source is None:
            source = parse.child(head, "nsubjpass")
        return source, how | {"inherited"}
    if dep == "pcomp":
        above = parse.head[head]
        if parse.lower[head] == "as" and lexicon().lemmas.get(parse.lower[above]) in {"cite", "quote"}:
            return parse.child(above, "dobj"), {"cited"}  # "the paper quoted M as saying"
        if parse.tag[above].startswith("V"):
            source, how = speaker_of(parse, above, depth + 1)
            if source is None:
                source = parse.child(above, "nsubjpass")
            kept = parse.lower[head] == "from" and parse.child(above, "dobj") is not None
            return source, how | ({"controlled"} if kept else {"inherited"})
        return None, set()
    if dep == "acl" and parse.tag[v] == "VBG" and parse.lower[head] in lexicon().documents:
        # "M issued a statement saying …": M says it, where somebody issued it
        above = parse.head[head]
        if parse.dep[head] == "dobj" and parse.tag[above].startswith("V") and above < head:
            source, how = speaker_of(parse, above, depth + 1)
            if source is not None:
                return source, how | {"inherited"}
    if dep in {"acl", "relcl"} and parse.tag[head].startswith(("N", "PR")):
        if parse.tag[v] in {"VBG", "VB"} or dep == "relcl":
            return head, {"participle"}
        return head, {"reduced"}
    if dep == "acl" and verbal:
        source, how = speaker_of(parse, head, depth + 1)
        return source, how | {"inherited"}
    return None, set()


def _own_subject(parse: Parse, v: int) -> int | None:
    """Return the subject nearest to its verb: the parser sometimes finds two."""
    subjects = [j for j in parse.children[v] if parse.dep[j] in SUBJECTS]
    if not subjects:
        return None
    subject = max((j for j in subjects if j < v), default=subjects[0])
    for j in parse.children[subject]:
        # "Perhaps M, the consultant N says": no comma closes it, so N is no apposition but the subject
        if parse.dep[j] == "appos" and subject < j < v and parse.right[j] == v - 1:
            if parse.text[parse.left[j] - 1] == ",":
                return j
    return subject


def _inverted(parse: Parse, v: int) -> int | None:
    """ "And the plan, said Marrand, failed": the name between the verb and the next comma."""
    if v == 0 or parse.text[v - 1] not in {",", '"', "”", "''", "?", "!", "—"} or v + 1 >= len(parse):
        return None
    if parse.tag[v] not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    i = v + 1
    if not parse.tag[i].startswith("NNP"):
        return None
    while i + 1 < len(parse) and parse.tag[i + 1].startswith("NNP"):
        i += 1
    return i if i + 1 >= len(parse) or parse.text[i + 1] in {",", ".", "—", ":"} else None


def _ends_there(parse: Parse, subject: int) -> bool:
    """Tell whether a subject behind its verb ends a clause: no finite verb may follow it."""
    after = parse.right[subject] + 1
    while after < len(parse) and parse.tag[after] == "RB":
        after += 1
    return after >= len(parse) or parse.tag[after] not in {"VBD", "VBZ", "VBP", "MD"}


def _has_own_voice(parse: Parse, v: int) -> bool:
    """A finite verb without a subject of its own takes over nobody's: "as was said"."""
    return parse.tag[v] in {"VBZ", "VBP", "VBD"} and parse.dep[v] in {"ccomp", "advcl"}


def _climb_noun(parse: Parse, v: int) -> int | None:
    i = v
    for _ in range(4):
        if parse.dep[i] in {"relcl", "acl"}:
            return parse.head[i]
        i = parse.head[i]
    return None


def _has_clause(parse: Parse, v: int) -> bool:
    for j in parse.children[v]:
        dep = parse.dep[j]
        if dep == "ccomp":
            return True
        if dep == "xcomp" and parse.tag[j] in {"VB", "VBG"}:
            return True
        if dep in {"prep", "prt"} and parse.lower[j] in {"of", "about"} and j > v:
            return True
    # the parser hangs "said for the first time that …" elsewhere
    near = range(v + 1, min(v + THAT_REACH, len(parse)))
    return any(parse.lower[k] == "that" and parse.tag[k] == "IN" for k in near) and not any(
        parse.dep[j] == "dobj" and parse.lower[j] not in {"reporters", "me", "us", "them", "him", "her"}
        for j in parse.children[v]
    )


def _parenthetical(parse: Parse, v: int, source: int | None) -> bool:
    """ "The plan, he said, failed" · "The plan failed, M notes." · "As M said, the plan failed"."""
    if parse.dep[v] == "parataxis":
        return True
    if source is None:
        return False
    if _as_said(parse, v):
        return True
    if any(parse.dep[j] in {"dobj", "ccomp", "xcomp"} and j > v for j in parse.children[v]):
        return False
    if (
        parse.dep[v] in {"ccomp", "advcl", "dep"}
        and parse.child(v, *SUBJECTS) is not None
        and _closed_by_commas(parse, v)
    ):
        return True
    low = parse.left[source] if parse.head[source] == v else source
    if low > v or v - low > REACH:
        return False
    return low > 2 and parse.text[low - 1] == "," and parse.text[v + 1 : v + 2] in (["."], [","], [])


def _as_said(parse: Parse, v: int) -> bool:
    """ "As M told the paper, …" and "…, as M put it", but not "as neither side concedes ground"."""
    low = parse.left[v]
    if (
        parse.lower[low] != "as"
        or parse.child(v, "mark", "advmod") != low
        or parse.child(v, "ccomp") is not None
    ):
        return False
    addressed = lexicon().lemmas.get(parse.lower[v]) == "tell"
    if parse.child(v, "dobj") is not None and not addressed:
        return False
    return low == 0 or parse.text[low - 1] in {",", "—", "-"}


def _closed_by_commas(parse: Parse, v: int) -> bool:
    lo, hi = parse.left[v], parse.right[v]
    before = parse.text[lo - 1] if lo > 0 else ","
    after = parse.text[hi + 1] if hi + 1 < len(parse) else "."
    return before in ",—–-" and after in ",.—–-" and hi - lo <= REACH


def _sense(  # noqa: C901 - one condition a kind of need
    parse: Parse, v: int, near: Sequence[Quote], known: Lexicon, *, passive: bool, aside: bool
) -> Sense | None:
    """Choose the verb's sense by its particle and by what depends on it."""
    particles = {parse.lower[j] for j in parse.children[v] if v < j <= v + 4 and parse.dep[j] == "prt"}
    particles.update(parse.lower[v + 1 : v + 3])
    as_named = any(parse.lower[j] == "as" for j in parse.children[v] if j > v and parse.dep[j] == "prep")
    clause = _has_clause(parse, v)
    deps = {parse.dep[j] for j in parse.children[v] if j > v}
    for sense in known.verbs[parse.lower[v]]:
        if sense.particles and not _follows(parse, v, sense.particles, particles):
            continue
        if sense.needs == "evidence" and clause and parse.child(v, "ccomp") is not None:
            return sense
        if sense.needs == "mind" and clause and parse.child(v, *SUBJECTS) is not None:
            return sense
        if sense.needs == "clause" and (clause or near or aside or parse.text[-1] == ":"):
            return sense
        if sense.needs == "object" and (
            clause or near or passive or sense.particles or deps & {"dobj", "xcomp", "dative"}
        ):
            return sense
        if sense.needs == "quote" and near:
            return sense
        if sense.needs == "list" and parse.text[-1] == ":":
            return sense
        if sense.needs == "naming" and (deps & {"oprd", "ccomp"} or near or ("dobj" in deps and as_named)):
            return sense
        if sense.needs == "bare":
            return sense
    return None


def _follows(parse: Parse, v: int, particles: tuple[str, ...], near: set[str]) -> bool:
    """ "called on", "call into question": the first particle right behind, the others after it."""
    return particles[0] in near and set(particles[1:]) <= set(parse.lower[v + 2 : v + 6])


def _mood(parse: Parse, v: int) -> set[str]:
    """What makes a report no report: "would say", "to say", "will say", a question, "if he says"."""
    flags = set()
    auxiliaries = {parse.lower[j] for j in parse.children[v] if parse.dep[j] == "aux"}
    if auxiliaries & {"would", "could", "might", "may", "should", "must", "can"}:
        flags.add("modal")
    if auxiliaries & {"will", "shall", "’ll", "'ll"}:
        flags.add("future")
    if "to" in auxiliaries:
        flags.add("infinitive")
    if any(
        parse.dep[j] == "mark" and parse.lower[j] in {"if", "unless", "whether"} for j in parse.children[v]
    ):
        flags.add("condition")
    if parse.text[-1] == "?" or parse.text[-1:] == ["?"]:
        flags.add("question")
    if is_negated(parse, v):
        flags.add("negated")
    if lexicon().lemmas.get(parse.lower[v]) in {"decline", "refuse"} and any(
        parse.dep[j] == "xcomp" and parse.lower[j] in lexicon().verbs for j in parse.children[v]
    ):
        flags.add("silence")  # "declined to comment"
    return flags


def is_negated(parse: Parse, v: int) -> bool:
    """ "did not say", "neither confirmed nor denied"."""
    if parse.child(v, "neg") is not None:
        return True
    words = {parse.lower[j] for j in parse.children[v] if j < v}
    return bool((words | set(parse.lower[max(0, v - 1) : v])) & {"neither", "nor", "never", "hardly"})


def cue_range(parse: Parse, v: int, sense: Sense) -> tuple[int, int]:
    """Return the place of the cue, its particle with it where that follows directly."""
    end = v
    if sense.particles and v + 1 < len(parse) and parse.lower[v + 1] == sense.particles[0]:
        end = v + 1
    return parse.begins[v], parse.ends[end]


def _content(parse: Parse, v: int, source: int | None, *, passive: bool) -> list[tuple[int, int]]:
    """Return what is reported: the clause, or the thing and what is said of it."""
    deps = ("ccomp", "xcomp", "dobj", "oprd", "prep", "attr", "acomp", "dative", "advcl")
    clauses = [j for j in parse.children[v] if parse.dep[j] == "ccomp"]
    if not clauses:
        clauses = [j for j in parse.children[v] if parse.dep[j] in deps[1:-1] and j > v]
    ranges = [parse.subtree(j) for j in clauses if j != source]
    if passive:
        subject = parse.child(v, "nsubjpass")
        ranges += [parse.subtree(subject)] if subject is not None else []
        if parse.dep[v] == "acl":
            head = parse.head[v]
            ranges.append((parse.begins[parse.left[head]], parse.ends[head]))
    return _without(ranges, parse, v, source)


def _without(
    ranges: list[tuple[int, int]], parse: Parse, v: int, source: int | None
) -> list[tuple[int, int]]:
    """Cut the cue and the speaker out of the content."""
    holes = [(parse.begins[v], parse.ends[v])]
    if source is not None and parse.head[source] == v:
        holes.append(parse.subtree(source))
    kept = []
    for start, end in sorted(ranges):
        pieces = [(start, end)]
        for a, b in holes:
            pieces = [
                piece
                for s, e in pieces
                for piece in ([(s, min(e, a)), (max(s, b), e)] if s < b and a < e else [(s, e)])
                if piece[0] < piece[1]
            ]
        kept.extend(pieces)
    return kept


def around(parse: Parse, v: int, source: int | None) -> list[tuple[int, int]]:
    """Return the sentence without the cue and its subject."""
    lo = min(v, parse.left[source]) if source is not None else v
    hi = max(v, parse.right[source]) if source is not None else v
    before = (parse.start, parse.begins[lo])
    after = (parse.ends[hi], parse.end)
    return [part for part in (before, after) if part[1] - part[0] > 2]


# ---------------------------------------------------------------------------------- quotations


def quote_around(parse: Parse, i: int, quotes: Sequence[Quote]) -> Quote | None:
    """Return the quotation that word ``i`` stands in."""
    for quote in quotes:
        if quote.start <= parse.begins[i] < quote.end:
            return quote
    return None


def quotes_of(parse: Parse, v: int, source: int | None, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotations that a verb introduces, closes or interrupts."""
    if not quotes:
        return []
    lo, hi = v, v
    if source is not None and abs(source - v) <= REACH * 2:
        lo, hi = min(lo, parse.left[source]), max(hi, parse.right[source])
        lo, hi = (max(lo, v - REACH * 2), min(hi, v + REACH * 2))
    subtree = parse.subtree(v)
    found = []
    for quote in quotes:
        if quote.outer_end <= parse.begins[lo]:
            gap = sum(
                1 for k in range(lo) if parse.begins[k] >= quote.outer_end and parse.tag[k][0].isalpha()
            )
            if gap <= 2 and (quote.words > 3 or parse.child(v, "dobj") is None):
                found.append(quote)
            elif any(
                start <= quote.start and quote.end <= end
                for start, end in (parse.subtree(j) for j in parse.children[v] if parse.dep[j] == "ccomp")
            ):
                found.append(quote)
        elif quote.outer_start >= parse.ends[v]:
            between = [
                k
                for k in range(v + 1, len(parse))
                if parse.ends[k] <= quote.outer_start and parse.tag[k][0].isalpha()
            ]
            within = subtree[0] <= quote.start and quote.end <= subtree[1] + 2
            direct = [k for k in between if parse.tag[k].startswith("V") and parse.dep[k] != "xcomp"]
            if len(between) <= 1 or (within and not direct) or (within and _in_clause(parse, v, quote)):
                found.append(quote)
            elif len(between) <= REACH and _introduced(parse, quote) and not direct:
                found.append(quote)
    return found


def _introduced(parse: Parse, quote: Quote) -> bool:
    """Tell whether a comma or a colon leads into the quotation."""
    before = [k for k in range(len(parse)) if parse.ends[k] <= quote.outer_start]
    return bool(before) and parse.text[before[-1]] in {",", ":", ";", "that"}


def _in_clause(parse: Parse, v: int, quote: Quote) -> bool:
    for j in parse.children[v]:
        if parse.dep[j] in {"ccomp", "xcomp", "dobj", "oprd", "prep"}:
            start, end = parse.subtree(j)
            if start <= quote.start and quote.end <= end + 2:
                return True
    return False


# ------------------------------------------------------------- quotations that the grammar missed

NOMINAL = frozenset(
    {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "PRP", "PRP$", "JJS", "JJR", "VBG", "HYPH", "AFX"}
)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"})


def _noun_run(parse: Parse, i: int) -> tuple[int | None, int]:
    """Return the last noun of the noun phrase that begins at word ``i``, and where it ends."""
    last = None
    while i < len(parse) and parse.tag[i] in NOMINAL:
        if parse.tag[i] in NOUNS:
            last = i
        i += 1
    return last, i


def beside_quote(parse: Parse, quote: Quote, quotes: Sequence[Quote]) -> Draft | None:
    """“…,” X, the minister, said · “…,” said X · X said: “…” — told by the words next to the marks."""
    found = _after_quote(parse, quote) or _before_quote(parse, quote)
    if found is None:
        return None
    source, v = found
    if not _can_speak(parse, source, quotes) or quote_around(parse, v, quotes) is not None:
        return None
    senses = lexicon().verbs[parse.lower[v]]
    sense = next((s for s in senses if s.needs in {"clause", "quote"} and not s.particles), None)
    if sense is None or sense.force in {"think", "plan"}:
        return None
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        rule="next-to-quotation",
        force=sense.force,
        content=[],
        quotes=[quote],
        flags={"quote"} | _mood(parse, v),
    )


def _is_cue(parse: Parse, v: int) -> bool:
    return parse.tag[v] in {"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"} and parse.lower[v] in lexicon().verbs


def _after_quote(parse: Parse, quote: Quote) -> tuple[int, int] | None:
    first = next((k for k in range(len(parse)) if parse.begins[k] >= quote.outer_end), None)
    if first is None or not quote.closed:
        return None
    if parse.text[first] in {",", "-", "—", "–"} and first + 1 < len(parse):
        first += 1
    if _is_cue(parse, first):
        source, _ = _noun_run(parse, first + 1)
        return (source, first) if source is not None else None
    source, i = _noun_run(parse, first)
    if source is None:
        return None
    if source - 1 >= first and parse.lower[source] in lexicon().verbs and parse.tag[source] in {"NNS", "NN"}:
        return source - 1, source  # "“…,” Marrand notes."
    for _ in range(REACH * 2):
        if i >= len(parse):
            return None
        joined = (
            parse.tag[i - 1] in {"RB", "MD", "VBZ", "VBD", "VBP"}
            or parse.text[i - 1] in {",", ")", "—"}
            or i == source + 1
        )
        if _is_cue(parse, i) and joined:
            return source, i
        if parse.text[i] in {".", ";", ":", "?", "!"} or (
            parse.tag[i] in {"CC"} and parse.text[i - 1] != ","
        ):
            return None
        i += 1
    return None


def _before_quote(parse: Parse, quote: Quote) -> tuple[int, int] | None:
    last = next((k for k in range(len(parse) - 1, -1, -1) if parse.ends[k] <= quote.outer_start), None)
    if last is None or parse.text[last] not in {",", ":", '"'} and not _is_cue(parse, last):
        return None
    for v in range(last, max(-1, last - REACH), -1):
        if _is_cue(parse, v):
            source, _ = speaker_of(parse, v)
            source = source if source is not None else _run_before(parse, v)
            return (source, v) if source is not None else None
        if parse.text[v] in {".", ";"}:
            return None
    return None


def _before_brackets(parse: Parse, i: int) -> int:
    """Step over "(R-OH)" and the comma behind it."""
    k = i - 1 if i > 0 and parse.text[i] == "," else i
    if k < 0 or parse.text[k] != ")":
        return i
    for j in range(k - 1, max(-1, k - REACH), -1):
        if parse.text[j] == "(":
            return j - 1
    return i


def _run_before(parse: Parse, v: int) -> int | None:
    """Return the noun before a verb: "X said", "X, the minister, said" (then the minister)."""
    i = v - 1
    while i >= 0 and parse.tag[i] in {"RB", "MD", "VBZ", "VBD", "VBP", ","}:
        i -= 1
    i = _before_brackets(parse, i)
    return i if i >= 0 and parse.tag[i] in {"NN", "NNS", "NNP", "NNPS", "PRP"} else None


def _word_before(parse: Parse, quote: Quote) -> int | None:
    for k in range(len(parse) - 1, -1, -1):
        if parse.ends[k] <= quote.outer_start and parse.text[k].strip():
            return k
    return None


def before_colon(parse: Parse, quote: Quote) -> Draft | None:
    """X: “…” · More from X: “…”: a label, where nothing else says who speaks."""
    last = _word_before(parse, quote)
    if last is None or last == 0 or parse.text[last] != ":" or not parse.tag[last - 1].startswith("NNP"):
        return None
    start = last - 1
    while start > 0 and parse.tag[start - 1].startswith("NNP"):
        start -= 1
    if start > 0 and parse.text[start - 1] not in {"-", "—", "–"} and parse.lower[start - 1] != "from":
        return None
    return _colon_draft(parse, last, last - 1, quote, "label")


def after_colon(parse: Parse, quote: Quote) -> Draft | None:
    """ "M went even further: “…”": whoever acts in the sentence that leads into the quotation."""
    last = _word_before(parse, quote)
    if last is None or parse.text[last] != ":":
        return None
    root = next((i for i in range(last) if parse.head[i] == i and parse.tag[i].startswith("V")), None)
    source = parse.child(root, *SUBJECTS) if root is not None else None
    return _colon_draft(parse, last, source, quote, "subject") if source is not None else None


def _colon_draft(parse: Parse, colon: int, source: int, quote: Quote, flag: str) -> Draft:
    return Draft(
        parse=parse,
        cue=colon,
        cue_range=(parse.begins[colon], parse.ends[colon]),
        source=source,
        rule="colon",
        force="say",
        content=[],
        quotes=[quote],
        flags={"quote", "colon-" + flag},
    )


# ---------------------------------------------------------------------------- according to; nouns


def _according(parse: Parse, i: int) -> Draft | None:
    """According to X · … according to a report by X."""
    to = next((j for j in (i + 1,) if j < len(parse) and parse.lower[j] == "to"), None)
    if to is None:
        return None
    source = parse.child(to, "pobj") if parse.children[to] else parse.child(i, "pobj")
    if source is None:
        return None
    start = parse.begins[i]
    stop = parse.ends[parse.right[source]]
    before, after = (parse.start, start), (stop, parse.end)
    content = [part for part in (before, after) if part[1] - part[0] > 2]
    return Draft(
        parse=parse,
        cue=i,
        cue_range=(start, parse.ends[to]),
        source=source,
        rule="according-to",
        force="say",
        content=content,
        flags={"has-clause"},
    )


def _noun(parse: Parse, n: int, known: Lexicon, quotes: Sequence[Quote]) -> Draft | None:
    """X's comments that … · comments from X advocating … · a call by X for …."""
    source: int | None = None
    flags: set[str] = {"noun"}
    rule = "noun"
    for j in parse.children[n]:
        if parse.dep[j] == "poss":
            source, rule = j, "noun-of"
        elif parse.dep[j] in {"prep", "agent"} and parse.lower[j] in {"from", "by"} and j > n:
            person = parse.child(j, "pobj")
            if person is not None:
                source, rule = person, "noun-from"
    if source is None:
        return None
    content = []
    for j in parse.children[n]:
        if j <= n or j == source:
            continue
        if parse.dep[j] == "acl" and parse.tag[j] == "VBG":
            flags.add("saying")
        if parse.dep[j] in {"acl", "ccomp"} or (
            parse.dep[j] == "prep" and parse.lower[j] in {"for", "about", "on", "against", "of", "to", "that"}
        ):
            content.append(parse.subtree(j))
            flags.add("has-content")
            if parse.dep[j] in {"acl", "ccomp"}:
                flags.add("has-clause")
    # "M's answer was: “…”" and "from M's letter: “…”"
    near = [q for q in quotes if rule == "noun-of" and 0 <= q.outer_start - parse.ends[n] <= SHORT_GAP]
    near = [q for q in near if ":" in parse.text[n : n + 4] or "," in parse.text[n : n + 4]]
    if near:
        flags |= {"quote", "has-content"}
    if not content and not near:
        return None
    return Draft(
        parse=parse,
        quotes=near,
        cue=n,
        cue_range=(parse.begins[n], parse.ends[n]),
        source=source,
        rule=rule,
        force=known.nouns[parse.lower[n]],
        content=content,
        flags=flags,
    )
