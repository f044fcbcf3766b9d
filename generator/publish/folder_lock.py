"""One build at a time: a folder is held against all others."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder; of several builds, each waits for the one before it.

    The lock goes with the process, however that ends. It is on the folder itself; on Windows, which
    locks no folder, on a file ``.lock`` in it.
    """
    handle = _opened(folder)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _opened(folder: Path) -> int:
    if sys.platform == "win32":
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)
    return os.open(folder, os.O_RDONLY)


def _lock(handle: int) -> None:
    """Wait until nobody else holds the lock, and take it."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
            except OSError as fault:
                if fault.errno != errno.EDEADLK:  # what it says when it has waited for ten seconds
                    raise
            else:
                return
    else:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(handle, fcntl.LOCK_EX)
