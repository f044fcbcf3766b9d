"""Sayers: what the subject of a verb is, and whether such a thing can say what the verb reports.

People, bodies and papers say things. A flood "shows", a calendar "favours" and arguments "rage" without a
word being said, so a verb that things do as well wants somebody or something that speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.grammar import NAMES, conjuncts, lemma
from generator.extract.lexicon import lexicon

if TYPE_CHECKING:
    from generator.extract.complements import Frame
    from generator.extract.lexicon import Sense
    from generator.extract.parse import Parse
    from generator.extract.resolution import Resolution

_PERSON_ENDING = re.compile(
    r"(?:ist|ologist|ician|arian|crat|eer|(?:wo)?man|person|goer|holder|maker|keeper|worker|leader|player|owner)s?$"
    r"|(?:wo)?men$|people$|folk$"
)
"""Words for people by their ending: ``beekeeper``, ``geologist``."""
DEEPEST = 3
"""So many "of" are followed: "a majority of the members of the crew"."""
MARKS_OF_BODY = frozenset({"body", "outlet", "document", "pronoun-body"})


def kind_of(parse: Parse, source: int, depth: int = 0) -> str:
    """Return what a subject is: ``name``, ``person``, ``body``, ``document`` or ``thing``.

    A ``document`` in "the survey", a ``thing`` in "the success of Oskar Brandt".
    """
    known, word = lexicon(), parse.lower[source]
    if word in known.shares_of and depth < DEEPEST:
        of = next((j for j in parse.children[source] if parse.lower[j] == "of"), None)
        whole = parse.child(of, "pobj") if of is not None else None
        return kind_of(parse, whole, depth + 1) if whole is not None else "person"
    if parse.tag[source] in NAMES or not parse.tag[source].startswith(("N", "V", "J")):
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


def shows(frame: Frame, sense: Sense, source: int) -> set[str]:
    """Name what makes a report doubtful because of what its subject is.

    ``by-thing``: "The calendar favours the mayor". ``shown``: "The cook demonstrated that …", where only a
    paper or a body that looked into it would count.
    """
    kind = kind_of(frame.parse, source)
    if frame.quotes:
        return set()
    if frame.parse.lower[source] in lexicon().silent_things:
        return {"by-thing"}  # "Her eyes said no", "The clock says it is late"
    if sense.needs == "evidence":
        finds = kind == "person" and lemma(frame.parse, frame.verb) in lexicon().finding
        looked_into = finds and frame.parse.lower[source] in lexicon().finders
        return set() if kind in {"document", "body"} or looked_into else {"shown"}
    only_a_thing = not (frame.clause or frame.aside or frame.opens)
    unlikely = only_a_thing or lemma(frame.parse, frame.verb) in lexicon().done_by_things
    return {"by-thing"} if kind == "thing" and unlikely else set()


def deeds(frame: Frame, sense: Sense) -> set[str]:
    """Name what makes support a deed rather than words.

    ``by-deed``: "backed the rebels with guns", "voted for the Greens, backing their list". ``armed``: "backs
    the rebels", which a state does and a person says.
    """
    parse, v = frame.parse, frame.verb
    known = lexicon()
    votes = sense.force == "reject" and parse.lower[parse.head[v]] in known.voting
    if frame.clause or frame.quotes:
        return set()
    if votes:
        return {"by-deed"}  # "voted for the Greens, rejecting the old guard"
    things = [j for j in parse.children[v] if parse.dep[j] == "dobj"]
    if sense.lemma == "recall" and any(parse.lower[j] in known.recalled for j in things):
        return {"by-deed"}  # "recalled its envoy": called back, not remembered
    if sense.force != "support":
        return set()
    beside = [j for i in (v, *things) for j in parse.children[i] if parse.lower[j] in {"with", "by"}]
    means = {parse.lower[parse.right[j]] for j in beside} | {
        parse.lower[noun] for j in beside if (noun := parse.child(j, "pobj")) is not None
    }
    if means & known.means_of_support or parse.lower[parse.head[v]] in known.voting:
        return {"by-deed"}
    return {"armed"} if any(parse.lower[j] in known.fighters for j in things) else set()


def is_deed(flags: set[str], who: Resolution) -> bool:
    """Return whether support is a deed: nobody said a word."""
    return "by-deed" in flags or ("armed" in flags and not who.person)


def is_shown_only(flags: set[str], who: Resolution) -> bool:
    """Return whether something only shows what a verb reports, given how its subject was resolved."""
    named = who.actor is not None or who.person  # a rare name may look like a noun
    return ("by-thing" in flags and not named) or ("shown" in flags and who.how not in MARKS_OF_BODY)
