"""Of a full text the site prints excerpts, within a budget; the rest is listed without words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from weave_factories import DOSSIER, Story, codes, day, only, woven

from generator.model.findings import Statement
from generator.model.text import Span

WORDS = " ".join(f"word{n}" for n in range(60))


def full(story: Story, **fields: str) -> Story:
    story.article = replace(story.article, text="full", **fields)  # type: ignore[arg-type] # texts all of them
    return story


def test_a_long_quotation_in_a_digest_is_an_error() -> None:
    def told(count: int) -> Story:
        quote = " ".join(WORDS.split()[:count])
        return Story("a", f"Moor said “{quote}”.").says("ada-moor", "Moor", "said", quote, quotes=[quote])

    assert codes(woven(told(40))[1]) == []
    _, faults = woven(told(41))
    assert [(f.code, f.severity) for f in faults] == [("quotation-too-long", "error")]
    assert faults[0].message == "a quotation of 41 words; the policy allows 40"


SAID = "Moor said on Monday that the strait would stay open, adding that tolls would rise in the spring."
ROOMY = replace(DOSSIER, source_share=1.0)


def test_a_short_sentence_of_a_full_text_is_printed_whole() -> None:
    story = full(Story("a", SAID)).says("ada-moor", "Moor", "said", "that the strait would stay open")
    briefing, faults = woven(story, dossier=ROOMY)
    assert only(briefing).text == SAID
    assert briefing.sources["a"].blocks == ()
    assert codes(faults) == []


def test_an_excerpt_is_the_longest_stretch_that_fits_with_one_ellipsis_at_its_edge() -> None:
    story = full(Story("a", SAID)).says("ada-moor", "Moor", "said", "that the strait would stay open")
    story.allows("Moor said on Monday that the strait would stay open", "the strait would stay open")
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=12))
    assert only(briefing).text == "Moor said on Monday that the strait would stay open …"


def test_what_a_colon_announces_is_left_off_with_an_ellipsis() -> None:
    story = full(Story("a", "Moor said that she had two demands for all of us:\n\n- the mole\n\n- the dues"))
    story.says("ada-moor", "Moor", "said", "that she had two demands for all of us")
    briefing, _ = woven(story, dossier=ROOMY)
    assert only(briefing).text == "Moor said that she had two demands for all of us …"


def test_a_stretch_without_verb_or_words_said_stands_for_nothing() -> None:
    story = full(Story("a", SAID)).says("ada-moor", "Moor", "said", "that the strait would stay open")
    story.allows("the strait would stay open", "Moor said on Monday")
    briefing, faults = woven(story, dossier=replace(ROOMY, excerpt_words=12))
    assert only(briefing).text == ""
    assert only(briefing).quotes == ()
    assert [(f.code, f.severity) for f in faults] == [("source-budget", "review")]
    assert "0 of 1 statements carry words" in faults[0].message
    assert "1 without a whole clause of 12 words or fewer" in faults[0].message


def test_a_speaker_of_whom_much_is_said_may_stay_beside_the_words() -> None:
    story = Story(
        "a", "Moor, who had come late and left early, said that the strait would stay open for all."
    )
    full(story).says("ada-moor", "Moor", "said", "that the strait would stay open for all")
    story.allows("said that the strait would stay open for all.")
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=12))
    assert only(briefing).text == "… said that the strait would stay open for all."


@pytest.mark.parametrize(
    ("text", "kept", "printed"),
    [
        (
            "“The strait stays open, and tolls will rise in the spring of the year,” Moor said.",
            "tolls will rise in the spring of the year,” Moor said",
            "… “tolls will rise in the spring of the year,” Moor said.",
        ),
        (
            "Moor said: “The strait stays open to all, and tolls will rise in the spring.”",
            "Moor said: “The strait stays open to all",
            "Moor said: “The strait stays open to all” …",
        ),
        (
            'Moor said: "The strait stays open to all, and tolls will rise in the spring."',
            'Moor said: "The strait stays open to all',
            'Moor said: "The strait stays open to all" …',
        ),
    ],
)
def test_a_cut_through_a_quotation_keeps_its_marks_in_pairs(text: str, kept: str, printed: str) -> None:
    quote = text.replace('"', "“", 1).replace('"', "”").partition("“")[2].partition("”")[0]
    story = full(Story("a", text)).says("ada-moor", "Moor", "said", quote, quotes=[quote])
    start = text.index(kept)
    end = start + len(kept) + (1 if printed.endswith("said.") else 0)
    story.findings = replace(story.findings, excerpts=(Span(start=start, end=end),))
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=12))
    assert only(briefing).text == printed
    assert all(quote in printed for quote in only(briefing).quotes)
    assert only(briefing).quotes


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("But not before the spring of the coming year.", ""),
        ("However, nobody else shall know of it yet.", ""),
        ("Only the small boats have to wait until May.", ""),
        ("It is not ready for them, nor for us.", ""),
        ("The tolls will rise. They have never been so low.", ""),
        ("Nobody else has to know of it for now.", "“We may open the strait to all of them.” …"),
        ("The tolls will rise in May, as they always do.", "“We may open the strait to all of them.” …"),
    ],
)
def test_a_sentence_that_takes_back_the_one_before_is_never_left_off(behind: str, words: str) -> None:
    text = f"“We may open the strait to all of them. {behind}”"
    story = full(Story("a", text))
    story.says("ada-moor", "", "", text[1:-1], quotes=[text[1:-1]], speaker_span=None)
    (said,) = story.findings.statements
    whole = replace(said, span=Span(start=0, end=len(text)))
    story.findings = replace(story.findings, statements=(whole,))
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=9))
    assert only(briefing).text == words


@pytest.mark.parametrize(
    ("first", "behind", "words"),
    [
        ("It is not that the figures are false.", "It is that there are none at all.", ""),
        ("It’s not a loan to us.", "It is a gift to them, and a large one.", ""),
        (
            "The mole is not a loan to them.",
            "The council gave it to them last year.",
            "“The mole is not a loan to them.” …",
        ),
        (
            "The mole is a loan, and a large one.",
            "The mole is to be paid back within one year.",
            "“The mole is a loan, and a large one.” …",
        ),
    ],
)
def test_what_is_not_stays_with_what_is(first: str, behind: str, words: str) -> None:
    text = f"“{first} {behind}”"
    story = full(Story("a", text))
    story.says("ada-moor", "", "", text[1:-1], quotes=[text[1:-1]], speaker_span=None)
    (said,) = story.findings.statements
    story.findings = replace(story.findings, statements=(replace(said, span=Span(start=0, end=len(text))),))
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=9))
    assert only(briefing).text == words


def two_quotations(**second: object) -> Story:
    one, two = " ".join(WORDS.split()[:10]), " ".join(WORDS.split()[10:20])
    story = full(Story("a", f"“{one}”, Moor said. “{two}”, Tal said."))
    story.says("ada-moor", "Moor", "Moor said", one, quotes=[one], speaker_span=None)
    return story.says("ben-tal", "Tal", "Tal said", two, quotes=[two], speaker_span=None, **second)  # type: ignore[arg-type] # the fields of a statement


def printed(story: Story, share: float) -> dict[str, bool]:
    briefing, _ = woven(story, dossier=replace(DOSSIER, source_share=share))
    return {a.speakers[0]: bool(a.text) for a in briefing.attributions.values()}


def test_the_budget_is_a_share_of_the_text_and_never_more_than_a_number_of_words() -> None:
    assert printed(two_quotations(), 0.6) == {"ada-moor": True, "ben-tal": False}
    assert printed(two_quotations(), 1.0) == {"ada-moor": True, "ben-tal": True}
    dossier = replace(DOSSIER, source_share=1.0, source_words=12)
    _, faults = woven(two_quotations(), dossier=dossier)
    assert codes(faults) == ["source-budget"]
    assert faults[0].message.startswith("the site prints 12 of the 12 words that the policy allows of it")


def test_quotations_come_first_then_a_known_speaker_on_an_issue_then_the_rest() -> None:
    text = (
        "Tal said that the ferries were late again on that day. "
        "Moor said that the strait would stay open all year. "
        "“Nobody has asked us about any of this yet,” Tal added."
    )
    quote = "Nobody has asked us about any of this yet,"
    story = full(Story("a", text))
    story.says(
        "ben-tal",
        "Tal said",
        "said that the ferries",
        "the ferries were late again on that day",
        speaker_span=None,
    )
    story.says("ada-moor", "Moor", "Moor said", "the strait would stay open all year", issues=("strait",))
    story.says("ben-tal", "Tal added", "added", quote, quotes=[quote], speaker_span=None)
    for words, carried in ((11, 1), (22, 2), (36, 3)):
        briefing, _ = woven(story, dossier=replace(ROOMY, source_words=words))
        first = [a.text.split()[0] for a in briefing.attributions.values() if a.text]
        assert sorted(first) == sorted(["“Nobody", "Moor", "Tal"][:carried])


def test_two_statements_of_one_sentence_share_its_words() -> None:
    story = full(Story("a", SAID))
    story.says("ada-moor", "Moor", "said", "that the strait would stay open")
    story.says("ben-tal", "", "adding", "that tolls would rise in the spring", speaker_span=None)
    briefing, faults = woven(story, dossier=replace(ROOMY, source_words=20))
    assert [a.text for a in briefing.attributions.values()] == [SAID, SAID]
    assert codes(faults) == []


@pytest.mark.parametrize("rights", ["own", "public-domain", "permission", "CC-BY-4.0"])
def test_rights_lift_the_budget_and_let_the_text_be_printed_whole(rights: str) -> None:
    long = f"Moor said that the strait would stay open for {WORDS}."
    story = full(Story("a", long), rights=rights)
    story.says("ada-moor", "Moor", "said", f"that the strait would stay open for {WORDS}")
    briefing, faults = woven(story)
    assert only(briefing).text == long
    assert briefing.sources["a"].blocks
    assert codes(faults) == []


def test_events_and_figures_take_what_the_statements_leave() -> None:
    story = Story("a", f"In May 30 ships left the port and {WORDS}.")
    story.happens("left", "May", "In May 30 ships left the port")
    full(story).dated("May", "2024-05").counts("30 ships", "30", "ship").allows(
        "In May 30 ships left the port"
    )
    briefing, _ = woven(story)
    assert briefing.chronology[0].text == "In May 30 ships left the port …"
    assert briefing.figures[0].text == briefing.chronology[0].text
    bare, _ = woven(story, dossier=replace(DOSSIER, source_words=5))
    assert [bare.chronology[0].text, bare.figures[0].text] == ["", ""]


CLAIMS = "Moor said that the strait was open to all and warned that Tal would take “every lawful step” soon."


@pytest.mark.parametrize(
    ("words", "printed", "force", "directness"),
    [
        (14, "Moor said that the strait was open to all …", "say", "paraphrase"),
        (30, CLAIMS, "warn", "partial"),
    ],
)
def test_labels_fit_the_words_that_are_printed(words: int, printed: str, force: str, directness: str) -> None:
    story = full(Story("a", CLAIMS))
    story.says("ada-moor", "Moor", "said", "that the strait was open to all")
    step = "every lawful step"
    story.says(
        "ada-moor", "Moor", "warned", f"that Tal would take “{step}” soon", quotes=[step], force="warn"
    )
    story.allows("Moor said that the strait was open to all")
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=words))
    told = only(briefing)
    assert (told.text, told.force, told.directness) == (printed, force, directness)


@pytest.mark.parametrize(
    ("rule", "directness"), [("label", "direct"), ("answer", "direct"), ("verb", "paraphrase")]
)
def test_the_lines_of_an_interview_are_the_speakers_own_words(rule: str, directness: str) -> None:
    story = full(Story("a", "Moor: The strait is open to all."))
    story.says("ada-moor", "Moor", "", "The strait is open to all", rule=rule)
    story.allows("Moor: The strait is open to all")
    briefing, _ = woven(story, dossier=ROOMY)
    assert only(briefing).directness == directness


def test_names_that_leave_no_room_are_told_as_what_they_are() -> None:
    story = Story("a", "President Ilona Brasch of the Council said that the strait was open to all of them.")
    full(story).says(None, "President Ilona Brasch", "said", "that the strait was open to all of them")
    _, faults = woven(story, dossier=replace(ROOMY, source_words=2))
    (told,) = [fault for fault in faults if fault.code == "source-budget"]
    assert re.match(
        r"its title and the names and roles of its speakers alone have 3 words, more than the 2 ",
        told.message,
    )


ANSWERS = (
    "Moor: Yes, they will.\n\n"
    "Moor: The state.\n\n"
    "Moor: The strait stays open to every boat, and tolls will rise in the spring.\n"
)


def interview(**fields: str) -> Story:
    story = Story("a", ANSWERS)
    for words in ANSWERS.strip().split("\n\n"):
        place = story.at(words.removeprefix("Moor: "))
        spoken = Statement(
            span=story.sentence(place),
            speaker="ada-moor",
            speaker_span=Span(start=place.start - len("Moor: "), end=place.start - len(": ")),
            cue=Span(start=place.start - len(": "), end=place.start - 1),
            content=(place,),
            confidence="high",
            rule="label",
        )
        story.findings = replace(story.findings, statements=(*story.findings.statements, spoken))
    story.allows("Moor: The strait stays open to every boat")
    story.article = replace(story.article, text="full", **fields)  # type: ignore[arg-type] # texts all of them
    return story


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (8, ["", "", "The strait stays open to every boat …"]),
        (99, ["", "", "The strait stays open to every boat, and tolls will rise in the spring."]),
    ],
)
def test_answers_that_say_nothing_take_no_words_of_the_budget(words: int, printed: list[str]) -> None:
    briefing, faults = woven(interview(), dossier=replace(ROOMY, source_words=words))
    assert [a.text for a in briefing.attributions.values()] == printed
    (told,) = [fault for fault in faults if fault.code == "source-budget"]
    assert "(2 that say nothing without the words around them)" in told.message


@pytest.mark.parametrize(
    ("said", "quote", "is_printed"),
    [
        ("that she had “not come to lose a country”", "not come to lose a country", True),
        ("they were “so far from home”", "so far from home", True),
        ("he would be “there for the crews”", "there for the crews", True),
        ("that it was “not true”", "not true", False),
        ("“It's a home run”", "It's a home run", False),
    ],
)
def test_a_quotation_that_ends_the_speakers_own_clause_leans_on_nothing(
    said: str, quote: str, *, is_printed: bool
) -> None:
    story = full(Story("a", f"Moor said {said}."))
    story.says("ada-moor", "Moor", "said", said, quotes=[quote])
    assert bool(only(woven(story, dossier=ROOMY)[0]).text) == is_printed


@pytest.mark.parametrize(
    ("sentence", "is_printed"),
    [
        ("“He has never come to a meeting of the council,” Moor said.", False),
        ("“He has never come to a meeting of the council,” Moor said of Tal.", True),
        ("Moor said of Mrs Tal: “He has never come to a meeting of the council.”", True),
        ("“They have never come to a meeting of the council,” Moor said.", False),
    ],
)
def test_a_quotation_about_somebody_is_printed_with_who_is_meant(sentence: str, *, is_printed: bool) -> None:
    quote = sentence[sentence.index("“") + 1 : sentence.index("”")].rstrip(",.")
    story = full(Story("a", sentence)).says("ada-moor", "Moor", "said", quote, quotes=[quote])
    assert bool(only(woven(story, dossier=ROOMY)[0]).text) == is_printed


@pytest.mark.parametrize(
    ("answer", "is_printed"),
    [
        ("The strait stays open to every boat.", True),
        ("I have told the minister that he is wrong.", True),
        ("Faster than we expected.", False),
        ("(Laughs) He came here once, in the wrong shoes.", False),
        ("They want to close it before the winter.", False),
    ],
)
def test_an_answer_that_hangs_on_its_question_is_listed_without_words(
    answer: str, *, is_printed: bool
) -> None:
    story = full(Story("a", f"Moor: {answer}")).says("ada-moor", "Moor", "", answer.rstrip("."), rule="label")
    assert bool(only(woven(story, dossier=ROOMY)[0]).text) == is_printed


def test_answers_that_say_nothing_are_printed_where_the_whole_text_is() -> None:
    briefing, _ = woven(interview(rights="own"), dossier=ROOMY)
    told = [a.text for a in briefing.attributions.values()]
    assert told == [answer.removeprefix("Moor: ") for answer in ANSWERS.strip().split("\n\n")]


@pytest.mark.parametrize("rights", ["", "own"])
def test_an_answer_is_its_speakers_own_words_without_the_label(rights: str) -> None:
    briefing, _ = woven(interview(rights=rights), dossier=ROOMY)
    for told in briefing.attributions.values():
        assert told.directness == "direct"
        assert told.quotes == ((told.text,) if told.text else ())
        assert "Moor:" not in told.text
        assert not told.text.startswith("…")


def test_an_answer_in_a_digest_is_told_in_the_editors_words() -> None:
    story = interview()
    story.article = replace(story.article, text="digest")
    briefing, _ = woven(story)
    assert {a.directness for a in briefing.attributions.values()} == {"paraphrase"}
    assert not any("Moor:" in a.text for a in briefing.attributions.values())


def test_where_somebody_stands_is_told_by_a_statement_that_has_words() -> None:
    first = full(Story("a", SAID, published=day("2024-02-01")))
    first.says("ada-moor", "Moor", "said", "that the strait would stay open", issues=("strait",))
    long = f"Moor said that the strait was shut to all of {WORDS}."
    later = full(Story("b", long, published=day("2024-03-01")))
    later.says("ada-moor", "Moor", "said", f"that the strait was shut to all of {WORDS}", issues=("strait",))
    briefing, _ = woven(first, later, dossier=ROOMY)
    (cell,) = (c for c in briefing.matrix if c.attribution)
    assert briefing.attributions[cell.attribution].text == SAID
    assert len(cell.statements) == 2


def test_issues_and_names_are_those_of_the_words_that_are_printed() -> None:
    text = "Moor said that tariffs hurt all of the ports, while the strait near Ostara stays open."
    story = full(Story("a", text))
    told = "that tariffs hurt all of the ports, while the strait near Ostara stays open"
    story.names("ostara", "Ostara")
    story.says("ada-moor", "Moor", "said", told, issues=("strait", "tariffs"))
    story.allows("Moor said that tariffs hurt all of the ports")
    whole, _ = woven(story, dossier=replace(ROOMY, excerpt_words=30))
    assert (only(whole).issues, only(whole).about) == (("strait", "tariffs"), ("ostara",))
    cut, _ = woven(story, dossier=replace(ROOMY, excerpt_words=10))
    assert only(cut).text == "Moor said that tariffs hurt all of the ports …"
    assert (only(cut).issues, only(cut).about) == (("tariffs",), ())


@pytest.mark.parametrize(
    ("behind", "printed"),
    [
        ("That is a disgrace to the port.", ""),
        ("They will have to pay for it.", ""),
        ("The crews will have to pay for it.", "… The crews will have to pay for it."),
        ("It is clear that the crews pay.", "… It is clear that the crews pay."),
    ],
)
def test_no_excerpt_begins_with_a_sentence_that_points_at_the_one_before(behind: str, printed: str) -> None:
    text = f"The strait is open to {WORDS}. {behind}\n"
    story = full(Story("a", text))
    story.says("ada-moor", "", "", text.strip(), speaker_span=None)
    (said,) = story.findings.statements
    whole = replace(said, span=Span(start=0, end=len(text.strip())))
    story.findings = replace(story.findings, statements=(whole,))
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=9))
    assert only(briefing).text == printed


def test_no_part_of_a_quotation_that_leans_on_other_words_is_left() -> None:
    quote = "It is only a cow. The council of the island paid for it with the money of the harbour."
    story = full(Story("a", f"“{quote}”"))
    story.says("ada-moor", "", "", quote, quotes=[quote], speaker_span=None)
    (said,) = story.findings.statements
    whole = Span(start=0, end=len(quote) + 2)
    story.findings = replace(story.findings, statements=(replace(said, span=whole),))
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=6))
    assert only(briefing).text == ""
    briefing, _ = woven(story, dossier=replace(ROOMY, excerpt_words=30))
    assert only(briefing).text == f"“{quote}”"


@pytest.mark.parametrize(
    "first",
    ["That is a disgrace to all of us here,", "This is what happens to us. The crews will not forget,"],
)
def test_a_quotation_that_points_back_comes_last(first: str) -> None:
    text = f"“{first}” Moor said. “The tolls will double in the spring,” Tal said."
    second = "The tolls will double in the spring,"
    story = full(Story("a", text)).says("ada-moor", "Moor", "Moor said", first, quotes=[first])
    story.says("ben-tal", "Tal", "Tal said", second, quotes=[second])
    briefing, _ = woven(story, dossier=replace(ROOMY, source_words=12))
    assert [a.speakers for a in briefing.attributions.values() if a.text] == [("ben-tal",)]
