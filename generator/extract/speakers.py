"""Speakers: who is meant by the words that the grammar makes the subject of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.lexicon import lexicon

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from generator.extract.mentions import Found, Mentions
    from generator.extract.parse import Parse
    from generator.model.content import Actor, Office, Register

NAME_DEPS = frozenset({"compound", "nmod", "amod", "flat", "nn"})
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)
_SAME = {
    "advisor": "adviser",
    "foreign": "foreign",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
}
_REPORTS = re.compile(r"(?:[’']s)?\s(?:\w+\s)?(?:report|article)")
_BEFORE_OF = re.compile(r"\s(?:of|to|for|at|on|in|and|from)\s|,", re.IGNORECASE)
CLEAR = 2
"""So many words of an office's title tell whose it is, wherever its holder is named."""
NEARBY = 3
"""A plain "the minister" is looked for in so many paragraphs."""
_SMALL = frozenset("the a an of to for and in on at by with top senior chief his her its their".split())


@dataclass(slots=True)
class Resolution:
    """Who speaks, by which rule, and who else was considered."""

    actor: str | None
    how: str
    """``name``, ``short``, ``apposition``, ``office``, ``capital``, ``pronoun``, ``outlet``, ``other`` or ``none``."""
    span: tuple[int, int]
    candidates: tuple[str, ...] = ()
    vetoes: tuple[str, ...] = ()
    person: bool = False
    """The words name somebody of flesh and blood, in the register or not."""


