"""Names as an article prints them: who is named in full, with which titles and roles beside the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from generator.words.identity import GIVEN_AND_SURNAME, key_of, surname_of
from generator.words.printed_names import ARTICLES, is_body, plain_names, split_run, strip_titles
from generator.words.roles import before_names, is_capital, is_one_role, is_role, listed, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.weave.statements.annotated_prose import Prose

_TRAIL = re.compile(r"[,;:.?!)\]”\"’]+$")
_OPENING = re.compile(r"^[“\"‘(\[—–-]+")
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_SHORT_OFFICE = re.compile(r"[A-Z]{2,3}\s")
"""An office in letters before a name, or initials: ``AG Tamm``."""
_SENTENCE_END = re.compile(r"[.?!:]['”\"’)]*$")
_BESIDE = re.compile(r"^,\s+(?P<role>[^,;:“”\"()\[\]]{3,90})(?=[,.;:]|$)")
"""What stands in commas behind a name: ``, head of the delegation,``."""
LONG = 5
"""From so many letters on, a headline gives every word a capital; it writes ``with`` small."""
FEWEST_WEIGHTY = 2
"""So many long words make a headline of a line; a single one may be a name."""
LONGEST_ROLE = 8
"""Words of a role; what is longer tells a story."""


@dataclass(slots=True)
class Person:
    """Somebody whom an article names in full."""

    name: str
    line: int = 0
    """The number of the sentence that prints it first."""
    inside: bool = False
    """Whether the name stands inside a sentence, where a capital says that it is one."""
    roles: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Words with capitals in a row, from the word ``start`` to before the word ``end`` of a sentence."""

    words: list[str]
    start: int
    end: int


