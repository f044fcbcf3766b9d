"""The check of all templates: each page's with what it extends, the macros, and what nothing uses."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from generator.render.checking.kinds import NAMES, Form, Forms, is_view, members
from generator.render.checking.shadows import shadows
from generator.render.checking.sources import SUFFIX, Templates
from generator.render.checking.walk import Walk, inside
from generator.render.environment import GENERATOR
from generator.render.faults import Fault, listed, nearest
from generator.render.trouble import unreadable
from generator.render.views.site import SiteView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.render.checking.expressions import Scope
    from generator.render.checking.kinds import Kind
    from generator.render.checking.sources import Parsed
    from generator.render.environment import Environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the check of all templates came to."""

    faults: tuple[tuple[Fault, str], ...]
    """Each fault with the name of the page's template that it showed in; empty where no page has it."""
    broken: frozenset[str]
    """Templates of pages that can't be rendered, by name."""


def check_templates(env: Environment, used: Iterable[str]) -> Checked:
    """Check every template that there is.

    Args:
        env: the templates' world.
        used: the names of the templates that the dossier's pages are made with.
    """
    checker = Checker(env)
    pages = sorted(set(used))
    for name in pages:
        checker.page(name, used=True)
    for name in checker.templates.names():
        checker.page(name, used=False)
    checker.copies(pages)
    checker.strangers()
    faulty = {fault.path for fault, _ in checker.found.values() if fault.severity == "error"}
    broken = (name for name in pages if checker.behind(name) & faulty)
    return Checked(faults=tuple(checker.found.values()), broken=frozenset(broken))


