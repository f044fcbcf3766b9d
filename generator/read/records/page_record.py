"""Pages that the editor wrote by hand (``pages/*.md``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.content import Page
from generator.read.located.front_matter import read_front_matter
from generator.read.records.record_ids import register_id

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.located.fault_report import Report


def read_page(path: Path, report: Report) -> Page | None:
    """Read a page: a title, and a body of CommonMark."""
    identity = register_id(path, report)
    matter = read_front_matter(report, ("title",))
    if matter.fields is None:
        return None
    matter.fields.required("title", "the page's title")
    return Page(
        id=identity,
        title=matter.fields.text("title", identity),
        body=report.source.text[matter.body :].strip(),
        source=report.source,
    )
