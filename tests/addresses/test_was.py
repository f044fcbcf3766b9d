"""What was renamed or mended keeps the addresses that it had."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from generator.cli.new_dossier import new_dossier
from generator.pipeline import brief
from generator.settings import Settings
from generator.weave.addresses.address_claims import digest, normalised

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = "articles/2032-05-04-night-ferry-to-stop.md"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Lay out the dossier that `briefing new` makes."""
    new_dossier(tmp_path / "site")
    return tmp_path / "site" / "content"


def files(content: Path) -> dict[str, str]:
    """Return every page and file of the dossier's site, by its address."""
    outcome = brief(Settings.at(content.parent, content=content, jobs=1))
    assert outcome.ok, [str(d) for d in outcome.diagnostics]
    return {page.path: page.text for page in outcome.pages}


def edit(file: Path, *pairs: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def anchors(text: str) -> list[str]:
    return [m[1] or m[2] for m in re.finditer(r"\bid=\"([^\"]+)\"|\{ #([\w.-]+) ", text)]


def permanent(text: str) -> set[str]:
    return {anchor for anchor in anchors(text) if re.fullmatch(r"[a-z]-[0-9a-f]{10}", anchor)}


def entry_ids(feed: str) -> list[str]:
    return [entry.findtext(f"{ATOM}id", "") for entry in ET.fromstring(feed).iter(f"{ATOM}entry")]  # noqa: S314 - our own feed


def feed_id(feed: str) -> str:
    return ET.fromstring(feed).findtext(f"{ATOM}id", "")  # noqa: S314 - our own feed


def rename_article(content: Path) -> None:
    new = content / "articles" / "2032-05-04-ferry.md"
    (content / ARTICLE).rename(new)
    edit(new, ("outlet: orrin-herald", f"was: [{Path(ARTICLE).stem}]\noutlet: orrin-herald"))


def rename_actor(content: Path) -> None:
    new = content / "actors" / "i-halloran.md"
    (content / "actors" / "ines-halloran.md").rename(new)
    edit(new, ("kind: person", "kind: person\nwas: ines-halloran"))


def rename_issue(content: Path) -> None:
    new = content / "issues" / "ferry.md"
    (content / "issues" / "night-ferry.md").rename(new)
    edit(new, ("question:", "was: [night-ferry]\nquestion:"))
    for article in (content / "articles").iterdir():
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("{night-ferry:", "{ferry:"), encoding="utf-8")


@pytest.mark.parametrize("rename", [rename_article, rename_actor, rename_issue])
def test_what_was_renamed_keeps_every_address(content: Path, rename: Callable[[Path], None]) -> None:
    before = files(content)
    rename(content)
    after = files(content)
    for path, text in before.items():
        assert path in after, f"{path} is gone"
        if path.endswith(".md"):
            assert set(anchors(text)) - {"page"} - set(anchors(after[path])) - section_names(text) == set()
    for feed in (path for path in before if path.startswith("feeds/") and path.endswith(".xml")):
        assert feed_id(after[feed]) == feed_id(before[feed])
        assert entry_ids(after[feed]) == entry_ids(before[feed])


def section_names(text: str) -> set[str]:
    """Return the anchors of headings that are named after an id, which may change with it."""
    return {a for a in anchors(text) if a.startswith(("on-", "stands-", "actor-", "group-", "issue-"))}


@pytest.mark.parametrize(
    ("rename", "old", "new"),
    [
        (rename_article, f"sources/{Path(ARTICLE).stem}.md", "2032-05-04-ferry.md"),
        (rename_article, f"citations/{Path(ARTICLE).stem}.md", "2032-05-04-ferry.md"),
        (rename_actor, "actors/ines-halloran.md", "i-halloran.md"),
        (rename_actor, "cards/actors/ines-halloran.md", "i-halloran.md"),
        (rename_actor, "chronology/actors/ines-halloran.md", "i-halloran.md"),
        (rename_issue, "issues/night-ferry.md", "ferry.md"),
        (rename_issue, "cards/issues/night-ferry.md", "ferry.md"),
    ],
)
def test_an_old_page_leads_to_the_new_one_and_to_each_place_there(
    content: Path, rename: Callable[[Path], None], old: str, new: str
) -> None:
    expected = permanent(files(content)[old])
    rename(content)
    stub = files(content)[old]
    assert f"]({new})" in stub
    for anchor in expected:
        assert f"({new}#{anchor})" in stub


