"""Dates: the words, the day they name as seen from publication, the rule. Friday is 14 March 2031."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import parse_sample, read_cases
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import FRIDAY, document

from generator.dates import RULES, find_dates, scan
from generator.dates.scan import find_expressions
from generator.dates.vocabulary import date_names, numbers
from generator.explain import rule_meanings
from generator.model.content import Article
from generator.model.edtf import parse_edtf
from generator.model.text import Passage, Source, Span
from generator.text.document import Document

if TYPE_CHECKING:
    from cases import Case, Row

    from generator.dates.date_rule import DateRule

pytestmark = pytest.mark.timeout(240)


def dates(text: str, published: str | None = FRIDAY) -> list[tuple[str, str | None]]:
    """Return the words and values of all dates of a text."""
    day = parse_edtf(published) if published else None
    found = find_dates(document(text), day)
    return [(text[d.span.start : d.span.end], d.value.text if d.value else None) for d in found]


PUBLISHED = parse_edtf(FRIDAY)
CASES = read_cases(Path(__file__).parent / "dates.txt")


def rows(text: str, published: str | None = FRIDAY) -> list[Row]:
    """Return the dates of a text as the cases write them."""
    return [(words, value or "?") for words, value in dates(text, published)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_dates_of_news(case: Case) -> None:
    assert rows(case.text, case.settings.get("published", FRIDAY)) == list(case.rows)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_sample_of_a_rule_is_read_by_it(rule: DateRule) -> None:
    sample = parse_sample(rule.sample)
    found: dict[Row, str] = {
        (sample.text[d.span.start : d.span.end], d.value.text if d.value else "?"): d.rule
        for d in find_dates(document(sample.text), PUBLISHED)
    }
    # Two years are split into expressions of one.
    assert found.get(sample.rows[0]) == ("year" if rule.name == "years" else rule.name)


def test_no_two_rules_have_one_name_and_each_says_in_a_line_what_it_does() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert rule_meanings()["dates"] == {rule.name: rule.explanation for rule in RULES}
    for rule in RULES:
        assert 0 < len(rule.explanation) <= 80, rule.name
        assert rule.explanation == rule.explanation.strip().rstrip("."), rule.name


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        # seen from both ends of the publication
        ("2025-01-18/2025-01-20", "He spoke on Saturday.", "2025-01-18"),
        ("2025-01-18/2025-01-20", "He spoke earlier this month.", "2025-01"),
        ("2025-01-18/2025-01-20", "He spoke last week.", "2025-01-06/2025-01-19"),
        ("2025-01-18/2025-01-20", "He spoke yesterday.", "2025-01-17/2025-01-19"),
        ("2025-01", "He spoke in December.", "2024-12"),
        ("2025-01", "He spoke this year.", "2025"),
        # nothing to count from
        (None, "He spoke on Saturday.", None),
        (None, "He spoke on 5 May 2020.", "2020-05-05"),
        ("../2025-01-18", "He spoke yesterday.", None),
    ],
)
def test_an_uncertain_publication_makes_an_interval(
    published: str | None, text: str, expected: str | None
) -> None:
    assert [value for _, value in dates(text, published)] == [expected]


STORY = """\
The northern war
In March 1904 the fleet of Arvenia left port. On 8 April it met the enemy, and the next day it turned back.
The siege began on 2 May 1904. By November the walls were down. In January the town fell.
In the spring of 1905 envoys met, and on 3 June they signed.
"""


def test_a_story_dates_by_its_own_course() -> None:
    assert dates(STORY) == [
        ("March 1904", "1904-03"),
        ("8 April", "1904-04-08"),
        ("the next day", "1904-04-09"),
        ("2 May 1904", "1904-05-02"),
        ("November", "1904-11"),
        ("January", "1905-01"),
        ("the spring of 1905", "1905-21"),
        ("3 June", "1905-06-03"),
    ]


NEWS = """\
Soldiers on the line, 27 July 1953
The armistice of 27 July 1953 has held, and the line of 1953 stands. Nobody had thought so in 1953.
The council voted in March to mend the fence. On Tuesday Tolan said the truce of 1953 was dead.
Last week she had met Brandt, and earlier this month the board. Yesterday it rained. The next day was fair.
"""


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (
            "2031-03-14",
            ["2031-03", "2031-03-11", "2031-03-03/2031-03-09", "2031-03", "2031-03-13", "2031-03-14"],
        ),
        (None, [None] * 6),
    ],
)
def test_news_is_no_story_because_it_mentions_times_of_old(
    published: str | None, expected: list[str | None]
) -> None:
    found = dates(NEWS, published)
    assert [value for words, value in found if "1953" not in words] == expected
    assert all(value and value.startswith("1953") for words, value in found if "1953" in words)


@pytest.mark.parametrize(
    "text",
    [
        "The line, 27 July 1953.\nThe next day the mayor left.",
        "It was drawn in July 1953.\nThat month it rained.",
        "It was drawn on 27 July 1953.\nTwo weeks later it rained.",
    ],
)
def test_what_counts_from_the_text_is_not_counted_from_a_caption(text: str) -> None:
    assert dates(text)[1][1] is None


@pytest.mark.parametrize(
    "line",
    [
        "Friday, 14 March 2031",
        "March 14, 2031",
        "Published: 14 March 2031, 10:32 GMT",
        "Last updated on 2031-03-14 at 9 a.m.",
    ],
)
def test_a_date_line_is_no_date(line: str) -> None:
    assert dates(line) == []


def test_furniture_and_code_hold_no_dates() -> None:
    text = "It ended on 5 May 2030."
    assert find_dates(document(text), PUBLISHED, skip=[Span(start=0, end=len(text))]) == ()
    assert find_dates(document(text, kind="code"), PUBLISHED) == ()


def test_a_heading_sets_the_course() -> None:
    text = "Outbreak, 1861\nIt was 1 May. On 3 June 1861, 5 July 1861 and 6 July 1861 they fought."
    assert dates(text, None)[:2] == [("1861", "1861"), ("1 May", "1861-05-01")]


def test_spans_count_into_the_file() -> None:
    starts = [*range(10, 22), *range(26, 34)]  # "&" is five characters of the file
    ends = [*range(11, 22), *range(26, 35)]
    passage = Passage(kind="paragraph", text="Rain 5 May & 6 June.", starts=tuple(starts), ends=tuple(ends))
    made = Article(id="a", source=Source(path="a.md", text=" " * 40), passages=(passage,))
    found = find_dates(Document.of(made), PUBLISHED)
    assert [d.span for d in found] == [Span(start=15, end=20), Span(start=27, end=33)]


def test_sentences_bound_what_decides_the_tense() -> None:
    found = find_dates(document("They will meet… On Monday it rained."), PUBLISHED)
    assert [d.value.text for d in found if d.value] == ["2031-03-10"]


WORDS = st.sampled_from(
    """
    on in the of and to - – / , . ( ) " ' ’ 1 2 5 12 31 99 1999 2031 2000s 20th first last next this
    that March May Monday Sun. Jan. week month year day days ago later before after early mid- late
    summer quarter half Christmas today yesterday 0000 9999 1000 2199 3/4/05 2031-02-30 century weekend
    end same a an recently
    """.split()  # noqa: SIM905 - a list is read more easily so
)


@settings(max_examples=150, deadline=1000)
@given(
    st.lists(WORDS, max_size=40),
    st.sampled_from([FRIDAY, None, "1000-01-01", "2199-12-31", "2031-03/..", "203X"]),
)
def test_any_words_give_dates_in_order_or_none(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    day = parse_edtf(published) if published else None
    spans = [d.span for d in find_dates(document(text), day)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(WORDS | st.sampled_from([case.text for case in CASES]), max_size=20),
    st.sampled_from(" \n\u00a0"),
)
def test_patterns_that_are_passed_over_would_find_nothing(words: list[str], gap: str) -> None:
    text = gap.join(" ".join(words).split(" "))
    found = find_expressions(text)
    every_pattern = [pattern for _, group in scan.patterns_by_need() for pattern in group]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "patterns_for", lambda _text: every_pattern)
        patch.setattr(scan, "may_lead", lambda *_stretch: True)
        assert find_expressions(text) == found


@settings(max_examples=150, deadline=1000)
@given(st.text(max_size=200))
def test_any_text_gives_dates_or_none(text: str) -> None:
    find_dates(document(text), PUBLISHED)


@pytest.mark.parametrize(
    "unit", ["On 5 May 2031 they met. ", "12, 13, ", "Monday ", "1999-", "the same ", " "]
)
def test_the_time_grows_with_the_length_only(unit: str) -> None:
    made = document(unit * (100_000 // len(unit)))
    start = time.process_time()
    find_dates(made, PUBLISHED)
    assert time.process_time() - start < 10  # a quadratic search takes minutes


def test_a_line_of_a_megabyte_takes_seconds() -> None:
    made = document("On 5 May 2031 they met, and again the next day or on Monday. " * 16_000)
    start = time.process_time()
    assert len(find_dates(made, PUBLISHED)) == 48_000
    assert time.process_time() - start < 60


def test_the_word_lists_are_read_and_checked() -> None:
    words = date_names()
    assert words.months["sept"] == 9
    assert words.weekdays["sunday"] == 6
    assert words.seasons["fall"] == 23


@pytest.mark.parametrize(
    "months", [[("January",)], [(f"Month{n // 2}",) for n in range(12)], [("May", "May")] * 12]
)
def test_a_list_of_names_is_whole_and_each_name_stands_once(months: list[tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match=r"lexicon/dates\.toml: `months` must be 12 rows"):
        numbers("months", months, count=12, first=1)
