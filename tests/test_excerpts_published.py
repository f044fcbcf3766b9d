"""From a full text on disk to the built site: excerpts, a budget, statements listed without words."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

import pytest
from command_line import briefing, with_look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = """\
The quay of Port Tolland

“We will rebuild the old quay before the summer is over,” said Mira Tolan, the harbour minister of \
the island republic, at a meeting with the fishermen of the northern villages.

The old quay collapsed on 2 March 2031 after a storm that had lasted for three days and three \
nights. About 1,200 passengers a day cross the sound in March.

Viktor Lund said on Tuesday that the council would pay for the new mole, adding that the tolls of \
the sound would rise in the spring of the coming year.

Mira Tolan warned that a second storm of that kind would cut off all of the villages on the far side \
of the sound from doctors and teachers and bakers and everybody else whom they depend upon in the \
long months of the winter, which nobody there has ever had to live through without a ferry.

Viktor Lund rejected the demand of the shipping line for a lower toll on timber, calling it a gift \
to people who had never once come to the island in a winter.

Jorun Aske, who has kept a kiosk at the harbour since her father gave it up, said that nobody had \
been told the truth about the quay.

Mira Tolan said that the ferries of the state would sail from the railway harbour until the work on \
the quay was done.

Viktor Lund announced that the engineers had found no fault with the pillars of the bridge to the \
mainland.

Ola Brenn denied that his company had been warned of the cracks in the old wall by the divers of the \
port.

Ola Brenn said that the company would pay its crews in full for every day on which no ferry could \
sail.
"""
HEAD = "---\noutlet: unknown\npublished: 2031-03-09\npublished_basis: {kind: stated}\ntext: full\n"
ROW = 6
"""So many words in a row are somebody's sentence, and no name or number."""
_WORD = re.compile(r"\w+(?:[’',.-]\w+)*")
_TEXTS = {".html", ".md", ".json", ".js", ".csv", ".xml", ".bib", ".ris", ".txt", ".svg"}


def lay_out(folder: Path, rights: str = "") -> Path:
    """Write a dossier of the article, with three of its four speakers in the register; return its folder."""
    content = with_look(folder) / "content"
    for name in ("articles", "actors", "issues"):
        (content / name).mkdir(parents=True)
    (content / "dossier.yml").write_text("title: The quay\ndescription: A quay.\n", encoding="utf-8")
    for name in ("Mira Tolan", "Viktor Lund", "Ola Brenn"):
        person = f"---\nname: {name}\nkind: person\naliases: [{name.split()[1]}]\n---\n"
        (content / "actors" / f"{name.lower().replace(' ', '-')}.md").write_text(person, encoding="utf-8")
    issue = "---\ntitle: The quay\nquestion: Who pays?\nterms: [quay, mole, toll, ferry]\n---\n"
    (content / "issues" / "quay.md").write_text(issue, encoding="utf-8")
    head = HEAD + (f"rights: {rights}\n" if rights else "") + "---\n"
    (content / "articles" / "2031-03-09-quay.txt").write_text(head + ARTICLE, encoding="utf-8")
    return folder


@cache
def built(folder: Path, rights: str = "") -> Path:
    run = briefing("build", cwd=lay_out(folder, rights))
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "build" / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("quay"))


def words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def readings(path: Path) -> Iterator[str]:
    """Yield the text of a file of the site as somebody reads it: escapes resolved, tags taken out or not."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix in {".json", ".js"}:
        text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text).replace('\\"', '"')
    yield unescape(text)
    yield unescape(re.sub(r"<[^>]+>", " ", text))


def printed(site: Path) -> set[int]:
    """Return the numbers of the article's words that stand anywhere in a row of :data:`ROW` or more."""
    own = words(ARTICLE)
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(own) - ROW + 1):
        places.setdefault(tuple(own[i : i + ROW]), []).append(i)
    found: set[int] = set()
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix in _TEXTS]
    assert len(files) > 20
    for path in files:
        for text in readings(path):
            there = words(text)
            for i in range(len(there) - ROW + 1):
                for place in places.get(tuple(there[i : i + ROW]), ()):
                    found.update(range(place, place + ROW))
    return found


def test_no_file_of_the_site_prints_more_of_a_text_than_its_budget(site: Path) -> None:
    own = words(ARTICLE)
    found = printed(site)
    assert 0.2 * len(own) < len(found) <= 0.4 * len(own)


