"""A whole copy of one of the generator's templates: it hides what changes in the original."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from generator.render.environment import GENERATOR
from generator.render.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.checking.sources import Parsed, Templates

_BASE = re.compile(r"^\s*Base:\s*(?P<digest>[0-9a-f]+)", re.MULTILINE)
_LENGTH = 12


def digest(source: str) -> str:
    """Return the digest of a template by which a copy names its original."""
    return hashlib.sha256(source.replace("\r\n", "\n").encode()).hexdigest()[:_LENGTH]


def shadows(parsed: Parsed, templates: Templates) -> Iterator[Fault]:
    """Yield a fault where a template hides a changed original."""
    if parsed.own:
        return
    base = templates.get(f"{GENERATOR}/{parsed.name}")
    if base is not None and _is_copy(parsed, base):
        yield from _copied(parsed, base)


def _copied(parsed: Parsed, base: Parsed) -> Iterator[Fault]:
    """Report what a whole copy of ``base`` hides."""
    now = digest(base.source)
    named = _BASE.search(parsed.comment)
    how = f'extend it instead ({{% extends "{base.name}" %}}) and change a block'
    if base.forms and not base.blocks:
        how = "keep only the macros that you change: the others are the generator's"
    if named is None:
        first = parsed.source.split("\n", 1)[0]
        message = (
            f"the file replaces the whole of the generator's {parsed.name}, and misses its later changes"
        )
        hint = f"{how}; or write `Base: {now}` into its opening comment to be told when the original changes"
        yield _at(parsed, first, message, hint)
    elif not now.startswith(named["digest"]):
        message = f"the generator's {parsed.name} has changed since it was copied{_lacking(parsed, base)}"
        hint = f"{how}; or take over what changed, and write `Base: {now}`"
        yield _at(parsed, named[0], message, hint)


def _is_copy(parsed: Parsed, base: Parsed) -> bool:
    """Return whether a template replaces all of another."""
    if parsed.name.startswith("parts/"):
        return False  # a part is small: it is meant to be copied whole
    tag = parsed.extends
    if tag is not None and getattr(tag.template, "value", "") == base.name:
        return False
    return not base.forms or bool(base.blocks) or set(base.forms) <= set(parsed.forms)


def _lacking(parsed: Parsed, base: Parsed) -> str:
    there = {*parsed.blocks, *parsed.forms}
    gone = [name for name in (*base.blocks, *base.forms) if name not in there]
    return f"; the copy lacks {', '.join(f'`{name}`' for name in gone)}" if gone else ""


def _at(parsed: Parsed, words: str, message: str, hint: str) -> Fault:
    """Make a warning under some words of the template."""
    bare = words.strip()
    before = parsed.source[: parsed.source.find(bare)] if bare else ""
    line = before.count("\n") + 1
    return Fault(
        template=parsed.name,
        path=str(parsed.path),
        line=line,
        column=len(before) - before.rfind("\n"),
        code="template-copy",
        message=message,
        hint=hint,
        width=len(bare),
        excerpt=parsed.source.split("\n")[line - 1],
        severity="warning",
    )
