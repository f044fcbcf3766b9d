"""The work for an article grows with its length, from its text to the statements woven of it.

Work is counted in lines of the program that are executed, which are the same on every machine, and not in
time. A step that goes through all of something for each of something executes its lines too often.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from command_line import with_look

from generator.pipeline import woven
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path
    from types import CodeType, FrameType

SHORT, TIMES = 20, 4
"""Four times the length may take little more than four times the work; all pairs take sixteen times."""
MANY = 5_000
"""Of fewer lines nothing can be told."""
PLACES = ("Tolland", "Orrin", "Saltmere", "Norhaven", "Karst", "Ansel", "Welby")
THINGS = (
    "quay",
    "ferry",
    "mole",
    "school",
    "market",
    "bridge",
    "harbour",
    "road",
    "dam",
    "lighthouse",
    "mill",
)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


def paragraph(number: int) -> str:
    """Return a paragraph with a report, a quotation, an event, dates and figures, each time another one."""
    place, thing = PLACES[number % len(PLACES)], THINGS[number % len(THINGS)]
    day, month = number % 28 + 1, MONTHS[number % len(MONTHS)]
    return (
        f"Mira Quill of {place} said on {day} {month} that {thing} {number} would close in summer. "
        f"“We have waited {number + 3} days for the {thing},” said Ada Moor, who keeps the kiosk at {place}. "
        f"The {thing} of {place} burned down on {day} {month} 2030, and {number + 12} people lost their work."
    )


def lines(place: Path, paragraphs: int, text: str) -> Counter[str]:
    """Return how many lines each function executes to read, extract and weave a dossier of one article."""
    folder = place / "content" / "articles"
    folder.mkdir(parents=True)
    (place / "content" / "dossier.yml").write_text("title: The ferry\n", encoding="utf-8")
    head = f"---\noutlet: unknown\npublished: 2031-03-14\ntext: {text}\n---\n"
    body = "\n\n".join(paragraph(number) for number in range(paragraphs))
    (folder / "ferry.md").write_text(f"{head}{body}\n", encoding="utf-8")
    settings = Settings.at(with_look(place), jobs=1)
    executed: Counter[CodeType] = Counter()

    def entered(frame: FrameType, _event: str, _argument: object) -> Any:
        return counted if "/generator/" in frame.f_code.co_filename else None

    def counted(frame: FrameType, event: str, _argument: object) -> Any:
        executed[frame.f_code] += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        briefing, _ = woven(settings)
    finally:
        sys.settrace(before)
    assert briefing is not None
    found: Counter[str] = Counter()
    for code, count in executed.items():
        module = code.co_filename.rpartition("/generator/")[2]
        found[f"{module}:{code.co_firstlineno} {code.co_name}"] += count
    return found


@pytest.mark.parametrize("text", ["digest", "full"])
def test_the_work_grows_with_the_length(text: str, tmp_path: Path) -> None:
    lines(tmp_path / "first", 1, text)  # reads the word lists and the model
    short = lines(tmp_path / "short", SHORT, text)
    long = lines(tmp_path / "long", TIMES * SHORT, text)
    assert {
        function: (short[function], count)
        for function, count in long.items()
        if count > MANY and count > 3 * TIMES * short[function]
    } == {}
