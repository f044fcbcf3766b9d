"""The pages of the whole dossier: chronology and its parts, figures, origins, names, what changed."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from invented_briefing import compared, day, invented
from reading import rendered, words

from generator.model.content import Retirement
from generator.model.coverage import Addition
from generator.model.figures import FigureGroup
from generator.model.names import PlaceName, Printed, UnnamedSpeaker


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return rendered(compared(invented()))


def test_the_chronology_has_years_and_months(site: dict[str, str]) -> None:
    headings = re.findall(r"^#+ .*? \{ #[\w-]+ \}", site["chronology.md"], re.MULTILINE)
    assert headings[1:4] == [
        "## 2031 { #in-2031 }",
        "### February 2031 { #in-february-2031 }",
        "### March 2031 { #in-march-2031 }",
    ]


def test_the_chronology_of_an_actor_holds_what_concerns_the_actor(site: dict[str, str]) -> None:
    text = words(site["chronology/actors/donna-quist.md"])
    assert "Chronology: Donna Quist" in text
    assert "Donna Quist said that the harbour would stay open." in text
    assert "A storm closed the river" not in text


def test_the_chronology_of_an_issue_and_of_a_kind(site: dict[str, str]) -> None:
    assert "harbour would stay open" in words(site["chronology/issues/river-mouth.md"])
    assert "A storm closed the river" in words(site["chronology/happened.md"])
    assert "harbour would stay open" not in words(site["chronology/happened.md"])
    assert "chronology/scenarios.md" not in site


def test_the_whole_chronology_leads_to_its_parts(site: dict[str, str]) -> None:
    text = site["chronology.md"]
    for path in (
        "chronology/happened.md",
        "chronology/actors/donna-quist.md",
        "chronology/issues/river-mouth.md",
    ):
        assert f"({path})" in text


def test_who_only_is_named_has_no_chronology_of_its_own(site: dict[str, str]) -> None:
    assert "chronology/actors/varland.md" not in site


def ledger(*, differs: bool) -> str:
    briefing = invented()
    (ships,) = briefing.figures
    more = replace(ships, id="f-more", words="about 45 ships", value="45", holder="", period="since February")
    group = FigureGroup(measures="ships waiting", unit="ship", figures=("f-ships", "f-more"), differs=differs)
    return words(rendered(replace(briefing, figures=(ships, more), figure_groups=(group,)))["figures.md"])


def test_figures_of_one_measure_stand_side_by_side() -> None:
    text = ledger(differs=True)
    assert "Ships waiting The numbers differ." in text
    assert text.index("40 ships") < text.index("about 45 ships")
    assert "about 45 ships | ships waiting | 3–5 March 2031, since February | the source itself" in text
    assert "42" not in text
    assert "The numbers are the same." in ledger(differs=False)


def test_origins_are_told_in_three_states(site: dict[str, str]) -> None:
    text = words(site["origins.md"])
    assert "several origins named, independence not established | 0 statements" in text
    assert "Coast Wire, 1 March 2031 | recorded by the editor" in text
    assert "Untitled article, 3–5 March 2031 | Pilots of the river guild | no issue | 1 standing" in text


def test_speakers_without_a_name_stand_under_the_words_that_describe_them() -> None:
    briefing = invented()
    pilots = replace(briefing.attributions["s-pilots"], speaker_words="Two pilots")
    loose = replace(
        pilots,
        id="s-loose",
        speakers=(),
        speaker_words="a voice on the quay",
        text="Nobody pays, said a voice.",
    )
    text = words(
        rendered(
            replace(
                briefing,
                attributions={**briefing.attributions, pilots.id: pilots, loose.id: loose},
                unnamed=(UnnamedSpeaker(words="a voice on the quay", attributions=("s-loose",)),),
            )
        )["unnamed.md"]
    )
    assert "Pilots of the river guild called “Two pilots”" in text
    assert "Known by a description alone called “a voice on the quay”" in text
    assert "Donna Quist" not in text


def test_names_stand_with_every_spelling_that_is_printed() -> None:
    place = PlaceName(
        actor="varland",
        choice="It says the same in both languages.",
        printed=(Printed(spelling="Varland", articles=("2031-03-04-digest",)),),
        aliases=("Wahrland",),
    )
    text = words(rendered(replace(invented(), place_names=(place,)))["names.md"])
    assert "Varland It says the same in both languages. Varland in an untitled article" in text
    assert "also known as Wahrland" in text
    assert "Donna Quist | Donna Quist, Quist" in text
    assert "Bertil Aska" not in text


def test_what_changed_tells_additions_shifts_and_what_was_taken_back() -> None:
    briefing = compared(invented())
    harbour, digest = briefing.content.articles
    dated = replace(harbour, added=day("2031-03-10"))
    text = words(
        rendered(
            replace(
                briefing,
                content=replace(briefing.content, articles=(dated, digest)),
                additions=(Addition(date=day("2031-03-10"), label="10 March 2031", articles=(harbour.id,)),),
            )
        )["changes.md"]
    )
    assert "Donna Quist on River mouth" in text
    assert "10 March 2031 2 statements" in text
    assert text.index("Day not recorded") < text.index("Untitled article, 3–5 March 2031")
    assert "No statement has been retired." in text


def test_a_retired_statement_says_when_why_and_what_replaced_it_and_not_its_words() -> None:
    briefing = invented()
    gone = replace(
        briefing.attributions["s-pilots"],
        id="s-gone",
        text="A hundred ships were waiting, they said.",
        retirement=Retirement(on=day("2031-03-20"), why="The number was misread.", replaced_by="s-pilots"),
    )
    site = rendered(replace(briefing, retired={gone.id: gone}))
    for path in ("retired.md", "changes.md"):
        text = words(site[path])
        assert "20 March 2031 | Pilots of the river guild" in text
        assert "The number was misread. See the statement that replaced it." in text
        assert "A hundred ships" not in text
    assert "(sources/2031-03-04-digest.md#s-gone)" in site["retired.md"]
    assert "{ #s-gone }" in site["sources/2031-03-04-digest.md"]


def test_a_long_chronology_has_a_page_for_each_month(
    monkeypatch: pytest.MonkeyPatch, site: dict[str, str]
) -> None:
    assert "chronology/in-march-2031.md" not in site
    monkeypatch.setattr("generator.render.pages.chronology.LONG", 1)
    site = rendered(compared(invented()))
    whole = site["chronology.md"]
    assert "[March 2031 (1 entry)](chronology/in-march-2031.md)" in html.unescape(whole)
    assert "A storm closed the river" not in whole
    assert "A storm closed the river" in words(site["chronology/in-march-2031.md"])
    assert "{ #c-storm }" in site["chronology/in-march-2031.md"]
