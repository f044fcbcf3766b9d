"""The real values that the template of one page gets, as a tree and as JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from generator.model.dates_in_words import When
from generator.render.contract import contract
from generator.render.escape import Markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render import Renderer

_WIDEST = 100
FIRST = 2
"""How many items of a list a tree shows, unless all are asked for."""


def as_tree(renderer: Renderer, path: str, *, whole: bool = False) -> str:
    """Write what the template of a page gets, a field a line."""
    page, _ = renderer.views(path)
    route = renderer.routes[path]
    head = f"{path}: template {route.template}, contract {contract().number}"
    lines = [
        head,
        "",
        *_field("page", page, "", whole=whole),
        "",
        *_field("site", renderer.site, "", whole=whole),
    ]
    return "\n".join(lines)


def as_json(renderer: Renderer, path: str) -> str:
    """Write the same as one JSON object."""
    page, _ = renderer.views(path)
    held = {
        "path": path,
        "template": renderer.routes[path].template,
        "contract": contract().number,
        "page": plain(page),
        "site": plain(renderer.site),
    }
    return json.dumps(held, ensure_ascii=False, indent=2)


def plain(value: Any) -> Any:
    """Turn a view into what JSON can hold."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


def _field(name: str, value: Any, indent: str, *, whole: bool) -> Iterator[str]:
    yield f"{indent}{name}: {shown(value)}"
    inner = indent + "  "
    if isinstance(value, tuple):
        shown_items = value if whole else value[:FIRST]
        for number, item in enumerate(shown_items):
            yield from _field(f"[{number}]", item, inner, whole=whole)
        if len(value) > len(shown_items):
            yield f"{inner}… {len(value) - len(shown_items)} more"
    elif dataclasses.is_dataclass(value) and not isinstance(value, When):
        for field in dataclasses.fields(value):
            yield from _field(field.name, getattr(value, field.name), inner, whole=whole)


def shown(value: Any) -> str:
    """Return a value on one line: text in quotation marks, what it is otherwise."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        text = " ".join(value.split())
        cut = f"{text[: _WIDEST - 1]}…" if len(text) > _WIDEST else text
        return f"Markdown {cut!r}" if isinstance(value, Markdown) else repr(cut)
    if isinstance(value, tuple):
        return f"list of {len(value)}" if value else "empty list"
    if isinstance(value, When):
        return f"When, {str(value)!r}"
    return type(value).__name__ if dataclasses.is_dataclass(value) else str(value)
