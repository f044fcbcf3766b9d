"""``briefing build``: the pages, and the site made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import pipeline
from generator.cli.group import briefing
from generator.cli.messages import finish, progress_of
from generator.cli.options import content_option, jobs_option, root_option, url_option
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing build --content content")
@root_option
@content_option
@jobs_option
@url_option
def build(root: Path, content: Path | None, jobs: int | None, url: str) -> None:
    """Generate the pages and publish the site into build/site."""
    settings = Settings.at(root, content=content, jobs=jobs, url=url)
    with progress_of(settings) as progress:
        outcome = pipeline.build(settings, progress=progress)
    finish(outcome, f"Published {settings.site / 'index.html'}", folder=settings.site)
