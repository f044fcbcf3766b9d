"""What a saved page prints around an article is set apart; the article's own lines stay."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import parse_sample, read_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.furniture import KINDS, LINE_RULES, PAGE_RULES, find_furniture
from generator.furniture.line_rules import Line, key, rule_of_line
from generator.model.content import Register
from generator.read import read_article
from generator.text.paragraphs import paragraphs
from generator.words.word_lists import word_table

if TYPE_CHECKING:
    from cases import Case

    from generator.furniture.line_rules import LineRule
    from generator.furniture.page_rule import PageRule

pytestmark = pytest.mark.timeout(240)
BODY = tuple(  # as a saved page would have it
    """\
Mira Tolan, the harbour minister of Veldmark, said on Monday that the harbour would stay open for all \
ships until the talks on the island have come to an end.
The council of the island has not replied so far. Its speaker, Odd Brandt, told the North Gazette that \
he would “read the letter first” before saying anything about it.
What the council wants
A treaty on the island would have to name the harbour, officials said, because most of what the islanders \
eat comes in by ship, and nobody expects the winter to be mild this time.
“We wait,” Brandt said.
The talks are to go on in the spring, when the ice in the sound has gone and the ferries run again every \
day, as both sides have agreed in writing.""".splitlines()
)


def furniture(*lines: str) -> list[tuple[str, str]]:
    text = "\n\n".join(lines)
    return [(text[f.span.start : f.span.end], f.rule) for f in find_furniture(paragraphs(text))]


def left(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    found = paragraphs(text)
    spans = {f.span for f in find_furniture(found)}
    return [p.text for p in found if p.span not in spans]


def test_an_article_has_none() -> None:
    assert furniture("Harbour stays open", *BODY) == []


def test_what_somebody_says_of_inboxes_is_none() -> None:
    said = "She told the packed chamber: “I know what is in your inbox, because it is in mine.”"
    assert furniture("Harbour stays open", *BODY[:2], said, *BODY[2:]) == []


CASES = read_cases(Path(__file__).parent / "furniture.txt")
ANYWHERE = [case for case in CASES if case.title == "anywhere"]


def page(text: str) -> list[str]:
    """Return the lines of a case, with the paragraphs of an article for ``…``."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line == "…"]
    assert len(places) in {1, 2}, "a page needs one or two lines `…` for the paragraphs of its article"
    parts = [BODY] if len(places) == 1 else [BODY[:3], BODY[3:]]
    for number, part in reversed([*zip(places, parts, strict=True)]):
        lines[number : number + 1] = part
    return lines


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_lines_of_a_page(case: Case) -> None:
    expected = [(" | ".join(row[:-1]), row[-1]) for row in case.rows]
    assert furniture(*page(case.text)) == expected


@pytest.mark.parametrize("case", ANYWHERE, ids=lambda case: case.id)
@pytest.mark.parametrize("place", [1, 3, len(BODY)])
def test_anywhere(case: Case, place: int) -> None:
    ((line, kind),) = case.rows
    assert furniture("Harbour stays open", *BODY[:place], line, *BODY[place:]) == [(line, kind)]


def test_words_that_the_page_prints_a_second_time() -> None:
    said = "Brandt said: “No winter like this one has been seen on the island.”"
    pulled = "“No winter like this one”"
    lines = (*BODY[:2], pulled, *BODY[3:], *BODY[:2], said)
    assert (pulled, "pull-quote") in furniture(*lines)
    assert pulled in left(*BODY, pulled, said)  # a heading: the next paragraph holds its words


THREAD = (
    "3 thoughts on “Harbour stays open”",
    "bargee says:",
    "The minister never waited for a ferry in her whole life, and I would know.",
    "Reply",
    "Hanne K. says:",
    "She waited with me in March, for two hours, and never said a word about it.",
    "Reply",
    "bargee says:",
    "Then I take it back.",
    "Reply",
)


@pytest.mark.parametrize("begin", [0, 1])
def test_readers_comments_with_a_title_and_without(begin: int) -> None:
    assert left("Harbour stays open", *BODY, *THREAD[begin:]) == ["Harbour stays open", *BODY]