def test_the_page_of_the_source_shows_excerpts_and_lists_the_rest(site: Path) -> None:
    page = (site / "sources" / "2031-03-09-quay.html").read_text(encoding="utf-8")
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())
    assert "We will rebuild the old quay before the summer is over,” said Mira Tolan" in text
    assert "said Mira Tolan …" in text, "who she is stays behind, for the words that others said"
    assert "whom they depend upon" not in text, "no clause of it is short enough"
    folded = re.findall(r"<details>.*?not quoted here.*?</details>", page, re.DOTALL)
    assert len(folded) == 2, "the statements, and a figure whose sentence is not quoted"
    listed = re.findall(r"<li id=\"(s-[0-9a-f]+)\">(.*?)</li>", folded[0], re.DOTALL)
    assert len(listed) >= 2
    assert f"{len(listed)} more, not quoted here" in folded[0]
    for _, item in listed:
        assert re.search(r"Mira Tolan|Viktor Lund|Ola Brenn|Jorun Aske", item)
        assert 'href="' in item
    assert all("rejected" not in item and "denied" not in item for _, item in listed)


def test_an_excerpt_has_its_ellipsis_at_its_edge_alone(site: Path) -> None:
    texts = re.findall(
        r'"text":\s*"((?:[^"\\]|\\.)*)"', (site / "data" / "dossier.json").read_text(encoding="utf-8")
    )
    carried = [text for text in texts if text]
    assert len(carried) >= 5
    assert any("…" in text for text in carried)
    for text in carried:
        assert "…" not in text.strip("…"), text
        assert "[…]" not in text


def test_check_sums_the_budget_up_in_one_line(site: Path) -> None:
    run = briefing("check", cwd=site.parent.parent)
    lines = [line for line in run.stdout.splitlines() if "[source-budget]" in line]
    assert len(lines) == 1
    assert re.match(
        r"content/articles/2031-03-09-quay\.txt:1:1: review: the site prints \d+ of the \d+ words that the "
        r"policy allows of it: \d+ of \d+ statements carry words, \d+ are listed without \(",
        lines[0],
    )
    said, limit = map(int, re.findall(r"(\d+) of the (\d+) words", lines[0])[0])
    assert said <= limit
    assert "gaps" not in run.stdout


def test_rights_print_the_text_whole_and_every_statement_with_its_words(tmp_path: Path) -> None:
    site = built(tmp_path / "whole", "CC-BY-4.0")
    found = printed(site)
    assert len(found) > 0.95 * len(words(ARTICLE))
    page = (site / "sources" / "2031-03-09-quay.html").read_text(encoding="utf-8")
    assert "under the licence CC-BY-4.0" in page
    assert "not quoted here" not in page


def test_a_sentence_of_which_nothing_is_printed_is_folded(site: Path) -> None:
    page = (site / "sources" / "2031-03-09-quay.html").read_text(encoding="utf-8")
    read = page.partition('id="read"')[2]
    rows = re.findall(r'<p class="who".*?</p>\s*<blockquote>(.*?)</blockquote>', read, re.DOTALL)
    for row in rows:
        assert "not quoted here" not in row


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT TOLLAND, March 4 (Sound Wire) - ",
        "Port Tolland, 4 March 2031 – ",
        "ANSEL, Tolland, March 4 — ",
        "PORT TOLLAND (SW) -- ",
    ],
)
def test_a_dateline_is_part_of_no_excerpt_and_no_event(dateline: str, tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    first = "The council on Monday signed a pact on the mole. Viktor Lund said that the tolls would rise.\n"
    (folder / "content" / "articles" / "2031-03-09-quay.txt").write_text(
        f"{HEAD}---\n{dateline}{first}\n{ARTICLE}", encoding="utf-8"
    )
    policy = "policy: {source_share: 1.0, source_words: 999}\n"
    (folder / "content" / "dossier.yml").write_text(f"title: The quay\n{policy}", encoding="utf-8")
    run = briefing("generate", cwd=folder)
    assert run.returncode == 0, run.stdout + run.stderr
    chronology = (folder / "build" / "docs" / "chronology.md").read_text(encoding="utf-8")
    assert "The council on Monday signed a pact on the mole" in chronology
    assert dateline.strip() not in chronology
