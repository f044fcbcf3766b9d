"""Text that somebody decoded wrongly before it was saved: ``â€œWe wonâ€™tâ€`` for ``“We won’t”``.

The bytes of UTF-8, read as windows-1252, give runs of characters that hardly any language has. They are told,
with the line and with what was meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.read.located.fault_report import Report

_HIGH = "".join(bytes([byte]).decode("cp1252", "ignore") + chr(byte) for byte in range(0x80, 0xC0))
"""What the bytes 0x80 to 0xBF, which continue a character of UTF-8, are in windows-1252 or ISO 8859-1."""
_DASHES_AND_QUOTES = "“”‘’–—…"
_QUIET = "".join(c for c in _HIGH if c not in _DASHES_AND_QUOTES)
_RUN = re.compile(
    # "â€œ" for “, "â€™" for ’, "â€”" for —; its last byte may have been lost: "wonâ€t"
    rf"[âãä][{re.escape(_HIGH)}]{{2}}|â€"
    # "Ã©" for é, "Â£" for £; in "IRMÃ”" the quotation mark is one
    rf"|[ÂÃ][{re.escape(_QUIET)}]"
    # "Ð¿Ñ€Ð¾" for про: two letters at least, since "Ð" is a letter of Icelandic
    rf"|(?:[ÐÑ][{re.escape(_HIGH)}]){{2,}}"
    # "ï»¿", the mark at the beginning of a file; a character that nobody could read
    r"|ï»¿|\ufffd"
)
_LOST = "\ufffd"


def check_mojibake(places: Iterable[Span], report: Report) -> None:
    """Warn of text that was decoded wrongly, once a file, with the first line and how many there are.

    ``places`` are the article's paragraphs in the file, those that were taken for page furniture as well.
    """
    text = report.source.text
    found = [
        (Span(start=match.start(), end=match.end()), match[0])
        for place in sorted(places)
        for match in _RUN.finditer(text, place.start, place.end)
    ]
    if not found:
        return
    place, words = found[0]
    lines = {report.source.location(span.start).line for span, _ in found}
    more = f" (and on {len(lines) - 1} more lines)" if len(lines) > 1 else ""
    report.add(
        place,
        "mojibake",
        f"{_said(words)}: the text was saved in the wrong encoding{more}",
        hint=f"save the page again from the browser, or correct the marks in {report.source.path}: "
        "quotations between broken marks are not found",
        severity="warning",
    )


def _said(words: str) -> str:
    if words == _LOST:
        return "found U+FFFD, which stands for a character that could not be read"
    meant = _meant(words)
    return f"found `{words}`, which is `{meant}` read wrongly" if meant else f"found `{words}`"


def _meant(words: str) -> str:
    """Return the text whose bytes look so in windows-1252; empty where that can't be told."""
    data = b"".join(
        character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore") for character in words
    )
    text = data.decode("utf-8", "ignore")
    return text if text.isprintable() else ""