def test_readers_comments_that_are_rated() -> None:
    rated = (
        "Top Rated Comments",
        "bargee",
        "2 days ago at 07:52 am",
        "I think that the minister never waited for a ferry in her life.",
        "Rating: 36 Votes",
        "Hanne K.",
        "2 days ago at 08:10 am",
        "She waited with me in March, for two hours, and I believe she liked it.",
        "Rating: 12 Votes",
        "bargee",
        "1 day ago at 06:03 am",
        "Then I take it back.",
        "Rating: 2 Votes",
    )
    assert left("Harbour stays open", *BODY, *rated) == ["Harbour stays open", *BODY]
    assert left("Harbour stays open", *BODY, *rated[1:])[-1] in {BODY[-1], "bargee"}


def test_prose_far_from_the_article_is_its_own_where_it_speaks_of_the_same() -> None:
    between = tuple(f"Ferry number {n} stays in" for n in "abcdefghijklmnopqrst")
    far = (
        "The harbour minister of Veldmark, Mira Tolan, has said that ships to the island must not wait for "
        "the council, and that the talks would not be about the harbour."
    )
    strange = (
        "We collect what visitors read on these pages, for how long and from where, and pass the results on "
        "to companies that pay for knowing more about everybody."
    )
    kept = left("Harbour stays open", *BODY, *between, far)
    assert far in kept
    assert strange not in left("Harbour stays open", *BODY, *between, strange)


def test_an_open_letter_to_the_readers_stays() -> None:
    letter = (
        "We want to hear from you: please send your comments by email before the end of the month.",
        "Our newsletter has reached you every week for ten years, and your comments have made it better.",
        "So please keep sending your letters to the email address below, and tell us of your podcast.",
    )
    assert [line for line in left(*letter) if line in letter] == list(letter)


def test_teasers_in_the_article() -> None:
    teasers = (
        "Other Topics of Interest",
        "Ferry Stays in Port as Captain Waits for Word From the Coast Guard",
        "The captain says that he has never seen a winter like this one, and that he may retire.",
    )
    assert left(*BODY[:3], *teasers, *BODY[3:]) == list(BODY)


def test_teasers_without_a_word_about_them() -> None:
    teasers = (
        "Related Stories",
        "Ferry stays in port as captain waits",
        "Lighthouse sold to a painter from the coast",
    )
    assert left(*BODY[:2], *teasers, *BODY[3:]) == [*BODY[:2], *BODY[3:]]


@pytest.mark.parametrize("place", [2, 4, 5])
@pytest.mark.parametrize("header", ["Related Posts", "Most Read", "Read more", "You may also like"])
def test_an_article_goes_on_below_a_list(header: str, place: int) -> None:
    lines = (*BODY[:place], header, "Ferry stays in port as captain waits for help", *BODY[place:])
    assert [line for line in BODY if line not in left(*lines)] == []


def test_a_list_with_words_about_each_title() -> None:
    lists = (
        "Most Read",
        "Ferry stays in port",
        "The captain of the ferry to the island has never seen a winter that was like this one.",
        "Lighthouse sold to a painter",
        "The old lighthouse above the sound was sold at an auction in the town hall last week.",
    )
    assert left(*BODY, *lists) == list(BODY)


def test_teasers_above_the_article_leave_its_title() -> None:
    top = ("Top 5 This Week", "Ferry stays in port", "Lighthouse sold", "Related Posts", "Painter found")
    assert left(*top, "Harbour stays open", *BODY) == ["Harbour stays open", *BODY]


def test_lines_of_one_block_are_judged_one_by_one() -> None:
    block = (
        "Advertisement\nTo suggest a correction, write to us\nYou can also highlight the text and press Enter"
    )
    assert [rule for _, rule in furniture(*BODY, block)] == ["advertisement", "correction", "correction"]


@pytest.mark.parametrize("place", [1, 2, 4, 6])
def test_a_paragraph_that_stands_on_the_page_before_is_doubled(place: int) -> None:
    lines = ("Harbour stays open", *BODY[:place], BODY[0], *BODY[place:])
    assert furniture(*lines) == [(BODY[0], "doubled")]


def test_short_lines_may_come_twice() -> None:
    refrain = "“We wait,” Brandt said."
    assert furniture("Harbour stays open", *BODY[:2], refrain, *BODY[2:], refrain) == []


NOTES = [case.rows[0][0] for case in CASES if case.title == "notes by which an article corrects itself"]


@pytest.mark.parametrize("note", NOTES)
def test_a_correction_note_is_told_below_the_article(note: str) -> None:
    assert furniture("Harbour stays open", *BODY, note) == [(note, "correction-note")]


