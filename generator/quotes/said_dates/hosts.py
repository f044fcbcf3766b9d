"""Hosts: the verb, or the subject, that a date of a sentence belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NOUNS
from generator.quotes.said_dates.clauses import FARTHEST

if TYPE_CHECKING:
    from generator.grammar.parse import Parse

_BESIDE: Final = frozenset({"npadvmod", "advmod", "tmod", "dep", "nmod", "amod", "compound", "nummod"})
"""Relations of a bare date to the word that it dates: "said Monday", "a December statement"."""
_OWNED: Final = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
"""Relations of a date to the occasion that bears it: "Monday's debate", "the Monday rally"."""
_TO_NOUN: Final = frozenset({"conj", "appos"})


def host_of(parse: Parse, head: int, cue: int) -> int | None:
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
        # "aid since 2022", "the class of 2014"; but "his statement of 3 May"
        if parse.lower[above] not in known.when:
            return None
        if parse.lower[above] == "of" and not of_noun:
            return None
        i = owner
    elif dep in _BESIDE | _OWNED:
        owned = dep in _OWNED and parse.tag[above] in NOUNS
        i = above
    else:
        return None
    for _ in range(FARTHEST):
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
    if parse.dep[i] not in {"prep", "advmod", "npadvmod"}:
        return None
    return parse.head[i]


def _step_from_verb(parse: Parse, i: int) -> int | None:
    """As in "in a statement released Sunday", "a talk that aired Sunday", "after meeting Sunday with N"."""
    known = lexicon()
    above = parse.head[i]
    if parse.dep[i] in {"acl", "relcl"} and parse.lower[i] in known.made_public:
        return None if is_to_come(parse, i) else above
    if parse.dep[i] == "pcomp":
        if parse.lower[above] not in known.circumstance:
            return None
        return parse.head[above]
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
        if (not (prep in allowed and not sequel)) and not on_show and not for_first and not of_noun:
            return None
        return parse.head[above]
    if dep in {"dobj", "dative", "oprd"}:
        return None if owned else above
    if dep in _TO_NOUN:
        return above
    return i if dep in {"nsubj", "nsubjpass", "ROOT"} else None


def is_to_come(parse: Parse, i: int) -> bool:
    """As in "to be released Thursday", "which will air Thursday"."""
    known = lexicon()
    return any(
        parse.dep[j] == "aux" and (parse.lower[j] == "to" or parse.lower[j] in known.future | known.modals)
        for j in parse.children[i]
    )
