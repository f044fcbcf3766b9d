"""The passive: verbs whose grammatical subject suffers what they tell, "was accused by M"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import FINITE, is_main, lemma, subjects
from generator.quotes.rules.subject_kinds import kind_of

if TYPE_CHECKING:
    from generator.grammar.parse import Parse


def is_passive(parse: Parse, v: int) -> bool:
    """As in "was accused by M", "asked by M", "a plan proposed by M"."""
    if parse.child(v, "nsubjpass", "auxpass") is not None:
        return True
    if _joined_to_passive(parse, v):
        return True
    if _was_asked(parse, v):
        return True
    if (
        parse.tag[v] != "VBN"
        or parse.dep[v] in {"conj", "ROOT"}
        or parse.child(v, "aux", "nsubj") is not None
        or is_main(parse, v)
    ):
        return False
    # "the front-runner predicted in March that …" may look like a participle; "M, asked whether …" is one
    active = parse.dep[v] == "acl" and parse.child(v, "ccomp") is not None and parse.text[v - 1] != ","
    if not active:
        return True
    return parse.child(v, "agent") is not None or lemma(parse, v) == "ask"


def _was_asked(parse: Parse, v: int) -> bool:
    """As in "Told that it leaked, M said" · "M, asked whether it did, said"."""
    if parse.tag[v] not in {"VBN", "VBD"}:
        return False
    alone = not subjects(parse, v)
    if v == 0 and lemma(parse, v) in lexicon().telling:
        return alone and parse.child(v, "dobj", "dative") is None
    if lemma(parse, v) != "ask":
        return False
    if v > 0 and parse.text[v - 1] == "," and (alone or not _is_last(parse, v)):
        return True  # "M, asked the same question, said", but not "M, the envoy, asked both sides to …"
    return alone and parse.dep[v] in {"acl", "advcl"}


def _joined_to_passive(parse: Parse, v: int) -> bool:
    """As in "was welcomed by M but condemned by N"."""
    first = parse.head[v]
    joined = parse.dep[v] == "conj" and parse.tag[v] == "VBN" and parse.child(v, "nsubj") is None
    if not joined or parse.child(first, "auxpass") is None:
        return False
    # "it is weighed and pressed into bricks", but "she was elected and promised to …"
    suffers = parse.child(first, "nsubjpass")
    thing = suffers is not None and (parse.lower[suffers] == "it" or kind_of(parse, suffers) == "thing")
    return parse.child(v, "agent") is not None or thing


def _is_last(parse: Parse, v: int) -> bool:
    """Return whether no verb of the main clause follows a verb."""
    if parse.head[v] != v:
        return False
    return not any(
        parse.head[k] == v and parse.dep[k] in {"conj", "ccomp"} and parse.tag[k] in FINITE
        for k in range(v + 1, len(parse))
    )


def agent_of(parse: Parse, v: int) -> int | None:
    """Return whom a passive is done by: ``M`` of "was denied by M"."""
    by = parse.child(v, "agent")
    return parse.child(by, "pobj") if by is not None else None
