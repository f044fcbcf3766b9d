"""The check of all templates before any page is made: names, blocks, and other templates that they name."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from generator.render.templating.environment import GENERATOR
from generator.render.templating.name_check import ANYTHING, Members, NameCheck, kinds_of_context
from generator.render.templating.quoted_values import values_in_single_quotes
from generator.render.templating.rendering_faults import unreadable
from generator.render.templating.template_fault import Fault, listed, nearest
from generator.render.templating.template_files import TemplateFiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.render.templating.environment import Environment
    from generator.render.templating.name_check import Scope
    from generator.render.templating.template_files import TemplateFile

_ENDING = ".md.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the check of all templates came to."""

    faults: tuple[tuple[Fault, str], ...]
    """Each fault with the name of the page's template that it shows in; empty where no page has it."""
    broken: frozenset[str]
    """Templates of pages that can't be rendered, by name."""


def check_templates(env: Environment, used: Iterable[str]) -> Checked:
    """Check every template that there is.

    Args:
        env: the templates' world.
        used: the names of the templates that the dossier's pages are made with.
    """
    check = _TemplateCheck(TemplateFiles(env))
    check.all_templates()
    pages = {name: check.behind(name) for name in sorted(set(used))}
    check.unused(pages)
    shown_in = [
        (fault, next((name for name, paths in pages.items() if fault.path in paths), ""))
        for fault in check.found.values()
    ]
    faulty = {fault.path for fault, _ in shown_in if fault.severity == "error"}
    broken = frozenset(name for name, paths in pages.items() if paths & faulty)
    return Checked(faults=tuple(shown_in), broken=broken)


