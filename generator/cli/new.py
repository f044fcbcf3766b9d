"""``briefing new``: a dossier to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.cli.group import briefing
from generator.cli.new_dossier import GeneratorAt, NewDossierError, new_dossier


class _GeneratorType(click.ParamType[GeneratorAt]):
    name = "owner/name@commit"

    def convert(
        self, value: str | GeneratorAt, param: click.Parameter | None, ctx: click.Context | None
    ) -> GeneratorAt:
        if isinstance(value, GeneratorAt):
            return value
        match = re.fullmatch(r"([\w.-]+/[\w.-]+)@([0-9a-f]{40})", value, re.ASCII)
        if match is None:
            self.fail(f"{value!r} is not OWNER/NAME@COMMIT with all 40 digits of the commit", param, ctx)
        return GeneratorAt(repository=match[1], commit=match[2])


@briefing.command(epilog="Example: briefing new ../ferry")
@click.option(
    "--generator",
    type=_GeneratorType(),
    default=None,
    metavar="OWNER/NAME@COMMIT",
    help="Also write a workflow that publishes the dossier with that commit of the generator.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path, generator: GeneratorAt | None) -> None:
    """Make a new dossier: an invented example that builds, with comments in each file."""
    try:
        count = new_dossier(folder, published_with=generator)
    except NewDossierError as fault:
        raise click.BadParameter(str(fault), param_hint="DIR") from fault
    except OSError as fault:
        message = f"{fault.filename or folder} can't be written: {fault.strerror}"
        raise click.ClickException(message) from fault
    click.echo(f"Made {folder} ({count} files). Build it with: briefing build --root {folder}")
