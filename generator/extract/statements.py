"""Statements: what the sentences of an article report, whom they give it to, and how certain that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.confidence import judge
from generator.extract.cues import find_cues
from generator.extract.drafts import Draft
from generator.extract.lexicon import lexicon
from generator.extract.parse import Parse, parse
from generator.extract.quotations import TERM_WORDS
from generator.extract.speakers import Resolution, Resolver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.extract.mentions import Mentions
    from generator.extract.prose import Prose
    from generator.extract.quotations import Quote
    from generator.model.content import Register

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_MARKS = frozenset('“”"„«»')
WHOLE = frozenset({"according-to", "as-reported-by"})
"""Rules whose content is the whole sentence."""
LONGEST_PASSAGE = 200_000
"""A passage beyond this is no prose: only its names are looked up."""


@dataclass(slots=True)
class Sentence:
    """A sentence of the prose, its passage, and its parse where it was parsed."""

    start: int
    end: int
    passage: int
    parses: list[Parse] = field(default_factory=list)


@dataclass(slots=True)
class Reported:
    """A draft with its speaker resolved and its certainty judged."""

    draft: Draft
    sentence: Sentence
    who: Resolution
    confidence: str = "low"
    vetoes: tuple[str, ...] = ()
    nested: bool = False
    rule: str = ""
    via: list[str] = field(default_factory=list)


def worth_parsing(text: str) -> bool:
    """Tell whether a sentence can report anything: most of an article's time is spent on parsing."""
    known = lexicon()
    if not _MARKS.isdisjoint(text) or "''" in text or "‘" in text:
        return True
    return any(
        word in known.verbs or word in known.nouns or word == "according"
        for word in (match[0].lower() for match in _WORD.finditer(text))
    )


def parse_sentences(prose: Prose, sentences: Iterable[Sentence]) -> None:
    """Parse the sentences that may report something."""
    wanted = [
        sentence
        for sentence in sentences
        if prose.passages[sentence.passage].kind in {"paragraph", "list_item", "block_quote"}
        and len(prose.passages[sentence.passage].text) < LONGEST_PASSAGE
        and worth_parsing(prose.text[sentence.start : sentence.end])
    ]
    parses = parse(prose.text, [(sentence.start, sentence.end) for sentence in wanted])
    by_start = {sentence.start: sentence for sentence in wanted}
    current = None
    for parsed in parses:
        current = by_start.get(parsed.start, current)
        if current is not None:
            current.parses.append(parsed)


def find_statements(
    prose: Prose,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quote],
    mentions: Mentions,
    resolver: Resolver,
) -> list[Reported]:
    """Find and judge the statements of an article whose sentences are parsed."""
    reported: list[Reported] = []
    memory = Memory(mentions, resolver.register, prose, quotes)
    ordered = _by_sentence(sentences, quotes)
    labels = find_labels(prose, mentions, resolver.register)
    for sentence in sentences:
        here = ordered.get(sentence.start, [])
        fresh: list[Reported] = []
        if sentence.passage in labels:
            reported.extend(_labelled(labels[sentence.passage], sentence, here, prose))
            continue
        introduced = _introduced(memory, sentence, here, prose)
        if introduced is not None:
            reported.append(introduced)
            continue
        for parsed in sentence.parses:
            for draft in find_cues(parsed, here, prose.text):
                who = _who(draft, resolver, memory, fresh, prose)
                item = Reported(draft, sentence, who, rule=f"{draft.rule}:{who.how}")
                item.nested = "nested" in draft.flags
                item.via = _heard(draft, resolver)
                fresh.append(item)
        _relations(fresh, resolver)
        fresh = [item for item in fresh if not item.nested or _worth_nesting(item)]
        for item in fresh:
            item.confidence, item.vetoes = judge(item.draft, item.who, nested=item.nested)
            for quote in item.draft.quotes:
                quote.used = True
            memory.said(item)
        memory.introduce(fresh, sentence)
        reported.extend(fresh or _additionally(sentence, reported, prose))
        reported.extend(_orphans(prose, sentence, here, memory, reported))
    return reported


