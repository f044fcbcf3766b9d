"""Verbs of speech: "“…,” M said" · "M said that …" · "M left, saying …" · "said M" · "was denied by M"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import (
    FINITE,
    NAMES,
    around,
    beside,
    is_cue,
    lemma,
    noun_beside,
    subjects,
)
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.quotations import can_speak
from generator.quotes.rules.adjacent_quotes import VERB, quotes_of, word_before
from generator.quotes.rules.complements import (
    CITING,
    THAT_REACH,
    Frame,
    before_next_report,
    citation,
    content_of,
    has_clause,
    interrupts,
    mood_of,
    named_as,
    next_report,
    sense_of,
    went_on,
)
from generator.quotes.rules.denials import is_made_up, is_negated
from generator.quotes.rules.passives import agent_of
from generator.quotes.rules.plausible_speakers import deeds, describes, echoes, shows
from generator.quotes.rules.subjects import speaker_of
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.grammar.speech_lexicon import Sense
    from generator.quotes.quotations import Quote
    from generator.quotes.rules.cue_word import CueWord
    from generator.text.document import Range

NEEDS_CONTENT = frozenset(
    {
        Feature.INFINITIVE,
        Feature.CONTROLLED,
        Feature.MODAL,
        Feature.REDUCED,
        Feature.PARTICIPLE,
        Feature.CONDITION,
        Feature.BESIDE,
        Feature.FUTURE,
    }
)
"""Where the grammar is as loose as this, a thing alone is not a report: "users to report abuse"."""
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
PEOPLE = frozenset({"people", "him", "her", "them"})
VERB_SAMPLE = "Viktor Lund said that the harbour was late. => viktor-lund | that the harbour was late"
FEWEST_BEHIND = 2
SHARES = frozenset(
    {"points", "percent", "%", "cent", "half", "third", "quarter", "thirds", "quarters", "fifth", "fifths"}
)


@rule(
    "as-reported-by",
    explanation='"as reported by" and who is named',
    sample="The harbour will stay open, as reported by the Ansel Courier."
    " => ansel-courier | The harbour will stay open",
)
def as_reported_by(word: CueWord) -> Draft | None:
    """As in "…, as reported by the Gazette on Saturday"."""
    parse, v = word.parse, word.index
    if not (word.is_verb and word.is_behind_as and word.is_passive):
        return None
    source = agent_of(parse, v)
    senses = lexicon().verbs[word.lower]
    sense = next((s for s in senses if s.needs == "clause" and not s.particles), None)
    if sense is None or source is None:
        return None
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        force=sense.force,
        content=beside(parse, parse.begins[v - 1], parse.ends[parse.right[v]]),
        features={Feature.HAS_CLAUSE},
    )


@rule(
    "cited",
    explanation='"citing" and who is cited',
    sample="The Ansel Courier reported, citing two officials, that the harbour would stay open."
    " => (two officials) | that the harbour would stay open",
)
def cited(word: CueWord) -> Draft | None:
    """As in "The Gazette reported, citing two officials, that …": the words are the officials'."""
    parse, v = word.parse, word.index
    source = parse.child(v, "dobj")
    if not word.is_verb or lemma(parse, v) not in CITING or parse.tag[v] != "VBG" or source is None:
        return None
    known = lexicon()
    if parse.lower[source] not in known.roles | known.documents | PEOPLE and parse.tag[source] not in NAMES:
        return None
    before = (k for k in range(max(0, v - THAT_REACH), v) if is_cue(parse, k) and citation(parse, k))
    above = next(before, parse.head[v])
    if not is_cue(parse, above) or not has_clause(parse, above):
        return None
    forces = (s.force for s in known.verbs[parse.lower[above]] if s.needs == "clause" and not s.particles)
    if "say" not in forces:
        return None  # "Citing N, M asked the board to wait"
    reporter = subjects(parse, above)
    told = content_of(parse, above, reporter[0] if reporter else None, passive=False)
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        content=told,
        features={Feature.HAS_CLAUSE},
        via=reporter,
    )


