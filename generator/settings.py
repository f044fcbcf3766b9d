"""Where things lie, relative to the folder that holds ``content`` and may hold ``mkdocs.yml``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The folders and files of one dossier's checkout."""

    root: Path
    """The folder of ``content`` and ``mkdocs.yml``; every other path derives from it."""
    content: Path
    jobs: int
    """How many processes may extract at the same time."""
    url: str = ""
    """Public address of the site, where it is not the one that ``dossier.yml`` gives."""

    own_templates: Path | None = None
    """Where the dossier's own templates lie, if not in its content."""

    @classmethod
    def at(
        cls, root: Path, *, content: Path | None = None, jobs: int | None = None, url: str = ""
    ) -> Settings:
        """Make the settings of a checkout; ``content`` and ``jobs`` have the usual defaults."""
        return cls(root=root, content=content or root / "content", jobs=jobs or os.cpu_count() or 1, url=url)

    @property
    def templates(self) -> Path:
        """The dossier's own templates, which win over the generator's."""
        return self.own_templates or self.content / "templates"

    @property
    def config(self) -> Path:
        """The publisher's configuration; where it is missing, the generator's own is used."""
        return self.root / "mkdocs.yml"

    @property
    def docs(self) -> Path:
        """The folder of plain Markdown: the boundary to the publisher."""
        return self.root / "build" / "docs"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.root / "build" / "site"

    @property
    def cache(self) -> Path:
        """What was found before, by content; safe to delete."""
        return self.root / "build" / "cache"
