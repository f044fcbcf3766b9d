"""``briefing check``: everything there is to say about the dossier."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click

from generator import pipeline
from generator.cli.group import FINDINGS, briefing
from generator.cli.messages import progress_of
from generator.cli.options import content_option, jobs_option, root_option
from generator.read.originals import compare_with_originals
from generator.reporting import FORMATS, annotated, as_job_summary, as_log_line, summary
from generator.settings import Settings


@briefing.command(epilog="Example: briefing check --format github")
@root_option
@content_option
@jobs_option
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How to print.")
@click.option("--review/--no-review", default=True, help="Print the editor's review list as well.")
@click.option(
    "--summary",
    "whole",
    type=click.File("a", encoding="utf-8", lazy=True),
    default=None,
    help="File to add everything to as Markdown: the summary of a job.",
)
@click.option(
    "--originals",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Folder with the original articles, named like the digests: report what was copied.",
)
def check(  # noqa: PLR0913 - one for each option
    root: Path,
    content: Path | None,
    jobs: int | None,
    form: str,
    *,
    review: bool,
    whole: TextIO | None,
    originals: Path | None,
) -> None:
    """Print everything there is to say about the dossier; write nothing but the summary asked for.

    As annotations for GitHub the ten gravest findings are printed, and the rest as lines of the log.
    Exit status 1 where there are errors or warnings; points for review alone are fine.
    """
    settings = Settings.at(root, content=content, jobs=jobs)
    with progress_of(settings) as progress:
        outcome = pipeline.brief(settings, progress=progress)
    if originals is not None and outcome.briefing is not None:
        outcome = outcome.with_more(*compare_with_originals(outcome.briefing.content, originals))
    shown = [d for d in outcome.diagnostics if review or d.severity != "review"]
    first, rest = annotated(shown) if form == "github" else (shown, ())
    for diagnostic in first:
        click.echo(FORMATS[form](diagnostic))
    for diagnostic in rest:
        click.echo(as_log_line(diagnostic))
    if form == "text":
        click.echo(summary(shown))
    if whole is not None:
        whole.write(as_job_summary(shown))
    sys.exit(FINDINGS if any(d.severity != "review" for d in shown) else 0)
