"""From a briefing to pages: what a reader finds where."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from invented_briefing import compared, day, invented, page, renamed
from reading import rendered, words

from generator.model.content import Relay
from generator.render import render
from generator.render.escape import readable


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return rendered(invented())


def test_addresses(site: dict[str, str]) -> None:
    assert {
        "about.md",
        "actors/bertil-aska.md",
        "actors/donna-quist.md",
        "actors/index.md",
        "actors/lena-rue.md",
        "actors/norrland-coast.md",
        "actors/pilots.md",
        "actors/varland.md",
        "chronology.md",
        "index.md",
        "issues/index.md",
        "issues/river-mouth.md",
        "issues/salt.md",
        "issues/toll.md",
        "method.md",
        "sources/2031-03-02-harbour.md",
        "sources/2031-03-04-digest.md",
        "sources/index.md",
    } <= site.keys()


def test_every_page_has_one_title_and_headings_in_order(site: dict[str, str]) -> None:
    for path, text in site.items():
        levels = [len(m) for m in re.findall(r"^(#+) ", text, re.MULTILINE)]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), (path, levels)


def test_every_heading_has_its_own_anchor(site: dict[str, str]) -> None:
    for path, text in site.items():
        for line in re.findall(r"^#+ .*$", text, re.MULTILINE):
            assert re.search(r" \{ #[\w-]+( \.\w+)? \}$", line), (path, line)


def test_an_actor_page_leads_with_where_the_actor_stands(site: dict[str, str]) -> None:
    text = words(site["actors/donna-quist.md"].partition("# Donna Quist")[2])
    order = [
        "Standing by issue",
        "No statement in this dossier on Salt and Toll",
        "What Donna Quist said",
        "What others said of Donna Quist",
        "Offices",
        "As printed in the sources",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_the_head_tells_the_office_held_now_and_those_held_when_speaking(site: dict[str, str]) -> None:
    assert "Minister of Harbours · [Norrland Coast]" in site["actors/donna-quist.md"]
    briefing = compared(invented())
    actors = dict(briefing.content.register.actors)
    (minister,) = actors["donna-quist"].offices
    then = replace(minister, end=day("2031-03-10"))
    now = replace(minister, title="Keeper of the Lock", start=day("2031-03-11"))
    actors["donna-quist"] = replace(actors["donna-quist"], offices=(then, now))
    register = replace(briefing.content.register, actors=actors)
    pages, _ = render(replace(briefing, content=replace(briefing.content, register=register)))
    text = {p.path: p.text for p in pages}["actors/donna-quist.md"]
    assert "Keeper of the Lock, quoted here as Minister of Harbours · [Norrland Coast]" in text


def test_a_statement_names_speaker_role_date_chain_and_origin(site: dict[str, str]) -> None:
    text = words(site["actors/donna-quist.md"])
    assert "Donna Quist, Minister of Harbours · said 27 February 2031" in text
    assert "2 articles, 1 origin: Coast Wire, 1 March 2031" in text
    assert "According to Lena Rue, as reported by Coast Wire, in The Evening Buoy" in text
    assert "Also worded as" in text


def test_what_is_inferred_is_marked_in_words(site: dict[str, str]) -> None:
    assert "Bertil Aska · reported 2 March 2031 · inferred" in words(site["actors/bertil-aska.md"])
    assert "· inferred" not in words(site["actors/pilots.md"])


def test_a_statement_leads_to_its_sentence_and_back(site: dict[str, str]) -> None:
    assert "(../sources/2031-03-02-harbour.md#s-toll)" in site["actors/bertil-aska.md"]
    source = site["sources/2031-03-02-harbour.md"]
    assert "{ #s-toll .n }" in source
    assert "(../actors/bertil-aska.md#s-toll)" in source


def test_a_full_text_is_not_republished() -> None:
    briefing = invented()
    brief = replace(briefing.sources["2031-03-02-harbour"], blocks=())
    text = rendered(replace(briefing, sources={**briefing.sources, brief.article: brief}))[
        "sources/2031-03-02-harbour.md"
    ]
    assert "is not republished" in text
    body = text.split("---\n", 2)[2]
    assert body.count("the harbour would stay open") == 1
    assert "{ #s-quay .statement }" in text


def test_what_is_not_known_is_said(site: dict[str, str]) -> None:
    text = words(site["sources/2031-03-04-digest.md"])
    assert "Untitled article, 3–5 March 2031" in text
    assert "Outlet not known" in text
    assert "origin unknown" not in text


def test_an_issue_without_statements_says_so(site: dict[str, str]) -> None:
    assert "No statement in this dossier (2 sources, March 2031)." in words(site["issues/salt.md"])


def test_the_order_of_the_content_does_not_matter(site: dict[str, str]) -> None:
    briefing = invented()
    shuffled = replace(
        briefing,
        attributions=dict(reversed(list(briefing.attributions.items()))),
        content=replace(briefing.content, articles=briefing.content.articles[::-1]),
    )
    assert rendered(shuffled) == site


def test_links_in_the_editors_prose_follow_the_content(site: dict[str, str]) -> None:
    assert "[toll](../issues/toll.md)" in site["actors/donna-quist.md"]
    assert "[About](about.md)" in site["method.md"]
    assert "&lt;b&gt;shown&lt;/b&gt;" in site["about.md"]


def test_hostile_text_reaches_no_page_as_markup() -> None:
    hostile = '<script>alert("x")</script> {{ 7*7 }} [a](b) | *c* \u202e `d`\n# e'
    site = rendered(renamed(invented(), hostile))
    for path, text in site.items():
        assert "<script" not in text, path
        assert "](b)" not in text, path
    assert " ".join(readable(hostile).split()) in " ".join(
        html.unescape(site["actors/donna-quist.md"]).split()
    )


@pytest.fixture(scope="module")
def compared_site() -> dict[str, str]:
    return rendered(compared(invented()))


def test_a_declared_position_leads(compared_site: dict[str, str]) -> None:
    text = words(compared_site["actors/donna-quist.md"])
    assert "Position: Both hold it together · since 27 February 2031 · changed once" in text
    assert "Both hold it together · since 27 February 2031 · changed once" in words(
        compared_site["issues/river-mouth.md"]
    )


def test_a_statement_has_three_dates_with_their_basis(site: dict[str, str]) -> None:
    text = words(site["actors/donna-quist.md"])
    assert "said: 27 February 2031 (dated by the text); published 3–5 March 2031 (inferred from" in text
    text = words(site["actors/bertil-aska.md"])
    assert "said: the article gives no day; published 2 March 2031 (stated by the article)" in text


def test_who_is_opposed_leads_to_where_that_one_stands_on_the_issue(compared_site: dict[str, str]) -> None:
    assert "[Bertil Aska](bertil-aska.md#on-river-mouth)" in compared_site["actors/donna-quist.md"]
    assert "{ #on-river-mouth" in compared_site["actors/bertil-aska.md"]
    assert not any(path.startswith("pairs/") for path in compared_site)


def test_the_matrix_tells_positions_statements_and_silence(compared_site: dict[str, str]) -> None:
    text = words(compared_site["matrix.md"])
    assert "Donna Quist | Both hold it together | 27 February 2031, changed once | 2 articles, one" in text
    assert "No statement: Donna Quist" in text
    assert "no statement in this dossier (2 sources, March 2031)" in text


def test_a_change_of_position_shows_before_and_after(compared_site: dict[str, str]) -> None:
    text = words(compared_site["actors/donna-quist.md"])
    assert "The dates leave the order of the two open." in text
    assert text.index("Before: It belongs to Varland") < text.index("After: Both hold it together")


def test_opposed_positions_stand_side_by_side(compared_site: dict[str, str]) -> None:
    text = words(compared_site["issues/river-mouth.md"])
    assert (
        "Position: It belongs to Varland Bertil Aska, stated 2 March 2031 Against: Both hold it together"
    ) in text
    assert (
        "River mouth | It belongs to Varland (Bertil Aska) | Both hold it together (Donna Quist)"
    ) in words(compared_site["index.md"])
    headings = re.findall(r"^#+ (.*?) \{", compared_site["index.md"], re.MULTILINE)
    assert len(headings) == len(set(headings))


def test_wordings_that_differ_are_marked(compared_site: dict[str, str]) -> None:
    assert "“the harbour **would stay**" in compared_site["actors/donna-quist.md"]


def test_a_month_without_an_article_is_a_gap_to_be_seen(compared_site: dict[str, str]) -> None:
    text = words(compared_site["index.md"])
    assert "February 2031: no article March 2031: 2 articles, 1 origin, 4 statements" in text


def test_what_a_source_supports_is_said(compared_site: dict[str, str]) -> None:
    text = words(compared_site["sources/2031-03-04-digest.md"])
    assert "No statement would be left of Pilots of the river guild." in text
    assert "Pilots of the river guild | 1 of 1" in text
    assert "Toll | 1 of 3" in text
    assert "Pilots of the river guild: Toll" in text


def test_one_sentence_makes_one_entry_of_the_chronology() -> None:
    briefing = invented()
    quay = next(e for e in briefing.chronology if e.id == "c-quay")
    twice = (*briefing.chronology, replace(quay, id="c-again", actors=("varland",)))
    text = rendered(replace(briefing, chronology=twice))["chronology.md"]
    assert words(text).count(quay.text) == 1
    assert "{ #c-quay }" in text
    assert 'id="c-again"' in text


def test_two_pages_cannot_have_one_address() -> None:
    briefing = invented()
    pages = (*briefing.content.pages, page("index", "Mine", "text"))
    _, found = render(replace(briefing, content=replace(briefing.content, pages=pages)))
    (clash,) = found
    assert (clash.code, str(clash.location)) == ("address-taken", "content/pages/index.md:1:1")
    assert clash.message == "its page would be index.md, which a page that the generator makes has already"
    assert clash.hint == "rename content/pages/index.md: the file name makes the address"


@pytest.mark.parametrize("name", ["404", "chronology"])
def test_a_page_cannot_take_the_place_of_another(name: str) -> None:
    briefing = invented()
    pages = (*briefing.content.pages, page(name, "Mine", "text"))
    _, (clash,) = render(replace(briefing, content=replace(briefing.content, pages=pages)))
    assert (clash.code, str(clash.location)) == ("address-taken", f"content/pages/{name}.md:1:1")


def test_the_menu_finds_pages_that_nobody_wrote() -> None:
    briefing = invented()
    site = rendered(replace(briefing, content=replace(briefing.content, pages=())))
    for path, title in (("about.md", "About"), ("method.md", "Method")):
        assert f"# {title} {{ #page }}" in site[path]
        assert "has not written" in site[path]


def test_an_empty_dossier_has_its_index_pages() -> None:
    briefing = invented()
    empty = replace(
        briefing,
        attributions={},
        chronology=(),
        figures=(),
        actors={},
        origins={},
        issues={},
        sources={},
        content=replace(briefing.content, articles=(), pages=()),
    )
    assert {
        "actors/index.md",
        "chronology.md",
        "index.md",
        "issues/index.md",
        "sources/index.md",
    } <= rendered(empty).keys()


def test_a_position_taken_before_the_latest_statement_says_so() -> None:
    briefing = compared(invented())
    later = replace(briefing.attributions["s-quay-2"], utterance="", date=None, date_basis="published")
    text = rendered(replace(briefing, attributions={**briefing.attributions, later.id: later}))[
        "actors/donna-quist.md"
    ]
    assert "from the statement of [27 February 2031](#s-quay)" in text


def test_where_somebody_stands_is_told_by_a_statement_that_has_words() -> None:
    briefing = invented()
    last = replace(
        briefing.attributions["s-quay-2"], utterance="", date=day("2031-03-01"), date_label="1 March 2031"
    )
    silent = replace(last, text="", quotes=())
    pages = {}
    for statement in (last, silent):
        site = rendered(replace(briefing, attributions={**briefing.attributions, last.id: statement}))
        standing = site["actors/donna-quist.md"].partition("{ #standing }")[2].partition("\n## ")[0]
        home = site["index.md"].partition("{ #issue-river-mouth }")[2].partition("\n### ")[0]
        pages[bool(statement.text)] = words(standing), words(home or site["index.md"])
    assert "is reported to have said" in pages[True][0]
    assert "Donna Quist said that the harbour would stay open." in pages[False][0]
    assert "not quoted here" not in pages[False][0]
    assert "is reported to have said" in pages[True][1]
    assert "not quoted here" not in pages[False][1]


def test_restated_is_what_was_stated_before() -> None:
    briefing = compared(invented())
    again = replace(
        briefing.attributions["s-quay-2"], utterance="", positions=briefing.attributions["s-quay"].positions
    )
    text = rendered(replace(briefing, attributions={**briefing.attributions, again.id: again}))[
        "issues/river-mouth.md"
    ]
    assert "Donna Quist, last restated 27 February 2031" in words(text)
    assert "Donna Quist, stated 27 February 2031" in words(rendered(briefing)["issues/river-mouth.md"])


def test_a_place_is_not_blamed_for_saying_nothing() -> None:
    briefing = invented()
    register = briefing.content.register
    varland = replace(register.actors["varland"], kind="place")
    content = replace(
        briefing.content, register=replace(register, actors={**register.actors, "varland": varland})
    )
    site = rendered(replace(briefing, content=content))
    assert "No statement in this dossier" not in words(site["actors/varland.md"])
    assert "No statement in this dossier" in words(site["actors/norrland-coast.md"])


def test_a_note_of_the_register_is_headed_so() -> None:
    briefing = invented()
    quay = replace(briefing.attributions["s-quay"], notes=("Register: Quist took office in May.", "Mine."))
    text = words(
        rendered(replace(briefing, attributions={**briefing.attributions, quay.id: quay}))[
            "actors/donna-quist.md"
        ]
    )
    assert "Register: Quist took office in May." in text
    assert "Editor’s note: Mine." in text


def test_a_joint_statement_stands_whole_once() -> None:
    briefing = invented()
    joint = replace(briefing.attributions["s-toll"], speakers=("bertil-aska", "pilots"))
    toll = replace(
        briefing.issues["toll"], by_actor=(("bertil-aska", ("s-toll",)), ("pilots", ("s-pilots", "s-toll")))
    )
    text = rendered(
        replace(
            briefing,
            attributions={**briefing.attributions, joint.id: joint},
            issues={**briefing.issues, "toll": toll},
        )
    )["issues/toll.md"]
    assert text.count("{ #s-toll .statement }") == 1
    assert "[statement together with Bertil Aska](#s-toll)" in text


def test_every_table_has_a_caption_headers_with_scope_and_links_of_its_own(
    compared_site: dict[str, str],
) -> None:
    tables = [t for text in compared_site.values() for t in re.findall(r"<table.*?</table>", text, re.DOTALL)]
    assert tables
    for table in tables:
        assert re.search(r"<caption>.+</caption>", table)
        assert not re.search(r"<th(?! scope=\"(?:col|row)\")[ >]", table)
        assert "](" not in table  # Markdown is not read inside HTML


def test_every_row_of_a_table_has_as_many_cells_as_its_head(compared_site: dict[str, str]) -> None:
    tables = [
        table.splitlines()
        for text in compared_site.values()
        for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    ]
    assert tables
    for head, rule, *rows in tables:
        assert re.fullmatch(r"\|( -+:? \|)+", rule), rule
        assert {line.count(" | ") for line in (head, rule, *rows)} == {head.count(" | ")}, rows


def test_home_holds_the_matrix_of_those_with_most_positions(compared_site: dict[str, str]) -> None:
    text = words(compared_site["index.md"])
    assert "River mouth | Both hold it together since 27 February 2031, changed once" in text
    assert "[whole matrix](matrix.md)" in compared_site["index.md"]


def test_home_tells_what_changed(compared_site: dict[str, str]) -> None:
    text = words(compared_site["index.md"])
    assert "Donna Quist on River mouth | It belongs to Varland | Both hold it together | 27 February" in text


def test_home_leads_to_every_page_of_the_whole_dossier(compared_site: dict[str, str]) -> None:
    for path in ("matrix", "plans/index", "figures", "chronology", "changes", "cards/index"):
        assert f"({path}.md)" in compared_site["index.md"], path
    for path in ("origins", "unnamed", "names", "retired", "data/index"):
        assert f"({path}.md)" in compared_site["index.md"], path


def test_an_actor_is_told_at_a_glance(compared_site: dict[str, str]) -> None:
    text = words(compared_site["actors/donna-quist.md"])
    assert (
        "2 statements in 2 articles · last statement 27 February 2031 · a position declared on 1 issue · "
        "1 change of position · Briefing card · Chronology"
    ) in text
    assert "named in" not in text


def test_who_belongs_to_a_state_and_speaks_stands_on_its_page(compared_site: dict[str, str]) -> None:
    text = words(compared_site["actors/varland.md"])
    assert "Belonging to Varland" in text
    assert "Bertil Aska | 1 | 2 March 2031 | River mouth and Toll" in text
    assert "Briefing card" not in text


def test_those_who_only_are_named_stand_apart(compared_site: dict[str, str]) -> None:
    text = words(compared_site["actors/index.md"])
    assert text.index("Donna Quist") < text.index("Named, without a statement") < text.index("Norrland Coast")


def test_what_the_register_says_goes_with_the_shortest_form() -> None:
    briefing = invented()
    quay = replace(briefing.attributions["s-quay-2"], notes=("Register: Quist took office in May.", "Mine."))
    site = rendered(replace(briefing, attributions={**briefing.attributions, quay.id: quay}))
    assert "Register: Quist took office in May." in words(site["index.md"])
    assert "Mine." not in words(site["index.md"])
    source = words(site["sources/2031-03-04-digest.md"])
    assert "Register to 2: Quist took office in May." in source
    assert "Editor’s note to 2: Mine." in source


def test_a_name_in_its_own_language_says_which(site: dict[str, str]) -> None:
    assert "*Dóna Kvíst*{ lang=is }" in site["actors/donna-quist.md"]
    assert "Dóna Kvíst: [Donna Quist]" in site["search/index.md"]


def test_a_report_that_others_pass_on_is_told_from_them() -> None:
    briefing = invented()
    report, digest = briefing.content.articles
    relaying = replace(digest, relays=(Relay(outlet=report.outlet, published=report.published),))
    content = replace(briefing.content, articles=(report, relaying))
    site = rendered(replace(briefing, content=content))
    assert "itself; passed on by" in words(site[f"sources/{report.id}.md"])
    assert "passes on" not in words(site[f"sources/{report.id}.md"])
    assert ", which stands here as" in words(site[f"sources/{digest.id}.md"])
