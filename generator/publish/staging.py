"""A place to write in beside a folder, for one build at a time."""

from __future__ import annotations

import errno
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.publish.folder_lock import alone

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
    with alone(parent):
        place = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=parent))
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)
