"""The options that several commands have, and the values that they take."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.model.edtf import EdtfDate, parse_edtf


class EdtfType(click.ParamType[EdtfDate]):
    """A date as EDTF writes it."""

    name = "edtf"

    def convert(
        self, value: str | EdtfDate, param: click.Parameter | None, ctx: click.Context | None
    ) -> EdtfDate:
        """Parse the date, or refuse it."""
        if isinstance(value, EdtfDate):
            return value
        try:
            return parse_edtf(value)
        except ValueError:
            self.fail(
                f"{value!r} is not an EDTF date; write 2025-01-18, 2025-01 or 2025-01-18/2025-01-20",
                param,
                ctx,
            )


class UrlType(click.ParamType[str]):
    """The public address of a site."""

    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the address, or refuse it."""
        if value and not re.fullmatch(r"https?://[^\s/?#\"<>]+(/[^\s?#\"<>]*)?", value):
            self.fail(
                f"{value!r} is not the address of a site; write https://briefing.example/folder/", param, ctx
            )
        return value


root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="Folder that holds content/ and, if it has a look of its own, mkdocs.yml (default: this folder).",
)
content_option = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="The dossier's folder (default: content/ in the root).",
)
names_option = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Folder that holds the register: actors, issues and outlets (default: content/ if it exists).",
)
url_option = click.option(
    "--url",
    type=UrlType(),
    envvar="BRIEFING_SITE_URL",
    default="",
    help="Public address of the site (default: BRIEFING_SITE_URL, or else url in dossier.yml).",
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), default=None, help="Processes (default: all cores)."
)
