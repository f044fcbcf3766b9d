"""Which folders are the generator's own: only there does it write, and only there does it remove files.

A folder that it writes into holds a marker, the file ``.briefing``. A link, a mount, or files without the
marker in the place of such a folder are told, and nothing is touched::

    folder_faults(Path("build/docs"), root=Path("."))  # () where it is absent, empty, or marked
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic
from generator.model.text import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER: Final = ".briefing"
"""The name of the file that marks a folder as the generator's."""
_SAYS: Final = "The briefing generator made this folder, and may change and remove every file in it.\n"
_PARTS: Final = frozenset({"cache", "docs", "preview", "site"})
"""The folders of the generator in ``build``, which holds nothing else that is removed."""
_PASSING: Final = tuple(f".{name}." for name in sorted(_PARTS))
"""How the names of the folders begin in which a build writes before it exchanges them."""
_NAMES_TOLD: Final = 3


def mark(folder: Path) -> None:
    """Make a folder the generator's own; it is made where it is absent.

    Raises:
        OSError: it can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not is_marked(folder):
        (folder / MARKER).write_text(_SAYS, encoding="utf-8")


def is_marked(folder: Path) -> bool:
    """Return whether a folder, which is not a link, holds the marker that the generator writes."""
    marker = folder / MARKER
    try:
        return not (is_link(folder) or is_link(marker)) and marker.read_text(encoding="utf-8") == _SAYS
    except (OSError, UnicodeDecodeError):
        return False


def is_link(path: Path) -> bool:
    """Return whether a path is a symbolic link, or what Windows calls a junction."""
    is_junction = getattr(path, "is_junction", None)  # from Python 3.12 on
    return path.is_symlink() or bool(is_junction and is_junction())


def folder_faults(folder: Path, *, root: Path) -> tuple[Diagnostic, ...]:
    """Return why the generator may not write into a folder below ``root``, or remove what is in it.

    Everything on the way from the root to the folder, and every folder and file in it, must be no link and
    no mount; what is in it must bear the marker.
    """
    way = [root.joinpath(*folder.relative_to(root).parts[:count]) for count in range(1, _depth(folder, root))]
    for above in way:
        if fault := _of_entry(above) or (_of_build(above) if _holds_parts(above, folder) else None):
            return (fault,)
    if fault := _of_entry(folder) or _of_contents(folder):
        return (fault,)
    return tuple(_within(folder))


def links_out(folder: Path, *, inside: Path) -> Iterator[Diagnostic]:
    """Yield each link in a folder, or in the folder's own place, that leads out of the folder ``inside``.

    What such a link leads to may be any file of the machine, and is not read.
    """
    for path in (folder, *_entries_below(folder)):
        yield from link_out(path, inside=inside)


def link_out(path: Path, *, inside: Path) -> Iterator[Diagnostic]:
    """Yield a fault where a path itself is a link that leads out of the folder ``inside``."""
    if is_link(path) and not leads_inside(path, inside):
        yield _fault(
            path,
            "outside-content",
            f"the link leads out of the folder {inside.as_posix()}",
            f"put a copy of what it leads to in place of {path.as_posix()}",
        )


def leads_inside(path: Path, folder: Path) -> bool:
    """Return whether a path, all links followed, lies in a folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself, or through one that does
        return False


def _depth(folder: Path, root: Path) -> int:
    return len(folder.relative_to(root).parts)


def _holds_parts(above: Path, folder: Path) -> bool:
    return above == folder.parent and folder.name in _PARTS


def _of_entry(path: Path) -> Diagnostic | None:
    """Return why a path can be no folder of the generator, whatever is in it."""
    name = path.as_posix()
    if is_link(path):
        return _fault(
            path,
            "link-in-place",
            "found a link where the generator keeps a folder of its own",
            f"remove the link {name}: what it leads to stays as it is",
        )
    if path.exists() and not path.is_dir():
        return _fault(
            path,
            "not-a-folder",
            f"{name} is a file, and a folder is needed there: move it away",
            f"move {name}",
        )
    if path.is_dir() and os.path.ismount(path):
        return _fault(
            path,
            "mount-in-place",
            "found another file system mounted where the generator keeps a folder of its own",
            f"unmount {name}, or build with another folder as --root",
        )
    return None


def _of_build(folder: Path) -> Diagnostic | None:
    """Return whose the folder ``build`` is, where it is not the generator's: it holds none of its parts."""
    entries = _entries(folder)
    known = (name in _PARTS or name.startswith(_PASSING) or name == ".lock" for name in entries)
    if all(known) or any(is_marked(folder / name) for name in _PARTS):
        return None
    return _foreign(folder, [name for name in entries if name not in _PARTS])


def _of_contents(folder: Path) -> Diagnostic | None:
    entries = _entries(folder)
    return _foreign(folder, entries) if entries and not is_marked(folder) else None


def _entries(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):  # absent: another build may just have moved it
        return []


def _within(folder: Path) -> Iterator[Diagnostic]:
    """Yield the links and mounts in a folder of the generator, which never makes any."""
    for path in _entries_below(folder):
        if is_link(path):
            yield _fault(
                path,
                "link-in-place",
                f"found a link in {folder.as_posix()}, where the generator writes and removes files",
                f"remove the link {path.as_posix()}: what it leads to stays as it is",
            )
        elif os.path.ismount(path):
            yield _fault(
                path,
                "mount-in-place",
                f"found another file system mounted in {folder.as_posix()}",
                f"unmount {path.as_posix()}",
            )


def _entries_below(folder: Path) -> Iterator[Path]:
    """Yield the files, folders and links in a folder and in those below it; no link is followed."""
    if is_link(folder):
        return
    for place, folders, files in os.walk(folder):
        yield from (Path(place, name) for name in sorted((*folders, *files)))


def _foreign(folder: Path, entries: list[str]) -> Diagnostic:
    told = ", ".join(entries[:_NAMES_TOLD]) + (", …" if len(entries) > _NAMES_TOLD else "")
    name = folder.as_posix()
    return _fault(
        folder,
        "foreign-folder",
        f"the folder holds {told}, and no marker ({MARKER}) that the generator wrote it",
        f"if an earlier version of the generator wrote {name}, delete it (rm -r {name}); "
        "else move elsewhere what is in it",
    )


def _fault(path: Path, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        severity="error",
        code=code,
        location=Location(path=path.as_posix(), line=1, column=1),
        message=message,
        hint=hint,
    )
