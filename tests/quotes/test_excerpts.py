"""Excerpts: which stretches of a sentence may be printed without the rest, read as a reader would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cases import read_cases
from test_attribution import HERE, find

if TYPE_CHECKING:
    from pathlib import Path

    from cases import Case


CASES = read_cases(HERE / "excerpts.txt")


def bare(words: str) -> str:
    return words.rstrip(" .”")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_cases(case: Case, tmp_path: Path) -> None:
    text, findings = find(f"{case.text}\n", tmp_path)
    offered = {bare(text[span.start : span.end]) for span in findings.excerpts}
    assert case.rows, "each case says something"
    for verdict, words in case.rows:
        assert verdict in {"may", "not"}
        assert bare(words) in case.text
        assert (bare(words) in offered) == (verdict == "may"), f"{case.title}: {words}\n{sorted(offered)}"


def test_no_stretch_ends_inside_a_name_a_number_or_a_date(tmp_path: Path) -> None:
    sentence = (
        "Mira Tolan said on 3 March 2031 that the mole would cost 40 million crowns, and Viktor Lund said "
        "that it would take 12 years, adding that the ferries of Port Tolland, which carry 1,200 passengers "
        "a day, would stop."
    )
    text, findings = find(f"{sentence}\n", tmp_path)
    whole = [*(m.span for m in findings.mentions), *(d.span for d in findings.dates)]
    whole += [figure.span for figure in findings.figures]
    assert len(whole) >= 5
    assert findings.excerpts
    for stretch in findings.excerpts:
        for span in whole:
            assert not span.start < stretch.start < span.end, text[stretch.start : stretch.end]
            assert not span.start < stretch.end < span.end, text[stretch.start : stretch.end]


def test_doubled_marks_stay_whole(tmp_path: Path) -> None:
    said = "Viktor Lund said in May that the accord was ''a gift to the smugglers.''\n"
    text, findings = find(said, tmp_path)
    assert all(not text[: s.end].endswith("'") or text[: s.end].endswith("''") for s in findings.excerpts)
    said = "''We agree to every word of it,'' said Mira Tolan, the minister of ports.\n"
    text, findings = find(said, tmp_path)
    kept = [text[s.start : s.end] for s in findings.excerpts]
    assert "''We agree to every word of it,'' said Mira Tolan" in kept
