"""The filters: what each takes, and the kind of what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes

from generator.render.checking.kinds import (
    element_of,
    in_words,
    is_list,
    is_text,
    is_view,
    list_of,
    members,
    union,
)
from generator.render.escape import Markdown

if TYPE_CHECKING:
    from generator.render.checking.kinds import Kind

TEXT: Final = frozenset(
    [
        "capitalize",
        "int",
        "float",
        "lower",
        "replace",
        "string",
        "striptags",
        "title",
        "trim",
        "truncate",
        "upper",
        "urlencode",
        "wordcount",
        "filesizeformat",
        "abs",
        "round",
    ]
)
"""Filters that take text or a number."""
LISTS: Final = frozenset(
    [
        "first",
        "groupby",
        "join",
        "last",
        "list",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "reverse",
        "select",
        "selectattr",
        "sort",
        "sum",
        "unique",
        "length",
        "count",
    ]
)
"""Filters that take a list; over text, they go letter by letter."""
_COUNTS: Final = frozenset(["length", "count", "wordcount", "int", "sum", "round", "abs", "float"])
_ONE: Final = frozenset(["first", "last", "max", "min"])
_SAME: Final = frozenset(
    ["sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr", "list"]
)
BY_FIELD: Final = frozenset(
    ["map", "sort", "selectattr", "rejectattr", "groupby", "join", "sum", "unique", "min", "max"]
)
"""Filters that name a field of the list's items."""
_FIRST_ARGUMENT: Final = frozenset(["selectattr", "rejectattr", "groupby"])
_ORDERED: Final = frozenset(["sort", "min", "max"])


def mistaken(name: str, given: Kind, *, by_field: bool) -> str:
    """Say why a filter can't take a value; empty where it can, or nothing is known."""
    for kind in members(given):
        if kind is Any:
            continue
        if name in TEXT and not is_text(kind):
            return f"the filter `{name}` takes text or a number, not {in_words(kind)}"
        if name in LISTS and not is_list(kind) and (is_view(kind) or kind in {int, float, bool}):
            return f"the filter `{name}` takes a list, not {in_words(kind)}"
        if name in _ORDERED and not by_field and is_view(element_of(kind)):
            wanted = in_words(element_of(kind))
            return f"the filter `{name}` can't tell which {wanted.split(' ', 1)[1]} comes first"
    return ""


def field_named(node: nodes.Filter) -> nodes.Const | None:
    """Return the field of the items that a filter's arguments name."""
    if node.name not in BY_FIELD:
        return None
    given = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
    if node.name in _FIRST_ARGUMENT:
        given += node.args[:1]
    elif node.name == "join":
        given += node.args[1:2]
    found = next((arg for arg in given if isinstance(arg, nodes.Const)), None)
    return found if found is not None and isinstance(found.value, str) else None


def given_by(name: str, taken: Kind, field: Kind | None) -> Kind:  # noqa: PLR0911 - one line for each group
    """Return the kind of what a filter gives; ``field`` is the kind of the field that it names."""
    if name in {"default", "d"}:
        return Any
    if name in {"metadata", "published"}:
        return Markdown
    if name in _COUNTS:
        return int
    if name in _ONE:
        return element_of(taken)
    if name in _SAME:
        return list_of(union([element_of(taken)])) if is_list(taken) else taken
    if name == "map":
        return Any if field is None else list_of(field)
    if name == "groupby":
        return Any
    return str if name in TEXT or name == "join" else Any
