"""What commands print for people: progress, diagnostics, the last line."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.group import FINDINGS
from generator.ownership import MARKER
from generator.reporting import as_text, summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from generator import pipeline
    from generator.diagnostics import Diagnostic
    from generator.settings import Settings


@contextlib.contextmanager
def progress_of(settings: Settings) -> Iterator[Callable[[int], None] | None]:
    """Show a progress bar on a terminal; say nothing in CI, in a pipe or in a file."""
    articles = settings.content / "articles"
    if not sys.stderr.isatty() or os.environ.get("CI") or not articles.is_dir():
        yield None
        return
    length = sum(1 for _ in articles.iterdir())
    with click.progressbar(length=length, label="Reading articles", file=sys.stderr) as bar:
        yield bar.update


def report_of(diagnostics: Sequence[Diagnostic], *, shown: tuple[str, ...] = ("error", "warning")) -> None:
    """Print what there is to say, of the kinds that are to be shown."""
    for diagnostic in diagnostics:
        if diagnostic.severity in shown:
            click.echo(as_text(diagnostic), err=True)


def stop(outcome: pipeline.Outcome, consequence: str) -> NoReturn:
    """Print the errors that stopped a run, and what follows from it."""
    report_of(outcome.diagnostics)
    click.echo(f"{summary(outcome.diagnostics)}; {consequence}.", err=True)
    sys.exit(FINDINGS)


def finish(outcome: pipeline.Outcome, done: str, *, folder: Path) -> NoReturn:
    """Print what a run came to, and end with the status that says so.

    Args:
        outcome: what it came to.
        done: what to say where all went well.
        folder: where it writes, and where the pages of a former run may lie.
    """
    if not outcome.ok:
        kept = ", the former pages stay" if (folder / MARKER).exists() else ""
        stop(outcome, f"nothing was published{kept}")
    report_of(outcome.diagnostics)
    pages = sum(page.path.endswith(".md") for page in outcome.pages)
    click.echo(f"{done} ({pages} pages; {summary(outcome.diagnostics)})")
    sys.exit(0)
