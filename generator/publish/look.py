"""The look of a site: the publisher's configuration and the theme's overrides.

A dossier may have both of its own, ``mkdocs.yml`` and ``overrides/``. One without ``mkdocs.yml`` is built
with those that lie beside the generator.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic
from generator.model.text import Location
from generator.ownership import link_out, links_out

if TYPE_CHECKING:
    from collections.abc import Iterator

_OVERRIDES: Final = "overrides"
_CHECKOUT: Final = Path(__file__).resolve().parents[2]
"""The folder that holds the generator, and beside it the look that it is published with."""


def has_own_look(config: Path) -> bool:
    """Return whether a dossier has a configuration of its own: a broken link is one, too."""
    return os.path.lexists(config)


def configuration(config: Path) -> Path:
    """Return the configuration that a site is built with: the dossier's own, or else the generator's.

    Args:
        config: the dossier's own (``DIR/mkdocs.yml``), which may be missing.
    """
    return config if has_own_look(config) else _CHECKOUT / config.name


def look_faults(config: Path) -> Iterator[Diagnostic]:
    """Yield each link of a look that leads out of the dossier: what it leads to is not read."""
    yield from link_out(config, inside=config.parent)
    yield from links_out(config.parent / _OVERRIDES, inside=config.parent)


def write_configuration(path: Path, *, docs: Path) -> None:
    """Write a configuration that takes everything from the generator's, except where the pages lie.

    Args:
        path: the file to write.
        docs: the folder of the pages.
    """
    inherited = {
        "INHERIT": str(_CHECKOUT / path.name),
        "docs_dir": str(docs.resolve()),
        "theme": {"custom_dir": str(_CHECKOUT / _OVERRIDES)},
    }
    path.write_text(json.dumps(inherited), encoding="utf-8")  # JSON is YAML


def look_suggestions(config: Path) -> Iterator[Diagnostic]:
    """Yield that a dossier has no look of its own, and what of it is not used."""
    if has_own_look(config):
        return
    folder = config.parent / _OVERRIDES
    unused = f", and {folder.as_posix()}/ is not used" if folder.is_dir() else ""
    yield Diagnostic(
        severity="review",
        code="no-own-look",
        location=Location(path=config.as_posix(), line=1, column=1),
        message=f"there is no such file: the site has the look of the generator{unused}",
        hint=f"to change the look, copy {config.name} and {_OVERRIDES}/ from the generator",
    )
