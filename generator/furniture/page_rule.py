"""What a rule for a page is: one look over it, for one kind of furniture, with what those before it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.text.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.furniture.article_core import Core
    from generator.furniture.saved_page import Page

Mark = tuple[int, str]
"""The number of a paragraph that is furniture, and its kind: ``(3, "byline")``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage:
    """A page, and what the rules before this one found on it."""

    page: Page
    core: Core
    found: Mapping[int, str]
    """The numbers of the paragraphs that are furniture, each with its kind."""


PageRule = Rule[MarkedPage, Iterator[Mark]]
"""One look over a page; in its sample ``…`` stands for the paragraphs of an article."""
