"""The editor's review list, and the dates that don't fit."""

from __future__ import annotations

from typing import Any

import pytest
from weave_factories import REGISTER, Story, codes, day, woven

from generator.model.content import Article, Furniture
from generator.model.text import Source, Span
from generator.weave.review.left_out_lines import left_out as lines_left_out


def test_a_name_that_nobody_has_is_pointed_out() -> None:
    story = Story("a", "Cora Lind said the strait stays open.")
    story.says(None, "Cora Lind", "said", "the strait stays open", confidence="medium")
    briefing, faults = woven(story)
    assert codes(faults) == ["unknown-speaker"]
    assert faults[0].message == "“Cora Lind” speaks in 1 article (1 statement) and is not in the register"
    assert (faults[0].severity, str(faults[0].location), faults[0].width) == (
        "review",
        "content/articles/a.md:1:1",
        len("Cora Lind"),
    )
    assert [a.unregistered for a in briefing.attributions.values()] == [("speakers/cora-lind",)]


def test_a_speaker_outside_the_register_is_told_once_for_all_articles() -> None:
    first = Story("a", "Cora Lind said the strait stays open. Then Mrs Lind told us it rained.")
    first.says(None, "Cora Lind", "said", "the strait stays open", confidence="medium")
    first.says(None, "Mrs Lind", "told", "it rained", confidence="medium")
    second = Story("b", "Cora Lind said the tolls go up.")
    second.says(None, "Cora Lind", "said", "the tolls go up", confidence="medium")
    _, faults = woven(second, first)
    assert codes(faults) == ["unknown-speaker"]
    assert faults[0].message == "“Cora Lind” speaks in 2 articles (3 statements) and is not in the register"
    assert str(faults[0].location) == "content/articles/a.md:1:1"


@pytest.mark.parametrize(
    "who", ["A senior official", "Her critics", "Shipping insurers", "Officials in Ostara"]
)
def test_no_entry_of_the_register_would_mend_a_description(who: str) -> None:
    story = Story("a", f"{who} said the strait stays open.")
    story.says(None, who, "said", "the strait stays open", confidence="medium")
    assert woven(story)[1] == ()


@pytest.mark.parametrize(
    ("text", "who", "cue", "content", "vetoes"),
    [
        ("Lind declined to say whether it rained.", "Lind", "say", "whether it rained", ("not-said",)),
        (
            "At no point did Lind say that it rained.",
            "Lind",
            "say",
            "that it rained",
            ("not-said", "question"),
        ),
        (
            "58% of voters support a toll in spring.",
            "58% of voters",
            "support",
            "a toll in spring",
            ("nested",),
        ),
        (
            "Nearly 60 percent of voters back a toll.",
            "Nearly 60 percent of voters",
            "back",
            "a toll",
            ("nested",),
        ),
    ],
)
def test_what_was_rightly_not_said_is_no_question(
    text: str, who: str, cue: str, content: str, vetoes: tuple[str, ...]
) -> None:
    story = Story("a", text).says(None, who, cue, content, confidence="low", vetoes=vetoes)
    assert woven(story)[1] == ()


@pytest.mark.parametrize(
    ("text", "who", "cue", "content", "vetoes"),
    [
        ("Lind may have said that it rained.", "Lind", "said", "that it rained", ("not-yet-said",)),
        ("He said that it rained.", "He", "said", "that it rained", ("speaker-not-named",)),
        (
            "The 58 voters of Lund said that it rained.",
            "The 58 voters of Lund",
            "said",
            "that it rained",
            ("nested",),
        ),
    ],
)
def test_what_somebody_may_have_said_stays_a_question(
    text: str, who: str, cue: str, content: str, vetoes: tuple[str, ...]
) -> None:
    story = Story("a", text).says(None, who, cue, content, confidence="low", vetoes=vetoes)
    assert codes(woven(story)[1]) == ["unsure-speaker"]


def test_words_within_words_that_are_asked_about_are_not_asked_about_again() -> None:
    story = Story("a", "Lind declined to say whether it rained. He said Tal would ask for a toll.")
    story.says(None, "Lind", "declined", "to say whether it rained", confidence="low", vetoes=("not-said",))
    story.says(None, "Lind", "say", "whether it rained", confidence="low", vetoes=("not-finite",))
    story.says(
        None, "He", "said", "Tal would ask for a toll", confidence="low", vetoes=("speaker-not-named",)
    )
    story.says("ben-tal", "Tal", "ask", "for a toll", confidence="low", vetoes=("nested",))
    (asked,) = woven(story)[1]
    assert "“Tal would ask for a toll”" in asked.message


def test_a_known_name_among_the_words_is_no_unknown_name() -> None:
    story = Story("a", "The Ostara envoy said yes.").names("ostara", "Ostara")
    assert woven(story.says(None, "The Ostara envoy", "said", "yes"))[1] == ()


def test_words_without_a_name_are_no_unknown_name() -> None:
    story = Story("a", "Two senior officials said yes.").says(None, "Two senior officials", "said", "yes")
    assert woven(story)[1] == ()


def test_a_quotation_that_nobody_says_is_pointed_out() -> None:
    _, faults = woven(
        Story("a", "Then came “a long night of talks” in Ostara.").quotes("a long night of talks")
    )
    assert codes(faults) == ["unattributed-quotation"]
    assert faults[0].message == "no speaker was found for “a long night of talks”"


