"""Any text at all gives findings or none: no crash, no time that grows with the square, no order."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extract import engine, extract
from generator.extract.finding_rows import findings_rows
from generator.model.edtf import parse_edtf
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from generator.model.content import Article, Register

pytestmark = pytest.mark.timeout(240)
GOLD = Path(__file__).parent.parent / "gold" / "content"
SECONDS = 120
"""A bound that only a runaway reaches; how fast the extraction is tells the benchmark."""
BITS = (
    *("“", "”", "‘", "’", '"', "''", "'", "(", ")", ":", ";", ".", ",", "\n", "\n\n", "- ", "1. ", "## "),
    *("Mira Tolan", "Brandt", "she", "the minister", "the Courier", "said", "told", "according to", "that"),
    *("“We will stay,”", "on Tuesday", "last week", "nearly 19%", "€100 billion", "in 2031", "not", "and"),
    *(
        "\u202e",
        "\u05e9\u05dc\u05d5\u05dd",
        "\U0001f600",
        "\x00",
        "\x1b",
        "\ufeff",
        "\u2028",
        "e\u0301",
        "<b>",
        "{{ x }}",
    ),
)


def register() -> Register:
    return read_register(GOLD)[0]


def article(folder: Path, text: str, name: str = "any.txt") -> Article | None:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return read_article(
        file, root=None, register=register(), published=parse_edtf("2031-03-05"), lenient=True
    )[0]


def rows(folder: Path, text: str) -> list[dict[str, object]]:
    """Read a text as an article and return what is found, with every span checked."""
    found = article(folder, text)
    if found is None:
        return []
    (findings,) = extract([found], register())
    result = findings_rows(found, findings)
    length = len(found.source.text)
    for row in result:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= length
    return result


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(BITS) | st.text(max_size=12), max_size=60).map(" ".join))
def test_any_text_gives_findings_or_none(tmp_path: Path, text: str) -> None:
    rows(tmp_path, text)


def test_a_text_may_end_with_any_word(tmp_path: Path) -> None:
    assert rows(tmp_path, "Dale Oberlin conceded that the pier is old.\n\nTo the older version") != []


def test_a_name_with_soft_hyphens_is_known(tmp_path: Path) -> None:
    text = "Mi\u00adra To\u00adlan said\u200b that the har\u00adbour stays open.\n"
    (said,) = [row for row in rows(tmp_path, text) if row["kind"] == "statement"]
    assert said["speaker"] == "mira-tolan"


def test_a_line_of_a_megabyte_ends(tmp_path: Path) -> None:
    line = "Mira Tolan said that the harbour stays open, and “nobody closes it ” on Tuesday at 19% " * 11_600
    start = time.monotonic()
    rows(tmp_path, line)
    assert time.monotonic() - start < SECONDS


def test_unbalanced_marks_give_no_statement_over_paragraphs(tmp_path: Path) -> None:
    text = "“We stay, Mira Tolan said.\n\n" + "Henrik Brandt left the room.\n\n" * 40
    brandt = [r for r in rows(tmp_path, text) if r["kind"] == "statement" and r["speaker"] == "henrik-brandt"]
    assert brandt == []


def test_the_order_of_work_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WORTH_A_PROCESS", 2)
    texts = [f"Mira Tolan said on Monday that pier {n} stays open.\n" for n in range(8)]
    articles = [article(tmp_path, text, f"a{n}.txt") for n, text in enumerate(texts)]
    known = [a for a in articles if a is not None]
    alone = extract(known, register(), jobs=1)
    shuffled = random.Random(7).sample(known, len(known))  # noqa: S311 - an order, not a secret
    together = extract(shuffled, register(), jobs=2)
    assert {f.article: f for f in alone} == {f.article: f for f in together}


def test_nothing_is_parsed_twice(tmp_path: Path) -> None:
    site = Path(__file__).parent.parent / "sites" / "harbour"
    program = (
        "import sys; from pathlib import Path; from generator.pipeline import brief;"
        "from generator.settings import Settings;"
        f"brief(Settings.at(Path({str(tmp_path)!r}), content=Path({str(site)!r}), jobs=1));"
        "print('spacy' in sys.modules)"
    )

    def loads_spacy() -> str:
        command = [sys.executable, "-c", program]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()

    assert (loads_spacy(), loads_spacy()) == ("True", "False")
