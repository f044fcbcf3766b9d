"""The word lists in ``generator/lexicon``: data that editors may change, read here and nowhere else.

A list is written as a string of words, as a list of phrases, or as rows of them; tables hold lists under
their names. A fault is told with file, line and column, what was found and what was expected.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = tuple[Any, ...]
"""``("January", "Jan.")``, ``("Christmas", 12, 25)``."""

_FORMS = "a string of words, a list of phrases, or a list of rows with a phrase first"


class WordListError(ValueError):
    """A word list that can't be used; its message begins with file, line and column."""


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the words or phrases of a list by its dotted name.

    >>> word_list("pictures.upwards")[:2]
    ('above', 'above:')

    Raises:
        WordListError: the file is faulty, or has no such list.
    """
    return _leaf(name, "a string of words or a list of phrases")


@cache
def word_rows(name: str) -> tuple[Row, ...]:
    """Return the rows of a list by its dotted name: ``word_rows("dates.months")``.

    Raises:
        WordListError: the file is faulty, or has no such list.
    """
    return _leaf(name, "a list of rows")


@cache
def word_table(name: str) -> Mapping[str, Any]:
    """Return all lists of a file or a table by their names: ``word_table("terms.irregular")``.

    Raises:
        WordListError: the file is faulty, or has no such table.
    """
    file, _, path = name.partition(".")
    table: Mapping[str, Any] = _found(file, path)
    if isinstance(table, tuple):
        raise _error(file, _text(file), path, f"`{path}` is a list, expected a table of lists")
    return table


def _leaf(name: str, expected: str) -> tuple[Any, ...]:
    file, _, path = name.partition(".")
    found = _found(file, path)
    if not isinstance(found, tuple):
        raise _error(file, _text(file), path, f"`{path}` is a table, expected {expected}")
    if isinstance(found[0], str) != (expected != "a list of rows"):
        raise _error(file, _text(file), path, f"`{path}` holds {found[0]!r}, expected {expected}")
    return found


def _found(file: str, path: str) -> Any:
    """Return the list or table of a file that a dotted path names; the whole file where it is empty."""
    found: Any = _lists(file)
    for part in path.split(".") if path else ():
        if part not in found:
            known = ", ".join(sorted(found))
            raise _error(file, _text(file), path, f"the list `{path}` is missing, expected one of {known}")
        found = found[part]
    return found


@cache
def _lists(file: str) -> Mapping[str, Any]:
    return parse_lists(_text(file), file)


def _text(file: str) -> str:
    return files("generator").joinpath("lexicon", f"{file}.toml").read_text(encoding="utf-8")


def parse_lists(text: str, file: str) -> Mapping[str, Any]:
    """Return the lists of a file's text, or say what is wrong with the first that is.

    Raises:
        WordListError: the text is no TOML; a list is empty, of no known form, or holds an entry twice.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (place[1], place[2]) if place else ("1", "1")
        what = str(error).partition(" (at")[0]
        message = f"generator/lexicon/{file}.toml:{line}:{column}: {what}"
        raise WordListError(message) from None
    return _table(data, "", text, file)


def _table(data: Mapping[str, Any], above: str, text: str, file: str) -> Mapping[str, Any]:
    """Return a table with every list in it as a tuple."""
    table: dict[str, Any] = {}
    for key, value in data.items():
        path = f"{above}{key}"
        if isinstance(value, dict):
            table[key] = _table(value, f"{path}.", text, file)
        else:
            table[key] = _list(value, path, text, file)
    return MappingProxyType(table)


def _list(value: object, path: str, text: str, file: str) -> tuple[Any, ...]:
    """Return the entries of a list; each must stand in it once."""
    entries = _entries(value)
    if entries is None:
        raise _error(file, text, path, f"`{path}` is {str(value)[:40]!r}, expected {_FORMS}")
    if not entries:
        raise _error(file, text, path, f"`{path}` is empty, expected {_FORMS}")
    words = [entry if isinstance(entry, str) else entry[0] for entry in entries]
    for word, count in Counter(words).items():
        if not word.strip():
            what = f"`{path}` holds an empty entry, expected a word or a phrase"
            raise _error(file, text, path, what, word)
        if count > 1:
            what = f"`{path}` holds {word!r} twice, expected each entry once"
            raise _error(file, text, path, what, word)
    return entries


def _entries(value: object) -> tuple[Any, ...] | None:
    """Return the entries of a list in any of its forms; ``None`` for anything else."""
    if isinstance(value, str):
        return tuple(value.split())
    if not isinstance(value, list):
        return None
    if all(isinstance(entry, str) for entry in value):
        return tuple(value)
    if all(_is_row(entry) for entry in value):
        return tuple(tuple(entry) for entry in value)
    return None


def _is_row(entry: object) -> bool:
    return isinstance(entry, list) and bool(entry) and isinstance(entry[0], str)


def _error(file: str, text: str, path: str, what: str, entry: str = "") -> WordListError:
    """Return the fault of a list, with its place in the file."""
    place = _place(text, path, entry)
    line = text.count("\n", 0, place) + 1
    column = place - (text.rfind("\n", 0, place) + 1) + 1
    return WordListError(f"generator/lexicon/{file}.toml:{line}:{column}: {what}")


def _place(text: str, path: str, entry: str) -> int:
    """Return where a list stands, or the last place of an entry in it."""
    table, _, key = path.rpartition(".")
    start = 0
    if table:
        head = re.search(rf"^\[{re.escape(table)}\]", text, re.MULTILINE)
        start = head.end() if head else 0
    found = re.compile(rf"^{re.escape(key)}\s*=\s*", re.MULTILINE).search(text, start)
    if found is None:
        return start
    if not entry:
        return found.start()
    after = re.compile(r"^\S+\s*=|^\[", re.MULTILINE).search(text, found.end())
    part = text[found.end() : after.start() if after else len(text)]
    written = f'"{re.escape(entry)}"' if part.startswith("[") else rf"(?<!\w){re.escape(entry)}(?!\w)"
    places = [match.start() for match in re.finditer(written, part)]
    return found.end() + places[-1] if places else found.start()
