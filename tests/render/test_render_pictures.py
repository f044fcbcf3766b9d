"""Pictures: what is drawn where, in markup that every parser passes on and nothing can break."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import markdown  # type: ignore[import-untyped] # it has none
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_briefing import invented
from markdown_it import MarkdownIt

from generator.model.edtf import parse_edtf
from generator.model.figures import LedgerFigure
from generator.render.escape import Markdown
from generator.render.pictures.coverage_picture import Month, coverage_strip
from generator.render.pictures.figures_picture import figure_charts, openness
from generator.render.pictures.matrix_picture import Cell, Row, matrix
from generator.render.pictures.scale import TimeScale
from generator.render.pictures.svg import element, number
from generator.render.pictures.timeline_picture import Lane, Mark, timeline

ROOT = Path(__file__).parent.parent.parent
HOSTILE = "</title><script>x</script>\"' onload=x & *a* [b](c) {{ d }} {#e} `f`\n\n- g"


def mark(date: str, *, count: int = 1, label: str = "said something") -> Mark:
    return Mark(date=parse_edtf(date), count=count, label=label, href=Markdown("#s-1"))


def drawn(*marks: Mark, name: str = "Mira Tolan", articles: tuple[str, ...] = ("2031-03-05",)) -> str:
    lane = Lane(name=name, href=Markdown("../actors/mira-tolan.html"), told="some statements", marks=marks)
    return timeline([lane], articles=map(parse_edtf, articles), caption="Who is heard when.")


def ledger(ident: str, value: str, unit: str, hedge: str = "", measures: str = "ships") -> LedgerFigure:
    return LedgerFigure(
        id=ident,
        article="a",
        sentence="p-1",
        words=f"{hedge} {value} {unit}".strip(),
        value=value,
        unit=unit,
        hedge=hedge,
        measures=measures,
        text="",
        date=None,
    )


def example(kind: str, text: str) -> str:
    """Return a picture of each kind that holds the text wherever text can stand."""
    link = Markdown("#s-1")
    cell = Cell(kind="changed", label=text, href=link)
    return {
        "timeline": drawn(mark("2031-03-01", label=text), mark("2031-03-03/2031-03-09", count=3), name=text),
        "matrix": matrix([(text, link)], [Row(name=text, href=None, cells=(cell,))], caption=text),
        "strip": coverage_strip(
            [
                Month(month="2031-01", label=text, articles=1, statements=4),
                Month(month="2031-02", label=text, articles=0, statements=0),
            ]
        ),
        "chart": figure_charts([ledger("f", "90/110", "%", hedge=text)])["f"],
    }[kind]


KINDS = ("timeline", "matrix", "strip", "chart")


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_escaped_wherever_it_stands(kind: str) -> None:
    tree = ET.fromstring(example(kind, HOSTILE))  # noqa: S314 - our own markup, which must be well-formed
    assert not [node.tag for node in tree.iter() if node.tag == "script"]
    assert not [name for node in tree.iter() for name in node.attrib if name.startswith("on")]
    assert "x</script>" not in example(kind, HOSTILE)
    assert "*a*" in "".join(tree.itertext()) + "".join(v for n in tree.iter() for v in n.attrib.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_has_a_title_and_nothing_by_colour_or_script(kind: str) -> None:
    text = example(kind, "the harbour")
    tree = ET.fromstring(text)  # noqa: S314 - our own markup
    for svg in tree.iter("svg"):
        if svg.get("role"):
            assert svg.get("aria-label"), kind
            assert svg.find("title") is not None
    assert not re.search(r"#[0-9a-f]{3,6}\b(?!\")|fill=|style=|<script", text.replace("&#", ""))


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_parsers_pass_pictures_on(kind: str) -> None:
    picture = example(kind, HOSTILE)
    assert "\n" not in picture
    block = f"<div>{picture}</div>"
    page = f"# Title\n\n{block}\n\nAfter *it*.\n"
    config = ["attr_list", "md_in_html", "sane_lists", "tables", "toc"]
    assert block in markdown.markdown(page, extensions=config)
    assert block in MarkdownIt("commonmark").render(page)


def test_pages_hold_their_pictures_whole() -> None:
    from generator.render import render  # noqa: PLC0415 - the whole stage, for this test only

    pages, faults = render(invented())
    assert faults == ()
    for page in pages:
        for picture in re.findall(r"<figure.*</figure>", page.text):
            assert picture in markdown.markdown(page.text, extensions=["attr_list", "md_in_html", "tables"])


def test_a_day_is_filled_and_an_uncertain_date_a_bar() -> None:
    text = drawn(mark("2031-03-01"), mark("2031-03-03/2031-03-09"), mark("2031-02"), mark("2031-03-20?"))
    assert text.count('class="briefing-day-mark"') == 1
    assert text.count('class="briefing-span-mark"') == 3
    assert text.count('class="briefing-bar"') == 3


def test_an_open_end_is_dotted_to_the_edge() -> None:
    text = drawn(mark("../2031-03-10"), mark("2031-03-20"))
    bar = re.search(r'<line x1="([\d.]+)%" x2="([\d.]+)%"[^>]*briefing-bar--open', text)
    assert bar
    assert float(bar[1]) == 0
    assert float(bar[2]) == pytest.approx(100 * 10 / 31, abs=0.01)


def test_a_date_far_from_the_articles_is_an_arrow_at_the_edge() -> None:
    text = drawn(mark("2014"), mark("2031-03-01"), mark("2040-05-01"))
    assert text.count("<path") == 2
    assert "Mar 2031" in text
    assert "2014" not in text.replace("2014 ", "")


def test_one_date_is_no_course_of_time() -> None:
    assert drawn(mark("2031-03-01", count=4)) == ""
    assert drawn() == ""


def test_a_number_counts_what_one_mark_holds() -> None:
    assert ">12</text>" in drawn(mark("2031-03-01", count=12), mark("2031-03-02"))


@given(
    st.lists(
        st.tuples(st.dates(dt.date(2031, 1, 1), dt.date(2031, 12, 31)), st.integers(0, 60)),
        min_size=2,
        max_size=30,
        unique=True,
    )
)
def test_marks_keep_a_finger_s_distance_on_a_small_phone(dates: list[tuple[dt.date, int]]) -> None:
    marks = [
        mark(f"{start}/{start + dt.timedelta(days=length)}" if length else str(start))
        for start, length in dates
    ]
    places = [
        (300 * float(x) / 100, float(y))
        for x, y in re.findall(r'<svg x="([\d.]+)%" y="([\d.]+)" overflow="visible"><circle', drawn(*marks))
    ]
    for index, (x, y) in enumerate(places):
        for other_x, other_y in places[:index]:
            assert abs(x - other_x) >= 23.9 or abs(y - other_y) >= 24


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2024-12", "2025-12", ["Dec 2024", "Mar 2025", "Jun", "Sep", "Dec"]),
        ("2031-03", "2031-03", ["Mar 2031"]),
        ("2020-05", "2031-03", ["2022", "2024", "2026", "2028", "2030"]),
    ],
)
def test_the_axis_names_few_months_or_years(first: str, last: str, names: list[str]) -> None:
    ends = (parse_edtf(first).earliest, parse_edtf(last).latest)
    scale = TimeScale.around(end for end in ends if end)
    assert scale
    assert [name for _, name in scale.ticks()] == names


@given(st.lists(st.dates(), min_size=1, max_size=3))
def test_any_stretch_of_time_has_few_ticks_within_it(days: list[dt.date]) -> None:
    scale = TimeScale.around(days)
    assert scale
    ticks = list(scale.ticks())
    assert len(ticks) <= 6
    assert all(scale.first <= tick <= scale.last for tick, _ in ticks)


def test_a_month_without_an_article_is_a_gap() -> None:
    months = [
        Month(month=f"2031-{n:02}", label=f"{name} 2031", articles=articles, statements=5 * articles)
        for n, name, articles in ((1, "January", 1), (2, "February", 0), (3, "March", 2))
    ]
    text = coverage_strip(months)
    assert text.count("briefing-ground--gap") == 1
    assert text.count("<rect") == 2
    assert "15 statements from 3 articles in 3 months; 1 of these months without an article" in text
    assert coverage_strip(months[:1]) == ""
    assert coverage_strip(months * 20) == ""


def test_the_matrix_tells_by_shape() -> None:
    link = Markdown("#s-1")
    cells = tuple(
        Cell(kind=kind, label=kind, href=None if kind == "silent" else link)
        for kind in ("position", "changed", "said", "silent")
    )
    columns = [(name, link) for name in ("Tolls", "Wages", "Tides", "Salt")]
    text = matrix(columns, [Row(name="Mira Tolan", href=link, cells=cells)], caption="")
    shapes = re.findall(r"<title>(\w+): (\w+)</title>.*?<(rect|circle r=\"5.5\"|line)", text)
    assert [(issue, kind, shape[:4]) for issue, kind, shape in shapes] == [
        ("Tolls", "position", "rect"),
        ("Wages", "changed", "rect"),
        ("Tides", "said", "circ"),
        ("Salt", "silent", "line"),
    ]
    assert text.count("briefing-stroke") == 1
    assert "Mira Tolan: speaks on 3 of 4 issues" in text
    assert matrix([], [], caption="") == ""


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [("", "exact"), ("At least", "upwards"), ("nearly", "downwards"), ("about", "both"), ("circa", "both")],
)
def test_a_hedge_leaves_a_number_open_to_its_side(hedge: str, expected: str) -> None:
    assert openness(hedge) == expected


def test_every_hedge_with_a_side_is_one_that_is_read() -> None:
    lexicon = ROOT / "generator" / "lexicon"
    known = tomllib.loads((lexicon / "figures.toml").read_text(encoding="utf-8"))
    sides = tomllib.loads((lexicon / "pictures.toml").read_text(encoding="utf-8"))
    upwards, downwards = set(sides["upwards"]), set(sides["downwards"])
    assert not upwards & downwards
    assert upwards | downwards <= {*known["hedges_before"], *known["hedges_after"]}


def test_figures_of_one_measure_share_a_scale() -> None:
    charts = figure_charts(
        [
            ledger("alone", "28", "point"),
            ledger("share", "20", "%"),
            ledger("low", "50", "ship", measures="lost ships"),
            ledger("high", "90/110", "ship", measures="lost ships"),
            ledger("below", "-5", "%"),
        ]
    )
    assert set(charts) == {"low", "high"}  # a share below zero leaves no scale to a hundred
    assert 'x2="45.45%"' in charts["low"]
    assert 'x1="81.82%" x2="100%"' in charts["high"]


def test_a_share_stands_on_a_hundred() -> None:
    chart = figure_charts([ledger("share", "20", "%", hedge="nearly")])["share"]
    assert 'x2="20%"' in chart
    assert "M3 -5" in chart


def test_numbers_are_short_and_the_same_everywhere() -> None:
    assert [number(n) for n in (1, 0.5, 1 / 3, -0.0001, 24.0)] == ["1", "0.5", "0.33", "0", "24"]
    assert element("a", "<b>", class_="x", aria_label='"') == '<a class="x" aria-label="&quot;">&lt;b&gt;</a>'
