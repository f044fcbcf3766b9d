"""YAML as a tree in which every key and value knows its place in the file.

Only the plain part of YAML is taken: no tags, so that nothing is ever constructed;
no anchors and aliases, so that nothing grows; no key twice; one document.
Scalars stay text: ``2024-03`` is not a date here, ``no`` is not a truth value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import short
from generator.model.text import Span
from generator.read.located.yaml_faults import add_yaml_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.read.located.fault_report import Report

# The parser in C is ten times as fast, and comes with every published wheel.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Text: plain, quoted or as a block."""

    span: Span
    value: str
    plain: bool
    """Without quotation marks: only a plain scalar may mean null, a number or a truth value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    span: Span
    entries: tuple[tuple[Scalar, Node], ...]


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """The YAML holds something that is not taken; the report has it already."""


def read_yaml(report: Report, start: int, end: int) -> Node | None:
    """Parse the part ``[start, end)`` of the report's file; faults go to the report."""
    composer = _Composer(report, start)
    try:
        return composer.compose(report.source.text[start:end])
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        add_yaml_fault(report, error, start, end)
    except yaml.YAMLError:
        # Characters that YAML refuses: the reading of the file has noted their places.
        report.add(Span(start=start, end=start + 1), "bad-yaml", "broken YAML: found a control character")
    return None


class _Composer:
    """Builds nodes from the parser's events, without recursion into the parser."""

    def __init__(self, report: Report, start: int) -> None:
        self._report = report
        self._start = start

    def compose(self, text: str) -> Node | None:
        events = iter(yaml.parse(text, Loader=_LOADER))
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "bad-yaml", "found a second YAML document, expected one")
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 0)
        return root

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Node:
        self._check(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(span=self._span(event, event), value=event.value, plain=event.style in (None, ""))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, events, depth)
        return self._mapping(event, events, depth)

    def _sequence(self, first: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Sequence:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Sequence(span=self._span(first, event), items=tuple(items))
            items.append(self._node(_as_node(event), events, depth + 1))
        raise _RefusedError

    def _mapping(self, first: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(span=self._span(first, event), entries=tuple(entries))
            key = self._node(_as_node(event), events, depth + 1)
            value = self._node(_as_node(next(events)), events, depth + 1)
            if not isinstance(key, Scalar):
                self._report.add(key.span, "wrong-type", "found a list or a mapping as a key, expected text")
            elif key.value in seen:
                line = self._report.source.location(seen[key.value].span.start).line
                self._report.add(
                    key.span,
                    "duplicate-key",
                    f"the key `{short(key.value)}` appears here a second time, first on line {line}",
                    hint=f"edit {self._report.source.path}: keep one of the two",
                )
            else:
                seen[key.value] = key
                entries.append((key, value))
        raise _RefusedError

    def _check(self, event: yaml.NodeEvent, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            name = f"*{event.anchor}" if isinstance(event, yaml.AliasEvent) else f"&{event.anchor}"
            self._refuse(
                event,
                "yaml-anchor",
                f"found the YAML anchor or alias `{short(name)}`, expected the value itself",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(
                event, "yaml-tag", f"found the YAML tag `{short(shown)}`, expected a value without a tag"
            )
        if depth > MAX_DEPTH:
            self._refuse(event, "bad-yaml", f"broken YAML: nested more than {MAX_DEPTH} levels deep")

    def _refuse(self, event: yaml.Event, code: str, message: str) -> None:
        self._report.add(self._span(event, event), code, message)
        raise _RefusedError

    def _span(self, first: yaml.Event, last: yaml.Event) -> Span:
        start = self._start + (first.start_mark.index if first.start_mark else 0)
        end = self._start + (last.end_mark.index if last.end_mark else 0)
        text = self._report.source.text[start:end]
        return Span(start=start, end=max(start + 1, start + len(text.rstrip())))


def _as_node(event: yaml.Event) -> yaml.NodeEvent:
    if isinstance(event, yaml.NodeEvent):
        return event
    raise _RefusedError
