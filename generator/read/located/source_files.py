"""Files of the dossier as text, or a diagnostic where a file is none that can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Location, Source, Span
from generator.ownership import leads_inside
from generator.read.located.encoding import UndecodableError, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGES = frozenset({".html", ".htm", ".xhtml"})

MAX_BYTES = 5_000_000
"""The largest file that is read. A news article has 5 to 50 thousand bytes."""

_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".webarchive"})
"""Endings of files that hold text and are none."""

# Tab, line feed and carriage return are text; the other control characters
# (U+0000-U+001F, U+007F-U+009F) show nothing and break tools further on.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def read_source(path: Path, *, inside: Path | None = None) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read a file, line ends untouched: as UTF-8, or as a byte order mark or a saved page declares.

    A file that is missing, empty, too large, no file at all, or whose link leads out of
    the folder ``inside``, gives a diagnostic and no source.
    """
    fault = _unreadable(path, inside)
    if fault is not None:
        return None, (fault,)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, (_whole(path, "unreadable", f"the file cannot be read: {error.strerror}"),)
    if len(data) > MAX_BYTES:
        return None, (_too_large(path),)
    try:
        text = decoded(data, page=path.suffix.lower() in _PAGES)
    except UndecodableError as error:
        return None, (_not_decoded(path, data, error),)
    if not text.strip("\ufeff \t\r\n"):
        return None, (_whole(path, "empty-file", "the file is empty", f"write or remove {path.as_posix()}"),)
    source = Source(path=path.as_posix(), text=text)
    return source, tuple(_control_characters(source))


def missing(path: Path) -> Diagnostic:
    """Return what is to be said of a file that is needed and not there."""
    return _whole(path, "missing-file", "there is no such file", f"add {path.as_posix()}")


def _unreadable(path: Path, inside: Path | None) -> Diagnostic | None:
    if path.is_symlink() and not path.exists():
        return _whole(
            path,
            "broken-link",
            "the link leads to nothing",
            f"put a copy of the file in place of {path.as_posix()}",
        )
    if inside is not None and not leads_inside(path, inside):
        return _whole(
            path,
            "outside-content",
            f"the link leads out of the folder {inside.as_posix()}",
            f"put a copy of the file in place of {path.as_posix()}",
        )
    if path.is_dir():
        return _whole(
            path,
            "not-a-file",
            "found a folder where a file was expected",
            f"rename or move {path.as_posix()}" if inside else f"name the files in {path.as_posix()}",
        )
    if not path.exists():
        return missing(path)
    if not path.is_file():
        return _whole(path, "not-a-file", "this is not an ordinary file", f"remove {path.as_posix()}")
    return _too_large(path) if path.stat().st_size > MAX_BYTES else None


def _whole(path: Path, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(
        severity="error",
        code=code,
        location=Location(path=path.as_posix(), line=1, column=1),
        message=message,
        hint=hint or f"edit {path.as_posix()}",
    )


def _too_large(path: Path) -> Diagnostic:
    return _whole(
        path,
        "too-large",
        f"the file has more than {MAX_BYTES // 1_000_000} MB, the most that is read",
        f"keep only the article's own text in {path.as_posix()}",
    )


def _not_decoded(path: Path, data: bytes, error: UndecodableError) -> Diagnostic:
    before = data[: error.position]
    byte = f"found the byte 0x{data[error.position]:02X}"
    if error.encoding == "utf-8":
        code, message = "not-utf8", f"the file is not UTF-8: {byte}"
    elif error.encoding.startswith("utf-"):
        code, message = "not-decoded", f"the file begins as {error.encoding} and does not go on so: {byte}"
    else:
        code, message = "not-decoded", f"the page is not {error.encoding}, which it declares: {byte}"
    return Diagnostic(
        severity="error",
        code=code,
        location=Location(
            path=path.as_posix(),
            line=before.count(b"\n") + 1,
            column=len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1,
        ),
        message=message,
        hint=text_saved(path) or _saved_as_utf8(path),
    )


def _saved_as_utf8(path: Path) -> str:
    name = path.as_posix()
    how = "open it in a text editor that shows it correctly, and save it with the encoding UTF-8"
    if path.suffix.lower() in _PAGES:
        return f"{how}, or save the page again from the browser as {name}"
    return f"save {name} with the encoding UTF-8 (a text editor offers it under Save As)"


def text_saved(path: Path) -> str:
    """Say what to do with a document of an office or a printer; nothing of another file."""
    return (
        f"save its text as {path.with_suffix('.txt').as_posix()}" if path.suffix.lower() in _DOCUMENTS else ""
    )


def _control_characters(source: Source) -> Iterator[Diagnostic]:
    seen: set[int] = set()
    for match in _CONTROL.finditer(source.text):
        line = source.location(match.start()).line
        if line not in seen:  # one message a line is enough
            seen.add(line)
            yield Diagnostic.at(
                source,
                match.start(),
                code="control-character",
                message=f"found the control character U+{ord(match[0]):04X}, which shows nothing",
                hint=f"delete it from {source.path}",
            )


def whole(source: Source) -> Span:
    """Return the first line of a file: the place of what concerns the file as a whole."""
    return Span(start=0, end=max(1, len(source.line(1))))
