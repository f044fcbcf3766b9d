"""Quotations and the words beside them: which verb brings which quotation, and who is next to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import (
    BETWEEN,
    DASHES,
    FINITE,
    NAMES,
    NOUNS,
    REACH,
    before_brackets,
    is_cue,
    is_of_nearer_cue,
    noun_run,
    subjects,
)
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.quotations import can_speak, quote_around
from generator.quotes.rules.complements import mood_of
from generator.quotes.rules.subjects import speaker_of
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote
    from generator.quotes.rules.cue_word import CueQuote

PAST = frozenset({"VBD", "VBN", "VBZ"})
NO_SPEECH = frozenset(
    {"is", "was", "has", "had", "does", "did", "were", "are", "have", "do", "got", "went", "left"}
)
CLOSE = 2
"""So many words may stand between a quotation and the subject behind it."""
TERM = 3
"""A quotation of so many words may be a term."""
VERB = "a verb of speech and its subject"
COLON = "a colon, and the words that it introduces"
MARGIN = 2
"""A closing mark and a full stop may stand outside the clause that holds a quotation."""


def quotes_of(parse: Parse, v: int, source: int | None, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotations that a verb introduces, closes or interrupts."""
    if not quotes:
        return []
    low = v
    if source is not None and abs(source - v) <= REACH * 2:
        low = max(min(v, parse.left[source]), v - REACH * 2)
    return [
        quote
        for quote in quotes
        if not quote.is_name and not _of_speaker(parse, v, source, quote) and _belongs(parse, v, low, quote)
    ]


def _belongs(parse: Parse, v: int, low: int, quote: Quote) -> bool:
    """Return whether a quotation stands before a verb and its subject and closes there, or after the verb."""
    if quote.outer_end <= parse.begins[low]:
        return _closes(parse, v, low, quote)
    return quote.outer_start >= parse.ends[v] and _introduces(parse, v, quote)


def _of_speaker(parse: Parse, v: int, source: int | None, quote: Quote) -> bool:
    """As in "said Sam Pike, known as “Shorty”": it says who speaks, and no mark parts it from these words."""
    if source is None:
        return False
    if not parse.ends[source] <= quote.outer_start < parse.ends[parse.right[source]]:
        return False
    if parse.left[source] <= v <= parse.right[source]:
        return False  # "M, who called it “a mess”"
    last = word_before(parse, quote)
    return last is not None and last > source and parse.tag[last][:1].isalpha()


def _closes(parse: Parse, v: int, low: int, quote: Quote) -> bool:
    """As in "“…,” M said": nothing stands between, or the quotation is the verb's clause."""
    if parse.dep[v] == "relcl" and quote.outer_end <= parse.begins[parse.left[parse.head[v]]]:
        return False  # "“…,” said an aide, who now advises banks"
    behind = [k for k in range(low) if parse.begins[k] >= quote.outer_end]
    if any(parse.text[k] == ";" for k in behind):
        return False  # "M asked them not to “meddle”; N said that …"
    gap = [k for k in behind if parse.tag[k][0].isalpha()]
    alone = quote.words > TERM or quote.stops or parse.child(v, "dobj") is None
    if len(gap) <= CLOSE and alone and not _joined(parse, gap, quote) and not _governed(parse, v, quote):
        return True
    clauses = (parse.subtree(j) for j in parse.children[v] if parse.dep[j] == "ccomp")
    return any(start <= quote.start and quote.end <= end for start, end in clauses)


def _governed(parse: Parse, v: int, quote: Quote) -> bool:
    """As in "After M accused N of “hiding”, the minister smiled": it completes the clause before."""
    before = [k for k in range(v) if parse.ends[k] <= quote.outer_start and parse.text[k].strip()]
    k = before[-1] if before else v
    if not parse.tag[k][:1].isalpha():
        return False  # a comma or a colon parts them
    while parse.head[k] != k and parse.dep[k] != "advcl":
        k = parse.head[k]
    if parse.dep[k] != "advcl":
        return False
    if k >= v:
        return False
    if parse.begins[k] >= quote.outer_start:
        return False
    return bool(subjects(parse, k))