@rule(
    "quoted-as-saying",
    explanation='"was quoted as saying" and who is quoted',
    sample="“The tide is late,” Viktor Lund was quoted in the report. => viktor-lund | The tide is late,",
)
def quoted_as_saying(word: CueWord) -> Draft | None:
    """As in "M was quoted by the paper as saying …": M's words, though M is what the passive is done to."""
    parse, v = word.parse, word.index
    if not word.is_verb:
        return None
    if not word.is_passive:
        return None
    if word.is_behind_as:
        return None
    if not _is_quoted(parse, v):
        return None
    return _report(word, parse.child(v, "nsubjpass"), {Feature.RELAYED})


def _is_quoted(parse: Parse, v: int) -> bool:
    """Return whether somebody is quoted: "was quoted as saying", "was quoted in the report"."""
    return lemma(parse, v) == "quote" and parse.child(v, "prep") is not None


@rule(
    "verb-by",
    explanation="a verb of speech in the passive, and whom it is done by",
    sample="The plan was rejected by Viktor Lund. => viktor-lund | The plan",
)
def verb_by(word: CueWord) -> Draft | None:
    """As in "was denied by M"."""
    parse, v = word.parse, word.index
    if not word.is_verb:
        return None
    if not word.is_passive:
        return None
    if word.is_behind_as:
        return None
    if _is_quoted(parse, v):
        return None
    features = set(speaker_of(parse, v)[1]) - {Feature.INHERITED, Feature.PASSIVE}
    return _report(word, agent_of(parse, v), features)


@rule("verb", explanation=VERB, sample=VERB_SAMPLE)
def verb(word: CueWord) -> Draft | None:
    """As in "M said that …", "M left, saying …", "“…,” said M"."""
    if not word.is_verb or word.is_passive:
        return None
    source, features = _subject(word.parse, word.index, word.quotes)
    return _report(word, source, features)


def _report(word: CueWord, source: int | None, features: set[Feature]) -> Draft | None:
    """Read a verb with its subject as a report, if it is one in this sentence."""
    parse, v, quotes = word.parse, word.index, word.quotes
    if source is None or _is_anothers(parse, v, source) or _is_between(parse, v):
        return None
    near = _quotes_near(parse, v, source, quotes, features)
    frame = Frame.of(parse, v, source, near, passive=word.is_passive)
    sense = sense_of(frame)
    if sense is None:
        return None
    if _is_no_report(frame, sense):
        return None
    if _lacks_words(frame, sense, source):
        return None
    features |= mood_of(parse, v, quotes) | _kind(frame, sense)
    features |= shows(frame, sense, source) | deeds(frame, sense) | echoes(frame, sense)
    if is_made_up(parse, source):
        features.add(Feature.NEGATED)  # "An unconfirmed rumour says …"
    if describes(parse, v, source, features):
        features.add(Feature.DESCRIBES)
    if Feature.ADJOINED in features and not near and _is_gloss(parse, v):
        features.add(Feature.BARE)
    content = _content(frame, source, features)
    stands_beside = _is_beside(frame) or _is_aside_without(frame, content)
    if stands_beside and _has_object(frame, sense):
        stands_beside = False
    wordless = not near and not frame.clause and bool(features & NEEDS_CONTENT)
    if wordless or (stands_beside and _is_timed(parse, v)):
        return None
    return Draft(
        parse=parse,
        cue=v,
        cue_range=_cue_range(parse, v, sense),
        source=source,
        force=sense.force,
        content=around(parse, v, source) if stands_beside else content,
        quotes=near,
        features=features,
        via=_told(parse, v) + (_quoting(parse, v) if Feature.CITED in features else []),
        negated=is_negated(parse, v),
        relative=parse.child(v, "nsubj") if Feature.RELATIVE in features else None,
    )


def _lacks_words(frame: Frame, sense: Sense, source: int) -> bool:
    """Return whether a verb that needs words has none: "M said.", "a third agree"."""
    needs_words = sense.needs in {"clause", "quote"} or frame.parse.lower[source] in SHARES
    return needs_words and not _has_words(frame)


def _has_object(frame: Frame, sense: Sense) -> bool:
    """Return whether a preposition brings what is said: "…, while M called for a vote"."""
    parse, v = frame.parse, frame.verb
    return any(
        parse.dep[j] == "prep" and parse.lower[j] in sense.particles for j in parse.children[v] if j > v
    )


