"""The JSON Schema of records (draft 2020-12), with what stands below their fields as descriptions."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from generator.codec.field_docs import description_of, field_descriptions
from generator.codec.json_values import field_types

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final[dict[type, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
}
_SUFFIX: Final = "Record"
"""What the names of published records end with: ``OfficeRecord`` is ``office`` in the schema."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a text looks like, as a regular expression: ``Annotated[str, Pattern("^s-")]``."""

    regex: str

    def schema(self) -> Schema:
        """Return the keyword of the schema."""
        return {"pattern": self.regex}


@dataclass(frozen=True, slots=True)
class Minimum:
    """What a number is at least: ``Annotated[int, Minimum(0)]``."""

    value: int

    def schema(self) -> Schema:
        """Return the keyword of the schema."""
        return {"minimum": self.value}


def schema_of(record: type, title: str) -> Schema:
    """Return the schema of a record and of all records in it.

    Every field is required, and no other is allowed. Records in the record stand under ``$defs``.

    Args:
        record: a frozen dataclass whose fields have docstrings.
        title: what the schema is called.

    Example:
        Of a class ``OfficeRecord`` with ``title: str``: ``{"type": "object", "required": ["title"],
        "properties": {"title": {"description": "The office.", "type": "string"}}, …}``.
    """
    definitions = _Definitions()
    whole = definitions.object(record)
    return {"$schema": DIALECT, "title": title, **whole, "$defs": definitions.all()}


def definition_name(record: type) -> str:
    """Return what a record is called in a schema: ``SourceOfficeRecord`` is ``source-office``."""
    words = re.findall(r"[A-Z][a-z]*", record.__name__.removesuffix(_SUFFIX))
    return "-".join(words).lower()


class _Definitions:
    """The records that a schema has met, each with its schema once it is made."""

    def __init__(self) -> None:
        self._schemas: dict[str, Schema] = {}

    def all(self) -> dict[str, Schema]:
        """Return the definitions, in the order in which they were met."""
        return self._schemas

    def object(self, record: type) -> Schema:
        """Return the schema of a record's own fields."""
        docs = field_descriptions(record)
        types = field_types(record)
        return {
            "description": _plain(description_of(record)),
            "type": "object",
            "additionalProperties": False,
            "required": list(types),
            "properties": {
                name: {"description": _plain(docs[name]), **self.of(kind)} for name, kind in types.items()
            },
        }

    def of(self, kind: Any) -> Schema:
        """Return the schema of a field's type."""
        if kind in _PLAIN:
            return dict(_PLAIN[kind])
        if is_dataclass(kind) and isinstance(kind, type):
            return self._reference(kind)
        form, parts = get_origin(kind), get_args(kind)
        if form is Annotated:
            return {**self.of(parts[0]), **parts[1].schema()}
        if form is Literal:
            return {"const": parts[0]} if len(parts) == 1 else {"enum": list(parts)}
        if form is tuple:
            return self._list(parts)
        if form in {Union, UnionType}:
            return self._or_null(next(part for part in parts if part is not NoneType))
        msg = f"no JSON Schema for {kind!r}"
        raise TypeError(msg)

    def _reference(self, record: type) -> Schema:
        """Refer to a record's definition, which is made when it is met for the first time."""
        name = definition_name(record)
        if name not in self._schemas:
            self._schemas[name] = {}  # its place in the order, before what it holds
            self._schemas[name] = self.object(record)
        return {"$ref": f"#/$defs/{name}"}

    def _list(self, parts: tuple[Any, ...]) -> Schema:
        """Return the schema of ``tuple[str, ...]``, or of ``tuple[SideRecord, SideRecord]``: two."""
        schema: Schema = {"type": "array", "items": self.of(parts[0])}
        if parts[-1] is not ...:
            schema |= {"minItems": len(parts), "maxItems": len(parts)}
        return schema

    def _or_null(self, kind: Any) -> Schema:
        """Return the schema of something that may be absent: ``str | None``."""
        schema = self.of(kind)
        if "type" in schema:
            return {**schema, "type": [schema["type"], "null"]}
        return {"anyOf": [schema, {"type": "null"}]}


def _plain(text: str) -> str:
    """Return a docstring's text with code as Markdown has it: one mark on each side."""
    return text.replace("``", "`")