def _joined(parse: Parse, gap: Sequence[int], quote: Quote) -> bool:
    """As in "they call it “a prize,” while M asked …": the quotation belongs to the clause before."""
    opens = quote.outer_start <= parse.begins[0]
    if opens:
        return False
    return any(parse.dep[k] in {"cc", "mark"} and parse.lower[k] != "as" for k in gap)


def _introduces(parse: Parse, v: int, quote: Quote) -> bool:
    """As in "M said: “…”", "M called it “…”": no other verb stands between, or the clause holds it."""
    between = [
        k
        for k in range(v + 1, len(parse))
        if parse.ends[k] <= quote.outer_start and parse.tag[k][0].isalpha()
    ]
    start, end = parse.subtree(v)
    within = start <= quote.start and quote.end <= end + MARGIN
    other = any(parse.tag[k].startswith("V") and parse.dep[k] != "xcomp" for k in between)
    if len(between) <= 1 or (within and (not other or _in_clause(parse, v, quote))):
        return True
    before = [k for k in range(len(parse)) if parse.ends[k] <= quote.outer_start]
    led = bool(before) and parse.text[before[-1]] in {",", ":", ";", "that"}
    return len(between) <= REACH and led and not other


def _in_clause(parse: Parse, v: int, quote: Quote) -> bool:
    for j in parse.children[v]:
        if parse.dep[j] in {"ccomp", "xcomp", "dobj", "oprd", "prep"} and not is_of_nearer_cue(parse, v, j):
            start, end = parse.subtree(j)
            if start <= quote.start and quote.end <= end + MARGIN:
                return True
    return False


# ---------------------------------------------------------------- where the grammar brings none


@rule(
    "next-to-quotation",
    explanation="a name beside a quotation, without a verb of speech",
    sample="“We have waited for years,” Viktor Lund sputtered. => viktor-lund | We have waited for years,",
)
def next_to_quotation(at: CueQuote) -> Draft | None:
    """“…,” M, the minister, said · “…,” said M · M said: “…” — told by the words next to the marks."""
    parse, quote, quotes = at.parse, at.quote, at.quotes
    found = _after_quote(parse, quote) or _before_quote(parse, quote)
    if found is None:
        return None
    source, v = found
    if not can_speak(parse, source, quotes):
        return None
    if quote_around(parse, v, quotes) is not None:
        return None
    if parse.dep[source] == "nsubjpass" or parse.child(v, "auxpass") is not None:
        return None  # "“She has to go,” M was told."
    needs = {"clause", "quote"} | ({"document"} if parse.lower[source] in lexicon().documents else set())
    senses = lexicon().verbs.get(parse.lower[v], ())
    sense = next((s for s in senses if s.needs in needs and not s.particles), None)
    if (senses and sense is None) or (sense is not None and sense.force in {"think", "plan"}):
        return None
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        force=sense.force if sense is not None else "say",
        quotes=[quote],
        features={Feature.QUOTE} | mood_of(parse, v, [quote]),
    )


def _after_quote(parse: Parse, quote: Quote) -> tuple[int, int] | None:
    first = next((k for k in range(len(parse)) if parse.begins[k] >= quote.outer_end), None)
    if first is None or not quote.closed:
        return None
    if parse.text[first] in DASHES | {","} and first + 1 < len(parse):
        first += 1
    if is_cue(parse, first):
        source, _ = noun_run(parse, first + 1)
        return (source, first) if source is not None else None
    behind, end = noun_run(parse, first + 1)
    if behind is not None and parse.text[end : end + 1] in ([], ["."], [","], [";"]):
        unknown = _unknown_verb(parse, quote, behind, first)
        if unknown is not None:
            return behind, unknown
    source, end = noun_run(parse, first)
    if source is None:
        return None
    if source > first and parse.lower[source] in lexicon().verbs and parse.tag[source] in {"NNS", "NN"}:
        return source - 1, source  # "“…,” Marrand notes."
    v = _next_cue(parse, source, end)
    if v is None:
        v = _unknown_verb(parse, quote, source, end)
    return (source, v) if v is not None else None


