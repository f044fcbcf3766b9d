"""Citations: what is known in every form, what is not known left out."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from invented_briefing import day, invented

from generator.model.content import Retirement
from generator.model.edtf import parse_edtf
from generator.render import render
from generator.render.citations import Citation, of_article, of_page, of_statement, plain
from generator.render.citations.styles import bibtex, csl_item, join_bibtex, join_ris, ris
from generator.render.page_context import PageContext

URL = "https://briefing.example/river"
WHOLE = Citation(
    key="s-0123456789",
    kind="statement",
    title="The river mouth {belongs} to 50% & more_of us.",
    authors=("Donna Quist", "Port & Pilots"),
    container="The river quarrel",
    issued=parse_edtf("2031-03-04"),
    address=f"{URL}/sources/a.html#s-0123456789",
    place="sources/a.html#s-0123456789",
    reported_in="The Evening Buoy, “Locks”, 4 March 2031, according to Lena Rue",
)
BARE = Citation(key="a-b", kind="article", title="Untitled article", titled=False)


def test_in_words() -> None:
    assert plain(WHOLE) == (
        "Donna Quist and Port & Pilots (4 March 2031), as reported: The river mouth {belongs} to 50% & "
        "more_of us. In: The Evening Buoy, “Locks”, 4 March 2031, according to Lena Rue. Recorded in: The "
        f"river quarrel. {URL}/sources/a.html#s-0123456789"
    )
    assert plain(BARE) == "Untitled article. Outlet not known, date not known."


def test_bibtex_escapes_what_means_something_to_tex() -> None:
    entry = bibtex(WHOLE)
    assert entry.startswith("@online{s-0123456789,\n  author = {{Donna Quist} and {Port \\& Pilots}},\n")
    assert "\\textbraceleft{}belongs\\textbraceright{} to 50\\% \\& more\\_of" in entry
    assert "  date = {2031-03-04},\n  year = {2031},\n" in entry
    assert "urldate" not in entry, "the day of the visit is the reader's own"
    assert entry.count("{") == entry.count("}")
    assert bibtex(BARE) == "@article{a-b,\n  title = {{Untitled article}},\n  langid = {en},\n}"


def test_ris_is_a_tag_and_a_value_a_line() -> None:
    text = join_ris([WHOLE, BARE])
    assert text.count("\r\n") == text.count("\n")
    for line in text.split("\r\n"):
        assert line == "" or re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line), line
    lines = ris(WHOLE).split("\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-1] == "ER  - "
    assert lines.count("AU  - Donna Quist") == lines.count("AU  - Port & Pilots") == 1
    assert "DA  - 2031/03/04/" in lines
    assert ris(BARE).split("\n") == [
        "TY  - NEWS",
        "TI  - Untitled article",
        "LA  - en",
        "ID  - a-b",
        "ER  - ",
    ]


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2031-03-04", {"date-parts": [[2031, 3, 4]]}),
        ("2031-03", {"date-parts": [[2031, 3]]}),
        ("2031-03-04/2031-03", {"date-parts": [[2031, 3, 4], [2031, 3]]}),
        ("2031~", {"date-parts": [[2031]], "circa": True}),
        ("2031-21", {"literal": "spring 2031"}),
        ("../2031-03-04", {"literal": "no later than 4 March 2031"}),
    ],
)
def test_csl_dates_are_as_exact_as_they_are_known(edtf: str, issued: object) -> None:
    assert csl_item(replace(WHOLE, issued=parse_edtf(edtf)))["issued"] == issued


def test_csl_leaves_out_what_is_not_known() -> None:
    assert csl_item(BARE) == {
        "id": "a-b",
        "type": "article-newspaper",
        "title": "Untitled article",
        "language": "en",
    }
    assert "accessed" not in csl_item(WHOLE)


def test_a_year_stands_only_where_the_date_leaves_no_doubt() -> None:
    assert "year = {2031}" in bibtex(replace(WHOLE, issued=parse_edtf("2031-03-04/2031-05")))
    assert "year" not in bibtex(replace(WHOLE, issued=parse_edtf("2030/2031")))
    assert "PY  - " not in ris(replace(WHOLE, issued=parse_edtf("2031/..")))


def test_records_of_a_briefing() -> None:
    briefing = invented()
    known = replace(briefing.content, dossier=replace(briefing.content.dossier, url=URL))
    for content in (briefing.content, known):
        context = PageContext(replace(briefing, content=content))
        for attribution in briefing.attributions.values():
            record = of_statement(context, attribution)
            assert record.key == attribution.id
            assert record.authors
            assert record.place == f"sources/{attribution.article}.html#{attribution.id}"
            assert record.address == (f"{URL}/{record.place}" if content.dossier.url else "")
        for article in content.articles:
            assert of_article(context, article).titled == bool(article.title)
        page = of_page(context, "actors/donna-quist.md", "Donna Quist")
        assert (page.key, page.place) == ("actors-donna-quist", "actors/donna-quist.html")


def test_every_statement_has_its_citation_in_every_file() -> None:
    briefing = invented()
    files = {page.path: page.text for page in render(briefing)[0]}
    for attribution in briefing.attributions.values():
        stem = f"citations/{attribution.article}"
        assert f"{{ #{attribution.id} .cited }}" in files[f"{stem}.md"]
        assert f"@online{{{attribution.id}," in files[f"{stem}.bib"]
        assert f"ID  - {attribution.id}\r\n" in files[f"{stem}.ris"]
        assert attribution.id in {item["id"] for item in json.loads(files[f"{stem}.json"])}


def test_every_page_tells_how_to_cite_it() -> None:
    for page in render(invented())[0]:
        if page.path.endswith(".md") and not page.path.startswith("citations/"):
            assert "/// details | Cite this page, or follow " in page.text, page.path


def test_every_page_has_its_citation_in_the_files_of_all_pages() -> None:
    files = {page.path: page.text for page in render(invented())[0]}
    cited = [path for path, text in files.items() if "/// details | Cite this page" in text]
    records = {item["URL" if "URL" in item else "note"] for item in json.loads(files["data/pages.json"])}
    assert len(json.loads(files["data/pages.json"])) == len(cited)
    assert all(any(path.replace(".md", ".html") in record for record in records) for path in cited)
    assert files["data/pages.bib"].count("@online{") == len(cited)
    assert "[BibTeX](../data/pages.bib)" in files["actors/donna-quist.md"]


def test_words_never_end_a_record() -> None:
    hostile = replace(WHOLE, title="}\n@evil{x}\nER  - \n</pre>", authors=("A\nB",))
    entries = join_bibtex([hostile])
    assert re.findall(r"^@\w+", entries, re.MULTILINE) == ["@online"]
    assert [line[:2] for line in ris(hostile).split("\n")].count("ER") == 1


def test_addresses_of_retired_and_joined_statements_stay() -> None:
    briefing = invented()
    (first, gone), (second, kept), *_ = briefing.attributions.items()
    stone = Retirement(on=day("2031-03-20"), why="The paper took it back.")
    others = {ident: a for ident, a in briefing.attributions.items() if ident != first}
    changed = replace(
        briefing,
        attributions={**others, second: replace(kept, also=("s-joined",))},
        retired={first: replace(gone, retirement=stone)},
    )
    pages = {page.path: page.text for page in render(changed)[0]}
    assert f"{{ #{first} }}" in pages[f"citations/{gone.article}.md"]
    assert 'id="s-joined"' in pages[f"citations/{kept.article}.md"]
    assert gone.text not in pages[f"citations/{gone.article}.md"]