def _is_timed(parse: Parse, v: int) -> bool:
    """Return whether a clause tells when another was true: "After the interview concluded, Tolan left".

    "As Lund said, the mole was weak" gives the words behind it to Lund.
    """
    mark = parse.child(v, "mark", "advmod")
    marked = mark is not None and mark < v and parse.tag[mark] in {"IN", "WRB"} and parse.lower[mark] != "as"
    return parse.dep[v] == "advcl" and marked


def _quotes_near(
    parse: Parse, v: int, source: int, quotes: Sequence[Quote], features: set[Feature]
) -> list[Quote]:
    """Return the quotations of a verb, without those that another report of the sentence brings."""
    near = quotes_of(parse, v, source, quotes)
    if parse.tag[v] == "VBG" and not subjects(parse, v) and Feature.CITED not in features:
        # "“…,” M told a crowd, adding that …" · "“…,” said M, pointing to the reefs": not what stands before
        near = [quote for quote in near if quote.outer_start >= parse.ends[v]]
    if parse.dep[v] == "conj" and not subjects(parse, v):
        # "“…,” M recalled, and laughed": the words are those of the first verb
        near = [quote for quote in near if quote.outer_start >= parse.begins[parse.head[v]]]
    more = went_on(parse, v)
    if more is not None:
        near = [quote for quote in near if quote.outer_start < more]
    end = before_next_report(parse, v)
    if end < parse.end:
        # "M said so, though N dismissed that as “talk”": the words are N's
        near = [quote for quote in near if quote.outer_start < end]
    another = next_report(parse, v)
    if another is not None:
        near = [quote for quote in near if not another[0] <= quote.outer_start < another[1]]
    return [quote for quote in near if not _is_closed_by_another(parse, v, quote)]


def _is_closed_by_another(parse: Parse, v: int, quote: Quote) -> bool:
    """Return whether a quotation behind a colon has its own speaker: "Not all agree: “It fell,” said M."."""
    before = word_before(parse, quote)
    if before is None or before < v or parse.text[before] != ":":
        return False
    behind = next((k for k in range(before, len(parse)) if parse.begins[k] >= quote.outer_end), len(parse))
    verbs = range(behind, min(len(parse), behind + FEWEST_BEHIND + 1))
    return any(
        is_cue(parse, k) and parse.tag[k] in FINITE and parse.text[j][0].isupper() and parse.tag[j] != "PRP"
        for k in verbs
        for j in subjects(parse, k)
        if j >= behind
    )


def _content(frame: Frame, source: int, features: set[Feature]) -> list[Range]:
    """Return what the verb reports, without to whom and when it was said where words are quoted."""
    parse, v, near = frame.parse, frame.verb, frame.quotes
    names = any(one.needs == "naming" for one in lexicon().verbs[parse.lower[v]])
    called = named_as(parse, v) if names else None
    if called is not None:
        return [called]
    content = [] if interrupts(parse, v) else content_of(parse, v, source, passive=frame.passive)
    if near:
        said = [part for part in content if _is_said(parse, v, part, near)]
        said = [part for part in said if not _tells_of_the_speaker(parse, v, source, part, near)]
        return [_to_closing_mark(parse, _up_to_mark(parse, source, part, near), near) for part in said]
    if Feature.INTRODUCES in features and not frame.clause:
        return [part for part in content if _is_said(parse, v, part, near)]  # "M wrote in her letter:"
    return content


def _is_no_report(frame: Frame, sense: Sense) -> bool:
    """Return whether a verb has another meaning here, in which nothing is said."""
    parse, v = frame.parse, frame.verb
    thing = parse.child(v, "dobj")
    undertakes = sense.particles == ("out",) and sense.lemma == "set" and parse.lower[v + 2 : v + 3] == ["to"]
    # "began Lantern, a club devoted to “slow reading”", but "began the speech: “…”"
    begins = thing is not None and sense.needs == "quote" and sense.lemma in lexicon().aspect
    begins = begins and not any(_is_introduced(parse, quote) for quote in frame.quotes)
    return undertakes or begins or _is_share(frame, sense)


