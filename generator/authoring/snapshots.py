"""Snapshots: pages as their author has accepted them, kept as files that a diff can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.authoring.differences import Differences, compare_pages
from generator.ownership import is_link
from generator.render.head import is_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def chosen(templates: Mapping[str, str]) -> tuple[str, ...]:
    """Return one page for each template, the first: enough to see what a template does.

    Args:
        templates: the template of each page, by the page's address.
    """
    first: dict[str, str] = {}
    for path, template in templates.items():
        first.setdefault(template, path)
    return tuple(first.values())


def kept(folder: Path) -> dict[str, str]:
    """Read the snapshots of a folder, by address; other files there are nobody's to compare or remove.

    A link is none: it may lead to any file of the machine.
    """
    if not folder.is_dir() or is_link(folder):
        return {}
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*.md"))
        if not _is_linked(path, folder)
    }
    return {path: text for path, text in found.items() if is_page(text)}


def foreign(folder: Path, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return those addresses where something lies that is no snapshot: an editor's file, a folder, a link."""
    known = kept(folder)
    return tuple(
        path
        for path in wanted
        if path not in known and ((folder / path).exists() or _is_linked(folder / path, folder))
    )


def _is_linked(path: Path, folder: Path) -> bool:
    """Return whether a link stands on the way from a folder, which may be one itself, to a path in it."""
    return any(is_link(place) for place in (path, *path.parents) if place.is_relative_to(folder))


def accept(folder: Path, pages: Mapping[str, str], wanted: Iterable[str]) -> tuple[str, ...]:
    """Keep pages as they are now; return the addresses that were written."""
    written = []
    for path in wanted:
        file = folder / path
        if not file.is_file() or file.read_text(encoding="utf-8") != pages[path]:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)  # it may be a hard link to a file elsewhere, which stays as it is
            file.write_text(pages[path], encoding="utf-8")
            written.append(path)
    return tuple(written)


def compare(folder: Path, pages: Mapping[str, str]) -> Differences:
    """Compare the snapshots with the pages as they are now; other pages do not count."""
    before = kept(folder)
    return compare_pages(before, {path: pages[path] for path in before if path in pages})
