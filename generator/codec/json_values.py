"""Frozen dataclasses as what JSON can hold, and back.

A record becomes an object with the names of its fields, a tuple a list, a date ``2031-03-14``. A `Span`,
of which an article has thousands, becomes a pair: ``[120, 184]``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.model import content, doubts, edtf, findings, text
from generator.model.text import Span


def encode(value: Any, origin: int = 0) -> Any:
    """Turn a record into what JSON can hold.

    Args:
        value: a dataclass, a tuple or list, a mapping, a date, a text, a number or ``None``.
        origin: where places are counted from; a code-point offset into the article's file.

    Example:
        ``encode(Mention(span=Span(start=12, end=16), actor="mira-tolan", form="full"), origin=10)`` is
        ``{"span": [2, 6], "actor": "mira-tolan", "form": "full", "candidates": []}``.
    """
    if isinstance(value, Span):
        return [value.start - origin, value.end - origin]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: encode(getattr(value, field.name), origin) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [encode(item, origin) for item in value]
    if isinstance(value, Mapping):
        return {str(key): encode(item, origin) for key, item in sorted(value.items())}
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def decode(kind: Any, value: Any, origin: int = 0) -> Any:
    """Turn what JSON held back into a value of the given type.

    Args:
        kind: a type, as the fields of records have it: ``Mention``, ``tuple[Span, ...]``, ``str | None``.
        value: what `encode` made of such a value.
        origin: where places are counted from, as it was given to `encode`.

    Raises:
        TypeError, ValueError, KeyError, AttributeError: the value is not of this type.
    """
    form = get_origin(kind)
    if form in {Union, UnionType}:
        if value is None:
            return None
        (present,) = (member for member in get_args(kind) if member is not NoneType)
        return decode(present, value, origin)
    if form is tuple:
        item_kind = get_args(kind)[0]
        return tuple(decode(item_kind, item, origin) for item in value)
    return _decode_one(kind, value, origin)


def _decode_one(kind: Any, value: Any, origin: int) -> Any:
    """Turn back what is neither a list nor possibly absent: a record, a place, a date, a text."""
    if not isinstance(kind, type):
        return value  # one of several fixed words: Literal["high", "low"]
    if kind is Span:
        start, end = value
        return Span(start=start + origin, end=end + origin)
    if is_dataclass(kind):
        return kind(**{name: decode(of, value[name], origin) for name, of in field_types(kind).items()})
    if issubclass(kind, StrEnum):
        return kind(value)
    if issubclass(kind, dt.date):
        return kind.fromisoformat(value)
    return value


@cache
def field_types(record: type) -> dict[str, Any]:
    """Return the types of a record's fields, in order.

    The model imports some names for its types alone; they are found in its modules.
    """
    hints = get_type_hints(record, localns=_model_names(), include_extras=True)
    return {field.name: hints[field.name] for field in fields(record)}


@cache
def _model_names() -> dict[str, Any]:
    """Return what the modules of the model name: ``Span``, ``EdtfDate``, ``Furniture``."""
    names: dict[str, Any] = {}
    for module in (content, doubts, edtf, findings, text):
        names |= {name: value for name, value in vars(module).items() if not name.startswith("__")}
    return names
