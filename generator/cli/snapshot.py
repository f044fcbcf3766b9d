"""``briefing snapshot``: pages kept as accepted, and compared with what templates make now."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import pipeline
from generator.authoring import snapshots
from generator.authoring.printing import DIFFERENCES
from generator.cli.group import FINDINGS, briefing
from generator.cli.options import content_option, jobs_option, root_option
from generator.cli.pages import address
from generator.cli.printing import stop
from generator.render import Renderer
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

_ACTIONS = ("compare", "accept")


@briefing.command(epilog="Example: briefing snapshot accept actors/volodymyr-zelensky")
@root_option
@content_option
@jobs_option
@click.option(
    "--sample",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Render other content instead, with this dossier's templates; it is not changed.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=None,
    help="Where snapshots are kept (default: snapshots/).",
)
@click.option(
    "--format", "form", type=click.Choice(sorted(DIFFERENCES)), default="text", help="How to print."
)
@click.argument("action", type=click.Choice(_ACTIONS), default="compare")
@click.argument("pages", nargs=-1, metavar="[PAGE…]")
def snapshot(  # noqa: PLR0913, PLR0917 - one for each option
    root: Path,
    content: Path | None,
    jobs: int | None,
    sample: Path | None,
    folder: Path | None,
    form: str,
    action: str,
    pages: tuple[str, ...],
) -> None:
    """Compare the kept pages with what the templates make now, or accept these.

    Without PAGE, one page of each template is accepted. Exit status 1 where pages differ.
    """
    settings = Settings.at(root, content=content, jobs=jobs)
    if sample is not None:
        settings = dataclasses.replace(settings, content=sample, own_templates=settings.templates)
    kept = folder or root / "snapshots"
    outcome = pipeline.brief(settings)
    if not outcome.ok or outcome.briefing is None:
        stop(outcome, "nothing was compared")
    made = {page.path: page.text for page in outcome.pages}
    if action == "compare":
        _compare(kept, made, form)
    renderer = Renderer(outcome.briefing, templates=settings.templates)
    _accept(kept, made, renderer, tuple(address(renderer, page) for page in pages))


def _accept(kept: Path, made: Mapping[str, str], renderer: Renderer, pages: tuple[str, ...]) -> NoReturn:
    """Keep pages as they are now: those named, or those kept already, or one of each template."""
    known = snapshots.kept(kept)
    of_templates = {path: route.template for path, route in renderer.routes.items()}
    wanted = pages or tuple(sorted(known.keys() & made.keys() or snapshots.chosen(of_templates)))
    if taken := snapshots.foreign(kept, wanted):
        message = f"{kept / taken[0]} is not a snapshot, and nothing is overwritten; choose another --folder"
        raise click.UsageError(message)
    written = snapshots.accept(kept, made, wanted)
    for gone in known.keys() - made.keys():
        (kept / gone).unlink()
    click.echo(f"Accepted {len(written)} pages in {kept}; the others were accepted already.")
    sys.exit(0)


def _compare(kept: Path, made: dict[str, str], form: str) -> NoReturn:
    count = len(snapshots.kept(kept))
    if not count:
        message = f"there are no snapshots in {kept}; make some with: briefing snapshot accept"
        raise click.UsageError(message)
    changes = snapshots.compare(kept, made)
    if not changes:
        click.echo(f"All {count} snapshots are as accepted.")
        sys.exit(0)
    click.echo(DIFFERENCES[form](changes))
    if form == "text":
        click.echo("\nIf that is intended: briefing snapshot accept")
    sys.exit(FINDINGS)
