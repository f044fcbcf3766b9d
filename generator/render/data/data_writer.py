"""The files of the data part, each with its address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.codec import encode
from generator.model.page import RenderedPage
from generator.render.data.dossier import dossier_file
from generator.render.data.parts import parts
from generator.render.data.schema import dossier_schema
from generator.render.data.tables import TABLES, csv_text
from generator.render.data.timeline_records import timeline
from generator.render.escape import readable

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

FOLDER: Final = "data"
DOSSIER: Final = "dossier.json"
SCHEMA: Final = "dossier.schema.json"
TIMELINE: Final = "timeline.json"


def data_files(briefing: Briefing) -> tuple[RenderedPage, ...]:
    """Return every data file of a briefing; the same briefing gives the same bytes."""
    whole = shown(encode(dossier_file(briefing)))
    texts = {
        DOSSIER: json_text(whole),
        SCHEMA: schema_text(),
        TIMELINE: json_text(timeline(whole)),
        **{table.file: csv_text(table, whole) for table in TABLES},
        **{f"{page}.json": json_text(part) for page, part in parts(whole)},
    }
    return tuple(RenderedPage(path=f"{FOLDER}/{name}", text=text) for name, text in texts.items())


def schema_text() -> str:
    """Write the schema, its keywords and fields in the order in which people read them."""
    return json.dumps(dossier_schema(), ensure_ascii=False, indent=2) + "\n"


def json_text(value: object) -> str:
    """Write JSON that people can read and compare: indented, keys sorted, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n"


def shown(value: Any) -> Any:
    """Return the value with every text as the site shows it: nothing hidden, nothing unprintable."""
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, dict):
        return {key: shown(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shown(part) for part in value]
    return value
