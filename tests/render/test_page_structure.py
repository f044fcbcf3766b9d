"""A template can't spoil the structure of a page without a finding that names its line."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest
from invented_briefing import invented

from generator.render import render
from generator.render.templating import slips
from generator.reporting import as_text

EXTENDS = '{% extends "generator/actor.md.jinja" %}\n{% block lead %}\n'
END = "{% endblock %}\n"

SPOILT = {
    "a paragraph behind four blanks": (
        "Text.\n\n    {{ page.title }} is quoted.\n\n",
        5,
        "four blanks at the start of a line make code of this paragraph",
    ),
    "a second title": ("# {{ page.title }}\n\n", 3, "the page has a second heading of the first level"),
    "a table that an empty line splits": (
        "| a | b |\n| - | - |\n| 1 | 2 |\n\n| {{ page.title }} | 4 |\n\n",
        7,
        "this row belongs to no table",
    ),
    "a row with a cell too many": (
        "| a | b |\n| - | - |\n| 1 | 2 | {{ page.title }} |\n\n",
        5,
        "this row has 3 cells, and its table has 2 columns",
    ),
    "a list right below a paragraph": (
        "{{ page.title }} names:\n- one\n- two\n\n",
        4,
        "this list is read as part of the paragraph above it",
    ),
    "an indented item": ("- one\n  - two\n\n", 4, "2 blanks before an item neither begin a list"),
    "a div that nothing closes": (
        '<div class="wide">\n\n{{ page.title }}\n\n',
        3,
        "nothing ends what begins here; expected `</div>`",
    ),
    "a fold that nothing closes": ("/// details | More\n\nText.\n\n", 3, "nothing ends what begins here"),
    "an end of what is not open": ("Text.\n\n</div>\n\n", 5, "`</div` ends what is not open"),
    "in a loop": (
        "{% for word in ['a', 'b'] %}\n{% if word == 'b' %}\n# {{ word }}\n\n{% endif %}\n{% endfor %}\n",
        5,
        "the page has a second heading of the first level",
    ),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_spoilt_structure_is_told_at_the_line_of_the_template(tmp_path: Path, case: str) -> None:
    text, line, message = SPOILT[case]
    templates = tmp_path / "content" / "templates"
    templates.mkdir(parents=True)
    (templates / "actor.md.jinja").write_text(EXTENDS + text + END, encoding="utf-8")
    with chdir(tmp_path):
        pages, found = render(invented(), templates=Path("content") / "templates")
    told = [as_text(d) for d in found if d.code == "template-structure"]
    assert any(one.startswith(f"content/templates/actor.md.jinja:{line}:") for one in told), told
    assert any(message in one and "of actors/" in one for one in told), told
    assert any(page.path.startswith("actors/") for page in pages), "a warning: the page is made"


SOUND = """\
---
title: "# One"
---

# Title { #page }

Text with 3. a number,
and - a dash

1. one
2. two

    more of two

- item
    - within it

| a | b |
| :- | -: |
| 1 \\| 2 | |

<div markdown="1">

Text.

</div>

/// details | More

Text.

///

<pre>
# no title
    no code
| no table
</pre>

> quoted
{ .statement }
"""


def test_a_sound_page_has_no_slips() -> None:
    assert list(slips(SOUND)) == []


def test_the_line_is_that_of_the_page() -> None:
    (slip,) = slips(f"{SOUND}\n# Again\n")
    assert f"{SOUND}\n# Again\n".splitlines()[slip.line - 1] == "# Again"
