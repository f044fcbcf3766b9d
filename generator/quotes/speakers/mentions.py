"""Mentions: every place where the prose has a name that the register knows.

Names are matched as they are spelled, the longest first. What a name means in this article is
told here too: a surname belongs to nobody in the register where the article gives it to another
person ("Ivo Marrand" against the register's "Lena Marrand").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    r"(?P<last>(?:Mc|Mac|O[’'])?[A-Z][a-zà-ÿ]+)\b(?![ \u00a0][A-Z])"
)
_ONE_APOSTROPHE = str.maketrans({**dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"), "\u00a0": " "})
"""Printers' and typewriters' apostrophes are one: ``O’Neill`` is ``O'Neill``."""


def plain_name(name: str) -> str:
    """Return a name with typewriter's apostrophes and plain spaces, its length kept: ``O'Neill``."""
    return name.translate(_ONE_APOSTROPHE)


_AGE = re.compile(r",\s\d{1,3},|\s\(\d{1,3}\)")
LONGEST_VERB = 20
"""So many characters before a surname, a verb of speech with the space behind it is looked for."""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an actor, or of several people who share it."""

    text: str
    actor: str | None
    form: MentionForm
    candidates: tuple[str, ...] = ()
    """Those who share the spelling, where more than one do; :attr:`actor` is ``None`` then."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name at a place in the prose. ``actor`` is ``None`` for somebody outside the register."""

    start: int
    end: int
    actor: str | None
    form: MentionForm
    candidates: tuple[str, ...] = ()
    """Those of the register who may be meant, where the article does not settle which of them."""


@dataclass(slots=True)
class Names:
    """The register's names by their first two words: dozens may begin with "the"."""

    by_words: Mapping[tuple[str, str], tuple[Name, ...]]
    """The second word is empty for names of one."""
    first_words: frozenset[str]
    persons: frozenset[str] = frozenset()
    """Ids of people, whose surname alone may be printed where the register lists no alias."""

    @classmethod
    def of(cls, register: Register) -> Names:
        """Index a register."""
        by_spelling: dict[str, list[Name]] = {}
        for actor in register.actors.values():
            for name in _spellings(actor):
                by_spelling.setdefault(name.text, []).append(name)
        by_words: dict[tuple[str, str], list[Name]] = {}
        for spelling, names in by_spelling.items():
            parts = [_key(word) for word in _WORD.findall(spelling)]
            if parts:
                second = parts[1] if len(parts) > 1 else ""
                by_words.setdefault((parts[0], second), []).append(_joined(names))
        return cls(
            {words: tuple(sorted(names, key=lambda n: -len(n.text))) for words, names in by_words.items()},
            frozenset(first for first, _ in by_words),
            frozenset(actor.id for actor in register.actors.values() if actor.kind == "person"),
        )

    def opened_by(self, first: str, second: str) -> tuple[Name, ...]:
        """Return the names that may stand where two words follow each other, longer ones first."""
        return self.by_words.get((first, second), ()) + self.by_words.get((first, ""), ())


class _SameRegister:
    """A register as a key, by identity: its contents can't be hashed."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _SameRegister):
            return False
        return other.register is self.register

    def __hash__(self) -> int:
        return id(self.register)


def names_of(register: Register) -> Names:
    """Return a register's names, indexed once for all articles that are read with it."""
    return _names_of(_SameRegister(register))


@lru_cache(maxsize=1)
def _names_of(key: _SameRegister) -> Names:
    return Names.of(key.register)


def _joined(names: Sequence[Name]) -> Name:
    """Make one name of those that several actors share: ``Harth``, of Owen and of Chloe Harth."""
    if len(names) == 1:
        return names[0]
    actors = tuple(sorted({name.actor for name in names if name.actor is not None}))
    return Name(names[0].text, None, names[0].form, actors)


def _spellings(actor: Actor) -> Iterable[Name]:
    seen: set[str] = set()
    given = (actor.name, *actor.aliases)
    juniors = (junior for name in given for junior in _juniors(name))
    for text in (*given, *map(_respelled, given), *juniors):
        spelling = " ".join(text.translate(_ONE_APOSTROPHE).split())
        if not spelling or spelling in seen:
            continue
        seen.add(spelling)
        form: MentionForm = "full"
        if actor.kind == "person" and " " not in spelling:
            form = "short"
        elif actor.kind == "group":
            form = "role"
        yield Name(spelling, actor.id, form)


