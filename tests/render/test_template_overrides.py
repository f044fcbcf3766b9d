"""A dossier's own templates: they win, block by block and macro by macro, and hide nothing unseen."""

from __future__ import annotations

import tracemalloc
from contextlib import chdir
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from invented_briefing import invented
from jinja2.exceptions import SecurityError, TemplateAssertionError

from generator.render import render
from generator.render.templating import environment, limits

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic


def made(folder: Path, **files: str) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return the pages of a dossier with these templates, and what is said of them."""
    templates = Path("content") / "templates"
    (folder / templates).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / templates / f"{name}.md.jinja").write_text(text, encoding="utf-8")
    with chdir(folder):
        pages, diagnostics = render(invented(), templates=templates)
    return {page.path: page.text for page in pages}, diagnostics


def test_a_dossier_changes_one_block(tmp_path: Path) -> None:
    block = '{% extends "generator/page.md.jinja" %}\n{% block lead %}\nBy the *desk*.\n{% endblock %}\n'
    pages, said = made(tmp_path, page=block)
    assert said == ()
    assert "By the *desk*." in pages["about.md"]
    assert "What this is." in pages["about.md"]


def test_a_dossier_adds_to_a_block(tmp_path: Path) -> None:
    block = '{% extends "generator/page.md.jinja" %}{% block content %}{{ super() }}\nMore.\n{% endblock %}'
    pages, said = made(tmp_path, page=block)
    assert said == ()
    assert pages["about.md"].index("What this is.") < pages["about.md"].index("More.")


def test_a_dossier_changes_one_part(tmp_path: Path) -> None:
    """All others are the generator's; whatever includes the part takes the dossier's."""
    part = "{#-\n  Gets s: StatementView.\n-#}\n{{ s.who }} says:\n\n"
    parts = tmp_path / "content" / "templates" / "parts"
    parts.mkdir(parents=True)
    (parts / "who.md.jinja").write_text(part, encoding="utf-8")
    pages, said = made(tmp_path)
    assert said == ()
    actor = pages["actors/donna-quist.md"]
    assert "[Donna Quist](donna-quist.md) says:" in actor
    assert ".statement }" in actor, "the generator's statement includes the dossier's part"


def test_macros_of_a_dossier_are_imported_by_name(tmp_path: Path) -> None:
    page = (
        '{% extends "generator/actor.md.jinja" %}\n{% from "forms.md.jinja" import loud %}'
        "{% block lead %}{{ loud(page.title) }}{% endblock %}"
    )
    pages, said = made(tmp_path, forms="{% macro loud(text) %}{{ text | upper }}{% endmacro %}", actor=page)
    assert said == ()
    assert "DONNA QUIST" in pages["actors/donna-quist.md"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ v.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ namespace.__class__ }}",
        "{{ range(10 ** 9) }}",
        "{% for a in range(1000000000) %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{{ (9 ** 9) ** 9 }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ '{0:>999999999}'.format(1) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ self._TemplateReference__context }}",
        "{% set x = [] %}{{ x.append(1) }}",
        "{{ dict.__mro__ }}",
        "{{ joiner.__init__.__globals__.os }}",
        "{{ v.upper() }}",
        "{{ ('a' ~ v).join(['', '']) }}",
    ],
)
def test_a_template_reaches_neither_python_nor_the_memorys_end(text: str) -> None:
    with pytest.raises((SecurityError, OverflowError, TemplateAssertionError)):
        environment().from_string(text).render(v="x")


GROWING = {
    "tilde": "{% set n.x = n.x ~ n.x %}",
    "plus": "{% set n.x = n.x + n.x %}",
    "join": "{% set n.x = [n.x, n.x] | join %}",
    "join, with itself between": "{% set n.x = 'aaaa' | join(n.x) %}",
    "join, of a field": "{% set n.x = [{'a': n.x}, {'a': n.x}] | join(attribute='a') %}",
    "replace": "{% set n.x = n.x | replace('a', 'aa') %}",
    "replace of nothing": "{% set n.x = n.x | replace('', 'a') %}",
    "block": "{% set y %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = y %}",
    "macro": "{% set n.x = twice(n.x) %}",
    "sum of lists": "{% set n.l = [n.l, n.l] | sum(start=[]) %}",
    "list and list": "{% set n.l = n.l + n.l %}",
    "urlencode": "{% set n.x = ('%' ~ n.x) | urlencode %}",
    "list in text": "{% set n.x = [n.x, n.x] ~ '' %}",
    "slices kept": "{% set n.l = n.l + [n.big[1:]] %}",
    "prints": "{{ n.big }}",
    "distinct texts kept": "{% set n.l = n.l + [n.big ~ loop.index] %}",
    "filtered": "{% set n.l = n.l + [n.big|replace('a', 'aaaa')] %}",
    "sum of numbers": "{% set n.i = n.i + n.i %}",
}


@pytest.mark.parametrize("how", GROWING)
def test_what_a_template_makes_step_by_step_has_an_end(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MADE", 1_000_000)
    text = (
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}"
        "{% set n = namespace(x='a\\t', big='a' * 99999, l=[1], i=2) %}"
        "{% for _ in range(99999) %}" + GROWING[how] + "{% endfor %}"
    )
    tracemalloc.start()
    try:
        with pytest.raises(TypeError if how == "list in text" else SecurityError):
            environment().from_string(text).render()
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


def test_every_page_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MADE", 100)
    held = limits.Limits()
    for _ in range(3):
        held.begin()
        assert held.joined(["a" * 90, 1]) == "a" * 90 + "1"
    with pytest.raises(SecurityError, match="this page makes more than 100 characters"):
        held.joined(["a" * 90, 1])


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ 'a' ~ 1 ~ v }}", "a1x"),
        ("{{ [1, 'b'] | join(', ') }}", "1, b"),
        ("{{ ['b', 'a'] | sort | join }}", "ab"),
        ("{{ [v, v] | map('upper') | join('/') }}", "X/X"),
        ("{{ 'aab' | replace('a', 'c', 1) }} {{ 'aab' | replace('a', 'c') }}", "cab ccb"),
        ("{{ [1, 2] | sum }} {{ [{'a': 2}, {'a': 3}] | sum('a') }}", "3 5"),
        ("{{ 'abc'[1:] }} {{ 'abc'[0] }} {{ [1, 2, 3][:2] | length }}", "bc a 2"),
        ("{{ ('a' * 3) + 'b' }} {{ 2 + 3 * 4 }} {{ 7 % 4 }}", "aaab 14 3"),
    ],
)
def test_what_is_counted_means_what_it_means_in_jinja(text: str, made: str) -> None:
    assert environment().from_string(text).render(v="x") == made


def test_a_template_reads_no_file_but_templates(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "secret.md.jinja").write_text("secret", encoding="utf-8")
    names = ("../secret.md.jinja", f"{tmp_path}/content/secret.md.jinja", "generator/../environment.py")
    tags = ("{{% include '{}' %}}", "{{% import '{}' as m %}}", "{{% extends '{}' %}}")
    for number, (name, form) in enumerate(product(names, tags)):
        tag = form.format(name)
        pages, found = made(tmp_path / str(number), actor=tag)
        assert [d.code for d in found if d.severity == "error"] == ["template-missing"], tag
        assert "secret" not in "".join(pages.values())


def test_templates_have_no_clock_and_no_chance() -> None:
    env = environment()
    assert set(env.globals) == {"range", "dict", "cycler", "joiner", "namespace"}
    assert not {"random", "now", "env", "shuffle"} & (env.filters.keys() | env.globals.keys())
