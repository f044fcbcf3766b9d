"""Typed access to the keys of a mapping. Behind it, nobody asks again whether a field exists.

Each method takes the key, returns the value in its type, and reports a value that is not
of that type, together with its path: ```offices[2].from` must be a date``.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final, TypeVar

from generator.diagnostics import short
from generator.model.edtf import parse_edtf
from generator.model.text import Span
from generator.read.located.yaml_nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as Names

    from generator.model.edtf import EdtfDate
    from generator.read.located.fault_report import ReferenceKind, Report
    from generator.read.located.yaml_nodes import Node

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_LONGEST_DATE: Final = 60
_MEANT: Final = {
    "until": "to",
    "till": "to",
    "end": "to",
    "since": "from",
    "start": "from",
    "date": "published",
    "headline": "title",
    "link": "url",
    "publisher": "outlet",
}
"""What other words for a key mean, where it is one of the keys; spelling alone would not tell."""
T = TypeVar("T", bound=str)
D = TypeVar("D", bound=str | None)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that looks most like ``name``, or nothing."""
    by_fold = {k.casefold(): k for k in sorted(known, reverse=True)}
    found = difflib.get_close_matches(name.casefold(), sorted(by_fold), n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""


def is_null(node: Node) -> bool:
    """Return whether a value is left empty or ``null``."""
    return isinstance(node, Scalar) and node.plain and node.value in _NULL


def _is_blank(node: Node) -> bool:
    return is_null(node) or (isinstance(node, Scalar) and not node.value.strip())


class Fields:
    """The keys of one mapping."""

    def __init__(
        self,
        node: Mapping,
        report: Report,
        known: Iterable[str],
        *,
        path: str = "",
        former: Names[str, str] | None = None,
    ) -> None:
        """Take the mapping, and report every key that is not ``known``.

        ``former`` are keys of older dossiers, with those that stand in their place now.
        """
        self.report = report
        self.span = node.span
        self.path = path
        """The mapping's own name in messages: ``notes[2].proposal``."""
        self._values = {key.value: value for key, value in node.entries}
        self._keys = {key.value: key for key, _ in node.entries}
        known = tuple(known)
        self._meant: set[str] = set()
        for key, _ in node.entries:
            if former and key.value in former:
                self._replaced(key, former[key.value], known)
            elif key.value not in known:
                self._unknown(key, known)

    def _replaced(self, key: Scalar, now: str, known: tuple[str, ...]) -> None:
        self.report.add(
            key.span,
            "former-key",
            f"the key `{self._name(key.value)}` is no longer read; `{now}` replaces it",
            hint=f"edit {self.report.source.path}: the keys here are {', '.join(known)}",
            severity="warning",  # what was written for an earlier version still builds
        )

    def _unknown(self, key: Scalar, known: tuple[str, ...]) -> None:
        name = key.value.strip()
        near = _MEANT[name] if _MEANT.get(name) in known else nearest(name, known)
        self._meant.add(near)
        odd = " with a no-break space (U+00A0)" if "\u00a0" in key.value else ""
        self.report.add(
            key.span,
            "unknown-key",
            f"unknown key `{self._name(short(key.value))}`{odd}"
            + (f"; did you mean `{near}`?" if near else ""),
            hint=f"edit {self.report.source.path}: the keys here are {', '.join(known)}",
        )

    def _name(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def wrong(self, key: str, expected: str, *, node: Node | None = None, name: str = "") -> None:
        """Report that the value of a key is not what is expected there."""
        node = node or self._values[key]
        self.report.add(
            node.span,
            "wrong-type",
            f"`{name or self._name(key)}` is {_described(node)}, expected {expected}",
        )

    def has(self, key: str) -> bool:
        """Return whether the key is there, be it empty."""
        return key in self._values

    @property
    def keys(self) -> frozenset[str]:
        """All keys that are there, known or not."""
        return frozenset(self._keys)

    def empty(self, key: str) -> bool:
        """Return whether the key is there and says ``null`` or nothing."""
        return key in self._values and is_null(self._values[key])

    def span_of(self, key: str) -> Span:
        """Return the place of a key's value, or of the mapping where it is not there."""
        return self._values[key].span if key in self._values else self.head

    @property
    def head(self) -> Span:
        """The place where the mapping begins: up to the end of its first line."""
        line = self.report.source.text.find("\n", self.span.start, self.span.end)
        return Span(start=self.span.start, end=line if line > self.span.start else self.span.end)

    def required(self, key: str, what: str) -> bool:
        """Report a key that is missing or empty; tell whether it is there."""
        if key in self._values and not _is_blank(self._values[key]):
            return True
        if key in self._meant and key not in self._keys:
            return False  # told already: the key is there, misspelt
        name = self._name(key)
        place = self._keys[key].span if key in self._keys else self.head
        state = "empty" if key in self._keys else "missing"
        self.report.add(
            place,
            "missing-key",
            f"`{name}` is {state}, expected {what}",
            hint=f"edit {self.report.source.path}: add `{key}: …`",
        )
        return False

    def text(self, key: str, default: str = "") -> str:
        """Return a text on one line or several, without white space at its ends."""
        node = self._value(key)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            self.wrong(key, "text")
            return default
        return node.value.strip()

    def choice(self, key: str, options: tuple[T, ...], default: D) -> T | D:
        """Return one of the options."""
        node = self._value(key)
        if node is None:
            return default
        if isinstance(node, Scalar):
            for option in options:
                if node.value == option:
                    return option
        self.wrong(key, "one of " + ", ".join(options))
        return default

    def flag(self, key: str) -> bool:
        """Return ``true`` or ``false``; false where the key is not there."""
        node = self._value(key)
        if node is None:
            return False
        if isinstance(node, Scalar) and node.plain and node.value in {"true", "false"}:
            return node.value == "true"
        self.wrong(key, "true or false")
        return False

    def integer(self, key: str, default: int, *, least: int = 0) -> int:
        """Return a whole number that is no smaller than ``least``."""
        node = self._value(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.plain and re.fullmatch(r"[0-9]{1,9}", node.value):
            number = int(node.value)
            if number >= least:
                return number
        self.wrong(key, f"a whole number, {least} or more")
        return default

    def share(self, key: str, default: float) -> float:
        """Return a share between 0 and 1."""
        node = self._value(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.plain and re.fullmatch(r"0(\.[0-9]+)?|1(\.0+)?", node.value):
            return float(node.value)
        self.wrong(key, "a share between 0 and 1, such as 0.4")
        return default

    def date(self, key: str, *, unknown: str = "") -> EdtfDate | None:
        """Return a date in EDTF; nothing where the key says the word for what is ``unknown``."""
        node = self._value(key)
        if node is None or (unknown and isinstance(node, Scalar) and node.value.strip() == unknown):
            return None
        if not isinstance(node, Scalar):
            self.wrong(key, "a date")
            return None
        if len(node.value) > _LONGEST_DATE:
            self.wrong(key, "a date in EDTF such as 2031-03-14")
            return None
        try:
            return parse_edtf(node.value)
        except ValueError as error:
            self.report.add(
                node.span,
                "bad-date",
                f"`{self._name(key)}` is not a valid date: {error}",
                hint=f"edit {self.report.source.path}: write EDTF such as 2031-03-14, 2031-03, 2031 "
                "or 2031-03-14/2031-03-16",
            )
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(value for value, _ in self.scalars(key))

    def scalars(self, key: str) -> tuple[tuple[str, Span], ...]:
        """Return a list of texts, each with its place."""
        node = self._value(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.wrong(key, "a list such as [first, second]")
            return ()
        found: list[tuple[str, Span]] = []
        for number, item in enumerate(node.items, start=1):
            if isinstance(item, Scalar) and not is_null(item) and item.value.strip():
                found.append((item.value.strip(), item.span))
            else:
                self.wrong(key, "text", node=item, name=f"{self._name(key)}[{number}]")
        return tuple(found)

    def one_or_more(self, key: str) -> tuple[tuple[str, Span], ...]:
        """Return a text or a list of texts, each with its place."""
        node = self._value(key)
        if isinstance(node, Scalar):
            return ((node.value.strip(), node.span),)
        return self.scalars(key)

    def names(self, key: str, *, apart_from: str = "") -> tuple[str, ...]:
        """Return a list of texts in which none stands twice; a repetition is a warning."""
        if apart_from and self.has("name"):
            self.report.places[apart_from] = self.span_of("name")
        found: dict[str, Span] = {}
        for name, span in self.scalars(key):
            if name in found or name == apart_from:
                self.report.add(
                    span, "repetition", f"`{short(name)}` appears here a second time", severity="warning"
                )
            else:
                found[name] = span
        self.report.places.update(found)
        return tuple(found)

    def address(self, key: str) -> str:
        """Return a web address; anything but http and https is refused."""
        value = self.text(key)
        if value and not re.fullmatch(r"https?://[^\s<>\"']+", value):
            self.wrong(key, "an address that begins with https:// or http://")
            return ""
        return value

    def reference(self, key: str, kind: ReferenceKind) -> str:
        """Return the id of something that must exist elsewhere."""
        value = self.text(key)
        if value:
            self.report.refer(kind, value, self._values[key].span)
        return value

    def references(self, key: str, kind: ReferenceKind) -> tuple[str, ...]:
        """Return a list of ids of things that must exist elsewhere."""
        found: list[str] = []
        for value, span in self.scalars(key):
            self.report.refer(kind, value, span)
            found.append(value)
        return tuple(found)

    def pairs(self, key: str) -> Iterator[tuple[Scalar, Scalar]]:
        """Yield the keys and values of a mapping from text to text."""
        node = self._value(key)
        if node is None:
            return
        if not isinstance(node, Mapping):
            self.wrong(key, "a mapping")
            return
        for name, value in node.entries:
            if isinstance(value, Scalar) and not is_null(value):
                yield name, value
            else:
                self.wrong(key, "text", node=value, name=f"{self._name(key)}.{name.value}")

    def mapping(
        self, key: str, known: Iterable[str], *, former: Names[str, str] | None = None
    ) -> Fields | None:
        """Return the fields of a mapping; ``former`` keys are told with those that replace them."""
        node = self._value(key)
        if node is None:
            return None
        if isinstance(node, Mapping):
            return Fields(node, self.report, known, path=self._name(key), former=former)
        self.wrong(key, "a mapping with " + ", ".join(known))
        return None

    def mappings(self, key: str, known: Iterable[str]) -> Iterator[Fields]:
        """Yield the fields of each mapping in a list."""
        node = self._value(key)
        if node is None:
            return
        known = tuple(known)
        if not isinstance(node, Sequence):
            self.wrong(key, "a list")
            return
        for number, item in enumerate(node.items, start=1):
            name = f"{self._name(key)}[{number}]"
            if isinstance(item, Mapping):
                yield Fields(item, self.report, known, path=name)
            else:
                self.wrong(key, "a mapping with " + ", ".join(known), node=item, name=name)

    def _value(self, key: str) -> Node | None:
        node = self._values.get(key)
        return None if node is None or is_null(node) else node


def _described(node: Node) -> str:
    if isinstance(node, Scalar):
        if _is_blank(node):
            return "empty"
        return f"`{short(node.value)}`"
    return "a list" if isinstance(node, Sequence) else "a mapping"
