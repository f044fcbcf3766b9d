"""The command line: ``briefing build | generate | check | report | new | extract | explain``."""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

from generator import __version__, explaining, pipeline
from generator.comparing import PRINTED, RevisionError, as_it_is, at_revision, compare
from generator.diagnostics import Diagnostic, has_errors, in_reading_order
from generator.extract import extract as extract_findings
from generator.extract.contract import findings_rows
from generator.founding import FoundingError, GeneratorAt, new_dossier
from generator.model.content import Register
from generator.model.edtf import EdtfDate, parse_edtf
from generator.read import read_article, read_register
from generator.reporting import FORMATS, annotated, as_job_summary, as_log_line, as_text, summary
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.model.content import Article

FINDINGS, USAGE, OUR_FAULT = 1, 2, 3

_EPILOG = """Exit status: 0 fine, 1 findings in the dossier, 2 wrong usage, 3 a fault of this program."""


class _EdtfType(click.ParamType[EdtfDate]):
    name = "edtf"

    def convert(
        self, value: str | EdtfDate, param: click.Parameter | None, ctx: click.Context | None
    ) -> EdtfDate:
        if isinstance(value, EdtfDate):
            return value
        try:
            return parse_edtf(value)
        except ValueError:
            self.fail(
                f"{value!r} is no EDTF date; write 2025-01-18, 2025-01 or 2025-01-18/2025-01-20", param, ctx
            )


class _UrlType(click.ParamType[str]):
    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value and not re.fullmatch(r"https?://[^\s/?#\"<>]+(/[^\s?#\"<>]*)?", value):
            self.fail(
                f"{value!r} is no address of a site; write https://briefing.example/folder/", param, ctx
            )
        return value


_root = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="Folder that holds mkdocs.yml (default: this folder).",
)
_content = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="The dossier's folder (default: content/ in the root).",
)
_names = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Folder whose actors, issues and outlets are known (default: content/ if it exists).",
)
_url = click.option(
    "--url",
    type=_UrlType(),
    envvar="BRIEFING_SITE_URL",
    default="",
    help="Public address of the site (default: BRIEFING_SITE_URL, or else url in dossier.yml).",
)
_jobs = click.option("--jobs", type=click.IntRange(1), default=None, help="Processes (default: all cores).")


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """Turn a dossier of news articles into a briefing site."""


@contextlib.contextmanager
def _progress(settings: Settings) -> Iterator[Callable[[int], None] | None]:
    """Show a progress bar on a terminal; say nothing in CI, in a pipe or in a file."""
    articles = settings.content / "articles"
    if not sys.stderr.isatty() or os.environ.get("CI") or not articles.is_dir():
        yield None
        return
    length = sum(1 for _ in articles.iterdir())
    with click.progressbar(length=length, label="Reading articles", file=sys.stderr) as bar:
        yield bar.update


def _settings(root: Path, content: Path | None, jobs: int | None, url: str = "") -> Settings:
    return Settings.at(root, content=content, jobs=jobs, url=url)


def _report(diagnostics: Sequence[Diagnostic], *, shown: tuple[str, ...] = ("error", "warning")) -> None:
    for diagnostic in diagnostics:
        if diagnostic.severity in shown:
            click.echo(as_text(diagnostic), err=True)


def _finish(outcome: pipeline.Outcome, done: str) -> NoReturn:
    _report(outcome.diagnostics)
    if not outcome.ok:
        click.echo(f"{summary(outcome.diagnostics)}; nothing was published, the former pages stay.", err=True)
        sys.exit(FINDINGS)
    pages = sum(page.path.endswith(".md") for page in outcome.pages)
    click.echo(f"{done} ({pages} pages; {summary(outcome.diagnostics)})")
    sys.exit(0)


@briefing.command(epilog="Example: briefing build --content content")
@_root
@_content
@_jobs
@_url
def build(root: Path, content: Path | None, jobs: int | None, url: str) -> None:
    """Generate the pages and publish the site into build/site."""
    settings = _settings(root, content, jobs, url)
    with _progress(settings) as progress:
        outcome = pipeline.build(settings, progress=progress)
    _finish(outcome, f"Published {settings.site / 'index.html'}")


@briefing.command(epilog="Example: briefing generate --root .")
@_root
@_content
@_jobs
@_url
def generate(root: Path, content: Path | None, jobs: int | None, url: str) -> None:
    """Write the pages as Markdown into build/docs, without publishing them."""
    settings = _settings(root, content, jobs, url)
    with _progress(settings) as progress:
        outcome = pipeline.generate(settings, progress=progress)
    _finish(outcome, f"Wrote {settings.docs}")


@briefing.command(epilog="Example: briefing check --format github")
@_root
@_content
@_jobs
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How to print.")
@click.option("--review/--no-review", default=True, help="Print the editor's review list as well.")
@click.option(
    "--summary",
    "whole",
    type=click.File("a", encoding="utf-8", lazy=True),
    default=None,
    help="File to add everything to as Markdown: the summary of a job.",
)
def check(  # noqa: PLR0913 - one for each option
    root: Path, content: Path | None, jobs: int | None, form: str, *, review: bool, whole: TextIO | None
) -> None:
    """Print everything there is to say about the dossier; write nothing but the summary asked for.

    As annotations for GitHub the ten gravest findings are printed, and the rest as lines of the log.
    Exit status 1 where there are errors or warnings; points for review alone are fine.
    """
    settings = _settings(root, content, jobs)
    with _progress(settings) as progress:
        outcome = pipeline.brief(settings, progress=progress)
    shown = [d for d in outcome.diagnostics if review or d.severity != "review"]
    first, rest = annotated(shown) if form == "github" else (shown, ())
    for diagnostic in first:
        click.echo(FORMATS[form](diagnostic))
    for diagnostic in rest:
        click.echo(as_log_line(diagnostic))
    if form == "text":
        click.echo(summary(shown))
    if whole is not None:
        whole.write(as_job_summary(shown))
    sys.exit(FINDINGS if any(d.severity != "review" for d in shown) else 0)


