"""Of a full text the site prints no more than the policy allows."""

from __future__ import annotations

from dataclasses import replace

from weave_factories import DOSSIER, Story, codes, only, woven

WORDS = " ".join(f"word{n}" for n in range(60))


def test_a_long_quotation_in_a_digest_warns_then_fails() -> None:
    def told(count: int) -> Story:
        quote = " ".join(WORDS.split()[:count])
        return Story("a", f"Moor said “{quote}”.").says("ada-moor", "Moor", "said", quote, quotes=[quote])

    assert codes(woven(told(25))[1]) == []
    _, faults = woven(told(26))
    assert [(f.code, f.severity) for f in faults] == [("quotation-long", "warning")]
    _, faults = woven(told(41))
    assert [(f.code, f.severity) for f in faults] == [("quotation-too-long", "error")]
    assert faults[0].message == "a quotation of 41 words; the policy allows 40"


def test_a_full_text_shows_short_runs_of_prose_around_the_cue() -> None:
    before, after = " ".join(f"b{n}" for n in range(20)), " ".join(f"a{n}" for n in range(20))
    story = Story("a", f"{before} Moor said {after}.")
    story.article = replace(story.article, text="full")
    briefing, _ = woven(story.says("ada-moor", "Moor", "said", after))
    text = only(briefing).text
    assert "said" in text
    assert max(len(run.split()) for run in text.split("[…]")) <= 10
    assert briefing.sources["a"].blocks == ()


def test_a_full_text_gives_no_more_quoted_words_than_its_allowance() -> None:
    one, two = " ".join(WORDS.split()[:10]), " ".join(WORDS.split()[10:20])
    story = Story("a", f"“{one}”, Moor said. “{two}”, Tal said.")
    story.article = replace(story.article, text="full")
    story.says("ada-moor", "Moor", "Moor said", one, quotes=[one], speaker_span=None)
    story.says("ben-tal", "Tal", "Tal said", two, quotes=[two], speaker_span=None)
    dossier = replace(DOSSIER, source_share_fail=0.5)
    briefing, faults = woven(story, dossier=dossier)
    quoted = [
        w for a in briefing.attributions.values() for q in a.quotes for w in q.replace("[…]", "").split()
    ]
    assert len(quoted) == 12
    assert codes(faults) == ["source-quoted-too-much"]
    assert faults[0].message.startswith("the statements quote 20 words of this text; the policy allows 12")


def test_statements_on_an_issue_spend_the_allowance_first() -> None:
    one, two = " ".join(WORDS.split()[:10]), " ".join(WORDS.split()[10:20])
    story = Story("a", f"“{one}”, Moor said. “{two}”, Tal said.")
    story.article = replace(story.article, text="full")
    story.says("ada-moor", "Moor", "Moor said", one, quotes=[one], speaker_span=None)
    story.says("ben-tal", "Tal", "Tal said", two, quotes=[two], speaker_span=None, issues=("strait",))
    briefing, _ = woven(story, dossier=replace(DOSSIER, source_share_fail=0.42))
    quotes = {a.speakers[0]: a.quotes for a in briefing.attributions.values()}
    assert quotes == {"ada-moor": ("[…]",), "ben-tal": (two,)}


def test_events_and_figures_of_a_full_text_are_cut_as_well() -> None:
    story = (
        Story("a", f"In May 30 ships left and {WORDS}.")
        .dated("May", "2024-05")
        .counts("30 ships", "30", "ship")
    )
    story.article = replace(story.article, text="full")
    briefing, _ = woven(story)
    assert briefing.chronology[0].text == "In May 30 ships left and word0 word1 word2 word3 […]"
    assert briefing.figures[0].text == briefing.chronology[0].text
