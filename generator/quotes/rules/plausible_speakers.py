"""Sayers: whether the subject of a verb can say what the verb reports.

People, bodies and papers say things. A flood "shows", a calendar "favours" and arguments "rage" without a
word being said, so a verb that things do as well wants somebody or something that speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NAMES, lemma
from generator.quotes.features import Feature
from generator.quotes.resolution import BODILY
from generator.quotes.rules.subject_kinds import kind_of

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.grammar.speech_lexicon import Sense
    from generator.quotes.resolution import Resolution
    from generator.quotes.rules.complements import Frame

ARTICLES = frozenset({"a", "an"})


def shows(frame: Frame, sense: Sense, source: int) -> set[Feature]:
    """Name what makes a report doubtful because of what its subject is.

    ``by-thing``: "The calendar favours the mayor". ``shown``: "The cook demonstrated that …", where only a
    paper or a body that looked into it would count.
    """
    kind = kind_of(frame.parse, source)
    if frame.quotes:
        return set()
    if frame.parse.lower[source] in lexicon().silent_things:
        return {Feature.BY_THING}  # "Her eyes said no", "The clock says it is late"
    contract = frame.parse.lower[source] in lexicon().findings
    if contract and lemma(frame.parse, frame.verb) in lexicon().undertaking:
        return {Feature.BY_THING}  # "The treaty promised that …", but "The letter promised that …"
    if sense.needs == "evidence":
        finds = kind == "person" and lemma(frame.parse, frame.verb) in lexicon().finding
        looked_into = finds and frame.parse.lower[source] in lexicon().finders
        if kind in {"document", "body"} or looked_into:
            return set()
        return {Feature.SHOWN}
    only_a_thing = not (frame.clause or frame.aside or frame.opens)
    unlikely = only_a_thing or lemma(frame.parse, frame.verb) in lexicon().done_by_things
    return {Feature.BY_THING} if kind == "thing" and unlikely else set()


def describes(parse: Parse, v: int, source: int, features: set[Feature]) -> bool:
    """Return whether a relative clause only tells who is meant, and nobody says anything in it.

    "Members who agree that it should close were late", "A bank that says what it will do makes presents",
    "Anyone who says so is wrong". Behind a comma, and of "the member who says so", it tells what was said.
    """
    if Feature.RELATIVE not in features or parse.dep[v] != "relcl":
        return False
    opens = parse.left[v]
    if opens == 0 or not parse.text[opens - 1][-1].isalnum():
        return False
    if parse.tag[v] not in {"VBZ", "VBP"}:
        return False
    determiner = parse.child(source, "det", "poss", "nummod")
    if parse.lower[source] in lexicon().anybody:
        return True
    if determiner is not None and parse.lower[determiner] not in ARTICLES:
        return parse.lower[determiner] in lexicon().general
    # "critics who say so" are told of by whom they did something, and tell it; as a subject they are a kind
    bare = determiner is not None or parse.tag[source] in {"NNS", "NNPS"}
    return bare and parse.dep[source] in {"nsubj", "nsubjpass"}


def deeds(frame: Frame, sense: Sense) -> set[Feature]:
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
        return {Feature.BY_DEED}  # "voted for the Greens, rejecting the old guard"
    things = [j for j in parse.children[v] if parse.dep[j] == "dobj"]
    if sense.lemma == "recall" and any(parse.lower[j] in known.recalled for j in things):
        return {Feature.BY_DEED}  # "recalled its envoy": called back, not remembered
    if sense.force != "support":
        return set()
    beside = [j for i in (v, *things) for j in parse.children[i] if parse.lower[j] in {"with", "by"}]
    means = {parse.lower[parse.right[j]] for j in beside} | {
        parse.lower[noun] for j in beside if (noun := parse.child(j, "pobj")) is not None
    }
    if means & known.means_of_support or parse.lower[parse.head[v]] in known.voting:
        return {Feature.BY_DEED}
    return {Feature.ARMED} if any(parse.lower[j] in known.fighters for j in things) else set()


def echoes(frame: Frame, sense: Sense) -> set[Feature]:
    """Name an echo of a deed: "echoed Tolan's success", but "echoed Tolan", "echoed her call for a ban"."""
    parse, v = frame.parse, frame.verb
    things = [j for j in parse.children[v] if parse.dep[j] == "dobj"]
    worded = frame.clause or frame.quotes or any(_is_said(parse, j) for j in things)
    return {Feature.BY_DEED} if sense.lemma == "echo" and not worded else set()


def _is_said(parse: Parse, thing: int) -> bool:
    """Return whether a thing is somebody's words, or somebody: ``concerns``, ``remarks``, ``Tolan``."""
    known = lexicon()
    word = parse.lower[thing]
    worded = known.nouns.keys() | known.views | known.documents | known.roles
    if parse.tag[thing] in NAMES | {"PRP"}:
        return True
    if word in worded:
        return True
    return word.removesuffix("s") in worded


def is_deed(features: set[Feature], who: Resolution) -> bool:
    """Return whether support is a deed: nobody said a word."""
    if Feature.BY_DEED in features:
        return True
    return Feature.ARMED in features and not who.person


def is_shown_only(features: set[Feature], who: Resolution) -> bool:
    """Return whether something only shows what a verb reports, given how its subject was resolved."""
    is_named = who.actor is not None or who.person  # a rare name may look like a noun
    if Feature.BY_THING in features and not is_named:
        return True
    return Feature.SHOWN in features and who.how not in BODILY
