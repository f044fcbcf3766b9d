"""What goes wrong in a template as a located fault instead of a traceback."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.render.templating.columns import column_of
from generator.render.templating.syntax_slips import in_plain_words
from generator.render.templating.template_fault import Fault, nearest
from generator.render.templating.view_fields import all_fields

_MISSING = re.compile(r"(?:attribute|element) '(?P<name>[^']+)'|^'(?P<bare>[^']+)' is")
_OWNER = re.compile(r"^'(?P<type>[\w. ]+) object' has no attribute")
_PLAIN = {"str": "text", "int": "a number", "tuple": "a list", "NoneType": "nothing (None)"}
_GIVEN: Final = frozenset({"page", "site"})
"""What every template of a page gets."""
_SEE: Final = (
    "see the opening comment of the template, and generator/templates/README.md, for what it may use"
)


def unreadable(fault: Exception, path: Path) -> Fault:
    """Say why a template can't be read: its syntax, its encoding, the disk."""
    line, column, excerpt = 1, 0, ""
    code, message, hint = "template-syntax", str(fault), ""
    if isinstance(fault, TemplateSyntaxError):
        line, column = fault.lineno, column_of(fault.lineno)
        excerpt = line_of_file(path, line)
        message, hint = in_plain_words(fault.message or "the syntax is wrong")
    elif isinstance(fault, UnicodeDecodeError):
        message, hint = "the template is not UTF-8 text", "save it as UTF-8"
    elif isinstance(fault, RecursionError):
        message, hint = "the template is nested too deeply", "split it into macros or included templates"
    elif isinstance(fault, OSError):
        message = f"the template can't be read: {fault.strerror or fault}"
    return Fault(
        path=str(path),
        line=int(line),
        column=column,
        code=code,
        message=message,
        hint=hint,
        width=_token_width(excerpt, column),
        excerpt=excerpt,
    )


def _token_width(excerpt: str, column: int) -> int:
    """Return how long the token at a column is: 2 for ``%}``, the whole word for a word."""
    found = re.compile(r"\w+|%\}|\}\}|\{%|\{\{|\S").match(excerpt, column - 1) if column else None
    return len(found[0]) if found else 0


def _column(excerpt: str, name: str) -> int:
    """Return where a name stands in a line, from 1; 0 where it does not, as in ``page[field]``."""
    found = re.search(rf"\b{re.escape(name)}\b", excerpt)
    return found.start() + 1 if found else 0


def rendering_fault(fault: Exception, *, path: Path) -> Fault:
    """Say where in the templates a page's rendering failed.

    Args:
        fault: what rendering raised.
        path: the template of the page, for a fault without a place.
    """
    where, line = _place(fault) or (str(path), 1)
    excerpt = line_of_file(Path(where), line)
    message, missing = _message(fault)
    column = _column(excerpt, missing) if missing else 0
    return Fault(
        path=where,
        line=line,
        column=column,
        code="template-missing" if isinstance(fault, TemplateNotFound) else "template-error",
        message=message,
        hint=_hint(fault, missing),
        width=len(missing) if column else 0,
        excerpt=excerpt,
    )


def _message(fault: Exception) -> tuple[str, str]:
    """Put a fault into words, with the name that is missing."""
    if isinstance(fault, TemplateNotFound):
        return f"there is no template `{fault.name}`", str(fault.name)
    if isinstance(fault, RecursionError):
        return "the template calls itself endlessly", ""
    if isinstance(fault, MemoryError):
        return "this page needs more memory than there is", ""
    message = str(fault).strip() or type(fault).__name__
    found = _MISSING.search(message)
    missing = (found["name"] or found["bare"]) if found else ""
    if isinstance(fault, UndefinedError) and missing:
        owner = _OWNER.match(message)
        if owner is None:
            return f"there is no `{missing}` here", missing
        kind = owner["type"].rpartition(".")[2]
        return f"{_PLAIN.get(kind, kind)} has no field `{missing}`", missing
    return message, missing


def _hint(fault: Exception, missing: str) -> str:
    """Say what to do: "did you mean `title`?"."""
    if isinstance(fault, SecurityError):
        return "a template sees its page and the site, and nothing behind them"
    if isinstance(fault, RecursionError):
        return "end the macro, or the include, that leads back to itself"
    return nearest(missing, (all_fields() | _GIVEN) - {missing}, otherwise=_SEE) if missing else _SEE


def _place(fault: BaseException) -> tuple[str, int] | None:
    """Find the innermost line of a template: Jinja puts its lines into the traceback."""
    place = None
    frame = fault.__traceback__
    while frame is not None:
        filename = frame.tb_frame.f_code.co_filename
        if filename.endswith(".jinja"):
            place = (filename, frame.tb_lineno)
        frame = frame.tb_next
    return place


def line_of_file(path: Path, number: int) -> str:
    """Return a line of a template; empty where it can't be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[number - 1] if 0 < number <= len(lines) else ""


def shown(path: str, root: Path) -> str:
    """Return a path as messages print it: in the dossier as its root was given."""
    full, checkout = Path(path).resolve(), Path(__file__).resolve().parents[3]
    if full.is_relative_to(root.resolve()):
        return (root / full.relative_to(root.resolve())).as_posix()
    return full.relative_to(checkout).as_posix() if full.is_relative_to(checkout) else full.as_posix()
