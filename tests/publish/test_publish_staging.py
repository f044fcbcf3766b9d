"""Of two builds of one folder, the second waits for the first."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from generator.publish.staging import LOCK, staging_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []
    held, free = threading.Event(), threading.Event()

    def first() -> None:
        with staging_folder(tmp_path / "docs"):
            held.set()
            free.wait(10)
            order.append("first")

    def second() -> None:
        held.wait(10)
        with staging_folder(tmp_path / "docs"):
            order.append("second")

    builds = [threading.Thread(target=build) for build in (first, second)]
    for build in builds:
        build.start()
    held.wait(10)
    time.sleep(0.2)  # time enough for the second to pass by
    assert order == []
    free.set()
    for build in builds:
        build.join(10)
    assert order == ["first", "second"]
    assert [file.name for file in tmp_path.iterdir()] == [LOCK]


def test_another_process_is_waited_for(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from generator.publish.staging import staging_folder\n"
        "with staging_folder(pathlib.Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "docs")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        timer = threading.Timer(0.3, other.stdin.close)
        timer.start()
        begin = time.monotonic()
        with staging_folder(tmp_path / "docs"):
            waited = time.monotonic() - begin
        timer.join()
        assert other.wait(10) == 0
    assert waited > 0.2


def test_a_lock_ends_with_who_held_it(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), staging_folder(tmp_path / "docs"):
        raise KeyboardInterrupt
    with staging_folder(tmp_path / "docs") as place:
        assert place.is_dir()
    assert not place.exists()


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    """A dossier may carry such a link: what it leads to is not ours to open for writing."""
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("kept", encoding="utf-8")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / LOCK).symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic link"), staging_folder(tmp_path / "build" / "docs"):
        pass
    assert elsewhere.read_text(encoding="utf-8") == "kept"
