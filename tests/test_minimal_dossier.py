"""A dossier of one article and a title: it builds, its pages read well, and `check` says what is missing."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT, briefing, with_look

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "Mira Quill, the minister of ports, said on Friday that the ferry would sail again by summer.\n\n"
    "“We have waited long enough,” said Ada Moor, who keeps the kiosk at the quay.\n\n"
    "The quay of Orrin burned down on 3 May 2031. The small boats have used the mole of the works since, "
    "which has neither a shelter nor a lamp, and the morning boat takes half an hour longer than it did.\n"
)
OTHER = "The town council of Saltmere met again. Its chairman, Odo Brandt, said that the market would stay.\n"
HEADS = {
    "nothing": "",
    "unknown": "---\noutlet: unknown\npublished: unknown\ntext: full\n---\n",
    "left-out": "---\ntext: full\n---\n",
}
EMPTY_SECTION = re.compile(r"^(#+) [^\n]*\n+(?!\1#)(?=#+ |/// details |\Z)", re.MULTILINE)
"""A heading behind which the next one of its kind, or the end of the page, follows."""
UNDATED = {"no-as-of", "undated-articles"}
WITHOUT = {"no-description", "no-actors", "no-issues", "no-outlets", "no-pages", "no-address"}


def dossier(place: Path, article: str, *, name: str = "ferry.txt", title: str = "The ferry") -> Path:
    """Make a folder that holds one article, a title, and a look of its own."""
    return with_look(content_alone(place, article, name=name, title=title))


def content_alone(place: Path, article: str, *, name: str = "ferry.txt", title: str = "The ferry") -> Path:
    """Make a folder that holds one article and a title, and nothing else."""
    folder = place / "content" / "articles"
    folder.mkdir(parents=True)
    (place / "content" / "dossier.yml").write_text(f"title: {title}\n", encoding="utf-8")
    (folder / name).write_text(article, encoding="utf-8")
    return place


def codes(place: Path) -> list[str]:
    """Return the codes of all that is said about a dossier as a whole, which must be no error."""
    run = briefing("check", "--format", "json", cwd=place)
    said = [json.loads(line) for line in run.stdout.splitlines()]
    assert [d for d in said if d["severity"] != "review"] == []
    return [d["code"] for d in said if d["location"]["path"].endswith("dossier.yml")]


def pages(place: Path) -> dict[str, str]:
    """Return the Markdown of every page."""
    docs = place / "build" / "docs"
    return {str(p.relative_to(docs)): p.read_text(encoding="utf-8") for p in docs.rglob("*.md")}


@pytest.mark.parametrize("head", HEADS)
def test_one_raw_article_and_a_title_build(head: str, tmp_path: Path) -> None:
    place = dossier(tmp_path, HEADS[head] + ARTICLE)
    run = briefing("generate", cwd=place)
    assert (run.returncode, run.stderr) == (0, "")
    assert "We have waited long enough" in pages(place)["sources/ferry.md"]
    assert "We have waited long enough" in pages(place)["index.md"]
    assert sorted(codes(place)) == sorted(WITHOUT | UNDATED)


def test_a_folder_that_holds_nothing_but_its_content_builds(tmp_path: Path) -> None:
    elsewhere, place = tmp_path / "elsewhere", content_alone(tmp_path / "ferry", ARTICLE)
    elsewhere.mkdir()
    run = briefing("build", "--root", place, cwd=elsewhere)
    assert (run.returncode, run.stderr) == (0, "")
    page = (place / "build" / "site" / "sources" / "ferry.html").read_text(encoding="utf-8")
    assert "We have waited long enough" in page
    assert (place / "build" / "site" / "assets" / "stylesheets" / "briefing.css").is_file()
    assert sorted(p.name for p in place.iterdir()) == ["build", "content"]
    assert list(elsewhere.iterdir()) == []


def test_a_folder_without_a_look_of_its_own_is_told_so_once(tmp_path: Path) -> None:
    place = content_alone(tmp_path, ARTICLE)
    (place / "overrides").mkdir()
    run = briefing("check", cwd=place)
    (told,) = (line for line in run.stdout.splitlines() if "[no-own-look]" in line)
    assert told == (
        "mkdocs.yml:1:1: review: there is no such file: the site has the look of the generator, "
        "and overrides/ is not used [no-own-look]"
    )


def test_its_pages_read_well(tmp_path: Path) -> None:
    place = dossier(tmp_path, ARTICLE)
    assert briefing("generate", cwd=place).returncode == 0
    made = pages(place)
    for path, text in made.items():
        shown = re.sub(r"<[^>]*>", "", text)
        assert not re.search(r"\bNone\b|\b0 (?:actors|issues|speakers)\b|as of date not known", shown), path
        assert not EMPTY_SECTION.search(text.partition("---\n\n")[2]), path
        assert "<tbody>\n</tbody>" not in text, path
        assert "the article gives no day" not in shown, f"{path}: it says “on Friday”"
    empty = ("issues/index.md", "matrix.md", "figures.md", "plans/index.md")
    assert [path for path in empty if "silence }" not in made[path]] == []
    assert "who said what, when, and through whom" in made["about.md"]
    assert "## From an article to a page" in made["method.md"]


def test_the_latest_date_of_publication_stands_for_the_day_of_the_dossier(tmp_path: Path) -> None:
    dated = "---\noutlet: unknown\npublished: 2031-05-09/2031-05-11\npublished_basis: {kind: url}\n---\n"
    place = dossier(tmp_path, dated + ARTICLE)
    (place / "content" / "articles" / "later.txt").write_text(OTHER, encoding="utf-8")
    assert briefing("generate", cwd=place).returncode == 0
    assert "Kept up to 11 May 2031." in pages(place)["index.md"]
    record = json.loads((place / "build" / "docs" / "data" / "dossier.json").read_text(encoding="utf-8"))
    assert record["dossier"]["as_of"]["edtf"] == "2031-05-11"
    assert sorted(codes(place)) == sorted(WITHOUT | UNDATED), "one of the two has no date"


def test_a_digest_without_front_matter_is_told_the_least_that_it_needs(tmp_path: Path) -> None:
    run = briefing("build", cwd=dossier(tmp_path, ARTICLE, name="ferry.md"))
    assert run.returncode == 1
    assert "ferry.md:1:1: error: found no front matter, expected `---` on the first line" in run.stderr
    assert "`outlet: unknown`, `published: unknown` and `text: digest`" in run.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n\n---\noutlet: unknown\n---\n" + ARTICLE, "ferry.txt:3:1: error: found white space before `---`"),
        ("---\noutlet: unknown\n" + ARTICLE, "ferry.txt:1:1: error: the front matter has no end"),
        (
            "---\noutlet: unknown\npublished: someday\n---\n" + ARTICLE,
            "ferry.txt:3:12: error: `published` is",
        ),
        (ARTICLE.replace("\n", "\r"), "ferry.txt:1:1: error: the lines end in CR alone"),
    ],
)
def test_a_head_that_went_wrong_is_no_text_without_one(text: str, message: str, tmp_path: Path) -> None:
    place = dossier(tmp_path, "x")
    (place / "content" / "articles" / "ferry.txt").write_bytes(text.encode())
    run = briefing("build", cwd=place)
    assert run.returncode == 1
    assert message in run.stderr


def test_the_article_of_the_readme_builds_as_it_is_printed(tmp_path: Path) -> None:
    readme = (
        (ROOT / "README.md")
        .read_text(encoding="utf-8")
        .partition("\n## An article\n")[2]
        .partition("\n## ")[0]
    )
    printed = re.findall(r"`(content/[^`]+)`[^`]*:\n\n```yaml\n(.*?)```", readme, re.DOTALL)
    assert [path for path, _ in printed][:1] == ["content/dossier.yml"]
    assert len(printed) > 1
    for path, text in printed:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    run = briefing("build", cwd=with_look(tmp_path))
    assert (run.returncode, run.stderr) == (0, "")
    (source,) = (p for p in (tmp_path / "build" / "site" / "sources").glob("*.html") if p.stem != "index")
    assert "the harbour would stay open" in source.read_text(encoding="utf-8")
    assert set(codes(tmp_path)) == WITHOUT | {"no-as-of"}


@pytest.mark.parametrize("head", HEADS)
def test_a_fork_that_keeps_the_shipped_pages_builds(head: str, tmp_path: Path) -> None:
    place = dossier(tmp_path, HEADS[head] + ARTICLE)
    shutil.copytree(ROOT / "content" / "pages", place / "content" / "pages")
    run = briefing("build", cwd=place)
    assert run.returncode == 0, run.stdout + run.stderr


def test_what_stands_without_words_is_more_only_behind_what_has_some(tmp_path: Path) -> None:
    place = dossier(tmp_path, HEADS["unknown"] + ARTICLE)
    policy = "policy: {source_words: 1}\n"
    (place / "content" / "dossier.yml").write_text(f"title: The ferry\n{policy}", encoding="utf-8")
    assert briefing("generate", cwd=place).returncode == 0
    told = pages(place)
    assert "/// details | 2 statements, not quoted here" in told["sources/ferry.md"]
    assert "/// details | 1 sentence, not quoted here" in told["sources/ferry.md"]
    assert "/// details | 1 statement, not quoted here" in told["speakers/index.md"]
    assert "/// details | 1 entry, not quoted here" in told["chronology.md"]
    assert not [path for path, text in told.items() if "more, not quoted here" in text]


RELEASE = """\
FOR IMMEDIATE RELEASE