def _juniors(name: str) -> Iterable[str]:
    """Yield the ways to write "Jr." behind a name: ``Elias Moth, Jr.`` and ``Elias Moth Jr``."""
    suffix = re.search(r",?\s(Jr|Sr)\.?$", name)
    if suffix is not None:
        bare = name[: suffix.start()]
        for comma in ("", ","):
            yield f"{bare}{comma} {suffix[1]}."
            yield f"{bare}{comma} {suffix[1]}"


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

    found: list[NameMatch]
    others: list[NameMatch]
    """Full names of persons outside the register, and those who share a registered surname."""
    text: str
    names: Names
    starts: list[int] = field(default_factory=list)
    other_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Keep the places for look-ups."""
        self.starts = [mention.start for mention in self.found]
        self.other_starts = [mention.start for mention in self.others]

    def at(self, offset: int) -> NameMatch | None:
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
        if self.other_starts[index : index + 1] == [offset]:
            return self.others[index].end
        return offset

    def of_label(self, label: str) -> NameMatch | None:
        """Return the mention that a label in capitals stands for: ``MARRAND``."""
        if not label.isupper():
            return None
        found = find_mentions(label.title(), self.names).found
        if not found or not found[0].candidates:
            return found[0] if found else None
        settled = {mention.actor for mention in self.found if mention.actor in found[0].candidates}
        if len(settled) == 1:
            return replace(found[0], actor=settled.pop())
        return found[0]

    def within(self, start: int, end: int) -> list[NameMatch]:
        """Return the mentions inside a range."""
        inside = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [mention for mention in inside if mention.end <= end]

    def others_within(self, start: int, end: int) -> list[NameMatch]:
        """Return the persons outside the register whom a range names."""
        return self.others[bisect_left(self.other_starts, start) : bisect_left(self.other_starts, end)]


@cache
def _folded(text: str) -> str:
    return text[:1].lower() + text[1:]


def find_mentions(text: str, names: Names) -> Mentions:
    """Find all names in a text, in one pass."""
    found: list[NameMatch] = []
    plain = text.translate(_ONE_APOSTROPHE)
    position = 0
    for word, following in pairwise((*_WORD.finditer(text), None)):
        if word is None or _key(word[0]) not in names.first_words:
            continue
        start = word.start()
        second = _key(following[0]) if following is not None else ""
        name = _name_at(plain, start, names.opened_by(_key(word[0]), second))
        if name is None:
            continue
        mention = NameMatch(start, start + len(name.text), name.actor, name.form, name.candidates)
        if start < position:
            if not _outgrows(mention, found[-1], plain):
                continue
            mention = _grown(found.pop(), mention, plain)
        position = mention.end
        found.append(mention)
    others = _other_persons(text, found)
    found = sorted([*found, *_unlisted_surnames(plain, found, others, names)], key=lambda one: one.start)
    return Mentions(found, others, text, names)


def _unlisted_surnames(
    text: str, found: list[NameMatch], others: list[NameMatch], names: Names
) -> list[NameMatch]:
    """Return where one of the register is called by a surname that is not among the aliases.

    "Tomas Brandt arrived. “We wait,” said Brandt". Where the article names another Brandt as well, the
    surname is left to the editor.
    """
    full = [
        one
        for one in found
        if one.form == "full" and one.actor in names.persons and not _is_spelling(_surname(one, text), names)
    ]
    bearers: dict[str, set[str | None]] = {}
    for one in (*full, *(other for other in others if other.form == "full")):
        bearers.setdefault(_surname(one, text), set()).add(one.actor)
    full = [one for one in full if " " in text[one.start : one.end]]
    alone = []
    for one in _surnames_alone(text, full, found):
        called = bearers[text[one.start : one.end]]
        registered = tuple(sorted(actor for actor in called if actor is not None))
        alone.append(
            replace(one, actor=registered[0]) if len(called) == 1 else replace(one, candidates=registered)
        )
    return alone


def _surname(person: NameMatch, text: str) -> str:
    """Return the last word of a name."""
    return text[person.start : person.end].rsplit(maxsplit=1)[-1]


def _is_spelling(surname: str, names: Names) -> bool:
    """Return whether a surname is a spelling of the register's: then it stands for whom that says."""
    return any(name.text == surname for name in names.opened_by(_key(surname), ""))


def _outgrows(later: NameMatch, earlier: NameMatch, text: str) -> bool:
    """Return whether a name that begins within another is the one that is meant.

    In "President Sun Tae-in" the alias "President Sun" ends within the full name "Sun Tae-in".
    """
    if later.end <= earlier.end or later.form != "full":
        return False
    if later.actor == earlier.actor:
        return True
    return _is_title(text[earlier.start : later.start])


def _grown(earlier: NameMatch, later: NameMatch, text: str) -> NameMatch:
    """Return the whole of two spellings of one actor that overlap: "analysts from the Fen Institute (FI)"."""
    one = later.actor == earlier.actor and not _is_title(text[earlier.start : later.start])
    return replace(later, start=earlier.start) if one else later


