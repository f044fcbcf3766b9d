"""``briefing report``: what was gained, changed and lost since a commit."""

from __future__ import annotations

import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from generator import pipeline
from generator.cli.group import briefing
from generator.cli.messages import stop
from generator.cli.options import jobs_option, root_option
from generator.compare import PRINTED, RevisionError, as_it_is, at_revision, compare, names_of_no_file
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing report main --format markdown")
@root_option
@jobs_option
@click.option("--format", "form", type=click.Choice(sorted(PRINTED)), default="text", help="How to print.")
@click.argument("revision", metavar="REV")
def report(root: Path, jobs: int | None, form: str, revision: str) -> None:
    """Show what is gained, changed and lost since a commit, and which disagreements are new.

    The commit is read with its own generator, so that changes of code and word lists show too.
    """
    settings = Settings.at(root, jobs=jobs)
    outcome = pipeline.brief(settings)
    if not outcome.ok:
        stop(outcome, "nothing was compared")
    try:
        before = at_revision(root, revision)
    except RevisionError as fault:
        raise click.UsageError(str(fault)) from fault
    if before.trouble:
        click.echo(f"At {revision} there was no site to compare with: {before.trouble}", err=True)
    compared = compare(before, as_it_is(outcome.pages, outcome.diagnostics))
    if outcome.briefing is not None:
        misnamed = names_of_no_file(root, outcome.briefing.content)
        compared = replace(compared, misnamed=tuple(asdict(d) for d in misnamed))
    click.echo(PRINTED[form](compared))
    sys.exit(0)
