"""Former names that no file of the dossier ever had, by the history of its repository.

``was: [m-tolan]`` keeps an old address alive. Where no commit ever added ``actors/m-tolan.md``, it is a slip
of the pen, and the address that was meant leads nowhere.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.compare.revision import git
from generator.diagnostics import Diagnostic, short
from generator.model.text import Location

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.content import Content

_UNREGISTERED: Final = "speakers/"
"""Where the page of a speaker was before somebody registered them: no file made it."""


def names_of_no_file(root: Path, content: Content) -> Iterator[Diagnostic]:
    """Yield the names in `was` that no file of their kind ever had; nothing in a shallow clone.

    Raises:
        RevisionError: git can't be run, or the folder is not a checkout.
    """
    if git(root, "rev-parse", "--is-shallow-repository") == "true":
        return
    added = git(root, "log", "--format=", "--name-only", "--no-renames", "--diff-filter=A", "HEAD", "--", ".")
    had = {(path.parent.name, path.stem) for path in map(PurePosixPath, added.splitlines())}
    for folder, path, names in _former(content):
        for name in names:
            if not name.startswith(_UNREGISTERED) and (folder, name) not in had:
                yield Diagnostic(
                    severity="review",
                    code="was-of-no-file",
                    location=Location(path=path, line=1, column=1),
                    message=f"`was` names `{short(name)}`, which no file in {folder}/ ever had",
                    hint=f"correct `was` in {path}",
                )


def _former(content: Content) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the folder and the file of everything that can be renamed, with its former names."""
    for article in content.articles:
        yield "articles", article.source.path, article.was
    register = content.register
    for actor in register.actors.values():
        yield "actors", actor.location.path, actor.was
    for issue in register.issues.values():
        yield "issues", issue.location.path, issue.was
    for plan in register.plans.values():
        yield "plans", plan.location.path, plan.was
