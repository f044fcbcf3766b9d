"""``briefing explain``: what was found in each sentence, and why."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.group import FINDINGS, briefing
from generator.cli.messages import report_of
from generator.cli.options import EdtfType, names_option
from generator.cli.register_option import known_names
from generator.diagnostics import has_errors, in_reading_order
from generator.explain import as_json, as_text, fields_in_words, nearest_line, summary
from generator.explain import explain as explain_sentences
from generator.extract import extract as extract_findings
from generator.read import read_article

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate


@briefing.command(epilog="Example: briefing explain --published 2025-03-16 article.txt:12")
@names_option
@click.option(
    "--published", type=EdtfType(), default=None, help="Publication date of an article without one."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option("--fields", is_flag=True, help="Print only what the fields of the JSON mean.")
@click.argument("place", metavar="FILE[:LINE]", required=False)
def explain(
    content: Path | None, published: EdtfDate | None, form: str, place: str | None, *, fields: bool
) -> None:
    """Show for each sentence what was found, by which rule, and what vetoed it.

    Lines of the page that are not part of the article are listed with the rule that left them out.
    """
    if fields:
        click.echo(fields_in_words())
        sys.exit(0)
    if place is None:
        message = "missing argument 'FILE[:LINE]'"
        raise click.UsageError(message)
    path, line = _place(place)
    register, found = known_names(content)
    article, more = read_article(path, root=content, register=register, published=published, lenient=True)
    told = in_reading_order((*found, *more))
    report_of(told, shown=("error",))
    status = FINDINGS if has_errors(told) else 0
    if article is None:
        sys.exit(status)
    (findings,) = extract_findings([article], register)
    records = explain_sentences(article, findings, line=line)
    if line is not None and not records:
        near = nearest_line(article, findings, line)
        hint = f"; the nearest is on line {near}" if near else ""
        message = f"no sentence of the article is on line {line} of {path}{hint}"
        raise click.BadParameter(message)
    if form == "json":
        click.echo(as_json(records))
        sys.exit(status)
    ending = summary(article, findings) if line is None else ""
    click.echo("\n\n".join(filter(None, (as_text(str(path), records), ending))))
    sys.exit(status)


_IN_MESSAGES = re.compile(r"(?P<file>.+):(?P<line>[0-9]{1,9}):[0-9]{1,9}")


def _place(place: str) -> tuple[Path, int | None]:
    """Part ``FILE:LINE``, or ``FILE:LINE:COLUMN`` as messages name it; a file's name may hold a colon."""
    name, colon, number = place.rpartition(":")
    if not colon or Path(place).exists():
        return Path(place), None
    if (told := _IN_MESSAGES.fullmatch(place)) and not Path(name).exists():
        return Path(told["file"]), int(told["line"])
    if not number.isdigit():
        message = f"expected FILE or FILE:LINE, found {place!r}: {number!r} is not a line number"
        raise click.BadParameter(message)
    return Path(name), int(number)
