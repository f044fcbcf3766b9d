"""The dossier as it was at a commit, built by the generator as it was then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.ownership import MARKER, links_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.diagnostics import Diagnostic
    from generator.model.page import RenderedPage

DOSSIER = "data/dossier.json"
"""Address of the data file that holds everything the site says."""


class RevisionError(Exception):
    """Git is not there, the folder is not a checkout, or it holds no such commit."""


class NoPagesError(Exception):
    """A commit whose dossier or templates have errors: there is nothing to compare with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a dossier says at one time."""

    dossier: Mapping[str, Any] = field(default_factory=dict)
    """The data file; empty where an error stops the build."""
    diagnostics: tuple[Mapping[str, Any], ...] = ()
    """What there is to say about the dossier, as JSON objects."""
    trouble: str = ""
    """Why there is no data file."""


def as_it_is(pages: Iterable[RenderedPage], diagnostics: Iterable[Diagnostic]) -> State:
    """Return what the pages say that were just made."""
    text = next((page.text for page in pages if page.path == DOSSIER), "{}")
    return State(dossier=json.loads(text), diagnostics=tuple(map(asdict, diagnostics)))


def at_revision(root: Path, revision: str) -> State:
    """Return what the dossier said at a commit.

    Where the commit holds the generator too, that generator reads it: what changed in the code
    and in the word lists shows as well as what changed in the content.

    Args:
        root: the folder of ``mkdocs.yml``, anywhere in a checkout.
        revision: a commit, as git names them.

    Raises:
        RevisionError: the commit can't be had.
    """
    with checked_out(root, revision) as folder:
        generated = _briefing("generate", folder)
        path = folder / "build" / "docs" / DOSSIER
        if generated.returncode or not path.is_file():
            lines = generated.stderr.strip().splitlines() or ["no reason was given"]
            return State(trouble=lines[0])
        dossier = json.loads(path.read_text(encoding="utf-8"))
        checked = _briefing("check", folder, "--format", "json")
        lines = [line for line in checked.stdout.splitlines() if line.startswith("{")]
        return State(dossier=dossier, diagnostics=tuple(map(json.loads, lines)))


def pages_at_revision(root: Path, revision: str) -> dict[str, str]:
    """Return the pages as a commit makes them, by address, with the files beside them.

    Raises:
        RevisionError: the commit can't be had.
        NoPagesError: it makes no pages.
    """
    with checked_out(root, revision) as folder:
        generated = _briefing("generate", folder)
        docs = folder / "build" / "docs"
        if generated.returncode or not docs.is_dir():
            lines = generated.stderr.strip().splitlines() or ["no reason was given"]
            message = f"At {revision} there were no pages to compare with: {lines[0]}"
            raise NoPagesError(message)
        return {
            path.relative_to(docs).as_posix(): path.read_bytes().decode()  # line ends as they are
            for path in sorted(docs.rglob("*"))
            if path.is_file() and path.name != MARKER
        }


@contextmanager
def checked_out(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder of its own that holds ``root`` as it was at a commit; the checkout is not touched.

    Raises:
        RevisionError: the commit can't be had.
    """
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        message = (
            f"{revision!r} is not a commit here; in a shallow clone, `git fetch --unshallow` fetches the rest"
        )
        raise RevisionError(message)
    prefix, top = (git(root, "rev-parse", f"--show-{what}") for what in ("prefix", "toplevel"))
    with tempfile.TemporaryDirectory(prefix="briefing-") as place:
        index, folder = Path(place) / "index", Path(place) / "then"
        folder.mkdir()
        git(Path(top), "read-tree", f"{commit}:{prefix}", GIT_INDEX_FILE=str(index))
        git(Path(top), "checkout-index", "--all", f"--prefix={folder}/", GIT_INDEX_FILE=str(index))
        _drop_links_out(folder)
        yield folder


def _drop_links_out(folder: Path) -> None:
    """Remove the links of a commit that lead out of the checkout: what is built there stays there."""
    for fault in tuple(links_out(folder, inside=folder)):
        Path(fault.location.path).unlink()


def git(root: Path, *arguments: str, **environment: str) -> str:
    """Run git; return what it printed, empty where it was asked to be quiet and failed."""
    try:
        run = subprocess.run(  # noqa: S603 - our own arguments
            ["git", "-C", str(root), *arguments],  # noqa: S607 - the user's git
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as fault:
        message = f"git can't be run: {fault.strerror}"
        raise RevisionError(message) from fault
    if run.returncode and run.stderr.strip():
        raise RevisionError(run.stderr.strip().splitlines()[0])
    return run.stdout.strip()


def _briefing(command: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the generator in a folder: the folder's own one where it has one, this one elsewhere."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONSAFEPATH", "PYTHONPATH"}}
    return subprocess.run(  # noqa: S603 - our own interpreter and our own arguments
        [sys.executable, "-m", "generator", command, *arguments],
        cwd=folder,
        env={**environment, "CI": "true", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
