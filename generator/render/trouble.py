"""A fault in a template as a located message instead of a traceback."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.model.text import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

_MISSING = re.compile(
    r"(?:attribute|element|No filter named|No test named) '(?P<name>[^']+)'|^'(?P<bare>[^']+)' is"
)


def diagnose(  # noqa: PLR0913 - all by keyword
    fault: Exception,
    *,
    template: str,
    record: str,
    names: Iterable[str],
    filters: Iterable[str],
    root: Path,
) -> Diagnostic:
    """Say where in the templates a fault is, and for which record it showed.

    Args:
        fault: what rendering raised.
        template: the template that was rendered, for a fault without a place.
        record: the page that was being rendered.
        names: what the template may use, to name the nearest.
        filters: the filters and tests that there are, likewise.
        root: the folder that paths are shown relative to.
    """
    path, line = _place(fault) or (template, 1)
    excerpt = _line(path, line)
    message = str(fault).strip() or type(fault).__name__
    found = _MISSING.search(message)
    name = (found["name"] or found["bare"]) if found else ""
    at = re.search(rf"\b{re.escape(name)}\b", excerpt) if name else None
    column = at.start() + 1 if at else len(excerpt) - len(excerpt.lstrip()) + 1
    near = get_close_matches(name, list(filters if " named " in message else names), n=1) if name else []
    code = "template-syntax" if isinstance(fault, TemplateSyntaxError) else "template-error"
    if isinstance(fault, TemplateNotFound):
        code, message = "template-missing", f"there is no template {fault.name!r}"
    hint = (
        f"did you mean {near[0]!r}?" if near else "see the comment at the top of the template for its names"
    )
    return Diagnostic(
        severity="error",
        code=code,
        location=Location(path=_shown(path, root), line=line, column=column),
        message=f"{message} (while rendering {record})",
        hint=hint,
        excerpt=excerpt,
        width=len(name) if at else max(1, len(excerpt.strip())),
    )


def _place(fault: BaseException) -> tuple[str, int] | None:
    """Find the innermost line of a template: Jinja puts its lines into the traceback."""
    if isinstance(fault, TemplateSyntaxError):
        return (fault.filename or fault.name or "", fault.lineno) if fault.filename or fault.name else None
    place = None
    frame = fault.__traceback__
    while frame is not None:
        filename = frame.tb_frame.f_code.co_filename
        if filename.endswith(".jinja"):
            place = (filename, frame.tb_lineno)
        frame = frame.tb_next
    return place


def _line(path: str, number: int) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


def _shown(path: str, root: Path) -> str:
    """Return a path as messages print it: below the folder that holds ``generator`` or ``content``."""
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return Path(path).as_posix()