class _TemplateCheck:
    """Goes through all templates, each by itself."""

    def __init__(self, files: TemplateFiles) -> None:
        self.files = files
        self.found: dict[tuple[str, str, int, int], Fault] = {}
        self._leads: dict[str, set[str]] = {}
        """The paths to which each path leads: what a template extends, includes, imports."""

    def tell(self, fault: Fault) -> None:
        """Keep a fault, once."""
        self.found.setdefault((fault.code, fault.path, fault.line, fault.column), fault)

    def all_templates(self) -> None:
        """Check each template."""
        for name in self.files.names():
            file = self.files.get(name)
            if file is not None:
                self._references(file)
                self._names(file)
                self._single_quotes(file)
            elif name in self.files.unreadable:
                path, fault = self.files.unreadable[name]
                self.tell(unreadable(fault, path))
            # Else a link out of the dossier, which is not read: reading the content reports it.

    def behind(self, name: str) -> set[str]:
        """Return the paths of all templates that one is made with, its own among them."""
        todo, found = [str(self.files.env.path_of(name))], set[str]()
        while todo:
            path = todo.pop()
            if path not in found:
                found.add(path)
                todo += self._leads.get(path, ())
        return found

    def unused(self, pages: dict[str, set[str]]) -> None:
        """Report the dossier's templates to which nothing leads: a slip in a file's name."""
        own = f"{GENERATOR}/"
        originals = {name.removeprefix(own) for name in self.files.names() if name.startswith(own)}
        reached = set[str]().union(*pages.values(), *(self.behind(name) for name in originals))
        for name in self.files.names():
            file = self.files.get(name)
            if file is None or file.is_own or str(file.path) in reached:
                continue
            message, hint = "no page uses this template", _meant(name, originals)
            self.tell(
                Fault.at(file, 1, code="template-unused", message=message, hint=hint, severity="warning")
            )

    def _single_quotes(self, file: TemplateFile) -> None:
        """Report values in single quotes: an apostrophe, which is printed as it stands, would end them."""
        for line in values_in_single_quotes(self.files.env.lex(file.source)):
            self.tell(
                Fault.at(
                    file,
                    line,
                    code="template-quotes",
                    message="a value stands in single quotes, which an apostrophe in it would end",
                    hint="use double quotes",
                )
            )

    # What a template names

    def _references(self, file: TemplateFile) -> None:
        """Check the templates that a template names; remember where they lead."""
        for tag in _naming(file.tree):
            several = isinstance(tag.template, (nodes.List, nodes.Tuple))
            choices = tag.template.items if several else [tag.template]
            lenient = several or getattr(tag, "ignore_missing", False)
            for choice in choices:
                name = getattr(choice, "value", None)
                if isinstance(name, str):
                    self._reference(file, choice, name, lenient=lenient)

    def _reference(self, file: TemplateFile, node: nodes.Expr, name: str, *, lenient: bool) -> None:
        if self.files.exists(name):
            self._lead(file, name)
        elif not lenient:
            known = {*self.files.names(), *(n.removeprefix(f"{GENERATOR}/") for n in self.files.names())}
            outside = ".." in name.split("/") or name.startswith("/")
            hint = "a template names others below content/templates and generator/templates only"
            self.tell(
                Fault.at(
                    file,
                    node.lineno,
                    code="template-missing",
                    message=f"there is no template `{name}`",
                    hint=hint if outside else _meant(name, known),
                    meant=name,
                )
            )

    def _lead(self, file: TemplateFile, name: str) -> None:
        self._leads.setdefault(str(file.path), set()).add(str(self.files.env.path_of(name)))

    def _macros_of(self, template: nodes.Expr) -> Members | None:
        """Return the names that a file of macros gives to those who import it."""
        name = getattr(template, "value", None)
        file = self.files.get(name) if isinstance(name, str) else None
        if file is None:
            return None
        return Members(file.path.name, frozenset(_bound_at_the_top(file)))

    # Names and blocks

    def _names(self, file: TemplateFile) -> None:
        """Check the names, the fields and the blocks of a template."""
        original = self.files.original(file)
        context = (original.context if original is not None else {}) or file.context
        bases = list(self._bases(file))
        top: Scope = {"self": ANYTHING, **kinds_of_context(context)}
        for base in (*bases, file):
            top.update(dict.fromkeys(_bound_at_the_top(base), ANYTHING))
        for base in bases:
            for tag in base.tree.find_all(nodes.Import):
                top[tag.target] = self._macros_of(tag.template) or ANYTHING
        NameCheck(
            file,
            self.files.env,
            top=top,
            is_open=not context and not file.macros,
            macros_of=self._macros_of,
            tell=self.tell,
        ).body(file.tree.body, top)
        if bases:
            self._blocks(file, known=set[str]().union(*(base.blocks for base in bases)))
            self._outside(file)

    def _bases(self, file: TemplateFile) -> Iterator[TemplateFile]:
        """Yield what a template extends, what that extends, and so on."""
        seen, by = {file.path}, file
        while by.base is not None:
            name = getattr(by.base, "value", None)
            base = self.files.get(name) if isinstance(name, str) else None
            if base is None:
                return
            if base.path in seen:
                self._extends_itself(by, by.base, str(name))
                return
            seen.add(base.path)
            yield base
            by = base

    def _extends_itself(self, file: TemplateFile, node: nodes.Expr, name: str) -> None:
        message = "the template extends itself"
        hint = f'write {{% extends "{GENERATOR}/{file.path.name}" %}} for the generator\'s own'
        self.tell(
            Fault.at(file, node.lineno, code="template-missing", message=message, hint=hint, meant=name)
        )

    def _blocks(self, file: TemplateFile, *, known: set[str]) -> None:
        """Report the blocks that no template that it extends has."""
        for node in file.tree.body:
            if isinstance(node, nodes.Block) and node.name not in known:
                message = (
                    f"the block `{node.name}` is never printed: "
                    "the template that it extends has no block of that name"
                )
                hint = nearest(node.name, known) or listed(known)
                self.tell(
                    Fault.at(
                        file,
                        node.lineno,
                        code="template-block",
                        message=message,
                        hint=hint,
                        meant=node.name,
                    )
                )

    def _outside(self, file: TemplateFile) -> None:
        """Report text beside the blocks of a template that extends another."""
        for node in file.tree.body:
            for part in node.nodes if isinstance(node, nodes.Output) else ():
                words = part.data if isinstance(part, nodes.TemplateData) else "{{"
                if not words.strip():
                    continue
                above = words[: len(words) - len(words.lstrip())].count("\n")
                self.tell(
                    Fault.at(
                        file,
                        int(part.lineno) + above if above else part.lineno,
                        code="template-outside",
                        message="what stands outside the blocks of a template that extends another "
                        "is never printed",
                        hint="move it into a block",
                        meant=words.strip().split("\n")[0],
                        severity="warning",
                    )
                )
                return


def _bound_at_the_top(file: TemplateFile) -> set[str]:
    """Return the names that a template binds outside of its blocks: macros, imports, ``set``."""
    bound = set(file.macros)
    for node in file.tree.body:
        if isinstance(node, nodes.Import):
            bound.add(node.target)
        elif isinstance(node, nodes.FromImport):
            bound.update(entry[1] if isinstance(entry, tuple) else entry for entry in node.names)
        elif isinstance(node, (nodes.Assign, nodes.AssignBlock)) and isinstance(node.target, nodes.Name):
            bound.add(node.target.name)
    return bound


def _naming(tree: nodes.Template) -> Iterator[Any]:
    """Yield the tags that name other templates."""
    for kind in (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport):
        yield from tree.find_all(kind)


def _meant(name: str, known: Iterable[str]) -> str:
    """Say which template was meant; the ending is common to all, and would make any two names near."""
    stems = {other.removesuffix(_ENDING): other for other in sorted(known)}
    near = get_close_matches(name.removesuffix(_ENDING), stems, n=1)
    own = {other for other in known if not other.startswith(f"{GENERATOR}/")}
    return f"did you mean `{stems[near[0]]}`?" if near else listed(own, limit=4)
