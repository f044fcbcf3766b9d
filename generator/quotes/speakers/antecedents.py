"""Antecedents: whom "he", "she" and "who" mean, among those whom the text named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.model.doubts import Doubt
from generator.quotes.features import Feature
from generator.quotes.quotations import TERM_WORDS
from generator.quotes.resolution import BODILY, Method, Resolution
from generator.quotes.speakers.office_holders import BODIES, Offices
from generator.quotes.speakers.resolver import sent_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.content import Register
    from generator.quotes.draft import AttributedDraft, Draft
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.mentions import Mentions
    from generator.quotes.speakers.resolver import Resolver
    from generator.text.document import Document, Range, Sentence

_PRONOUN = re.compile(r"\b([Hh]e|[Ss]he)\b")
_SHE_OR_HE = re.compile(r"\b(?:he|him|his|himself|she|hers?|herself)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")
_FORMS = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
}
WHERE = frozenset({"in", "at", "near", "across", "on", "around", "outside", "inside", "the"})
"""Words before a place's name: "in Port Sund", "the Lake Authority"."""
LONGEST_WORD = 20
LONGEST_DESCRIPTION = 80
"""So many characters before a name, a description of its bearer begins."""
_ENDS_CLAUSE = re.compile(r"[.;:!?\u2013\u2014]")
FARTHEST = 3
"""So many paragraphs up, those that begin with the pronoun are followed."""
PLURAL = frozenset({"NNS", "NNPS"})
_OPENS_WITH = re.compile(
    r"(?:^|[.!?][”’\"')]{0,2}\s|\n)"
    r"(?P<who>A|An|One|Another|His|Her|Their|(?:[A-Z][\w.-]+\s){0,3}[A-Z][\w-]+[’']s)\s(?P<words>(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*)"
)
_OPENS_WITH_THE = re.compile(
    r"(?:^|[.!?][”’\"')]{0,2}\s|\n)(?P<who>The)\s(?P<words>(?:[A-Za-z][\w-]*\s){0,3}[A-Za-z][\w-]*)"
)
_GOES_ON = re.compile(r"['’]s?\s|\s(?:of|for|to\sbe)\s|-(?:elect|designate)")
_BEHIND = frozenset({"of", "for", "from", "in", "on", "with", "to", "at", "by"})
RECENT = 12
"""So many statements back, the speaker of a pronoun is looked for."""