@pytest.mark.parametrize("kind", ["digest", "full"])
@pytest.mark.parametrize("ending", [".md", ".txt", ".html"])
def test_an_article_that_corrects_itself_is_told(tmp_path: Path, kind: str, ending: str) -> None:
    texts = [*BODY[:2], NOTES[0], *BODY[3:], NOTES[1]]
    prose = "\n\n".join(texts)
    if ending == ".html":
        body = "\n".join(f"<p>{text}</p>" for text in texts)
        prose = f"<html><head><title>Harbour</title></head><body><article>{body}</article></body></html>"
    path = tmp_path / f"talks{ending}"
    path.write_text(f"---\noutlet: unknown\ntext: {kind}\n---\n{prose}\n", encoding="utf-8")
    article, found = read_article(path, root=None, register=Register(), lenient=True)
    told = [d for d in found if d.code == "self-correction"]
    assert [d.severity for d in told] == ["review", "review"]
    assert [article is not None and article.source.line(d.location.line)[:60].strip("<p>") for d in told] == [
        note[: 60 - (3 if ending == ".html" else 0)] for note in NOTES[:2]
    ]
    assert article is not None
    assert not any("rrection" in passage.text for passage in article.passages)
    assert "digest-like-text" not in {d.code for d in found}


def test_what_stands_below_a_title_correction_is_one() -> None:
    note = "The ferry left at nine, not at ten, and Bo Lund was not on it."
    found = furniture("Harbour stays open", *BODY, "Corrections", note)
    assert found == [("Corrections", "correction-note"), (note, "correction-note")]


def test_comments_as_a_subheading_near_the_beginning() -> None:
    lines = ("Harbour stays open", BODY[0], "Comments", *BODY[1:])
    assert left(*lines)[-1] == BODY[-1]


def test_phrases_are_written_as_they_are_compared() -> None:
    tables = word_table("furniture").values()
    phrases = [phrase for table in tables for phrases in table.values() for phrase in phrases]
    assert "advertisement" in phrases
    assert [phrase for phrase in phrases if phrase != phrase.casefold() or "\u2019" in phrase] == []


def test_many_paragraphs_are_judged_in_time() -> None:
    assert len(furniture(*(["Related posts", "Ferry stays in port"] * 3000))) > 3000


PIECES = st.sampled_from([*BODY, *(line for case in CASES for line in case.text.split("\n"))])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=60), max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_any_lines_give_furniture_in_order_or_none(lines: list[str], gap: str) -> None:
    found = paragraphs(gap.join(lines))
    spans = [f.span for f in find_furniture(found)]
    assert spans == sorted(set(spans))
    assert set(spans) <= {p.span for p in found}


@pytest.mark.parametrize(
    "unit", ["Advertisement\n", "a ", "#x ", "1 May 2031 ", "| a ", "(a/B", "Home > ", "By A B "]
)
def test_the_time_grows_with_the_length_only(unit: str) -> None:
    found = paragraphs(unit * (200_000 // len(unit)))
    start = time.process_time()
    find_furniture(found)
    assert time.process_time() - start < 20  # a quadratic search takes minutes


@pytest.mark.parametrize("sign", ["\u00a0", "_", ".", "“", "- ", "\t", "* ", "| ", "["])
def test_signs_within_a_line_take_time_that_grows_with_their_number_only(sign: str) -> None:
    found = paragraphs(f"a{sign * 200_000}b")
    start = time.process_time()
    find_furniture(found)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.sample)
def test_each_rule_for_a_line_finds_its_sample(rule: LineRule) -> None:
    sample = parse_sample(rule.sample)
    assert rule.function(Line.of(sample.text, key(sample.text)))
    assert ((rule_of_line(sample.text, key(sample.text)),),) == sample.rows == ((rule.name,),)


@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.name)
def test_each_rule_for_a_page_finds_its_sample(rule: PageRule, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = parse_sample(rule.sample)
    (expected,) = sample.rows
    assert expected in furniture(*page(sample.text))
    monkeypatch.setattr("generator.furniture.find.PAGE_RULES", [one for one in PAGE_RULES if one is not rule])
    assert expected not in furniture(*page(sample.text)), "another rule finds it, too"


def test_every_kind_is_documented_and_every_rule_for_a_page_has_a_name_of_its_own() -> None:
    assert {rule.name for rule in LINE_RULES} <= set(KINDS)
    assert {row[-1] for case in CASES for row in case.rows} <= set(KINDS)
    assert len({rule.name for rule in PAGE_RULES}) == len(PAGE_RULES)
