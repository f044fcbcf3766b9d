"""Pages are Markdown that a person reads, and templates read like the page that they make: measured."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from command_line import ROOT
from invented_briefing import compared, invented
from jinja2 import Environment, nodes
from reading import words

from generator.pipeline import woven
from generator.render import Renderer
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.model.briefing import Briefing

TEMPLATES: Final = ROOT / "generator" / "templates"
TAGS_A_HUNDRED_WORDS: Final = 1
LINES_WITH_A_TAG_FIRST: Final = 0.02
LINES_OF_A_PAGE: Final = 60
LINES_OF_A_PART: Final = 20
COLUMNS: Final = 100

FRONT_MATTER: Final = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
PICTURE: Final = re.compile(r"<figure\b.*?</figure>|<svg\b(?:<svg\b.*?</svg>|(?!<svg\b).)*?</svg>", re.DOTALL)
"""A drawing may hold another one."""
TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)
TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")

LAYING_OUT: Final = (nodes.For, nodes.If, nodes.Include, nodes.With, nodes.Block, nodes.Extends)
FIELDS: Final = (nodes.Name, nodes.Getattr, nodes.Const)
"""A field, by its name or behind a point, or fixed words."""


def kinds() -> list[str]:
    """Return the kinds of pages, by their templates."""
    return sorted(path.name.removesuffix(".md.jinja") for path in TEMPLATES.glob("*.md.jinja"))


@cache
def shipped() -> Briefing:
    """Return the briefing of the dossier in this repository."""
    briefing, _ = woven(Settings.at(ROOT))
    assert briefing is not None
    return briefing


@pytest.fixture(scope="module", params=[shipped, lambda: compared(invented())], ids=["shipped", "invented"])
def site(request: pytest.FixtureRequest) -> Mapping[str, list[str]]:
    """The text of all pages of a dossier, by the kind of page."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    renderer = Renderer(request.param())
    for path, route in renderer.routes.items():
        page, fault = renderer.page(path)
        assert fault is None
        assert page is not None
        found[route.kind].append(page.text)
    return found


def text_of(page: str) -> str:
    """Return the text of a page: no front matter, no picture, no table that needs row headers."""
    bare = PICTURE.sub("", FRONT_MATTER.sub("", page))
    return TABLE.sub(lambda table: "" if 'scope="row"' in table[0] else table[0], bare)


@pytest.mark.parametrize("kind", kinds())
def test_a_page_has_words_and_hardly_a_tag(site: Mapping[str, list[str]], kind: str) -> None:
    texts = [text_of(page) for page in site.get(kind, ())]
    tags = sum(len(TAG.findall(text)) for text in texts)
    told = sum(len(words(text).split()) for text in texts)
    assert 100 * tags <= TAGS_A_HUNDRED_WORDS * told


@pytest.mark.parametrize("kind", kinds())
def test_hardly_a_line_begins_with_a_tag(site: Mapping[str, list[str]], kind: str) -> None:
    lines = [line for page in site.get(kind, ()) for line in text_of(page).splitlines() if line.strip()]
    first = [line for line in lines if TAG.match(line.lstrip())]
    assert len(first) <= LINES_WITH_A_TAG_FIRST * len(lines), first[:3]


@pytest.mark.parametrize("kind", kinds())
def test_a_template_shows_its_page_at_a_glance(kind: str) -> None:
    template = TEMPLATES / f"{kind}.md.jinja"
    assert list(too_long(template, LINES_OF_A_PAGE)) == []
    assert list(beyond_layout(template)) == []


@pytest.mark.parametrize("part", sorted(path.name for path in (TEMPLATES / "parts").iterdir()))
def test_a_part_is_small(part: str) -> None:
    template = TEMPLATES / "parts" / part
    assert list(too_long(template, LINES_OF_A_PART)) == []
    assert list(beyond_layout(template)) == []


def too_long(template: Path, most: int) -> Iterator[str]:
    """Yield what of a template is longer than it may be."""
    lines = template.read_text(encoding="utf-8").splitlines()
    if len(lines) > most:
        yield f"{len(lines)} lines"
    yield from (f"line {number}" for number, line in enumerate(lines, 1) if len(line) > COLUMNS)


def beyond_layout(template: Path) -> Iterator[str]:
    """Yield what a template does beyond laying out: macros, assignments, comparisons, sums."""
    tree = Environment(autoescape=True).parse(template.read_text(encoding="utf-8"))
    for node in tree.find_all(nodes.Stmt):
        if not isinstance(node, (*LAYING_OUT, nodes.Output)):
            yield f"line {node.lineno}: {type(node).__name__}"
    for choice in tree.find_all(nodes.If):
        asked = choice.test.node if isinstance(choice.test, nodes.Not) else choice.test
        if not isinstance(asked, FIELDS):
            yield f"line {choice.lineno}: more than one field is asked"
    for loop in tree.find_all(nodes.For):
        if loop.test is not None or not isinstance(loop.iter, FIELDS):
            yield f"line {loop.lineno}: more than a field is gone through"


def test_what_is_measured_can_be_too_much(tmp_path: Path) -> None:
    page = '---\nsummary: "<b>"\n---\n\n<div>\n<svg><svg></svg><g></g></svg>\n\nOne word\n</div>\n'
    assert TAG.findall(text_of(page)) == ["<div>", "</div>"]
    template = tmp_path / "long.md.jinja"
    template.write_text("{% if a == 1 %}\n{% set b = 2 %}\n{% endif %}\n" + "x" * 101, encoding="utf-8")
    assert list(too_long(template, 3)) == ["4 lines", "line 4"]
    assert list(beyond_layout(template)) == ["line 2: Assign", "line 1: more than one field is asked"]


def test_the_guide_for_contributors_shows_a_page_and_its_templates_as_they_are() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, section = guide.partition("## How a page is made\n")
    section, _, _ = section.partition("\n## Adding a rule\n")
    page, fault = Renderer(shipped()).page("actors/volodymyr-zelensky.md")
    templates = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.md.jinja"))
    assert fault is None
    assert page is not None
    (shown,) = re.findall(r"^```markdown\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    assert shown in page.text
    assert len(shown.splitlines()) >= 38
    made_by = re.findall(r"^```jinja\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    assert made_by
    assert [template for template in made_by if template not in templates] == []


def test_the_look_names_no_class_that_nothing_has() -> None:
    look = (ROOT / "overrides" / "assets" / "stylesheets" / "briefing.css").read_text(encoding="utf-8")
    selectors = re.sub(r"/\*.*?\*/|\{[^{}]*\}", "", look, flags=re.DOTALL)
    # Classes of the publisher's theme begin with "md-"; "picture--matrix" is a kind of "picture".
    named = {name.partition("--")[0] for name in re.findall(r"\.([a-zA-Z][\w-]*)", selectors)}
    own = sorted(name for name in named if not name.startswith("md-"))
    given = "\n".join(path.read_text(encoding="utf-8") for path in giving_classes())
    assert [name for name in own if not re.search(rf"(?<![\w-]){name}(?![a-z0-9_])", given)] == []


def giving_classes() -> Iterator[Path]:
    """Yield the files that give classes to what pages show."""
    yield from TEMPLATES.rglob("*.jinja")
    yield from (ROOT / "generator").rglob("*.py")
    yield from (path for path in (ROOT / "overrides").rglob("*") if path.suffix in {".html", ".js"})
