"""Building the site with MkDocs: the former site stays until the new one is whole."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.model.text import Location, Source
from generator.ownership import mark
from generator.publish.look import configuration, has_own_look, look_faults, write_configuration
from generator.publish.publish_faults import PublishError, check_own
from generator.publish.staging import staging_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_TROUBLE = re.compile(r"^(?P<level>WARNING|ERROR|CRITICAL)\s+-\s+(?P<message>.*)$", re.MULTILINE)
_PAGE = re.compile(r"^Doc file '(?P<path>[^']+)'")
_LAST_LINES = 5
_LAST_SECOND = 2**32 - 1
"""The last second since 1970 that a compressed site map can hold (RFC 1952), in the year 2106."""
_MKDOCS = (sys.executable, "-P", "-m", "mkdocs", "build", "--strict")
"""The publisher; with ``-P`` a file in the dossier's folder, such as ``yaml.py``, never runs as a library."""
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that change the direction of the text after them."""
_SHOWN = str.maketrans({char: f"[U+{ord(char):04X}]" for char in _TURNING})


def build_site(  # noqa: PLR0913 - what a configuration may leave to the dossier, by keyword
    config: Path,
    *,
    site: Path,
    as_of: dt.date | None = None,
    title: str = "",
    url: str = "",
    language: str = "",
) -> tuple[Diagnostic, ...]:
    """Build the site that ``config`` describes, and put it in the place of the former one.

    Args:
        config: the publisher's configuration (``mkdocs.yml``); where it is missing, the generator's own
            is used.
        site: the folder of the finished site.
        as_of: the day that the build takes for today, so that it gives the same bytes always.
        title: the site's name, for a configuration that leaves it to the dossier.
        url: the site's public address, likewise; empty where it is not known.
        language: the language of the dossier, as a BCP 47 tag, likewise.

    Returns:
        What the publisher has to say; an error means that the former site was left alone.

    Raises:
        PublishError: the site could not be written, or stands in a folder that is not the generator's.
    """
    if outside := tuple(look_faults(config)):
        return outside
    if not configuration(config).is_file():
        return (_no_configuration(config),)
    check_own(site)
    try:
        with staging_folder(site) as place:
            fresh = place / "new"
            used = config
            if not has_own_look(config):
                used = place / config.name
                write_configuration(used, docs=config.parent / "build" / "docs")
            run = _mkdocs(used, fresh, cwd=config.parent, env=surroundings(as_of, title, url, language))
            if run.returncode == 0:
                mark(fresh)
                _swap(fresh, site, place / "former")
    except OSError as fault:
        raise PublishError.writing(site, fault) from fault
    if run.returncode and (faults := tuple(_broken_overrides(config.parent))):
        return faults
    return tuple(_reports(f"{run.stdout}\n{run.stderr}", config, failed=run.returncode != 0))


def _mkdocs(
    config: Path, fresh: Path, *, cwd: Path, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run the publisher; it writes into the folder ``fresh``."""
    return subprocess.run(  # noqa: S603 - our own interpreter and our own arguments
        [*_MKDOCS, "-f", str(config.resolve()), "-d", str(fresh.resolve())],
        cwd=cwd,
        env=env,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def surroundings(as_of: dt.date | None, title: str, url: str, language: str = "") -> dict[str, str]:
    """Return the environment in which the same pages give the same site."""
    today = dt.datetime.combine(as_of or dt.date(1980, 1, 1), dt.time(), tzinfo=dt.UTC)
    seconds = min(max(int(today.timestamp()), 0), _LAST_SECOND)
    surroundings = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "SOURCE_DATE_EPOCH": str(seconds),
        "BRIEFING_SITE_URL": url,
    }
    if language:
        surroundings["BRIEFING_LANGUAGE"] = language
    if title:
        surroundings["BRIEFING_SITE_NAME"] = title.translate(_SHOWN)
    return surroundings


def _swap(fresh: Path, site: Path, former: Path) -> None:
    """Put the new site in the place of the former one by two renames."""
    if not site.exists():
        fresh.rename(site)
        return
    site.rename(former)
    try:
        fresh.rename(site)
    except OSError:
        former.rename(site)
        raise


def _no_configuration(config: Path) -> Diagnostic:
    return Diagnostic(
        severity="error",
        code="missing-file",
        location=Location(path=config.as_posix(), line=1, column=1),
        message="there is no such file in the folder of the site",
        hint=f"copy {config.name} from the generator, or name the folder that holds it with --root",
    )


def _broken_overrides(root: Path) -> Iterator[Diagnostic]:
    """Say where a template of the look is not valid Jinja: the publisher names the page alone."""
    for template in sorted((root / "overrides").rglob("*.html")):
        source = Source(
            path=template.as_posix(),
            text=template.read_text(encoding="utf-8", errors="replace"),
        )
        try:
            Environment(extensions=["jinja2.ext.i18n"]).parse(source.text)  # noqa: S701 - nothing is rendered
        except TemplateSyntaxError as fault:
            yield Diagnostic.at(
                source,
                sum(map(len, source.text.splitlines(keepends=True)[: fault.lineno - 1])),
                code="template-syntax",
                message=f"the template cannot be read: {fault.message}",
                hint=f"edit {source.path}",
            )


def _reports(output: str, config: Path, *, failed: bool) -> Iterator[Diagnostic]:
    """Turn what the publisher printed into diagnostics."""
    said = False
    for match in _TROUBLE.finditer(output):
        said = True
        page = _PAGE.match(match["message"])
        yield Diagnostic(
            severity="error" if failed else "warning",
            code="publisher",
            location=Location(path=page["path"] if page else config.as_posix(), line=1, column=1),
            message=match["message"].strip(),
        )
    if failed and not said:
        lines = [line.strip() for line in output.splitlines() if line.strip()]
        yield Diagnostic(
            severity="error",
            code="publisher",
            location=Location(path=config.as_posix(), line=1, column=1),
            message="the site could not be built: "
            + (" / ".join(lines[-_LAST_LINES:]) or "no reason was given"),
        )
