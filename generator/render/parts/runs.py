"""Words that may be a link: what most views are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.escape import Markdown, escape

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words that may be a link."""

    text: str
    href: Markdown | None = None


def link(run: Run) -> Markdown:
    """Write words as Markdown: ``[Russia](russia.md)``, or the words alone where they lead nowhere."""
    text = escape(run.text)
    return Markdown(f"[{text}]({run.href})") if run.href else text


def joined(runs: Iterable[Run]) -> Markdown:
    """Write a list of words as Markdown: ``[A](a.md), [B](b.md) and [C](c.md)``; empty for an empty list."""
    *others, last = [link(run) for run in runs] or [Markdown("")]
    return Markdown(f"{', '.join(others)} and {last}") if others else last


def clause(runs: Iterable[Run]) -> Markdown:
    """Write words that follow one another: ``According to [Lena Rue](lena-rue.md)``."""
    return Markdown("".join(_spaced(run) for run in runs))


def _spaced(run: Run) -> str:
    """Write words with the spaces at their edges, which escaping would make visible."""
    bare = run.text.strip(" ")
    lead, tail = run.text[: len(run.text) - len(run.text.lstrip(" "))], run.text[len(run.text.rstrip(" ")) :]
    return f"{lead}{link(Run(text=bare, href=run.href))}{tail}"
