"""``briefing extract``: what is found in articles, for programs."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.group import FINDINGS, briefing
from generator.cli.messages import report_of
from generator.cli.options import EdtfType, jobs_option, names_option
from generator.cli.register_option import known_names
from generator.diagnostics import has_errors, in_reading_order
from generator.extract import extract as extract_findings
from generator.extract.finding_rows import findings_rows
from generator.read import read_article

if TYPE_CHECKING:
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate


@briefing.command(epilog="Example: briefing extract --published 2025-03-16 article.txt > findings.jsonl")
@names_option
@click.option("--published", type=EdtfType(), default=None, help="Publication date of articles without one.")
@jobs_option
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
def extract(
    content: Path | None, published: EdtfDate | None, jobs: int | None, files: tuple[Path, ...]
) -> None:
    """Print what is found in articles, one JSON object per line.

    Offsets are half-open and count Unicode code points of the file as it is on disk.
    """
    register, found = known_names(content)
    articles: list[Article] = []
    for path in files:
        article, more = read_article(path, root=content, register=register, published=published, lenient=True)
        found = (*found, *more)
        if article is not None:
            articles.append(article)
    report_of(in_reading_order(found), shown=("error",))
    for article, findings in zip(
        articles, extract_findings(articles, register, jobs=jobs or os.cpu_count() or 1), strict=True
    ):
        for row in findings_rows(article, findings):
            click.echo(json.dumps(row, ensure_ascii=False))
    sys.exit(FINDINGS if has_errors(found) else 0)