def _unknown_verb(parse: Parse, quote: Quote, source: int, v: int) -> int | None:
    """As in "“It is over,” M sputtered.", "“Who pays?” snorted M.": a verb of no list.

    The quotation is its clause, and ends in a comma, a question or an exclamation.
    """
    if v >= len(parse) or parse.tag[v] not in PAST or parse.lower[v] in NO_SPEECH:
        return None
    last = quote_end(parse, quote)
    if parse.lower[parse.left[source]] in {"which", "that"}:
        return None
    if parse.text[last] not in {",", "?", "!"}:
        return None
    bare = parse.child(v, "dobj", "xcomp", "attr", "acomp", "auxpass") in {None, source}
    clauses = (j for j in parse.children[v] if parse.dep[j] == "ccomp")
    if not (bare and any(quote.start <= parse.begins[j] < quote.end for j in clauses)):
        return None
    return v


def quote_end(parse: Parse, quote: Quote) -> int:
    """Return the last word or mark within a quotation."""
    return max((k for k in range(len(parse)) if parse.begins[k] < quote.end), default=0)


def _next_cue(parse: Parse, source: int, start: int) -> int | None:
    """Find the verb behind a noun phrase and what is set between commas: "M, the minister, has said"."""
    for i in range(start, min(len(parse), start + REACH * 2)):
        joined = (
            parse.tag[i - 1] in BETWEEN or parse.text[i - 1] in {",", ")", "\N{EM DASH}"} or i == source + 1
        )
        if joined and is_cue(parse, i):
            return i
        if parse.text[i] in {".", ";", ":", "?", "!"}:
            return None
        if parse.tag[i] == "CC" and parse.text[i - 1] != ",":
            return None
    return None


def _before_quote(parse: Parse, quote: Quote) -> tuple[int, int] | None:
    last = word_before(parse, quote)
    if last is None:
        return None
    if parse.text[last] not in {",", ":", '"'} and not is_cue(parse, last):
        return None
    for v in range(last, max(-1, last - REACH), -1):
        if is_cue(parse, v):
            source, _ = speaker_of(parse, v)
            source = source if source is not None else _subject_before(parse, v)
            return (source, v) if source is not None else None
        if parse.text[v] in {".", ";"}:
            return None
    return None


def _subject_before(parse: Parse, v: int) -> int | None:
    i = v - 1
    while i >= 0 and parse.tag[i] in BETWEEN | {","}:
        i -= 1
    i = before_brackets(parse, i)
    return i if i >= 0 and parse.tag[i] in NOUNS | {"PRP"} else None


def word_before(parse: Parse, quote: Quote) -> int | None:
    """Return the last word or mark before a quotation."""
    words = (k for k in range(len(parse) - 1, -1, -1) if parse.ends[k] <= quote.outer_start)
    return next((k for k in words if parse.text[k].strip()), None)


# --------------------------------------------------------------------------------------- colons


def _colon_before(at: CueQuote) -> int | None:
    """Return the colon that stands right before a quotation."""
    last = word_before(at.parse, at.quote)
    return last if last is not None and at.parse.text[last] == ":" else None


@rule(
    "verb",
    explanation=VERB,
    sample="Declared Viktor Lund: “We have waited for years.” => viktor-lund | We have waited for years.",
)
def verb_before_colon(at: CueQuote) -> Draft | None:
    """As in "Declared M: “…”", "And added M, the mayor: “…”"."""
    colon = _colon_before(at)
    if colon is None:
        return None
    return _verb_first(at.parse, colon, [at.quote])


@rule(
    "colon",
    explanation=COLON,
    sample="And from Viktor Lund: “We have waited for years.” => viktor-lund | We have waited for years.",
)
def name_before_colon(at: CueQuote) -> Draft | None:
    """M: “…” · More from M: “…” · M's verdict: “…”: a label, where nothing else says who speaks."""
    colon = _colon_before(at)
    return _label(at.parse, colon, [at.quote]) if colon is not None else None