def _is_introduced(parse: Parse, quote: Quote) -> bool:
    """Return whether a comma or a colon stands before a quotation."""
    before = [k for k in range(len(parse)) if parse.ends[k] <= quote.outer_start and parse.text[k].strip()]
    return not before or parse.text[before[-1]] in {",", ":"}


def _is_share(frame: Frame, sense: Sense) -> bool:
    """As in "(Tolan support 44 percent)": a noun, and how many share it."""
    parse, v = frame.parse, frame.verb
    behind = parse.tag[v + 1 : v + 2] in (["CD"], ["$"])
    if sense.force != "support" or not behind:
        return False
    return bool(SHARES & set(parse.lower[v + 2 : v + 4]))


def _is_beside(frame: Frame) -> bool:
    """Return whether what is reported stands beside the verb and not behind it: "…, M said on Monday."."""
    parse, v = frame.parse, frame.verb
    clauses = [j for j in parse.children[v] if parse.dep[j] in {"ccomp", "xcomp"}]
    # "Had she waited, the gale would have passed, M said": the parser parts it at the first comma
    parted = [j for j in clauses if j < v and parse.text[parse.left[j]] == ","]
    return frame.aside and not frame.quotes and clauses == parted


def _is_aside_without(frame: Frame, content: Sequence[Range]) -> bool:
    """Return whether what an aside reports stands around it: "The plan, M said on Monday, “failed”.

    "As M said, “We wait,” a bell rang" reports the words behind it and no more.
    """
    parse, v = frame.parse, frame.verb
    opens = [q for q in frame.quotes if q.outer_start >= parse.ends[v] and _is_introduced(parse, q)]
    if not frame.aside:
        return False
    if content:
        return False
    return not (opens and len(opens) == len(frame.quotes))


def _is_gloss(parse: Parse, v: int) -> bool:
    """As in "“He has won,” M said, referring to N.": the reporter explains whom M means."""
    to = parse.child(v, "prep")
    whom = parse.child(to, "pobj") if to is not None else None
    if whom is None:
        return False
    if lemma(parse, v) not in {"refer", "allude"}:
        return False
    return parse.tag[whom] in {"NNP", "PRP"}


def _is_said(parse: Parse, v: int, part: Range, quotes: Sequence[Quote]) -> bool:
    """Tell what is said from to whom and when: "told reporters on Monday: “…”"."""
    if any(part[0] < quote.end and quote.start < part[1] for quote in quotes):
        return True
    heads = [j for j in parse.children[v] if parse.subtree(j) == part]
    known = lexicon()
    hears = lemma(parse, v) in known.telling | known.control
    beside = {"prep", "dative"} | ({"dobj"} if hears else set())
    return not any(parse.dep[j] in beside for j in heads)


def _tells_of_the_speaker(parse: Parse, v: int, source: int, part: Range, quotes: Sequence[Quote]) -> bool:
    """Return whether the parser takes what is told of the speaker for what is said.

    As in "The row began when M, asked about the fire, said, “We slept.”": what M said stands behind.
    """
    behind = all(quote.outer_start >= parse.ends[v] for quote in quotes)
    if not behind:
        return False
    return part[0] <= parse.begins[source] < part[1] <= parse.begins[v]


def _up_to_mark(parse: Parse, source: int, part: Range, quotes: Sequence[Quote]) -> Range:
    """Cut a clause that the parser stretches over its speaker: "“…,” the director, M, told the Gazette".

    Before a colon somebody else tells the story: of "Few were glad: “It fell,” M said" M says the end.
    """
    for quote in quotes:
        before = word_before(parse, quote)
        led = before is not None and parse.text[before] == ":"
        if led and part[0] < quote.outer_start < part[1] and quote.outer_end <= parse.begins[source]:
            part = (quote.start, part[1])
    ends = [quote.end for quote in quotes if part[0] <= quote.start and quote.end <= parse.begins[source]]
    if ends and parse.begins[source] < part[1]:
        return (part[0], ends[-1])
    return part


