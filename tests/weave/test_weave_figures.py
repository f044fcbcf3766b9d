"""Every number with its words, its holder and its date."""

from __future__ import annotations

import pytest
from weave_factories import Story, day, only, woven


def test_a_figure_of_the_source_itself() -> None:
    story = Story("a", "Nearly 19 per cent of the shipping stopped in May.").dated("May", "2024-05")
    story.counts("19 per cent", "19", "%", hedge="Nearly", measures="the shipping")
    briefing, _ = woven(story)
    (figure,) = briefing.figures
    assert (figure.words, figure.value, figure.unit, figure.measures) == (
        "Nearly 19 per cent",
        "19",
        "%",
        "the shipping",
    )
    assert (figure.holder, figure.attribution, figure.date_label) == ("", "", "May 2024")
    assert figure.issues == ("strait",)
    assert briefing.issues["strait"].figures == (figure.id,)
    assert figure.sentence == briefing.sources["a"].blocks[0].sentences[0].id


def test_a_figure_in_a_statement_has_its_speaker() -> None:
    story = Story("a", "Moor said 30 ships left, and 15 ships came.")
    story.counts("30 ships", "30", "ship").counts("15 ships", "15", "ship")
    story.says("ada-moor", "Moor", "said", "30 ships left", date=day("2025-03-03"))
    briefing, _ = woven(story)
    held, own = briefing.figures
    assert (held.holder, held.attribution, held.date_label) == ("ada-moor", only(briefing).id, "3 March 2025")
    assert (own.holder, own.attribution, own.date_label) == ("", "", "5 March 2025")


def test_the_innermost_statement_holds_the_number() -> None:
    story = Story("a", "Moor noted that Tal promised 30 ships.").counts("30 ships", "30", "ship")
    story.says("ada-moor", "Moor", "noted", "Tal promised 30 ships")
    story.says("ben-tal", "Tal", "promised", "30 ships.", nested=True)
    (figure,) = woven(story)[0].figures
    assert figure.holder == "ben-tal"


def test_an_unnamed_holder_is_told_by_the_statement() -> None:
    story = Story("a", "Two officials said 30 ships left.").counts("30 ships", "30", "ship")
    story.says(None, "Two officials", "said", "30 ships left")
    briefing, _ = woven(story)
    (figure,) = briefing.figures
    assert (figure.holder, figure.attribution) == ("", only(briefing).id)


@pytest.mark.parametrize(
    ("sentence", "date", "value", "label", "period"),
    [
        ("30 ships have sunk since 2022.", "2022", "2022", "5 March 2025", "since 2022"),
        ("30 ships have sunk since 2022.", "2022", "2022/..", "5 March 2025", "since 2022"),
        ("30 ships have sunk since 2022.", "since 2022", "2022/..", "5 March 2025", "since 2022"),
        ("By May 2030 there will be 30 ships.", "May 2030", "2030-05", "5 March 2025", "by May 2030"),
        ("30 ships sank over the past year.", "past year", "2024", "5 March 2025", "over the past year"),
        ("30 ships sank in 2022.", "2022", "2022", "2022", ""),
    ],
)
def test_a_period_is_no_date_of_a_figure(
    sentence: str, date: str, value: str, label: str, period: str
) -> None:
    (figure,) = woven(Story("a", sentence).counts("30 ships", "30", "ship").dated(date, value))[0].figures
    assert (figure.date_label, figure.period) == (label, period)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("In May, 30 ships sank.", "May 2024"),
        ("In May 30 ships sank.", "May 2024"),
        ("30 ships sank in May.", "May 2024"),
        ("30 ships and 40 boats sank in May.", "May 2024"),
        ("The port, which opened in May, holds 30 ships.", ""),
        ("The port holds 30 ships, and it opened in May.", ""),
        ("In May the port opened, and 30 ships came.", ""),
        ("The strike of May was broken, while 30 ships sailed.", ""),
        ("The port holds 30 ships that were built before May.", ""),
        ("Ostara, with 30 ships, closed the strait after the raid of May.", ""),
    ],
)
def test_a_date_of_another_clause_is_no_date_of_a_figure(sentence: str, label: str) -> None:
    story = Story("a", sentence).counts("30 ships", "30", "ship").dated("May", "2024-05")
    assert [f.date_label for f in woven(story)[0].figures] == [label]


