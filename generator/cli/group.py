"""The front door: ``briefing``, and the statuses that it ends with."""

from __future__ import annotations

import click

from generator import __version__

FINDINGS, USAGE, OUR_FAULT = 1, 2, 3

_EPILOG = """Exit status: 0 fine, 1 findings in the dossier, 2 wrong usage, 3 a fault of this program."""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """Turn a dossier of news articles into a briefing site."""
