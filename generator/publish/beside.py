"""A place to write in beside a folder, for one build at a time."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Give a fresh, empty folder on the same disk as ``folder``, and remove it afterwards.

    Of several builds that write beside each other, each waits for the one before it.

    Raises:
        OSError: there is no room, no right to write, or a file stands where a folder must be.
    """
    parent = folder.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir() and folder.exists():
        raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(folder))
    with _alone(parent):
        place = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=parent))
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _alone(parent: Path) -> Iterator[None]:
    """Hold the folder against other builds; the lock goes with the process, and leaves no file."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - there is none on Windows

    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
