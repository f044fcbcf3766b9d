"""Findings are kept by content, register and engine; whatever else is in the cache does no harm."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.extract import cache, engine, extract, version
from generator.model.edtf import parse_edtf
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from generator.model.content import Article, Register

SITE = Path(__file__).parent.parent / "sites" / "harbour"
FRONT = "---\noutlet: unknown\npublished: 2031-03-05\n---\n"
PROSE = "Mira Tolan said on Tuesday that 12 ships, “all of them late,” would leave.\n"


def register() -> Register:
    return read_register(SITE)[0]


def article(folder: Path, text: str = FRONT + PROSE, name: str = "one.md") -> Article:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    found, _ = read_article(file, root=None, register=register(), lenient=True)
    assert found is not None
    return found


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.json"))


def test_what_was_found_before_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = article(tmp_path)
    found = extract([one], register(), cache=tmp_path / "cache")
    monkeypatch.setattr(engine, "find", lambda *_: pytest.fail("parsed again"))
    assert extract([one], register(), cache=tmp_path / "cache") == found
    assert found[0].statements[0].speaker == "mira-tolan"
    assert found[0].dates
    assert found[0].figures
    assert found[0].quotations


def test_a_note_in_the_front_matter_moves_the_places_and_parses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract([article(tmp_path)], register(), cache=tmp_path / "cache")
    noted = article(
        tmp_path, FRONT.replace("published", "notes:\n  - {exact: late, drop: true}\npublished") + PROSE
    )
    afresh = extract([noted], register())
    monkeypatch.setattr(engine, "find", lambda *_: pytest.fail("parsed again"))
    assert extract([noted], register(), cache=tmp_path / "cache") == afresh


@pytest.mark.parametrize(
    "text",
    [
        FRONT + PROSE.replace("Tuesday", "Monday"),
        FRONT.replace("03-05", "03-06") + PROSE,
        FRONT.replace("outlet", "title: An interview with Mira Tolan\noutlet") + PROSE,
        FRONT + "\n" + PROSE.replace("Mira Tolan said", "*Mira* Tolan said"),
    ],
)
def test_another_text_title_or_date_is_read_again(tmp_path: Path, text: str) -> None:
    key = cache.register_key(register())
    assert cache.article_key(article(tmp_path), key) != cache.article_key(article(tmp_path, text), key)


def test_every_field_of_the_register_that_is_read_makes_other_findings() -> None:
    known = register()
    actor = next(iter(known.actors.values()))
    issue = next(iter(known.issues.values()))
    outlet = next(iter(known.outlets.values()))
    before = cache.register_key(known)
    records: tuple[tuple[str, Any], ...] = (("actors", actor), ("issues", issue), ("outlets", outlet))
    for part, record in records:
        for field in fields(record):
            value: Any = ("changed",) if isinstance(getattr(record, field.name), tuple) else "changed"
            other: dict[str, Any] = {part: {"x": replace(record, **{field.name: value})}}
            same: dict[str, Any] = {part: {"x": record}}
            differs = cache.register_key(replace(known, **other)) != cache.register_key(
                replace(known, **same)
            )
            assert differs != (field.name in cache.UNREAD[type(record).__name__]), field.name
    assert cache.register_key(known) == before


def test_a_changed_rule_word_list_or_release_is_another_engine() -> None:
    sources = [("extract/dates.py", b"x = 1\n"), ("lexicon/dates.toml", b"a = ['b']\n")]
    before = version.digest(sources, ["spacy 3"])
    assert version.digest(reversed(sources), ["spacy 3"]) == before
    assert version.digest([("extract/dates.py", b"x = 1\r\n"), sources[1]], ["spacy 3"]) == before
    assert version.digest([("extract/dates.py", b"x = 2\n"), sources[1]], ["spacy 3"]) != before
    assert version.digest([sources[0], ("lexicon/dates.toml", b"a = ['c']\n")], ["spacy 3"]) != before
    assert version.digest([("extract/other.py", b"x = 1\n"), sources[1]], ["spacy 3"]) != before
    assert version.digest(sources, ["spacy 4"]) != before


def reached_from(folder: Path, package: Path) -> set[Path]:
    """Return the modules of a folder with all modules of the package that they import, however far."""
    reached: set[Path] = set()
    waiting = set(folder.rglob("*.py"))
    while waiting:
        path = waiting.pop()
        reached.add(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator."):
                below = package.joinpath(*node.module.split(".")[1:])
                named = [below / alias.name for alias in node.names]
                files = [below / "__init__.py", *(place.with_suffix(".py") for place in [below, *named])]
                waiting |= {file for file in files if file.is_file()} - reached
    return reached


def test_the_engine_is_digested_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def digest(sources: Any, releases: Any) -> str:
        seen.extend([*(name for name, _ in sources), *releases])
        return "digest"

    monkeypatch.setattr(version, "digest", digest)
    version.engine_version.__wrapped__()
    package = Path(version.__file__).parent.parent
    reached = reached_from(package / "extract", package)
    assert {package / "words" / "word_lists.py", package / "text" / "numerals.py"} <= reached
    lists = set((package / "lexicon").glob("*.toml"))
    assert {path.relative_to(package).as_posix() for path in reached | lists} <= set(seen)
    assert any(name.startswith("en-core-web-sm") and not name.endswith("absent") for name in seen)


def test_another_engine_parses_anew_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = article(tmp_path)
    extract([one], register(), cache=tmp_path / "cache")
    (old,) = kept(tmp_path)
    monkeypatch.setattr(cache, "engine_version", lambda: "0" * 64)
    extract([one], register(), cache=tmp_path / "cache")
    (new,) = kept(tmp_path)
    assert new != old


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"\x00\xff\xfe",
        lambda held: held[: len(held) // 2],
        lambda held: held.replace(b"12 ships", b"13 ships").replace(b'"12"', b'"13"'),
        lambda _: b"0\n{}",
        lambda _: b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: Any) -> None:
    one = article(tmp_path)
    found = extract([one], register(), cache=tmp_path / "cache")
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert extract([one], register(), cache=tmp_path / "cache") == found
    assert file.read_bytes() == whole


@pytest.mark.parametrize(
    "held", ["{}", '{"article": "one"}', "[" * 100_000, "[]", '{"article": 1, "dates": 3}']
)
def test_a_sealed_file_of_another_make_is_made_again(tmp_path: Path, held: str) -> None:
    one = article(tmp_path)
    found = extract([one], register(), cache=tmp_path / "cache")
    (file,) = kept(tmp_path)
    file.write_text(f"{cache._seal(held)}\n{held}", encoding="utf-8")  # noqa: SLF001 - a seal that holds
    assert extract([one], register(), cache=tmp_path / "cache") == found


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    place = tmp_path / "a file"
    place.write_text("in the way", encoding="utf-8")
    assert extract([article(tmp_path)], register(), cache=place)[0].dates


def test_several_processes_find_the_same_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [
        article(tmp_path, FRONT + PROSE.replace("12", str(n)), f"a{n}.md") for n in (31, 7, 20, 12, 15)
    ]
    alone = extract(articles, register())
    monkeypatch.setattr(engine, "WORTH_A_PROCESS", 1)
    done: list[int] = []
    together = extract(articles, register(), cache=tmp_path / "cache", jobs=2, progress=done.append)
    assert together == alone
    assert [f.article for f in together] == [a.id for a in articles]
    assert sum(done) == len(articles)


def test_where_nothing_changed_no_parser_is_loaded(tmp_path: Path) -> None:
    article(tmp_path)
    program = (
        "import sys; from pathlib import Path; from generator.extract import extract;"
        "from generator.read import read_article, read_register;"
        f"register = read_register(Path({str(SITE)!r}))[0];"
        f"path = Path({str(tmp_path / 'one.md')!r});"
        "one = read_article(path, root=None, register=register, lenient=True)[0];"
        f"found = extract([one], register, cache=Path({str(tmp_path / 'cache')!r}));"
        "loaded = sorted({'spacy', 'thinc', 'numpy', 'trafilatura'} & set(sys.modules));"
        "print(len(found[0].statements), loaded)"
    )

    def run() -> str:
        command = [sys.executable, "-c", program]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()

    first, second = run(), run()
    assert "'spacy'" in first
    assert second == "1 []"


def test_dates_are_kept_as_they_were(tmp_path: Path) -> None:
    one = article(tmp_path, FRONT.replace("2031-03-05", "2031-03-05/2031-03-07") + PROSE)
    found = extract([one], register(), cache=tmp_path / "cache")
    assert found[0].dates[0].value == parse_edtf("2031-03-04")
    assert extract([one], register(), cache=tmp_path / "cache") == found
