"""A page to be made: its address, its template, and how its view is built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.text import Source
    from generator.render.page_context import PageContext

P = ParamSpec("P")


class View(Protocol):
    """What the template of a page gets as ``page``."""

    @property
    def title(self) -> str:
        """The page's title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A page to be rendered: where it goes, which template, how its view is built."""

    path: str
    kind: str
    """The kind of page, after which its template is named: ``actor``."""
    build: Callable[[PageContext], View]
    record: str = ""
    """The content file that the page is made from; empty for an index page."""
    source: Source | None = None
    """The same with its text, for a page that the editor wrote by hand."""

    @property
    def template(self) -> str:
        """The template's file: ``actor.md.jinja``."""
        return f"{self.kind}.md.jinja"


def of(
    view: Callable[Concatenate[PageContext, P], View], *subject: P.args, **by_name: P.kwargs
) -> Callable[[PageContext], View]:
    """Return how the view of one subject is built: an actor, an issue, a source."""
    return lambda context: view(context, *subject, **by_name)