def test_a_quotation_that_the_editor_has_dealt_with_is_not() -> None:
    story = Story("a", "Then came “a long night of talks” in Ostara.").quotes("a long night of talks")
    assert woven(story.note("a long night of talks", speaker="ada-moor"))[1] == ()


def test_a_date_that_cant_be_told_is_pointed_out_until_it_is_declared() -> None:
    def story() -> Story:
        return Story("a", "It burnt some winters ago.").dated("some winters ago", None)

    assert codes(woven(story())[1]) == ["ambiguous-date"]
    soon = Story("a", "It will burn soon.").dated("soon", None, rule="vague-future")
    assert codes(woven(soon)[1]) == []
    briefing, faults = woven(story().note("some winters ago", date=day("2020")))
    assert faults == ()
    assert [e.date.text for e in briefing.chronology] == ["2020"]


def test_a_day_that_no_year_has_on_its_weekday_is_told() -> None:
    story = Story("a", "It burnt on Monday, 7 March.", published=day("2031-03-14"))
    story.dated("Monday, 7 March", None, rule="day")
    (told,) = woven(story)[1]
    assert told.code == "weekday-mismatch"
    assert told.message == "“Monday, 7 March”: no year near publication has this weekday on this day"


def test_weekdays_and_order_are_checked() -> None:
    story = Story(
        "a",
        "On Friday, 3 March 2025, Moor said yes.",
        published=day("2025-03-02"),
        retrieved=day("2025-03-01"),
    )
    story.dated("Friday, 3 March 2025", "2025-03-03")
    story.says("ada-moor", "Moor", "said", "yes", date=day("2025-03-03"))
    _, faults = woven(story)
    assert sorted(codes(faults)) == ["published-after-retrieved", "said-after-published", "weekday-mismatch"]
    weekday = next(f for f in faults if f.code == "weekday-mismatch")
    assert weekday.message == "“Friday, 3 March 2025”: 3 March 2025 was a Monday"


def declared(content: str, date: str, **fields: Any) -> list[str]:
    """Return what is said of a statement on a Friday, to which a note gives a date."""
    story = Story("a", f"Moor said on Friday that {content}.", published=day("2025-03-09"), **fields)
    story.says("ada-moor", "Moor", "said", content).dated("on Friday", "2025-03-07")
    if "Tuesday" in content:
        story.dated("Tuesday", "2025-03-11")
    return [f.message for f in woven(story.note(content, date=day(date)))[1]]


def test_the_editors_date_is_checked_against_the_texts_weekday() -> None:
    assert declared("the strait stays open", "2025-03-07") == []
    assert declared("the vote is on Tuesday", "2025-03-07") == []
    assert declared("the strait stays open", "2025-03-06") == [
        "a note dates this 6 March 2025, a Thursday; the text says Friday"
    ]
    assert declared("the strait stays open", "2025-03") == []


def test_the_editors_date_is_checked_against_the_articles_days() -> None:
    assert declared("the strait stays open", "2025-03-14") == [
        "a note dates this 14 March 2025, but it was published 9 March 2025"
    ]
    assert declared("the strait stays open", "2025-03-07", added=day("2025-03-01")) == [
        "published 9 March 2025, but added 1 March 2025"
    ]


def left_out(*lines: tuple[str, str]) -> list[str]:
    """Return what is said of an article of which lines were left out, each by a rule."""
    text = "\n".join(["Ada Moor said yes.", *(line for line, _ in lines)])
    spans = [Span(start=text.index(line), end=text.index(line) + len(line)) for line, _ in lines]
    article = Article(
        id="a",
        passages=(),
        source=Source(path="content/articles/a.html", text=text),
        furniture=tuple(
            Furniture(span=span, rule=rule) for span, (_, rule) in zip(spans, lines, strict=True)
        ),
    )
    return [f"{d.location}: {d.severity}: {d.message}" for d in lines_left_out(article, REGISTER)]


TOLD = "<a href='/x'>On Friday Ada Moor told the court that it was so.</a>"


def test_a_line_left_out_in_which_somebody_of_the_register_speaks_is_pointed_out() -> None:
    (told,) = left_out((TOLD, "page-structure"))
    assert told.startswith(
        "content/articles/a.html:2:1: review: left out as not part of the article (page-structure)"
    )
    assert told.endswith(
        "“On Friday Ada Moor told the court that it was so.”, in which a registered actor speaks"
    )


def test_many_such_lines_are_one_message() -> None:
    other = "Ada Moor &amp; Ostara said that nobody had seen the paper."
    (told,) = left_out(("Share this", "share"), (TOLD, "link"), (other, "below-article"))
    assert "a.html:3:1" in told
    assert told.endswith("speaks, and 1 more such lines")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Correction: Ada Moor never said that the strait was open.", "correction-note"),
        ("Ada Moor said that the strait stays open to all.", "doubled"),
        ("Ada Moor tells all", "teaser"),
        ("Cora Lind told the court that it was so, and left.", "page-structure"),
        ("Ada Moor and the envoy of Ostara walk along the pier.", "caption"),
        ("More about Ada Moor, who turned sixty in the spring.", "teaser"),
    ],
)
def test_other_lines_left_out_are_none_of_the_editors_business(line: str, rule: str) -> None:
    assert left_out((line, rule)) == []
