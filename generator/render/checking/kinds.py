"""Kinds: what a template's expression is worth, as far as the views' types tell.

A kind is a type as the views write it (``str``, ``When``, ``tuple[Run, ...]``), a
:class:`Forms` for an imported file of macros, a :class:`Form` for a macro, or ``Any``
where nothing is known and nothing is said.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.model.attributions import DiffRun
from generator.model.dates_in_words import When
from generator.render.escape import Markdown
from generator.render.view_types import VIEWS, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import nodes

    from generator.render.checking.sources import Parsed

Kind = Any
"""A type, as :mod:`typing` writes it, or one of the classes below."""

NAMES: dict[str, Any] = {
    **VIEWS,
    "View": View,
    "DiffRun": DiffRun,
    "When": When,
    "Markdown": Markdown,
    "str": str,
    "int": int,
    "bool": bool,
}
"""What the types of the views are called."""
_TEXT = (str, int, float)
_LISTS = (tuple, list)
_UNIONS = (typing.Union, types.UnionType)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form:
    """A macro: where it stands, and what is known of its arguments."""

    name: str
    parsed: Parsed
    node: nodes.Macro
    arguments: Mapping[str, Kind]
    """Kinds that the opening comment of its file declares."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forms:
    """A file of macros, imported."""

    name: str
    names: Mapping[str, Kind]


@lru_cache(maxsize=256)
def fields_of(kind: type) -> dict[str, Kind]:
    """Return the fields of a view with their kinds."""
    hints = typing.get_type_hints(kind, localns=NAMES)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _origin(kind: Kind) -> Any:
    return typing.get_origin(kind)


def is_view(kind: Kind) -> bool:
    """Return whether a kind is a record with named fields."""
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def is_list(kind: Kind) -> bool:
    """Return whether a kind is a list of values."""
    return kind is tuple or kind is list or _origin(kind) in _LISTS


def is_text(kind: Kind) -> bool:
    """Return whether a kind is text or a number: what a template may print."""
    return isinstance(kind, type) and issubclass(kind, _TEXT) and not issubclass(kind, bool)


def members(kind: Kind) -> tuple[Kind, ...]:
    """Return what a value can be, one by one, ``None`` left out."""
    if _origin(kind) in _UNIONS:
        return tuple(arg for arg in typing.get_args(kind) if arg is not types.NoneType)
    return (kind,)


def may_be_nothing(kind: Kind) -> bool:
    """Return whether a value may be ``None``."""
    return _origin(kind) in _UNIONS and types.NoneType in typing.get_args(kind)


def union(kinds: Iterable[Kind]) -> Kind:
    """Return the kind of a value that is one of several; ``Any`` if one of them is."""
    found: list[Kind] = []
    for kind in kinds:
        found += [member for member in members(kind) if member not in found]
    found = [kind for kind in found if kind is not types.NoneType]
    if not found or Any in found or any(isinstance(kind, (Form, Forms)) for kind in found):
        return found[0] if len(found) == 1 else Any
    return found[0] if len(found) == 1 else typing.Union[tuple(found)]  # noqa: UP007 - made while running


def element_of(kind: Kind) -> Kind:
    """Return the kind of a list's items; ``Any`` where it is not a list."""
    if _origin(kind) not in _LISTS:
        return str if isinstance(kind, type) and issubclass(kind, str) else Any
    args = [arg for arg in typing.get_args(kind) if arg is not ...]
    return union(args) if args else Any


def parts_of(kind: Kind) -> tuple[Kind, ...] | None:
    """Return the kinds of a row's parts; ``None`` where the length is not known."""
    args = typing.get_args(kind)
    return args if _origin(kind) is tuple and ... not in args else None


def list_of(kind: Kind) -> Kind:
    """Return the kind of a list of such values."""
    return tuple if isinstance(kind, (Form, Forms)) else tuple[kind, ...]


def in_words(kind: Kind) -> str:
    """Say what a kind is: ``a list of StatementView``."""
    return " or ".join(_in_words(member) for member in members(kind))


def _in_words(kind: Kind) -> str:
    if is_list(kind):
        parts = parts_of(kind)
        if parts:
            return f"a row of {len(parts)} values"
        item = element_of(kind)
        return "a list" if item is Any else f"a list of {item.__name__ if is_view(item) else in_words(item)}"
    if isinstance(kind, Form):
        return f"the macro {kind.name}"
    if isinstance(kind, Forms):
        return f"the macros of {kind.name}"
    plain = {bool: "yes or no", int: "a number", float: "a number", str: "text", Markdown: "text"}
    if kind in plain:
        return plain[kind]
    name = getattr(kind, "__name__", "a value")
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}" if is_view(kind) else name


def declared(text: str) -> Kind:
    """Return the kind that an opening comment calls by name: ``When``, ``tuple[Run]``."""
    text = text.strip()
    if text.startswith("tuple[") and text.endswith("]"):
        inner = declared(text[len("tuple[") : -1].removesuffix(", ..."))
        return Any if inner is Any else list_of(inner)
    kind = NAMES.get(text, Any)
    return kind if isinstance(kind, type) else Any


def admits(wanted: Kind, given: Kind) -> bool:
    """Return whether a value may be given where another kind is wanted; in doubt, it may."""
    if wanted is Any or given is Any:
        return True
    return any(_admits(w, g) for w in members(wanted) for g in members(given))


def _admits(wanted: Kind, given: Kind) -> bool:
    if wanted is Any or given is Any:
        return True
    if is_list(wanted) and is_list(given):
        return admits(element_of(wanted), element_of(given))
    if isinstance(wanted, type) and isinstance(given, type):
        return issubclass(given, wanted) or (is_text(wanted) and is_text(given)) or wanted is bool
    return False


def deep_fields(kind: Kind) -> Iterator[str]:
    """Yield every field that can be reached from a kind, to name the nearest."""
    todo, seen = list(members(kind)), set()
    while todo:
        item = todo.pop()
        if is_list(item):
            todo += [part for arg in typing.get_args(item) if arg is not ... for part in members(arg)]
        elif is_view(item) and item not in seen:
            seen.add(item)
            for name, field in fields_of(item).items():
                yield name
                todo += members(field)
