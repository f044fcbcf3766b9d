"""Issues: the questions that the dossier follows (``issues/*.md``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import short
from generator.model.content import Issue, Position
from generator.read.located.front_matter import read_front_matter
from generator.read.records.former_ids import former_ids
from generator.read.records.record_ids import is_id, register_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.read.located.fault_report import Report
    from generator.read.located.typed_fields import Fields

_KEYS = ("title", "question", "terms", "positions", "was")
_POSITION_KEYS = ("id", "label", "excludes")


def read_issue(path: Path, report: Report) -> Issue:
    """Read an issue's file; of a broken one, the id alone, so that others may refer to it."""
    identity = register_id(path, report)
    matter = read_front_matter(report, _KEYS)
    fields = matter.fields
    if fields is None:
        return Issue(id=identity, title=identity, question="", location=report.source.location(0))
    fields.required("title", "the issue's title")
    fields.required("question", "the question at stake")
    return Issue(
        id=identity,
        title=fields.text("title", identity),
        question=fields.text("question"),
        location=report.source.location(fields.span_of("title").start),
        terms=fields.names("terms"),
        positions=tuple(_positions(fields, report, identity)),
        introduction=report.source.text[matter.body :].strip(),
        was=former_ids(fields, "issue"),
    )


def _positions(fields: Fields, report: Report, issue: str) -> Iterator[Position]:
    seen: set[str] = set()
    for position in fields.mappings("positions", _POSITION_KEYS):
        position.required("label", "what the position says")
        if not position.required("id", "a short id"):
            continue
        identity = position.text("id")
        place = position.span_of("id")
        if not is_id(identity):
            position.wrong("id", "lower-case letters a-z, digits and hyphens")
        elif identity in seen:
            report.add(place, "duplicate-id", f"the position `{short(identity)}` appears here a second time")
        seen.add(identity)
        excluded = position.scalars("excludes")
        for other, span in excluded:
            if other == identity:
                report.add(span, "excludes-itself", f"the position `{short(identity)}` excludes itself")
            else:
                report.refer("position", other, span, within=issue)
        yield Position(
            id=identity, label=position.text("label", identity), excludes=tuple(o for o, _ in excluded)
        )
