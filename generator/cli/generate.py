"""``briefing generate``: the pages as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import pipeline
from generator.cli.group import briefing
from generator.cli.messages import finish, progress_of
from generator.cli.options import content_option, jobs_option, root_option, url_option
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@briefing.command(epilog="Example: briefing generate --root .")
@root_option
@content_option
@jobs_option
@url_option
def generate(root: Path, content: Path | None, jobs: int | None, url: str) -> None:
    """Write the pages as Markdown into build/docs, without publishing them."""
    settings = Settings.at(root, content=content, jobs=jobs, url=url)
    with progress_of(settings) as progress:
        outcome = pipeline.generate(settings, progress=progress)
    finish(outcome, f"Wrote {settings.docs}", folder=settings.docs)