def _heard(draft: Draft, resolver: Resolver) -> list[str]:
    """Return the outlets that the words were said to."""
    outlets = (resolver.outlet_at(draft.parse, word) for word in draft.via)
    return [outlet for outlet in outlets if outlet is not None]


def _by_sentence(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """Give each sentence the quotations that overlap it, in one walk."""
    found: dict[int, list[Quote]] = {}
    first = 0
    for sentence in sentences:
        while first < len(quotes) and quotes[first].outer_end <= sentence.start:
            first += 1
        k = first
        while k < len(quotes) and quotes[k].outer_start < sentence.end:
            if quotes[k].outer_end > sentence.start:
                found.setdefault(sentence.start, []).append(quotes[k])
            k += 1
    return found


# --------------------------------------------------------------------------------------- speakers


@dataclass(slots=True)
class Memory:
    """Who was named and who spoke so far, for pronouns and for quotations without a cue."""

    mentions: Mentions
    register: Register
    prose: Prose
    quotes: Sequence[Quote]
    last: list[Reported] = field(default_factory=list)
    opening: Reported | None = None
    """The statement of a line that ends in a colon."""

    def introduce(self, fresh: Sequence[Reported], sentence: Sentence) -> None:
        """Remember who introduces the lines that follow, and forget it where other text comes."""
        opening = next((item for item in fresh if "introduces" in item.draft.flags), None)
        if opening is not None or self.prose.passages[sentence.passage].kind != "list_item":
            self.opening = opening

    def said(self, item: Reported) -> None:
        """Remember who spoke."""
        if item.nested or "inside-quotation" in item.draft.flags:
            return
        self.last.append(item)

    def possessor(self, offset: int) -> bool:
        """Tell whether the name at an offset only says whose: "Marrand’s adviser"."""
        mention = self.mentions.at(offset)
        return mention is not None and self.prose.text[mention.end : mention.end + 2] in {"’s", "'s"}

    def persons(self, start: int, end: int, pronoun: str) -> list[tuple[int, str | None]]:
        """Return the persons whom a stretch names and a pronoun may mean, ``None`` for strangers."""
        events: list[tuple[int, str | None]] = []
        for mention in self.mentions.within(start, end):
            actor = self.register.actors.get(mention.actor or "")
            if actor is None or actor.kind != "person":
                continue
            if not pronoun or not actor.pronouns or pronoun in actor.pronouns:
                events.append((mention.start, actor.id))
        events += [(other.start, None) for other in self.mentions.others_within(start, end)]
        low = bisect_left(self.quotes, start, key=lambda quote: quote.end)
        high = bisect_left(self.quotes, end, key=lambda quote: quote.start)
        spoken = [(q.start, q.end) for q in self.quotes[low:high] if q.words > TERM_WORDS]
        # whom a speaker names in a quotation is hardly the speaker
        outside = [event for event in events if not any(a <= event[0] < b for a, b in spoken)]
        return sorted(outside, key=lambda event: event[0])


def _who(
    draft: Draft, resolver: Resolver, memory: Memory, fresh: Sequence[Reported], prose: Prose
) -> Resolution:
    parse = draft.parse
    if draft.source is None:
        return Resolution(None, "none", draft.cue_range)
    who = resolver.resolve(parse, draft.source)
    if draft.relative is not None and who.actor is None and who.how in {"none", "pronoun"}:
        who = _before_relative(who, draft, memory)
    if who.how == "pronoun":
        form = lexicon().pronouns.get(parse.lower[draft.source], "")
        if form in {"he", "she"} and "inside-quotation" not in draft.flags:
            return _antecedent(who, form, draft, memory, fresh, prose)
    return who


def _before_relative(who: Resolution, draft: Draft, memory: Memory) -> Resolution:
    """ "Those made by M in December, who acknowledged …": the one person named before "who"."""
    parse = draft.parse
    if draft.source is None or draft.relative is None or parse.lower[draft.relative] != "who":
        return who
    low, high = parse.begins[parse.left[draft.source]], parse.begins[draft.relative]
    named = {actor for _, actor in memory.persons(low, high, "")}
    if len(named) == 1 and None not in named and parse.lower[draft.source] not in lexicon().roles:
        mention = next(m for m in memory.mentions.within(low, high) if m.actor in named)
        return Resolution(
            mention.actor, "relative", (mention.start, mention.end), (mention.actor or "",), person=True
        )
    return who


def _antecedent(
    who: Resolution, form: str, draft: Draft, memory: Memory, fresh: Sequence[Reported], prose: Prose
) -> Resolution:
    """Whom "he" or "she" means: one person named nearby, or nobody for certain."""
    at = who.span[0]
    passage = prose.passage_at(at)
    begin, _ = prose.extent(passage)
    events = memory.persons(begin, at, form)
    if not events and passage > 0:
        begin, _ = prose.extent(passage - 1)
        events = memory.persons(begin, at, form)
    spoke = next(
        (
            item
            for item in (*reversed(fresh), *reversed(memory.last))
            if begin <= item.who.span[0] < at and item.who.how != "body" and item.draft.source is not None
        ),
        None,
    )
    everyone = {actor for _, actor in events}
    candidates = tuple(sorted(actor for actor in everyone if actor))
    del draft
    if spoke is not None and (spoke.who.person or spoke.who.how.startswith("pronoun")):
        actor = spoke.who.actor
        if actor is None:
            return Resolution(None, "pronoun", who.span, candidates, person=True)
        kind = memory.register.actors[actor]
        if not kind.pronouns or form in kind.pronouns:
            after = {a for at, a in events if at > spoke.who.span[1] and not memory.possessor(at)} - {actor}
            sure = not after and None not in {a for at, a in events if not memory.possessor(at)}
            how = "pronoun-sure" if sure or everyone <= {actor} else "pronoun-guess"
            return Resolution(actor, how, who.span, candidates, person=True)
    if len(everyone) == 1 and candidates:
        return Resolution(candidates[0], "pronoun-sure", who.span, candidates, person=True)
    return Resolution(None, "pronoun", who.span, candidates, person=True)


# -------------------------------------------------------------------------------------- relations


def _relations(fresh: list[Reported], resolver: Resolver) -> None:
    """Tell which statements stand inside others, and who passed on what."""
    for item in fresh:
        outer = [other for other in fresh if _holds_statement(other, item)]
        if outer:
            item.nested = True
            if all(other.who.actor in resolver.outlets for other in outer):
                item.draft.flags.add("relayed")
            item.via += [other.who.actor for other in reversed(outer) if other.who.actor is not None]


def _holds_statement(outer: Reported, inner: Reported) -> bool:
    """Tell whether one statement's content holds the other's cue."""
    if outer is inner or outer.draft.cue == inner.draft.cue or outer.draft.source == inner.draft.source:
        return False
    if inner.draft.rule in WHOLE and outer.draft.rule not in WHOLE:
        return False
    cue = inner.draft.cue_range
    if not any(start <= cue[0] and cue[1] <= end for start, end in outer.draft.content):
        return False
    if outer.draft.rule in WHOLE or "parenthetical" in outer.draft.flags:
        return True
    return outer.draft.rule in {"verb", "quoted-as-saying"} and _governs(
        inner.draft.parse, outer.draft.cue, inner.draft.cue
    )


def _worth_nesting(item: Reported) -> bool:
    """Inside somebody's words, only speech is kept: not what they say that others think or want."""
    flags = item.draft.flags
    if "introduces" in flags:
        return True
    return (
        "thought" not in flags
        and bool(flags & {"quote", "has-clause", "parenthetical"})
        and "infinitive" not in flags
    )


def _governs(parse: Parse, above: int, below: int) -> bool:
    """Tell whether one cue's clause holds the other cue, told by heads and not by places alone."""
    i = below
    crossed = False
    while parse.head[i] != i:
        if parse.head[i] == above:
            return parse.dep[i] in {"ccomp", "xcomp", "dobj", "prep", "oprd"} or crossed
        crossed = crossed or parse.dep[i] == "ccomp"
        i = parse.head[i]
    return False


# --------------------------------------------------------------------------- attribution goes on

_ADDITION = re.compile(r"(?:Additionally|Moreover|Furthermore|In addition|Also),\s")


def _additionally(sentence: Sentence, reported: Sequence[Reported], prose: Prose) -> list[Reported]:
    """ "… according to the Gazette. Additionally, the deal would need …": still the Gazette."""
    if not reported or not _ADDITION.match(prose.text, sentence.start, sentence.end):
        return []
    before = reported[-1].sentence
    last = next((r for r in reversed(reported[-8:]) if r.sentence is before and r.draft.rule in WHOLE), None)
    if last is None or last.nested or before.passage != sentence.passage:
        return []
    if prose.text[last.sentence.end : sentence.start].strip():
        return []
    draft = Draft(
        parse=last.draft.parse,
        cue=last.draft.cue,
        cue_range=(sentence.start, sentence.start),
        source=None,
        rule="additionally",
        force=last.draft.force,
        content=[(sentence.start, sentence.end)],
    )
    item = Reported(draft, sentence, last.who, rule=f"additionally:{last.who.how}", via=list(last.via))
    item.confidence = "low" if last.confidence == "low" else "medium"
    item.vetoes = ("attribution-goes-on",)
    return [item]


# ------------------------------------------------------------------------- lines under an opening


def _introduced(memory: Memory, sentence: Sentence, quotes: Sequence[Quote], prose: Prose) -> Reported | None:
    """A list item, or a quotation of its own, under "M made two demands:" is M's."""
    opening = memory.opening
    if opening is None:
        return None
    passage = prose.passages[sentence.passage]
    start, _ = prose.extent(sentence.passage)
    whole = [quote for quote in quotes if quote.outer_start == start]
    item = passage.kind == "list_item" or passage.text[:1] in "•*–"
    if sentence.passage == opening.sentence.passage or not (item or whole) or sentence.start != start:
        return None
    if not item and sentence.passage - opening.sentence.passage != 1:
        return None
    draft = Draft(
        parse=opening.draft.parse,
        cue=opening.draft.cue,
        cue_range=(start, start),
        source=None,
        rule="list-item" if item else "introduced",
        force=opening.draft.force,
        content=[(sentence.start, sentence.end)],
        quotes=whole,
        flags={"quote"} if whole else set(),
        negated=opening.draft.negated,
    )
    for quote in whole:
        quote.used = True
    who = opening.who
    made = Reported(
        draft, sentence, who, nested=opening.nested, rule=f"{draft.rule}:{who.how}", via=list(opening.via)
    )
    made.confidence = "low" if opening.confidence == "low" else "medium"
    made.vetoes = opening.vetoes if opening.confidence == "low" else ("introduced-above",)
    if whole:
        memory.said(made)
    return made


_LABEL = re.compile(r"(?P<label>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?P<colon>:)\s+(?=\S)")
FEWEST_LABELS = 3
"""So many labelled lines make a transcript."""


@dataclass(slots=True)
class Label:
    """ "MARRAND: We will stay." — the speaker's name before a colon at the start of a line."""

    span: tuple[int, int]
    colon: tuple[int, int]
    actor: str | None
    transcript: bool


def find_labels(prose: Prose, mentions: Mentions, register: Register) -> dict[int, Label]:
    """Find the labelled lines of a transcript, and lines labelled with a registered person's name."""
    found: dict[int, Label] = {}
    counts: dict[str, int] = {}
    for number, passage in enumerate(prose.passages):
        match = _LABEL.match(passage.text)
        if match is None:
            continue
        start = prose.starts[number]
        name = match["label"]
        mention = mentions.at(start) or mentions.of_label(name)
        actor = mention.actor if mention is not None and mention.end - mention.start == len(name) else None
        if actor is not None and register.actors[actor].kind != "person":
            actor = None
        counts[name] = counts.get(name, 0) + 1
        ends = (start + match.end("label"), start + match.end("colon"))
        found[number] = Label((start, ends[0]), ends, actor, transcript=False)
    often = {name for name, count in counts.items() if count > 1}
    labelled = {number: prose.text[label.span[0] : label.span[1]] for number, label in found.items()}
    total = sum(1 for name in labelled.values() if name in often)
    kept = {}
    for number, label in found.items():
        label.transcript = total >= FEWEST_LABELS
        if label.actor is not None or (
            label.transcript and (labelled[number] in often or labelled[number].isupper())
        ):
            kept[number] = label
    return kept


def _labelled(label: Label, sentence: Sentence, quotes: Sequence[Quote], prose: Prose) -> Iterator[Reported]:
    for quote in quotes:
        quote.used = True
    start = max(sentence.start, label.colon[1])
    while start < sentence.end and prose.text[start].isspace():
        start += 1
    if start >= sentence.end:
        return
    first = sentence.start <= label.colon[0] < sentence.end
    parse = sentence.parses[0] if sentence.parses else EMPTY
    draft = Draft(
        parse=parse,
        cue=0,
        cue_range=label.colon if first else (start, start),
        source=None,
        rule="label",
        force="say",
        content=[(start, sentence.end)],
        flags={"label"},
    )
    who = Resolution(label.actor, "label", label.span, (label.actor,) if label.actor else (), person=True)
    item = Reported(draft, sentence, who, rule="label")
    item.confidence = "high" if label.actor and label.transcript else "medium"
    yield item


EMPTY = Parse(start=0, end=0, text=[], lower=[], begins=[], ends=[], tag=[], dep=[], head=[])


# ---------------------------------------------------------------------------- quotations left over


def _orphans(
    prose: Prose, sentence: Sentence, quotes: Sequence[Quote], memory: Memory, reported: Sequence[Reported]
) -> list[Reported]:
    """Give a quotation without a cue to the speaker of the words right before it."""
    found = []
    for quote in quotes:
        if quote.used or quote.end > sentence.end or not quote.spoken(prose.text):
            continue
        if any(item.sentence is sentence and _holds(item, quote) for item in reported[-8:]):
            continue
        begins = quote.outer_start <= sentence.start or sentence.start > quote.start
        before = _speaker_before(memory, quote, prose) if begins else None
        if before is None:
            continue
        item, rule = before
        quote.used = True
        draft = Draft(
            parse=item.draft.parse,
            cue=item.draft.cue,
            cue_range=(quote.outer_start, quote.outer_start),
            source=None,
            rule=rule,
            force=item.draft.force,
            content=[(quote.start, quote.end)],
            quotes=[quote],
            flags={"quote"},
        )
        who = Resolution(item.who.actor, rule, item.who.span, item.who.candidates, person=item.who.person)
        orphan = Reported(draft, sentence, who, rule=rule)
        orphan.confidence, orphan.vetoes = _inherited(item, rule)
        found.append(orphan)
    return found


def _holds(item: Reported, quote: Quote) -> bool:
    return any(start <= quote.start and quote.end <= end + 2 for start, end in item.draft.content)


def _inherited(item: Reported, rule: str) -> tuple[str, tuple[str, ...]]:
    if rule == "continued" and item.confidence != "low":
        sure = item.confidence == "high" and item.who.how in {"name", "short", "continued"}
        return ("high" if sure else "medium"), ()
    return "low", ("no-cue",)


def _speaker_before(memory: Memory, quote: Quote, prose: Prose) -> tuple[Reported, str] | None:
    """Find the last statement before a quotation; ``continued`` where nothing stands between."""
    for item in reversed(memory.last):
        end = (
            max(item.sentence.end, *(q.outer_end for q in item.draft.quotes))
            if item.draft.quotes
            else item.sentence.end
        )
        if item.who.span[0] >= quote.start:
            continue
        here = prose.passage_at(quote.start) == item.sentence.passage
        if here and item.draft.quotes and not prose.text[end : quote.outer_start].strip() and quote.closed:
            return item, "continued"
        if quote.continues and prose.passage_at(quote.start) - item.sentence.passage == 1:
            return item, "carried-over"
        if prose.passage_at(quote.start) - item.sentence.passage <= 1:
            return item, "speaker-before"
        return None
    return None


def speaker_words(item: Reported) -> tuple[int, int]:
    """Return the words that name the speaker."""
    draft = item.draft
    start, end = item.who.span
    if draft.relative is not None and draft.parse.begins[draft.relative] > start:
        end = max(end, draft.parse.ends[draft.relative])
    return start, end
