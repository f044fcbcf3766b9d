"""Word lists are data: a fault in one is told with its place, what was found and what was expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.wordlists import SCHEMAS, WordListError, checked, word_list

FOLDER = Path(__file__).parent.parent / "generator" / "lexicon"
NAMES = sorted(SCHEMAS)
PLACE = r"generator/lexicon/{name}\.toml:\d+:\d+: "


def text(name: str) -> str:
    return (FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def fault(name: str, written: str) -> str:
    """Return what is said about a file's text."""
    with pytest.raises(WordListError) as caught:
        checked(written, name)
    return str(caught.value)


def test_every_file_has_a_schema() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(SCHEMAS)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_sound(name: str) -> None:
    assert word_list(name)


@pytest.mark.parametrize("name", NAMES)
def test_broken_toml_is_told_where(name: str) -> None:
    written = text(name) + "\n[[[\n"
    assert re.match(PLACE.format(name=name) + "Invalid", fault(name, written))
    assert f".toml:{written.count(chr(10))}:" in fault(name, written)


@pytest.mark.parametrize(
    "name", [n for n in NAMES if not any(p == "*" or p.endswith(".*") for p in SCHEMAS[n])]
)
def test_an_unknown_key_is_told_with_what_was_expected(name: str) -> None:
    written = text(name) + '\nmisspelt = "a"\n'
    told = fault(name, written)
    assert re.match(PLACE.format(name=name) + "unknown list `.*misspelt`, expected one of ", told)
    assert f".toml:{written.count(chr(10))}:1: " in told


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


@pytest.mark.parametrize("name", [n for n in NAMES if "phrases" in SCHEMAS[n].values()])
def test_an_empty_entry_is_told(name: str) -> None:
    found = re.search(r'(?m)^[\w-]+ = \[\s*"', text(name))
    assert found is not None
    written = found.string[: found.end() - 1] + '"", ' + found.string[found.end() - 1 :]
    assert re.match(
        PLACE.format(name=name) + ".* holds an empty entry, expected a word", fault(name, written)
    )


def test_a_missing_list_is_told() -> None:
    written = text("pictures")
    misspelt = written.replace("downwards = ", "downward = ")
    assert "unknown list `downward`, expected one of downwards, upwards" in fault("pictures", misspelt)
    gone = re.sub(r"(?ms)^downwards = \[.*?^\]$", "", written)
    assert "the list `downwards` is missing, expected a list of phrases" in fault("pictures", gone)
