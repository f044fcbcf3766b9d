"""What changed on the disk, and of which kind it is.

The system's notices only wake: what changed is told by times and sizes, so that neither a notice
too many nor one too few does harm, and reading a file is no change.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

import generator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.settings import Settings

Kind = Literal["content", "template", "look", "words"]
"""``look`` is the theme and the publisher's configuration, ``words`` the word lists."""

_CHANGES: Final = frozenset({"created", "modified", "moved", "deleted"})
_QUIET: Final = 0.03
"""Seconds without a notice after which a save is taken to be complete."""
_LONGEST: Final = 0.3
"""Seconds after which it is, whatever else is going on."""
_POLL: Final = 2.0
"""Seconds after which the disk is looked at without a notice, for file systems that give none."""
_OWN: Final = Path(generator.__file__).parent

Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file that came, went or changed."""

    path: Path
    kind: Kind


class _Waker(FileSystemEventHandler):
    def __init__(self, woken: threading.Event) -> None:
        self._woken = woken

    def on_any_event(self, event: FileSystemEvent) -> None:
        # A folder is "modified" by what is in it, which has a notice of its own.
        if event.event_type in _CHANGES and (event.event_type != "modified" or not event.is_directory):
            self._woken.set()


class Watch:
    """Watches what a site is made from; never what is made of it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._woken = threading.Event()
        self._observer = Observer()
        for folder, recursive in self._folders():
            if folder.is_dir():
                self._observer.schedule(_Waker(self._woken), str(folder), recursive=recursive)
        self._seen = self._stamps()

    def _folders(self) -> tuple[tuple[Path, bool], ...]:
        settings = self._settings
        return (
            (settings.content, True),
            (settings.root / "overrides", True),
            (settings.root, False),
            (_OWN / "templates", True),
            (_OWN / "lexicon", True),
        )

    def start(self) -> None:
        """Begin to watch."""
        self._observer.start()

    def stop(self) -> None:
        """End it."""
        self._observer.stop()
        self._observer.join()

    def wait(self) -> tuple[Change, ...]:
        """Wait until something changes, or for a while; return what did."""
        if self._woken.wait(_POLL):
            waited = 0.0
            while waited < _LONGEST:
                self._woken.clear()
                if not self._woken.wait(_QUIET):
                    break
                waited += _QUIET
        return self.changes()

    def changes(self) -> tuple[Change, ...]:
        """Return what changed since the last time."""
        now, before = self._stamps(), self._seen
        self._seen = now
        return tuple(
            Change(path=path, kind=self._kind(path))
            for path in sorted(now.keys() | before.keys())
            if now.get(path) != before.get(path)
        )

    def _stamps(self) -> Mapping[Path, Stamp]:
        found: dict[Path, Stamp] = {}
        for folder, recursive in self._folders():
            if not recursive:
                self._stamp(self._settings.config, found)
                continue
            for path in folder.rglob("*") if folder.is_dir() else ():
                if not _passing(path):
                    self._stamp(path, found)
        return found

    @staticmethod
    def _stamp(path: Path, found: dict[Path, Stamp]) -> None:
        try:
            stat = path.stat()
        except OSError:
            return
        if path.is_file():
            found[path] = (stat.st_mtime_ns, stat.st_size)

    def _kind(self, path: Path) -> Kind:
        if path.is_relative_to(self._settings.templates) or path.is_relative_to(_OWN / "templates"):
            return "template"
        if path.is_relative_to(_OWN / "lexicon"):
            return "words"
        return "content" if path.is_relative_to(self._settings.content) else "look"


def _passing(path: Path) -> bool:
    """Return whether a file is one that an editor writes for a moment, or no file of ours."""
    name = path.name
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp", ".pyc")) or name == "4913"
