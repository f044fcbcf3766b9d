"""Pages become files: only what changed, all or nothing."""

from __future__ import annotations

import errno
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.model.page import RenderedPage
from generator.ownership import MARKER
from generator.publish import PublishError, write_pages
from generator.publish.staging import LOCK


def pages(**texts: str) -> list[RenderedPage]:
    """Return pages; a double underscore in a name stands for a folder."""
    return [RenderedPage(path=f"{name.replace('__', '/')}.md", text=text) for name, text in texts.items()]


def tree(folder: Path) -> dict[str, str]:
    """Return the files of a folder, without the marker that says whose it is."""
    files = (p for p in folder.rglob("*") if p.is_file() and p.name not in {MARKER, LOCK})
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in files}


def test_the_folder_holds_exactly_the_pages(tmp_path: Path) -> None:
    docs = tmp_path / "deep" / "docs"
    assert write_pages(pages(index="a", actors__quist="b"), docs) == ("actors/quist.md", "index.md")
    assert tree(docs) == {"index.md": "a", "actors/quist.md": "b"}
    assert write_pages(pages(index="A"), docs) == ("actors/quist.md", "index.md")
    assert tree(docs) == {"index.md": "A"}
    assert not (docs / "actors").exists()
    assert sorted(p.name for p in docs.parent.iterdir()) == [LOCK, "docs"]


def test_a_folder_that_lost_all_its_pages_goes(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write_pages(pages(index="a", plans__old__one="b", plans__old__two="c", plans__old__three="d"), docs)
    assert len(write_pages(pages(index="a"), docs)) == 3
    assert sorted(p.name for p in docs.iterdir()) == [MARKER, "index.md"]


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write_pages(pages(index="a", about="b"), tmp_path / "docs")
    before = (tmp_path / "docs" / "index.md").stat().st_mtime_ns
    assert write_pages(pages(index="a", about="c"), tmp_path / "docs") == ("about.md",)
    assert (tmp_path / "docs" / "index.md").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "path", ["../out.md", "/etc/out.md", "a/../../out.md", "a\\b.md", "", "./a.md", "a//b.md"]
)
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError, match="is not the address of a page"):
        write_pages([RenderedPage(path=path, text="x")], tmp_path / "docs")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("link", ["index.md", "old.md", "actors", "deep/er"])
def test_a_link_in_the_folder_is_a_fault_and_not_followed(tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "quist.md").write_text("mine")
    docs = tmp_path / "docs"
    write_pages(pages(index="a", deep__page="b"), docs)
    (docs / link).unlink(missing_ok=True)
    (docs / link).symlink_to(outside)
    with pytest.raises(PublishError, match=f"docs/{link}: found a link"):
        write_pages(pages(index="b", actors__quist="c"), docs)
    assert tree(outside) == {"quist.md": "mine"}
    assert (docs / "deep" / "page.md").read_text("utf-8") == "b"


def test_the_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "thesis.txt").write_text("mine")
    with pytest.raises(PublishError, match=r"the folder holds thesis\.txt, and no marker"):
        write_pages(pages(index="a"), docs)
    assert tree(docs) == {"thesis.txt": "mine"}


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    write_pages(pages(index="a"), outside)
    (tmp_path / "docs").symlink_to(outside)
    with pytest.raises(PublishError, match="docs: found a link"):
        write_pages(pages(about="b"), tmp_path / "docs")
    assert tree(outside) == {"index.md": "a"}


def test_a_full_disk_leaves_the_former_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    write_pages(pages(index="a", about="b"), docs)

    def full(self: Path, _: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(PublishError, match=r"No space left on device; the former files in .* stay"):
        write_pages(pages(index="new"), docs)
    assert tree(tmp_path) == {"docs/index.md": "a", "docs/about.md": "b"}


@pytest.mark.parametrize("fails_at", range(1, 6))
def test_a_fault_midway_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    docs = tmp_path / "docs"
    write_pages(pages(index="a", about="b", old="c"), docs)
    rename, calls = Path.rename, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == fails_at:
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PublishError, match="Permission denied"):
        write_pages(pages(index="A", about="B"), docs)
    monkeypatch.undo()
    assert tree(tmp_path) == {"docs/index.md": "a", "docs/about.md": "b", "docs/old.md": "c"}


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("mine")
    with pytest.raises(PublishError, match="docs is a file, and a folder is needed there"):
        write_pages(pages(index="a"), tmp_path / "docs")
    assert (tmp_path / "docs").read_text("utf-8") == "mine"


def test_a_file_in_the_place_of_the_folder_above(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("mine")
    with pytest.raises(PublishError, match="build is a file, and a folder is needed there"):
        write_pages(pages(index="a"), tmp_path / "build" / "docs")
    assert (tmp_path / "build").read_text("utf-8") == "mine"


def test_builds_at_the_same_time_do_not_disturb_each_other(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write_pages(pages(index="a", old="b"), docs)
    wanted = pages(**{f"page-{number}": "x" * 1000 for number in range(50)})
    with ThreadPoolExecutor(4) as threads:
        runs = [threads.submit(write_pages, wanted, docs) for _ in range(4)]
    assert sorted(len(run.result()) for run in runs) == [0, 0, 0, 52]
    assert len(tree(docs)) == 50
    assert sorted(p.name for p in tmp_path.iterdir()) == [LOCK, "docs"]
