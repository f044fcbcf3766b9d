"""Denials: what tells that words were not said, were withdrawn, or only rumoured.

"At no point did M say …" · "There is no record of M saying …" · "Reports that M said … were false" ·
"M withdrew her claim that …". Such a report is nobody's statement, so it goes to the editor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import CLOSING_MARKS, is_cue, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.grammar.parse import Parse

CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–", "(", ")"})
FARTHEST = 6
"""So many words up, the noun that a report belongs to is looked for."""
REACH = 40
"""So many words behind "reports that", the verdict on them is looked for."""


def not_said(parse: Parse, v: int) -> bool:
    """Return whether a sentence tells that what a verb reports was not said, or is not true."""
    if is_negated(parse, v):
        return True
    if _withheld(parse, v):
        return True
    if _disputed(parse, v):
        return True
    if _negated_in_front(parse, v):
        return True
    if _negated_before(parse, v):
        return True
    return (
        _nobody_heard(parse, v)
        or _falsely_quoted(parse, v)
        or _imagined(parse, v)
        or any(_is_unfounded(parse, noun) for noun in _nouns_above(parse, v))
    )


# ------------------------------------------------------------------------------- negation


def is_negated(parse: Parse, v: int) -> bool:
    """Return whether a verb is negated: "did not say", "neither confirmed nor denied"."""
    subject = parse.child(v, "nsubj")
    if parse.child(v, "neg") is not None:
        return True
    nobody = subject is not None and parse.lower[parse.left[subject]] in lexicon().nobody
    if subject is not None and nobody and not _quoted_before(parse, subject, v):
        return True
    near = {j for j in parse.children[v] if j < v and not _quoted_before(parse, j, v)} | {max(0, v - 1)}
    if any(parse.lower[j] in lexicon().negative for j in near):
        return True
    if parse.lower[max(0, v - 1)] in lexicon().nearly:
        return True
    return parse.lower[max(0, v - 2) : v] == ["all", "but"]


def _quoted_before(parse: Parse, j: int, v: int) -> bool:
    """As in "“Never,” M said": a mark closes between the words."""
    return any(parse.text[k] in CLOSING_MARKS for k in range(j + 1, v))


def _negated_in_front(parse: Parse, v: int) -> bool:
    """As in "At no point did M say …", "Not once has M said …", "M at no time said …"."""
    subject = next((j for j in subjects(parse, v) if j < v), None)
    if subject is None:
        return False
    low = parse.left[subject]
    inverted = parse.child(v, "aux") == low - 1
    if inverted:
        opening = _words_before(parse, low - 1)
        known = lexicon()
        negative = known.negative | known.nobody | known.scant
        # but "Not only did M say …", "No sooner had M said …"
        affirmed = bool(known.not_denying & set(opening))
        if affirmed:
            return False
        return "not" in opening or bool(negative & set(opening))
    never = lexicon().never
    spoken = [*_words_before(parse, low), *parse.lower[subject + 1 : v]]
    return any(
        one == "no" and noun in never and preposition != "in"
        for preposition, one, noun in zip(spoken, spoken[1:], spoken[2:], strict=False)
    )


def _negated_before(parse: Parse, v: int) -> bool:
    """As in "Not for a moment did M think or say …", "M did not write or say …": one negation for both."""
    head = parse.head[v]
    shares = parse.dep[v] == "conj" and head < v and not subjects(parse, v)
    if not shares:
        return False
    if "or" not in {parse.lower[j] for j in parse.children[head] if parse.dep[j] == "cc"}:
        return False
    return is_negated(parse, head) or _negated_in_front(parse, head)


def _words_before(parse: Parse, end: int) -> list[str]:
    """Return the words of a clause that stand before a word: "at no point" before "did"."""
    start = end
    while (
        start > 0 and parse.text[start - 1] not in CLAUSE_ENDS and not _quoted_before(parse, start - 2, end)
    ):
        start -= 1
    return parse.lower[start:end]


def _withheld(parse: Parse, v: int) -> bool:
    """As in "resigned without saying …", "denied ever telling M …", "far from saying …": it was not said."""
    k = v - 1
    while k > 0 and parse.lower[k] in lexicon().before_withheld:
        k -= 1
    before = " ".join(parse.lower[max(0, k - 1) : k + 1])
    if parse.tag[v] not in {"VBG", "VB", "VBN"}:
        return False
    return f" {before}".endswith(tuple(f" {words}" for words in lexicon().withheld))


def _disputed(parse: Parse, v: int) -> bool:
    """As in "It is not true that M said …", "It is unclear that …"."""
    known = lexicon()
    above = parse.head[v]
    how = parse.child(above, "acomp")
    if parse.dep[v] == "ccomp" and parse.lower[above] in known.deny:
        return above < v and not is_negated(parse, above)  # "N denied that M ever said …"
    if parse.dep[v] not in {"ccomp", "acl", "csubj"} or how is None:
        return False
    if parse.lower[how] in known.untrue:
        return True
    return parse.lower[how] == "true" and is_negated(parse, above)


def _nobody_heard(parse: Parse, v: int) -> bool:
    """As in "Nobody has heard M say …", "I have never heard M say …"."""
    above = parse.head[v]
    bare = parse.dep[v] in {"ccomp", "xcomp"} and parse.tag[v] in {"VB", "VBG"}
    if not bare:
        return False
    if parse.lower[above] not in lexicon().perceived:
        return False
    return is_negated(parse, above)


def _falsely_quoted(parse: Parse, v: int) -> bool:
    """As in "M was falsely quoted as saying …", "M is wrongly reported to have said …"."""
    i = v
    for _ in range(3):
        passive = parse.child(i, "auxpass") is not None or parse.child(i, "nsubjpass") is not None
        if passive:
            return any(parse.lower[j] in lexicon().falsely for j in parse.children[i])
        i = parse.head[i]
    return False


def _imagined(parse: Parse, v: int) -> bool:
    """As in "In the sketch, M says …", "In a dream, M told …"."""
    places = (parse.child(j, "pobj") for j in parse.children[v] if parse.lower[j] == "in")
    imagined = lexicon().imagined
    return any(n is not None and (parse.lower[n] in imagined or is_fake(parse, n)) for n in places)


# ------------------------------------------------------------------------------- false reports


def _nouns_above(parse: Parse, v: int) -> Iterator[int]:
    """Yield the nouns whose clause a verb belongs to: ``reports`` of "reports that M said …"."""
    opening = min((parse.left[j] for j in subjects(parse, v)), default=0)
    if opening > 1 and parse.lower[opening - 1] == "that" and parse.lower[opening - 2] in lexicon().told:
        yield opening - 2  # though the parser hangs it elsewhere
    i = v
    for _ in range(FARTHEST):
        above = parse.head[i]
        if above == i:
            return
        if parse.tag[above].startswith("N") and parse.dep[i] in {"acl", "ccomp", "relcl", "prep", "appos"}:
            yield above
        elif parse.dep[i] in {"ccomp", "csubj"} and (named := parse.child(above, "attr")) is not None:
            yield named  # "It is a myth that M said …"
        elif parse.dep[i] == "ccomp" and subjects(parse, above):
            yield subjects(parse, above)[0]  # "Rumour has it that M said …"
            if is_cue(parse, above):
                return
        i = above


def is_made_up(parse: Parse, noun: int) -> bool:
    """Return whether a noun stands for words that nobody said: "the rumour", "a forged letter"."""
    return parse.lower[noun] in lexicon().unreal or is_fake(parse, noun)


def is_withdrawn(parse: Parse, noun: int) -> bool:
    """Return whether a noun stands for words that nobody said, or that were taken back.

    "the rumour that …" · "a forged letter" · "withdrew her claim that …" · "took back what she said"
    """
    known = lexicon()
    if is_made_up(parse, noun):
        return True
    above = parse.head[noun]
    if parse.dep[noun] not in {"dobj", "nsubjpass"} or is_negated(parse, above):
        return False
    particle = parse.child(above, "prt", "advmod")
    back = particle is not None and parse.lower[particle] == "back"
    if parse.lower[above] in known.retracting:
        return True
    return back and parse.lower[above] in known.taking_back


def _is_unfounded(parse: Parse, noun: int) -> bool:
    """Return whether a noun stands for words of which the sentence says that they were not said.

    "no evidence that …" · "denied reports that …" · "contrary to claims that …" · "reports that … were false"
    """
    known = lexicon()
    if is_withdrawn(parse, noun):
        return True
    word = parse.lower[noun]
    if word in known.plain_truth:
        return is_negated(parse, parse.head[noun])  # "It is not the case that M said …"
    if word not in known.told:
        return False
    return _is_missing_or_denied(parse, noun) or _found_false(parse, noun)


def _is_missing_or_denied(parse: Parse, noun: int) -> bool:
    """As in "no evidence that …", "denied reports that …", "contrary to claims that …"."""
    known, word = lexicon(), parse.lower[noun]
    missing = known.missing if word in known.evidence else frozenset()
    if any(parse.lower[j] in missing for j in parse.children[noun]):
        return True
    above = parse.head[noun]
    if parse.dep[noun] in {"dobj", "nsubjpass"} and parse.lower[above] in known.denying:
        return not is_negated(parse, above)
    if parse.dep[noun] != "pobj":
        return False
    if parse.lower[above] != "to":
        return False
    return parse.lower[above - 1 : above] == ["contrary"]


def is_fake(parse: Parse, noun: int) -> bool:
    """As in "a forged letter", "a doctored video": what it says, nobody said."""
    fake = lexicon().fake
    return any(parse.lower[j] in fake for j in parse.children[noun] if parse.dep[j] in {"amod", "compound"})


def _found_false(parse: Parse, noun: int) -> bool:
    """As in "Reports that M said … were false", "A claim that M said … was withdrawn".

    The parser gives such a predicate to the clause as often as to the noun, so the words are asked.
    """
    known = lexicon()
    if parse.lower[noun + 1 : noun + 2] != ["that"]:
        return False
    wrong = known.untrue | known.retracting | known.denying | known.unreal
    for k in range(noun + 3, min(len(parse) - 1, noun + REACH)):
        if parse.lower[k] not in known.copulas:
            continue
        j = k + 1
        while j < len(parse) and (parse.tag[j] in {"RB", "DT"} or parse.lower[j] in known.before_verdict):
            j += 1
        if j < len(parse) and parse.lower[j] in wrong:
            return parse.lower[j - 1] not in {"not", "n't"}
    return False
