"""A whole small site: from an invented dossier to pages, twice, and from bad input to messages."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import briefing, checkout

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A checkout with the invented dossier and the publisher's configuration."""
    return checkout(tmp_path)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_example_dossier_becomes_pages(site: Path) -> None:
    run = briefing("generate", cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    pages = tree(site / "build" / "docs")
    assert {
        "index.md",
        "about.md",
        "chronology.md",
        "actors/index.md",
        "actors/mira-tolan.md",
        "issues/opening.md",
        "sources/2031-03-05-harbour-stays-open.md",
    } <= set(pages)
    actor = pages["actors/mira-tolan.md"].decode()
    assert "We will not close the port for a single hour" in actor
    assert "4 March 2031" in actor, "Tuesday before Wednesday, 5 March 2031"
    assert "8%" in pages["actors/odo-brandt.md"].decode().replace("&#37;", "%")


def test_the_same_content_gives_the_same_bytes(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert briefing("build", cwd=site).returncode == 0
    first = tree(site / "build" / "site")
    other = tmp_path_factory.mktemp("elsewhere") / "deep" / "site"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns("build"))
    for path in sorted((other / "content" / "articles").iterdir(), reverse=True):
        text = path.read_bytes()
        path.unlink()
        path.write_bytes(text)
    assert briefing("build", "--jobs", "1", cwd=other).returncode == 0
    second = tree(other / "build" / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_a_second_run_writes_nothing(site: Path) -> None:
    briefing("generate", cwd=site)
    docs = site / "build" / "docs"
    before = {p: p.stat().st_mtime_ns for p in docs.rglob("*")}
    assert briefing("generate", cwd=site).returncode == 0
    assert {p: p.stat().st_mtime_ns for p in docs.rglob("*")} == before


def test_a_removed_article_takes_its_page_along(site: Path) -> None:
    briefing("generate", cwd=site)
    (site / "content" / "articles" / "2031-03-08-union-answers.md").unlink()
    assert briefing("generate", cwd=site).returncode == 0
    assert not (site / "build" / "docs" / "sources" / "2031-03-08-union-answers.md").exists()


def test_an_error_leaves_the_former_site_whole(site: Path) -> None:
    assert briefing("build", cwd=site).returncode == 0
    before = tree(site / "build")
    article = site / "content" / "articles" / "2031-03-05-harbour-stays-open.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("outlet: harbour-courier", "outlet: harbour-currier"),
        encoding="utf-8",
    )
    run = briefing("build", cwd=site)
    assert run.returncode == 1
    assert "2031-03-05-harbour-stays-open.md:3:9: error:" in run.stderr
    assert "harbour-courier" in run.stderr, "the nearest known name"
    assert "Traceback" not in run.stderr
    assert run.stderr.endswith("nothing was published, the former pages stay.\n")
    assert tree(site / "build") == before


@pytest.mark.parametrize("command", ["build", "generate"])
def test_an_error_before_anything_was_built_says_nothing_of_former_pages(site: Path, command: str) -> None:
    (site / "content" / "articles" / "empty.md").write_text("", encoding="utf-8")
    run = briefing(command, cwd=site)
    assert (run.returncode, run.stderr.splitlines()[-1]) == (1, "1 error; nothing was published.")


def test_all_faults_are_told_at_once(site: Path) -> None:
    content = site / "content"
    (content / "articles" / "empty.md").write_text("", encoding="utf-8")
    (content / "articles" / "bytes.md").write_bytes(b"\xff\xfe\x00")
    (content / "articles" / "bare.md").write_text("Just prose.\n", encoding="utf-8")
    (content / "actors" / "twin.md").write_text(
        "---\nname: Twin\nkind: robot\n---\nA twin.\n", encoding="utf-8"
    )
    (content / "issues" / "odd.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    run = briefing("check", "--no-review", cwd=site)
    assert run.returncode == 1
    for name in ("empty.md", "bytes.md", "bare.md", "twin.md", "odd.md"):
        assert re.search(rf"^\S*{name}:\d+:\d+: error: ", run.stdout, re.MULTILINE), name
    assert "Traceback" not in run.stdout + run.stderr


HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} ![x](javascript:alert(1)) | `code` *star* &lt; <b>"


def test_hostile_text_is_shown_and_never_run(site: Path) -> None:
    article = site / "content" / "articles" / "2031-03-09-hostile.md"
    article.write_text(
        "---\noutlet: unknown\npublished: 2031-03-09\npublished_basis: {kind: stated}\ntext: digest\n---\n"
        f"Mira Tolan said that the harbour is {HOSTILE} and open.\n",
        encoding="utf-8",
    )
    run = briefing("build", cwd=site)
    assert run.returncode == 0, run.stderr
    for page in (site / "build" / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html, page
        assert 'src="javascript:' not in html, page
    source = (site / "build" / "site" / "sources" / "2031-03-09-hostile.html").read_text(encoding="utf-8")
    assert "{{ 7 * 7 }}" in re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), source)


