"""Files in other encodings than UTF-8, and text that somebody decoded wrongly."""

from __future__ import annotations

import codecs
import time
from typing import TYPE_CHECKING

import pytest

from generator.model.content import Register
from generator.read import read_article
from generator.read.located.encoding import UndecodableError, decoded

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.model.content import Article

FRONT = "---\noutlet: unknown\ntitle: Die Fähre\npublished: 2031-03-04\ntext: full\n---\n"
PROSE = "Mira Tolan said: “We won’t close the café on the pier – not for 500 £.”"
PAGE = """<!DOCTYPE html><html><head>{declared}<title>The café</title></head><body><article><h1>The café</h1>
<p>{prose}</p><p>The council met on Thursday in the old hall by the water, and about two hundred people came
to hear what was decided about the harbour.</p></article></body></html>"""
CHARSET = '<meta charset="{}">'


def read(path: Path, data: bytes) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    path.write_bytes(data)
    return read_article(path, root=None, register=Register(), lenient=True)


def prose_of(article: Article | None) -> str:
    """Return the passages' text, each character checked against its place in the file."""
    assert article is not None
    for passage in article.passages:
        for character, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            here = article.source.text[start:end]
            assert here == character or here.isspace() == character.isspace()
    return "\n".join(passage.text for passage in article.passages)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<META CHARSET=ISO-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Windows-1252" />', "cp1252"),
        ("<meta charset='macintosh'>", "mac_roman"),
        ('<meta name="viewport" content="width=1"><meta charset="cp1254">', "cp1254"),
    ],
)
@pytest.mark.parametrize("front", ["", FRONT])
def test_a_page_is_read_as_it_declares(tmp_path: Path, declared: str, encoding: str, front: str) -> None:
    page = PAGE.format(declared=declared, prose=PROSE)
    for front_encoding in ("utf-8", encoding):  # written by the editor, or saved with the page
        data = front.encode(front_encoding) + page.encode(encoding)
        article, found = read(tmp_path / "page.html", data)
        assert found == ()
        assert PROSE in prose_of(article)
        assert article is not None
        assert article.title == (
            "Die Fähre" if front else "The café"
        )  # of the page itself, where the editor gives none


def test_the_declaration_of_xml_holds(tmp_path: Path) -> None:
    page = '<?xml version="1.0" encoding="windows-1250"?>' + PAGE.format(
        declared="", prose=PROSE.replace("£", "ł")
    )
    article, found = read(tmp_path / "page.html", page.encode("cp1250"))
    assert found == ()
    assert "500 ł" in prose_of(article)


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    "mark",
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
@pytest.mark.parametrize("front", ["", FRONT])
def test_a_byte_order_mark_holds_for_every_file(
    tmp_path: Path, ending: str, mark: tuple[bytes, str], front: str
) -> None:
    written = (
        PAGE.format(declared=CHARSET.format("windows-1252"), prose=PROSE) if ending == ".html" else PROSE
    )
    article, found = read(tmp_path / f"page{ending}", mark[0] + (front + written).encode(mark[1]))
    assert found == ()
    assert PROSE in prose_of(article)
    assert article is not None
    assert (article.published is not None) == bool(front)


def test_a_page_in_utf_16_may_stand_below_front_matter_in_utf_8(tmp_path: Path) -> None:
    page = PAGE.format(declared="", prose=PROSE)
    data = FRONT.encode() + codecs.BOM_UTF16_LE + page.encode("utf-16-le")
    article, found = read(tmp_path / "page.html", data)
    assert found == ()
    assert PROSE in prose_of(article)
    assert article is not None
    assert article.title == "Die Fähre"


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_a_mark(tmp_path: Path, ending: str, encoding: str) -> None:
    written = PAGE.format(declared=CHARSET.format("utf-16"), prose=PROSE) if ending == ".html" else PROSE
    article, found = read(tmp_path / f"page{ending}", (FRONT + written).encode(encoding))
    assert found == ()
    assert PROSE in prose_of(article)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "words", ["Āda Lund said that the harbour would stay open.", "Ada Lund of Ākarsund said no."]
)
def test_utf_16_may_hold_letters_whose_other_byte_is_zero(tmp_path: Path, words: str, encoding: str) -> None:
    article, found = read(tmp_path / "page.txt", words.encode(encoding))
    assert found == ()
    assert words in prose_of(article)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_without_a_mark_may_stand_below_front_matter(tmp_path: Path, encoding: str) -> None:
    page = PAGE.format(declared="", prose="Mira Tolan said that the harbour would stay open.")
    article, found = read(tmp_path / "page.html", FRONT.encode() + page.encode(encoding))
    assert found == ()
    assert "the harbour would stay open" in prose_of(article)
    assert article is not None
    assert article.title == "Die Fähre"


def test_a_file_that_stops_within_a_character_is_a_fault(tmp_path: Path) -> None:
    (fault,) = read(tmp_path / "page.txt", PROSE.encode("utf-16-le")[:-1])[1]
    assert fault.code == "not-decoded"
    assert fault.message == "the file begins as utf-16-le and does not go on so: found the byte 0x1D"
    assert "save" in fault.hint


