"""``briefing context``: what the template of one page gets."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.authoring import context as values
from generator.cli.group import briefing
from generator.cli.options import content_option, jobs_option, root_option
from generator.cli.pages import address, renderer_of
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing context actors/volodymyr-zelensky")
@root_option
@content_option
@jobs_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option("--all", "whole", is_flag=True, help="Show every item of a list, not the first two.")
@click.argument("page", metavar="PAGE")
def context(  # noqa: PLR0913 - one for each option
    root: Path, content: Path | None, jobs: int | None, form: str, page: str, *, whole: bool
) -> None:
    """Print the real values that the template of one page gets."""
    renderer = renderer_of(Settings.at(root, content=content, jobs=jobs))
    path = address(renderer, page)
    if form == "json":
        click.echo(values.as_json(renderer, path))
    else:
        click.echo(values.as_tree(renderer, path, whole=whole))
    sys.exit(0)
