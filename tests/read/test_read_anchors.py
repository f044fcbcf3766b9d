"""Notes fit their text however a keyboard or a word processor writes it."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from generator.model.text import Passage
from generator.read.records.anchors import Anchor, AnchoredText

Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")


def anchored(text: str) -> AnchoredText:
    starts = tuple(range(len(text)))
    return AnchoredText(
        [Passage(kind="paragraph", text=text, starts=starts, ends=tuple(s + 1 for s in starts))]
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("exact", ["It's Zoë's “quay”", 'It’s Zoë’s "quay"', "It's\n Zoë‘s „quay“"])
def test_quotation_marks_and_letters_fit(form: Form, exact: str) -> None:
    text = unicodedata.normalize(form, "She said: It’s Zoë's “quay”.")
    for written in FORMS:
        (span,) = anchored(text).find(Anchor(exact=unicodedata.normalize(written, exact), prefix="said:"))
        assert text[span.start : span.end] == unicodedata.normalize(form, "It’s Zoë's “quay”")


def test_other_marks_stay_apart() -> None:
    assert anchored("It’s open").find(Anchor(exact='It"s open')) == ()
    assert anchored(unicodedata.normalize("NFD", "Zoë")).find(Anchor(exact="Zoe")) == ()
    assert len(anchored("a.c, abc").find(Anchor(exact="a.c"))) == 1


def test_what_nobody_sees_is_no_part_of_an_anchor() -> None:
    text = "The harbour stays open."
    read = anchored(text)
    (span,) = read.find(Anchor(exact="har\u00adbour\u200b stays"))
    assert text[span.start : span.end] == "harbour stays"
    assert read.find(Anchor(exact="\u200b")) == ()
