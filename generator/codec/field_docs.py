"""What records say of themselves and of their fields: their docstrings."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def description_of(record: type) -> str:
    """Return what a record says of itself, in one line: "An office and its term."."""
    return _one_line(inspect.getdoc(record) or "")


def summary_of(record: type) -> str:
    """Return the first paragraph that a record says of itself."""
    first, _, _ = (inspect.getdoc(record) or "").partition("\n\n")
    return _one_line(first)


@lru_cache(maxsize=512)
def field_descriptions(record: type) -> Mapping[str, str]:
    """Return the texts that stand below a record's fields, by the fields' names.

    Of ``title: str`` with ``\"\"\"The office.\"\"\"`` below it: ``{"title": "The office."}``. Fields
    without such a text are left out.
    """
    # Python keeps no text that stands below a field, so it is read from the source.
    for node in _module(record.__module__).body:
        if isinstance(node, ast.ClassDef) and node.name == record.__name__:
            return dict(_described_fields(node.body))
    return {}


@lru_cache(maxsize=64)
def _module(name: str) -> ast.Module:
    """Return the syntax tree of a module that is loaded."""
    return ast.parse(inspect.getsource(sys.modules[name]))


def _described_fields(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class that have a text below them: ``title``, "The heading of the page."."""
    for field, below in pairwise(body):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield field.target.id, _one_line(str(below.value.value))


def _one_line(text: str) -> str:
    """Return a text without its line breaks and indents."""
    return " ".join(text.split())
