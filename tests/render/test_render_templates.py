"""Templates: what each may use."""

from __future__ import annotations

import dataclasses
import re
import types
import typing

import pytest
from jinja2 import nodes

from generator.render import escape
from generator.render.templating import OWN_TEMPLATES, environment
from generator.render.templating.view_fields import NAMES
from generator.render.view_types import VIEWS

if typing.TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = sorted(OWN_TEMPLATES.glob("*.md.jinja"))
PAGES = [path for path in TEMPLATES if path.stem.removesuffix(".md") not in {"macros", "base"}]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_the_opening_comment_names_the_context(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("{#-\n  Context: ")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_template_uses_only_what_its_view_has(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.match(r"\{#-\n  Context: page: (\w+), site: (\w+)\n", text)
    assert named, path.name
    env = environment()
    for node in env.parse(text).find_all(nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name in {"page", "site"}:
            view = NAMES[named[1 if node.node.name == "page" else 2]]
            assert node.attr in {field.name for field in dataclasses.fields(view)}, (
                f"{path.name}: {node.attr}"
            )


def test_every_field_of_a_view_can_be_printed_or_looped() -> None:
    printable = {str, int, bool, type(None), escape.Markdown}
    known = {v for v in NAMES.values() if isinstance(v, type) and dataclasses.is_dataclass(v)}
    for view in VIEWS.values():
        for name, hint in typing.get_type_hints(view, localns=NAMES).items():
            todo = [hint]
            while todo:
                part = todo.pop()
                if typing.get_origin(part) in {tuple, typing.Union, types.UnionType}:
                    todo += [arg for arg in typing.get_args(part) if arg is not ...]
                else:
                    assert part in printable | known, f"{view.__name__}.{name}: {part}"
