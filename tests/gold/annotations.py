"""Reading ``<stem>.gold.yml``: what is true in an article, in a notation for people.

Everything is anchored by exact words. ``says`` holds the words of a statement (several where the
speaker splits them), ``who`` and ``cue`` the nearest such words in the same paragraph; ``in`` narrows
the search to a stretch. ``speaker`` is an actor's id or ``null``, several where they speak together;
``or`` lists other answers that are right as well, and ``maybe: true`` marks what may be found or not.
``only: statements`` says that dates and figures were not annotated, and so are not judged; ``only: dates``
that nothing but dates and figures was, in wire reports and histories that are full of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from generator.diagnostics import Diagnostic
from generator.model.edtf import EdtfDate, parse_edtf
from generator.model.text import Source, Span
from gold.anchors import AnchorError, Scope, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_KEYS = {
    "statements": {"speaker", "or", "who", "cue", "says", "via", "nested", "maybe", "in"},
    "dates": {"words", "value", "or", "maybe", "in"},
    "figures": {"words", "value", "unit", "or", "hedge", "maybe", "in"},
    "nobody": {"words", "in"},
    "furniture": {"words", "in"},
}
_ALONE = ("statements", "dates")
_OPENING = "“‘\"'«„"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """A statement that the article holds."""

    speakers: frozenset[str | None]
    """Every answer that is right; ``None`` is somebody whom the register doesn't name."""
    content: tuple[Span, ...]
    who: Span | None
    cue: Span | None
    via: tuple[str, ...]
    direct: bool
    nested: bool
    maybe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDate:
    """Words that name a date, and every way to write the date that is right."""

    span: Span
    values: tuple[EdtfDate, ...]
    maybe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure:
    """Words that hold a figure."""

    span: Span
    value: str
    units: tuple[str, ...]
    hedge: str
    maybe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """All that was annotated in one article."""

    text: str
    statements: tuple[GoldStatement, ...]
    dates: tuple[GoldDate, ...]
    figures: tuple[GoldFigure, ...]
    nobody: tuple[Span, ...]
    """Words that must never be published as somebody's statement."""
    furniture: tuple[Span, ...]
    only: str = ""
    """What alone was annotated: ``statements``, or ``dates`` (and figures)."""


Entry = dict[str, Any]
T = TypeVar("T")


def read_gold(
    path: Path, article: str, *, actors: Iterable[str]
) -> tuple[Gold | None, tuple[Diagnostic, ...]]:
    """Read the annotations of an article whose file holds the given text."""
    source = Source(path=path.name, text=path.read_text(encoding="utf-8"))
    reader = _Reader(source, article, frozenset(actors))
    gold = reader.read()
    return (None if reader.faults else gold), tuple(reader.faults)


