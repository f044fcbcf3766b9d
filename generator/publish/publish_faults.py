"""What stops the writing."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from generator.ownership import folder_faults

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


def check_own(folder: Path) -> None:
    """Check that files may be written into a folder, and removed from it.

    Raises:
        PublishError: the folder is a link or a mount, holds one, or holds files of somebody else.
    """
    for fault in folder_faults(folder, root=folder.parent):
        message = f"{fault.location.path}: {fault.message}"
        raise PublishError(message)
