"""What stops the writing."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class PublishError(Exception):
    """Files could not be written (disk full, folder read-only …); the former ones stand."""

    @classmethod
    def writing(cls, folder: Path, fault: OSError) -> PublishError:
        """Say what the system said about a folder."""
        where = fault.filename or folder
        if fault.errno in {errno.EEXIST, errno.ENOTDIR}:
            return cls(f"{where} is a file, and a folder is needed there: move it away")
        return cls(f"cannot write {where}: {fault.strerror or fault}; the former files in {folder} stay")