def test_a_rename_without_was_moves_the_page_and_its_statements(content: Path) -> None:
    before = files(content)
    (content / ARTICLE).rename(content / "articles" / "2032-05-04-ferry.md")
    after = files(content)
    assert f"sources/{Path(ARTICLE).stem}.md" not in after
    assert entry_ids(after["feeds/site.xml"]) != entry_ids(before["feeds/site.xml"])


def test_addresses_made_before_the_rename_was_told_hold_too(content: Path) -> None:
    first = permanent(files(content)[f"sources/{Path(ARTICLE).stem}.md"])
    (content / ARTICLE).rename(content / "articles" / "2032-05-04-ferry.md")
    statements = {a for a in permanent(files(content)["sources/2032-05-04-ferry.md"]) if a[0] == "s"}
    edit(
        content / "articles" / "2032-05-04-ferry.md",
        ("outlet: orrin-herald", f"was: [{Path(ARTICLE).stem}]\noutlet: orrin-herald"),
    )
    assert first | statements <= permanent(files(content)["sources/2032-05-04-ferry.md"])


@pytest.mark.parametrize(
    "change",
    [
        ("title: The night ferry of Lake Orrin", "title: The ferry"),
        ("description: Who said what", "description: Everything"),
        ("language: en", "language: en-GB"),
    ],
)
@pytest.mark.parametrize("with_id", [True, False])
def test_the_feeds_keep_their_ids_when_the_dossier_is_called_otherwise(
    content: Path, change: tuple[str, str], *, with_id: bool
) -> None:
    if not with_id:
        edit(content / "dossier.yml", ("id: night-ferry-of-lake-orrin\n", ""))
    before = files(content)
    edit(content / "dossier.yml", change)
    after = files(content)
    for feed in (path for path in before if path.startswith("feeds/") and path.endswith(".xml")):
        assert feed_id(after[feed]) == feed_id(before[feed])


