"""The page that a command is asked for: its address, and what was meant by another."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import click

from generator import pipeline
from generator.cli.group import FINDINGS
from generator.cli.messages import report_of
from generator.diagnostics import in_reading_order, short
from generator.render import Renderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.settings import Settings


_LONGEST: Final = 200
"""Longer words are not a page's name, and take long to compare."""
_SHORT: Final = 2
"""Words of so few letters stand in many names."""


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
    message = f"there is no page {short(bare)!r}; {_meant(bare, tuple(renderer.routes))}"
    raise click.BadParameter(message, param_hint="PAGE")


def _meant(bare: str, pages: Sequence[str]) -> str:
    """Say which page was meant: one of a like name, one whose name holds the word, or where pages lie."""
    known = [path.removesuffix(".md") for path in pages if path.endswith(".md")]
    folder, _, word = bare[:_LONGEST].rpartition("/")
    names = {name: name.rpartition("/")[2] for name in known}
    holding = [name for name in known if len(word) > _SHORT and word in names[name]]
    near = [name for name in holding if name.startswith(folder)]
    near += get_close_matches(bare[:_LONGEST], known, n=1, cutoff=0.75)
    if near or holding:
        return f"did you mean {[*near, *holding][0]!r}?"
    folders = dict.fromkeys(name.partition("/")[0] for name in known if "/" in name)
    return f"its address names a page, as on the site: {', '.join(f'{folder}/…' for folder in folders)}"
