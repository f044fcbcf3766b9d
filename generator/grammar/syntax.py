"""Questions to a parsed sentence that several rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.grammar.parse import Parse
    from generator.text.document import Range

FINITE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = FINITE | {"VBN", "VBG", "VB"}
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
NOMINAL = NOUNS | {"DT", "JJ", "JJR", "JJS", "POS", "CD", "PRP", "PRP$", "VBG", "HYPH", "AFX"}
"""Tags of words inside a noun phrase."""
HEADS = NOUNS | {"PRP", "CD", "DT"}
BETWEEN = frozenset({"RB", "MD"}) | FINITE
"""What may stand between a subject and its verb: "has also said"."""
DASHES = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}"})
CLOSING_MARKS = frozenset({'"', "”", "''", "»"})
SUBORDINATE = frozenset({"because", "if", "unless", "although", "though", "when", "while", "until", "once"})
STOPS = DASHES | {",", ";", ":"}
REACH = 14
"""How many words a rule looks to either side: "he told a crowd in the capital on Monday, “…"."""


def is_cue(parse: Parse, v: int) -> bool:
    """Return whether a word is a verb that may report."""
    return parse.tag[v] in VERBAL and parse.lower[v] in lexicon().verbs


def lemma(parse: Parse, v: int) -> str:
    """Return the base form of a verb of the word lists, empty for any other word."""
    return lexicon().lemmas.get(parse.lower[v], "")


def subjects(parse: Parse, v: int) -> list[int]:
    """Return the active subjects that the grammar gives a verb."""
    return [_behind_topic(parse, j) for j in parse.children[v] if parse.dep[j] == "nsubj"]


def _behind_topic(parse: Parse, subject: int) -> int:
    """Return the subject itself where the parser takes what it is about for one: "Of Lund, Tolan said …".

    The preposition in front has no noun then, and the subject hangs on the noun as if joined to it.
    """
    if parse.tag[subject] == "IN":
        # "Of Carson, Levine said …": the preposition itself is taken for the subject
        noun = parse.child(subject, "pobj")
        named_last = noun is not None and parse.tag[noun] in NAMES and parse.text[noun - 1] == ","
        return noun if noun is not None and named_last else subject
    topic = parse.left[subject]
    before = topic - 1
    if before < 0:
        return subject
    if parse.tag[before] != "IN":
        return subject
    if parse.child(before, "pobj", "pcomp") is not None:
        return subject
    opens = before == 0 or parse.text[before - 1] in CLOSING_MARKS | DASHES | {",", ".", ";"}
    joined = parse.child(subject, "conj", "appos")
    named = joined is not None and (parse.dep[joined] == "conj" or parse.tag[joined] in NAMES)
    apart = named and joined is not None and parse.text[parse.left[joined] - 1] == ","
    by_and = parse.child(subject, "cc") is not None
    if opens and joined is not None and apart and not by_and:
        return joined
    return subject


def finite_tag(parse: Parse, v: int) -> str:
    """Return the tag of the word that bears a verb's tense: of ``has`` in "has delivered"."""
    return next(
        (parse.tag[j] for j in parse.children[v] if parse.tag[j] in FINITE | {"MD"} and j < v), parse.tag[v]
    )


def is_main(parse: Parse, v: int) -> bool:
    """Return whether a verb that is taken for a participle is the main one."""
    return main_noun(parse, v) is not None


def main_noun(parse: Parse, v: int) -> int | None:
    """Return the subject of a main verb that is taken for a participle.

    "On Monday the candidate boasted of his skills." · "M, who leads the talks, acknowledged on Monday that …"
    """
    if parse.dep[v] != "acl" or parse.child(v, "agent") is not None:
        return None
    noun = parse.head[v]
    aside = parse.child(noun, "relcl", "appos")
    if parse.dep[noun] in {"attr", "acomp", "dobj", "pobj"} and parse.dep[parse.head[noun]] == "relcl":
        aside = parse.head[noun]  # "M, who is eighty, named …": hung on "eighty"
        noun = parse.head[aside]
    if parse.head[noun] != noun:
        return None
    if noun == v - 1:
        return noun if not any(parse.tag[k] in FINITE for k in range(len(parse))) else None
    told = parse.child(v, "ccomp", "oprd", "dobj") is not None
    if aside is None or parse.text[v - 1] != "," or not told:
        return None
    if parse.right[aside] not in {v - 2, v - 1, parse.right[v]}:
        return None
    inside = (*range(parse.left[aside], v), *range(parse.left[v], parse.right[v] + 1))
    return noun if not any(parse.tag[k] in FINITE for k in range(len(parse)) if k not in inside) else None