def _is_title(words: str) -> bool:
    return words.strip().lower().rstrip(".").split(maxsplit=1)[0] in lexicon().titles


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


def _other_persons(text: str, found: list[NameMatch]) -> list[NameMatch]:
    """Return full names of persons whom the register does not know."""
    known = lexicon()
    starts = [mention.start for mention in found]
    others = []
    for match in _full_names(text):
        first = match["first"].lower()
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and found[index].end > match.start():
            if match["suffix"] and found[index].end == match.end("last"):
                others.append(NameMatch(match.start(), match.end(), None, "full"))  # "Viktor Lund III"
            continue  # the register's own
        inside = found[index + 1] if index + 1 < len(found) else None
        alone = inside is not None and inside.start == match.end("first") + 1
        if first in known.roles and alone:
            continue  # "Treasurer Lund"
        if match["last"].lower() in known.groups:
            continue  # "Met Office", "Orva Company"
        others.append(NameMatch(match.start(), match.end(), None, "full"))
    for match in _TITLED.finditer(text):
        index = bisect_right(starts, match.start("last")) - 1
        known_one = index >= 0 and found[index].end > match.start("last")
        if not known_one and match["title"].lower() in known.titles:
            others.append(NameMatch(match.start("last"), match.end("last"), None, "short"))
    others += _surnames_alone(text, others, found)
    return sorted(others, key=lambda other: other.start)


def _full_names(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like full names, read again behind a title: "Sun Min" in "President Sun Min"."""
    known = lexicon()
    opening = known.before_names | known.titles | known.demonyms.keys()
    position = 0
    while (match := _FULL_NAME.search(text, position)) is not None:
        first = match["first"].lower()
        one = first.removesuffix("s")
        plural = one != first and (one in known.titles or one in known.before_names or one in known.roles)
        titled = first in known.roles and match["middle"] != ""  # "Treasurer Ada Lund"
        says = first.endswith("ed") and first in known.verbs  # "Added Tolan: …"
        if first in opening or plural or titled or says:  # "Presidents Orsin and Velic"
            position = match.end("first")
        elif match["middle"].strip().lower() in known.titles:  # "Treasury Secretary Harth"
            position = match.end("middle")
        else:
            position = match.end()
            yield match


def _surnames_alone(text: str, others: list[NameMatch], found: list[NameMatch]) -> list[NameMatch]:
    """Return where somebody who speaks is called by surname: "Dale Oberlin … Oberlin conceded"."""
    verbs = lexicon().verbs
    full = [other for other in others if other.form == "full"]
    taken = {mention.start for mention in found} | {other.start for other in others}
    first: dict[str, int] = {}
    for other in full:
        first.setdefault(_surname(other, text), other.end)
    if not first:
        return []
    alone: dict[str, list[NameMatch]] = {}
    speak: set[str] = set()
    anyone = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, first))})(?![\w-])")
    speak.update(_surname(other, text) for other in full if _is_called_somebody(other, text))
    for match in anyone.finditer(text):
        name, (start, end) = match[0], match.span()
        if first[name] > end:
            continue
        before = text[max(0, start - LONGEST_VERB) : start].split()[-1:]
        age = _AGE.match(text, end)  # "Oberlin, 62, conceded"
        behind = _WORD.match(text, (age.end() if age is not None else end) + 1)
        if (behind is not None and behind[0] in verbs) or any(word in verbs for word in before):
            speak.add(name)  # "said Oberlin", "Oberlin conceded"
        if start >= first[name] and start not in taken:
            alone.setdefault(name, []).append(NameMatch(start, end, None, "short"))
    inside = [(other.start, other.end) for other in full]
    return [
        mention for name in speak for mention in alone.get(name, []) if not _within(mention.start, inside)
    ]


def _is_called_somebody(full: NameMatch, text: str) -> bool:
    """Return whether a role before a full name, or a verb of speech behind it, says that it is a person's.

    As in "chairman Victor Hales left", "Victor Hales later dismissed that".
    """
    before = text[max(0, full.start - LONGEST_VERB) : full.start].split()[-1:]
    if before and before[0].lower() in lexicon().roles:
        return True
    behind = [word[0] for word in _WORD.finditer(text, full.end, full.end + 2 * LONGEST_VERB)][:2]
    joined = re.match(r"\s\w", text[full.end : full.end + 2]) is not None
    return joined and any(word in lexicon().verbs for word in behind)


def _within(place: int, ranges: list[tuple[int, int]]) -> bool:
    index = bisect_right(ranges, (place, place)) - 1
    return index >= 0 and place < ranges[index][1]
