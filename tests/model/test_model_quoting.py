"""Words between quotation marks never have two marks in a row."""

from __future__ import annotations

import pytest

from generator.model.quoting import in_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We wait", "“We wait”"),
        ("“We wait”", "“We wait”"),
        ("«We wait»", "“We wait”"),
        ('"We wait"', "“We wait”"),
        ("„We wait“", "“We wait”"),
        ('"No" means "no"', "“'No' means 'no'”"),
        ("“We wait until the…", "“We wait until the…”"),
        ("He said “no” twice", "“He said ‘no’ twice”"),
        ("“No” means “no”", "“‘No’ means ‘no’”"),
        ("“Cold peace” in the harbour", "“‘Cold peace’ in the harbour”"),
        ('The "cold" peace', "“The 'cold' peace”"),
        ("wait,” he said", "“wait,’ he said”"),
        ("", "“”"),
    ],
)
def test_marks_within_words_are_single(words: str, shown: str) -> None:
    assert in_marks(words) == shown
