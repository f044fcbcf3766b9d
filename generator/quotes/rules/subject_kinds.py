"""What the subject of a verb is: somebody, a body, a paper, or a thing that says nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NAMES, conjuncts

if TYPE_CHECKING:
    from generator.grammar.parse import Parse

_PERSON_ENDING = re.compile(
    r"(?:ist|ologist|ician|arian|crat|eer|(?:wo)?man|person|goer|holder|maker|keeper|worker|leader|player|owner)s?$"
    r"|(?:wo)?men$|people$|folk$"
)
"""Words for people by their ending: ``beekeeper``, ``geologist``."""
DEEPEST = 3
"""So many "of" are followed: "a majority of the members of the crew"."""


def kind_of(parse: Parse, source: int, depth: int = 0) -> str:
    """Return what a subject is: ``name``, ``person``, ``body``, ``document`` or ``thing``.

    A ``document`` in "the survey", a ``thing`` in "the success of Oskar Brandt".
    """
    known, word = lexicon(), parse.lower[source]
    if word in known.shares_of and depth < DEEPEST:
        of = next((j for j in parse.children[source] if parse.lower[j] == "of"), None)
        whole = parse.child(of, "pobj") if of is not None else None
        return kind_of(parse, whole, depth + 1) if whole is not None else "person"
    if parse.tag[source] in NAMES:
        return "name"
    if not parse.tag[source].startswith(("N", "V", "J")):
        return "name"
    if parse.text[source].istitle() and any(parse.tag[j] in NAMES for j in conjuncts(parse, source)):
        return "name"  # "Harms and Pell": a rare name may look like a noun
    for kind, words in (
        ("document", known.documents | known.findings),
        ("body", known.groups | known.outlets),
        ("person", known.roles | known.people | known.vague | known.pronouns.keys()),
    ):
        if word in words:
            return kind
    return "person" if _PERSON_ENDING.search(word) else "thing"