def _to_closing_mark(parse: Parse, part: Range, quotes: Sequence[Quote]) -> Range:
    """Cut a clause that runs on behind the words quoted: "M joked, “I plan,” - and left the hall".

    Of "As M said, “Build it,” the crowd left" the parser may begin the clause at the comma in the quotation.
    """
    for quote in quotes:
        introduced = word_before(parse, quote)
        inside = quote.start <= part[0] < quote.end
        if inside and introduced is not None and parse.text[introduced] in {",", ":"}:
            return part[0], min(part[1], quote.end)
    first = next((quote for quote in quotes if quote.outer_start <= part[0] <= quote.start), None)
    before = word_before(parse, first) if first is not None else None
    if first is not None and _acts_on(parse, first):
        return part[0], first.end  # "M said “we wait” and then left the hall"
    if before is None or parse.text[before] not in {",", ":"}:
        return part  # "M said “enough” was enough"
    ends = [quote.end for quote in quotes if quote.outer_start < part[1]]
    return part[0], min(part[1], max(ends))


def _acts_on(parse: Parse, quote: Quote) -> bool:
    """Return whether a verb is joined on right behind a quotation: "“we wait” and then left"."""
    behind = [k for k in range(len(parse)) if parse.begins[k] >= quote.outer_end]
    if len(behind) < FEWEST_BEHIND or parse.tag[behind[0]] != "CC":
        return False
    verb = next((k for k in behind[1:] if parse.tag[k] != "RB"), behind[0])
    return parse.tag[verb] in FINITE and not subjects(parse, verb)


def _has_words(frame: Frame) -> bool:
    return bool(frame.quotes) or frame.clause or frame.aside or frame.opens


def _kind(frame: Frame, sense: Sense) -> set[Feature]:
    """Name what the confidence depends on."""
    parse, v = frame.parse, frame.verb
    kinds = {
        Feature.THOUGHT: sense.force in {"think", "plan"},
        Feature.MIND: sense.needs == "mind" or sense.force == "plan",
        Feature.FOLLOWS: frame.opens and "following" in parse.lower[v + 1 :],
        Feature.INTRODUCES: frame.opens and not any(is_cue(parse, k) for k in range(v + 1, len(parse))),
        Feature.ONLY_INTRODUCES: sense.needs == "quote" and not frame.quotes,
        Feature.HAS_CLAUSE: frame.clause,
        Feature.PARENTHETICAL: frame.aside,
        Feature.ASKED_OF: frame.passive and lemma(parse, v) == "ask",
        Feature.TERM: bool(frame.quotes) and not any(quote.spoken() for quote in frame.quotes),
        Feature.QUOTE: bool(frame.quotes) or sense.needs == "quote",
        Feature.BARE: not frame.quotes and sense.needs == "bare",
        Feature.ANSWER: not frame.quotes and sense.needs == "answer",
    }
    return {kind for kind, holds in kinds.items() if holds}


def _subject(parse: Parse, v: int, quotes: Sequence[Quote]) -> tuple[int | None, set[Feature]]:
    """Return who says what an active verb reports, and how that was found."""
    source, how = speaker_of(parse, v)
    features = set(how)
    if source is None or not can_speak(parse, source, quotes):
        source, features = _next_to(parse, v), {Feature.BESIDE}
    elif Feature.INHERITED in features and parse.lower[source] in {"this", "that", "it", "which"}:
        spoken = _said_before(parse, v)
        if spoken is not None:
            source, features = spoken, {Feature.NOUN_SOURCE}
    if source is not None and not can_speak(parse, source, quotes):
        source = None
    if source is not None and _is_whose(parse, source):
        features = {*features, Feature.EITHER_SUBJECT}
    return source, features


def _is_whose(parse: Parse, source: int) -> bool:
    """Return whether a subject only says whose: "M, whose party backs the plan, left"."""
    return parse.lower[parse.left[source]] == "whose"


def _next_to(parse: Parse, v: int) -> int | None:
    """Find the noun next to the verb, or next to a verb above it."""
    found = noun_beside(parse, v)
    above = parse.head[v]
    for _ in range(3):
        if found is None and above != v and is_cue(parse, above):
            found = noun_beside(parse, above)
        above = parse.head[above]
    return found


def _said_before(parse: Parse, v: int) -> int | None:
    """As in "This follows comments from M earlier this month advocating …": M advocates."""
    known = lexicon()
    for n in range(v - 1, -1, -1):
        if parse.lower[n] in known.nouns and parse.tag[n].startswith("N"):
            for j in parse.children[n]:
                if parse.dep[j] == "prep" and parse.lower[j] in {"from", "by"}:
                    return parse.child(j, "pobj")
    return None


