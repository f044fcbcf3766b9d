"""Antecedents: whom "he", "she" and "who" mean, among those whom the text named before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.lexicon import lexicon
from generator.extract.quotations import TERM_WORDS
from generator.extract.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.drafts import Draft, Range
    from generator.extract.mentions import Mentions
    from generator.extract.prose import Prose
    from generator.extract.quotations import Quote
    from generator.extract.reported import Reported, Sentence
    from generator.extract.speakers import Resolver
    from generator.model.content import Register

RECENT = 12
"""So many statements back, the speaker of a pronoun is looked for."""


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
        if not item.nested:
            self.last.append(item)

    def agrees(self, actor: str, pronoun: str) -> bool:
        """Tell whether a pronoun may mean an actor; an empty one may mean everybody."""
        known = self.register.actors[actor].pronouns
        return not pronoun or not known or pronoun in known

    def possessor(self, offset: int) -> bool:
        """Tell whether the name at an offset only says whose: "Marrand’s adviser"."""
        mention = self.mentions.at(offset)
        return mention is not None and self.prose.text[mention.end : mention.end + 2] in {"’s", "'s"}

    def persons(self, start: int, end: int, pronoun: str) -> list[tuple[int, str | None]]:
        """Return the persons whom a stretch names and a pronoun may mean, ``None`` for strangers."""
        events: list[tuple[int, str | None]] = []
        for mention in self.mentions.within(start, end):
            actor = self.register.actors.get(mention.actor or "")
            if actor is not None and actor.kind == "person" and self.agrees(actor.id, pronoun):
                events.append((mention.start, actor.id))
        events += [(other.start, None) for other in self.mentions.others_within(start, end)]
        low = bisect_left(self.quotes, start, key=lambda quote: quote.end)
        high = bisect_left(self.quotes, end, key=lambda quote: quote.start)
        spoken = [(q.start, q.end) for q in self.quotes[low:high] if q.words > TERM_WORDS]
        # whom a speaker names in a quotation is hardly the speaker
        outside = [event for event in events if not any(a <= event[0] < b for a, b in spoken)]
        return sorted(outside, key=lambda event: event[0])


def who_speaks(draft: Draft, resolver: Resolver, memory: Memory, fresh: Sequence[Reported]) -> Resolution:
    """Tell who a draft's speaker is; ``fresh`` are the statements of its sentence so far."""
    parse = draft.parse
    if draft.source is None:
        return Resolution(None, "none", draft.cue_range)
    who = resolver.resolve(parse, draft.source)
    if draft.relative is not None and who.actor is None and who.how in {"none", "pronoun"}:
        who = _before_relative(who, draft, memory)
    form = lexicon().pronouns.get(parse.lower[draft.source], "")
    if who.how == "pronoun" and form in {"he", "she"}:
        return _antecedent(who.span, form, memory, fresh)
    return who


def _before_relative(who: Resolution, draft: Draft, memory: Memory) -> Resolution:
    """As in "Those made by M in December, who acknowledged …": the one person named before "who"."""
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


def _antecedent(at: Range, form: str, memory: Memory, fresh: Sequence[Reported]) -> Resolution:
    """Tell whom "he" or "she" means: the last speaker where nobody else is in question, else nobody."""
    start = at[0]
    passage = memory.prose.passage_at(start)
    begin, _ = memory.prose.extent(passage)
    events = memory.persons(begin, start, form)
    if not events and passage > 0:
        begin, _ = memory.prose.extent(passage - 1)
        events = memory.persons(begin, start, form)
    everyone = {actor for _, actor in events}
    candidates = tuple(sorted(actor for actor in everyone if actor))
    spoke = _last_speaker(memory, fresh, begin, start)
    if spoke is not None and spoke.actor is None:
        return Resolution(None, "pronoun", at, candidates, person=True)
    if spoke is not None and spoke.actor is not None and memory.agrees(spoke.actor, form):
        rivals = {(place, actor) for place, actor in events if not memory.possessor(place)}
        later = {actor for place, actor in rivals if place > spoke.span[1]} - {spoke.actor}
        sure = not later and None not in {actor for _, actor in rivals}
        how = "pronoun-sure" if sure or everyone <= {spoke.actor} else "pronoun-guess"
        return Resolution(spoke.actor, how, at, candidates, person=True)
    if len(everyone) == 1 and candidates:
        return Resolution(candidates[0], "pronoun-sure", at, candidates, person=True)
    return Resolution(None, "pronoun", at, candidates, person=True)


def _last_speaker(memory: Memory, fresh: Sequence[Reported], begin: int, end: int) -> Resolution | None:
    """Return the last person who spoke in a stretch, named or not."""
    recent = (*reversed(fresh), *reversed(memory.last[-RECENT:]))
    return next(
        (
            item.who
            for item in recent
            if begin <= item.who.span[0] < end
            and item.who.how != "body"
            and item.draft.source is not None
            and (item.who.person or item.who.how.startswith("pronoun"))
        ),
        None,
    )