def test_a_figure_that_was_said_has_the_date_of_the_statement() -> None:
    story = Story("a", "Moor said in May that 30 ships left.").counts("30 ships", "30", "ship")
    story.dated("May", "2024-05")
    story.says("ada-moor", "Moor", "said", "30 ships left", date=day("2025-03-03"))
    assert [f.date_label for f in woven(story)[0].figures] == ["3 March 2025"]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("In 2022 it sold 30 ships, in 2023 40 boats.", ["2022", "2023"]),
        ("It rose from 30 ships in 2022 to 40 boats in 2023.", ["2022", "2023"]),
        ("Of the 30 ships of 2022 it had sold 40 boats by 2023.", ["2022", "5 March 2025"]),
    ],
)
def test_each_figure_has_the_date_of_its_own_clause(sentence: str, labels: list[str]) -> None:
    story = Story("a", sentence).counts("30 ships", "30", "ship").counts("40 boats", "40", "boat")
    story.dated("2022", "2022").dated("2023", "2023")
    assert [f.date_label for f in woven(story)[0].figures] == labels


def test_the_editors_date_of_a_figure_comes_first() -> None:
    story = Story("a", "30 ships have sunk since 2022. Moor said 40 boats sank in 2023.")
    story.counts("30 ships", "30", "ship").counts("40 boats", "40", "boat")
    story.dated("2022", "2022").dated("2023", "2023").says("ada-moor", "Moor", "said", "40 boats sank")
    story.note("30 ships", date=day("2025-02")).note("40 boats", date=day("2024"))
    figures = woven(story)[0].figures
    assert [(f.date_label, f.period) for f in figures] == [("February 2025", ""), ("2024", "")]


def test_the_editor_sets_figures_of_one_measure_side_by_side() -> None:
    one = Story("a", "Ostara would keep 20% of it.", published=day("2025-01-05"))
    one.counts("20%", "20", "%", hedge="approximately", measures="of it")
    one.note("20%", measure="Share of the strait held by Ostara")
    other = Story("b", "Ostara holds 19% of the waters.", published=day("2025-03-05"))
    other.counts("19%", "19", "%", measures="of the waters")
    other.note("19% of the waters", measure="Share of the strait held by Ostara")
    briefing, faults = woven(one, other)
    (group,) = briefing.figure_groups
    assert (group.measures, group.unit, group.differs) == ("Share of the strait held by Ostara", "%", True)
    assert group.figures == tuple(f.id for f in briefing.figures)
    assert [f.origin for f in briefing.figures] == [briefing.sources[a].origin for a in ("a", "b")]
    assert faults == ()


def test_a_measure_without_a_figure_is_an_error() -> None:
    _, faults = woven(Story("a", "Ships sank in 2024.").note("Ships sank", measure="Ships sunk"))
    assert [f.message for f in faults] == [
        "this note says what a figure measures, but no figure was found in “Ships sank”"
    ]


def test_two_measures_of_one_figure_contradict_each_other() -> None:
    story = Story("a", "Moor said that 20% want peace and 80% want land.")
    story.counts("20%", "20", "%").counts("80%", "80", "%")
    story.says("ada-moor", "Moor", "said", "20% want peace and 80% want land")
    story.note("20% want peace", measure="For peace").note("80%", measure="For land")
    assert woven(story)[1] == ()
    (fault,) = woven(story.note("20%", measure="For land"))[1]
    assert fault.message == (
        "this note contradicts the one at content/articles/a.md:1:1: "
        "measure is For land here and For peace there"
    )


def test_the_editor_drops_a_figure() -> None:
    story = Story("a", "30 ships have sunk.").counts("30 ships", "30", "ship").note("30 ships", drop=True)
    assert woven(story)[0].figures == ()


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "kept"),
    [
        ("2", "official", "", False),
        ("9", "ship", "", False),
        ("10", "ship", "", True),
        ("8/12", "ship", "", True),
        ("4", "ship", "at least", True),
        ("4", "year", "nearly", False),
        ("10", "year", "", False),
        ("3", "%", "", True),
        ("2", "EUR", "", True),
        ("3", "kilometre", "", True),
        ("3", "square kilometre", "", True),
    ],
)
def test_mere_counts_and_durations_stay_out_of_the_ledger(
    value: str, unit: str, hedge: str, *, kept: bool
) -> None:
    story = Story("a", "There were some there.").counts("some", value, unit, hedge=hedge)
    assert bool(woven(story)[0].figures) is kept


def test_the_editors_date_of_a_plain_sentence_is_its_figures_date() -> None:
    story = Story("a", "That week the share fell to 30%. Moor said 40% is enough.")
    story.counts("30%", "30", "%").counts("40%", "40", "%").says("ada-moor", "Moor", "said", "40% is enough")
    story.dated("That week", None).note("That week the share", date=day("2025-02-24/2025-03-02"))
    figures = woven(story)[0].figures
    assert [f.date_label for f in figures] == ["between 24 February and 2 March 2025", "5 March 2025"]
