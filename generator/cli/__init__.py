"""The command line: ``briefing``, one command a file."""

from __future__ import annotations

import os
import sys
import traceback
from importlib import import_module
from typing import NoReturn

import click

from generator.cli.group import OUR_FAULT, STOPPED, briefing

COMMANDS = (
    "build",
    "generate",
    "check",
    "extract",
    "explain",
    "report",
    "new",
    "serve",
    "preview",
    "diff",
    "reference",
)

try:
    for _command in COMMANDS:
        import_module(f"generator.cli.{_command}")
except KeyboardInterrupt:  # nothing has begun yet
    sys.exit(STOPPED)


def main() -> NoReturn:
    """Run the command line; a fault of the program itself ends with status 3 and no traceback."""
    try:
        briefing(prog_name="briefing")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as fault:  # noqa: BLE001 - the outermost frame
        if os.environ.get("BRIEFING_DEBUG"):
            traceback.print_exc()
        click.echo(f"briefing: internal fault: {type(fault).__name__}: {fault}", err=True)
        click.echo(
            "This is a fault of the generator. With BRIEFING_DEBUG=1 it prints where it happened.", err=True
        )
        sys.exit(OUR_FAULT)
    sys.exit(0)
