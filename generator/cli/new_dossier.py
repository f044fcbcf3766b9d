"""A new dossier: an invented example that builds, with comments in each file."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]
_SKELETON = _CHECKOUT / "generator" / "skeleton"
_WORKFLOW = ".github/workflows/publish.yml"
_LOOK = ("mkdocs.yml", "overrides")
"""What the publisher needs: a dossier's own copy, to be changed with it."""
_CHECKING_OUT = re.compile(
    r"^ +- uses: actions/checkout@.*\n +with:\n( +)persist-credentials: false\n", re.MULTILINE
)
_NAMES_TOLD = 3


class NewDossierError(Exception):
    """The folder is taken, or the generator lies without its files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratorAt:
    """Where a workflow finds the generator."""

    repository: str
    """``owner/name`` on GitHub."""
    commit: str
    """All 40 digits of the commit."""


def new_dossier(folder: Path, *, published_with: GeneratorAt | None = None) -> int:
    """Write a new dossier into an empty folder, or into one that is not there yet.

    Args:
        folder: where.
        published_with: the generator for a workflow that publishes the dossier to Pages; no workflow
            is written without it.

    Returns:
        The number of files.

    Raises:
        NewDossierError: the folder is not empty, or the generator was installed without its checkout.
        OSError: the folder can't be written.
    """
    _check_empty(folder)
    for part in (*_LOOK, _WORKFLOW):
        if not (_CHECKOUT / part).exists():
            message = f"{_CHECKOUT / part} is missing: install the generator from its checkout (make site)"
            raise NewDossierError(message)
    shutil.copytree(_SKELETON, folder, dirs_exist_ok=True)
    (folder / "gitignore").rename(folder / ".gitignore")
    makefile = folder / "Makefile"
    place = Path(os.path.relpath(_CHECKOUT, folder)).as_posix()
    makefile.write_text(
        makefile.read_text(encoding="utf-8").replace("__GENERATOR__", place), encoding="utf-8"
    )
    shutil.copy(_CHECKOUT / "mkdocs.yml", folder)
    shutil.copytree(_CHECKOUT / "overrides", folder / "overrides")
    if published_with:
        workflow = folder / _WORKFLOW
        workflow.parent.mkdir(parents=True)
        ours = (_CHECKOUT / _WORKFLOW).read_text(encoding="utf-8")
        workflow.write_text(_with_checkout(ours, published_with), encoding="utf-8")
    return sum(path.is_file() for path in folder.rglob("*"))


def _check_empty(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file; give the name of a folder"
        raise NewDossierError(message)
    there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    if there:
        told = ", ".join(there[:_NAMES_TOLD]) + (", …" if len(there) > _NAMES_TOLD else "")
        message = f"{folder} is not empty (it holds {told}), and nothing is overwritten; give a new folder"
        raise NewDossierError(message)


def _with_checkout(workflow: str, generator: GeneratorAt) -> str:
    """Return the generator's own workflow with a second checkout, which fetches the generator."""
    step = _CHECKING_OUT.search(workflow)
    if step is None:
        message = f"{_WORKFLOW} of the generator checks nothing out"
        raise NewDossierError(message)
    fields = {"repository": generator.repository, "ref": generator.commit, "path": "generator"}
    second = step[0] + "".join(f"{step[1]}{key}: {value}\n" for key, value in fields.items())
    return workflow[: step.end()] + second + workflow[step.end() :]
