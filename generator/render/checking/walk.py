"""The walk through the statements of one template."""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from generator.render.checking import presence
from generator.render.checking.expressions import LOOP, Expressions
from generator.render.checking.kinds import (
    Form,
    Forms,
    element_of,
    in_words,
    is_list,
    is_view,
    members,
    parts_of,
    union,
)
from generator.render.faults import Fault, listed, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.render.checking.check import Checker
    from generator.render.checking.expressions import Scope
    from generator.render.checking.kinds import Kind
    from generator.render.checking.sources import Parsed


def inside(scope: Scope) -> Scope:
    """Return the names of a place within a place: its own come and go with it."""
    return ChainMap({}, scope)


class Walk:
    """Walks through the statements of one template."""

    def __init__(
        self, checker: Checker, parsed: Parsed, top: Scope, scoped: dict[str, Scope] | None = None
    ) -> None:
        self.checker = checker
        self.parsed = parsed
        self.top = top
        self.scoped = {} if scoped is None else scoped
        """The names inside of blocks, for the scoped ones, and what conditions around them tell."""
        self.values = Expressions(parsed, checker.env, tell=checker.tell, called=checker.form)

    def body(self, statements: Iterable[nodes.Node], scope: Scope) -> None:
        """Check statements in their order."""
        for node in statements:
            self.statement(node, scope)

    def outside(self, node: nodes.Node) -> None:
        """Walk through what a template that extends another has outside of its blocks."""
        text = node.nodes if isinstance(node, nodes.Output) else []
        lost = next((n for n in text if not isinstance(n, nodes.TemplateData) or n.data.strip()), None)
        if lost is None:
            self.statement(node, self.top)
            return
        data = getattr(lost, "data", "")
        skipped = data[: len(data) - len(data.lstrip())].count("\n")
        first = data.strip().split("\n")[0]
        self.checker.tell(
            Fault.at(
                self.parsed,
                int(lost.lineno) + skipped if skipped else lost.lineno,
                code="template-outside",
                message="what stands outside the blocks of a template that extends another is never printed",
                hint="move it into a block",
                width=len(first),
                severity="warning",
            )
        )

    def statement(self, node: nodes.Node, scope: Scope) -> None:
        """Check a statement and what it holds."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is not None:
            method(node, scope)
            return
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self.values.kind(child, scope)
            else:
                self.statement(child, scope)

    def _output(self, node: nodes.Output, scope: Scope) -> None:
        for child in node.nodes:
            self.values.printed(child, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        source = node.iter.args[0] if isinstance(node.iter, nodes.Call) and node.iter.args else node.iter
        kind = self.values.kind(source, scope)
        for member in members(kind):
            if is_view(member) or member in {int, float, bool}:
                self.values.fault(
                    source, "template-kind", f"a loop goes over a list, not {in_words(member)}", "", width=0
                )
        inner = inside(scope)
        self._bind(node.target, element_of(kind) if is_list(kind) else Any, inner)
        if node.test is not None:
            self.values.kind(node.test, inner)
            inner = presence.where(inner, presence.present(node.test))
        inner["loop"] = LOOP if not node.recursive else Any
        self.body(node.body, inner)
        self.body(node.else_, inside(scope))

    def _bind(self, target: nodes.Node, kind: Kind, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            presence.forget(scope, target.name)
            scope[target.name] = kind
        elif isinstance(target, nodes.Tuple):
            parts = parts_of(kind)
            if parts is not None and len(parts) != len(target.items):
                self.values.fault(
                    target,
                    "template-kind",
                    f"each row has {len(parts)} values, and {len(target.items)} are named",
                )
                parts = None
            for position, item in enumerate(target.items):
                self._bind(item, parts[position] if parts else Any, scope)

    def _if(self, node: nodes.If, scope: Scope) -> None:
        without: frozenset[str] = frozenset()
        for branch in (node, *node.elif_):
            self.values.kind(branch.test, presence.where(scope, without))
            self._branch(branch.body, scope, without | presence.present(branch.test))
            without |= presence.absent(branch.test)
        self._branch(node.else_, scope, without)

    def _branch(self, body: Iterable[nodes.Node], scope: Scope, paths: Iterable[str]) -> None:
        """Walk through a branch in which some paths are something; what it sets stays set."""
        inner = presence.where(scope, paths)
        self.body(body, inner)
        scope.update({name: inner.maps[0][name] for name in presence.names(inner.maps[0])})

    def _with(self, node: nodes.With, scope: Scope) -> None:
        inner = inside(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self.values.kind(value, scope), inner)
        self.body(node.body, inner)

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        kind = self.values.kind(node.node, scope)
        if isinstance(node.target, nodes.Name) and node.target.name in scope:
            kind = union([scope[node.target.name], kind])
        self._bind(node.target, kind, scope)

    def _assignblock(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self.body(node.body, inside(scope))
        self._bind(node.target, str, scope)

    def _filterblock(self, node: nodes.FilterBlock, scope: Scope) -> None:
        self.values.kind(node.filter, scope)
        self.body(node.body, inside(scope))

    def _block(self, node: nodes.Block, scope: Scope) -> None:
        self.scoped[node.name] = scope if node.scoped else ChainMap(presence.known(scope), self.top)
        self.block(node, self.top, above=False)

    def block(self, node: nodes.Block, top: Scope, *, above: bool) -> None:
        """Walk through a block; ``above`` tells whether there is one to call by ``super()``."""
        inner = inside(self.scoped.get(node.name, top))
        if above:
            inner["super"] = Any
        self.body(node.body, inner)

    def _macro(self, node: nodes.Macro, scope: Scope) -> None:
        known = self.parsed.forms.get(node.name)
        form = (
            known
            if known is not None and known.node is node
            else Form(name=node.name, parsed=self.parsed, node=node, arguments={})
        )
        scope[node.name] = form
        self.checker.scopes.setdefault(str(self.parsed.path), scope)
        if form.arguments or not node.args:
            self.checker.form(form, dict(form.arguments))

    def form(self, node: nodes.Macro, outer: Scope, bound: Mapping[str, Kind]) -> None:
        """Walk through a macro's body with its arguments bound."""
        inner = inside(outer)
        inner.update({"varargs": Any, "kwargs": Any, "caller": Any})
        for arg in node.args:
            presence.forget(inner, arg.name)
            inner[arg.name] = bound.get(arg.name, Any)
        for value in node.defaults:
            self.values.kind(value, outer)
        self.body(node.body, inner)

    def _callblock(self, node: nodes.CallBlock, scope: Scope) -> None:
        self.values.kind(node.call, scope)
        inner = inside(scope)
        for arg in node.args:
            inner[arg.name] = Any
        self.body(node.body, inner)

    def _extends(self, node: nodes.Extends, scope: Scope) -> None:
        if not isinstance(node.template, nodes.Const):
            self.values.kind(node.template, scope)

    def _include(self, node: nodes.Include, scope: Scope) -> None:
        self.values.kind(node.template, scope)
        self.checker.included(self.parsed, node, scope)

    def _import(self, node: nodes.Import, scope: Scope) -> None:
        scope[node.target] = self._forms(node)

    def _fromimport(self, node: nodes.FromImport, scope: Scope) -> None:
        forms = self._forms(node)
        for entry in node.names:
            name, alias = entry if isinstance(entry, tuple) else (entry, entry)
            if isinstance(forms, Forms) and name not in forms.names:
                line = self.parsed.source.splitlines()[node.lineno - 1]
                start = getattr(node.lineno, "column", 1) - 1
                self.values.fault(
                    node,
                    "template-name",
                    f"{forms.name} has no macro `{name}`",
                    nearest(name, forms.names, otherwise=listed(forms.names)),
                    shift=max(0, line.find(name, line.find("import", start)) - start),
                    width=len(name),
                )
            scope[alias] = forms.names.get(name, Any) if isinstance(forms, Forms) else Any

    def _forms(self, node: nodes.Import | nodes.FromImport) -> Kind:
        named = isinstance(node.template, nodes.Const)
        parsed = self.checker.required(self.parsed, node.template)
        return self.checker.module(parsed.name) if named and parsed is not None else Any
