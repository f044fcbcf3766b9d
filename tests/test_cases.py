"""The notation of the cases: what a file of them may hold, and what is told of a fault in it."""

from __future__ import annotations

import pytest
from cases import NotationError, parse_cases, parse_sample

WRITTEN = """\
Dates of news.

# days

She left on Monday.
    Monday | 2031-03-10
@ published 2031-03-20
It stopped
on Monday.

It went on.
    Monday | 2031-03-17
Nobody left.
    -
"""


def test_a_case_is_a_text_with_the_rows_below_it() -> None:
    first, second, third = parse_cases(WRITTEN)
    assert (first.title, first.text, first.line) == ("days", "She left on Monday.", 5)
    assert (first.rows, first.settings) == ((("Monday", "2031-03-10"),), {})
    assert second.text == "It stopped\non Monday.\n\nIt went on."
    assert second.settings == {"published": "2031-03-20"}
    assert (third.text, third.rows) == ("Nobody left.", ())


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("    Monday | 2031-03-10", "line 3: a row below no text: Monday | 2031-03-10"),
        ("Nobody left.", "line 3: a text without rows, expected `-` where nothing is found"),
        ("Nobody left.\n\n# days", "line 3: a text without rows, expected `-` where nothing is found"),
    ],
)
def test_a_fault_is_told_with_its_line(body: str, told: str) -> None:
    with pytest.raises(NotationError, match="line") as error:
        parse_cases(f"Dates.\n\n{body}\n")
    assert str(error.value) == told


def test_a_sample_is_a_case_in_one_line() -> None:
    sample = parse_sample("She left on Monday. => Monday | 2031-03-10")
    assert (sample.text, sample.rows) == ("She left on Monday.", (("Monday", "2031-03-10"),))
    with pytest.raises(NotationError, match="without ` => `"):
        parse_sample("She left on Monday.")
