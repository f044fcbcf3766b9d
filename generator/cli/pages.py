"""The page that a command is asked for: its address, and what was meant by another."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from generator import pipeline
from generator.cli.group import FINDINGS
from generator.cli.printing import report_of
from generator.diagnostics import in_reading_order
from generator.render import Renderer

if TYPE_CHECKING:
    from generator.settings import Settings


def renderer_of(settings: Settings) -> Renderer:
    """Make the briefing of a dossier, ready to render; end with its faults where it can't be read."""
    briefing, found = pipeline.woven(settings)
    if briefing is None:
        report_of(in_reading_order(found), shown=("error",))
        sys.exit(FINDINGS)
    return Renderer(briefing, templates=settings.templates)


def address(renderer: Renderer, name: str) -> str:
    """Return the address of the page that a user names: with or without its ending, as file or record.

    Raises:
        click.BadParameter: there is no such page.
    """
    bare = name.strip("/").removesuffix(".md").removesuffix(".html").removeprefix("content/")
    bare = bare.replace("articles/", "sources/", 1).removeprefix("pages/")
    for path in (f"{bare}.md", f"{bare}/index.md" if bare else "index.md"):
        if path in renderer.routes:
            return path
    known = [path.removesuffix(".md") for path in renderer.routes]
    near = get_close_matches(bare, known, n=1, cutoff=0.5)
    message = f"there is no page {bare!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    raise click.BadParameter(message, param_hint="PAGE")