class _Reader:
    """One file of annotations; faults are collected."""

    def __init__(self, source: Source, article: str, actors: frozenset[str]) -> None:
        self.source = source
        self.actors = actors
        self.faults: list[Diagnostic] = []
        front = re.match(r"---\n.*?\n---\n", article, re.DOTALL)
        self.body = Scope(article, Span(start=front.end() if front else 0, end=len(article)))

    def read(self) -> Gold:
        root = yaml.compose(self.source.text, Loader=yaml.BaseLoader)
        entries: dict[str, list[tuple[int, Entry]]] = {kind: [] for kind in _KEYS}
        only = ""
        for key, items in root.value if isinstance(root, yaml.MappingNode) else ():
            if key.value == "only" and items.value in _ALONE:
                only = items.value
            elif key.value in entries:
                entries[key.value] = [self._entry(item, key.value) for item in items.value]
            else:
                self._fault(key.start_mark.index, f"unknown key `{key.value}`")
        statements = [s for found in self._each(entries["statements"], self._statements) for s in found]
        dates = self._placed(entries["dates"], _date)
        figures = self._placed(entries["figures"], _figure)
        return Gold(
            text=self.body.text,
            statements=tuple(statements),
            dates=tuple(sorted(dates, key=lambda d: d.span)),
            figures=tuple(sorted(figures, key=lambda f: f.span)),
            nobody=tuple(self._each(entries["nobody"], self._words)),
            furniture=tuple(self._each(entries["furniture"], self._words)),
            only=only,
        )

    def _fault(self, at: int, message: str) -> None:
        self.faults.append(Diagnostic.at(self.source, at, code="gold", message=message))

    def _entry(self, node: yaml.Node, kind: str) -> tuple[int, Entry]:
        entry = _plain(node)
        at = node.start_mark.index
        if not isinstance(entry, dict):
            entry = {"words": entry}
        for key in entry.keys() - _KEYS[kind]:
            self._fault(at, f"unknown key `{key}`, expected one of {', '.join(sorted(_KEYS[kind]))}")
        return at, entry

    def _each(self, entries: list[tuple[int, Entry]], make: Callable[[Entry], T]) -> list[T]:
        made = []
        for at, entry in entries:
            try:
                made.append(make(entry))
            except (ValueError, KeyError) as error:
                missing = isinstance(error, KeyError)
                self._fault(at, f"`{error.args[0]}` is missing" if missing else str(error))
        return made

    def _scope(self, entry: Entry) -> Scope:
        return Scope(self.body.text, self.body.only(entry["in"])) if "in" in entry else self.body

    def _words(self, entry: Entry) -> Span:
        return self._scope(entry).only(entry["words"])

    def _placed(self, entries: list[tuple[int, Entry]], make: Callable[[Entry, Span], T]) -> list[T]:
        """Place words that may stand in several places: ``in`` first, then the others in turn."""
        made = self._each([e for e in entries if "in" in e[1]], lambda e: (e, self._words(e)))
        loose = [e for e in entries if "in" not in e[1]]
        claimed = self.body.text
        for _, span in made:
            claimed = claimed[: span.start] + "\0" * len(span) + claimed[span.end :]
        try:
            places = in_turn(Scope(claimed, self.body.span), [e["words"] for _, e in loose])
        except AnchorError as error:
            words = str(error).split("`")[1]
            self._fault(next(at for at, e in loose if e["words"] == words), str(error))
            return []
        made += [(e, place) for (_, e), place in zip(loose, places, strict=True)]
        at = {id(e): where for where, e in entries}
        return self._each([(at[id(e)], {"of": (e, span)}) for e, span in made], lambda x: make(*x["of"]))

    def _statements(self, entry: Entry) -> list[GoldStatement]:
        scope = self._scope(entry)
        content = tuple(scope.only(words) for words in _several(entry["says"]))
        near = scope if "in" in entry else scope.lines(content)
        names, speakers = _several(entry.get("who", [])), _several(entry["speaker"])
        for name in {*speakers, *_several(entry.get("or", []))} - {"null"} - self.actors:
            msg = f"unknown actor `{name}`"
            raise ValueError(msg)
        cue = near.nearest(entry["cue"], content) if "cue" in entry else None
        return [
            GoldStatement(
                speakers=frozenset(_nobody(s) for s in (speaker, *_several(entry.get("or", [])))),
                content=content,
                who=near.nearest(name, content) if name else None,
                cue=cue,
                via=tuple(_several(entry.get("via", []))),
                direct=self._quoted(content),
                nested=entry.get("nested") == "true",
                maybe=entry.get("maybe") == "true",
            )
            for speaker, name in zip_longest(speakers, names)
        ]

    def _quoted(self, content: tuple[Span, ...]) -> bool:
        """Return whether all words stand inside quotation marks, by the mark before each stretch."""
        text = self.body.text
        return all(text[s.start] in _OPENING or text[s.start - 1] in _OPENING for s in content)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _nobody(speaker: str) -> str | None:
    return None if speaker == "null" else speaker


def _date(entry: Entry, span: Span) -> GoldDate:
    maybe = entry.get("maybe") == "true"
    texts = [*_several(entry.get("value", []) if maybe else entry["value"]), *_several(entry.get("or", []))]
    return GoldDate(span=span, values=tuple(parse_edtf(text) for text in texts), maybe=maybe)


def _figure(entry: Entry, span: Span) -> GoldFigure:
    maybe = entry.get("maybe") == "true"
    return GoldFigure(
        span=span,
        value=entry.get("value", "") if maybe else entry["value"],
        units=(entry.get("unit", "") if maybe else entry["unit"], *_several(entry.get("or", []))),
        hedge=entry.get("hedge", ""),
        maybe=maybe,
    )
