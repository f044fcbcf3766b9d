"""Nothing is written, removed or printed that lies outside the dossier's folder, whatever links it holds."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT, briefing, checkout, git, needs_git

from generator import pipeline
from generator.ownership import MARKER, folder_faults, is_marked, links_out, mark
from generator.publish import LiveSite, PublishError
from generator.read import read_content
from generator.render import Renderer
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.briefing import Briefing
    from generator.pipeline import Outcome

SECRET = "the key of the harbour gate is 4711"  # noqa: S105 - an invented one


def tree(folder: Path) -> dict[str, str]:
    """Return every file below a folder; links as what they lead to."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder that is nobody's business, with files that look like the generator's among them."""
    folder = tmp_path / "outside"
    for name in ("letter.txt", "index.md", "docs/index.md", "site/index.html", "cache/findings/old/a.json"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SECRET, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that was built once; tests copy it."""
    folder = checkout(tmp_path_factory.mktemp("built") / "dossier")
    assert pipeline.generate(Settings.at(folder, jobs=1)).ok
    return folder


@pytest.fixture
def dossier(built: Path, tmp_path: Path) -> Path:
    """A dossier of one's own, built before."""
    return Path(shutil.copytree(built, tmp_path / "dossier", symlinks=True))


def put_link(path: Path, target: Path) -> None:
    """Put a link in the place of whatever is there."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def faults(dossier: Path, run: Callable[[Settings], Outcome] = pipeline.build) -> dict[str, str]:
    """Build a dossier, or generate it; return what stops that, by its place below the dossier."""
    outcome = run(Settings.at(dossier, jobs=1))
    assert not outcome.ok
    found = [d for d in outcome.diagnostics if d.severity == "error"]
    return {Path(d.location.path).relative_to(dossier).as_posix(): f"{d.message}; {d.hint}" for d in found}


LINKS = ["build", "build/docs", "build/cache", "build/cache/findings", "build/docs/actors", "build/site"]


@pytest.mark.parametrize("place", [*LINKS, "build/site/assets", "build/docs/index.md"])
def test_a_link_in_the_place_of_what_is_written_stops_the_build(
    dossier: Path, outside: Path, place: str
) -> None:
    mark(dossier / "build" / "site")
    put_link(dossier / place, outside)
    before = tree(outside), tree(dossier)
    found = faults(dossier)
    assert "found a link" in found[place]
    assert f"remove the link {(dossier / place).as_posix()}" in found[place]
    assert (tree(outside), tree(dossier)) == before


def test_a_link_ends_the_command_with_a_located_error(dossier: Path, outside: Path) -> None:
    put_link(dossier / "build", outside)
    before = tree(outside)
    run = briefing("build", cwd=dossier)
    assert run.returncode == 1
    assert "build:1:1: error: found a link" in run.stderr
    assert "remove the link build: what it leads to stays as it is" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(outside) == before


def test_a_link_in_the_place_of_the_site_does_not_stop_the_pages(dossier: Path, outside: Path) -> None:
    put_link(dossier / "build" / "site", outside)
    before = tree(outside)
    assert pipeline.generate(Settings.at(dossier, jobs=1)).ok
    assert tree(outside) == before


def test_what_reads_alone_keeps_no_findings_behind_a_link(dossier: Path, outside: Path) -> None:
    put_link(dossier / "build" / "cache", outside / "cache")
    before = tree(outside)
    briefing_of, found = pipeline.woven(Settings.at(dossier, jobs=1))
    assert briefing_of is None
    assert [d.code for d in found if d.severity == "error"] == ["link-in-place"]
    assert tree(outside) == before


@pytest.mark.parametrize("place", ["build/docs", "build/site", "build/cache"])
def test_the_folder_of_somebody_else_stops_the_build(dossier: Path, place: str) -> None:
    folder = dossier / place
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    before = tree(dossier)
    told = faults(dossier)[place]
    assert "the folder holds thesis.txt, and no marker" in told
    assert f"rm -r {(dossier / place).as_posix()}" in told
    assert tree(dossier) == before


def test_what_an_earlier_version_wrote_without_a_marker_is_told_at_once(dossier: Path) -> None:
    for name in ("docs", "cache"):
        (dossier / "build" / name / MARKER).unlink()
    for name in ("docs", "cache"):
        folder = dossier / "build" / name
        assert (
            f"if an earlier version of the generator wrote {folder}, delete it"
            in faults(dossier)[f"build/{name}"]
        )
        shutil.rmtree(folder)
    for _ in range(2):
        assert pipeline.generate(Settings.at(dossier, jobs=1)).ok


def test_a_build_folder_of_another_tool_is_told(tmp_path: Path) -> None:
    (tmp_path / "build" / "lib").mkdir(parents=True)
    (fault,) = folder_faults(tmp_path / "build" / "docs", root=tmp_path)
    assert (fault.code, fault.location.path) == ("foreign-folder", (tmp_path / "build").as_posix())
    shutil.rmtree(tmp_path / "build" / "lib")
    mark(tmp_path / "build" / "docs")
    (tmp_path / "build" / "notes.txt").write_text("beside the generator's own folders", encoding="utf-8")
    assert folder_faults(tmp_path / "build" / "docs", root=tmp_path) == ()
    assert folder_faults(tmp_path / "build" / "site", root=tmp_path) == ()


@pytest.mark.parametrize("place", ["build", "build/docs", "build/docs/actors"])
def test_a_mount_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    mark(tmp_path / "build" / "docs")
    (tmp_path / "build" / "docs" / "actors").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == tmp_path / place)
    (fault,) = folder_faults(tmp_path / "build" / "docs", root=tmp_path)
    assert (fault.code, fault.location.path) == ("mount-in-place", (tmp_path / place).as_posix())


def test_a_marker_is_a_file_of_the_generators_own_words(tmp_path: Path) -> None:
    assert not is_marked(tmp_path)
    (tmp_path / MARKER).write_text("mine\n", encoding="utf-8")
    assert not is_marked(tmp_path)
    mark(tmp_path)
    assert is_marked(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path)
    assert not is_marked(tmp_path / "link")


@pytest.mark.parametrize(
    "place",
    [
        "content/templates/actor.md.jinja",
        "content/templates",
        "content/templates/parts/more.md.jinja",
        "overrides/main.html",
        "overrides/assets/note.txt",
        "overrides/partials",
    ],
)
def test_a_link_out_of_the_dossier_prints_no_file(dossier: Path, tmp_path: Path, place: str) -> None:
    secret = tmp_path / "secret"
    if Path(place).suffix:
        secret.write_text(f"{SECRET} {{{{ oops", encoding="utf-8")
    else:
        secret.mkdir()
        (secret / "actor.md.jinja").write_text(SECRET, encoding="utf-8")
    put_link(dossier / place, secret)
    before = tree(dossier)
    assert "the link leads out of the folder" in faults(dossier)[place]
    assert tree(dossier) == before
    rendered = Renderer(invented(dossier), templates=dossier / "content" / "templates")
    told = [*rendered.check(), *(fault for path in rendered.routes if (fault := rendered.page(path)[1]))]
    assert SECRET not in "".join(f"{d.message} {d.excerpt} {d.hint}" for d in told)
    if place.startswith("overrides"):
        with pytest.raises(PublishError, match="leads out of the folder"):
            LiveSite(dossier / "mkdocs.yml", ["index.md"])


@pytest.mark.parametrize(
    "command",
    [("build",), ("check",), ("preview", "--html", "index"), ("diff",), ("reference",)],
)
@pytest.mark.parametrize("place", ["mkdocs.yml", "content", "content/dossier.yml"])
def test_no_command_reads_what_a_link_out_of_the_dossier_leads_to(
    dossier: Path, tmp_path: Path, place: str, command: tuple[str, ...]
) -> None:
    secret = tmp_path / "secret"
    if place == "content":
        shutil.copytree(dossier / "content", secret)
        (secret / "dossier.yml").write_text(f"title: {SECRET}\n", encoding="utf-8")
        shutil.rmtree(dossier / "content")
    else:
        secret.write_text(f"{SECRET}: [\n", encoding="utf-8")
    put_link(dossier / place, secret)
    before = tree(dossier)
    run = briefing(*command, cwd=dossier)
    assert run.returncode == 1
    assert f"{place}:1:1: error: the link leads out of the folder" in run.stdout + run.stderr
    assert SECRET not in run.stdout + run.stderr
    assert "Traceback" not in run.stderr
    assert tree(dossier) == before


def test_a_register_behind_a_link_is_not_read(dossier: Path, tmp_path: Path) -> None:
    shutil.move(dossier / "content", tmp_path / "elsewhere")
    put_link(dossier / "content", tmp_path / "elsewhere")
    (dossier / "a.txt").write_text("Mira Tolan said that the harbour would stay open.\n", encoding="utf-8")
    run = briefing("explain", "a.txt", cwd=dossier)
    assert "content:1:1: error: the link leads out of the folder" in run.stderr
    named = briefing("explain", "--content", tmp_path / "elsewhere", "a.txt", cwd=dossier)
    assert (named.returncode, named.stderr) == (0, "")


def invented(dossier: Path) -> Briefing:
    """Return the briefing of the dossier, whatever its links."""
    clean = dossier.parent / "clean"
    briefing_of, _ = pipeline.woven(Settings.at(checkout(clean), jobs=1))
    assert briefing_of is not None
    return briefing_of


@pytest.mark.parametrize(
    "place",
    [
        *("articles/x.txt", "articles/x.md", "actors/x.md", "issues/x.md", "plans/x.md", "pages/x.md"),
        *("articles", "actors", "issues", "plans", "pages", "outlets.yml"),
    ],
)
def test_a_link_out_of_the_content_prints_no_file(dossier: Path, tmp_path: Path, place: str) -> None:
    secret = tmp_path / "secret"
    if Path(place).suffix:
        secret.write_text(SECRET, encoding="utf-8")
    else:
        secret.mkdir()
        (secret / "x.md").write_text(SECRET, encoding="utf-8")
    put_link(dossier / "content" / place, secret)
    _, found = read_content(dossier / "content")
    assert any("the link leads out of the folder" in d.message for d in found)
    assert SECRET not in "".join(f"{d.message} {d.excerpt} {d.hint}" for d in found)


def test_a_link_within_the_dossier_is_followed(dossier: Path) -> None:
    (dossier / "content" / "templates").mkdir(exist_ok=True)
    (dossier / "content" / "kept.jinja").write_text(
        '{% extends "generator/home.md.jinja" %}\n', encoding="utf-8"
    )
    (dossier / "content" / "templates" / "home.md.jinja").symlink_to("../kept.jinja")
    (dossier / "overrides" / "again.txt").symlink_to("main.html")
    assert list(links_out(dossier / "overrides", inside=dossier)) == []
    assert pipeline.generate(Settings.at(dossier, jobs=1)).ok


def test_nothing_is_written_through_hard_links(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "true")
    assert briefing("preview", "--open", "index", cwd=dossier).returncode == 0
    written = ("build/preview/index.html", "build/docs/index.md")
    style = "build/preview/assets/stylesheets/briefing.css"
    kept = [tmp_path / str(number) for number in range(3)]
    for place, file in zip((*written, style), kept, strict=True):
        (dossier / place).write_bytes((dossier / place).read_bytes() + b"\nmine\n")
        os.link(dossier / place, file)
    before = [file.read_bytes() for file in kept]
    assert briefing("preview", "--open", "index", cwd=dossier).returncode == 0
    assert briefing("generate", cwd=dossier).returncode == 0
    assert [file.read_bytes() for file in kept] == before
    assert not any((dossier / place).samefile(file) for place, file in zip(written, kept, strict=False))


@needs_git
def test_a_commit_with_a_link_does_no_harm_to_what_it_leads_to(dossier: Path, outside: Path) -> None:
    shutil.rmtree(dossier / "build")
    (dossier / "build").symlink_to(outside)
    git(dossier, "init", "--quiet")
    git(dossier, "add", "--all")
    git(dossier, "commit", "--quiet", "-m", "with a link")
    (dossier / "build").unlink()
    before = tree(outside)
    run = briefing("report", "HEAD", cwd=dossier)
    assert run.returncode == 0, run.stderr
    assert tree(outside) == before


def test_the_marker_is_told_in_the_documentation() -> None:
    assert f"`{MARKER}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