class Checker:
    """Holds what is shared by the walks through single templates."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.templates = Templates(env)
        self.found: dict[tuple[str, str, int, int], tuple[Fault, str]] = {}
        self.reached: set[str] = set()
        """The paths of the templates that some page, or an opening comment, leads to."""
        self._leads: dict[str, set[str]] = {}
        """The paths to which each path leads."""
        self._page = ""
        """The template of the page at hand; empty while no page of the dossier has it."""
        self._done: set[str] = set()
        self._modules: dict[str, Forms] = {}
        self.scopes: dict[str, Scope] = {}
        """The names of a file of macros, by its path."""
        self._called: set[tuple[Any, ...]] = set()
        self._open: list[str] = []

    def behind(self, name: str) -> set[str]:
        """Return the paths of all templates that one is made with, its own among them."""
        todo, found = [str(self.env.path_of(name))], set[str]()
        while todo:
            path = todo.pop()
            if path not in found:
                found.add(path)
                todo += self._leads.get(path, ())
        return found

    def tell(self, fault: Fault) -> None:
        """Keep a fault; the first page that shows it is named."""
        key = (fault.code, fault.path, fault.line, fault.column)
        if key not in self.found or (self._page and not self.found[key][1]):
            self.found[key] = (fault, self._page)

    def page(self, name: str, *, used: bool) -> None:
        """Check a template as the template of a page, where it is one."""
        own = name.removeprefix(f"{GENERATOR}/")
        if name in self._done or (name != own and not self.env.replaces(name) and own in self._done):
            return  # the generator's own was checked under the name that pages use
        self._done.add(name)
        self._page = name if used else ""
        parsed = self.parsed(name)
        if parsed is None or (not used and str(parsed.path) in self.reached):
            return
        view = self._view(parsed)
        if view is None:
            if parsed.own:
                self.module(name)
            return
        self.reached.add(str(parsed.path))
        top: Scope = {"page": view, "site": SiteView, "self": Any}
        self.chain(parsed, top)

    def _view(self, parsed: Parsed) -> Kind | None:
        """Return the view of a page's template; ``None`` for a file of macros, a frame, a part."""
        own = self.templates.get(f"{GENERATOR}/{parsed.name.removeprefix(f'{GENERATOR}/')}")
        name = (own.view if own else "") or parsed.view
        kind = NAMES.get(name)
        return kind if kind is not None and all(map(is_view, members(kind))) else None

    def copies(self, pages: Iterable[str]) -> None:
        """Report which templates of the dossier hide one of the generator's."""
        for name in self.templates.names():
            self._page = name if name in pages else ""
            parsed = self.templates.get(name)
            for fault in shadows(parsed, self.templates) if parsed is not None else ():
                self.tell(fault)

    def strangers(self) -> None:
        """Check the templates that nothing leads to, as far as they can be without a view."""
        self._page = ""
        pages = [
            path.name
            for path in map(self.env.path_of, self.templates.names())
            if path and self._is_page(path.name)
        ]
        for name in self.templates.names():
            parsed = self.templates.get(name)
            if parsed is None or parsed.own or str(parsed.path) in self.reached:
                continue
            if self.templates.known(f"{GENERATOR}/{name}"):
                self.module(name)
                continue
            hint = nearest(name, pages, otherwise=f"the pages' templates are {', '.join(sorted(set(pages)))}")
            self.tell(
                Fault.at(
                    parsed,
                    1,
                    code="template-unused",
                    message="no page uses this template",
                    hint=hint,
                    severity="warning",
                )
            )
            self.chain(parsed, {"page": Any, "site": SiteView, "self": Any})

    def _is_page(self, name: str) -> bool:
        own = self.templates.get(f"{GENERATOR}/{name}")
        return own is not None and is_view(NAMES.get(own.view))

    def parsed(self, name: str) -> Parsed | None:
        """Return a template, and tell what keeps it from being read."""
        parsed = self.templates.get(name)
        if parsed is None and name in self.templates.faults:
            path, fault = self.templates.faults[name]
            self.tell(unreadable(fault, path, name))
        return parsed

    def required(self, by: Parsed, node: nodes.Node) -> Parsed | None:
        """Return the template that a tag names, or tell that there is none."""
        if not isinstance(node, nodes.Const) or not isinstance(node.value, str):
            return None
        name = node.value
        if not self.templates.known(name):
            own = {known.removeprefix(f"{GENERATOR}/") for known in self.templates.names()}
            # The ending is common to all, and would make any two names near.
            stems = {known.removesuffix(SUFFIX): known for known in (*self.templates.names(), *own)}
            near = get_close_matches(name.removesuffix(SUFFIX), sorted(stems), n=1)
            meant = f"did you mean `{stems[near[0]]}`?" if near else listed(own, limit=4)
            outside = ".." in name.split("/") or name.startswith("/")
            hint = "a template names others below content/templates and generator/templates only"
            self.tell(
                Fault.at(
                    by,
                    node.lineno,
                    code="template-missing",
                    message=f"there is no template `{name}`",
                    hint=hint if outside else meant,
                    shift=1,
                    width=len(name),
                )
            )
            return None
        self._lead(by, name)
        return self.parsed(name)

    def _lead(self, by: Parsed, name: str) -> None:
        self._leads.setdefault(str(by.path), set()).add(str(self.env.path_of(name)))

    # A page and what it extends

    def chain(self, parsed: Parsed, top: Scope) -> None:
        """Walk through a template and everything that it extends, down to the last frame."""
        bases = [parsed, *self._bases(parsed)]
        self.reached.update(str(base.path) for base in bases)
        for child in bases[:-1]:
            walk = Walk(self, child, top)
            for node in child.tree.body:
                if not isinstance(node, nodes.Block):
                    walk.outside(node)
        scoped: dict[str, Scope] = {}
        Walk(self, bases[-1], top, scoped).body(bases[-1].tree.body, top)
        inherited = set(bases[-1].blocks)
        for child in reversed(bases[:-1]):
            walk = Walk(self, child, top, scoped)
            for node in child.tree.body:
                if isinstance(node, nodes.Block):
                    if node.name not in inherited:
                        self._no_block(child, node, inherited)
                    walk.block(node, top, above=node.name in inherited)
            inherited |= set(child.blocks)

    def _bases(self, parsed: Parsed) -> Iterator[Parsed]:
        seen = {parsed.path}
        while (tag := parsed.extends) is not None:
            base = self.required(parsed, tag.template)
            if base is None:
                return
            if base.path in seen:
                name = parsed.path.name
                instead = f'write {{% extends "{GENERATOR}/{name}" %}} for the generator\'s own'
                self.tell(
                    Fault.at(
                        parsed,
                        tag.template.lineno,
                        code="template-missing",
                        message="the template extends itself",
                        hint=instead,
                        shift=1,
                        width=len(getattr(tag.template, "value", "")),
                    )
                )
                return
            seen.add(base.path)
            yield base
            parsed = base

    def _no_block(self, parsed: Parsed, node: nodes.Block, known: Iterable[str]) -> None:
        line = parsed.source.splitlines()[node.lineno - 1]
        start = getattr(node.lineno, "column", 1) - 1
        self.tell(
            Fault.at(
                parsed,
                node.lineno,
                code="template-block",
                message=f"the block `{node.name}` is never printed: "
                "the template that it extends has no block of that name",
                hint=nearest(node.name, known, otherwise=listed(known)),
                shift=max(0, line.find(node.name, start + len("block")) - start),
                width=len(node.name),
            )
        )

    # Macros

    def module(self, name: str) -> Forms:
        """Return the macros of a file; those that a dossier leaves alone are the generator's."""
        parsed = self.parsed(name)
        key = str(parsed.path) if parsed else name
        if key in self._modules:
            return self._modules[key]
        names: dict[str, Kind] = {}
        forms = self._modules[key] = Forms(name=parsed.path.name if parsed else name, names=names)
        if parsed is None:
            return forms
        self.reached.add(key)
        scope = self.scopes[key] = dict(parsed.forms)
        theirs = self.templates.get(parsed.path.name) if parsed.own else None
        if theirs is not None:
            self._lead(parsed, theirs.name)
            scope.update(theirs.forms)  # the dossier's macros win inside of the generator's, too
        base = f"{GENERATOR}/{name}"
        if not parsed.own and self.templates.known(base):
            self._lead(parsed, base)
            names.update(self.module(base).names)
            scope.update({k: v for k, v in names.items() if k not in scope})
        names.update(parsed.forms)
        walk = Walk(self, parsed, scope)
        for node in parsed.tree.body:
            if not isinstance(node, nodes.Macro):
                walk.statement(node, scope)
        names.update({k: v for k, v in scope.items() if k not in names})
        for form in parsed.forms.values():
            if form.arguments:
                self.form(form, dict(form.arguments))
        return forms

    def form(self, form: Form, bound: Mapping[str, Kind]) -> None:
        """Check the body of a macro for one way of calling it."""
        key = (id(form.node), tuple(sorted((name, str(kind)) for name, kind in bound.items())))
        if key in self._called:
            return
        self._called.add(key)
        outer: Scope = self.scopes.get(str(form.parsed.path), {})
        Walk(self, form.parsed, outer).form(form.node, outer, bound)

    def included(self, by: Parsed, node: nodes.Include, scope: Scope) -> None:
        """Walk through an included template with the names of the place that includes it."""
        choices = (
            node.template.items if isinstance(node.template, (nodes.List, nodes.Tuple)) else [node.template]
        )
        for choice in choices:
            lenient = node.ignore_missing or len(choices) > 1
            name = getattr(choice, "value", None)
            if lenient and isinstance(name, str) and not self.templates.known(name):
                continue
            parsed = self.required(by, choice)
            if parsed is None or str(parsed.path) in self._open:
                continue
            self._open.append(str(parsed.path))
            self.chain(parsed, inside(scope) if node.with_context else {"self": Any})
            self._open.pop()
