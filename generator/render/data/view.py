"""The page that tells what each data file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.data import schema
from generator.render.data.data_writer import DOSSIER, FOLDER, SCHEMA, TIMELINE
from generator.render.data.dossier import FORMAT
from generator.render.data.tables import BETWEEN, TABLES, heading
from generator.render.escape import destination
from generator.render.parts.runs import Run
from generator.render.views.data import DataFieldView, DataFileView, DataPartView, DataView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.desk import Desk


def data_view(desk: Desk) -> DataView:
    """Build the page of the data files: the field notes are the schema's own words."""
    files = (
        (DOSSIER, "All statements and what is made from them, with the ids of the pages’ anchors."),
        (SCHEMA, "What the dossier file may hold, as a JSON Schema (2020-12). Its parts keep to it too."),
        *((table.file, table.holds) for table in TABLES),
        (TIMELINE, "The chronology in the format of TimelineJS; an uncertain date is a stretch of days."),
    )
    return DataView(
        title="Data",
        format=FORMAT,
        separator=BETWEEN.strip(),
        licence=_licence(desk),
        files=tuple(
            DataFileView(file=Run(text=name, href=desk.to(f"{FOLDER}/{name}")), holds=holds)
            for name, holds in files
        ),
        parts=(
            *(_part(part, part, schema.about(part), schema.fields(part)) for part in schema.parts()),
            _part("date", "Every date", schema.about_record("date"), schema.record_fields("date")),
        ),
        tables=tuple(
            _part(
                table.file.partition(".")[0] + "-table",
                table.file,
                table.holds,
                ((heading(place), schema.meaning(table.part, place)) for place in table.columns),
            )
            for table in TABLES
        ),
    )


def _licence(desk: Desk) -> Run | None:
    dossier = desk.briefing.content.dossier
    if not dossier.licence:
        return None
    return Run(text=dossier.licence, href=destination(dossier.licence_url) or None)


def _part(ident: str, name: str, holds: str, fields: Iterable[tuple[str, str]]) -> DataPartView:
    return DataPartView(
        id=f"of-{ident}",
        name=name,
        holds=holds,
        fields=tuple(
            DataFieldView(name=field, meaning=meaning.replace("`", "")) for field, meaning in fields
        ),
    )