@dataclass(slots=True)
class PrintedNames:
    """The names of one article."""

    people: dict[str, Person] = field(default_factory=dict)
    """By the key of the full name."""
    small: set[str] = field(default_factory=set)
    """Words that are printed in small letters."""
    inside: set[str] = field(default_factory=set)
    """Words that are printed with a capital inside a sentence."""
    lines: set[int] = field(default_factory=set)
    """Numbers of the sentences that name somebody in full."""
    _by_ending: dict[str, list[str]] = field(default_factory=dict)
    """Keys of full names by what they may be shortened to: the surname, and each part with it."""
    _by_word: dict[str, list[str]] = field(default_factory=dict)
    """Keys of full names by each of their words."""
    _by_office: dict[str, dict[str, None]] = field(default_factory=dict)
    """Keys of full names by the last word of a role: ``chief``."""

    @classmethod
    def of(cls, prose: Prose) -> PrintedNames:
        """Collect the names of an article."""
        names = cls()
        for number, line in enumerate(prose.lines):
            if not _is_headline(line.text):
                names._read(plain_names(line.text).split(), number)
        for key, person in names.people.items():
            for ending in _endings(person.name):
                names._by_ending.setdefault(ending, []).append(key)
            for word in dict.fromkeys(key.split()):
                names._by_word.setdefault(word, []).append(key)
            for role in map(_head, person.roles):
                names._by_office.setdefault(role[-1], {})[key] = None
        return names

    def is_small(self, word: str) -> bool:
        """Return whether the article prints a word in small letters."""
        return plain(word) in self.small

    def is_name(self, word: str) -> bool:
        """Return whether the article prints a word with a capital inside a sentence."""
        return word.strip(".,") in self.inside

    def called(self, name: str) -> tuple[str, ...]:
        """Return the keys of those whom a short name may mean.

        ``Sun`` is Sun Tae-in, ``Huckle Sands`` is Mara Huckle Sands; two who share a word of a name are two.
        """
        short = key_of(name)
        ending = self._by_ending.get(short, ())
        # "Ilmar Tamm Kask" may be called Tamm as well as Liis Tamm is: then nobody is sure to be meant.
        within = self._by_word.get(short, ())
        sure = tuple(key for key in dict.fromkeys((*ending, *within)) if self._is_sure(self.people[key]))
        # "AG Tamm" of a headline is Ilmar Tamm.
        spelled = tuple(key for key in sure if not _SHORT_OFFICE.match(self.people[key].name))
        return spelled or sure

    def roles(self, key: str) -> tuple[str, ...]:
        """Return the roles beside a full name."""
        person = self.people.get(key)
        return tuple(person.roles) if person else ()

    def holder(self, description: str, line: int) -> str:
        """Return the key of the only one whom ``the campaign chief`` may mean, named before; else nothing.

        ``The chief`` is whoever was called campaign chief, where nobody else is called chief of anything.
        """
        words = _with_article(description.lower().split())
        if words[:1] != ["the"] or not is_one_role(words[-1]):
            return ""
        if not listed("preposition").isdisjoint(words):
            return ""
        chiefs = tuple(self._by_office.get(words[-1], {}))
        if len(chiefs) == 1 and self._was_called(chiefs[0], words[1:], line):
            return chiefs[0]
        return ""

    def _was_called(self, key: str, description: list[str], line: int) -> bool:
        """Return whether a person is named before a line, in a role that a description means."""
        person = self.people[key]
        if person.line >= line:
            return False
        return any(_fits(_head(role), description) for role in person.roles)

    def _is_sure(self, person: Person) -> bool:
        """Return whether a name is one for sure: ``Asked Kern`` at the head of a sentence is not."""
        return person.inside or person.name.split()[0].lower() not in self.small

    def _read(self, words: list[str], line: int) -> None:
        """Read the words of a line: the names in it, and which words are printed small or with a capital."""
        for run in _runs(words):
            self._note(words, run, line)
        opens_sentence = True
        for word in words:
            bare = _OWNER.sub("", _TRAIL.sub("", _OPENING.sub("", word)))
            says_it_is_a_name = not opens_sentence and not _OPENING.match(word)
            if bare[:1].islower():
                self.small.add(bare.lower())
            elif is_capital(bare) and says_it_is_a_name:
                self.inside.add(bare)
            opens_sentence = bool(_SENTENCE_END.search(word)) and not _is_abbreviated(word)

    def _note(self, words: list[str], run: _Run, line: int) -> None:
        """Keep a run of capitals that names a person in full, with the roles beside it."""
        titles, name = self._parted(words, run)
        capitals = sum(map(is_capital, name))
        if capitals < GIVEN_AND_SURNAME or is_body(name):
            return
        if run.start and words[run.start - 1].lower() in {"a", "an"}:
            return  # "in a Kell T-Shirt": a thing
        self.lines.add(line)
        full = " ".join(name)
        person = self.people.setdefault(key_of(full), Person(full, line))
        person.inside |= run.start > 0 or bool(titles)

        before, behind = words[: run.start], words[run.end :]
        if words[run.end - 1].endswith(","):
            behind = [",", *behind]
            if not titles and before and before[-1].endswith(","):
                # "the inspector, Nora Kell, said": the role stands before the first comma
                before = [*before[:-1], before[-1].rstrip(",")]
        for role in (role_before(before, titles), role_behind(" ".join(behind))):
            if role:
                person.roles.setdefault(role)

    @staticmethod
    def _parted(words: list[str], run: _Run) -> tuple[list[str], list[str]]:
        """Part the titles of a run from the name behind them; the name is empty where none is left."""
        tokens = run.words
        if run.start == 0 or words[run.start - 1].lower() in before_names():
            # "On Friday | Orsin", "on Friday | Orsin"
            tokens = list(dropwhile(lambda token: token.lower() in before_names(), tokens))
        _, names = split_run(tokens)
        titles, name = strip_titles(names) if names else ([], [])
        while len(name) > GIVEN_AND_SURNAME and _is_of_office(name[0]):
            name = name[1:]  # "Director of | Harbour Affairs Nora Kell"
        return titles, name


def _is_headline(text: str) -> bool:
    """Return whether a line writes every word of weight with a capital, so that a capital names nobody."""
    weighty = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= LONG]
    if len(weighty) < FEWEST_WEIGHTY:
        return False
    return all(word[0].isupper() for word in weighty)


def _with_article(words: list[str]) -> list[str]:
    """Return ``Tolland's mayor`` as ``the tolland mayor``; everything else as it is."""
    if words and _OWNER.search(words[0]):
        return ["the", _OWNER.sub("", words[0]), *words[1:]]
    return words


def _is_abbreviated(word: str) -> bool:
    """Return whether a full stop belongs to a word: ``Gov.``, ``J.``, ``St.``; a surname ends a sentence."""
    if _INITIALS.fullmatch(word):
        return True
    if not word.endswith("."):
        return False
    return is_role(word) or word in listed("suffix") or plain(word) in listed("saint")


