"""The tables: parts of ``dossier.json`` as CSV (RFC 4180) for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.data.json_record import Record

BETWEEN: Final = " | "
"""What separates the items of a list within one cell."""
FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for the beginning of a formula; the last four are full-width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A part of ``dossier.json`` with one row for each record."""

    file: str
    holds: str
    part: str
    columns: tuple[str, ...]
    """Places in a record: ``date.edtf`` becomes the column ``date_edtf``."""
    each: str = ""
    """A list within the record of which each item makes a row of its own."""


_DATE: Final = ("date.edtf", "date.earliest", "date.latest", "date.label")

TABLES: Final = (
    Table(
        file="statements.csv",
        holds="One row for each statement.",
        part="statements",
        columns=(
            *("id", "article", "speakers", "speaker_words", "unregistered", "text", "quotes", "via", "chain"),
            *("issues", "issue_basis", "about", "positions", *_DATE, "date_basis", "directness", "force"),
            *("negated", "hedges", "confidence", "rule", "origins", "utterance"),
        ),
    ),
    Table(
        file="renderings.csv",
        holds="One row for each wording of a remark that the dossier has in several.",
        part="utterances",
        columns=(
            *("id", "name", "speakers", "differs", "origins"),
            *("renderings.statement", "renderings.article", "renderings.words", "renderings.quoted"),
        ),
        each="renderings",
    ),
    Table(
        file="figures.csv",
        holds="One row for each number of the figures ledger.",
        part="figures",
        columns=(
            *("id", "words", "value", "unit", "hedge", "measures", "measure", "period", *_DATE),
            *("holder", "origin", "text", "article"),
            *("sentence", "statement", "issues"),
        ),
    ),
    Table(
        file="chronology.csv",
        holds="One row for each entry of the chronology.",
        part="events",
        columns=(
            *("id", "kind", *_DATE, "date_basis", "date_words", "text", "article", "sentence", "statement"),
            *("actors", "issues"),
        ),
    ),
)


def heading(place: str) -> str:
    """Name the column of a place in a record."""
    return place.replace("renderings.", "").replace(".", "_")


def csv_text(table: Table, whole: Record) -> str:
    """Write a table as RFC 4180 has it: a heading, lines that end with CR LF, marks where needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(heading, table.columns))
    for row in _rows(table, whole):
        writer.writerow(guarded(cell(_at(row, place))) for place in table.columns)
    return out.getvalue()


def cell(value: Any) -> str:
    """Write a value of JSON into one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return BETWEEN.join(map(cell, value))
    if isinstance(value, dict):
        return ": ".join(map(cell, value.values()))
    return str(value)


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _rows(table: Table, whole: Record) -> Iterator[Record]:
    for record in whole[table.part]:
        if table.each:
            yield from ({**record, table.each: item} for item in record[table.each])
        else:
            yield record


def _at(record: Any, place: str) -> Any:
    for key in place.split("."):
        record = None if record is None else record[key]
    return record
