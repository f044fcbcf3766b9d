"""Whatever was found wherever, the weaving gives a briefing whose every id leads somewhere."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from weave_factories import Story, day, woven

from generator.model.findings import DateExpression, Figure, Findings, Mention, Quotation, Statement
from generator.model.text import Span

TEXT = "# What if\n\nMinister Moor said “we stay” in May. It rained, she said.\n\n- Tal: no\n\n- 30 ships?"
ENDS = st.integers(min_value=0, max_value=len(TEXT) + 5)
SPANS = st.tuples(ENDS, ENDS).filter(lambda p: p[0] != p[1]).map(lambda p: Span(start=min(p), end=max(p)))
ACTORS = st.sampled_from(["ada-moor", "ben-tal", "nobody", None])
DATES = st.sampled_from([None, day("2025-05"), day("2024/.."), day("../2026"), day("2025-03-05")])
FINDINGS = st.builds(
    Findings,
    article=st.just("a"),
    sentences=st.lists(SPANS, max_size=5).map(tuple),
    mentions=st.lists(
        st.builds(Mention, span=SPANS, actor=ACTORS, form=st.sampled_from(["full", "pronoun"])), max_size=5
    ).map(tuple),
    quotations=st.lists(st.builds(lambda s: Quotation(span=s, outer=s), SPANS), max_size=3).map(tuple),
    statements=st.lists(
        st.builds(
            Statement,
            span=SPANS,
            speaker=ACTORS,
            speaker_span=st.none() | SPANS,
            cue=st.none() | SPANS,
            content=st.lists(SPANS, max_size=2).map(tuple),
            quotes=st.lists(SPANS, max_size=2).map(tuple),
            via=st.lists(st.sampled_from(["tide", "ben-tal", "nobody"]), max_size=2).map(tuple),
            date=DATES,
            issues=st.lists(st.sampled_from(["strait", "nothing"]), max_size=2).map(tuple),
            confidence=st.sampled_from(["high", "medium", "low"]),
        ),
        max_size=5,
    ).map(tuple),
    dates=st.lists(st.builds(DateExpression, span=SPANS, value=DATES, rule=st.just("x")), max_size=4).map(
        tuple
    ),
    figures=st.lists(
        st.builds(Figure, span=SPANS, value=st.just("30"), unit=st.just("ship")), max_size=3
    ).map(tuple),
)


@settings(max_examples=200, deadline=None)
@given(FINDINGS, st.sampled_from(["digest", "full"]))
def test_any_findings_give_a_sound_briefing(findings: Findings, kind: str) -> None:
    story = Story("a", TEXT)
    story.article = replace(story.article, text=kind)  # type: ignore[arg-type] # one of the two
    story.findings = findings
    briefing, _ = woven(story)
    known = briefing.content.register
    sentences = {s.id: s for b in briefing.sources["a"].blocks for s in b.sentences}
    for attribution in briefing.attributions.values():
        assert attribution.text or kind == "full"  # a full text has its budget
        assert attribution.confidence != "low"
        assert set(attribution.speakers) | set(attribution.about) <= set(known.actors)
        assert set(attribution.via) <= {*known.actors, *known.outlets}
        assert set(attribution.issues) <= set(known.issues)
        assert attribution.origin in briefing.origins
        assert attribution.speakers or attribution.speaker_words
    if kind == "digest":
        anchored = [a for s in sentences.values() for a in s.attributions]
        found = [i for a in briefing.attributions.values() for i in (a.id, *a.also)]
        assert sorted(anchored) == sorted(found)
        assert {e.sentence for e in briefing.chronology} <= set(sentences)
        assert {f.sentence for f in briefing.figures} <= set(sentences)
    ids = [*briefing.attributions, *(e.id for e in briefing.chronology), *(f.id for f in briefing.figures)]
    assert len(set(ids)) == len(ids)
