"""A staging folder to write in, from which files move to where they belong, for one build at a time."""

from __future__ import annotations

import errno
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK: Final = ".lock"
"""The file by which one build waits for another; it stays where it is, empty."""


@contextmanager
def staging_folder(folder: Path) -> Iterator[Path]:
    """Give a fresh, empty folder on the same disk as ``folder``, and remove it afterwards.

    For ``build/docs`` that is a folder such as ``build/.docs.x7f2``, from which a file moves to its place
    in one step. If several builds write to the same place, each waits for the one before it; the lock ends
    with the process, however that ends.

    Raises:
        OSError: there is no room, no right to write, or a file stands where a folder must be.
    """
    parent = folder.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir() and folder.exists():
        raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(folder))
    with FileLock(parent / LOCK):
        place = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=parent))
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)
