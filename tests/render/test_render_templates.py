"""Templates: what each may use, whose wins, and how a fault in one is told."""

from __future__ import annotations

import dataclasses
import re
import types
import typing

import pytest
from invented_briefing import invented
from jinja2 import nodes

from generator.model import briefing as nouns
from generator.render import dates, escape, render, views
from generator.render.environment import OWN_TEMPLATES, environment

if typing.TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic

TEMPLATES = sorted(OWN_TEMPLATES.glob("*.md.jinja"))
PAGES = [path for path in TEMPLATES if path.stem.removesuffix(".md") not in {"macros", "base"}]
NAMES = vars(nouns) | vars(dates) | vars(escape) | vars(views)


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
            view = getattr(views, named[1 if node.node.name == "page" else 2])
            assert node.attr in {field.name for field in dataclasses.fields(view)}, (
                f"{path.name}: {node.attr}"
            )


def test_every_field_of_a_view_can_be_printed_or_looped() -> None:
    printable = {str, int, bool, type(None), escape.Markdown}
    known = {v for v in NAMES.values() if isinstance(v, type) and dataclasses.is_dataclass(v)}
    for view in (v for v in vars(views).values() if isinstance(v, type) and dataclasses.is_dataclass(v)):
        for name, hint in typing.get_type_hints(view, localns=NAMES).items():
            todo = [hint]
            while todo:
                part = todo.pop()
                if typing.get_origin(part) in {tuple, typing.Union, types.UnionType}:
                    todo += [arg for arg in typing.get_args(part) if arg is not ...]
                else:
                    assert part in printable | known, f"{view.__name__}.{name}: {part}"


def faulty(tmp_path: Path, text: str, name: str = "actor") -> tuple[Diagnostic, ...]:
    """Return what is said of a dossier's own template."""
    folder = tmp_path / "content" / "templates"
    folder.mkdir(parents=True)
    (folder / f"{name}.md.jinja").write_text(text, encoding="utf-8")
    _, diagnostics = render(invented(), templates=folder)
    return diagnostics


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            "# {{ page.title }}\n\n{{ page.intorduction }}\n",
            "content/templates/actor.md.jinja:3:9",
            (
                "'generator.render.views.ActorView object' has no attribute 'intorduction' "
                "(while rendering content/actors/bertil-aska.md)"
            ),
            "did you mean 'introduction'?",
        ),
        (
            "{{ pgae.title }}",
            "content/templates/actor.md.jinja:1:4",
            "'pgae' is undefined (while rendering content/actors/bertil-aska.md)",
            "did you mean 'page'?",
        ),
        (
            "a\n{{ page.title | uper }}",
            "content/templates/actor.md.jinja:2:17",
            "No filter named 'uper'. (while rendering content/actors/bertil-aska.md)",
            "did you mean 'upper'?",
        ),
        (
            "a\n{% if %}\n",
            "content/templates/actor.md.jinja:2:1",
            (
                "Expected an expression, got 'end of statement block' (while rendering "
                "content/actors/bertil-aska.md)"
            ),
            "see the comment at the top of the template for its names",
        ),
        (
            "{% include 'nowhere.md.jinja' %}",
            "content/templates/actor.md.jinja:1:1",
            "there is no template 'nowhere.md.jinja' (while rendering content/actors/bertil-aska.md)",
            "see the comment at the top of the template for its names",
        ),
        (
            "{% macro m(x) %}\n{{ x.nmae }}\n{% endmacro %}\n{{ m(page.title) }}",
            "content/templates/actor.md.jinja:2:6",
            "'str object' has no attribute 'nmae' (while rendering content/actors/bertil-aska.md)",
            "see the comment at the top of the template for its names",
        ),
        (
            "\n{{ page.said }}",
            "content/templates/actor.md.jinja:2:1",
            (
                "a template prints text and numbers, not a value of type tuple "
                "(while rendering content/actors/bertil-aska.md)"
            ),
            "see the comment at the top of the template for its names",
        ),
    ],
)
def test_a_fault_is_told_once_with_its_place(
    tmp_path: Path, text: str, place: str, message: str, hint: str
) -> None:
    (fault,) = faulty(tmp_path, text)
    assert str(fault.location) == place
    assert fault.message == message
    assert fault.hint == hint
    assert fault.excerpt == text.split("\n")[fault.location.line - 1]


def test_a_dossier_changes_one_block(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.md.jinja").write_text(
        '{% extends "generator/page.md.jinja" %}\n{% block lead %}\nBy the *desk*.\n{% endblock %}\n',
        encoding="utf-8",
    )
    pages, diagnostics = render(invented(), templates=folder)
    assert diagnostics == ()
    about = next(page.text for page in pages if page.path == "about.md")
    assert "By the *desk*." in about
    assert "What this is." in about
