"""The word lists in ``generator/lexicon``: data that editors may change, checked whenever it is read.

A list is written as a string of words, as a list of phrases, or as rows of them. A fault is told with
file, line and column, what was found and what was expected.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["words", "words or none", "phrases", "rows"]
"""``"a b c"`` · ``["a b", "c"]`` · ``[["a", "b"], ["c", 1, 2]]``"""
_WRITTEN: dict[Kind, str] = {
    "words": "a string of words",
    "words or none": "a string of words, or an empty one",
    "phrases": "a list of phrases",
    "rows": "a list of rows, each with a phrase first",
}
_FORCE = "(say|ask|demand|propose|reject|deny|warn|support|think|plan)"

SCHEMAS: dict[str, dict[str, Kind]] = {
    "abbreviations": {"titles": "words", "others": "words"},
    "dates": {
        **dict.fromkeys(
            ("months", "weekdays", "seasons", "holidays", "weekday_holidays", "easter_holidays"), "rows"
        ),
        **dict.fromkeys(
            (
                "doubtful_months", "weekday_names", "season_names", "callers", "owners", "repeated",
                "numbered", "no_nights_after", "modals", "decisions", "future_cues", "planned_for",
                "under_way", "participles",
                "awaited", "past_cues",
                "vague_past", "vague_present", "vague_future", "counted", "counting", "date_line_words",
                "remembered", "verb_months",
                "no_callers_of_verbs", "doubtful_seasons", "season_callers", "season_nouns",
                "season_openers", "season_verbs", "results", "speech", "past_events", "weekly",
            ),
            "phrases",
        ),
    },
    "demonyms": {"*.adjectives": "words", "*.capitals": "words or none"},
    "excerpts": {
        "aside.marks": "words", "beside.marks": "words", "bounds.words": "words",
        "going_on.tags": "words", "pairs.words": "rows", "opposites.*": "words", "contrast.*": "words",
        **dict.fromkeys(
            ("turning.words", "narrowing.words", "setting.marks", "setting.adverbs",
             "setting.prepositions", "setting.occasions"),
            "words",
        ),
    },
    "events": {"*.words": "words", "*.verbs": "words", "*.nouns": "words"},
    "figures": {
        **dict.fromkeys(
            (
                "hedges_before", "hedges_after", "currencies.codes", "nouns.ones", "nouns.singulars",
                "nouns.not_compounded", "nouns.no_plurals", "nouns.two_words", "nouns.measures",
                "stops.clause", "stops.loose",
                "stops.phrase", "stops.scale_only", "stops.fates", "totals.people", "totals.anything",
                "totals.gatherings", "totals.links", "totals.change", "fractions.before",
                "fractions.calling", "names.before", "names.after",
            ),
            "phrases",
        ),
        **dict.fromkeys(
            (
                "currencies.symbols", "currencies.words", "nouns.plurals", "nouns.glued",
                "nouns.abbreviated", "vague.scales", "vague.counts",
            ),
            "rows",
        ),
    },
    "forms": {"irregular.*": "words", "doubling.*": "words", "spellings.*": "words"},
    "furniture": dict.fromkeys(
        (
            "exactly.*", "at_the_edges.navigation", "begins.*", "opens_teasers.titles",
            "opens_teasers.telling", "opens_teasers.words", "opens_teasers.titles_with_blurbs",
            "closes.firmly", "closes.lists", "closes.softly", "networks.names", "holds.subscribe", "reader.*",
            "opens_captions.titles", "opens_labels.titles", "threads.*",
            "boxes.names", "headings.never_end",
        ),
        "phrases",
    ),
    "grammar": {"*.words": "words", "*.verbs": "words"},
    "hedges": {"hedges": "words"},
    "licences": {"open.ids": "words"},
    "names": {"*.words": "words"},
    "nouns": {f"{_FORCE}.nouns": "words", "view.nouns": "words"},
    "pictures": {"upwards": "phrases", "downwards": "phrases"},
    "roles": {
        "*.nouns": "words", "*.words": "words",
        "same.*": "words", "pronoun.*": "words", "gender.*": "words",
    },
    "terms": {
        "irregular.*": "words", "apart.*": "words", "derived.*": "words", "capitals.words": "words",
    },
    "verbs": {f"{_FORCE}.*": "words"},
    "weaving": {"*": "phrases"},
}  # fmt: skip
"""The lists of each file, by their dotted names, and how they are written.