@lru_cache(maxsize=4096)
def _endings(name: str) -> frozenset[str]:
    """Return the keys of what may stand for a full name: the surname, and each part with it."""
    tokens = name.split()
    parts = {key_of(" ".join(tokens[i:])) for i in range(1, len(tokens))}
    return frozenset(parts | {surname_of(name)})


def _runs(words: Sequence[str]) -> Iterator[_Run]:
    """Yield the runs of words with capitals. A mark ends a run; the full stop of ``Gov.`` does not."""
    run: list[str] = []
    start = 0
    for number, word in enumerate(words):
        bare = _OPENING.sub("", word)
        name = _without_marks(bare)
        goes_on = bool(run) and name in listed("particle")  # "Ludwig | van | Aalst"
        belongs = is_capital(name) or goes_on
        begins_with_mark = bare != word
        if run and (begins_with_mark or not belongs):
            yield _Run(words=run, start=start, end=number)
            run = []
        if not belongs or not name:
            continue
        if not run:
            start = number
        run = [*run, name]
        ends_with_mark = name != bare
        if ends_with_mark:
            yield _Run(words=run, start=start, end=number + 1)
            run = []
    if run:
        yield _Run(words=run, start=start, end=len(words))


def _without_marks(word: str) -> str:
    """Return a word without the marks behind it and without the possessive: ``Tolan`` of ``Tolan's,``."""
    before_comma = word.rstrip(",")
    core = before_comma if _is_abbreviated(before_comma) else _TRAIL.sub("", word)
    return _OWNER.sub("", core)


def role_before(words: Sequence[str], titles: Sequence[str]) -> str:
    """Return the title or role right before a name: ``Velian finance minister`` with the title ``Dr``."""
    own = [title for title in titles if plain(title) not in listed("address")]
    if not any(map(is_one_role, own)):
        own = []
    role: list[str] = []
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        if number == 0 and word[:1].isupper() and plain(word) in listed("when"):
            break  # "Then envoy Nora Kell spoke"
        if not _belongs_to_role(word, is_before_role=bool(role)):
            break
        role.insert(0, word.lstrip('“"‘('))
    role += own
    return " ".join(role) if any(map(is_one_role, role)) else ""


def _belongs_to_role(word: str, *, is_before_role: bool) -> bool:
    """Return whether a word is part of the role before a name.

    ``minister``, ``former`` are; before them a capital is, which says of what: ``Velian``, but not ``On``.
    """
    is_closed = _TRAIL.search(word) is not None and not _is_abbreviated(word)
    if is_closed or _OPENING.fullmatch(word):
        return False
    if is_one_role(word) or word.lower() in listed("before_role"):
        return True
    if not is_before_role or not is_capital(word):
        return False
    return word.lower() not in before_names() - listed("of_places")


def role_behind(text: str) -> str:
    """Return the role that stands in commas behind a name: ``, head of the delegation, said …``."""
    found = _BESIDE.match(text)
    if not found:
        return ""
    words = _up_to(found["role"].split(), listed("clause"))
    if words and words[0].lower() in ARTICLES | {"one"}:
        words = words[1:]
    head = _up_to(words, listed("preposition"))
    is_cut = bool(words) and len(words[-1]) == 1  # ", adviser to Nora K"
    if is_cut or len(words) > LONGEST_ROLE:
        return ""
    if not any(map(is_one_role, head)) or any(map(_tells, head)):
        return ""
    return " ".join(words).rstrip(".")


def _head(role: str) -> list[str]:
    """Return a role without what is told of it: ``president`` of ``president of the Lake League``."""
    return _up_to(role.lower().split(), listed("preposition"))


def _up_to(words: Sequence[str], end: Collection[str]) -> list[str]:
    """Return the words before the first one that is in a list."""
    return list(takewhile(lambda word: word not in end, words))


def _fits(role: list[str], description: list[str]) -> bool:
    """Return whether somebody in a role is meant by a description, and did not hold it once."""
    if role[-len(description) :] != description:
        return False
    return listed("past").isdisjoint(role)


def _tells(word: str) -> bool:
    """Return whether a word makes a clause of what would be a role: ``, referring to the envoy,`` is none."""
    word = word.lower()
    if word in listed("no_role") or word in listed("counting"):
        return True
    return word.endswith(("ing", "ed")) and word not in listed("before_role") and not is_one_role(word)


def _is_of_office(word: str) -> bool:
    return word.lower() in listed("behind_of") or word.lower() in listed("body")
