"""Speech without a verb: "according to M" · "M's comments that …" · "a call by M for …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import beside, is_cue, subjects
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.rules.complements import before_next_report
from generator.quotes.rules.denials import is_withdrawn
from generator.quotes.rules.subject_kinds import kind_of
from generator.text.rule import rule

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote
    from generator.quotes.rules.cue_word import CueWord
    from generator.text.document import Range

ABOUT = frozenset({"for", "about", "on", "against", "of", "to", "that"})
PARTAKES = frozenset({"nsubj", "nsubjpass", "dobj"})
"""What the sentence is about: "M's claim that … surprised N", "N rejected M's claim that …"."""
BE = frozenset({"is", "was", "are", "were"})
SHORT_GAP = 8
"""So many characters may stand between a noun and its quotation: "answer was: “…"."""


@rule(
    "according-to",
    explanation='"according to" and who is named',
    sample="According to Viktor Lund, the harbour was late. => viktor-lund | the harbour was late.",
)
def according_to(word: CueWord) -> Draft | None:
    """According to M · … according to a report by M."""
    parse, i = word.parse, word.index
    to = i + 1
    if word.lower != "according" or word.is_quoted or to >= len(parse) or parse.lower[to] != "to":
        return None
    source = parse.child(to, "pobj") if parse.children[to] else parse.child(i, "pobj")
    if source is None:
        return None
    kind = kind_of(parse, source)
    bare = not parse.children[source] and parse.text[source].islower()
    custom = kind == "thing" or (kind == "document" and parse.tag[source] == "NN")
    if bare and custom:
        return None  # "according to plan", "according to custom"
    return Draft(
        parse=parse,
        cue=i,
        cue_range=(parse.begins[i], parse.ends[to]),
        source=source,
        content=_accorded(parse, i, source),
        # "according to their mood" tells how, and not who says so
        features={Feature.HAS_CLAUSE} | ({Feature.BY_THING} if kind == "thing" else set()),
    )


def _accorded(parse: Parse, i: int, source: int) -> list[Range]:
    """Return what is so according to somebody: the sentence, or the clause that it cuts into.

    As in "M wrote that, according to the count, most were empty": not that M wrote it.
    """
    start, end = parse.begins[i], parse.ends[parse.right[source]]
    clause = parse.head[i]
    above = parse.head[clause]
    inside = parse.dep[clause] == "ccomp" and above < i < clause and is_cue(parse, above)
    if not inside:
        last = before_next_report(parse, parse.right[source])
        return [(first, min(stop, last)) for first, stop in beside(parse, start, end) if first < last]
    low = parse.left[clause]
    low += parse.lower[low] == "that"
    parts = (
        (max(first, parse.begins[low]), min(last, parse.ends[parse.right[clause]]))
        for first, last in beside(parse, start, end)
    )
    return [part for part in parts if part[1] - part[0] > len(", ")]


@rule(
    "in-the-view-of",
    explanation='"in the view of", "by the account of" and whose it is',
    sample="In Viktor Lund’s view, the harbour was late. => viktor-lund | the harbour was late.",
)
def in_the_view_of(word: CueWord) -> Draft | None:
    """In M's view, … · … by his own account: the sentence is the opinion of the one whose view it is."""
    parse, n = word.parse, word.index
    if not word.is_noun or word.lower not in lexicon().views:
        return None
    above, owner = parse.head[n], parse.child(n, "poss")
    if owner is None:
        return None
    if parse.dep[n] != "pobj":
        return None
    if parse.lower[above] not in {"in", "by"}:
        return None
    if (
        parse.left[owner] != above + 1
        or n > parse.right[owner] + 2
        or parse.child(n, "prep", "conj") is not None
    ):
        return None  # "in M's blank stare and robotic words of welcome"
    opens = parse.text[-1] == ":"
    return Draft(
        parse=parse,
        cue=n,
        cue_range=(parse.begins[n], parse.ends[n]),
        source=owner,
        content=beside(parse, parse.begins[above], parse.ends[n]),
        # "Those are, in his words:" says nothing, but what follows is his
        features={Feature.ONLY_INTRODUCES, Feature.INTRODUCES} if opens else {Feature.HAS_CLAUSE},
    )