def conjuncts(parse: Parse, i: int) -> Iterator[int]:
    """Yield the words that are joined to a word: N and O of "M, N and O"; "Sound & Isles" is one name."""
    for j in parse.children[i]:
        if parse.dep[j] == "conj" and not _joins_name(parse, j):
            yield j
            yield from conjuncts(parse, j)


def _joins_name(parse: Parse, j: int) -> bool:
    return j > 1 and parse.text[parse.left[j] - 1] == "&"


def noun_run(parse: Parse, i: int) -> tuple[int | None, int]:
    """Return the last noun of the noun phrase that begins at word ``i``, and where it ends."""
    last = None
    while i < len(parse) and parse.tag[i] in NOMINAL:
        if parse.tag[i] in HEADS:
            last = i
        i += 1
    return last, i


def before_brackets(parse: Parse, i: int) -> int:
    """Step from word ``i`` to the left over "(R-OH)" and the comma behind it."""
    k = i - 1 if i > 0 and parse.text[i] == "," else i
    if k < 0 or parse.text[k] != ")":
        return i
    return next((j - 1 for j in range(k - 1, max(-1, k - REACH), -1) if parse.text[j] == "("), i)


def noun_beside(parse: Parse, v: int) -> int | None:
    """Find the noun next to a verb whose subject the grammar missed: "M also said", "said M"."""
    share = _share_before(parse, v)
    if share is not None:
        return share
    before = _noun_before(parse, v)
    return before if before is not None else _name_after(parse, v)


def _share_before(parse: Parse, v: int) -> int | None:
    """As in "About 6 in 10 say they row", "One in three said so": the share itself speaks."""
    numbers = v > 2 and parse.tag[v - 1] == parse.tag[v - 3] == "CD"  # noqa: PLR2004 - number, "in", number
    if not numbers:
        return None
    if parse.lower[v - 2] not in {"in", "of"}:
        return None
    if parse.tag[v] not in FINITE:
        return None
    return v - 3 if parse.head[v - 2] == v - 3 else v - 1


def _noun_before(parse: Parse, v: int) -> int | None:
    i = v - 1
    while i >= max(0, v - 3) and parse.tag[i] in BETWEEN:
        i -= 1
    i = before_brackets(parse, i)
    if i >= 0 and parse.tag[i] in NOUNS | {"PRP"} and parse.tag[v] in FINITE | {"VBN"}:
        return i
    if i > 2 and parse.text[i] == "," and v - i <= 2:  # noqa: PLR2004 - "M, N, also said"
        comma = next((k for k in range(i - 1, max(0, i - REACH), -1) if parse.text[k] == ","), 0)
        if comma and parse.tag[comma - 1] in NOUNS:
            return _whole_phrase(parse, comma - 1)  # "M, the minority leader, said"
    return None


def _whole_phrase(parse: Parse, noun: int) -> int:
    """Return the noun that a noun belongs to: ``head`` of "the head of the guild, leaving the hall, said"."""
    while parse.dep[noun] == "pobj":
        owner = parse.head[parse.head[noun]]
        if parse.tag[owner] not in NOUNS or owner > noun:
            return noun
        noun = owner
    return noun


def _name_after(parse: Parse, v: int) -> int | None:
    i = v + 1
    if i >= len(parse):
        return None
    if parse.tag[i] not in NAMES | {"PRP"}:
        return None
    if parse.tag[v] not in FINITE:
        return None
    if parse.child(v, "oprd") is not None:
        return None  # "and called M a snail": M is called so
    while i + 1 < len(parse) and parse.tag[i + 1] in NAMES | {"POS"}:
        i += 1
    return i