def test_two_dossiers_have_feeds_of_different_ids(content: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(content.parent, other)
    edit(other / "content" / "dossier.yml", ("id: night-ferry-of-lake-orrin", "id: day-ferry"))
    ours, theirs = files(content)["feeds/site.xml"], files(other / "content")["feeds/site.xml"]
    assert feed_id(ours) != feed_id(theirs)
    assert len({feed_id(text) for path, text in files(content).items() if path.endswith(".xml")}) > 3


WORDS = "“Every empty crossing costs us two hundred crowns,” Halloran told the Orrin Herald."


def address(speaker: str) -> str:
    """Return the address that the words had when they were ascribed to somebody."""
    return f"s-{digest(Path(ARTICLE).stem, normalised(WORDS), speaker, '1')}"


def with_was(content: Path, exact: str, was: str) -> dict[str, str]:
    """Return the files of the site where a note on some words names a former address."""
    edit(content / ARTICLE, ("notes:\n", f"notes:\n  - exact: {exact}\n    was: {was}\n"))
    return files(content)


def test_a_statement_whose_speaker_was_mended_keeps_its_address_wherever_it_stands(content: Path) -> None:
    old = address("tomas-reke")
    site = with_was(content, "Every empty crossing costs us", old)
    for page in (f"sources/{Path(ARTICLE).stem}.md", "actors/ines-halloran.md"):
        assert old in anchors(site[page])
    assert old in anchors(site[f"citations/{Path(ARTICLE).stem}.md"])


def test_the_page_of_the_former_speaker_leads_to_the_present_one(content: Path) -> None:
    old = address("tomas-reke")
    site = with_was(content, "Every empty crossing costs us", old)
    (told,) = (p for p in site["actors/tomas-reke.md"].split("\n\n") if f"{{ #{old} }}" in p)
    assert "[Ines Halloran](ines-halloran.md)" in told
    assert f"sources/{Path(ARTICLE).stem}.md#{address('ines-halloran')}" in told


def test_nobody_is_called_a_former_speaker_without_need(content: Path) -> None:
    site = with_was(content, "Every empty crossing costs us", "s-0123456789")
    assert "s-0123456789" in anchors(site["actors/ines-halloran.md"])
    assert all("{ #corrected }" not in text for text in site.values())


def test_the_item_of_a_feed_stays_with_its_former_address(content: Path) -> None:
    before = json.loads(files(content)["feeds/site.json"])
    moved = "s-0123456789"
    after = json.loads(with_was(content, "Every empty crossing costs us", moved)["feeds/site.json"])
    old, new = ({i["id"] for i in feed["items"]} for feed in (before, after))
    assert len(old & new) == len(old) - 1, "one item goes by the id that it had under its former address"


def test_an_entry_of_the_chronology_that_is_none_any_more_leads_to_its_sentence(content: Path) -> None:
    edit(
        content / ARTICLE,
        (
            "notes:\n",
            "notes:\n  - exact: “Every empty crossing costs us two hundred crowns,”\n    was: c-0123456789\n",
        ),
        ("Tomas Reke replied", "The lake is deep.\n\nTomas Reke replied"),
    )
    assert "c-0123456789" in anchors(files(content)["chronology.md"])


def test_plain_prose_takes_the_former_address_of_an_entry(content: Path) -> None:
    edit(
        content / ARTICLE,
        ("notes:\n", "notes:\n  - exact: The lake is deep\n    was: c-0123456789\n"),
        ("Tomas Reke replied", "The lake is deep.\n\nTomas Reke replied"),
    )
    site = files(content)
    chronology, source = site["chronology.md"], site[f"sources/{Path(ARTICLE).stem}.md"]
    (told,) = (p for p in chronology.split("\n\n") if "{ #c-0123456789 " in p)
    assert "is no longer in the chronology" in told
    assert "c-0123456789" in anchors(source)


def test_no_anchor_stands_twice(content: Path) -> None:
    rename_article(content)
    rename_actor(content)
    for path, text in files(content).items():
        if path.endswith(".md"):
            found = anchors(text)
            assert len(found) == len(set(found)), path


def test_every_sentence_keeps_an_address_of_its_own(content: Path) -> None:
    """A sentence in which a statement is found, or no longer found, is led to as before."""

    def of_sentences(site: dict[str, Any]) -> set[str]:
        return {a for a in anchors(site[f"sources/{Path(ARTICLE).stem}.md"]) if a.startswith("p-")}

    before = of_sentences(files(content))
    edit(
        content / ARTICLE, ("notes:\n", "notes:\n  - exact: Halloran told the Orrin Herald\n    drop: true\n")
    )
    assert of_sentences(files(content)) == before


def with_unregistered(content: Path) -> None:
    """Let somebody speak whom the register does not know, twice and in two paragraphs."""
    edit(
        content / ARTICLE,
        (
            "Tomas Reke replied",
            (
                "Ivo Orsin, a skipper, said that nobody had asked him.\n\n"
                "“Nobody ever does,” Ivo Orsin added on Tuesday.\n\nTomas Reke replied"
            ),
        ),
    )


def test_who_is_registered_later_keeps_page_and_addresses(content: Path) -> None:
    with_unregistered(content)
    before = files(content)
    page = before["speakers/ivo-orsin.md"]
    statements = {a for a in permanent(page) if a.startswith("s-")}
    assert len(statements) == 2
    actor = content / "actors" / "i-orsin.md"
    actor.write_text("---\nname: Ivo Orsin\nkind: person\nwas: speakers/ivo-orsin\n---\n", encoding="utf-8")
    after = files(content)
    for place in ("speakers/ivo-orsin.md", "actors/i-orsin.md", f"sources/{Path(ARTICLE).stem}.md"):
        assert statements <= permanent(after[place]), place
    assert "](../actors/i-orsin.md)" in after["speakers/ivo-orsin.md"]
    assert entry_ids(after["feeds/site.xml"]) == entry_ids(before["feeds/site.xml"])


def test_a_surname_in_office_leads_on_once_another_article_prints_the_full_name(content: Path) -> None:
    edit(
        content / ARTICLE,
        (
            "Tomas Reke replied",
            (
                "Mayor Orsin said that nobody had asked him.\n\n"
                "“Nobody ever does,” Mayor Orsin added on Tuesday.\n\nTomas Reke replied"
            ),
        ),
    )
    before = files(content)
    (old,) = (path for path in before if path.startswith("speakers/orsin-mayor-"))
    statements = {a for a in permanent(before[old]) if a.startswith("s-")}
    assert len(statements) == 2
    head = "---\noutlet: unknown\npublished: unknown\ntext: full\n---\n"
    text = f"{head}Mayor Ivo Orsin said that the quay was shut.\n"
    (content / "articles" / "quay.txt").write_text(text, encoding="utf-8")
    after = files(content)
    assert "](ivo-orsin.md)" in after[old]
    assert statements <= permanent(after[old])
    assert statements <= permanent(after["speakers/ivo-orsin.md"])
    assert f'id="{old.removeprefix("speakers/").removesuffix(".md")}"' in after["speakers/index.md"]


def test_a_page_of_an_unregistered_speaker_that_is_still_there_is_not_taken(content: Path) -> None:
    with_unregistered(content)
    edit(content / "actors" / "tomas-reke.md", ("kind: person", "kind: person\nwas: speakers/ivo-orsin"))
    outcome = brief(Settings.at(content.parent, content=content, jobs=1))
    assert [d.code for d in outcome.diagnostics if d.severity == "error"] == ["address-taken"]


def test_a_note_holds_the_address_whether_or_not_the_statement_is_found(content: Path) -> None:
    """A statement that a note made has the same links when the program finds it, and the other way round."""
    sentence = "Tomas Reke replied that the crews would not accept the end of the night ferry."
    found = f"s-{digest(Path(ARTICLE).stem, normalised(sentence), 'tomas-reke', '1')}"
    exact = "the crews would not accept the end of the night ferry"
    by_note = f"s-{digest(Path(ARTICLE).stem, normalised(f'editor: {exact}'), '', '1')}"
    edit(content / ARTICLE, (f"exact: {exact}", f"exact: {exact}\n    speaker: tomas-reke"))
    page = f"sources/{Path(ARTICLE).stem}.md"
    assert {found, by_note} <= permanent(files(content)[page])
    edit(content / ARTICLE, ("Tomas Reke replied that the crews", "To Tomas Reke, the crews"))
    silent = "To Tomas Reke, the crews would not accept the end of the night ferry."
    unfound = f"s-{digest(Path(ARTICLE).stem, normalised(silent), 'tomas-reke', '1')}"
    assert {unfound, by_note} <= permanent(files(content)[page])


def test_the_former_addresses_of_a_retired_statement_lead_to_its_tombstone(content: Path) -> None:
    old = "s-0123456789"
    why = "{on: 2032-06-01, why: The paper took it back.}"
    site = with_was(content, "Every empty crossing costs us", f"{old}\n    retire: {why}")
    for page in (f"sources/{Path(ARTICLE).stem}.md", f"citations/{Path(ARTICLE).stem}.md"):
        assert {old, address("ines-halloran")} <= permanent(site[page])
    assert old not in permanent(site["actors/ines-halloran.md"])
