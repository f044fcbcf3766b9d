"""The site is built beside the former one and takes its place when it is whole."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT, with_look

from generator.model.page import RenderedPage
from generator.publish import PublishError, build_site, look, write_pages
from generator.publish.staging import LOCK

if TYPE_CHECKING:
    from pathlib import Path

INDEX = re.findall(r"^  - .*: (\S+)\.md$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
"""The pages of the menu."""
AS_OF = dt.date(2031, 3, 31)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A checkout with the real configuration and pages that say next to nothing."""
    with_look(tmp_path)
    write(tmp_path)
    return tmp_path / "mkdocs.yml"


def write(root: Path, **texts: str) -> None:
    """Write the index pages, with other texts for some."""
    pages = {name: f"# {name} {{ #page }}\n" for name in INDEX} | texts
    write_pages([RenderedPage(path=f"{n}.md", text=t) for n, t in pages.items()], root / "build" / "docs")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_same_pages_give_the_same_bytes(config: Path, tmp_path: Path) -> None:
    assert build_site(config, site=tmp_path / "one", as_of=AS_OF, title="The river quarrel") == ()
    assert build_site(config, site=tmp_path / "two", as_of=AS_OF, title="The river quarrel") == ()
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert "<title>The river quarrel</title>" in (tmp_path / "one" / "index.html").read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        LOCK,
        "build",
        "mkdocs.yml",
        "one",
        "overrides",
        "two",
    ]


@pytest.mark.parametrize("as_of", [dt.date(1, 1, 1), dt.date(1815, 6, 9), dt.date(9999, 12, 31)])
def test_a_dossier_of_any_year_is_published(config: Path, tmp_path: Path, as_of: dt.date) -> None:
    assert build_site(config, site=tmp_path / "one", as_of=as_of) == ()
    assert (tmp_path / "one" / "sitemap.xml.gz").is_file()


def test_a_broken_link_keeps_the_former_site(config: Path, tmp_path: Path) -> None:
    site = tmp_path / "build" / "site"
    assert build_site(config, site=site) == ()
    before = tree(site)
    write(tmp_path, about="# About\n\n[a](nowhere.md) [b](method.md#nothing)\n")
    found = build_site(config, site=site)
    assert [(d.severity, d.code, str(d.location)) for d in found] == [
        ("error", "publisher", "about.md:1:1"),
        ("error", "publisher", "about.md:1:1"),
    ]
    assert {"nowhere.md", "#nothing"} == {
        n for n in ("nowhere.md", "#nothing") for d in found if n in d.message
    }
    assert tree(site) == before
    assert sorted(p.name for p in site.parent.iterdir()) == [LOCK, "docs", "site"]


def test_a_configuration_that_cannot_be_read_is_told(config: Path, tmp_path: Path) -> None:
    config.write_text("site_name: [\n", encoding="utf-8")
    (fault, *_) = build_site(config, site=tmp_path / "site")
    assert fault.severity == "error"
    assert fault.location.path == config.as_posix()
    assert not (tmp_path / "site").exists()


def test_without_a_configuration_the_look_is_the_generators(config: Path, tmp_path: Path) -> None:
    assert build_site(config, site=tmp_path / "one", as_of=AS_OF, title="The river quarrel") == ()
    config.unlink()
    shutil.rmtree(tmp_path / "overrides")
    assert build_site(config, site=tmp_path / "two", as_of=AS_OF, title="The river quarrel") == ()
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert sorted(p.name for p in tmp_path.iterdir()) == [LOCK, "build", "one", "two"], (
        "nothing is left behind"
    )


def test_no_file_of_the_dossier_is_run_in_place_of_a_library(config: Path, tmp_path: Path) -> None:
    for library in ("mkdocs", "yaml", "jinja2"):
        (tmp_path / f"{library}.py").write_text("open('it-ran', 'w')\n", encoding="utf-8")
    assert build_site(config, site=tmp_path / "site") == ()
    assert not (tmp_path / "it-ran").exists()


def test_a_configuration_that_is_not_even_beside_the_generator_is_told(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.unlink()
    monkeypatch.setattr(look, "_CHECKOUT", tmp_path)
    (fault,) = build_site(config, site=tmp_path / "site")
    assert (fault.severity, fault.code, str(fault.location)) == (
        "error",
        "missing-file",
        f"{config.as_posix()}:1:1",
    )


def test_a_broken_template_of_the_look_is_told_by_its_line(config: Path, tmp_path: Path) -> None:
    template = tmp_path / "overrides" / "main.html"
    template.write_text('{% extends "base.html" %}\n{% block %}\n', encoding="utf-8")
    (fault,) = build_site(config, site=tmp_path / "site")
    assert (fault.severity, str(fault.location)) == ("error", f"{template.as_posix()}:2:1")
    assert not (tmp_path / "site").exists()


def test_a_title_runs_nothing(config: Path, tmp_path: Path) -> None:
    hostile = "&lt;/title&gt;&lt;script&gt;alert&#40;1&#41;&lt;/script&gt;"
    write(
        tmp_path, about=f'---\nsummary: "</meta><script>alert(1)</script>"\n---\n\n# {hostile} {{ #page }}\n'
    )
    title = "</title><script>alert(1)</script>"
    assert build_site(config, site=tmp_path / "site", title=title) == ()
    for page in ("about.html", "index.html"):
        html = (tmp_path / "site" / page).read_text("utf-8")
        assert "<script>alert" not in html
    assert "&lt;/title&gt;&lt;script&gt;" in (tmp_path / "site" / "about.html").read_text("utf-8")


def test_no_page_names_another_host(config: Path, tmp_path: Path) -> None:
    build_site(config, site=tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        loaded = re.findall(r'(?:src|href)="((?:https?:)?//[^"]+)"', page.read_text("utf-8"))
        assert [url for url in loaded if "squidfunk" not in url] == []


def test_two_builds_at_once_give_the_site_of_one(config: Path, tmp_path: Path) -> None:
    site = tmp_path / "build" / "site"
    with ThreadPoolExecutor(2) as threads:
        runs = [threads.submit(build_site, config, site=site, as_of=AS_OF) for _ in range(2)]
    assert [run.result() for run in runs] == [(), ()]
    assert build_site(config, site=tmp_path / "one", as_of=AS_OF) == ()
    assert tree(site) == tree(tmp_path / "one")
    assert sorted(p.name for p in site.parent.iterdir()) == [LOCK, "docs", "site"]


def test_a_file_in_the_place_of_the_site_stays(config: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(PublishError, match="site is a file, and a folder is needed there"):
        build_site(config, site=tmp_path / "site")
    assert (tmp_path / "site").read_text("utf-8") == "mine"


def test_only_a_known_address_makes_absolute_ones(config: Path, tmp_path: Path) -> None:
    assert build_site(config, site=tmp_path / "known", url="https://briefing.example/river/") == ()
    assert build_site(config, site=tmp_path / "unknown") == ()
    known, unknown = ((tmp_path / name / "about.html").read_text("utf-8") for name in ("known", "unknown"))
    assert '<link rel="canonical" href="https://briefing.example/river/about.html">' in known
    assert "canonical" not in unknown