@pytest.mark.parametrize("data", [b"a\0b\0c", b"\0" * 40, b"words and \0 one zero, and more words"])
def test_zeros_elsewhere_make_no_utf_16(tmp_path: Path, data: bytes) -> None:
    article, found = read(tmp_path / "page.txt", data)
    assert "control-character" in {d.code for d in found} or article is None


@pytest.mark.parametrize(
    "declared", ["", "no-such-charset", "utf-8", "utf-16", "idna", "unicode_escape", "rot13"]
)
def test_a_page_that_declares_nothing_known_is_a_fault(tmp_path: Path, declared: str) -> None:
    page = FRONT + PAGE.format(declared=CHARSET.format(declared) if declared else "", prose=PROSE)
    data = FRONT.encode() + page.removeprefix(FRONT).encode("cp1252")
    article, found = read(tmp_path / "page.html", data)
    assert article is None
    (fault,) = found
    assert (fault.code, fault.severity) == ("not-utf8", "error")
    assert fault.location.line == 7
    assert "found the byte 0xE9" in fault.message
    assert "save it with the encoding UTF-8" in fault.hint


def test_a_page_that_is_not_what_it_declares_is_a_fault_at_its_byte(tmp_path: Path) -> None:
    page = PAGE.format(declared=CHARSET.format("windows-1252"), prose="X").encode("cp1252")
    (fault,) = read(tmp_path / "page.html", page.replace(b"<p>X", b"<p>\x81"))[1]
    assert (fault.code, fault.location.line, fault.location.column) == ("not-decoded", 2, 4)
    assert "the page is not windows-1252, which it declares: found the byte 0x81" in fault.message


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_a_text_is_never_guessed_to_be_in_another_encoding(tmp_path: Path, ending: str) -> None:
    data = f'<meta charset="windows-1252"> {PROSE}'.encode("cp1252")
    article, (fault,) = read(tmp_path / f"a{ending}", data)
    assert article is None
    assert fault.code == "not-utf8"
    assert "encoding UTF-8" in fault.hint


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Tolan said: “We won’t.”", "cp1252"),
        ("Tolan said it — twice …", "cp1252"),
        ("the café on the pier", "cp1252"),
        ("a toll of 500 £ a ship", "cp1252"),
        ("a toll of 500 € a ship", "cp1252"),
        ("при этом", "cp1252"),
        ("Tolan won’t", "latin-1"),
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_text_that_was_decoded_wrongly_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, ending: str
) -> None:
    broken = "".join(bytes([b]).decode(wrong, "ignore") or chr(b) for b in right.encode())
    prose = (
        f"The council met on Thursday in the old hall by the water.\n\n{broken} And so it goes on for long."
    )
    if ending == ".html":
        prose = PAGE.format(declared="", prose=prose)
    _, found = read(tmp_path / f"page{ending}", (FRONT + prose).encode())
    told = [d for d in found if d.code == "mojibake"]
    assert [(d.severity, d.location.line) for d in told] == [("warning", 10 if ending == ".html" else 9)]
    assert "quotations between broken marks are not found" in told[0].hint


def test_many_lines_of_it_are_one_message(tmp_path: Path) -> None:
    prose = "\n\n".join(f"Mira Tolan wonâ€™t say {number}." for number in range(5))
    _, found = read(tmp_path / "page.txt", (FRONT + prose).encode())
    (told,) = [d.message for d in found if d.code == "mojibake"]
    assert told.startswith("found `â€™`, which is `’` read wrongly: the text was saved in the wrong")
    assert told.endswith("(and on 4 more lines)")


def test_a_character_that_was_lost_is_told(tmp_path: Path) -> None:
    _, found = read(tmp_path / "page.txt", (FRONT + "Mira Tolan won\ufffdt say.").encode())
    (told,) = [d.message for d in found if d.code == "mojibake"]
    assert told.startswith("found U+FFFD, which stands for a character that could not be read")


@pytest.mark.parametrize(
    "prose",
    [
        "“Grüße aus Århus,” sagte Ærø. « À bientôt », dit-elle; naïve café, señor, Łódź, Čapek.",
        "SÃO PAULO – “IRMÔ …",
        "O IRMÃ” “CAFÉ” «ÂGE» ŒUVRE… Ð and Ñ alone, € 5, £ 3, 20 °C",
        "Привет, мир. 你好 世界 Ðóra Þórðardóttir",
    ],
)
def test_letters_of_other_languages_are_none(tmp_path: Path, prose: str) -> None:
    _, found = read(tmp_path / "page.txt", (FRONT + prose).encode())
    assert [d for d in found if d.code == "mojibake"] == []


@pytest.mark.parametrize(
    "head",
    [b"<meta charset=" + b" " * 19_900, b"<meta " * 3_300, b"<?xml " * 3_300, b"<meta charset= " * 1_300],
)
def test_a_head_without_end_costs_no_more_than_its_size(head: bytes) -> None:
    began = time.process_time()
    with pytest.raises(UndecodableError):
        decoded(head + b"\xff", page=True)
    assert time.process_time() - began < 0.5
