"""Ids: a file's name without its ending."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.read.located.source_files import whole

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.located.fault_report import Report

_REGISTER = re.compile(r"[a-z0-9][a-z0-9-]*")
_LONGEST = 80
"""Characters of a name that is proposed."""
_ARTICLE = re.compile(r"[A-Za-z0-9._-]+")


def is_id(name: str) -> bool:
    """Return whether a name may be an actor's, an issue's or an outlet's id."""
    return _REGISTER.fullmatch(name) is not None


def has_been_id(name: str, kind: str) -> bool:
    """Return whether a page may have had its address from a name: ``m-tolan``, for an article ``Talks_2``.

    ``index`` and ``README`` are the list of all pages, and the publisher leaves out what begins with a dot.
    """
    pattern = _ARTICLE if kind == "article" else _REGISTER
    taken = name.upper() in {"INDEX", "README"} or name.startswith(".")
    return pattern.fullmatch(name) is not None and not taken


def register_id(path: Path, report: Report) -> str:
    """Return the id of an actor's, an issue's or a page's file."""
    return _checked(path, report, _REGISTER, "lower-case letters a-z, digits and hyphens")


def article_id(path: Path, report: Report) -> str:
    """Return the id of an article's file."""
    return _checked(path, report, _ARTICLE, "letters A-Z a-z, digits, dots, underscores and hyphens")


def _checked(path: Path, report: Report, pattern: re.Pattern[str], expected: str) -> str:
    if not pattern.fullmatch(path.stem):
        report.add(
            whole(report.source),
            "bad-id",
            f"the file name `{path.stem}` cannot be used as an id, expected {expected}",
            hint=f"rename {report.source.path}{_proposed(path)}",
        )
    return path.stem


def proposed_id(words: str) -> str:
    """Return an id of the same words, ``the-tide`` for ``The Tide``; empty where no letter is left."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    found = re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)))
    return "-".join(found)[:_LONGEST].rstrip("-")


def _proposed(path: Path) -> str:
    """Propose a name of the same words: ``to port-stays-open.html``; nothing where it is taken."""
    name = proposed_id(path.stem)
    other = path.with_name(f"{name}{path.suffix}")
    return f" to {other.name}" if name and not other.exists() else ""