def _is_between(parse: Parse, v: int) -> bool:
    """As in "The paper reported, citing officials briefed by M, that …": M doesn't say what is reported."""
    cues = (k for k in range(max(0, v - THAT_REACH), v) if is_cue(parse, k))
    return any(cites[0] < v < cites[1] for k in cues if (cites := citation(parse, k)) is not None)


def _is_anothers(parse: Parse, v: int, source: int) -> bool:
    """Return whether the words are somebody else's, or nobody's."""
    known = lexicon()
    verb, target = lemma(parse, v), parse.child(v, "dobj")
    if verb in CITING:
        return _quotes_another(parse, v, target)
    if target is not None and verb in {"tweet", "retweet", "post"} and parse.lower[target] in known.shown:
        return parse.child(v, "ccomp") is None
    if verb == "question" and target is not None:
        # a survey, a hearing: "questioned 1,204 people"
        return parse.lower[target] in known.roles or parse.lower[target] in PEOPLE
    participle = parse.tag[v] in {"VBG", "VBN"} and parse.child(v, "aux", "auxpass") is None
    if participle and target is not None and parse.lower[v + 1] in REFLEXIVES:
        return True  # "a woman calling herself M": who somebody poses as is no statement
    if verb == "claim" and parse.dep[v] == "acl" and parse.child(v, "ccomp") is None:
        # "a caller claiming to be M": who somebody poses as is not a statement
        being = parse.child(v, "xcomp")
        return being is not None and parse.lower[being] in {"be", "speak", "act", "represent"}
    # "M's remarks echo those of N": N's statement, none of M's
    return verb == "echo" and parse.lower[source] in known.nouns


def _quotes_another(parse: Parse, v: int, target: int | None) -> bool:
    """As in "quotes M as saying", "quotes her predecessor": what is quoted is the other's."""
    if _cites_as(parse, v, target):
        return False  # "cited M as the best of them"
    known = lexicon()
    named = target is not None and (parse.tag[target] == "NNP" or parse.lower[target] in known.roles)
    if named:
        return True
    return any(parse.lower[j] == "as" and parse.child(j, "pcomp") is not None for j in parse.children[v])


def _cites_as(parse: Parse, v: int, target: int | None) -> bool:
    """Return whether a thing is cited as what it is: "cited M as the best", but not "as saying so"."""
    beside = (*parse.children[v], *(parse.children[target] if target is not None else ()))
    roles = [j for j in beside if parse.lower[j] == "as" and parse.dep[j] == "prep"]
    if not roles:
        return False
    return all(parse.child(j, "pobj") is not None for j in roles)


# ------------------------------------------------------------------------------------- chains


def _told(parse: Parse, v: int) -> list[int]:
    """Return whom the words were said to: "told the Gazette", "in an interview with Channel Seven"."""
    occasions = lexicon().occasions
    heard = [j for j in parse.children[v] if parse.dep[j] in {"dobj", "dative"} and j > v]
    for preposition in parse.children[v]:
        noun = parse.child(preposition, "pobj")
        if noun is None or parse.dep[preposition] not in {"prep", "dative"}:
            continue
        word = parse.lower[preposition]
        if word in {"to", "on", "with"}:
            heard.append(noun)
        elif word in {"in", "during"} and parse.lower[noun] in occasions:
            inner = (parse.child(j, "pobj") for j in parse.children[noun] if parse.dep[j] == "prep")
            heard += [person for person in inner if person is not None]
    return heard


def _quoting(parse: Parse, v: int) -> list[int]:
    """Return who quotes: the paper of "it quoted M as saying", "M was quoted by it as saying"."""
    quotes = parse.head[parse.head[v]]
    agent = agent_of(parse, quotes)
    return subjects(parse, quotes)[:1] if agent is None else [agent]


def _cue_range(parse: Parse, v: int, sense: Sense) -> Range:
    """Return the place of the cue, its particle with it where that follows directly."""
    joined = bool(sense.particles) and parse.lower[v + 1 : v + 2] == [sense.particles[0]]
    return parse.begins[v], parse.ends[v + 1 if joined else v]
