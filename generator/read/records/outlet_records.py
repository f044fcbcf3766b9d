"""Outlets: where articles appeared (``outlets.yml``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import short
from generator.model.content import UNKNOWN, Outlet
from generator.read.located.typed_fields import Fields
from generator.read.located.yaml_nodes import Mapping, read_yaml
from generator.read.records.record_ids import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.read.located.fault_report import Report

_KEYS = ("name", "url", "actor", "note")


def read_outlets(report: Report) -> Iterator[Outlet]:
    """Read the register of outlets: a mapping from ids to what is known of each."""
    faults = len(report.diagnostics)
    root = read_yaml(report, 0, len(report.source.text))
    if not isinstance(root, Mapping):
        if root is not None and len(report.diagnostics) == faults:
            report.add(root.span, "wrong-type", "found no mapping, expected outlet ids with their fields")
        return
    for key, node in root.entries:
        if not is_id(key.value):
            report.add(
                key.span,
                "bad-id",
                f"`{short(key.value)}` cannot be used as an id, "
                "expected lower-case letters a-z, digits and hyphens",
            )
        if key.value == UNKNOWN:
            report.add(key.span, "bad-id", f"`{UNKNOWN}` means that a text does not say its outlet")
        if not isinstance(node, Mapping):
            report.add(
                node.span,
                "wrong-type",
                f"`{short(key.value)}` is not a mapping, expected a mapping with {', '.join(_KEYS)}",
            )
            yield Outlet(id=key.value, name=key.value)  # so that articles may refer to it
            continue
        fields = Fields(node, report, _KEYS, path=key.value)
        fields.required("name", "the outlet's name")
        yield Outlet(
            id=key.value,
            name=fields.text("name", key.value),
            url=fields.address("url"),
            actor=fields.reference("actor", "actor"),
            note=fields.text("note"),
        )
