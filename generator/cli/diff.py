"""``briefing diff``: which pages an edit changes, and how."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator import pipeline
from generator.cli.group import briefing
from generator.cli.messages import stop
from generator.cli.options import jobs_option, root_option
from generator.compare import NoPagesError, RevisionError, pages_at_revision
from generator.compare.page_changes import compare_pages
from generator.compare.page_changes_in_words import DIFFERENCES
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing diff main --format markdown")
@root_option
@jobs_option
@click.option(
    "--format", "form", type=click.Choice(sorted(DIFFERENCES)), default="text", help="How to print."
)
@click.argument("revision", metavar="[REV]", default="HEAD")
def diff(root: Path, jobs: int | None, form: str, revision: str) -> None:
    """Show which pages differ from those of a commit (HEAD), similar changes grouped.

    The commit is rendered with its own content, templates and generator.
    """
    outcome = pipeline.brief(Settings.at(root, jobs=jobs))
    if not outcome.ok:
        stop(outcome, "nothing was compared")
    try:
        before = pages_at_revision(root, revision)
    except RevisionError as fault:
        raise click.UsageError(str(fault)) from fault
    except NoPagesError as fault:
        click.echo(fault)
        sys.exit(0)
    after = {page.path: page.text for page in outcome.pages}
    click.echo(DIFFERENCES[form](compare_pages(before, after)))
    sys.exit(0)
