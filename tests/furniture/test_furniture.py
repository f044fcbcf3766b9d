"""What a saved page prints around an article is set apart; the article's own lines stay."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.furniture import KINDS, LINE_RULES, PASSES, find_furniture
from generator.furniture.furniture_words import checked, words
from generator.furniture.line_rules import Line, LineRule, key, rule_of_line
from generator.model.content import Register
from generator.read import read_article
from generator.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from pathlib import Path

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


ABOVE = [
    ("Friday, March 14, 2031", "date-line"),
    ("14 March 2031, 10:45 GMT", "date-line"),
    ("Published: March 14, 2031 at 9:30 am | Updated: March 15, 2031", "date-line"),
    ("Last updated on 14th March 2031", "date-line"),
    ("Top 5 This Week", "header"),
    ("Related Posts", "teaser-header"),
    ("By Ilse Quist", "byline"),
    ("By Ilse Quist and Bo Lund, Harbour City", "byline"),
    ("Home > World > Veldmark", "navigation"),
    ("Home News World Sport", "navigation"),
    ("World", "navigation"),
    ("Skip to main content", "navigation"),
    ("5 min read", "counter"),
    ("123 comments", "counter"),
    ("388 View comments", "counter"),
    ("(Adds guild's comment, background; updates prices)", "wire-note"),
    ("FOR IMMEDIATE RELEASE", "wire-note"),
    ("For immediate release: Friday, 14 March 2031", "wire-note"),
    ("STRICTLY EMBARGOED UNTIL 00:01 GMT ON FRIDAY 14 MARCH 2031", "wire-note"),
    ("Press release 14/2031", "wire-note"),
    ("Media statement", "wire-note"),
    ("NEWS SPORT SHOWBIZ HOROSCOPES", "navigation"),
    ("An official website of the Kingdom of Veldmark", "navigation"),
    ("Facebook Twitter WhatsApp", "share"),
    ("Listen to this article", "share"),
    ("Photo: A ship in the harbour / North Gazette", "caption"),
    ("https://gazette.example/harbour", "address"),
]


@pytest.mark.parametrize(("line", "rule"), ABOVE)
def test_above_the_article(line: str, rule: str) -> None:
    assert furniture(line, "Harbour stays open", *BODY) == [(line, rule)]


BETWEEN = [
    ("Advertisement", "advertisement"),
    ("ADVERTISEMENT - SCROLL TO CONTINUE", "advertisement"),
    ("Share this article", "share"),
    ("Share on Facebook", "share"),
    ("SCROLL DOWN FOR VIDEO", "navigation"),
    ("Send your stories and photos now", "correction"),
    ("Print this page", "share"),
    ("Get emails about this page", "subscribe"),
    ("Figure 2: Ice in the sound. Source: Harbour office", "caption"),
    ("Sign up for our newsletter and get the day\u2019s news.", "subscribe"),
    ("Subscribe", "subscribe"),
    ("Read more: Ferry stays in port", "teaser"),
    ("READ ALSO: Ferry stays in port", "teaser"),
    ("We use cookies to improve this site.", "subscribe"),
    ("© 2031 North Gazette", "copyright"),
]


@pytest.mark.parametrize(("line", "rule"), BETWEEN)
@pytest.mark.parametrize("place", [1, 3, len(BODY)])
def test_anywhere(line: str, rule: str, place: int) -> None:
    assert furniture("Harbour stays open", *BODY[:place], line, *BODY[place:]) == [(line, rule)]


IN_THE_MIDST = [
    (("Boats lie three abreast in Port City. Image: Supplied",), "caption"),
    (("Boats lie in Port City on Tuesday. | Photo Credit: R. Lindt",), "caption"),
    (("Ilse Quist, left, and Bo Lund leave the hall in Port City on Monday.",), "caption"),
    (("The ferry at its berth (Representational)",), "caption"),
    (("[2/3] The ferry at its berth in Port City, March 3, 2031.",), "caption"),
    (("Image caption", "The ferry waits for the ice to go"), "caption"),
    (("If you buy something through links in this post, we may earn a commission.",), "to-the-reader"),
    (("I agree that the Gazette may send me its newsletter.",), "to-the-reader"),
    (("Please check the box below to confirm your subscription.",), "to-the-reader"),
    (("No spam, we promise: you can unsubscribe at any time.",), "to-the-reader"),
    (("BRENT $81.14 ▼ 0.88%",), "ticker"),
    (("Advertisement · Scroll to continue",), "advertisement"),
    (("Ilse Quist and Bo Lund contributed to this report.",), "credit"),
    (("Contact Ilse Quist at 555-0117 or quist@gazette.example.",), "author-bio"),
    (("“No winter like this one, ever”, he said", "— Odd Brandt (@oddbrandt) March 3, 2031"), "post"),
    (
        (
            "Odd Brandt",
            "@oddbrandt",
            "No winter like this one, and no ferry.",
            "2:10 PM · Mar 3, 2031",
            "Reply",
        ),
        "post",
    ),
    (
        (
            "Why the ferry has stayed in port for so long",
            "Watch the ice go out of the sound",
            "Three painters who bought a lighthouse",
        ),
        "link",
    ),
    (("What family houses do about damp", "By Brick and Daughter"), "link"),
    (("More from the sound", "Ferry stays in port as captain waits"), "teaser"),
    (("People are also reading…", "1 Ferry stays in port as captain waits"), "teaser"),
]


@pytest.mark.parametrize(("lines", "rule"), IN_THE_MIDST, ids=lambda value: value[0] if value else "")
def test_between_paragraphs(lines: tuple[str, ...], rule: str) -> None:
    found = furniture("Harbour stays open", *BODY[:2], *lines, *BODY[2:])
    assert [line for line, _ in found] == list(lines)
    assert rule in {name for _, name in found}


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


BELOW = [
    ("LEAVE A REPLY", "Please enter your comment!", "Please enter your name here"),
    ("Leave a Reply Cancel reply", "Your email address will not be published. Required fields are marked *"),
    ("Popular Articles", "Ferry stays in port", "Lighthouse sold to a painter"),
    (
        "Discover more from North Gazette",
        "Subscribe to get the latest posts sent to your email.",
        "Type your email…",
    ),
    ("To suggest a correction or clarification, write to us here", "Select the text and press Ctrl + Enter"),
    (
        "About the author",
        "Ilse Quist writes on harbours and the sea for the North Gazette since 2019, and sails.",
    ),
    ("Ilse Quist", "Ilse Quist is a reporter for the North Gazette who writes on harbours."),
    (
        "Ilse Quist",
        "Ilse Quisthttps://gazette.example/",
        "Ilse Quist brings twenty years of sailing to her desk.",
    ),
    (
        "Comments",
        "Great article, the minister is right about the harbour and I said so in my letter last year.",
    ),
    ("Most Read", "1. Ferry stays in port", "2. Lighthouse sold to a painter"),
    ("Tags: harbour, island", "Facebook", "Twitter"),
    ("Related Articles", "Ferry stays in port", "Lighthouse sold to a painter"),
    ("Reporting by Ilse Quist; editing by Bo Lund",),
    ("Share this:", "Click to share on X (Opens in new window)", "Like this:", "Loading..."),
]


@pytest.mark.parametrize("lines", BELOW, ids=lambda lines: lines[0])
def test_below_the_article(lines: tuple[str, ...]) -> None:
    assert left("Harbour stays open", *BODY, *lines) == ["Harbour stays open", *BODY]


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


GALLERY = (
    "1 of 3",
    "Boats lie three abreast in the old harbour",
    "2 of 3",
    "The ferry at its berth in the ice",
    "3 of 3",
)


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (GALLERY, "caption"),
        (("View gallery",), "counter"),
        (("See all 12 photos",), "counter"),
        (("Image 3 of 7",), "counter"),
        (("A ship waits for the ice to go in the sound. Rosa Lindt/Valley Sun hide caption",), "caption"),
        (("toggle caption", "Rosa Lindt/Valley Sun"), "caption"),
        (("FILE - A ship waits for the ice to go in the sound off Port City.",), "caption"),
        (("Odd Brandt leaves the hall in Port City, Monday, March 3, 2031.",), "caption"),
        (("Odd Brandt leaves the hall, Monday, March 3, 2031, in Port City.",), "caption"),
        (("[Related: Ferry stays in port as captain waits]",), "teaser"),
        (("[Read more: Ferry stays in port]",), "teaser"),
        (("[ALSO READ: Ferry stays in port]",), "teaser"),
        (("[Captain of the ferry waits for the ice to go]",), "link"),
        (("[Sign up for our newsletter]",), "subscribe"),
        (("[A subscriber replies: Odd Brandt is right about the piers]",), "comments"),
        (("[One reader from Port City writes: The piers are rotten, and so is the plan.]",), "comments"),
        (("(Another viewer asks: Who pays for it?)",), "comments"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_galleries_captions_and_links_in_brackets(lines: tuple[str, ...], rule: str) -> None:
    found = furniture("Harbour stays open", *BODY[:2], *lines, *BODY[2:])
    assert [line for line, _ in found] == list(lines)
    assert rule in {name for _, name in found}


@pytest.mark.parametrize("place", [1, 2, 4, 6])
def test_a_paragraph_that_stands_on_the_page_before_is_doubled(place: int) -> None:
    lines = ("Harbour stays open", *BODY[:place], BODY[0], *BODY[place:])
    assert furniture(*lines) == [(BODY[0], "doubled")]


def test_short_lines_may_come_twice() -> None:
    refrain = "“We wait,” Brandt said."
    assert furniture("Harbour stays open", *BODY[:2], refrain, *BODY[2:], refrain) == []


NOTES = [
    "Correction: An earlier version of this article said that Bo Lund had left the council.",
    "Correction (19 September): This article originally stated that Lund had lied about the ferry.",
    "CORRECTION, Sept. 19, 2031: The name of the harbour minister is Mira Tolan.",
    "Clarification — The ferry runs on weekdays only.",
    "Editor’s note: An earlier version of this story gave the wrong day for the talks.",
    "A previous version of this report misstated the price of a berth.",
    "This story has been corrected to say that the ferry left at nine.",
    "This article misidentified the speaker of the council.",
    "Update: The article initially said that Odd Brandt had resigned.",
    "*This article was amended on 19 September 2031 to give the right name.",
    "An earlier post said that the mayor had ordered an evacuation. She has not.",
    "Amended on 20 September to make clear that the council had voted.",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("place", [2, len(BODY)])
def test_a_correction_note_is_told_from_the_article(note: str, place: int) -> None:
    found = furniture("Harbour stays open", *BODY[:place], note, *BODY[place:])
    assert found == [(note, "correction-note")]


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


STAYS = [
    "“Correction: the ferry left at nine,” Brandt said, and sat down.",
    "The correction of the border was agreed: nobody minded, Tolan said.",
    "An earlier version of this agreement said that the harbour would close.",
    "This article of the treaty states that the harbour stays open.",
    "Correction of the course was needed, Tolan said on Monday.",
    "The report wrongly accused the council, Brandt said.",
    "This report is corrected each year, the council said.",
    "[Laughter]",
    "[The minister nodded, and the room was silent.]",
    "Two of 3 ferries stay in port.",
    "Brandt met Tolan on Monday, March 3, 2031.",
    "The file on the ferry is lost.",
    "Subscribe to that view, and it follows that the harbour has to close.",
    "The council asked you to wait, she said, and you will find a letter in your inbox.",
    "Cookies were served, and our minister took two.",
    "(The ministry did not answer.)",
    "Trending towards ice",
    "14:00 is when the ferry leaves, he said.",
    "Von der Amsel said that nobody had asked her.",
    "You have to begin somewhere, the minister said.",
    "Like us, the islanders wait.",
    "Follow the money, he said, and you will find the harbour.",
    "Residents can sign up for the scheme until May.",
    "The terms of use of the harbour have changed.",
    "The pictures were AI-generated, the police said.",
    "She said that she knew what was in their inboxes, “because it is in your inbox, and in mine.”",
    "Discussion",
    "Terms",
    "Turnout: 61.4%",
    "“Comments like these help nobody,” the minister said.",
    "Share prices fell by a tenth.",
    "By Monday the ferry was full.",
    "Advertisements for the ferry have stopped.",
    "On March 14, 2031, the harbour was closed.",
    "Related talks on fish go on.",
    "The Author",
    "News from the island is scarce.",
    "3. Interim ceasefire",
    "Western theatre 1861-1863",
    "Brandt said: “No.”",
    "Trending upwards, the price of fish reached 9 crowns.",
]


@pytest.mark.parametrize("line", STAYS)
def test_article_lines_that_look_like_furniture(line: str) -> None:
    assert furniture("Harbour stays open", *BODY[:3], line, *BODY[3:]) == []


def test_comments_as_a_subheading_near_the_beginning() -> None:
    lines = ("Harbour stays open", BODY[0], "Comments", *BODY[1:])
    assert left(*lines)[-1] == BODY[-1]


def test_phrases_are_written_as_they_are_compared() -> None:
    assert "advertisement" in words("exactly", "advertisement")
    for faulty in ("Upper", "don\u2019t"):
        with pytest.raises(ValueError, match=r"lexicon/furniture\.toml: some\.list"):
            checked("some.list", [faulty])


def test_many_paragraphs_are_judged_in_time() -> None:
    assert len(furniture(*(["Related posts", "Ferry stays in port"] * 3000))) > 3000


PIECES = st.sampled_from(
    [*BODY, *STAYS, *(line for line, _ in ABOVE + BETWEEN), *(line for lines in BELOW for line in lines)]
)


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


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: f"{rule.kind}: {rule.sample}")
def test_each_rule_for_a_line_finds_its_sample(rule: LineRule) -> None:
    assert rule.holds(Line.of(rule.sample, key(rule.sample)))
    assert rule_of_line(rule.sample, key(rule.sample)) == rule.kind


def test_every_kind_is_documented_and_every_pass_has_a_name_of_its_own() -> None:
    assert {rule.kind for rule in LINE_RULES} <= set(KINDS)
    assert len({one.name for one in PASSES}) == len(PASSES)
    assert all(0 < len(meaning) <= 80 for meaning in KINDS.values())


def test_furniture_is_found_without_the_rest_of_the_generator() -> None:
    code = (
        "import sys, generator.furniture; "
        "print(*sorted(m for m in sys.modules if m.startswith('generator.')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    parts = {name.split(".")[1] for name in told.split()}
    assert parts == {"furniture", "model", "wordlists"}


@pytest.mark.parametrize(
    "line",
    [
        "Amended rules allow ministers to remove deputies who miss three sittings, Lund said on Friday.",
        "Corrected figures led the ministry to say on Tuesday that the dues would fall.",
        "An earlier article said the harbour would close; Tolan told reporters that it would not.",
        "Embargo on grain from the north stays, minister says",
        "Under embargo, the island turned to smugglers",
        "For release of prisoners, a price",
    ],
)
def test_what_only_begins_like_a_note_stays(line: str) -> None:
    assert rule_of_line(line, key(line)) == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Amended on 20 September to make clear that the ferry sailed.", "correction-note"),
        ("Corrected to say that the ferry sailed.", "correction-note"),
        ("EMBARGOED UNTIL 00:01 GMT, 5 March 2031", "wire-note"),
        ("Not for publication before 6 March 2031", "wire-note"),
        ("FOR IMMEDIATE RELEASE", "wire-note"),
    ],
)
def test_notes_are_left_out(line: str, kind: str) -> None:
    assert rule_of_line(line, key(line)) == kind
