"""Plans: papers that somebody put forward, with their versions and items (``plans/*.md``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.diagnostics import short
from generator.model.content import ItemKind, Plan, PlanItem, PlanVersion
from generator.read.located.front_matter import read_front_matter
from generator.read.records.former_ids import former_ids
from generator.read.records.record_ids import is_id, register_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.edtf import EdtfDate
    from generator.read.located.fault_report import Report
    from generator.read.located.typed_fields import Fields

_KEYS = ("title", "by", "versions", "items", "was")
_VERSION_KEYS = ("id", "label", "date", "why")
_ITEM_KEYS = ("id", "label", "issue", "kind")
_KINDS: tuple[ItemKind, ...] = get_args(ItemKind)


def read_plan(path: Path, report: Report) -> Plan:
    """Read a plan's file; of a broken one, the id alone, so that others may refer to it."""
    identity = register_id(path, report)
    matter = read_front_matter(report, _KEYS)
    fields = matter.fields
    if fields is None:
        return Plan(id=identity, title="", location=report.source.location(0))
    fields.required("title", "the plan's name")
    return Plan(
        id=identity,
        title=fields.text("title", identity),
        location=report.source.location(fields.span_of("title").start),
        by=fields.references("by", "actor"),
        versions=tuple(_versions(fields, report)),
        items=tuple(_items(fields, report)),
        introduction=report.source.text[matter.body :].strip(),
        was=former_ids(fields, "plan"),
    )


def _versions(fields: Fields, report: Report) -> Iterator[PlanVersion]:
    seen: set[str] = set()
    former: EdtfDate | None = None
    for version in fields.mappings("versions", _VERSION_KEYS):
        version.required("label", "what the version is called")
        identity = _id(version, "version", seen, report)
        date = version.date("date")
        if not identity:
            continue
        if former and date and date.latest and former.earliest and date.latest < former.earliest:
            report.add(
                version.span_of("date"),
                "version-order",
                f"the version `{short(identity)}` is dated {date.text}, "
                f"before the version above it, {former.text}",
                hint=f"edit {report.source.path}: put the versions in the order of time",
            )
        former = date or former
        yield PlanVersion(
            id=identity, label=version.text("label", identity), date=date, why=version.text("why")
        )


def _items(fields: Fields, report: Report) -> Iterator[PlanItem]:
    seen: set[str] = set()
    for item in fields.mappings("items", _ITEM_KEYS):
        item.required("label", "what the item is about")
        item.required("issue", "an issue's id")
        identity = _id(item, "item", seen, report)
        if identity:
            yield PlanItem(
                id=identity,
                label=item.text("label", identity),
                issue=item.reference("issue", "issue"),
                location=report.source.location(item.span.start),
                kind=item.choice("kind", _KINDS, "term"),
            )


def _id(fields: Fields, what: str, seen: set[str], report: Report) -> str:
    if not fields.required("id", "a short id"):
        return ""
    identity = fields.text("id")
    if not is_id(identity):
        fields.wrong("id", "lower-case letters a-z, digits and hyphens")
    elif identity in seen:
        report.add(
            fields.span_of("id"), "duplicate-id", f"the {what} `{short(identity)}` appears here a second time"
        )
    seen.add(identity)
    return identity
