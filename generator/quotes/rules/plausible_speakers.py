"""Sayers: whether the subject of a verb can say what the verb reports.

People, bodies and papers say things. A flood "shows", a calendar "favours" and arguments "rage" without a
word being said, so a verb that things do as well wants somebody or something that speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import lemma
from generator.quotes.rules.subject_kinds import kind_of

if TYPE_CHECKING:
    from generator.grammar.speech_lexicon import Sense
    from generator.quotes.resolution import Resolution
    from generator.quotes.rules.complements import Frame

MARKS_OF_BODY = frozenset({"body", "outlet", "document", "pronoun-body"})


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
