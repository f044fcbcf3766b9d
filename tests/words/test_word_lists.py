"""Word lists are data: a fault in one is told with its place, what was found and what was expected."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.words.word_lists import WordListError, parse_lists, word_list, word_rows, word_table

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[2] / "generator" / "lexicon"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
PLACE = r"generator/lexicon/{name}\.toml:\d+:\d+: "


def text(name: str) -> str:
    return (FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def fault(name: str, written: str) -> str:
    """Return what is said about a file's text."""
    with pytest.raises(WordListError) as caught:
        parse_lists(written, name)
    return str(caught.value)


def test_nothing_else_reads_them() -> None:
    modules = FOLDER.parent.rglob("*.py")
    readers = [path for path in modules if "tomllib" in path.read_text(encoding="utf-8")]
    assert [path.name for path in readers] == ["word_lists.py"]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_sound(name: str) -> None:
    assert word_table(name)


@pytest.mark.parametrize("name", NAMES)
def test_broken_toml_is_told_where(name: str) -> None:
    written = text(name) + "\n[[[\n"
    assert re.match(PLACE.format(name=name) + "Invalid", fault(name, written))
    assert f".toml:{written.count(chr(10))}:" in fault(name, written)


def leaf(written: str) -> re.Match[str]:
    """Return the first list of a file: its name, and its value."""
    found = re.search(
        r'(?ms)^(?P<key>[\w-]+) = (?P<value>"""\n.*?\n"""|"[^"\n]*"|\[.*?^\]|\[[^\n]*\])$', written
    )
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", ["1", "true", "[1]", "[[]]", '[["a"], 2]', "2031-03-05"])
def test_a_wrong_type_is_told_at_its_list(name: str, value: str) -> None:
    found = leaf(text(name))
    written = found.string[: found.start("value")] + value + found.string[found.end("value") :]
    told = fault(name, written)
    line = written.count("\n", 0, found.start()) + 1
    assert re.match(PLACE.format(name=name) + rf"`.*{found['key']}` is .*, expected a ", told)
    assert f".toml:{line}:1: " in told


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_list_is_told_at_its_place(name: str) -> None:
    found = leaf(text(name))
    empty = "[]" if found["value"].startswith("[") else '""'
    written = found.string[: found.start("value")] + empty + found.string[found.end("value") :]
    assert re.match(
        PLACE.format(name=name) + rf"`.*{found['key']}` is empty, expected a ", fault(name, written)
    )


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_that_stands_twice_is_told_at_its_second_place(name: str) -> None:
    found = leaf(text(name))
    value = found["value"]
    if value.startswith("["):
        first = re.search(r'\[\s*("[^"]+"|\["[^"]+"[^\]]*\])', value)
        assert first is not None
        twice = value[:-1].rstrip().rstrip(",") + f",\n  {first[1]}\n]"
    else:
        twice = (
            value.rstrip('"').rstrip()
            + f" {value.strip(chr(34)).split()[0]}"
            + ('\n"""' if '"""' in value else '"')
        )
    written = found.string[: found.start("value")] + twice + found.string[found.end("value") :]
    told = fault(name, written)
    assert re.match(PLACE.format(name=name) + r".* holds .* twice, expected each entry once", told)
    line = written.count("\n", 0, found.start("value") + len(twice)) + (
        0 if twice.endswith(("\n]", '\n"""')) else 1
    )
    assert f".toml:{line}:" in told


@pytest.mark.parametrize("name", ["dates", "figures", "furniture", "pictures", "weaving"])
def test_an_empty_entry_is_told(name: str) -> None:
    found = re.search(r'(?m)^[\w-]+ = \[\s*"', text(name))
    assert found is not None
    written = found.string[: found.end() - 1] + '"", ' + found.string[found.end() - 1 :]
    assert re.match(
        PLACE.format(name=name) + ".* holds an empty entry, expected a word", fault(name, written)
    )


def test_a_list_is_read_by_its_dotted_name() -> None:
    assert word_list("pictures.upwards")[0] == "at least"
    assert word_rows("dates.months")[0] == ("January", "Jan.")
    assert word_table("forms.spellings")


@pytest.mark.parametrize(
    ("read", "name", "told"),
    [
        (word_list, "pictures.upward", "the list `upward` is missing, expected one of downwards, upwards"),
        (word_list, "furniture.closes.soft", "the list `closes.soft` is missing, expected one of firmly, "),
        (
            word_list,
            "furniture.closes",
            "`closes` is a table, expected a string of words or a list of phrases",
        ),
        (word_list, "dates.months", r"`months` holds .*'January'.*, expected a string of words or a list"),
        (word_rows, "pictures.upwards", "`upwards` holds 'at least', expected a list of rows"),
        (word_table, "pictures.upwards", "`upwards` is a list, expected a table of lists"),
    ],
)
def test_a_list_that_is_not_there_is_told_where_it_should_be(
    read: Callable[[str], object], name: str, told: str
) -> None:
    with pytest.raises(WordListError) as caught:
        read(name)
    assert re.match(PLACE.format(name=name.partition(".")[0]) + told, str(caught.value))