@rule(
    "colon",
    explanation=COLON,
    sample="Viktor Lund was blunt: “We have waited for years.” => viktor-lund | We have waited for years.",
)
def sentence_before_colon(at: CueQuote) -> Draft | None:
    """As in "M went even further: “…”": whoever acts in the sentence that leads into the quotation."""
    colon = _colon_before(at)
    return _manner(at.parse, colon, [at.quote]) if colon is not None else None


def _verb_first(parse: Parse, last: int, quotes: list[Quote]) -> Draft | None:
    """As in "Declared M: “…”", "And added M, the mayor: “…”": a verb, who speaks, and a colon."""
    v = next(
        (k for k in range(last) if parse.tag[k] != "CC" and parse.lower[k] not in {"then", "also"}), last
    )
    # "Added Tolan" may be taken for a name
    past = parse.tag[v] in PAST or (parse.lower[v].endswith("ed") and parse.tag[v + 1] in NAMES | {"DT"})
    senses = lexicon().verbs.get(parse.lower[v], ()) if past else ()
    sense = next((s for s in senses if s.needs in {"clause", "quote"} and not s.particles), None)
    source, end = noun_run(parse, v + 1)
    if sense is None or source is None or sense.force in {"think", "plan"}:
        return None
    verbal = any(parse.tag[k].startswith(("V", "MD")) for k in range(end, last))
    if verbal:
        return None
    if end < last and parse.lower[end] not in {",", "of", "for", "from", "at", "in"}:
        return None
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[v]),
        source=source,
        force=sense.force,
        quotes=quotes,
        features={Feature.QUOTE},
    )


# A line may end in a colon, and its words stand below: they are given by the rules of the layout.


@rule(
    "verb",
    explanation=VERB,
    sample="Declared Viktor Lund:\n\n> We have waited. => viktor-lund | We have waited.",
)
def verb_ends_in_colon(parse: Parse) -> Draft | None:
    """As in "Declared M:"."""
    colon = _colon_at_end(parse)
    if colon is None:
        return None
    return _opening(_verb_first(parse, colon, []))


@rule(
    "colon",
    explanation=COLON,
    sample="And from Viktor Lund:\n\n> We have waited. => viktor-lund | We have waited.",
)
def name_ends_in_colon(parse: Parse) -> Draft | None:
    """As in "And from M:"."""
    colon = _colon_at_end(parse)
    return _opening(_label(parse, colon, [])) if colon is not None else None


@rule(
    "colon",
    explanation=COLON,
    sample="Viktor Lund was blunt:\n\n> We have waited. => viktor-lund | We have waited.",
)
def sentence_ends_in_colon(parse: Parse) -> Draft | None:
    """As in "M was blunt:"."""
    colon = _colon_at_end(parse)
    return _opening(_manner(parse, colon, [])) if colon is not None else None


def _colon_at_end(parse: Parse) -> int | None:
    """Return the colon that a line ends in."""
    last = len(parse) - 1
    return last if parse.text[last] == ":" else None


def _opening(draft: Draft | None) -> Draft | None:
    """Return what a line before a colon tells, as one that only introduces the words below."""
    if draft is None or Feature.COLON_SUBJECT in draft.features:
        return None
    draft.features |= {Feature.INTRODUCES, Feature.ONLY_INTRODUCES}
    return draft


