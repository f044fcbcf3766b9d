"""A fault in a template is told with its place, its line, the page, and the nearest name."""

# ruff: noqa: E501 - messages stand here as they are printed

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path

import pytest
from invented_briefing import invented

from generator.render import render
from generator.render.templating import limits
from generator.reporting import as_text

ACTORS = f"(while rendering content/actors/bertil-aska.md and {len(invented().actors) - 1} more)"
TEMPLATES = Path("content") / "templates"
EXTENDS = '{% extends "generator/actor.md.jinja" %}\n'


def said(folder: Path, **files: str | bytes) -> str:
    """Return what is printed of a dossier with these templates (``actor`` is ``actor.md.jinja``)."""
    templates = folder / TEMPLATES
    templates.mkdir(parents=True)
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (templates / f"{name}.md.jinja").write_bytes(data)
    with chdir(folder):
        pages, diagnostics = render(invented(), templates=TEMPLATES)
    assert pages, "one faulty template keeps no other page from being rendered"
    return "\n".join(as_text(d) for d in diagnostics if d.code != "template-outside")


CASES: dict[str, tuple[str | bytes, str]] = {
    "a field that there is not": (
        "# {{ page.title }}\n\n{{ page.intorduction }}\n",
        f"""\
content/templates/actor.md.jinja:3:9: error: an ActorView has no field `intorduction` {ACTORS} [template-name]
    {{{{ page.intorduction }}}}
            ^^^^^^^^^^^^
    did you mean `introduction`?""",
    ),
    "a field of a field": (
        "{% for s in page.about %}{{ s.source.txet }}{% endfor %}",
        f"""\
content/templates/actor.md.jinja:1:38: error: a Run has no field `txet` {ACTORS} [template-name]
    {{% for s in page.about %}}{{{{ s.source.txet }}}}{{% endfor %}}
                                         ^^^^
    did you mean `text`?""",
    ),
    "a field of a list": (
        "{{ page.about.id }}",
        f"""\
content/templates/actor.md.jinja:1:15: error: a list of StatementView has no field `id` {ACTORS} [template-name]
    {{{{ page.about.id }}}}
                  ^^
    loop over it with {{% for %}}: each is a StatementView""",
    ),
    "an undefined name": (
        "{{ pgae.title }}",
        f"""\
content/templates/actor.md.jinja:1:4: error: there is no `pgae` here {ACTORS} [template-name]
    {{{{ pgae.title }}}}
       ^^^^
    did you mean `page`?""",
    ),
    "a name that is not known inside of a block": (
        EXTENDS + "{% block lead %}\n{% for s in page.about %}{% endfor %}{{ s.id }}\n{% endblock %}",
        f"""\
content/templates/actor.md.jinja:3:41: error: there is no `s` here {ACTORS} [template-name]
    {{% for s in page.about %}}{{% endfor %}}{{{{ s.id }}}}
                                            ^
    there are `page`, `site`""",
    ),
    "a wrong filter": (
        "a\n{{ page.title | uper }}",
        f"""\
content/templates/actor.md.jinja:2:17: error: there is no filter `uper` {ACTORS} [template-filter]
    {{{{ page.title | uper }}}}
                    ^^^^
    did you mean `upper`?""",
    ),
    "a wrong filter where it is seldom reached": (
        "{% if page.shifts %}{{ page.title | uper }}{% endif %}",
        f"""\
content/templates/actor.md.jinja:1:37: error: there is no filter `uper` {ACTORS} [template-filter]
    {{% if page.shifts %}}{{{{ page.title | uper }}}}{{% endif %}}
                                        ^^^^
    did you mean `upper`?""",
    ),
    "a wrong test": (
        "{% if page.title is defind %}x{% endif %}",
        f"""\
content/templates/actor.md.jinja:1:21: error: there is no test `defind` {ACTORS} [template-filter]
    {{% if page.title is defind %}}x{{% endif %}}
                        ^^^^^^
    did you mean `defined`?""",
    ),
    "a filter over the wrong kind": (
        "\n{{ page.about | upper }}",
        "content/templates/actor.md.jinja:2:1: error: text is made of texts and numbers, not of a list (while rendering content/actors/bertil-aska.md)",
    ),
    "a filter that cannot sort": (
        "\n{{ [page, site] | sort | length }}",
        "content/templates/actor.md.jinja:2:1: error: '<' not supported between instances of 'SiteView' and 'ActorView' (while rendering content/actors/bertil-aska.md)",
    ),
    "a filter that names no field": (
        "{{ page.about | map(attribute='idd') | join }}",
        f"""\
content/templates/actor.md.jinja:1:32: error: a StatementView has no field `idd` {ACTORS} [template-name]
    {{{{ page.about | map(attribute='idd') | join }}}}
                                   ^^^
    did you mean `id`?""",
    ),
    "a list printed": (
        "\n{{ page.about }}",
        "content/templates/actor.md.jinja:2:1: error: a template prints text and numbers, not a list (while rendering content/actors/bertil-aska.md)",
    ),
    "a record printed": (
        "{{ site.as_of }}",
        "content/templates/actor.md.jinja:1:1: error: a template prints text and numbers, not a When (while rendering content/actors/bertil-aska.md)",
    ),
    "a loop over no list": (
        "{% for x in page.speaks %}{% endfor %}",
        "content/templates/actor.md.jinja:1:1: error: 'bool' object is not iterable",
    ),
    "a record taken for a row": (
        EXTENDS.replace("actor", "source")
        + "{% block lead %}{% for a, b, c in page.facts %}{% endfor %}{% endblock %}",
        "content/templates/source.md.jinja:2:1: error: cannot unpack non-iterable FactView object",
    ),
    "a value in single quotes": (
        "<abbr title='{{ page.title }}'>x</abbr>",
        "content/templates/actor.md.jinja:1:1: error: a value stands in single quotes, which an apostrophe in it would end",
    ),
    "front matter in single quotes": (
        EXTENDS + "{% block metadata %}\nsummary: 'About {{ page.title }}'\n{% endblock %}",
        "content/templates/actor.md.jinja:3:1: error: a value stands in single quotes, which an apostrophe in it would end",
    ),
    "a missing include": (
        "{% include 'nowhere.md.jinja' %}",
        f"""\
content/templates/actor.md.jinja:1:13: error: there is no template `nowhere.md.jinja` {ACTORS} \
[template-missing]
    {{% include 'nowhere.md.jinja' %}}
                ^^^^^^^^^^^^^^^^
    there are `actor.md.jinja`, …""",
    ),
    "an include from outside": (
        "{% include '../dossier.yml' %}",
        f"""\
content/templates/actor.md.jinja:1:13: error: there is no template `../dossier.yml` {ACTORS} [template-missing]
    {{% include '../dossier.yml' %}}
                ^^^^^^^^^^^^^^
    a template names others below content/templates and generator/templates only""",
    ),
    "a missing import": (
        "\n  {% import 'macro.md.jinja' as m %}",
        f"""\
content/templates/actor.md.jinja:2:14: error: there is no template `macro.md.jinja` {ACTORS} [template-missing]
      {{% import 'macro.md.jinja' as m %}}
                 ^^^^^^^^^^^^^^
    did you mean `actor.md.jinja`?""",
    ),
    "a missing base": (
        '{% extends "bsae.md.jinja" %}',
        f"""\
content/templates/actor.md.jinja:1:13: error: there is no template `bsae.md.jinja` {ACTORS} [template-missing]
    {{% extends "bsae.md.jinja" %}}
                ^^^^^^^^^^^^^
    did you mean `base.md.jinja`?""",
    ),
    "a template that extends itself": (
        '{% extends "actor.md.jinja" %}',
        f"""\
content/templates/actor.md.jinja:1:13: error: the template extends itself {ACTORS} [template-missing]
    {{% extends "actor.md.jinja" %}}
                ^^^^^^^^^^^^^^
    write {{% extends "generator/actor.md.jinja" %}} for the generator's own""",
    ),
    "a syntax error": (
        "a\n{% if %}\n",
        f"""\
content/templates/actor.md.jinja:2:7: error: found the end of the tag, expected more {ACTORS} \
[template-syntax]
    {{% if %}}
          ^^
    something is missing between the brackets""",
    ),
    "an unknown tag": (
        "{% fore s in page.about %}{% endfor %}",
        f"""\
content/templates/actor.md.jinja:1:4: error: there is no tag `fore` {ACTORS} [template-syntax]
    {{% fore s in page.about %}}{{% endfor %}}
       ^^^^
    did you mean `for`?""",
    ),
    "a tag that is not closed": (
        "{% if page.title %}\nx\n",
        "close {% if … %} with {% endif %}",
    ),
    "a tag that closes another": (
        EXTENDS + "{% block lead %}{% for s in page.about %}\n{% endblock %}",
        "close {% for … %} before it with {% endfor %}",
    ),
    "an error inside a macro": (
        "{% macro m(x) %}\n{{ x.nmae }}\n{% endmacro %}\n{{ m(page.title) }}",
        f"""\
content/templates/actor.md.jinja:2:6: error: no view has a field `nmae` {ACTORS} [template-name]
    {{{{ x.nmae }}}}
         ^^^^
    did you mean `name`?""",
    ),
    "an error in an inherited block": (
        EXTENDS + "{% block lead %}\n{{ super() }}{{ page.titel }}\n{% endblock %}",
        f"""\
content/templates/actor.md.jinja:3:22: error: an ActorView has no field `titel` {ACTORS} [template-name]
    {{{{ super() }}}}{{{{ page.titel }}}}
                         ^^^^^
    did you mean `title`?""",
    ),
    "a block that nothing prints": (
        EXTENDS + "{% block contnet %}x{% endblock %}",
        f"""\
content/templates/actor.md.jinja:2:10: error: the block `contnet` is never printed: the template that it \
extends has no block of that name {ACTORS} [template-block]
    {{% block contnet %}}x{{% endblock %}}
             ^^^^^^^
    did you mean `content`?""",
    ),
    "a macro that there is not": (
        '{% import "forms.md.jinja" as m %}\n{{ m.statment(page.about[0]) }}',
        f"""\
content/templates/actor.md.jinja:2:6: error: forms.md.jinja has no macro `statment` {ACTORS} \
[template-name]
    {{{{ m.statment(page.about[0]) }}}}
         ^^^^^^^^
    did you mean `statement`?""",
    ),
    "a macro with the wrong kind": (
        "{% macro day(when) %}\n{{ when.parts }}{% endmacro %}{{ day(page.title) }}",
        "content/templates/actor.md.jinja:2:9: error: text has no field `parts`",
    ),
    "a macro with nothing": (
        "{% macro day(when) %}\n{{ when }}{% endmacro %}{{ day() }}",
        "content/templates/actor.md.jinja:2:1: error: parameter 'when' was not provided",
    ),
    "a macro without end": (
        "{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}",
        """\
content/templates/actor.md.jinja:1:1: error: the template calls itself endlessly (while rendering \
content/actors/bertil-aska.md) [template-error]
    {% macro m() %}{{ m() }}{% endmacro %}
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    end the macro, or the include, that leads back to itself""",
    ),
    "an include without end": (
        '{% include "actor.md.jinja" %}',
        "the template calls itself endlessly",
    ),
    "a loop without end": (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "the loops of this page go over more than 1,000,000 items (while rendering content/actors/bertil-aska.md)",
    ),
    "text that doubles without end": (
        "\n{% set n = namespace(x='ab') %}{% for _ in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "content/templates/actor.md.jinja:2:1: error: this page makes more than 200,000,000 characters",
    ),
    "a sum of text and number": (
        "\n{{ page.title + 1 }}",
        "content/templates/actor.md.jinja:2:1: error: can only concatenate str",
    ),
    "a division by nothing": (
        "\n{{ 1 / 0 }}",
        "content/templates/actor.md.jinja:2:1: error: division by zero",
    ),
    "a template that is no text": (
        b"\xff\xfe{{ page.title }}",
        f"content/templates/actor.md.jinja:1:1: error: the template is not UTF-8 text {ACTORS}",
    ),
    "a call of what is no macro": (
        "{{ page.title() }}",
        "content/templates/actor.md.jinja:1:1: error: 'str' object is not callable",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_where_it_is(tmp_path: Path, case: str) -> None:
    text, expected = CASES[case]
    name = "source" if "generator/source" in str(text) else "actor"
    files = {name: text}
    if "forms.md.jinja" in str(text):
        files["forms"] = "{% macro statement(s) %}{{ s.id }}{% endmacro %}"
    told = said(tmp_path, **files)
    if "\n" in expected:
        assert re.sub(r"(there are `actor.md.jinja`,).*", r"\1 …", told) == expected
    else:
        assert expected in told
    assert told.count(": error: ") == 1, "each fault once"
    assert "Traceback" not in told


def test_all_faults_of_all_templates_at_once(tmp_path: Path) -> None:
    told = said(
        tmp_path,
        actor="{{ page.a }}\n{{ page.b }}\n",
        issue="{% if %}",
        home="{{ page.title | nothing }}",
    )
    places = [line.split(": error")[0] for line in told.splitlines() if ": error" in line]
    assert sorted(places) == [
        "content/templates/actor.md.jinja:1:9",
        "content/templates/actor.md.jinja:2:9",
        "content/templates/home.md.jinja:1:17",
        "content/templates/issue.md.jinja:1:7",
    ]


def test_a_template_that_no_page_uses_is_checked_too(tmp_path: Path) -> None:
    told = said(tmp_path, part="{#-\n  Context: page: ActorView, site: SiteView\n-#}\n{{ page.nope }}")
    assert "content/templates/part.md.jinja:4:9: error: an ActorView has no field `nope`" in told
    assert "(no page of this dossier uses it)" in told


def test_a_file_with_a_slip_in_its_name_is_pointed_out(tmp_path: Path) -> None:
    told = said(tmp_path, actr="{{ page.title }}{{ site.ttile }}")
    assert "content/templates/actr.md.jinja:1:1: warning: no page uses this template" in told
    assert "did you mean `actor.md.jinja`?" in told
    assert "1:25: error: no view has a field `ttile`" in told


def test_a_part_is_held_to_its_opening_comment(tmp_path: Path) -> None:
    told = said(
        tmp_path,
        actor='{% for row in page.about %}{% include "part.md.jinja" %}{% endfor %}',
        part="{#-\n  Gets s: StatementView. Prints its address.\n-#}\n{{ s.idd }} {{ t.id }}",
    )
    assert "content/templates/part.md.jinja:4:6: error: a StatementView has no field `idd`" in told
    assert "content/templates/part.md.jinja:4:16: error: there is no `t` here" in told


def test_a_misspelt_field_in_a_part_that_says_nothing_of_what_it_gets(tmp_path: Path) -> None:
    told = said(tmp_path, actor='{% include "part.md.jinja" %}', part="\n{{ page.tilte }}")
    assert told.startswith(
        f"content/templates/part.md.jinja:2:9: error: no view has a field `tilte` {ACTORS}"
    )
    assert "did you mean `title`?" in told


def test_a_page_that_takes_too_long_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 5.0)
    twice = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}\n{{ m(99) }}"
    told = said(tmp_path, actor=twice)
    message = (
        "actor.md.jinja:1:1: error: this page takes longer than 5 seconds (while rendering content/actors/"
    )
    assert message in told


def test_what_is_asked_for_may_be_missing(tmp_path: Path) -> None:
    text = "{% if page.later is defined %}{{ page.later }}{% endif %}{{ page.other | default('none') }}"
    told = said(tmp_path, actor=text)
    assert told.count("error") == 1, "only where it is printed, not where it is asked for"


def test_text_outside_of_the_blocks_is_pointed_out(tmp_path: Path) -> None:
    templates = tmp_path / TEMPLATES
    templates.mkdir(parents=True)
    (templates / "actor.md.jinja").write_text(EXTENDS + "\nLost words.\n", encoding="utf-8")
    with chdir(tmp_path):
        _, (found,) = render(invented(), templates=TEMPLATES)
    assert as_text(found).startswith(
        "content/templates/actor.md.jinja:3:1: warning: what stands outside the blocks"
    )
