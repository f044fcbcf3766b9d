"""Mentions: every place where the prose has a name that the register knows.

Names are matched as they are spelled, the longest first. What a name means in this article is
told here too: a surname belongs to nobody in the register where the article gives it to another
person ("Ivo Marrand" against the register's "Lena Marrand").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.extract.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Actor, Register
    from generator.model.findings import MentionForm

_WORD = re.compile(r"\w+(?:[.’'-]\w+)*", re.UNICODE)
_FULL_NAME = re.compile(
    r"(?<![\w.])(?P<first>[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)?)"
    r"(?P<middle>(?:[ \u00a0](?:[A-Z]\.){1,2}|[ \u00a0][A-Z][a-zà-ÿ]+)?)[ \u00a0]"
    r"(?P<last>(?:(?:Mc|Mac|O[’']|De|Le|La|Van|von|de|van)[ \u00a0]?)?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)"
    r"(?P<suffix>,?[ \u00a0](?:Jr|Sr|II|III)\b\.?)?"
)

_TITLED = re.compile(
    r"(?<![\w.])(?P<title>Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|Gen|Judge)\.?[ \u00a0]"
    r"(?P<last>[A-Z][a-zà-ÿ]+)\b(?![ \u00a0][A-Z])"
)


LONGEST_VERB = 20
"""So many characters before a surname, a verb of speech with the space behind it is looked for."""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an actor."""

    text: str
    actor: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Found:
    """A name at a place in the prose. ``actor`` is ``None`` for somebody outside the register."""

    start: int
    end: int
    actor: str | None
    form: MentionForm


@dataclass(slots=True)
class Names:
    """The register's names by their first word."""

    by_word: Mapping[str, tuple[Name, ...]]
    surnames: Mapping[str, str]
    """Last word of a person's names, to the person whom it means alone."""

    @classmethod
    def of(cls, register: Register) -> Names:
        """Index a register."""
        by_word: dict[str, list[Name]] = {}
        surnames: dict[str, str] = {}
        for actor in register.actors.values():
            for name in _spellings(actor):
                parts = _WORD.findall(name.text)
                if not parts:
                    continue
                by_word.setdefault(_key(parts[0]), []).append(name)
                if actor.kind == "person" and len(parts) == 1:
                    surnames.setdefault(parts[0], actor.id)
        return cls(
            {word: tuple(sorted(names, key=lambda n: -len(n.text))) for word, names in by_word.items()},
            surnames,
        )


def _spellings(actor: Actor) -> Iterable[Name]:
    seen: set[str] = set()
    given = (actor.name, *actor.aliases)
    for text in (*given, *map(_respelled, given)):
        spelling = " ".join(text.split())
        if not spelling or spelling in seen:
            continue
        seen.add(spelling)
        form: MentionForm = "full"
        if actor.kind == "person" and " " not in spelling:
            form = "short"
        elif actor.kind == "group":
            form = "role"
        yield Name(spelling, actor.id, form)


def _respelled(text: str) -> str:
    """Return a name as the other side of the Atlantic writes it: ``Ministry of Defense``."""
    other = lexicon().spellings

    def swapped(word: re.Match[str]) -> str:
        new = other.get(word[0].lower(), "")
        return (new.capitalize() if word[0][0].isupper() else new) or word[0]

    return _WORD.sub(swapped, text)


@dataclass(slots=True)
class Mentions:
    """The mentions of one article, in order, and the other persons whom it names in full."""

    found: list[Found]
    others: list[Found]
    """Full names of persons outside the register, and those who share a registered surname."""
    text: str
    names: Names
    starts: list[int] = field(default_factory=list)
    other_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Keep the places for look-ups."""
        self.starts = [mention.start for mention in self.found]
        self.other_starts = [mention.start for mention in self.others]

    def at(self, offset: int) -> Found | None:
        """Return the mention that covers an offset."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and self.found[index].end > offset:
            return self.found[index]
        return None

    def end_of(self, offset: int) -> int:
        """Return where a person's name that begins at an offset ends, a stranger's too."""
        mention = self.at(offset)
        if mention is not None:
            return mention.end
        index = bisect_left(self.other_starts, offset)
        return self.others[index].end if self.other_starts[index : index + 1] == [offset] else offset

    def of_label(self, label: str) -> Found | None:
        """Return the mention that a label in capitals stands for: ``MARRAND``."""
        if not label.isupper():
            return None
        found = find_mentions(label.title(), self.names).found
        return found[0] if found else None

    def within(self, start: int, end: int) -> list[Found]:
        """Return the mentions inside a range."""
        inside = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [mention for mention in inside if mention.end <= end]

    def others_within(self, start: int, end: int) -> list[Found]:
        """Return the persons outside the register whom a range names."""
        return self.others[bisect_left(self.other_starts, start) : bisect_left(self.other_starts, end)]


