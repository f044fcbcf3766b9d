"""The published schema of ``dossier.json``; its descriptions are the field notes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from generator.codec import schema_of
from generator.render.data.published_records import DossierFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.data.json_record import Record


@cache
def dossier_schema() -> Record:
    """Return the schema as it is published, made from the records that the file holds."""
    return schema_of(DossierFile, title="Dossier")


def parts() -> tuple[str, ...]:
    """Return the names of the lists in ``dossier.json``, in the schema's order."""
    return tuple(name for name, part in dossier_schema()["properties"].items() if part.get("type") == "array")


def about(part: str) -> str:
    """Return what a part of ``dossier.json`` holds."""
    description: str = dossier_schema()["properties"][part]["description"]
    return description


def fields(part: str) -> Iterator[tuple[str, str]]:
    """Return (name, meaning) of each field of a part's records."""
    return _fields(dossier_schema()["properties"][part])


def about_record(name: str) -> str:
    """Return what a record is that several parts use."""
    description: str = dossier_schema()["$defs"][name]["description"]
    return description


def record_fields(name: str) -> Iterator[tuple[str, str]]:
    """Return (name, meaning) of each field of a record that several parts use."""
    return _fields(dossier_schema()["$defs"][name])


def meaning(part: str, place: str) -> str:
    """Return what stands at a place (``date.edtf``) of a part's records."""
    node: Any = dossier_schema()["properties"][part]
    for key in place.split("."):
        node = _record(node)["properties"][key]
    description: str = node["description"]
    return description


def _fields(node: Any) -> Iterator[tuple[str, str]]:
    for name, field in _record(node)["properties"].items():
        yield name, field["description"]


def _record(node: Any) -> Any:
    """Go from a list, a reference or "something or null" to the object that it holds."""
    while "properties" not in node:
        if "$ref" in node:
            node = dossier_schema()["$defs"][node["$ref"].removeprefix("#/$defs/")]
        else:
            node = node["items"] if "items" in node else node["anyOf"][0]
    return node
