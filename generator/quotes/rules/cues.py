"""Cues: the words of a sentence that report speech, and who their grammar says is speaking.

The rules are asked in the order of the four lists below; the first that finds a report names it.

Nothing here knows who anybody is: a draft names the word that the speaker's name is made of.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NAMES, conjuncts
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.rules.adjacent_quotes import (
    name_before_colon,
    name_ends_in_colon,
    next_to_quotation,
    sentence_before_colon,
    sentence_ends_in_colon,
    verb_before_colon,
    verb_ends_in_colon,
)
from generator.quotes.rules.cue_word import CueQuote, CueWord
from generator.quotes.rules.impostors import leaves_out
from generator.quotes.rules.light_verbs import light_verb
from generator.quotes.rules.nouns import according_to, in_the_view_of, noun_from, noun_of
from generator.quotes.rules.verbs import as_reported_by, cited, quoted_as_saying, verb, verb_by
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote
    from generator.text.rule import Rule

Place = TypeVar("Place")
"""What a rule is asked about: a word, a quotation, a sentence."""


@rule(
    "verb-taken-for-noun",
    explanation="a verb of speech that the parser took for a noun",
    sample="The vote was a mistake for us, Lund notes. => viktor-lund | The vote was a mistake for us",
)
def verb_taken_for_noun(word: CueWord) -> Draft | None:
    """Read a verb that the tagger takes for a noun: "M estimates that …", "The plan failed, M notes."."""
    parse, v = word.parse, word.index
    senses = lexicon().verbs.get(word.lower, ())
    sense = next((s for s in senses if s.needs == "clause" and not s.particles), None)
    if not word.is_noun or sense is None or v == 0:
        return None
    clause = parse.child(v, "ccomp")
    draft = Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=v - 1,
        force=sense.force,
    )
    if clause is not None and clause > v and parse.tag[v] == "NNS" and parse.child(v, "compound") == v - 1:
        return replace(draft, content=[parse.subtree(clause)], features={Feature.HAS_CLAUSE})
    start = v - 1
    while start > 0 and parse.tag[start].startswith("NNP"):
        start -= 1
    if v == _last_word(parse) and start < v - 1 and parse.text[start] == ",":
        return replace(draft, content=[(parse.start, parse.begins[start])], features={Feature.PARENTHETICAL})
    return None


def _last_word(parse: Parse) -> int:
    return max((i for i in range(len(parse)) if parse.text[i][:1].isalpha()), default=0)


COLON_RULES = (verb_before_colon, name_before_colon)
"""Asked first, of each quotation: a colon says more plainly than a verb who speaks."""
WORD_RULES = (
    as_reported_by,
    cited,
    quoted_as_saying,
    verb_by,
    verb,
    according_to,
    in_the_view_of,
    verb_taken_for_noun,
    noun_of,
    noun_from,
    light_verb,
)
"""Asked of each word that may report."""
QUOTE_RULES = (next_to_quotation, sentence_before_colon)
"""Asked of each quotation that no rule before claims."""
OPENING_RULES = (verb_ends_in_colon, name_ends_in_colon, sentence_ends_in_colon)
"""Asked of the sentence, which may introduce the lines below it."""


def find_cues(parse: Parse, quotes: Sequence[Quote]) -> Iterator[Draft]:
    """Find what a sentence reports; ``quotes`` are those that overlap the sentence."""
    for draft in _drafts(parse, quotes):
        _keep_to_the_last(draft)
        yield draft
        yield from _coordinated(draft)


def _first(rules: Sequence[Rule[Place, Draft | None]], place: Place) -> Draft | None:
    """Return what the first rule finds that finds anything, under the name of the rule."""
    for one in rules:
        draft = one.function(place)
        if draft is not None:
            draft.rule = one.name
            return draft
    return None


def _drafts(parse: Parse, quotes: Sequence[Quote]) -> list[Draft]:
    """Ask the rules in their order; each quotation belongs to the first report that claims it."""
    by_colon = (_first(COLON_RULES, CueQuote(parse, quote, quotes)) for quote in quotes)
    drafts = [draft for draft in by_colon if draft is not None]
    free = _unclaimed(quotes, drafts)
    drafts += _of_words(parse, free, {draft.cue for draft in drafts})
    for quote in _unclaimed(free, drafts):
        if not quote.spoken() or _is_held(quote, drafts):
            continue
        draft = _first(QUOTE_RULES, CueQuote(parse, quote, free))
        if draft is not None:
            drafts.append(draft)
    if not any(Feature.INTRODUCES in draft.features for draft in drafts):
        opening = _first(OPENING_RULES, parse)
        drafts += [opening] if opening is not None else []
    _leave(drafts, _unclaimed(free, drafts))
    return drafts


def _unclaimed(quotes: Sequence[Quote], drafts: Sequence[Draft]) -> list[Quote]:
    """Return the quotations that no report claims yet."""
    claimed = {id(quote) for draft in drafts for quote in draft.quotes}
    return [quote for quote in quotes if id(quote) not in claimed]


def _of_words(parse: Parse, quotes: Sequence[Quote], cues: set[int]) -> list[Draft]:
    """Return what the words of a sentence report, besides those that are cues already."""
    reporting = _reporting()
    places = [i for i, word in enumerate(parse.lower) if word in reporting and i not in cues]
    drafts = (_first(WORD_RULES, CueWord.of(parse, i, quotes)) for i in places)
    return [draft for draft in drafts if draft is not None]


@cache
def _reporting() -> frozenset[str]:
    """Return the words that report, or stand for a report."""
    known = lexicon()
    return frozenset({"according", *known.verbs, *known.nouns, *known.views})


def _is_held(quote: Quote, drafts: Sequence[Draft]) -> bool:
    """Return whether a quotation stands within what a verb beside it reports: that is one statement."""
    return any(
        draft.rule == "verb" and any(first <= quote.start < last for first, last in draft.content)
        for draft in drafts
    )


def _leave(drafts: Sequence[Draft], quotes: Sequence[Quote]) -> None:
    """Give what nobody else quotes to those whom the sentence names: "… “in part”, according to M"."""
    for draft in drafts:
        if draft.rule == "according-to":
            draft.quotes += [
                quote
                for quote in quotes
                if any(first <= quote.start and quote.end <= last for first, last in draft.content)
            ]


def _shares_its_head(parse: Parse, name: int, others: list[int]) -> bool:
    """Return whether a name only qualifies what is joined to it: "Citadel and Treasury spokesmen"."""
    if len(others) != 1:
        return False
    if parse.tag[name] not in NAMES:
        return False
    if parse.tag[others[0]] != "NNS":
        return False
    bare = not any(parse.dep[j] in {"det", "amod", "poss"} for j in parse.children[others[0]])
    if not bare:
        return False
    if parse.tag[others[0] - 1] not in NAMES:
        return False
    return parse.lower[others[0]] in lexicon().roles


def _joined_names(parse: Parse, source: int, cue: int) -> Iterator[int]:
    """Yield the names that "and" joins to another, though the parser hangs them elsewhere."""
    known = lexicon().roles
    # "M, who said so, N and O": what M said isn't N's
    named = [j for j in parse.children[source] if parse.dep[j] == "appos" and parse.dep[cue] != "relcl"]
    for j in named:
        if named[0] < j and parse.lower[parse.left[j] - 1] == "and":
            yield j  # "the minister M and the envoy N"
        elif parse.tag[j] in NAMES and parse.lower[source] in known:
            yield from conjuncts(parse, j)  # "the two ministers, M and N": M is read from the role
        elif {parse.tag[j], parse.tag[source]} <= NAMES and parse.lower[j] not in known:
            others = list(conjuncts(parse, j))
            yield from [j, *others] if others else []  # "Minister M, Chancellor N and O"
    for j in (j for j in parse.children[source] if parse.dep[j] == "nmod" and parse.tag[j] in NAMES):
        title = parse.child(j, "conj")
        own = any(parse.dep[k] == "compound" and parse.lower[k] in known for k in parse.children[j])
        if own and title is not None and parse.lower[title] in known and parse.child(j, "cc") is not None:
            yield j  # "President M and Chancellor N"
    for j in parse.children[cue]:
        if (
            parse.dep[j] == "nsubj"
            and parse.right[j] == parse.left[source] - 1
            and parse.child(j, "cc") is not None
        ):
            yield j  # "M as well as N"


def _keep_to_the_last(draft: Draft) -> None:
    """As in "M has praised N and O has mocked P": the verb of one is that of the name beside it, O."""
    parse, cue = draft.parse, draft.cue
    if draft.source is None:
        return
    helping = [j for j in parse.children[cue] if parse.dep[j] in {"aux", "auxpass"} and j < cue]
    of_one = any(parse.tag[j] == "VBZ" for j in (cue, *helping))
    others = [j for j in conjuncts(parse, draft.source) if draft.source < j < cue]
    if of_one and others and parse.tag[others[-1]] in NAMES and others[-1] + 1 in {cue, *helping}:
        draft.source = others[-1]


def _coordinated(draft: Draft) -> Iterator[Draft]:
    """Give each of "M and N have urged" a statement of their own."""
    if draft.source is None:
        return
    parse = draft.parse
    others = [*conjuncts(parse, draft.source), *_joined_names(parse, draft.source, draft.cue)]
    joined = {parse.lower[j] for j in parse.children[draft.source] if parse.dep[j] == "cc"}
    if others:
        draft.features |= {Feature.COORDINATED} | ({Feature.EITHER_SUBJECT} if "or" in joined else set())
    if leaves_out(parse, draft.source, draft.cue):
        draft.features.add(Feature.EITHER_SUBJECT)
        return
    instead = "but" in joined and parse.child(draft.source, "neg", "preconj") is not None
    if _shares_its_head(parse, draft.source, others):
        draft.source = others.pop(0)
    if instead:
        draft.features.add(Feature.EITHER_SUBJECT)  # "not M but N"
    for j in others:
        if parse.tag[j].startswith(("N", "PR")) and parse.lower[j] != "others":
            yield replace(
                draft,
                source=j,
                content=list(draft.content),
                quotes=list(draft.quotes),
                features=set(draft.features),
                via=list(draft.via),
            )
