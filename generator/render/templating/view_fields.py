"""What the views say of themselves: each field with its kind in words and its meaning."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from generator.codec import field_descriptions
from generator.model.attributions import DiffRun
from generator.model.dates_in_words import When
from generator.render.escape import Markdown
from generator.render.parts.page_end import PageEndView
from generator.render.site_view import SiteView
from generator.render.view_types import VIEWS, View

Kind = Any
"""A type, as the views write it: ``str``, ``When``, ``tuple[Run, ...]``, ``Run | None``."""

NAMES: Final[dict[str, Any]] = {
    **VIEWS,
    "View": View,
    "DiffRun": DiffRun,
    "When": When,
    "Markdown": Markdown,
}
"""What the types of the views are called, beside Python's own."""
_PLAIN: Final[dict[Any, str]] = {str: "text", int: "number", bool: "yes or no", Markdown: "ready Markdown"}
_UNIONS: Final = (typing.Union, types.UnionType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a view."""

    name: str
    kind: Kind
    meaning: str
    """What its docstring says; empty where the name and the kind say enough."""

    @property
    def type(self) -> str:
        """The kind in words: ``list of StatementView``, ``text or nothing``."""
        return kind_in_words(self.kind)


# Kinds


def is_view(kind: Kind) -> bool:
    """Return whether a kind is a record with named fields."""
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def _origin(kind: Kind) -> Any:
    """Return ``tuple`` of ``tuple[Run, ...]``."""
    return typing.get_origin(kind)


def is_list(kind: Kind) -> bool:
    """Return whether a kind is a list of values, or a row of several."""
    return _origin(kind) is tuple


def is_union(kind: Kind) -> bool:
    """Return whether a value may be of several kinds, or nothing: ``Run | None``."""
    return _origin(kind) in _UNIONS


def members(kind: Kind) -> tuple[Kind, ...]:
    """Return what a value can be, one by one, ``None`` left out: ``Run | None`` is a ``Run``."""
    if is_union(kind):
        return tuple(member for member in typing.get_args(kind) if member is not types.NoneType)
    return (kind,)


def item_kinds(kind: Kind) -> tuple[Kind, ...]:
    """Return the kinds of a list's items: ``tuple[Run, ...]`` has ``Run``, ``tuple[str, Run]`` both."""
    return tuple(item for item in typing.get_args(kind) if item is not ...) if is_list(kind) else ()


def kind_in_words(kind: Kind) -> str:
    """Put a field's type into words."""
    named = [_member_in_words(member) for member in members(kind)]
    if is_union(kind) and types.NoneType in typing.get_args(kind):
        named.append("nothing")
    return " or ".join(named)


def _member_in_words(kind: Kind) -> str:
    items = [kind_in_words(item) for item in item_kinds(kind)]
    if not items:
        return _PLAIN.get(kind, getattr(kind, "__name__", str(kind)))
    is_row = ... not in typing.get_args(kind)
    return f"row ({', '.join(items)})" if is_row else f"list of {items[0]}"


# Views


@lru_cache(maxsize=256)
def fields_of(view: type) -> dict[str, Kind]:
    """Return the fields of a view with their kinds."""
    # Views import what only their types need under TYPE_CHECKING; the names are resolved here.
    hints = typing.get_type_hints(view, localns=NAMES)
    return {field.name: hints[field.name] for field in dataclasses.fields(view)}


def page_views() -> tuple[type, ...]:
    """Return the views that pages are made from, in the order of their listing."""
    return (*typing.get_args(View), PageEndView)


@lru_cache(maxsize=1)
def all_views() -> tuple[type, ...]:
    """Return every view that a template can reach: the site's, the pages', and their parts."""
    found: dict[type, None] = {}
    todo: list[Kind] = [SiteView, *page_views()]
    while todo:
        for member in members(todo.pop(0)):
            todo += item_kinds(member)
            if is_view(member) and member not in found:
                found[member] = None
                todo += fields_of(member).values()
    return tuple(found)


@lru_cache(maxsize=1)
def all_fields() -> frozenset[str]:
    """Return the names of the fields of all views."""
    return frozenset(name for view in all_views() for name in fields_of(view))


def fields(view: type) -> tuple[Field, ...]:
    """Return the fields of a view, for the reference."""
    meanings = field_descriptions(view)
    return tuple(
        Field(name=name, kind=kind, meaning=meanings.get(name, "")) for name, kind in fields_of(view).items()
    )