def test_extract_prints_the_contract(site: Path) -> None:
    article = site / "content" / "articles" / "2031-03-05-harbour-stays-open.md"
    run = briefing("extract", article, cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    text = article.read_text(encoding="utf-8")
    statements = [r for r in rows if r["kind"] == "statement"]
    assert [r["speaker"] for r in statements][:3] == ["mira-tolan", "mira-tolan", "odo-brandt"]
    assert [text[s:e] for s, e in statements[1]["quotes"]] == [
        "We will not close the port for a single hour,"
    ]
    assert set(statements[0]) == {
        "article",
        "kind",
        "start",
        "end",
        "speaker",
        "speaker_span",
        "antecedent",
        "cue",
        "content",
        "quotes",
        "via",
        "nested",
        "date",
        "issues",
        "confidence",
        "rule",
    }
    assert {r["kind"] for r in rows} == {"statement", "date", "figure", "mention"}
    figure = next(r for r in rows if r["kind"] == "figure")
    assert (figure["value"], figure["unit"]) == ("8", "%")


def test_explain_names_rule_and_confidence(site: Path) -> None:
    article = "content/articles/2031-03-05-harbour-stays-open.md"
    run = briefing("explain", f"{article}:12", cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"{article}:12:1\n  “We will not close the port")
    assert "  statement   mira-tolan (Tolan)\n              high, published\n" in run.stdout
    assert "rule: verb: a verb of speech" in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 80
    assert briefing("explain", f"{article}:12:1", cwd=site).stdout == run.stdout
    (record,) = json.loads(briefing("explain", "--format", "json", f"{article}:12", cwd=site).stdout)
    assert record["statements"][0]["cue"] == "said"


@pytest.mark.parametrize("command", ["explain", "extract"])
@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("wrong.md", "---\npublished: 2031-13-45\n---\nTolan said that it stays open.\n", "wrong.md:2:12"),
        ("empty.html", "<html><body></body></html>", "empty.html:1:1"),
        ("open.md", "---\noutlet: unknown\nTolan said that it stays open.\n", "open.md:1:1"),
    ],
)
def test_an_article_with_an_error_is_status_1(
    command: str, name: str, text: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    run = briefing(command, name, cwd=tmp_path)
    assert run.returncode == 1, run.stdout
    assert message in run.stderr
    assert not run.stdout.startswith("\n")


@pytest.mark.parametrize(("place", "message"), [(":999", "nearest is on line"), (":x", "not a line number")])
def test_explain_says_where_nothing_stands(site: Path, place: str, message: str) -> None:
    run = briefing("explain", f"content/articles/2031-03-05-harbour-stays-open.md{place}", cwd=site)
    assert run.returncode == 2
    assert message in run.stderr


def test_wrong_usage_is_status_2(site: Path) -> None:
    run = briefing("extract", "--published", "yesterday", "x.md", cwd=site)
    assert run.returncode == 2
    assert "'yesterday' is not an EDTF date" in run.stderr


@pytest.mark.parametrize(
    "url", ["briefing.example", "https://", "https://a.example/?q", 'https://a.example/"']
)
def test_an_address_that_is_none_is_wrong_usage(site: Path, url: str) -> None:
    run = briefing("build", "--url", url, cwd=site)
    assert run.returncode == 2
    assert "is not the address of a site; write" in " ".join(run.stderr.split())


def test_a_missing_dossier_is_a_located_error(tmp_path: Path) -> None:
    run = briefing("build", cwd=tmp_path)
    assert run.returncode == 1
    assert "dossier.yml" in run.stderr
    assert "`briefing new DIR` makes a dossier" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("command", ["build", "generate", "check", "report", "new", "extract", "explain"])
def test_help_has_an_example(command: str, tmp_path: Path) -> None:
    run = briefing(command, "--help", cwd=tmp_path)
    assert run.returncode == 0
    assert f"Example: briefing {command}" in run.stdout
