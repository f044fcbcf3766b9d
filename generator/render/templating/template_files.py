"""The templates that there are: found, parsed, with what their opening comments say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateAssertionError, TemplateSyntaxError, nodes

from generator.render.templating.environment import GENERATOR, OWN_TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.render.templating.environment import Environment

SUFFIX: Final = ".jinja"
_OPENING = re.compile(r"\A\{#-?(?P<comment>.*?)-?#\}", re.DOTALL)
_CONTEXT = re.compile(r"\b(?:Context:|Gets)\s+(?P<names>\w+:\s*\w+(?:(?:,|\s+and)\s+\w+:\s*\w+)*)")
"""``Context: page: ActorView, site: SiteView``; of a part, ``Gets s: StatementView.``"""
_NAMED = re.compile(r"No (filter|test) named")
"""What the check of names says better, with all others."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TemplateFile:
    """A template, and what it is made of."""

    name: str
    """As other templates call it: ``actor.md.jinja``, ``generator/actor.md.jinja``."""
    path: Path
    source: str
    tree: nodes.Template

    @property
    def is_own(self) -> bool:
        """Whether it is the generator's own, and not the dossier's."""
        return OWN_TEMPLATES in self.path.parents

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.source.splitlines()

    @cached_property
    def context(self) -> dict[str, str]:
        """What it gets, as its opening comment says: ``{"page": "ActorView", "site": "SiteView"}``."""
        opening = _OPENING.match(self.source)
        if opening is None:
            return {}
        context = _CONTEXT.search(opening["comment"])
        if context is None:
            return {}
        return dict(re.findall(r"(\w+):\s*(\w+)", context["names"]))

    @property
    def base(self) -> nodes.Expr | None:
        """The name of the template that it extends."""
        for node in self.tree.body:
            if isinstance(node, nodes.Extends):
                return node.template
        return None

    @property
    def blocks(self) -> set[str]:
        """The names of its blocks, however deep."""
        return {block.name for block in self.tree.find_all(nodes.Block)}

    @property
    def macros(self) -> set[str]:
        """The names of its macros."""
        return {node.name for node in self.tree.body if isinstance(node, nodes.Macro)}


class TemplateFiles:
    """All templates of a dossier and of the generator, parsed once."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.unreadable: dict[str, tuple[Path, Exception]] = {}
        """What keeps a template from being parsed, by name."""
        self._parsed: dict[str, TemplateFile | None] = {}

    def names(self) -> tuple[str, ...]:
        """Return every template's name: the dossier's, then the generator's own."""
        own = [f"{GENERATOR}/{name}" for name in _below(OWN_TEMPLATES)]
        if self.env.dossiers is None:
            return tuple(own)
        return (*_below(self.env.dossiers), *own)

    def exists(self, name: str) -> bool:
        """Return whether there is a template of this name."""
        return self.env.path_of(name) is not None

    def get(self, name: str) -> TemplateFile | None:
        """Return a template; ``None`` where there is none or it can't be read."""
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def original(self, file: TemplateFile) -> TemplateFile | None:
        """Return the generator's template for which a dossier's stands; ``None`` where it is none."""
        name = f"{GENERATOR}/{file.name}"
        return None if file.is_own or not self.exists(name) else self.get(name)

    def _parse(self, name: str) -> TemplateFile | None:
        path = self.env.path_of(name)
        if path is None:
            return None
        try:
            source = path.read_text(encoding="utf-8")
            tree = self.env.parse(source, name, str(path))
        except (TemplateSyntaxError, OSError, ValueError, RecursionError) as fault:
            self.unreadable[name] = (path, fault)
            return None
        file = TemplateFile(name=name, path=path, source=source, tree=tree)
        try:
            if not file.is_own:
                self.env.compile(source, name, str(path))
        except TemplateAssertionError as fault:  # what the compiler alone finds: a block defined twice …
            if not _NAMED.match(fault.message or ""):
                self.unreadable[name] = (path, fault)
                return None
        return file


def _below(folder: Path) -> list[str]:
    """Return the names of the templates below a folder: ``actor.md.jinja``, ``parts/statement.md.jinja``."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob(f"*{SUFFIX}"))
