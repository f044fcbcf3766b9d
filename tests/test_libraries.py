"""The small libraries work on their own: each is imported without the rest of the generator, and used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FLOOR = {"model", "text", "words"}
ALONE = {
    "dates": """
from invented import document
from generator.dates import find_dates
from generator.model.edtf import parse_edtf
text = "She left on Monday."
found = find_dates(document(text), parse_edtf("2031-03-14"))
told = [(text[date.span.start : date.span.end], str(date.value)) for date in found]
assert told == [("Monday", "2031-03-10")], told
""",
    "figures": """
from invented import document
from generator.figures import find_figures
told = [(figure.value, figure.unit) for figure in find_figures(document("Two senior officials spoke."))]
assert told == [("2", "official")], told
""",
    "furniture": """
from generator.furniture import find_furniture
from generator.text.paragraphs import paragraphs
text = "Share this article\\n\\nThe council met on Monday in the old hall, and it will meet again in May."
told = [(text[line.span.start : line.span.end], line.rule) for line in find_furniture(paragraphs(text))]
assert told == [("Share this article", "share")], told
""",
}


@pytest.mark.parametrize("library", ALONE)
def test_a_library_is_used_without_the_rest_of_the_generator(library: str) -> None:
    code = f"{ALONE[library]}\nimport sys\nprint(*(m for m in sys.modules if m.startswith('generator.')))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent,
        env={"PYTHONPATH": f"{Path(__file__).parent.parent}"},
    )
    assert run.returncode == 0, run.stderr
    assert {name.split(".")[1] for name in run.stdout.split()} <= {library, *FLOOR}
