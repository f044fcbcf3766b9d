"""``briefing reference``: the reference page for template authors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.authoring import reference as pages
from generator.cli.group import FINDINGS, briefing
from generator.cli.options import content_option, jobs_option, root_option
from generator.cli.pages import renderer_of
from generator.render import contract as contracts
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing reference > templates.md")
@root_option
@content_option
@jobs_option
@click.option("--write", is_flag=True, help="Write the generator's own page, and enter new names.")
def reference(root: Path, content: Path | None, jobs: int | None, *, write: bool) -> None:
    """Print every view and field that templates may use, with examples from the dossier."""
    lost = pages.left()
    if lost:
        for name in lost:
            click.echo(f"{contracts.FILE}: {name} is gone from the views; say so there:", err=True)
            entry = f'[[gone]]\nname = "{name}"\ncontract = {contracts.contract().number}\nreplaced_by = ""\n'
            click.echo(entry, err=True)
        if write:
            sys.exit(FINDINGS)
    if write:
        contracts.FILE.write_text(pages.entered(), encoding="utf-8")
        contracts.renew()
    text = pages.reference(renderer_of(Settings.at(root, content=content, jobs=jobs)))
    if write:
        pages.PAGE.write_text(text, encoding="utf-8")
        click.echo(f"Wrote {pages.PAGE} and {contracts.FILE}")
    else:
        click.echo(text)
    sys.exit(0)
