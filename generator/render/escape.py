"""Escaping for Markdown and HTML at once.

A page is read twice: by Python-Markdown, then by a browser. Backslash escapes mean
different things to CommonMark and to Python-Markdown, and nothing inside raw HTML.
Character references mean the same to all of them, so every character that could be
markup anywhere becomes one: ``*`` is ``&#42;``, ``<`` is ``&lt;``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

from jinja2 import Undefined


class Markdown(str):
    """Text that is Markdown already and is printed as it stands.

    Every operation on it (``+``, ``replace``, slicing …) gives a plain ``str`` again,
    which is escaped when printed: a mistake shows as escaped markup and runs nothing.
    """

    __slots__ = ()


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}

# Harmless between two letters or digits ("long-range", "3+2", "Varland's"), markup elsewhere ("- item").
_INNER = frozenset("-+=~_'")

# Never markup wherever they stand. All other ASCII punctuation is escaped.
_PLAIN = frozenset(",;?/%")

_BEHIND_BRACKETS = frozenset((" ", ",", ".", ";"))
"""What stands behind a closing bracket that ends nothing but a bracket of the text."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of the text after them."""

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"} | {0x7F: 0x2421}
"""The C0 controls and delete, with the characters that depict them."""

_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9,;?/%.]*(?: [A-Za-z0-9,;?/%.]+)*")
"""Words that need no escaping; most of what a page prints."""

_SHORT = 1000
"""Longer texts are not kept: they would fill the memory."""

_NUMBERED = re.compile(r"\d*\.")
"""A number and a full stop at the start of a line are a list item."""


def readable(text: str) -> str:
    r"""Return the text as the site shows it: every character visible or harmless.

    Line ends become ``\n``. Control characters become their pictures (``␀``), those that
    turn the direction of the text are named (``[U+202E]``), and code points that no page
    can hold become U+FFFD.
    """
    return "".join(map(_readable, text.replace("\r\n", "\n").replace("\r", "\n")))


@lru_cache(maxsize=4_096)
def _readable(char: str) -> str:
    code = ord(char)
    if char in _BIDI:
        return f"[U+{code:04X}]"
    if code in _PICTURES:
        return chr(_PICTURES[code])
    noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - Unicode's ranges
    control = unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"
    return "\ufffd" if noncharacter or control else char


def escape(text: str) -> Markdown:
    """Escape plain text for every place of a Markdown page.

    The result is one line; it reads back as :func:`readable` text in a paragraph, a heading,
    a link's text, a table's cell, raw HTML, or an attribute between quotation marks.
    """
    return _kept(text) if len(text) <= _SHORT else _escape(text)


@lru_cache(maxsize=16_384)
def _kept(text: str) -> Markdown:
    """Escape what stands on many pages: names, labels, sentences."""
    return _escape(text)


def _escape(text: str) -> Markdown:
    if _SIMPLE.fullmatch(text):
        return Markdown(text)
    text = readable(text)
    numbered = _NUMBERED.match(text)
    stop = numbered.end() - 1 if numbered else -1
    last = len(text) - 1
    return Markdown(
        "".join(
            _entity(char)
            if index == stop
            else _escaped(
                char,
                text[index - 1] if index else "",
                text[index + 1] if index < last else "",
            )
            for index, char in enumerate(text)
        )
    )


@lru_cache(maxsize=32_768)
def _escaped(char: str, before: str, after: str) -> str:  # noqa: PLR0911 - one line for each class
    if char.isascii():
        if char.isalnum() or char in _PLAIN or char == ".":
            return char
        if char == " ":
            return char if before.strip() and after.strip() else _entity(char)
        if char in _INNER:
            return char if before.isalnum() and after.isalnum() and char != "_" else _entity(char)
        if char == "(":
            # "the League (HL)": no link, since a bracket before it is escaped and a blank stands between
            return char if before == " " and after.isalnum() else _entity(char)
        if char == ")":
            return char if before.isalnum() and after in _BEHIND_BRACKETS else _entity(char)
        if char == ":":
            return char if before.isalnum() and after == " " else _entity(char)
        return _entity(char)
    if char.isspace() or unicodedata.category(char) in {"Cf", "Zs", "Zl", "Zp"}:
        return _entity(char)
    return char


def _entity(char: str) -> str:
    return _NAMED.get(char) or f"&#{ord(char)};"


def finalize(value: object) -> str:
    """Prepare the value of a ``{{ … }}``: ready Markdown as it stands, anything else escaped.

    Raises:
        TypeError: the value is neither text nor a number, so that printing it is a mistake.
    """
    if isinstance(value, Markdown):
        return value
    if isinstance(value, Undefined):
        return str(value)  # raises with the name that is missing
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return escape(str(value))
    msg = f"a template prints text and numbers, not {kind_of_value(value)}"
    raise TypeError(msg)


def kind_of_value(value: object) -> str:
    """Say what a value is that can't be printed: "a list", "nothing (None)", "a StatementView"."""
    if value is None:
        return "nothing (None)"
    if isinstance(value, bool):
        return "yes or no"
    name = type(value).__name__
    article = "an" if name[0] in "AEIOU" else "a"
    return "a list" if isinstance(value, (tuple, list)) else f"{article} {name}"


def destination(url: str) -> Markdown:
    """Return an external address as a link's destination; empty unless it is http or https."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return Markdown("")
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return Markdown("")
    return Markdown(quote(readable(url), safe="/:?#=&%+,;@~-._").replace("&", "&amp;"))
