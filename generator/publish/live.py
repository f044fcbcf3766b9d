"""The site page by page, in memory: what the publisher makes of one page, as soon as it is asked for."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.publish.look import configuration, look_faults
from generator.publish.publish_faults import PublishError
from generator.publish.publisher import surroundings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_NO_TEMPLATE = {".html", ".xml", ".jinja"}
"""Files of a theme that are not files of the site."""


class LiveSite:
    """A site of which nothing is built before it is looked at.

    The publisher's configuration, theme and menu are loaded once; a page costs only its own
    Markdown and theme. Search has no index here.
    """

    def __init__(  # noqa: PLR0913 - what a configuration may leave to the dossier, by keyword
        self,
        config: Path,
        pages: Iterable[str],
        *,
        as_of: dt.date | None = None,
        title: str = "",
        url: str = "",
        language: str = "",
    ) -> None:
        """Load what all pages share.

        Args:
            config: the publisher's configuration (``mkdocs.yml``); where it is missing, the generator's own
                is used.
            pages: the addresses of all pages, which links may lead to.
            as_of: the day that is taken for today.
            title: the site's name, for a configuration that leaves it to the dossier.
            url: the site's public address, likewise.
            language: the language of the dossier, as a BCP 47 tag, likewise.

        Raises:
            PublishError: the configuration or the theme can't be read.
        """
        self._place = tempfile.TemporaryDirectory(prefix="briefing-live-")
        self._surroundings = surroundings(as_of, title, url, language)
        try:
            with self._surrounded():
                self._load(config, pages)
        except BaseException:
            self._place.cleanup()
            raise

    def _load(self, config: Path, pages: Iterable[str]) -> None:
        config = configuration(config)
        if outside := next(look_faults(config), None):
            message = f"{outside.location.path}: {outside.message}"
            raise PublishError(message)
        from mkdocs.config import load_config  # noqa: PLC0415 - slow, and only here
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - likewise
        from mkdocs.structure.files import File, Files, set_exclusions  # noqa: PLC0415 - likewise
        from mkdocs.structure.nav import get_navigation  # noqa: PLC0415 - likewise

        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)  # links are checked before
        docs, site = (Path(self._place.name) / name for name in ("docs", "site"))
        docs.mkdir()
        try:
            loaded = load_config(str(config), docs_dir=str(docs), site_dir=str(site))
            loaded.plugins.on_startup(command="serve", dirty=False)
            self._config: MkDocsConfig = loaded.plugins.on_config(loaded)
            self._files: Files = Files([File.generated(self._config, path, content="") for path in pages])
            self._env = self._config.theme.get_env()
            self._files.add_files_from_theme(self._env, self._config)
            self._files = self._config.plugins.on_files(self._files, config=self._config)
            set_exclusions(self._files, self._config)
            nav = get_navigation(self._files, self._config)
            self._nav = self._config.plugins.on_nav(nav, config=self._config, files=self._files)
            self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._files)
        except (MkDocsException, OSError) as fault:
            message = f"{config.as_posix()} can't be used: {fault}"
            raise PublishError(message) from fault

    @contextmanager
    def _surrounded(self) -> Iterator[None]:
        """Give the publisher the environment that it has when it builds the site."""
        before = dict(os.environ)
        os.environ.update(self._surroundings)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)

    def html(self, path: str, text: str) -> str:
        """Return a page as the site shows it.

        Args:
            path: the page's address (``actors/donna-quist.md``).
            text: its Markdown.

        Raises:
            PublishError: the theme, or what overrides it, fails on this page.
        """
        from jinja2 import TemplateError  # noqa: PLC0415 - the publisher's own
        from mkdocs.commands.build import get_context  # noqa: PLC0415 - slow, and only here
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - likewise

        file = self._files.get_file_from_path(path)
        if file is None or file.page is None:
            message = f"there is no page {path}"
            raise PublishError(message)
        file.content_string = text
        page = file.page
        try:
            page.read_source(self._config)
            page.render(self._config, self._files)
            context = get_context(self._nav, self._files, self._config, page)
            return self._env.get_template(page.meta.get("template", "main.html")).render(context)
        except (TemplateError, MkDocsException, OSError, TypeError, ValueError) as fault:
            where = f"{getattr(fault, 'filename', '') or 'the theme'}:{getattr(fault, 'lineno', '') or 1}"
            message = f"{where}: {fault}"
            raise PublishError(message) from fault

    def file(self, path: str) -> Path | None:
        """Return the theme's file of this address, the overriding one first; ``None`` for none."""
        for folder in map(Path, self._config.theme.dirs):
            found = (folder / path).resolve()
            inside = found.is_relative_to(folder.resolve())
            if inside and found.is_file() and found.suffix not in _NO_TEMPLATE:
                return found
        return None

    def copy_assets(self, folder: Path) -> None:
        """Copy the theme's files into a folder, so that a page there looks as on the site."""
        for theme in reversed(self._config.theme.dirs):
            assets = Path(theme) / "assets"
            if assets.is_dir():
                shutil.copytree(assets, folder / "assets", copy_function=_copied, dirs_exist_ok=True)

    def close(self) -> None:
        """Remove what was needed while it lived."""
        self._place.cleanup()


def _copied(source: str, target: str) -> None:
    """Copy a file into the place of another, which may be a hard link: what else it names stays as it is."""
    Path(target).unlink(missing_ok=True)
    shutil.copy2(source, target)
