"""Whole saved pages of many makes: no line of furniture gets through, and no line of the article is lost.

In ``pages/*.txt`` each line is marked: ``+`` article, ``-`` furniture, ``?`` furniture that only its meaning
tells from the article, and that gets through. The pages were marked before they were first read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.extract import extract, findings_rows
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from generator.model.content import Article

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").glob("*.txt"))
REGISTER = read_register(HERE.parent / "sites" / "harbour")[0]
GAPS = {"tight": "\n", "apart": "\n\n", "crlf": "\r\n"}
CASES = [(page, gap) for page in PAGES for gap in GAPS if (page.stem, gap) != ("print", "apart")]
"""The lines of the printed page were wrapped: those of a paragraph stand together."""


def marked(page: Path) -> list[tuple[str, str]]:
    """Return mark and words of each line; both are empty for a blank one."""
    return [(line[:1], line[2:]) for line in page.read_text(encoding="utf-8").splitlines()]


def saved(page: Path, folder: Path, gap: str, front: str = "") -> Article:
    """Write the page as a browser saves it, and read it."""
    file = folder / "page.txt"
    file.write_text(front + gap.join(words for _, words in marked(page)) + "\n", encoding="utf-8", newline="")
    article, _ = read_article(file, root=None, register=REGISTER, lenient=True)
    assert article is not None
    return article


def verdicts(page: Path, article: Article) -> list[tuple[str, str, bool]]:
    """Return mark and words of each line, and whether it was left out."""
    position = article.source.text.index("\n---") + 4 if article.source.text.startswith("---") else 0
    found = []
    for mark, words in marked(page):
        if not mark:
            continue
        start = article.source.text.index(words, position)
        position = start + len(words)
        out = any(f.span.start < position and start < f.span.end for f in article.furniture)
        found.append((mark, words, out))
    return found


@pytest.mark.parametrize(
    ("page", "gap"), CASES, ids=lambda case: case if isinstance(case, str) else case.stem
)
def test_furniture_is_left_out_and_the_article_kept(page: Path, gap: str, tmp_path: Path) -> None:
    lines = verdicts(page, saved(page, tmp_path, GAPS[gap]))
    assert [words for mark, words, out in lines if mark == "-" and not out] == []
    assert [words for mark, words, out in lines if mark == "+" and out] == []


def test_the_pages_are_many_and_hardly_anything_is_excused() -> None:
    marks = [mark for page in PAGES for mark, _ in marked(page)]
    assert len(PAGES) >= 18
    assert marks.count("-") >= 340
    assert marks.count("+") >= 165
    assert marks.count("?") <= 9


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_no_finding_stands_in_furniture(page: Path, tmp_path: Path) -> None:
    article = saved(page, tmp_path, "\n", "---\noutlet: unknown\ntext: full\n---\n")
    (findings,) = extract([article], REGISTER)
    rows = [row for row in findings_rows(article, findings) if row["kind"] != "furniture"]
    inside = [
        row
        for row in rows
        for f in article.furniture
        if f.span.start < int(str(row["end"])) and int(str(row["start"])) < f.span.end
    ]
    assert inside == []
    assert article.published is None  # whatever date the page prints
    assert {
        (row["start"], row["end"]) for row in findings_rows(article, findings) if row["kind"] == "furniture"
    } == {(f.span.start, f.span.end) for f in article.furniture}
