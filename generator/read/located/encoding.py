"""The encoding of a file: what its first bytes or the page itself declare, and what its bytes allow.

Everything is UTF-8 unless its bytes say otherwise: a byte order mark, the zeros of UTF-16, or, for a saved
page that is not UTF-8, ``<meta charset="windows-1252">`` or ``<?xml … encoding="windows-1252"?>``.
The front matter that an editor wrote before a page may be UTF-8 while the page is not.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FRONT: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL | re.MULTILINE
)
_DECLARED: Final = re.compile(
    # <meta charset="x"> · <meta http-equiv="Content-Type" content="text/html; charset=x">
    # <?xml version="1.0" encoding="x"?>
    # What is read is never given back (`*+`), and no tag reaches into the next: the cost grows with the size.
    rb"<meta\b[^<>]*?\bcharset\s*+=\s*+[\"']?+\s*+(?P<meta>[\w.:-]{2,40})"
    rb"|<\?xml\b[^<>]*?\bencoding\s*+=\s*+[\"'](?P<xml>[\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD: Final = 20_000
"""So many bytes of a page are looked through for its encoding; browsers stop after 1,024."""
_RARELY = 20
"""In Latin text the other byte is zero in one of so many pairs at most, or in a single one."""
_BEGINNING, _SAMPLE = 32, 4_000
"""So many bytes, and so many, tell whether a text without a mark is in UTF-16."""
_WINDOWS: Final = tuple(f"windows-125{number}" for number in range(9))
_ISO: Final = tuple(f"iso-8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))
_KNOWN: Final[dict[str, str]] = {
    **{name: name.replace("windows-", "cp") for name in _WINDOWS},
    **{name.replace("windows-", "cp"): name.replace("windows-", "cp") for name in _WINDOWS},
    **{name: name for name in _ISO},
    # What browsers read as Windows' encodings, since pages mean those (Encoding Standard, 4.2).
    **dict.fromkeys(("iso-8859-1", "latin1", "iso8859-1", "l1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "windows-949"), "cp949"),
    "euc-jp": "euc_jp",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "ibm866": "cp866",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
}
"""The names that pages give to encodings (Encoding Standard), with Python's: no other codec is ever run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecodableError(Exception):
    """A byte that is not text in the file's encoding."""

    position: int
    """Where it stands in the file."""
    encoding: str
    """The encoding that was tried, as the page calls it: ``utf-8`` where nothing else is declared."""


def decoded(data: bytes, *, page: bool = False) -> str:
    """Return the text of a file.

    Args:
        data: its bytes.
        page: whether it is a saved page, which may declare its encoding in its own words.

    Raises:
        UndecodableError: the bytes are no text in the encoding that holds.
    """
    encoding = _marked(data) or _wide(data)
    if encoding is not None:
        return _read(data, encoding)
    front = _FRONT.match(data)
    begin = front.end() if front else 0
    if page and front:
        # The editor wrote the front matter, and a browser saved the page below it.
        encoding = _wide(data[begin:])
        if encoding is not None:
            return _front(data[:begin], encoding) + _read(data[begin:], encoding, begin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        if not page:
            raise UndecodableError(position=fault.start, encoding="utf-8") from fault
    rest = data[begin:]
    name = _marked(rest) or _declared(rest) or "utf-8"
    return _front(data[:begin], name) + _read(rest, name, begin)


def _marked(data: bytes) -> str | None:
    """Return the encoding that a byte order mark at the beginning stands for."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return None


def _wide(data: bytes) -> str | None:
    """Return which UTF-16 a text without a mark is in: of a Latin letter's two bytes one is zero."""
    beginning, sample = _zeros(data[:_BEGINNING]), _zeros(data[:_SAMPLE])
    return sample if beginning == sample else None


def _zeros(sample: bytes) -> str | None:
    """Return which byte of most pairs is zero, as UTF-16 calls it; the other one hardly ever is.

    ``Ā`` (U+0100) is a letter whose other byte is zero.
    """
    pairs = len(sample) // 2
    first = sample[0 : 2 * pairs : 2].count(0)
    second = sample[1 : 2 * pairs : 2].count(0)
    most, few = pairs / 2, max(1, pairs // _RARELY)
    if second > most and first <= few:
        return "utf-16-le"
    if first > most and second <= few:
        return "utf-16-be"
    return None


def _declared(page: bytes) -> str | None:
    """Return the encoding that a page declares, as it calls it, if it is a known one."""
    for match in _DECLARED.finditer(page, 0, _HEAD):
        name = (match["meta"] or match["xml"]).decode("ascii").casefold()
        if name in _KNOWN:
            return name
    return None


def _front(data: bytes, name: str) -> str:
    """Read front matter as UTF-8, or else as the page below it."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _read(data, name)


def _read(data: bytes, name: str, before: int = 0) -> str:
    try:
        return data.decode(_KNOWN.get(name, name))
    except UnicodeDecodeError as fault:
        raise UndecodableError(position=before + fault.start, encoding=name) from fault