@briefing.command(epilog="Example: briefing extract --published 2025-03-16 article.txt > findings.jsonl")
@_names
@click.option("--published", type=_EdtfType(), default=None, help="Publication date of articles without one.")
@_jobs
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
def extract(
    content: Path | None, published: EdtfDate | None, jobs: int | None, files: tuple[Path, ...]
) -> None:
    """Print what is found in articles, one JSON object a line.

    Offsets are half-open and count Unicode code points of the file as it is on disk.
    """
    register, found = _known_names(content)
    articles: list[Article] = []
    for path in files:
        article, more = read_article(path, root=content, register=register, published=published, lenient=True)
        found = (*found, *more)
        if article is not None:
            articles.append(article)
    _report(in_reading_order(found), shown=("error",))
    for article, findings in zip(
        articles, extract_findings(articles, register, jobs=jobs or os.cpu_count() or 1), strict=True
    ):
        for row in findings_rows(article, findings):
            click.echo(json.dumps(row, ensure_ascii=False))
    sys.exit(FINDINGS if has_errors(found) else 0)


@briefing.command(
    epilog="Example: briefing explain content/articles/2025-03-16-guarantees-for-territory.md:31"
)
@_names
@click.option(
    "--published", type=_EdtfType(), default=None, help="Publication date of an article without one."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.argument("place", metavar="FILE[:LINE]")
def explain(content: Path | None, published: EdtfDate | None, form: str, place: str) -> None:
    """Tell for each sentence what was found, by which rule, and what vetoed it."""
    path, line = _place(place)
    register, found = _known_names(content)
    article, more = read_article(path, root=content, register=register, published=published, lenient=True)
    _report(in_reading_order((*found, *more)), shown=("error",))
    if article is None:
        sys.exit(FINDINGS)
    (findings,) = extract_findings([article], register)
    records = explaining.explain(article, findings, line=line)
    if line is not None and not records:
        message = f"no sentence of the article stands on line {line} of {path}"
        raise click.BadParameter(message)
    click.echo(explaining.as_json(records) if form == "json" else explaining.as_text(str(path), records))
    sys.exit(0)


@briefing.command(epilog="Example: briefing report main --format markdown")
@_root
@_jobs
@click.option("--format", "form", type=click.Choice(sorted(PRINTED)), default="text", help="How to print.")
@click.argument("revision", metavar="REV")
def report(root: Path, jobs: int | None, form: str, revision: str) -> None:
    """Tell what is gained, changed and lost since a commit, and which disagreements are new.

    The commit is read with its own generator, so that changes of code and word lists show too.
    """
    settings = _settings(root, None, jobs)
    outcome = pipeline.brief(settings)
    if not outcome.ok:
        _finish(outcome, "")
    try:
        before = at_revision(root, revision)
    except RevisionError as fault:
        raise click.UsageError(str(fault)) from fault
    if before.trouble:
        click.echo(f"At {revision} there was no site to compare with: {before.trouble}", err=True)
    click.echo(PRINTED[form](compare(before, as_it_is(outcome.pages, outcome.diagnostics))))
    sys.exit(0)


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
    help="Write a workflow as well, which publishes the dossier with that commit of the generator.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path, generator: GeneratorAt | None) -> None:
    """Make a new dossier: an invented example that builds, with a word on each file."""
    try:
        count = new_dossier(folder, published_with=generator)
    except FoundingError as fault:
        raise click.BadParameter(str(fault), param_hint="DIR") from fault
    except OSError as fault:
        message = f"{fault.filename or folder} can't be written: {fault.strerror}"
        raise click.ClickException(message) from fault
    click.echo(f"Made {folder} ({count} files). Build it with: briefing build --root {folder}")


def _place(place: str) -> tuple[Path, int | None]:
    """Part ``FILE:LINE``; a file's own name may hold a colon."""
    name, colon, number = place.rpartition(":")
    if not colon or Path(place).exists():
        return Path(place), None
    if not number.isdigit():
        message = f"expected FILE or FILE:LINE, found {place!r}: {number!r} is no line number"
        raise click.BadParameter(message)
    return Path(name), int(number)


def _known_names(content: Path | None) -> tuple[Register, tuple[Diagnostic, ...]]:
    folder = content or Path("content")
    return read_register(folder) if folder.is_dir() else (Register(), ())


def main() -> NoReturn:
    """Run the command line; a fault of the program itself ends with status 3 and no traceback."""
    try:
        briefing(prog_name="briefing")
    except KeyboardInterrupt:
        click.echo("stopped; what was published before stays.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as fault:  # noqa: BLE001 - the outermost frame
        if os.environ.get("BRIEFING_DEBUG"):
            traceback.print_exc()
        click.echo(f"briefing: internal fault: {type(fault).__name__}: {fault}", err=True)
        click.echo("This is a fault of the generator. BRIEFING_DEBUG=1 prints where it happened.", err=True)
        sys.exit(OUR_FAULT)
    sys.exit(0)