@dataclass
class Memory:
    """Who was named and who spoke so far, for pronouns and for quotations without a cue."""

    mentions: Mentions
    register: Register
    document: Document
    quotes: Sequence[Quote]
    offices: Offices
    last: list[AttributedDraft] = field(default_factory=list)
    opening: AttributedDraft | None = None
    """The statement of a line that ends in a colon."""
    introduced: int = -1
    """The last passage below such a line."""

    def introduce(self, fresh: Sequence[AttributedDraft], sentence: Sentence) -> None:
        """Remember who introduces the lines that follow, and forget it where other text comes."""
        opening = next((item for item in fresh if Feature.INTRODUCES in item.draft.features), None)
        if opening is None and sentence.passage == self.introduced:
            return  # within a quotation that the line introduces
        if opening is not None or self.document.passages[sentence.passage].kind != "list_item":
            self.opening = opening

    def said(self, item: AttributedDraft) -> None:
        """Remember who spoke."""
        if not item.nested:
            self.last.append(item)

    def agrees(self, actor: str, pronoun: str) -> bool:
        """Return whether a pronoun may mean an actor; an empty one may mean everybody."""
        known = self.register.actors[actor].pronouns
        return not pronoun or not known or pronoun in known

    def possessor(self, offset: int) -> bool:
        """Return whether the name at an offset only says whose: "Marrand’s adviser"."""
        end = self.mentions.end_of(offset)
        return self.document.text[end : end + 2] in {"’s", "'s"}

    def opens_sentence(self, offset: int) -> bool:
        """Return whether a word is the first of its sentence, and so most likely what it is about."""
        before = self.document.text[max(0, offset - 3) : offset].rstrip(" ”’\"'")
        return not before or before[-1] in ".!?\n"

    def opens_clause(self, offset: int) -> bool:
        """Return whether a name may be a subject: no preposition and no verb stands right before it."""
        if self.opens_sentence(offset):
            return True
        before = self.document.text[max(0, offset - LONGEST_WORD) : offset].split()[-1:]
        if not before:
            return False
        return before[0][-1] in ",;:—–" or before[0].lower() in lexicon().roles

    def words_outside(self, pattern: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what a pattern finds in a stretch outside quotation marks."""
        for word in pattern.finditer(self.document.text, start, end):
            if not self.in_quotation(word.start()):
                yield word

    def bare_surnames(self, within: Range) -> list[Range]:
        """Return where a stretch calls strangers by surname alone whom the text names in full elsewhere."""
        words = self.words_outside(_CAPITALISED, *within)
        full = {other.start: other.end for other in self.mentions.others_within(*within)}
        return [
            word.span()
            for word in words
            if word[0] in self._surnames
            and self.mentions.at(word.start()) is None
            and not any(start < word.end() <= end for start, end in full.items())
        ]

    def surname_of_another(self, name: str, within: Range) -> bool:
        """Return whether a stretch holds the bare surname of a stranger with another name."""
        return any(
            not name.endswith(self.document.text[start:end]) for start, end in self.bare_surnames(within)
        )

    def is_where(self, offset: int) -> bool:
        """Return whether the word before a name is hardly a person's: "in Port Sund", "the Bird Trust"."""
        before = self.document.text[max(0, offset - LONGEST_WORD) : offset].split()[-1:]
        itself = self.document.text[offset : offset + len("The ")] == "The "
        return itself or (bool(before) and before[0].lower() in WHERE)

    def is_called(self, offset: int, name: int) -> bool:
        """Return whether a description and the name behind it are one: "Its warden, Dr Col Petrie,"."""
        between = self.document.text[offset:name]
        if not 0 < len(between) <= LONGEST_DESCRIPTION:
            return False
        if _ENDS_CLAUSE.search(between):
            return False
        role, comma, rest = between.partition(", ")
        last = (rest if comma else role).split()[-1:]
        if bool(comma) and not rest:
            return True
        known = lexicon()
        return bool(last) and last[0].lower().rstrip(".") in known.roles | known.titles

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last words of all full names that the register does not know, of persons or not."""
        full = (other for other in self.mentions.others if other.form == "full")
        return frozenset(self.document.text[other.start : other.end].rsplit(maxsplit=1)[-1] for other in full)

    def bodies(self, start: int, end: int) -> list[tuple[int, str]]:
        """Return the states, organisations and groups that a stretch names."""
        named = [(m.start, m.actor) for m in self.mentions.within(start, end) if m.actor]
        return [(at, actor) for at, actor in named if self.register.actors[actor].kind in BODIES]

    def goes_on(self, passage: int, form: str, before: int) -> bool:
        """Return whether a paragraph speaks of "he" or "she" before it names anybody and before an offset."""
        start, _ = self.document.extent(passage)
        opening = _PRONOUN.search(self.document.text, start, before)
        if opening is None or opening[1].lower() != form:
            return False
        if self.persons(start, opening.start(1), ""):
            return False
        return not self.in_quotation(opening.start(1))

    def opens_with_others(self, passage: int, form: str, before: int) -> bool:
        """Return whether a paragraph names persons before an offset, and doesn't begin with the pronoun."""
        begin, _ = self.document.extent(passage)
        if not self.persons(begin, before, ""):
            return False
        return not self.goes_on(passage, form, before)

    def in_quotation(self, offset: int) -> bool:
        """Return whether an offset lies between quotation marks."""
        index = bisect_left(self.quotes, offset, key=lambda quote: quote.end)
        return index < len(self.quotes) and self.quotes[index].start <= offset

    def persons(self, start: int, end: int, pronoun: str) -> list[tuple[int, str | None]]:
        """Return the persons whom a stretch names and a pronoun may mean, ``None`` for strangers."""
        events: list[tuple[int, str | None]] = []
        for mention in self.mentions.within(start, end):
            actor = self.register.actors.get(mention.actor or "")
            if actor is not None and actor.kind == "person" and self.agrees(actor.id, pronoun):
                events.append((mention.start, actor.id))
            # "Harth replied. She said …": of two who share the name, the one whom "she" fits
            fitting = [shared for shared in mention.candidates if self.agrees(shared, pronoun)]
            if fitting:
                events.append((mention.start, fitting[0] if len(fitting) == 1 else None))
        events += [(other.start, None) for other in self.mentions.others_within(start, end)]
        events += [(place, None) for place in self._described(start, end, pronoun)]
        events += self._called(start, end, pronoun)
        low = bisect_left(self.quotes, start, key=lambda quote: quote.end)
        high = bisect_left(self.quotes, end, key=lambda quote: quote.start)
        spoken = [(q.start, q.end) for q in self.quotes[low:high] if q.words > TERM_WORDS]
        # whom a speaker names in a quotation is hardly the speaker
        outside = [event for event in events if not any(a <= event[0] < b for a, b in spoken)]
        return sorted(outside, key=lambda event: event[0])

    @cached_property
    def _strangers(self) -> list[tuple[int, str]]:
        """Every sentence that opens with somebody without a name, and the pronoun that the role asks for."""
        known = lexicon()
        found = []
        for match in _OPENS_WITH.finditer(self.document.text):
            phrase = list(takewhile(lambda word: word not in _BEHIND, match["words"].split()))
            role = next((word for word in phrase if word in known.roles), "s")
            if not role.endswith("s"):
                found.append((match.start("who"), known.gendered.get(role, "")))
        return found

    def _described(self, start: int, end: int, pronoun: str) -> list[int]:
        """Return where a stretch speaks of somebody without a name: "A guard was called."."""
        low, high = (bisect_left(self._strangers, (place, "")) for place in (start, end))
        return [
            place for place, form in self._strangers[low:high] if not form or not pronoun or form == pronoun
        ]

    @cached_property
    def _roles(self) -> list[tuple[int, str, frozenset[str]]]:
        """Every sentence that opens with somebody's role: the role, and the words before it.

        No role, and nobody's, where the phrase goes on: "The minister’s aide", "The minister of Arden".
        """
        known = lexicon()
        found = []
        for match in _OPENS_WITH_THE.finditer(self.document.text):
            phrase = list(takewhile(lambda word: word not in _BEHIND, match["words"].lower().split()))
            role = next((word for word in phrase if word in known.roles and not word.endswith("s")), None)
            if role is not None:
                before = phrase[: phrase.index(role)]
                end = match.start("words") + len(" ".join([*before, role]))
                if self.mentions.at(end + 1) or self.mentions.others_within(end + 1, end + 2):
                    continue  # "The result leaves Senator Lund …": the name itself tells
                goes_on = _GOES_ON.match(self.document.text, end) is not None
                found.append((match.start("who"), "" if goes_on else role, frozenset(before)))
        return found

    def _called(self, start: int, end: int, pronoun: str) -> list[tuple[int, str | None]]:
        """Return where a stretch speaks of somebody by the role alone, and who that is if one only can be."""
        known = lexicon()
        low, high = (bisect_left(self._roles, (place, "")) for place in (start, end))
        events: list[tuple[int, str | None]] = []
        for place, role, words in self._roles[low:high]:
            form = known.gendered.get(role, "")
            if form and pronoun and form != pronoun:
                continue
            holders = self.offices.called(role, set(words), place) if role else set()
            meant = [actor for actor in sorted(holders) if self.agrees(actor, pronoun)]
            if meant or not holders:
                events.append((place, meant[0] if len(meant) == 1 else None))
        return events


def who_speaks(
    draft: Draft, resolver: Resolver, memory: Memory, fresh: Sequence[AttributedDraft]
) -> Resolution:
    """Return who a draft's speaker is; ``fresh`` are the statements of its sentence so far."""
    parse = draft.parse
    if draft.source is None:
        return Resolution(None, Method.NONE, draft.cue_range)
    who = resolver.resolve(parse, draft.source)
    if draft.relative is not None and who.actor is None and who.how in {Method.NONE, Method.PRONOUN}:
        who = _before_relative(who, draft, memory)
    form = lexicon().pronouns.get(parse.lower[draft.source], "")
    if who.how == Method.PRONOUN and form in {"he", "she"}:
        asked = None if draft.force == "ask" else _asked(who.span, form, resolver, memory, fresh)
        return asked or _antecedent(who.span, form, draft, memory, fresh)
    if who.how == Method.PRONOUN and form == "it" and draft.parse.dep[draft.source] == "nsubj":
        return _body_meant(who, memory, fresh)
    if who.how == Method.PRONOUN and form == "they" and draft.parse.dep[draft.source] == "nsubj":
        return _several_meant(who, draft, memory, fresh)
    return _whose_document(who, draft, memory, fresh) or who


def _whose_document(
    who: Resolution, draft: Draft, memory: Memory, fresh: Sequence[AttributedDraft]
) -> Resolution | None:
    """As in "M replied at once. Her letter begins, …": M's."""
    parse, source = draft.parse, draft.source
    if source is None:
        return None
    if who.how != Method.NONE:
        return None
    if parse.lower[source] not in lexicon().documents:
        return None
    owner = parse.child(source, "poss") if not sent_to(parse, source) else None
    form = lexicon().pronouns.get(parse.lower[owner], "") if owner is not None else ""
    if owner is None or form not in {"he", "she"}:
        return None
    return _antecedent((parse.begins[owner], parse.ends[source]), form, draft, memory, fresh)


def _asked(
    at: Range, form: str, resolver: Resolver, memory: Memory, fresh: Sequence[AttributedDraft]
) -> Resolution | None:
    """As in "The judge asked M why. “I was tired,” he said.": M, where the asker can't be meant."""
    last = next(iter((*reversed(fresh), *reversed(memory.last[-1:]))), None)
    if last is None or last.draft.force != "ask" or last.draft.source is None:
        return None
    passages = memory.document.passage_at(at[0]) - last.sentence.passage
    parse, cue = last.draft.parse, last.draft.cue
    heard = parse.child(cue, "nsubjpass", "dobj", "dative")
    if heard is None or passages > 1 or heard == last.draft.source:
        return None
    asked = resolver.resolve(parse, heard)
    asker = last.who.actor
    if asked.actor is None:
        return None
    if not asked.person:
        return None
    if not memory.agrees(asked.actor, form):
        return None
    rival = asker is not None and (asker == asked.actor or memory.agrees(asker, form))
    how = Method.PRONOUN_GUESS if rival else Method.PRONOUN_SURE
    return Resolution(asked.actor, how, at, asked.candidates, person=True)


def _body_meant(who: Resolution, memory: Memory, fresh: Sequence[AttributedDraft]) -> Resolution:
    """As in "The Guild disputed this. It accused …": the body that spoke last and was named last."""
    start = who.span[0]
    begin, _ = memory.document.extent(memory.document.passage_at(start))
    recent = (
        item for item in (*reversed(fresh), *reversed(memory.last[-RECENT:])) if item.draft.source is not None
    )
    spoke = next((item.who for item in recent if begin <= item.who.span[0] < start), None)
    if spoke is None or spoke.actor is None or spoke.how not in BODILY:
        return who
    later = {actor for place, actor in memory.bodies(spoke.span[1], start) if not memory.possessor(place)}
    how = Method.PRONOUN_BODY if later <= {spoke.actor} else Method.PRONOUN
    actor = spoke.actor if how == Method.PRONOUN_BODY else None
    return Resolution(actor, how, who.span, (spoke.actor,))


def outlets_meant(draft: Draft, resolver: Resolver, memory: Memory) -> list[str]:
    """Return the outlets that a report was given to, or that passed it on: "told the Gazette", "told it"."""
    parse = draft.parse
    found = []
    for word in draft.via:
        outlet = resolver.outlet_at(parse, word)
        if draft.rule == "cited" or Feature.CITED in draft.features:
            outlet = resolver.resolve(parse, word).actor  # whoever reports, citing or quoting somebody
        if outlet is None and lexicon().pronouns.get(parse.lower[word]) == "it":
            outlet = _last_outlet(parse.begins[word], resolver, memory)
        if outlet is not None:
            found.append(outlet)
    if not found and Feature.CITED in draft.features:
        outlet = _last_outlet(draft.cue_range[0], resolver, memory) or resolver.relayed
        return [outlet] if outlet is not None else []
    return found


def _last_outlet(start: int, resolver: Resolver, memory: Memory) -> str | None:
    """Return the outlet of the last statement in a paragraph: that reported, or that was told."""
    begin, _ = memory.document.extent(memory.document.passage_at(start))
    for item in reversed(memory.last[-RECENT:]):
        if not begin <= item.who.span[0] < start:
            return None
        for actor in (item.who.actor, *item.via):
            if actor in resolver.outlets:
                return actor
    return None


def _before_relative(who: Resolution, draft: Draft, memory: Memory) -> Resolution:
    """As in "Those made by M in December, who acknowledged …": the one person named before "who"."""
    parse = draft.parse
    if draft.source is None or draft.relative is None or parse.lower[draft.relative] != "who":
        return who
    low, high = parse.begins[parse.left[draft.source]], parse.begins[draft.relative]
    strangers = memory.mentions.others_within(low, high)
    if (
        len(strangers) == 1
        and parse.lower[draft.source] in lexicon().nouns
        and not memory.persons(low, high, "")[1:]
    ):
        # "remarks by the poet Ilja Kern in May, who said …"
        return Resolution(None, Method.OTHER, (strangers[0].start, strangers[0].end), person=True)
    named = {actor for _, actor in memory.persons(low, high, "")}
    if len(named) == 1 and None not in named and parse.lower[draft.source] not in lexicon().roles:
        mention = next(m for m in memory.mentions.within(low, high) if m.actor in named)
        at = parse.word_at(mention.end - 1)
        if (
            at is not None
            and parse.dep[at] in {"compound", "nmod", "poss"}
            and parse.head[at] == draft.source
        ):
            return who  # "said a former M aide, who now …"
        span = (mention.start, mention.end)
        return Resolution(mention.actor, Method.RELATIVE, span, (mention.actor or "",), person=True)
    return who


def _antecedent(
    at: Range, form: str, draft: Draft, memory: Memory, fresh: Sequence[AttributedDraft]
) -> Resolution:
    """Return whom "he" or "she" means: the last speaker where nobody else is in question, else nobody."""
    start = at[0]
    passage = memory.document.passage_at(start)
    begin, _ = memory.document.extent(passage)
    events = memory.persons(begin, start, form)
    # where others are named and none that "he" fits, somebody without a name may be meant
    doubtful = not events and memory.opens_with_others(passage, form, start)
    first = passage
    while first > max(0, passage - FARTHEST):
        # where nobody is named, or the paragraph begins with the pronoun, who is meant stands above
        goes_on = memory.goes_on(first, form, start)
        if not goes_on and (events or first < passage):
            break
        first -= 1
        begin, _ = memory.document.extent(first)
        events = memory.persons(begin, start, form)
    events = [
        (place, _spoke_there(place, memory, fresh) or actor)
        for place, actor in events
        if not _told_of(draft, place)
    ]
    everyone = {actor for _, actor in events}
    candidates = tuple(sorted(actor for actor in everyone if actor))
    spoke = _last_speaker(memory, [item for item in fresh if not _within(item, draft)], (begin, start), form)
    if spoke is not None and spoke.actor is None:
        shared = spoke.candidates if Doubt.SHARED_NAME in spoke.vetoes else ()
        sharing = [actor for actor in shared if memory.agrees(actor, form)]
        if len(sharing) == 1 and everyone <= {*sharing, None}:
            # "Harth replied. She said …": of two who share the name, the one whom "she" fits
            return Resolution(sharing[0], Method.PRONOUN_SURE, at, spoke.candidates, person=True)
        others = [] if doubtful else _beside_object(events, spoke, draft.parse.start, memory)
        words = _stranger(spoke, form, others, memory, start) if not shared else None
        how = Method.PRONOUN if words is None or doubtful else Method.PRONOUN_STRANGER
        return Resolution(None, how, at, candidates, person=True, antecedent=words)
    if spoke is not None and spoke.actor is not None and memory.agrees(spoke.actor, form):
        rivals = {(place, actor) for place, actor in events if not memory.possessor(place)}
        later = {actor for place, actor in rivals if place > spoke.span[1]} - {spoke.actor}
        sure = (
            not later
            and not spoke.vetoes
            and None not in {actor for _, actor in rivals}
            and spoke.how not in {Method.STYLE, Method.PRONOUN_GUESS}
        )
        alone = everyone <= {spoke.actor} and not spoke.vetoes
        how = Method.PRONOUN_SURE if (sure or alone) and not doubtful else Method.PRONOUN_GUESS
        return Resolution(spoke.actor, how, at, candidates, person=True)
    if len(everyone) == 1 and candidates:
        how = Method.PRONOUN_GUESS if doubtful else Method.PRONOUN_SURE
        return Resolution(candidates[0], how, at, candidates, person=True)
    if events and events[-1][1] is not None and memory.opens_sentence(events[-1][0]):
        return Resolution(events[-1][1], Method.PRONOUN_GUESS, at, candidates, person=True)
    silent = not any(begin <= item.who.span[0] < start for item in memory.last[-RECENT:])
    answers = silent and _opens_with_another(draft, form, memory)
    named = None
    if spoke is None and not doubtful and not answers:
        named = _only_named(events, (begin, start), form, memory)
    how = Method.PRONOUN if named is None else Method.PRONOUN_STRANGER
    return Resolution(None, how, at, candidates, person=True, antecedent=named)


def _opens_with_another(draft: Draft, form: str, memory: Memory) -> bool:
    """As in "“He was a good man,” she said": whoever the text named last is hardly "she"."""
    opening = min((quote.start for quote in draft.quotes), default=None)
    if opening is None:
        return False
    first = _SHE_OR_HE.match(memory.document.text, opening)
    return first is not None and first[0].lower() not in _FORMS[form]


def _only_named(
    events: Sequence[tuple[int, str | None]], within: Range, form: str, memory: Memory
) -> Range | None:
    """As in "Ilja Kern rows to the island. “It is cold,” he says.": the one whom the paragraph names.

    ``None`` where somebody else may be meant ("His wife waits. “It is cold,” she says."), where the name may
    be a place's ("In Port Sund he said …"), or where other words tell of "she" beside "he".
    """
    text = memory.document.text
    own, _ = memory.document.extent(memory.document.passage_at(within[1]))
    if memory.bare_surnames((own, within[1])):
        within = (own, within[1])
        events = [(place, actor) for place, actor in events if place >= own]
    known = [(place, memory.mentions.end_of(place)) for place, _ in events]
    named = sorted({(place, end) for place, end in known if end > place} | set(memory.bare_surnames(within)))
    named = [place for place in named if not memory.is_where(place[0])]
    if not named:
        return None
    if any(memory.mentions.at(place) is not None for place, _ in named):
        return None
    described = [place for place, end in known if end <= place]
    if not all(any(memory.is_called(place, name) for name, _ in named) for place in described):
        return None
    first = named[0]
    if any(not _alike(text[start:end], text[first[0] : first[1]]) for start, end in named):
        return None
    subjects = [place for place, _ in named if memory.opens_clause(place) and not memory.possessor(place)]
    told = {word[0].lower() for word in memory.words_outside(_SHE_OR_HE, first[1], within[1])}
    return first if subjects and told <= _FORMS[form] else None


def _stranger(
    spoke: Resolution, form: str, events: Sequence[tuple[int, str | None]], memory: Memory, start: int
) -> Range | None:
    """As in "Ilja Kern, a pilot, said it was over. “We go home,” he added.": Kern, the last one who spoke.

    ``None`` where the text names others whom the pronoun may mean as well: "Kern met Tolan, she said".
    """
    words = spoke.antecedent or (spoke.span if not spoke.how.is_pronoun else None)
    if words is None:
        return None
    named = _name_behind(words, memory) or words
    whole = words[0], named[1]
    known = lexicon().gendered
    name = memory.document.text[named[0] : named[1]]
    titled = memory.document.text[whole[0] : whole[1]].lower()
    forms = {known[word] for word in re.split(r"[\s.,]+", titled) if word in known}
    if forms - {form}:
        return None  # "Spokesman Kern said so. She added …", "The chair, Sir Ilja Kern, said so. She …"
    for place, actor in events:
        # "a former Tolan aide" names Tolan as well
        same = actor is None and _alike(memory.document.text[place : memory.mentions.end_of(place)], name)
        itself = same or (actor is None and whole[0] <= place < whole[1])
        body = actor is None and memory.is_where(place)  # "the Dockers’ Union"
        if not itself and not body and not memory.possessor(place):
            return None
    # "Kern assures me so. When I told Sterc, he …": Sterc, whom the text names in full elsewhere
    return None if memory.surname_of_another(name, (whole[1], start)) else named


def _name_behind(words: Range, memory: Memory) -> Range | None:
    """Return the stranger's name behind a role: "The head of the guild, Ilja Kern", "the pilot Ilja Kern"."""
    if memory.mentions.others_within(*words):
        return None  # the words hold a name already
    named = memory.mentions.others_within(words[1], words[1] + LONGEST_DESCRIPTION)[:1]
    for other in named:
        if memory.is_called(words[0], other.start) and memory.mentions.at(other.start) is None:
            return other.start, other.end
    return None


def _beside_object(
    events: Sequence[tuple[int, str | None]], spoke: Resolution, start: int, memory: Memory
) -> Sequence[tuple[int, str | None]]:
    """Leave out whom the sentence right before only speaks of: "Ilja Kern accused Tolan of haste. He said …".

    The subject of that sentence goes on speaking; somebody who is asked may well answer, and so may
    somebody of whom it tells more: "Ilja Kern said that Tolan had left. He promised …".
    """
    item = next((one for one in reversed(memory.last[-RECENT:]) if one.who is spoke), None)
    if item is None or item.draft.source is None or item.draft.force == "ask":
        return events
    parse, cue, source = item.draft.parse, item.draft.cue, item.draft.source
    speaks = parse.dep[source] == "nsubj" and parse.head[source] == cue == parse.head[cue]
    between = memory.document.text[item.sentence.end : start].strip()
    target = parse.child(cue, "dobj")
    if not speaks:
        return events
    if between:
        return events
    if target is None:
        return events
    if parse.child(cue, "ccomp") is not None:
        return events
    first, last = parse.subtree(target)
    return [(place, actor) for place, actor in events if not first <= place < last]


def _alike(one: str, other: str) -> bool:
    """Return whether two spellings may name one person: "Ilja Kern" and "Kern", but not "Oda Kern"."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


def _several_meant(
    who: Resolution, draft: Draft, memory: Memory, fresh: Sequence[AttributedDraft]
) -> Resolution:
    """As in "Two officials said it held. They added …": those who spoke in the sentence right before.

    Their words may stand in front: "“It holds,” they added".
    """
    parse, start = draft.parse, who.span[0]
    begin, _ = memory.document.extent(memory.document.passage_at(start))
    opens = min(parse.start, *(quote.start for quote in draft.quotes)) if draft.quotes else parse.start
    behind = max((quote.end for quote in draft.quotes if quote.end <= start), default=opens)
    if fresh or memory.document.text[behind:start].strip(" “”\"'‘’,"):
        return who  # another subject may stand between: "The crews left, and they say …"
    last = next((item for item in reversed(memory.last) if item.draft.source is not None), None)
    if last is None:
        return who
    if last.who.actor is not None:
        return who
    if not begin <= last.who.span[0] < start:
        return who
    between = memory.document.text[last.sentence.end : opens].strip(" “\"'‘")
    spoke, source = last.draft.parse, last.draft.source
    several = source is not None and (
        spoke.tag[source] in PLURAL
        or spoke.lower[source] in lexicon().groups
        or last.who.antecedent is not None
    )
    if between or not several:
        return who
    words = last.who.antecedent or last.who.span
    return replace(who, actor=None, how=Method.PRONOUN_STRANGER, vetoes=(), antecedent=words)


def _told_of(draft: Draft, place: int) -> bool:
    """As in "“Dear Kit,” her letter says", "N hoped to win, she said": hardly N."""
    told = [(quote.start, quote.end) for quote in draft.quotes]
    return any(start <= place < end for start, end in (*told, *_beside(draft)))


def _beside(draft: Draft) -> Sequence[Range]:
    """Return the words that a verb stands beside, between commas or at their end."""
    if Feature.PARENTHETICAL not in draft.features or Feature.BESIDE in draft.features:
        return ()
    return draft.content


def _within(item: AttributedDraft, draft: Draft) -> bool:
    """Return whether a cue stands in the words that another verb stands beside."""
    return any(start <= item.draft.cue_range[0] < end for start, end in _beside(draft))


def _spoke_there(place: int, memory: Memory, fresh: Sequence[AttributedDraft]) -> str | None:
    """Return who a statement says is meant by the words at an offset: "The minister said … He …"."""
    recent = (item.who for item in (*fresh, *memory.last[-RECENT:]))
    return next((w.actor for w in recent if w.person and w.span[0] <= place < w.span[1]), None)


def _may_be(item: AttributedDraft, form: str) -> bool:
    """Return whether "he" or "she" may mean a speaker: not "officials", and "he" not "the grandmother"."""
    parse, source = item.draft.parse, item.draft.source
    if source is None or parse.tag[source] in PLURAL:
        return False
    if parse.tag[source] == "PRP" and lexicon().pronouns.get(parse.lower[source]) != form:
        return False  # "I asked whether it would. He said …"
    if item.who.actor is not None:
        return True
    return lexicon().gendered.get(parse.lower[source], form) == form


def _tells_of(item: AttributedDraft, offset: int) -> bool:
    """As in "according to M, she asked him why": "she" is hardly M."""
    if item.draft.rule != "according-to":
        return False
    return any(a <= offset < b for a, b in item.draft.content)


def _last_speaker(
    memory: Memory, fresh: Sequence[AttributedDraft], within: Range, form: str
) -> Resolution | None:
    """Return the last person who spoke in a stretch, named or not, and whom a pronoun may mean."""
    begin, end = within
    recent = (*reversed(fresh), *reversed(memory.last[-RECENT:]))
    spoke = (
        item
        for item in recent
        if begin <= item.who.span[0] < end
        and not _tells_of(item, end)
        and item.who.how not in BODILY
        and item.draft.source is not None
        and _may_be(item, form)
        and not _is_the_body(item, memory)
        and (item.who.person or item.who.how.is_pronoun or _is_unknown_name(item))
    )
    item = next(spoke, None)
    if item is not None and _is_unknown_name(item):
        return replace(item.who, how=Method.PRONOUN, antecedent=None)
    return item.who if item is not None else None


def _is_the_body(item: AttributedDraft, memory: Memory) -> bool:
    """Return whether an article makes a stranger's name a body's: "The Bird Trust", not "the Judge Storm"."""
    start, end = item.who.span
    words = memory.document.text[start:end].lower().split()
    article = words[:1] == ["the"] and len(words) > 1 and item.who.how is Method.OTHER
    known = lexicon()
    if not article:
        return False
    return not any(word in known.roles or word in known.titles for word in words)


def _is_unknown_name(item: AttributedDraft) -> bool:
    """Return whether a speaker has a name that may be a person's or a firm's: "Mensah said so"."""
    source, who = item.draft.source, item.who
    named = source is not None and item.draft.parse.tag[source] == "NNP"
    if not named:
        return False
    if who.how != Method.NONE:
        return False
    if who.actor is not None:
        return False
    return not who.person
