"""Writing pages into a folder: only what changed, all or nothing."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.ownership import MARKER, mark
from generator.publish.publish_faults import PublishError, check_own
from generator.publish.staging import staging_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.page import RenderedPage


def write_pages(pages: Iterable[RenderedPage], folder: Path) -> tuple[str, ...]:
    """Make ``folder`` hold exactly these pages.

    Files are touched only where their bytes change, so that a publisher that watches them
    rebuilds no more than it must; files of no page are removed. The folder is the generator's
    own: absent or empty before, or marked by an earlier run.

    Returns:
        The addresses that were written or removed, sorted.

    Raises:
        PublishError: something could not be written, or the folder is a link, holds one, or holds
            somebody else's files; it is as it was before.
    """
    wanted = {_inside(page.path): page.text.encode("utf-8") for page in pages}
    check_own(folder)
    try:
        with staging_folder(folder) as place:
            mark(folder)
            present = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {MARKER}
            changed = {path: data for path, data in wanted.items() if not _holds(folder / path, data)}
            stale = present - wanted.keys()
            if changed or stale:
                _exchange(folder, changed, stale, place)
    except OSError as fault:
        raise PublishError.writing(folder, fault) from fault
    return tuple(sorted(changed.keys() | stale))


def _inside(path: str) -> str:
    """Check that an address stays below the folder."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or not pure.name or pure.as_posix() != path:
        msg = f"{path!r} is not the address of a page"
        raise PublishError(msg)
    return path


def _holds(file: Path, data: bytes) -> bool:
    """Return whether the file holds the data already."""
    return file.is_file() and file.read_bytes() == data


def _exchange(folder: Path, changed: dict[str, bytes], stale: set[str], place: Path) -> None:
    """Write beside the folder first, then exchange file by file; put all back on a fault.

    A full disk shows while the new files are written, before any former one is touched.
    """
    new, former = place / "new", place / "former"
    moved: list[tuple[Path, Path]] = []

    def move(start: Path, end: Path) -> None:
        start.rename(_place(end))
        moved.append((start, end))

    try:
        for path, data in changed.items():
            _place(new / path).write_bytes(data)
        for path in sorted(stale):
            move(folder / path, former / path)
        for path in sorted(changed):
            if (folder / path).exists():
                move(folder / path, former / path)
            move(new / path, folder / path)
    except (OSError, KeyboardInterrupt):
        for start, end in reversed(moved):
            end.rename(start)
        raise
    _drop_empty(folder, stale)


def _place(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _drop_empty(folder: Path, stale: set[str]) -> None:
    """Remove the folders that held nothing but what was removed, the deepest first."""
    left = {PurePosixPath(path).parent for path in stale}
    for parent in sorted({p for start in left for p in (start, *start.parents)}, reverse=True):
        place = folder / parent
        if place != folder and place.is_dir() and not any(place.iterdir()):
            place.rmdir()
