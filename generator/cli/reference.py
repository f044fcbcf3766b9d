"""``briefing reference``: the reference page for template authors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.cli.group import briefing
from generator.cli.options import content_option, jobs_option, root_option
from generator.cli.page_argument import renderer_of
from generator.compare import template_reference as pages
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing reference > templates.md")
@root_option
@content_option
@jobs_option
@click.option("--write", is_flag=True, help="Write the generator's own page.")
def reference(root: Path, content: Path | None, jobs: int | None, *, write: bool) -> None:
    """Print every view and field that templates may use, with examples from the dossier."""
    text = pages.reference(renderer_of(Settings.at(root, content=content, jobs=jobs)))
    if write:
        pages.PAGE.write_text(text, encoding="utf-8")
        click.echo(f"Wrote {pages.PAGE}")
    else:
        click.echo(text)
    sys.exit(0)
