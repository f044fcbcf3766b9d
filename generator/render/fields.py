"""What the views say of themselves: each field with its kind in words and its meaning."""

from __future__ import annotations

import ast
import inspect
import sys
import types
import typing
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from generator.render.checking.kinds import element_of, fields_of, is_list, is_view, members, parts_of
from generator.render.escape import Markdown
from generator.render.view_types import View
from generator.render.views.foot import FootView
from generator.render.views.site import SiteView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.checking.kinds import Kind

_PLAIN: Final[dict[Any, str]] = {
    str: "text",
    int: "number",
    bool: "yes or no",
    Markdown: "ready Markdown",
}


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


def kind_in_words(kind: Kind) -> str:
    """Put a field's type into words."""
    named = [_kind(member) for member in members(kind)]
    nothing = types.NoneType in typing.get_args(kind) and not is_list(kind)
    return " or ".join((*named, "nothing") if nothing else named)


def _kind(kind: Kind) -> str:
    parts = parts_of(kind)
    if parts is not None:
        return f"row ({', '.join(kind_in_words(part) for part in parts)})"
    if is_list(kind):
        return f"list of {kind_in_words(element_of(kind))}"
    return _PLAIN.get(kind, getattr(kind, "__name__", str(kind)))


def page_views() -> tuple[type, ...]:
    """Return the views that pages are made from, in the order of their listing."""
    return (*typing.get_args(View), FootView)


def all_views() -> tuple[type, ...]:
    """Return every view that a template can reach: the site's, the pages', and their parts."""
    found: dict[type, None] = {}
    todo: list[Kind] = [SiteView, *page_views()]
    while todo:
        for member in members(todo.pop(0)):
            if is_list(member):
                todo += [part for part in typing.get_args(member) if part is not ...]
            elif is_view(member) and member not in found:
                found[member] = None
                todo += fields_of(member).values()
    return tuple(found)


def fields(view: type) -> tuple[Field, ...]:
    """Return the fields of a view."""
    meanings = _docstrings(view)
    return tuple(
        Field(name=name, kind=kind, meaning=meanings.get(name, "")) for name, kind in fields_of(view).items()
    )


def described(view: type) -> str:
    """Return the first sentence that a view says of itself."""
    return " ".join((inspect.getdoc(view) or "").split("\n\n")[0].split())


@lru_cache(maxsize=256)
def _docstrings(view: type) -> dict[str, str]:
    """Return the docstrings of a view's fields: the texts that stand below them."""
    tree = ast.parse(inspect.getsource(sys.modules[view.__module__]))
    body = next(n.body for n in tree.body if isinstance(n, ast.ClassDef) and n.name == view.__name__)
    return dict(_pairs(body))


def _pairs(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(body):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            yield field.target.id, " ".join(str(text.value.value).split())
