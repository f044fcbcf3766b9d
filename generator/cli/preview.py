"""``briefing preview``: one page, as Markdown or as the site shows it."""

from __future__ import annotations

import sys
import webbrowser
from typing import TYPE_CHECKING

import click

from generator.cli.group import FINDINGS, briefing
from generator.cli.messages import report_of
from generator.cli.options import content_option, jobs_option, root_option
from generator.cli.page_argument import address, renderer_of
from generator.ownership import folder_faults, mark
from generator.publish import LiveSite, PublishError
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from generator.render import Renderer


@briefing.command(epilog="Example: briefing preview actors/volodymyr-zelensky")
@root_option
@content_option
@jobs_option
@click.option("--html", "html", is_flag=True, help="Print the page as the site shows it.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser, from build/preview.")
@click.argument("page", metavar="PAGE")
def preview(  # noqa: PLR0913 - one for each option
    root: Path, content: Path | None, jobs: int | None, page: str, *, html: bool, opened: bool
) -> None:
    """Render one page and print it; nothing else is rendered or written."""
    settings = Settings.at(root, content=content, jobs=jobs)
    renderer = renderer_of(settings)
    path = address(renderer, page)
    rendered, fault = renderer.page(path)
    if rendered is None:
        report_of([fault] if fault else [])
        sys.exit(FINDINGS)
    if not html and not opened:
        click.echo(rendered.text, nl=False)
        sys.exit(0)
    try:
        _show(settings, renderer, path, rendered.text, opened=opened)
    except (PublishError, OSError) as fault_of_site:
        click.echo(f"{settings.config}: error: {fault_of_site}", err=True)
        sys.exit(FINDINGS)
    sys.exit(0)


def _show(settings: Settings, renderer: Renderer, path: str, text: str, *, opened: bool) -> None:
    folder = settings.root / "build" / "preview"
    if opened and (faults := folder_faults(folder, root=settings.root)):
        report_of(faults)
        sys.exit(FINDINGS)
    dossier = renderer.briefing.content.dossier
    pages = [known for known in renderer.routes if known.endswith(".md")]
    site = LiveSite(
        settings.config,
        pages,
        as_of=dossier.last_day,
        title=dossier.title,
        url=dossier.url,
        language=dossier.language,
    )
    made = site.html(path, text)
    if opened:
        mark(folder)
        file = folder / f"{path.removesuffix('.md')}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # it may be a hard link to a file elsewhere, which stays as it is
        file.write_text(made, encoding="utf-8")
        site.copy_assets(folder)
        webbrowser.open(file.resolve().as_uri())
        click.echo(f"Opened {file}")
    else:
        click.echo(made)
    site.close()