@rule(
    "noun-of",
    explanation="a noun of speech and whose it is",
    sample="The crew rejected Viktor Lund’s claim that the harbour was late."
    " => viktor-lund | that the harbour was late",
)
def noun_of(word: CueWord) -> Draft | None:
    """As in "M's claim that …", "the vow M has made is that …", "M's answer was: “…”"."""
    if not word.is_noun or word.lower not in lexicon().nouns:
        return None
    source, by = _owner(word.parse, word.index)
    if source is None or by != "of":
        return None
    parse, n = word.parse, word.index
    near: list[Quote] = []
    if {":", ","} & set(parse.text[n : n + 4]):
        # as in: M's answer was: “…”, or from M's letter: “…”
        near = [q for q in word.quotes if 0 <= q.outer_start - parse.ends[n] <= SHORT_GAP]
    return _told_by_noun(word, source, near)


@rule(
    "noun-from",
    explanation="a noun of speech and who it comes from",
    sample="The crew heard a warning by Viktor Lund that the harbour was late."
    " => viktor-lund | that the harbour was late",
)
def noun_from(word: CueWord) -> Draft | None:
    """As in "comments from M advocating …", "a call by M for …"."""
    if not word.is_noun or word.lower not in lexicon().nouns:
        return None
    source, by = _owner(word.parse, word.index)
    if not (source is not None and by == "from"):
        return None
    return _told_by_noun(word, source, [])


def _told_by_noun(word: CueWord, source: int, near: list[Quote]) -> Draft | None:
    """Make a draft of a noun of speech, if it tells what was said."""
    parse, n = word.parse, word.index
    content, features = _content(parse, n, source)
    if not content and not near:
        return None
    if near:
        features.add(Feature.QUOTE)
    if is_withdrawn(parse, n):
        features.add(Feature.NEGATED)
    return Draft(
        parse=parse,
        cue=n,
        cue_range=(parse.begins[n], parse.ends[n]),
        source=source,
        force=lexicon().nouns[parse.lower[n]],
        content=content,
        quotes=near,
        features=features,
    )


def _owner(parse: Parse, n: int) -> tuple[int | None, str]:
    """Return whose speech a noun names, and whether it is "of" or "from" them."""
    found: tuple[int | None, str] = (None, "")
    for j in parse.children[n]:
        if parse.dep[j] == "poss":
            found = (j, "of")
        elif parse.dep[j] in {"prep", "agent"} and parse.lower[j] in {"from", "by"} and j > n:
            person = parse.child(j, "pobj")
            found = (person, "from") if person is not None else found
        elif parse.dep[j] == "relcl" and parse.lower[j] in lexicon().light and subjects(parse, j):
            found = (subjects(parse, j)[0], "of")  # "the vow M has made is that …"
    return found


def _content(parse: Parse, n: int, source: int) -> tuple[list[Range], set[Feature]]:
    """Return what the noun's clause or preposition says."""
    content: list[Range] = []
    features = {Feature.NOUN}
    for j in parse.children[n]:
        if j <= n or j == source or _describes(parse, j):
            continue
        clause = parse.dep[j] in {"acl", "ccomp"}
        if clause:
            features.add(Feature.HAS_CLAUSE)
            if parse.dep[j] == "acl" and parse.tag[j] == "VBG":
                features.add(Feature.SAYING)
            if parse.lower[parse.left[j]] == "that" == parse.lower[n + 1] and parse.dep[n] in PARTAKES:
                features.add(Feature.THAT)
        if clause or (parse.dep[j] == "prep" and parse.lower[j] in ABOUT):
            content.append(parse.subtree(j))
    told = parse.child(parse.head[n], "ccomp") if parse.dep[n] == "nsubj" else None
    if told is not None and parse.lower[parse.head[n]] in BE and parse.lower[parse.left[told]] == "that":
        content.append(parse.subtree(told))  # "M's answer was that …"
        features |= {Feature.HAS_CLAUSE, Feature.THAT}
    return content, features


def _describes(parse: Parse, j: int) -> bool:
    """As in "a message from M posted on Tuesday": when and where, not what."""
    if parse.dep[j] != "acl":
        return False
    if parse.tag[j] != "VBN":
        return False
    return parse.child(j, "mark", "nsubj", "aux") is None
