"""The reference for template authors is what the views say of themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from invented_briefing import compared, invented

from generator.codec import summary_of
from generator.compare.template_reference import PAGE, reference
from generator.render import Renderer
from generator.render.templating.view_fields import all_views

if TYPE_CHECKING:
    from pathlib import Path


def without_examples(text: str) -> list[str]:
    """Return the lines of the page without what is drawn from a dossier."""
    lines = []
    for line in text.splitlines():
        cells = re.split(r"(?<!\\)\|", line)
        lines.append("|".join((*cells[:4], *cells[5:])))
    return lines


def test_the_page_is_current() -> None:
    """Run `make reference` where this fails: a view or a template has changed."""
    made = reference(Renderer(compared(invented())))
    assert without_examples(PAGE.read_text(encoding="utf-8")) == without_examples(made)


def test_most_fields_have_an_example_of_this_dossier() -> None:
    rows = [
        line
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if re.match(r"\| `\w+` \|.*\|.*\|.*\|$", line)
    ]
    assert len(rows) > 200
    assert sum(not row.endswith("|  |") for row in rows) / len(rows) > 0.8


def test_every_view_says_what_it_is() -> None:
    assert [view.__name__ for view in all_views() if not summary_of(view)] == []


@pytest.mark.parametrize("part", sorted((PAGE.parent / "parts").glob("*.jinja")), ids=lambda part: part.name)
def test_every_part_says_what_it_gets(part: Path) -> None:
    assert part.read_text(encoding="utf-8").startswith("{#-\n  Gets ")
    assert f"`parts/{part.name}`: Gets " in PAGE.read_text(encoding="utf-8")
