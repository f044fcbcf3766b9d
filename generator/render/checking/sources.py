"""The templates that there are, read and parsed, and what their opening comments say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import TemplateAssertionError, TemplateSyntaxError, nodes

from generator.render.checking.kinds import Form, declared
from generator.render.environment import GENERATOR, OWN_TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.render.checking.kinds import Kind
    from generator.render.environment import Environment

SUFFIX = ".md.jinja"
_OPENING = re.compile(r"\A\{#-?(?P<comment>.*?)-?#\}", re.DOTALL)
_CONTEXT = re.compile(r"Context:\s*page:\s*(?P<view>\w+)")
_FORM = re.compile(r"^\s+(?P<name>\w+)\((?P<arguments>[^)\n]*)\)", re.MULTILINE)

_TREES: dict[tuple[str, str, bool], nodes.Template] = {}
_MOST_TREES = 256
_NAMED = re.compile(r"No (filter|test) named")
"""What the walk through the expressions tells better, with all others."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Parsed:
    """A template, and what it is made of."""

    name: str
    """As the loader knows it: ``actor.md.jinja``, ``generator/actor.md.jinja``."""
    path: Path
    source: str
    tree: nodes.Template
    own: bool
    """Whether it is the generator's own."""

    @property
    def comment(self) -> str:
        """The opening comment; empty where there is none."""
        found = _OPENING.match(self.source)
        return found["comment"] if found else ""

    @property
    def view(self) -> str:
        """The view that the opening comment names; empty where it names none."""
        found = _CONTEXT.search(self.comment)
        return found["view"] if found else ""

    @property
    def extends(self) -> nodes.Extends | None:
        """The tag by which it extends another template."""
        return next((node for node in self.tree.body if isinstance(node, nodes.Extends)), None)

    @property
    def blocks(self) -> dict[str, nodes.Block]:
        """Its blocks, however deep."""
        return {block.name: block for block in self.tree.find_all(nodes.Block)}

    @property
    def forms(self) -> dict[str, Form]:
        """Its macros, with the arguments' kinds that the opening comment declares."""
        known = dict(_declared(self.comment))
        return {
            node.name: Form(name=node.name, parsed=self, node=node, arguments=known.get(node.name, {}))
            for node in self.tree.body
            if isinstance(node, nodes.Macro)
        }


def _declared(comment: str) -> Iterator[tuple[str, Mapping[str, Kind]]]:
    for form in _FORM.finditer(comment):
        pairs = (part.partition(":") for part in form["arguments"].split(","))
        yield form["name"], {name.strip(): declared(kind) for name, colon, kind in pairs if colon}


class Templates:
    """All templates of a dossier and of the generator, parsed once."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.faults: dict[str, tuple[Path, Exception]] = {}
        """What keeps a template from being parsed, by name."""
        self._parsed: dict[str, Parsed | None] = {}

    def names(self) -> tuple[str, ...]:
        """Return every template's name; the generator's own stand for themselves."""
        own = {f"{GENERATOR}/{path.name}" for path in OWN_TEMPLATES.glob("*.jinja")}
        folder = self.env.dossiers
        theirs: set[str] = set()
        if folder is not None:
            theirs = {path.relative_to(folder).as_posix() for path in folder.rglob("*.jinja")}
        return tuple(sorted(theirs)) + tuple(sorted(own))

    def known(self, name: str) -> bool:
        """Return whether there is a template of this name."""
        return self.env.path_of(name) is not None

    def get(self, name: str) -> Parsed | None:
        """Return a template; ``None`` where there is none or it can't be read."""
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def _parse(self, name: str) -> Parsed | None:
        path = self.env.path_of(name)
        if path is None:
            return None
        try:
            source = path.read_text(encoding="utf-8")
            tree = self._tree(source, name, path)
        except (TemplateSyntaxError, OSError, ValueError, RecursionError) as fault:
            self.faults[name] = (path, fault)
            return None
        own = OWN_TEMPLATES in path.parents
        try:
            if not own:
                self.env.compile(source, name, str(path))
        except TemplateAssertionError as fault:  # what the compiler alone finds: a block defined twice …
            if not _NAMED.match(fault.message or ""):
                self.faults[name] = (path, fault)
                return None
        return Parsed(name=name, path=path, source=source, tree=tree, own=own)

    def _tree(self, source: str, name: str, path: Path) -> nodes.Template:
        """Parse a template; the same text is parsed once only."""
        key = (name, source, self.env.replaces(name))
        if key not in _TREES:
            if len(_TREES) > _MOST_TREES:
                _TREES.clear()
            _TREES[key] = self.env.parse(source, name, str(path))
        return _TREES[key]
