"""Of two builds of one folder, the second waits for the first."""

from __future__ import annotations

import errno
import fcntl
import sys
import threading
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.publish.folder_lock import alone

if TYPE_CHECKING:
    from pathlib import Path


def locking(handle: int, mode: int, count: int) -> None:
    """Lock as Windows does: not for ever, but with a fault of its own for who has waited too long."""
    assert (mode, count) == (1, 1)
    for _ in range(3):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.01)
        else:
            return
    raise OSError(errno.EDEADLK, "Resource deadlock avoided")


@pytest.fixture(params=["here", "as on Windows"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param != "here":
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_LOCK=1))
    return str(request.param)


def test_the_second_waits_for_the_first(system: str, tmp_path: Path) -> None:
    told: list[str] = []
    held, free = threading.Event(), threading.Event()

    def first() -> None:
        with alone(tmp_path):
            held.set()
            free.wait(10)
            told.append("first")

    def second() -> None:
        held.wait(10)
        with alone(tmp_path):
            told.append("second")

    builds = [threading.Thread(target=build) for build in (first, second)]
    for build in builds:
        build.start()
    held.wait(10)
    time.sleep(0.2)  # time enough for the second to pass by, and for Windows to give up waiting once
    assert told == []
    free.set()
    for build in builds:
        build.join(10)
    assert told == ["first", "second"]
    assert [file.name for file in tmp_path.iterdir()] == ([] if system == "here" else [".lock"])


def test_a_lock_goes_with_who_held_it(system: str, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), alone(tmp_path):
        raise KeyboardInterrupt
    with alone(tmp_path):
        assert system


def test_what_else_is_wrong_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: int) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=refused, LK_LOCK=1))
    with pytest.raises(PermissionError), alone(tmp_path):
        pass