``*`` stands for any name, ``(a|b)`` for one of several; a list without them has to be there.
"""


class WordListError(ValueError):
    """A word list that can't be used; its message begins with file, line and column."""


@lru_cache(maxsize=16)
def word_list(name: str) -> Mapping[str, Any]:
    """Return the lists of ``lexicon/<name>.toml`` as they are written there, checked.

    Raises:
        WordListError: a list is unknown or missing, empty, of the wrong kind, or holds an entry twice.
    """
    text = files("generator").joinpath("lexicon", f"{name}.toml").read_text(encoding="utf-8")
    return checked(text, name)


def checked(text: str, name: str) -> dict[str, Any]:
    """Return the lists of a file's text, or say what is wrong with the first that is.

    Raises:
        WordListError: as for :func:`word_list`.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (place[1], place[2]) if place else ("1", "1")
        message = f"generator/lexicon/{name}.toml:{line}:{column}: {str(error).partition(' (at')[0]}"
        raise WordListError(message) from None
    _Check(text, name).all(data)
    return data


class _Check:
    """One file's lists against their schema."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._schema = SCHEMAS[name]

    def all(self, data: dict[str, Any]) -> None:
        found = dict(_leaves(data))
        for path, value in found.items():
            kind = self._kind(path)
            if kind is None:
                known = ", ".join(sorted(self._schema))
                self._fail(path, None, f"unknown list `{path}`, expected one of {known}")
            self._entries(path, value, kind)
        for path in self._schema:
            if path not in found and not set("*(") & set(path):
                self._fail(
                    path, None, f"the list `{path}` is missing, expected {_WRITTEN[self._schema[path]]}"
                )

    def _kind(self, path: str) -> Kind | None:
        for pattern, kind in self._schema.items():
            if re.fullmatch(pattern.replace(".", r"\.").replace("*", "[^.]+"), path):
                return kind
        return None

    def _entries(self, path: str, value: object, kind: Kind) -> None:
        entries = _entries_of(value, kind)
        if entries is None:
            self._fail(path, None, f"`{path}` is {str(value)[:40]!r}, expected {_WRITTEN[kind]}")
        if not entries and kind != "words or none":
            self._fail(path, None, f"`{path}` is empty, expected {_WRITTEN[kind]}")
        for entry, count in Counter(entries).items():
            if not entry.strip():
                self._fail(path, entry, f"`{path}` holds an empty entry, expected a word or a phrase")
            if count > 1:
                self._fail(path, entry, f"`{path}` holds {entry!r} twice, expected each entry once")

    def _fail(self, path: str, entry: str | None, message: str) -> NoReturn:
        line, column = self._place(path, entry)
        told = f"generator/lexicon/{self._name}.toml:{line}:{column}: {message}"
        raise WordListError(told)

    def _place(self, path: str, entry: str | None) -> tuple[int, int]:
        """Return line and column of a list, or of the last place of an entry in it."""
        table, _, key = path.rpartition(".")
        head = re.search(rf"^\[{re.escape(table)}\]", self._text, re.MULTILINE) if table else None
        start = head.end() if head else 0
        found = re.compile(rf"^{re.escape(key)}\s*=\s*", re.MULTILINE).search(self._text, start)
        place = found.start() if found else (head.start() if head else 0)
        if found and entry:
            after = re.compile(r"^\S+\s*=|^\[", re.MULTILINE).search(self._text, found.end())
            part = self._text[found.end() : after.start() if after else len(self._text)]
            pattern = f'"{re.escape(entry)}"' if part.startswith("[") else rf"(?<!\w){re.escape(entry)}(?!\w)"
            places = [m.start() for m in re.finditer(pattern, part)]
            place = found.end() + places[-1] if places else place
        line = self._text.count("\n", 0, place) + 1
        return line, place - (self._text.rfind("\n", 0, place) + 1) + 1


def _leaves(data: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _entries_of(value: object, kind: Kind) -> list[str] | None:
    """Return the entries of a list; ``None`` where it is not of its kind."""
    match kind, value:
        case (("words" | "words or none"), str()):
            return value.split()
        case "phrases", list() if all(isinstance(entry, str) for entry in value):
            return value
        case "rows", list() if all(
            isinstance(row, list) and row and isinstance(row[0], str) for row in value
        ):
            return [row[0] for row in value]
        case _:
            return None