@dataclass(slots=True)
class Resolver:
    """Resolves the words of one article."""

    register: Register
    mentions: Mentions
    day: dt.date | None
    """The article's date, for offices."""
    outlets: Mapping[str, str]
    """Actor id to itself, for actors that are outlets."""
    text: str
    relayed: str | None = None
    """Actor of the outlet whose report the article passes on."""
    _fulls: dict[str, list[Found]] = field(default_factory=dict)
    _rivals: dict[str, list[tuple[int, str | None]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Collect full names by actor, and who bears which surname."""
        for mention in self.mentions.found:
            if mention.actor is not None and mention.form == "full":
                self._fulls.setdefault(mention.actor, []).append(mention)
                actor = self.register.actors[mention.actor]
                if actor.kind == "person":
                    last = self.text[mention.start : mention.end].split()[-1]
                    self._rivals.setdefault(last, []).append((mention.start, mention.actor))
        for other in self.mentions.others:
            last = self.text[other.start : other.end].split()[-1]
            self._rivals.setdefault(last, []).append((other.start, None))

    def resolve(self, parse: Parse, head: int) -> Resolution:
        """Tell who the noun phrase with this head word is."""
        known = lexicon()
        span = name_range(parse, head)
        word = parse.lower[head]
        if word in known.pronouns or parse.tag[head] in {"PRP", "PRP$", "WP", "DT", "EX", "WDT"}:
            return Resolution(None, "pronoun", (parse.begins[head], parse.ends[head]))
        mention = self.mentions.at(parse.begins[head])
        if mention is not None and mention.actor is not None:
            return self._named(parse, head, mention, span)
        apposed = self._apposition(parse, head, span)
        if apposed is not None:
            return apposed
        if self.mentions.others_within(span[0], span[1] + 1) and parse.tag[head].startswith("NNP"):
            return Resolution(None, "other", span, person=True)
        if (
            word in known.outlets
            and parse.lower[parse.left[head]] in {"the", "this"}
            and parse.tag[head] == "NN"
        ):
            return self._outlet(parse, head, span)
        office = self._office(parse, head, span)
        if office is not None:
            return office
        return Resolution(None, "none", span, person=word in known.roles)

    def _named(self, parse: Parse, head: int, mention: Found, span: tuple[int, int]) -> Resolution:
        actor = self.register.actors[mention.actor or ""]
        vetoes = []
        if parse.ends[head] < mention.end and mention.start <= parse.begins[parse.head[head]] < mention.end:
            vetoes.append("part-of-a-longer-name")
        if actor.kind == "place":
            return Resolution(None, "place", span, candidates=(actor.id,))
        if actor.kind == "person":
            rival = self._rival(parse, head, mention, actor)
            if rival:
                return Resolution(None, "other", span, candidates=(actor.id,), vetoes=(rival,), person=True)
        before = self._word_before(parse, mention.start)
        if actor.kind != "person" and before is not None:
            vetoes.append("part-of-a-longer-name")
        how = "name" if mention.form == "full" else "short"
        if actor.kind in {"state", "organisation", "group"}:
            how = "body"
        if vetoes:
            return Resolution(None, "other", span, candidates=(actor.id,), vetoes=tuple(vetoes))
        return Resolution(actor.id, how, span, candidates=(actor.id,), person=actor.kind == "person")

    def _rival(self, parse: Parse, head: int, mention: Found, actor: Actor) -> str:
        """Name the rule by which a surname belongs to somebody else; empty where it doesn't."""
        if head + 1 < len(parse) and parse.text[head + 1] in SUFFIXES:
            return "another-person-of-that-name"
        word = self._word_before(parse, mention.start)
        if word is not None and " " not in self.text[mention.start : mention.end]:
            return "another-person-of-that-name"
        if mention.form != "short":
            return ""
        surname = self.text[mention.start : mention.end]
        bearers = self._rivals.get(surname, [])
        own = [at for at, who in bearers if who == actor.id]
        others = [at for at, who in bearers if who != actor.id]
        if not others:
            return ""
        if not own and actor.id not in self._fulls:
            return "another-person-of-that-name"
        last_own = max((at for at in own if at < mention.start), default=-1)
        last_other = max((at for at in others if at < mention.start), default=-1)
        near = mention.start - last_other < 600
        return "another-person-of-that-name" if last_other > last_own and near and last_other >= 0 else ""

    def _word_before(self, parse: Parse, start: int) -> str | None:
        """Return the part of a name that stands right before: ``Ivana`` of "Ivana Trump"."""
        i = parse.word_at(start)
        if i is None or i == 0:
            return None
        j = i - 1
        word = parse.text[j]
        known = lexicon()
        if parse.ends[j] + 1 != parse.begins[i] or not word[:1].isupper():
            return None
        plain = word.lower().rstrip(".")
        if plain in known.titles or plain in known.demonyms or plain in known.roles or plain in known.groups:
            return None
        if not parse.tag[j].startswith("NNP") or parse.dep[j] not in NAME_DEPS or parse.head[j] < i:
            return None
        if self.mentions.at(parse.begins[j]) is not None or word.isupper():
            return None  # "Kremlin spokesman", "GOP nominee": another name that qualifies
        return word

    def _apposition(self, parse: Parse, head: int, span: tuple[int, int]) -> Resolution | None:
        """ "Trump's adviser, Lena Marrand" and "the party's leader Marrand": the name beside the role."""
        for j in parse.children[head]:
            if parse.dep[j] != "appos":
                continue
            mention = self.mentions.at(parse.begins[j])
            if mention is None or mention.actor is None:
                if parse.tag[j].startswith("NNP"):
                    return Resolution(None, "other", span, person=True)
                continue
            actor = self.register.actors[mention.actor]
            named = self._named(parse, j, mention, span)
            if actor.kind == "person" and parse.lower[head] in lexicon().roles and named.actor is not None:
                return Resolution(actor.id, "apposition", name_range(parse, j), (actor.id,), person=True)
        return None

    def outlet_at(self, parse: Parse, head: int) -> str | None:
        """Return the outlet that a noun phrase names: "CNN", "the newspaper"."""
        who = self.resolve(parse, head)
        return who.actor if who.actor in self.outlets else None

    def _outlet(self, parse: Parse, head: int, span: tuple[int, int]) -> Resolution:
        """ "the report", "the newspaper": the outlet named last, or the one that the article relays."""
        own = [
            child
            for child in parse.children[head]
            if parse.dep[child] in {"compound", "poss", "prep", "relcl", "acl", "amod", "appos", "nummod"}
        ]
        if own:
            return Resolution(None, "none", span)  # "the human rights report", "the report by M"
        named = [m for m in self.mentions.within(0, parse.begins[head]) if m.actor in self.outlets]
        recent = {m.actor for m in named}
        actor = named[-1].actor if len(recent) == 1 else (self.relayed if not recent else None)
        if (
            parse.lower[head] in {"report", "article"}
            and actor != self.relayed
            and not any(map(self._reports, named))
        ):
            actor = None  # somebody else's report
        if actor is None:
            return Resolution(None, "none", span)
        return Resolution(actor, "outlet", span, candidates=(actor,))

    def _reports(self, mention: Found) -> bool:
        """Tell whether an outlet is named as reporting: "the Gazette reported", "a Gazette report"."""
        return bool(_REPORTS.match(self.text, mention.end))

    def _office(self, parse: Parse, head: int, span: tuple[int, int]) -> Resolution | None:
        """ "the top security adviser to President X": who held that office at the article's date."""
        known = lexicon()
        word = _role_word(parse, head)
        if word not in known.roles or parse.tag[head] not in {"NN", "NNP"}:
            return None
        low, high = parse.left[head], parse.right[head]
        for j in parse.children[head]:
            if parse.dep[j] in {"relcl", "appos", "acl", "punct", "conj"} and j > head:
                high = min(high, parse.left[j] - 1)
        first = parse.lower[low]
        if first in {"a", "an", "another", "one", "some", "no", "former"}:
            return None
        phrase = self.text[parse.begins[low] : parse.ends[high]]
        words = _office_words(phrase)
        role = _SAME.get(word, word)
        within = {m.actor for m in self.mentions.within(parse.begins[low], parse.ends[high]) if m.actor}
        within |= {known.demonyms[w] for w in phrase.lower().split() if w in known.demonyms}
        former = "former" in words
        fits = {
            actor.id: max(scores)
            for actor in self.register.actors.values()
            if (
                scores := [
                    score
                    for office in actor.offices
                    if _held(office, self.day, former=former)
                    and (score := self._fit(office, role, words - {"former"}, within)) > 0
                ]
            )
        }
        best = max(fits.values(), default=0)
        winners = sorted(actor for actor, score in fits.items() if score == best)
        if len(winners) == 1 and best >= CLEAR and not former:
            return Resolution(winners[0], "office", span, candidates=tuple(winners), person=True)
        if first == "the" and not within:
            near = self._named_nearby(set(fits), parse.begins[low])
            if near is not None:
                return Resolution(near, "office", span, candidates=tuple(winners), person=True)
        if winners:
            return Resolution(None, "none", span, candidates=tuple(winners), person=True)
        return None

    def _named_nearby(self, fits: set[str], start: int) -> str | None:
        """Return the one holder of a fitting office whom the last paragraphs name: "the minister"."""
        begin = start
        for _ in range(NEARBY):
            begin = self.text.rfind("\n", 0, max(0, begin - 1)) + 1
            named = {m.actor for m in self.mentions.within(begin, start) if m.actor in fits}
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def _fit(self, office: Office, role: str, words: set[str], within: set[str]) -> int:
        title = _office_words(office.title)
        if role != _head_of(office.title):
            return 0
        shared = len(title & words)
        extra = len(words - title - {w.lower() for a in within for w in self._all_words(a)})
        belongs = office.of in within or self._nation(office.of) in within
        foreign = bool(within) and not belongs and not self._leads(office, within)
        if foreign or extra > 1:
            return 0
        return shared + (1 if belongs else 0)

    def _leads(self, office: Office, within: set[str]) -> bool:
        """Tell whether somebody among ``within`` serves what the office belongs to."""
        for actor_id in within:
            actor = self.register.actors.get(actor_id)
            if actor is not None and any(o.of == office.of for o in actor.offices):
                return True
        return False

    def _nation(self, actor_id: str) -> str:
        actor = self.register.actors.get(actor_id)
        return lexicon().demonyms.get(actor.name.lower(), actor_id) if actor else actor_id

    def _all_words(self, actor_id: str) -> set[str]:
        actor = self.register.actors.get(actor_id)
        if actor is None:
            return {w for w, country in lexicon().demonyms.items() if country == actor_id}
        return {w for name in (actor.name, *actor.aliases) for w in _WORDS.findall(name)}


def _role_word(parse: Parse, head: int) -> str:
    """Return the word for a role, joined again where the tokens part it: ``secretary-general``."""
    if head > 1 and parse.text[head - 1] == "-":
        return "".join(parse.lower[head - 2 : head + 1])
    return parse.lower[head]


def _office_words(text: str) -> set[str]:
    found = {w.lower() for w in _WORDS.findall(text)}
    return {_SAME.get(w, w) for w in found} - _SMALL - {"s"}


def _head_of(title: str) -> str:
    """Return the noun of a title: ``adviser`` of "Security Adviser to the President"."""
    found = [w.lower() for w in _WORDS.findall(_BEFORE_OF.split(title, maxsplit=1)[0])]
    return _SAME.get(found[-1], found[-1]) if found else ""


def _held(office: Office, day: dt.date | None, *, former: bool) -> bool:
    if day is None:
        return False
    start = office.start.earliest if office.start else None
    end = office.end.latest if office.end else None
    if former:
        return end is not None and end < day
    return (start is None or start <= day) and (end is None or day <= end)


def name_range(parse: Parse, head: int) -> tuple[int, int]:
    """Return the speaker's words: the noun phrase without clauses and additions that follow."""
    low, high = head, head
    for j in parse.children[head]:
        if j < head and parse.dep[j] in {
            "compound",
            "amod",
            "nmod",
            "det",
            "poss",
            "nummod",
            "quantmod",
            "flat",
        }:
            low = min(low, parse.left[j])
        elif (
            j > head
            and parse.dep[j] in {"prep", "flat"}
            and parse.lower[j] in {"of", "for", "to", "from", "in", "at"}
        ):
            high = max(high, parse.right[j])
    return parse.begins[low], parse.ends[high]