def around(parse: Parse, v: int, source: int | None) -> list[Range]:
    """Return the sentence without a cue and its subject; of "It fell; it, M says, was late" the end."""
    if parse.dep[v] == "advcl":
        return beside(parse, *parse.subtree(v))  # "As M told parliament, it fell."
    low = v if source is None else min(v, parse.left[source])
    high = v if source is None else max(v, parse.right[source])
    end = next((k for k in range(v + 1, len(parse)) if speaks_on(parse, k)), len(parse))
    told_beside = end == len(parse) or adds_on(parse, end) or _goes_on_meanwhile(parse, low, end)
    if high == v and low > 1 and told_beside:
        high = len(parse) - 1  # "…, M told reporters on Monday, prompting protests."
    parts = beside(parse, parse.begins[low], parse.ends[high])
    if len(parts) < 2:  # noqa: PLR2004 - before the cue and behind it
        return parts
    start = next((parse.ends[k] for k in range(low - 2, 0, -1) if parse.text[k] in {":", ";"}), parse.start)
    return [(start, parts[0][1]), parts[1]]


def speaks_on(parse: Parse, k: int) -> bool:
    """Return whether a word behind a cue belongs to a clause rather than to when and where it was said."""
    if parse.tag[k].startswith(("V", "MD", "W", "CC")):
        return True
    return parse.text[k] in {",", ":", ";"}


def adds_on(parse: Parse, comma: int) -> bool:
    """Return whether a comma opens what the report itself adds: "…, M said, prompting protests"."""
    if parse.text[comma] != ",":
        return False
    return parse.tag[comma + 1 : comma + 2] in (["VBG"], ["WDT"])


def _goes_on_meanwhile(parse: Parse, low: int, comma: int) -> bool:
    """As in "“The shame,” M said, as the crowd cheered": behind a quotation the report goes on by itself."""
    if parse.text[low - 1] not in CLOSING_MARKS or parse.text[comma] != ",":
        return False
    return parse.lower[comma + 1 : comma + 2] in (["as"], ["before"], ["after"], ["when"])


def reported_clauses(parse: Parse, v: int) -> list[int]:
    """Return the clauses of a verb, without what a colon parts from it: "It fell: M says it …"."""
    clauses = [j for j in parse.children[v] if parse.dep[j] == "ccomp"]
    mine = [j for j in clauses if not is_of_nearer_cue(parse, v, j) and not _goes_on_outside(parse, v, j)]
    return [j for j in mine if j > v or not set(parse.text[j:v]) & {":", ";"}]


def opens_with_reason(parse: Parse, v: int) -> bool:
    """As in "said just because the fee was small did not mean …": what is said opens with a clause."""
    k = v + 1
    while k < len(parse) and parse.tag[k] == "RB":
        k += 1
    return k < len(parse) and parse.lower[k] in SUBORDINATE


def _goes_on_outside(parse: Parse, v: int, clause: int) -> bool:
    """As in "The tunnel N said he would fill may be dry", "Nothing N said was new": the author's own verb.

    It has no subject, for the parser doesn't see what N said it of.
    """
    finite = parse.tag[clause] in FINITE or any(
        parse.tag[j] in FINITE | {"MD"} for j in parse.children[clause]
    )
    own = parse.child(clause, "nsubj", "nsubjpass", "expl", "csubj", "csubjpass", "mark", "dobj")
    subject = next((j for j in subjects(parse, v) if j < v), None)
    if clause < v:
        return False
    if not finite:
        return False
    if own is not None:
        return False
    if subject is None:
        return False
    if opens_with_reason(parse, v):
        return False
    return parse.left[clause] > v and parse.tag[parse.left[clause]] in FINITE | {"MD"}


def is_of_nearer_cue(parse: Parse, v: int, clause: int) -> bool:
    """Return whether a clause belongs to a participle between: "M welcomed it, saying, “We hope …”"."""
    return any(
        v < k < parse.left[clause]
        and parse.tag[k] == "VBG"
        and parse.dep[k] in {"advcl", "acl"}
        and is_cue(parse, k)
        and parse.child(k, "ccomp", "dobj", "xcomp") is None
        for k in parse.children[v]
    )


def beside(parse: Parse, start: int, end: int) -> list[Range]:
    """Return what a sentence holds before and after a range, leaving out bare marks."""
    words_at = [k for k in range(len(parse)) if parse.text[k] not in STOPS]
    behind = next((parse.begins[k] for k in words_at if parse.begins[k] >= end), end)
    before = max((parse.ends[k] for k in words_at if parse.ends[k] <= start), default=parse.start)
    parts = ((parse.start, before), (behind, parse.end))
    return [part for part in parts if part[1] - part[0] > len(", ")]
