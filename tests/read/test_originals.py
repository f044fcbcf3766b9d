"""Digests that were pasted, and digests that copy from originals which an editor keeps elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import briefing

from generator.read import read_content
from generator.read.originals import compare_with_originals

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\noutlet: unknown\npublished: 2031-03-09\npublished_basis: {kind: stated}\ntext: digest\n---\n"
TITLE = "title: The quay\nas_of: 2031-05-01\n"
ORIGINAL = (
    "Mira Tolan, the harbour minister, said on Tuesday that the old quay of Port Tolland would be rebuilt "
    "before the end of the summer. “Nobody who lives on this island will have to wait for a ferry for more "
    "than an hour,” she told the council.\n"
)


def lay_out(folder: Path, digest: str, name: str = "2031-03-09-quay.md") -> Path:
    """Write a dossier of one digest; return its folder."""
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "content" / "dossier.yml").write_text(TITLE, encoding="utf-8")
    (folder / "content" / "articles" / name).write_text(HEAD + digest, encoding="utf-8")
    return folder


def told(folder: Path, originals: Path | None = None) -> list[str]:
    """Return what is said of digests, one finding a line."""
    content, found = read_content(folder / "content")
    assert content is not None
    found += compare_with_originals(content, originals) if originals else ()
    codes = {"digest-like-text", "copied-from-original", "no-originals"}
    assert all(d.severity == "warning" for d in found if d.code in codes)
    return [f"{d.location}: {d.message}" for d in found if d.code in codes]


@pytest.mark.parametrize(
    ("digest", "sign"),
    [
        (
            "PORT VARN (Northern Press) — The council voted on Tuesday for a new quay.\n",
            "the dateline “PORT VARN",
        ),
        (
            "PORT VARN, March 5 (NP) -- The council voted on Tuesday for a new quay.\n",
            "the dateline “PORT VARN",
        ),
        (
            "Port Varn (NP) – The council voted on Tuesday for a new quay.\n",
            "the dateline “Port Varn (NP) –”",
        ),
        ("Port Varn, 5 March — The council voted on Tuesday for a new quay.\n", "the dateline “Port Varn, 5"),
        ("The council voted.\n\nAdvertisement\n\nMira Tolan was glad of it.\n", "the line “Advertisement”"),
        ("By Jorun Aske\n\nThe council voted for a new quay.\n", "the byline “By Jorun Aske”"),
        ("The council voted.\n\nRead more: Ferries stop\n\nAdvertisement\n", "the line “Read more: Fer"),
    ],
)
def test_a_digest_that_looks_pasted_is_told_at_its_place(digest: str, sign: str, tmp_path: Path) -> None:
    (line,) = told(lay_out(tmp_path, digest))
    assert "2031-03-09-quay.md:" in line
    assert "the digest looks like somebody else's text: " in line
    assert sign in line
    at = int(line.partition(".md:")[2].split(":")[0])
    where = (HEAD + digest).splitlines()[at - 1]
    assert sign.partition("“")[2].rstrip("”").split(" (")[0][:9] in where


@pytest.mark.parametrize(
    "digest",
    [
        "The council of Port Varn voted on Tuesday for a new quay — the third one in ten years.\n",
        "By March the council had voted for a new quay, Mira Tolan said.\n",
        "NATO – and with it Karsovia – supports the accord, Mira Tolan said.\n",
        "## What was decided\n\n- Mira Tolan said that the quay would be rebuilt.\n- Viktor Lund said no.\n",
        "Mira Tolan (Harbour Party) said that advertisements on the ferries would be forbidden.\n",
        "“Read more about it in the report,” Mira Tolan told the council.\n",
    ],
)
def test_a_digest_in_the_editors_words_is_not_told(digest: str, tmp_path: Path) -> None:
    assert told(lay_out(tmp_path, digest)) == []


def test_words_copied_from_the_original_are_located(tmp_path: Path) -> None:
    copied = "the old quay of Port Tolland would be rebuilt before the end of the summer"
    site = lay_out(tmp_path, f"On Tuesday Mira Tolan let it be known that {copied}, as planned.\n")
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "2031-03-09-quay.txt").write_text(ORIGINAL, encoding="utf-8")
    (line,) = told(site, kept)
    assert "2031-03-09-quay.md:7:" in line
    assert "16 words in a row are the same in the original" in line
    assert "“that the old quay of Port Tolland would …”" in line
    column = int(line.partition(".md:7:")[2].split(":")[0])
    assert (
        (site / "content/articles/2031-03-09-quay.md")
        .read_text(encoding="utf-8")
        .splitlines()[6][column - 1 :]
        .startswith("that the old quay")
    )


@pytest.mark.parametrize(
    "digest",
    [
        "Mira Tolan said the old quay of Port Tolland would be rebuilt by the end of summer.\n",
        "Tolan: “Nobody who lives on this island will have to wait for a ferry for more than an hour.”\n",
        "The island will get its quay back by the summer, according to the harbour minister.\n",
    ],
)
def test_own_words_and_quotations_are_no_copies(digest: str, tmp_path: Path) -> None:
    site = lay_out(tmp_path, digest)
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "2031-03-09-quay.html").write_text(f"<p>{ORIGINAL}</p>", encoding="utf-8")
    assert told(site, kept) == []


def test_a_quotation_from_the_original_without_its_marks_is_a_copy(tmp_path: Path) -> None:
    digest = (
        "Nobody who lives on this island will have to wait for a ferry for more than an hour, Tolan said.\n"
    )
    site = lay_out(tmp_path, digest)
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "2031-03-09-quay.md").write_text(ORIGINAL, encoding="utf-8")
    (line,) = told(site, kept)
    assert "18 words in a row" in line


def test_originals_are_matched_by_name_alone(tmp_path: Path) -> None:
    site = lay_out(tmp_path, "Mira Tolan said that the quay would be rebuilt.\n")
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "other.txt").write_text(ORIGINAL, encoding="utf-8")
    (line,) = told(site, kept)
    assert "no file here has the name of a digest" in line
    assert "such as 2031-03-09-quay.txt" in line


def test_check_takes_the_folder_of_originals(tmp_path: Path) -> None:
    site = lay_out(tmp_path, ORIGINAL.partition("“")[0] + "\n")
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "2031-03-09-quay.txt").write_text(ORIGINAL, encoding="utf-8")
    run = briefing("check", "--no-review", "--originals", kept, cwd=site)
    assert run.returncode == 1
    assert "content/articles/2031-03-09-quay.md:7:1: warning: 24 words in a row" in run.stdout
    assert "Traceback" not in run.stderr
