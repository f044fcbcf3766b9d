"""Every number with its words, its holder and its date."""

from __future__ import annotations

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
    story = Story("a", "Moor said 30 ships left, and 5 ships came.")
    story.counts("30 ships", "30", "ship").counts("5 ships", "5", "ship")
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
