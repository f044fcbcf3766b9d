"""What is known of a page so far: its paragraphs, where the article stands, and which lines are furniture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.furniture.article_core import Core
    from generator.furniture.saved_page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage:
    """A page, and what the passes before this one found on it."""

    page: Page
    core: Core
    found: Mapping[int, str]
    """The numbers of the paragraphs that are furniture, each with its rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One look over a page, for one kind of furniture."""

    name: str
    find: Callable[[MarkedPage], Iterable[tuple[int, str]]]
    """Yields the numbers of paragraphs that are furniture, each with its rule."""
    sample: str
    """A line that it finds, and where."""
