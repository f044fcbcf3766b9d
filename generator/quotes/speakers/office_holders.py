"""Offices: who is meant by "the top security adviser to President X", by the register's offices."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.resolution import Method

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.model.content import Office, Register
    from generator.model.edtf import EdtfDate
    from generator.quotes.speakers.article_roles import Styles
    from generator.quotes.speakers.mentions import Mentions
    from generator.text.document import Range

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)
_BEFORE_OF = re.compile(r"\s(?:of|to|for|at|on|in|and|from)\s|,", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s(?:of|for|at)\s([^,.;:“”\"]{3,40})")
_AT_THE_TIME = re.compile(r"(?:^|\s)at\sthe\stime\b")
_NAMED = re.compile(r",?\s(?P<name>[A-Z][\w\u2019'-]+\s[A-Z])")
_SMALL = frozenset({"the", "a", "an", "of", "to", "for", "and", "in", "on", "at", "by", "with", "s"})
_RANK = frozenset({"top", "senior", "chief", "his", "her", "its", "their"})
_UNKNOWN = frozenset({"a", "an", "another", "one", "some", "no"})
CLEAR = 2
"""So many words of an office's title tell whose it is, wherever its holder is named."""
LATER = 12
"""So many characters behind an office may say "at the time"."""
NEARBY = 5
"""A plain "the minister" is looked for in so many paragraphs."""
LOOK_BACK = 3000
"""So many characters back, "the prime minister" of another country is looked for."""
TIME = frozenset({"npadvmod", "prep", "pobj", "nmod", "compound", "nummod", "amod", "det", "advmod"})
"""Relations by which a date hangs on its verb: "in May 2020"."""
BODIES = frozenset({"state", "organisation", "group"})
REST = frozenset({"relcl", "appos", "acl", "punct", "conj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called:
    """What a noun phrase says of an office: "the former Tessalian foreign minister"."""

    role: str
    """``minister``"""
    words: frozenset[str]
    """``tessalian, foreign, minister``"""
    within: set[str]
    """The actors and countries that the phrase names."""
    strange: set[str]
    """The words that make it another's, unless the title has them too."""
    former: bool


@dataclass
class Offices:
    """The offices of the register at an article's date."""

    register: Register
    mentions: Mentions
    styles: Styles
    text: str
    day: dt.date | None
    told: Sequence[tuple[int, EdtfDate]] = ()
    """The dates that the text tells, in its order: where each stands, and which it is."""

    def holder(self, parse: Parse, head: int) -> tuple[str | None, Method, tuple[str, ...]]:
        """Return the actor whom a noun phrase names by a role, how, and all who were considered.

        ``office``: by an office of the register. ``style``: only the text gives the actor that role.
        """
        word = role_word(parse, head)
        low, high = _phrase(parse, head)
        extent = (parse.begins[low], parse.ends[high])
        if (
            word not in lexicon().roles
            or parse.tag[head] not in {"NN", "NNP"}
            or parse.lower[low] in _UNKNOWN
            or _AT_THE_TIME.search(self.text[extent[0] : extent[1] + LATER])
        ):
            return None, Method.NONE, ()  # "a president", "the president at the time"
        words = _content_words(self.text[extent[0] : extent[1]]) - self._titles_within(extent)
        former = "former" in words
        within = self._named_within(extent) or self._owner(parse, low)
        strange = self._strange_words(extent)
        called = _Called(
            role=_same(word),
            words=frozenset(words - {"former"}),
            within=within,
            strange=strange,
            former=former,
        )
        first, last = self._days_spoken_of(parse, head)
        fits = self._fits(called, first)
        best = max(fits.values(), default=0)
        candidates = _best(fits)
        if candidates != _best(self._fits(called, last)):
            return None, Method.NONE, candidates  # another held it when the time told was over
        if len(candidates) == 1 and best >= CLEAR and not former:
            anothers = not within and self._of_another(extent, candidates[0])
            return (None, Method.NONE, candidates) if anothers else (candidates[0], Method.OFFICE, candidates)
        if parse.lower[low] == "the" and not within:
            role = _same(word)
            styled = self.styles.before(role, extent[0]) if words <= {role} else set()
            actor = self._named_nearby(set(fits) | styled, role if words <= {role} else "", extent[0])
            if actor is not None and self._of_another(extent, actor):
                return None, Method.NONE, candidates  # "the president of the club … the president"
            return actor, Method.OFFICE if actor in fits else Method.STYLE, candidates
        return None, Method.NONE, candidates

    def _days_spoken_of(self, parse: Parse, head: int) -> tuple[dt.date | None, dt.date | None]:
        """Return the first and last day of the time at which a sentence says that an office spoke.

        "In 2020 the president said …" is the president of 2020; else it is the article's day.
        """
        spoke = _verb_above(parse, head)
        for k in range(len(parse)):
            told = self._date_at(parse.begins[k], parse.ends[k])
            if told is not None and _time_of(parse, k) == spoke:
                return told.earliest or self.day, told.latest or self.day
        return self.day, self.day

    def _date_at(self, start: int, end: int) -> EdtfDate | None:
        low = bisect_left(self.told, start, key=lambda told: told[0])
        if not (low < len(self.told) and self.told[low][0] < end):
            return None
        return self.told[low][1]

    def _titles_within(self, extent: Range) -> set[str]:
        """Return the titles within a phrase: ``president`` of "adviser to President Ada Lund"."""
        titles = set()
        for mention in self.mentions.within(*extent):
            before = self.text[extent[0] : mention.start].split()[-1:]
            titles |= {word.lower() for word in before if word.lower() in lexicon().titles}
        return {_same(title) for title in titles}

    def called(self, role: str, words: set[str], start: int) -> set[str]:
        """Return whom "the foreign minister" may mean: who holds such an office, or was styled so before."""
        word = _same(role)
        others = {_same(w) for w in words} - {word} - _SMALL - _RANK
        holders = {
            actor
            for actor, office, head, title in self._titles
            if head == word and others <= title and _held(office, self.day, former=False)
        }
        return holders | (set() if others else self.styles.before(word, start))

    def _owner(self, parse: Parse, low: int) -> set[str]:
        """Return the body that "its" in "its chief executive" means.

        In a sentence that names several, the first, which it is about: "M rejected the Bellian plan, its
        minister said"; else the last one named in the paragraph.
        """
        if parse.lower[low] not in {"its", "their"}:
            return set()
        start = parse.begins[low]
        begin = self.text.rfind("\n", 0, start) + 1
        before = [m for m in self.mentions.within(begin, start) if m.actor]
        bodies = [m for m in before if self.register.actors[m.actor or ""].kind in BODIES]
        here = [m.actor for m in bodies if m.start >= parse.start]
        if here and here[0]:
            return {here[0]}
        return {m.actor for m in bodies[-1:] if m.actor}

    def _named_within(self, extent: Range) -> set[str]:
        """Return the actors and countries that the phrase itself names."""
        named = {mention.actor for mention in self.mentions.within(*extent) if mention.actor}
        demonyms = {**lexicon().demonyms, **self._derived}
        words = self.text[extent[0] : extent[1]].lower().split()
        return named | {demonyms[word] for word in words if word in demonyms}

    @cached_property
    def _derived(self) -> dict[str, str]:
        """The adjectives that the names of the register's states make: "Meridian" of "Meridia"."""
        states = {a.id: a.name.lower() for a in self.register.actors.values() if a.kind == "state"}
        known = set(states.values())
        found = {
            name + ending: actor
            for actor, name in states.items()
            if " " not in name
            for ending in (("n",) if name.endswith("a") else ("an", "ian", "i", "ese", "ish"))
        }
        return {adjective: actor for adjective, actor in found.items() if adjective not in known}

    @cached_property
    def _titles(self) -> list[tuple[str, Office, str, set[str]]]:
        return [
            (actor.id, office, _head_of(office.title), _content_words(office.title))
            for actor in self.register.actors.values()
            for office in actor.offices
        ]

    def _strange_words(self, extent: Range) -> set[str]:
        """Return the words of a phrase that make it another's, unless the title has them too."""
        found = _WORDS.findall(self.text[extent[0] : extent[1]])
        return {_same(w.lower()) for w in found if w[0].isupper() or self._makes_another(w.lower())}

    def _makes_another(self, word: str) -> bool:
        """Return whether a word makes another office of one: "self-proclaimed", "vice-", "the senate's"."""
        known = lexicon()
        parts = {word, *word.split("-")}
        return bool(self._country(word) or parts & known.apart or parts & known.chambers)

    def _country(self, word: str) -> str:
        """Return the country that an adjective names, empty for any other word."""
        return lexicon().demonyms.get(word) or self._derived.get(word, "")

    def _of_another(self, extent: Range, actor: str) -> bool:
        """Return whether the text spoke of another, not of this one, since: "the French prime minister"."""
        phrase = re.escape(self.text[extent[0] : extent[1]].lower().removeprefix("the "))
        begin = max(0, extent[0] - LOOK_BACK)
        own = {place for o in self.register.actors[actor].offices for place in (o.of, self._nation(o.of))}
        for match in re.finditer(
            rf"(?:(?P<whose>\w+)(?:['\u2019]s)?\s)?{phrase}(?!\w)",
            self.text[begin : extent[0]],
            re.IGNORECASE,
        ):
            country = self._country((match["whose"] or "").lower())
            named = _NAMED.match(self.text, begin + match.end())
            holder = self.mentions.at(named.start("name")) if named else None
            elsewhere = bool(country) and country not in own
            elsewhere = elsewhere or self._is_of_chamber(begin + match.end())
            anothers = named is not None and (holder is None or holder.actor != actor)
            since = self.mentions.within(begin + match.end(), extent[0])
            if (elsewhere or anothers) and all(mention.actor != actor for mention in since):
                return True
        return False

    def _is_of_chamber(self, end: int) -> bool:
        """Return whether an office that ends at an offset is that of a body: "the president of the club"."""
        whose = _OF_WHAT.match(self.text, end)
        if whose is None:
            return False
        return bool(lexicon().chambers & set(whose[1].lower().split()))

    def _fits(self, called: _Called, day: dt.date | None) -> dict[str, int]:
        """Score every actor whose office, held on a day, the words may name."""
        foreign = {w for actor in called.within for w in self._names(actor)}
        foreign |= {adjective for adjective, actor in self._derived.items() if actor in called.within}
        fits: dict[str, int] = {}
        for actor, office, head, title in self._titles:
            if called.role != head or not _held(office, day, former=called.former):
                continue
            belongs = office.of in called.within or self._nation(office.of) in called.within
            elsewhere = bool(called.within) and not belongs and not self._serves(office, called.within)
            left = called.words - title - foreign
            if (
                elsewhere
                or len(left) > 1
                or left & called.strange
                or _is_another_office(left, office, called)
            ):
                continue
            score = len(title & called.words) + (1 if belongs else 0)
            fits[actor] = max(score, fits.get(actor, 0))
        return fits

    def _named_nearby(self, called: set[str], role: str, start: int) -> str | None:
        """Return the one whom the last paragraphs name, and whom an office or the text calls so.

        "The minister" is a holder of such an office, or whom the text styled "Minister"; a stranger
        of that style makes it nobody.
        """
        begin = start
        for _ in range(NEARBY):
            begin = self.text.rfind("\n", 0, max(0, begin - 1)) + 1
            named = {m.actor for m in self.mentions.within(begin, start) if m.actor in called}
            if self.styles.stranger_within(role, begin, start):
                return None
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def _serves(self, office: Office, within: set[str]) -> bool:
        """Return whether somebody named serves what the office belongs to: President X's adviser."""
        actors = (self.register.actors.get(actor) for actor in within)
        return any(o.of == office.of for actor in actors if actor is not None for o in actor.offices)

    def _nation(self, actor_id: str) -> str:
        actor = self.register.actors.get(actor_id)
        if actor:
            return lexicon().demonyms.get(actor.name.lower(), actor_id)
        return actor_id

    def _names(self, actor_id: str) -> set[str]:
        actor = self.register.actors.get(actor_id)
        if actor is None:
            return {word for word, country in lexicon().demonyms.items() if country == actor_id}
        return {word.lower() for name in (actor.name, *actor.aliases) for word in _WORDS.findall(name)}


def _is_another_office(left: frozenset[str], office: Office, called: _Called) -> bool:
    """Return whether a phrase says something else where the title has a qualifier of its own.

    The "budget adviser" is no "Security Adviser"; the "veteran security adviser" may well be.
    """
    qualifiers = set(title_words(office.title)) - {called.role} - _SMALL - _RANK
    return bool(left) and bool(qualifiers) and not qualifiers & called.words


def _best(fits: dict[str, int]) -> tuple[str, ...]:
    """Return those whose office fits the words best."""
    best = max(fits.values(), default=0)
    return tuple(sorted(actor for actor, score in fits.items() if score == best))


def _verb_above(parse: Parse, i: int) -> int:
    """Return the verb that a word depends on: ``said`` of "the president said"."""
    while parse.head[i] != i:
        i = parse.head[i]
        if parse.tag[i].startswith("V"):
            break
    return i


def _time_of(parse: Parse, i: int) -> int | None:
    """Return the verb that a word of a date tells the time of: ``said`` of "in 2020 … said"."""
    while parse.head[i] != i:
        if parse.dep[i] not in TIME:
            return None
        i = parse.head[i]
        if parse.tag[i].startswith("V"):
            return i
    return None


def role_word(parse: Parse, head: int) -> str:
    """Return the word for a role, joined again where the tokens part it: ``secretary-general``."""
    if head > 1 and parse.text[head - 1] == "-":
        return "".join(parse.lower[head - 2 : head + 1])
    return parse.lower[head]


def _phrase(parse: Parse, head: int) -> tuple[int, int]:
    """Return the first and last word of a noun phrase, its clauses and additions left out."""
    rest = [parse.left[j] for j in parse.children[head] if j > head and parse.dep[j] in REST]
    return parse.left[head], min([parse.right[head], *(start - 1 for start in rest)])


def _same(word: str) -> str:
    return lexicon().same_role.get(word, word)


def _content_words(text: str) -> set[str]:
    found = {word.lower() for word in _WORDS.findall(text)}
    return {_same(word) for word in found} - _SMALL - _RANK


def title_words(title: str) -> list[str]:
    """Return the words of a title before a name: ``foreign, minister`` of "Foreign Minister of Velmark"."""
    return [_same(word.lower()) for word in _WORDS.findall(_BEFORE_OF.split(title, maxsplit=1)[0])]


def _head_of(title: str) -> str:
    """Return the noun of a title: ``adviser`` of "Security Adviser to the President"."""
    return next(reversed(title_words(title)), "")


def _held(office: Office, day: dt.date | None, *, former: bool) -> bool:
    """Return whether an office was held on a day, or had been held before it."""
    if day is None:
        return False
    start = office.start.earliest if office.start else None
    end = office.end.latest if office.end else None
    if former:
        return end is not None and end < day
    return (start is None or start <= day) and (end is None or day <= end)