# The ferry *sails* again

ORRIN, 3 May 2031 – Ada Moor, the minister of ports, said on Saturday that the ferry would sail again by
summer, and that [nobody](https://example.org/) would pay more for it than in the year before.

Moor replied:

> We have waited long enough,
> and `the boats` have done what they could.

The town has not been told what the new berth costs, and its council wants to know soon.

> Nobody has asked us about the berth.
> — Ivo Orsin

## About the ministry

The ministry of ports keeps the quays of Orrin and of Saltmere, and the lights between them.

###
"""


def test_a_press_release_in_plain_text_builds(tmp_path: Path) -> None:
    place = content_alone(tmp_path, RELEASE)
    run = briefing("build", cwd=place)
    assert (run.returncode, run.stderr) == (0, "")
    record = json.loads((place / "build" / "docs" / "data" / "dossier.json").read_text(encoding="utf-8"))
    assert [article["title"] for article in record["articles"]] == ["The ferry *sails* again"]
    said = {s["text"]: (s["speaker_words"], s["confidence"]) for s in record["statements"]}
    assert said["We have waited long enough, and `the boats` have done what they could."][0] == "Moor"
    assert said["Nobody has asked us about the berth."][0] == "Ivo Orsin"
    page = (place / "build" / "site" / "sources" / "ferry.html").read_text(encoding="utf-8")
    assert "The ferry *sails* again" in page
    assert "IMMEDIATE" not in page
    assert "<code>the boats" not in page
    assert 'href="https://example.org/"' not in page


SURNAMES = (
    "Tomas Brandt{other} came to the quay of Orrin on Friday, and the crews came to hear the price.\n\n"
    "“The mole will be paid for by the state,” said Brandt. The crews stayed until it was dark.\n"
)


@pytest.mark.parametrize(("other", "found"), [("", True), (" and Ada Brandt", False)])
def test_a_registered_person_is_known_by_surname_without_an_alias(
    other: str, found: bool, tmp_path: Path
) -> None:
    place = dossier(tmp_path, SURNAMES.format(other=other))
    actors = place / "content" / "actors"
    actors.mkdir()
    (actors / "tomas-brandt.md").write_text("---\nname: Tomas Brandt\nkind: person\n---\n", encoding="utf-8")
    assert briefing("generate", cwd=place).returncode == 0
    assert ("The mole will be paid for" in pages(place).get("actors/tomas-brandt.md", "")) == found
    elsewhere = {path for path, text in pages(place).items() if "The mole will be paid for" in text}
    assert bool(elsewhere) == found, "of two of that name it is left to the editor"
