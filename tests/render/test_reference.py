"""The reference for template authors is what the views say, and the contract names every field."""

from __future__ import annotations

import re

from invented_briefing import compared, invented

from generator.authoring.reference import PAGE, entered, left, reference
from generator.render import Renderer
from generator.render.contract import FILE, contract
from generator.render.fields import all_views, described, fields


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
        if re.match(r"\| `\w+` \| .* \| \d+ \|$", line)
    ]
    assert len(rows) > 200
    assert sum("|  |" not in row for row in rows) / len(rows) > 0.8


def test_every_field_has_a_meaning() -> None:
    assert [f"{view.__name__}.{f.name}" for view in all_views() for f in fields(view) if not f.meaning] == []
    assert all(map(described, all_views()))


def test_the_contract_names_every_field() -> None:
    """Run `make reference` where this fails; where a name went, say so in contract.toml."""
    assert entered() == FILE.read_text(encoding="utf-8")


def test_no_name_goes_in_silence() -> None:
    """A name that a view lost moves to [[gone]] in contract.toml, with what replaces it."""
    assert left() == ()


def test_what_is_gone_is_not_there() -> None:
    present = {f"{view.__name__}.{f.name}" for view in all_views() for f in fields(view)}
    for name, gone in contract().gone.items():
        assert name not in present
        assert gone.contract <= contract().number
        owner = name.rpartition(".")[0]
        assert not gone.replaced_by or owner == "filter" or f"{owner}.{gone.replaced_by}" in present


def test_no_number_is_later_than_the_contract() -> None:
    assert {f.since for view in all_views() for f in fields(view)} <= set(range(1, contract().number + 1))