@cache
def _folded(text: str) -> str:
    return text[:1].lower() + text[1:]


def find_mentions(text: str, names: Names) -> Mentions:
    """Find all names in a text, in one pass."""
    found: list[Found] = []
    position = 0
    for word in _WORD.finditer(text):
        spelled = names.by_word.get(_key(word[0]))
        start = word.start()
        if spelled is None or start < position:
            continue
        name = _name_at(text, start, spelled)
        if name is not None:
            position = start + len(name.text)
            found.append(Found(start, position, name.actor, name.form))
    return Mentions(found, _other_persons(text, found), text, names)


_CUT = re.compile(r"[’'.-]")


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    """Return what a word is looked up by: ``marrand`` of ``Marrand’s``, ``u`` of ``U.S.``."""
    return _CUT.split(word, maxsplit=1)[0].lower()


def _name_at(text: str, start: int, names: Sequence[Name]) -> Name | None:
    """Return the first of some names that stands at an offset; longer ones come first."""
    capital = text[start].isupper()
    for name in names:
        end = start + len(name.text)
        if not text.startswith(name.text, start) and not (
            # a name in lower case may open a sentence: "European leaders", "The Kremlin"
            capital and name.text[0].islower() and _folded(text[start:end]) == name.text
        ):
            continue
        after = text[end : end + 2]
        if after[:1].isalnum() or after[:1] == "_" or (after[:1] == "-" and after[1:2].isalnum()):
            continue
        return name
    return None


def _other_persons(text: str, found: list[Found]) -> list[Found]:
    """Return full names of persons whom the register does not know."""
    known = lexicon()
    starts = [mention.start for mention in found]
    others = []
    for match in _FULL_NAME.finditer(text):
        first = match["first"].lower()
        if first in known.before_names or first in known.titles or first in known.demonyms:
            continue
        one = first.removesuffix("s")
        if one != first and (one in known.titles or one in known.before_names or one in known.roles):
            continue  # "Presidents Orsin and Velic"
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and found[index].end > match.start():
            continue  # the register's own
        inside = found[index + 1] if index + 1 < len(found) else None
        if first in known.roles and inside and inside.form == "full" and inside.end == match.end("last"):
            continue  # "Treasurer Ada Lund"
        others.append(Found(match.start(), match.end(), None, "full"))
    for match in _TITLED.finditer(text):
        index = bisect_right(starts, match.start("last")) - 1
        known_one = index >= 0 and found[index].end > match.start("last")
        if not known_one and match["title"].lower() in known.titles:
            others.append(Found(match.start("last"), match.end("last"), None, "short"))
    others += _surnames_alone(text, others, found)
    return sorted(others, key=lambda other: other.start)


def _surnames_alone(text: str, others: list[Found], found: list[Found]) -> list[Found]:
    """Return where a stranger who speaks is called by surname: "Dale Oberlin … Oberlin conceded"."""
    verbs = lexicon().verbs
    full = [other for other in others if other.form == "full"]
    taken = {mention.start for mention in found} | {other.start for other in others}
    first: dict[str, int] = {}
    for other in full:
        first.setdefault(text[other.start : other.end].rsplit(maxsplit=1)[-1], other.end)
    if not first:
        return []
    alone: dict[str, list[Found]] = {}
    speak: set[str] = set()
    anyone = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, first))})(?![\w-])")
    for match in anyone.finditer(text):
        name, (start, end) = match[0], match.span()
        if first[name] > end:
            continue
        before = text[max(0, start - LONGEST_VERB) : start].split()[-1:]
        behind = _WORD.match(text, end + 1)
        if (behind is not None and behind[0] in verbs) or any(word in verbs for word in before):
            speak.add(name)  # "said Oberlin", "Oberlin conceded"
        if start >= first[name] and start not in taken:
            alone.setdefault(name, []).append(Found(start, end, None, "short"))
    inside = [(other.start, other.end) for other in full]
    return [
        mention for name in speak for mention in alone.get(name, []) if not _within(mention.start, inside)
    ]


def _within(place: int, ranges: list[tuple[int, int]]) -> bool:
    index = bisect_right(ranges, (place, place)) - 1
    return index >= 0 and place < ranges[index][1]