def _label(parse: Parse, last: int, quotes: list[Quote]) -> Draft | None:
    """Read what stands before a colon, at word ``last``, as the name of who speaks."""
    if last == 0 or not parse.tag[last - 1].startswith("N"):
        return None
    owner = parse.child(last - 1, "poss")
    if owner is not None and parse.left[owner] == 0 and parse.head[last - 1] in {last - 1, last}:
        # but "M's critics: “…”"
        known = lexicon()
        told = parse.lower[last - 1] in {*known.nouns, *known.documents, *known.labels}
        return _colon(parse, last, owner, quotes) if told else None
    start = last - 1
    if not parse.tag[start].startswith("NNP"):
        # a lone surname may be taken for a noun: it has to be somebody whom the register knows
        if start > 0 or not parse.text[0].istitle():
            return None
        return _colon(parse, last, start, quotes, Feature.COLON_MANNER)
    while start > 0 and parse.tag[start - 1].startswith("NNP"):
        start -= 1
    if start > 0 and parse.text[start - 1] not in DASHES:
        # "And from M: “…”", but not "He said that M came from Velia: “…”"
        acts = any(tag.startswith(("VB", "MD")) for tag in parse.tag[:start])
        if parse.lower[start - 1] != "from" or acts:
            return None
    return _colon(parse, last, last - 1, quotes)


def _manner(parse: Parse, last: int, quotes: list[Quote]) -> Draft | None:
    """Read the sentence before a colon, at word ``last``, as one that leads into a quotation."""
    acting = {i: _acts(parse, i, last) for i in range(last) if parse.tag[i] in FINITE | {"MD", "VB"}}
    verbs = [i for i, subject in acting.items() if subject is not None]
    subject = acting[verbs[0]] if verbs else None
    if subject is None:
        return None
    named = _named_last(parse, last, subject)
    if named is not None:
        return _colon(parse, last, named, quotes, Feature.COLON_MANNER)
    plain = len(verbs) == 1 and _tells_how(parse, verbs[0])
    return _colon(parse, last, subject, quotes, Feature.COLON_MANNER if plain else Feature.COLON_SUBJECT)


def _acts(parse: Parse, v: int, last: int) -> int | None:
    """Return the subject of a verb before a colon, though the parser gives it to a verb behind the colon."""
    mine = subjects(parse, v)
    if mine:
        return mine[0]
    behind = parse.head[v] > last
    given = (j for j in subjects(parse, parse.head[v]) if parse.right[j] == v - 1)
    return next(given, None) if behind else None


def _named_last(parse: Parse, colon: int, subject: int) -> int | None:
    """As in "The news did not surprise pilot M: “…”": a thing does it, and somebody's name ends the line."""
    known = lexicon()
    # a surname may be taken for a noun: a thing is written small
    named = parse.tag[subject] not in {"NN", "NNS"} or parse.text[subject][:1].isupper()
    person = named or parse.lower[subject] in known.roles | known.groups
    last = colon - 1
    if person:
        return None
    if parse.tag[last] not in NAMES:
        return None
    if parse.dep[last] not in {"dobj", "pobj", "dative", "appos"}:
        return None
    if parse.dep[last] == "pobj" and parse.lower[parse.head[last]] not in {"to", "for"}:
        return None
    return last


def _tells_how(parse: Parse, v: int) -> bool:
    """As in "M was blunt: “…”", "M went further: “…”", "M had a warning: “…”"."""
    known = lexicon()
    punches = parse.child(v, "dobj")
    if parse.child(v, "neg") is not None or (
        punches is not None and parse.lower[parse.left[punches]] == "no"
    ):
        return parse.lower[v] in known.frank  # "M did not mince words: “…”", "M pulled no punches: “…”"
    if parse.lower[v] not in known.manner:
        return False
    thing, how = parse.child(v, "dobj"), parse.child(v, "acomp")
    if thing is not None:  # but "had a letter from a docker"
        received = any(parse.lower[j] in {"from", "by"} for j in parse.children[thing])
        return parse.lower[thing] in known.nouns and not received
    if how is not None:
        return parse.lower[how] in known.outspoken
    if parse.lower[v] not in {"goes", "went"}:
        return False
    return parse.child(v, "advmod") is not None


def _colon(parse: Parse, colon: int, source: int, quotes: list[Quote], how: Feature | None = None) -> Draft:
    """Make a draft of a colon; ``how`` says by what the sentence before it leads into the words."""
    return Draft(
        parse=parse,
        cue=colon,
        cue_range=(parse.begins[colon], parse.ends[colon]),
        source=source,
        quotes=quotes,
        features={Feature.QUOTE} if how is None else {Feature.QUOTE, how},
    )
