"""The front door: ``briefing``, and the statuses that it ends with."""

from __future__ import annotations

import sys

import click

from generator import __version__

FINDINGS, USAGE, OUR_FAULT = 1, 2, 3
STOPPED = 130
"""What a shell gives a command that Ctrl-C ended: 128 and the number of the signal."""

_EPILOG = """Exit status: 0 fine, 1 findings in the dossier, 2 wrong usage, 3 a fault of this program."""


class _Stoppable(click.Group):
    """A group whose commands end with a word on Ctrl-C: Click's own is "Aborted!"."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("stopped; what was published before is unchanged.", err=True)
            sys.exit(STOPPED)


@click.group(cls=_Stoppable, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """Turn a dossier of news articles into a briefing site."""
