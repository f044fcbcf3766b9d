"""The page that says what each data file holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.data import schema
from generator.render.data.data_writer import DOSSIER, FOLDER, SCHEMA, TIMELINE
from generator.render.data.dossier import FORMAT
from generator.render.data.tables import BETWEEN, TABLES, heading
from generator.render.escape import Markdown, destination
from generator.render.parts.runs import Run, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.render.data.tables import Table
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFileView:
    """A data file."""

    file: Markdown
    """Its name, as a link."""
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFieldView:
    """A field of a data file, and what it means."""

    name: Markdown
    """Its name, set as code."""
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPartView:
    """A part of a data file, field by field."""

    id: str
    """The heading's anchor."""
    name: str
    holds: str
    fields: tuple[DataFieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The data files: ``data.md.jinja``."""

    title: str
    format: int
    """The version of the format."""
    separator: str
    """What separates the items of a list in a table's cell."""
    licence: Markdown
    """The licence that the desk declares, as a link to it; empty where none is declared."""
    files: tuple[DataFileView, ...]
    parts: tuple[DataPartView, ...]
    """Of ``dossier.json``."""
    tables: tuple[DataPartView, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.DATA, kind="data", build=data_view)


def data_view(context: PageContext) -> DataView:
    """Build the page of the data files: the field notes are the schema's own words."""
    parts = [_part(part, part, schema.about(part), schema.fields(part)) for part in schema.parts()]
    date = _part("date", "Every date", schema.about_record("date"), schema.record_fields("date"))
    return DataView(
        title="Data",
        format=FORMAT,
        separator=BETWEEN.strip(),
        licence=_licence(context),
        files=tuple(_files(context)),
        parts=(*parts, date),
        tables=tuple(_table(table) for table in TABLES),
    )


def _files(context: PageContext) -> Iterator[DataFileView]:
    """View the files, each with what it holds."""
    files = (
        (DOSSIER, "All statements and what is made from them, with the ids of the pages’ anchors."),
        (SCHEMA, "What the dossier file may hold, as a JSON Schema (2020-12). Its parts keep to it too."),
        *((table.file, table.holds) for table in TABLES),
        (TIMELINE, "The chronology in the format of TimelineJS; an uncertain date is a stretch of days."),
    )
    for name, holds in files:
        file = link(Run(text=name, href=context.to(f"{FOLDER}/{name}")))
        yield DataFileView(file=file, holds=holds)


def _licence(context: PageContext) -> Markdown:
    dossier = context.briefing.content.dossier
    return link(Run(text=dossier.licence, href=destination(dossier.licence_url) or None))


def _table(table: Table) -> DataPartView:
    """View a table: its columns have the meanings of the fields that they hold."""
    columns = ((heading(place), schema.meaning(table.part, place)) for place in table.columns)
    return _part(f"{table.file.partition('.')[0]}-table", table.file, table.holds, columns)


def _part(ident: str, name: str, holds: str, fields: Iterable[tuple[str, str]]) -> DataPartView:
    return DataPartView(
        id=f"of-{ident}",
        name=name,
        holds=holds,
        fields=tuple(
            DataFieldView(name=Markdown(f"`{field}`"), meaning=meaning.replace("`", ""))
            for field, meaning in fields
        ),
    )
