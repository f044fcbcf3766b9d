"""Files that cannot be read as text give a located message, never an exception."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from read_sites import lay_out, shown

from generator.read import read_article, read_content, read_register
from generator.read.located.source_files import MAX_BYTES
from generator.read.records import article_record

EXPECTED = ", expected the value itself"
NOTHING = ", which shows nothing"
HEAD = b"---\noutlet: unknown\n---\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out({})


def messages(content: Path) -> list[str]:
    _, found = read_content(content)
    return [f"{d.location}: {d.code}: {d.message}" for d in found]


def test_the_small_dossier_is_faultless(content: Path) -> None:
    read, found = read_content(content)
    assert shown(found) == ""
    assert read is not None
    assert [a.id for a in read.articles] == ["harbour-talks"]
    assert list(read.register.actors) == ["mira-tolan", "veldmark"]


def test_not_utf8(content: Path) -> None:
    (content / "articles/latin.md").write_bytes(HEAD + "Mira sägt: Tür".encode("latin-1"))
    assert messages(content) == [
        "content/articles/latin.md:4:7: not-utf8: the file is not UTF-8: found the byte 0xE4"
    ]


def hint_of(path: Path) -> str:
    """Return what is advised about a file that is given on the command line."""
    register, _ = read_register(Path("content"))
    article, found = read_article(path, root=None, register=register, lenient=True)
    assert article is None
    return found[0].hint


def test_what_to_do_with_what_is_no_text(content: Path) -> None:
    printed = content / "articles/talks.pdf"
    printed.write_bytes(b"%PDF-1.7\n\xe2\xe3")
    assert hint_of(printed) == "save its text as content/articles/talks.txt"
    assert hint_of(content / "articles") == "name the files in content/articles"


def test_a_digest_without_front_matter_is_told_what_it_needs(content: Path) -> None:
    (content / "articles/saved.md").write_text("Mira Tolan spoke.\n", encoding="utf-8")
    (fault,) = read_content(content)[1]
    assert "at least `outlet: unknown`" in fault.hint
    (content / "articles/saved.md").write_text("---\noutlet: unknown\n---\nShe spoke.\n", encoding="utf-8")
    assert [d for d in read_content(content)[1] if d.severity == "error"] == []


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Port stays open – The Courier.html", " to port-stays-open-the-courier.html"),
        ("Zoë’s Straße.txt", " to zoe-s-strasse.txt"),
        ("порт.md", ""),
        (f"{'½' * 120}.md", f" to {('1-2' + '1-2' * 40)[:80].rstrip('-')}.md"),
        ("harbour talks.md", ""),  # there is a harbour-talks.md
    ],
)
def test_a_name_of_the_same_words_is_proposed(content: Path, name: str, proposed: str) -> None:
    (content / "articles" / name).write_bytes(HEAD + b"Mira Tolan spoke.\n")
    (fault,) = read_content(content)[1]
    assert fault.hint == f"rename content/articles/{name}{proposed}"


@pytest.mark.parametrize("text", [b"", b" \n\r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_empty(content: Path, text: bytes) -> None:
    (content / "actors/nobody.md").write_bytes(text)
    (content / "outlets.yml").write_bytes(text)
    assert messages(content)[0] == "content/actors/nobody.md:1:1: empty-file: the file is empty"
    assert messages(content)[-1] == "content/outlets.yml:1:1: empty-file: the file is empty"


def test_a_folder_in_place_of_a_file(content: Path) -> None:
    (content / "articles/talks.md").mkdir()
    (content / "outlets.yml").unlink()
    (content / "outlets.yml").mkdir()
    (content / "articles/harbour-talks.md").unlink()
    assert messages(content) == [
        "content/articles/talks.md:1:1: not-a-file: found a folder where a file was expected",
        "content/outlets.yml:1:1: not-a-file: found a folder where a file was expected",
    ]


def test_a_link_out_of_the_content(content: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_bytes(HEAD + b"Mira Tolan spoke.")
    (content / "articles/out.md").symlink_to(tmp_path / "secret.md")
    (content / "articles/round.md").symlink_to("round.md")
    (content / "articles/lost.md").symlink_to("nothing.md")
    (content / "articles/within.md").symlink_to("harbour-talks.md")
    assert messages(content) == [
        "content/articles/lost.md:1:1: broken-link: the link leads to nothing",
        "content/articles/out.md:1:1: outside-content: the link leads out of the folder content",
        "content/articles/round.md:1:1: broken-link: the link leads to nothing",
    ]


def test_a_linked_folder_out_of_the_content(content: Path, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/about.md").write_text("---\ntitle: About\n---\n", encoding="utf-8")
    (content / "pages").symlink_to(tmp_path / "pages")
    assert messages(content) == [
        "content/pages/about.md:1:1: outside-content: the link leads out of the folder content"
    ]


def test_a_link_in_place_of_a_folder(content: Path) -> None:
    (content / "pages").symlink_to("nowhere")
    assert messages(content) == ["content/pages:1:1: missing-folder: the link leads to nothing"]


def test_a_file_in_place_of_the_content(content: Path) -> None:
    path = content / "dossier.yml"
    _, found = read_content(path)
    assert [(d.code, str(d.location)) for d in found][:1] == [("not-a-folder", "content/dossier.yml:1:1")]


def test_old_line_ends(content: Path) -> None:
    (content / "articles/old.md").write_bytes(HEAD.replace(b"\n", b"\r") + b"Mira Tolan spoke.\r")
    expected = "line-ends: the lines end in CR alone, expected LF or CR LF"
    assert messages(content) == [f"content/articles/old.md:1:1: {expected}"]


def test_extracting_is_silent_about_days(content: Path) -> None:
    path = content / "articles/dated.md"
    path.write_bytes(b"---\noutlet: unknown\npublished: 2099\n---\nMira Tolan spoke.\n")
    register, _ = read_register(content)
    _, found = read_article(path, root=content, register=register, lenient=True)
    assert found == ()
    assert [m.split(": ")[1] for m in messages(content)] == ["later-than-dossier", "no-basis"]


def test_too_large_is_not_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = content / "articles/huge.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", None)
    assert messages(content) == [
        "content/articles/huge.md:1:1: too-large: the file has more than 5 MB, the most that is read"
    ]


def test_a_text_that_is_too_long_is_not_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_record, "MOST_TEXT", 40)
    path = content / "articles/book.md"
    path.write_bytes(HEAD + b"Mira Tolan spoke of quays.\n\nShe spoke on.\n\nNobody listened.\n")
    message = "here the text exceeds 40 characters, the most that are read of one article"
    assert messages(content) == [f"content/articles/book.md:8:1: too-long: {message}"]
    path.write_bytes(HEAD + b"Mira Tolan spoke of quays.\n\nShe spoke on.\n")
    assert messages(content) == []


def test_control_characters(content: Path) -> None:
    (content / "articles/bell.md").write_bytes(HEAD + b"Mira\x07 Tolan\x1b\nsp\x00oke.\n\x0c")
    assert messages(content) == [
        "content/articles/bell.md:4:5: control-character: found the control character U+0007" + NOTHING,
        "content/articles/bell.md:5:3: control-character: found the control character U+0000" + NOTHING,
        "content/articles/bell.md:6:1: control-character: found the control character U+000C" + NOTHING,
    ]


def test_control_characters_in_front_matter(content: Path) -> None:
    (content / "articles/bell.md").write_bytes(b"---\ntitle: a\x07b\noutlet: unknown\n---\nx")
    assert messages(content) == [
        "content/articles/bell.md:2:1: bad-yaml: broken YAML: found a control character",
        "content/articles/bell.md:2:9: control-character: found the control character U+0007" + NOTHING,
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "articles/pipe.md")
    assert messages(content) == ["content/articles/pipe.md:1:1: not-a-file: this is not an ordinary file"]


def test_deep_and_wide_yaml(content: Path) -> None:
    (content / "articles/deep.md").write_bytes(b"---\nnotes: " + b"[" * 100_000 + b"\n---\nx")
    (content / "articles/wide.md").write_bytes(b"---\nvia: &a [x]\nnotes: [*a, *a]\n---\nx")
    assert messages(content) == [
        "content/articles/deep.md:2:28: bad-yaml: broken YAML: nested more than 20 levels deep",
        "content/articles/wide.md:2:6: yaml-anchor: found the YAML anchor or alias `&a`" + EXPECTED,
    ]


def test_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    register, found = read_register(Path("nowhere"))
    assert (dict(register.actors), dict(register.issues), dict(register.outlets), found) == ({}, {}, {}, ())
    content, faults = read_content(Path("nowhere"))
    assert content is None
    assert [d.code for d in faults] == ["missing-file"]


def test_an_article_by_itself(content: Path, tmp_path: Path) -> None:
    path = tmp_path / "saved page.txt"
    path.write_text("Advertisement\n\nMira Tolan said that the harbour stays open.\n", encoding="utf-8")
    register, _ = read_register(content)
    article, found = read_article(path, root=content, register=register, lenient=True)
    assert article is not None
    assert [p.text for p in article.passages] == ["Mira Tolan said that the harbour stays open."]
    assert [f.rule for f in article.furniture] == ["advertisement"]
    assert {d.severity for d in found} == {"warning"}
