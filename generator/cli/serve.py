"""``briefing serve``: the site in the browser, while it is edited."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator import serving
from generator.cli.group import USAGE, briefing
from generator.cli.options import content_option, jobs_option, root_option
from generator.serving.server import restart
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing serve --port 8001")
@root_option
@content_option
@jobs_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 for any free one."
)
def serve(root: Path, content: Path | None, jobs: int | None, port: int) -> None:
    """Show the site in the browser, and reload it after each change.

    Content, templates, overrides, mkdocs.yml and the word lists are watched. A page is made when it is looked
    at; nothing is written but the cache, and what was published stays. An error shows in the page, and
    one of the dossier here as well, until it is mended. Searching finds what the last
    `briefing build` has indexed.
    """
    try:
        serving.serve(
            Settings.at(root, content=content, jobs=jobs),
            port=port,
            say=click.echo,
            restart=restart,
        )
    except serving.PortTakenError as fault:
        click.echo(f"briefing: {fault}", err=True)
        sys.exit(USAGE)
    except KeyboardInterrupt:
        click.echo("\nStopped; nothing that was published has changed.")
    sys.exit(0)
