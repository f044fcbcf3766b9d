"""From files to built pages: whom an article names and nobody has registered; issues by base words."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from command_line import briefing, checkout

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
outlet: unknown
published: 2031-03-09
published_basis: {kind: stated}
text: {kind}
---
President Ivo Orsin arrived in Port Tolland on Monday.

“We will sanction nobody,” Orsin said on Monday. “The quays stay as they are,” he added.

Orsin said on Tuesday that the lake would be dredged.

Nora Kell, head of the dockers, said that the sanctions had hurt the port.

The two ferries were sanctioned last year. Orsin said on Friday that nobody had asked for it.

A senior official said that the talks would fail.
"""
ISSUE = """---
title: Sanctions
question: Who is to be punished?
terms: [sanction]
---
"""


@pytest.fixture(scope="module", params=["full", "digest"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of one article and one issue, with an empty register, built."""
    place = checkout(tmp_path_factory.mktemp(request.param))
    content = place / "content"
    for folder in ("articles", "actors", "issues"):
        shutil.rmtree(content / folder)
        (content / folder).mkdir()
    article = ARTICLE.replace("{kind}", request.param)
    (content / "articles" / "2031-03-09-quays.md").write_text(article, encoding="utf-8")
    (content / "issues" / "sanctions.md").write_text(ISSUE, encoding="utf-8")
    (content / "outlets.yml").unlink(missing_ok=True)
    run = briefing("build", cwd=place)
    assert run.returncode == 0, run.stderr
    return place / "build"


def page(place: Path, path: str) -> str:
    """Return what a page says, without its markup."""
    html = (place / "site" / path).read_text(encoding="utf-8")
    main = html[html.index("<article") : html.rindex("</article>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def data(place: Path) -> Any:
    return json.loads((place / "site" / "data" / "dossier.json").read_text(encoding="utf-8"))


def statements(place: Path) -> list[dict[str, Any]]:
    """Return the statements in the order of the text."""
    return sorted(data(place)["statements"], key=lambda s: (s["span"]["start"], s["id"]))


def links(place: Path, path: str) -> set[str]:
    return set(re.findall(r'href="([^"]+)"', (place / "site" / path).read_text(encoding="utf-8")))


def test_a_named_speaker_has_a_page_that_says_he_is_not_registered(place: Path) -> None:
    said = page(place, "speakers/ivo-orsin.html")
    assert "not in the register" in said
    assert "President" in said
    html = (place / "site" / "speakers" / "ivo-orsin.html").read_text(encoding="utf-8")
    own = [s["id"] for s in statements(place) if s["unregistered"] == ["speakers/ivo-orsin"]]
    assert all(f'id="{ident}"' in html for ident in own)  # beyond the budget they are listed without words


def test_every_page_that_shows_a_statement_leads_to_the_named_speaker(place: Path) -> None:
    to_speaker = re.compile(r"(?:\.\./)*speakers/ivo-orsin\.html(?:#.*)?")
    for path in ("sources/2031-03-09-quays.html", "issues/sanctions.html", "names.html", "search/index.html"):
        assert any(to_speaker.fullmatch(link) for link in links(place, path)), path


def test_a_speaker_of_one_statement_shares_a_page(place: Path) -> None:
    assert not (place / "site" / "speakers" / "nora-kell.html").exists()
    said = page(place, "speakers/index.html")
    assert "Nora Kell" in said
    assert "head of the dockers" in said
    assert any(
        link.split("#")[0].endswith("speakers/index.html") and "#" in link
        for link in links(place, "sources/2031-03-09-quays.html")
    )


def test_only_those_whom_the_article_does_not_name_are_without_a_name(place: Path) -> None:
    said = page(place, "unnamed.html")
    assert "A senior official" in said
    assert "Orsin" not in said
    assert "Kell" not in said


def test_an_issue_is_found_by_every_form_of_its_base_word(place: Path) -> None:
    said = page(place, "issues/sanctions.html")
    assert "Ivo Orsin" in said
    assert "Nora Kell" in said
    found = [s["speaker_words"] for s in statements(place) if s["issue_basis"] == "sentence" and s["issues"]]
    assert found == ["Orsin", "Nora Kell"]  # "sanction", "sanctions"


def test_an_issue_of_the_paragraph_is_marked(place: Path) -> None:
    said = page(place, "issues/sanctions.html")
    assert "issue from the paragraph" in said
    found = [s for s in statements(place) if s["issue_basis"] == "paragraph"]
    # "“The quays …,” he added" stands beside "sanction", "nobody had asked for it" beside "sanctioned"
    assert [s["issues"] for s in found] == [["sanctions"], ["sanctions"]]
    shown = (place / "site" / "issues" / "sanctions.html").read_text(encoding="utf-8")
    assert all(s["id"] in shown for s in found)


def test_the_data_hold_the_named_speaker(place: Path) -> None:
    (orsin,) = (s for s in data(place)["unregistered"] if s["id"] == "speakers/ivo-orsin")
    assert (orsin["name"], orsin["kind"], orsin["roles"]) == ("Ivo Orsin", "person", ["President"])
    own = [s["id"] for s in statements(place) if s["unregistered"] == ["speakers/ivo-orsin"]]
    assert sorted(orsin["statements"]) == sorted(own)
    assert len(own) == len(("sanction nobody", "he added", "dredged", "had asked"))


def test_statements_of_one_day_stand_in_the_order_of_the_text_and_the_latest_day_first(place: Path) -> None:
    told = page(place, "speakers/ivo-orsin.html")
    said = [
        "nobody had asked for it",
        "the lake would be dredged",
        "We will sanction nobody",
        "The quays stay",
    ]
    quoted = [words for words in said if words in told]  # of a full text those that have room
    found = [told.index(words) for words in quoted]
    assert found == sorted(found), told
    assert quoted == said or (quoted and "not quoted here" in told)
