"""Expressions: the kind of each, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from generator.render.checking import filters, presence
from generator.render.checking.calls import bound_arguments
from generator.render.checking.kinds import (
    Form,
    Forms,
    deep_fields,
    element_of,
    fields_of,
    in_words,
    is_list,
    is_text,
    is_view,
    may_be_nothing,
    members,
    parts_of,
    union,
)
from generator.render.checking.paths import outermost, path_of
from generator.render.faults import Fault, listed, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from generator.render.checking.kinds import Kind
    from generator.render.checking.sources import Parsed
    from generator.render.environment import Environment

    Scope = MutableMapping[str, Kind]

_LOOP = {
    "index": int,
    "index0": int,
    "revindex": int,
    "revindex0": int,
    "first": bool,
    "last": bool,
    "length": int,
    "depth": int,
    "depth0": int,
    "previtem": Any,
    "nextitem": Any,
    "cycle": Any,
    "changed": Any,
}
LOOP = Forms(name="loop", names=_LOOP)
"""What ``loop`` knows inside of a loop."""


class Expressions:
    """Infers the kinds of a template's expressions, and tells :attr:`tell` what can't be right."""

    def __init__(
        self,
        parsed: Parsed,
        env: Environment,
        *,
        tell: Callable[[Fault], None],
        called: Callable[[Form, dict[str, Kind]], None],
    ) -> None:
        self.parsed = parsed
        self.env = env
        self._tell = tell
        self._called = called
        """Checks a macro's body with the kinds that it is called with."""

    def fault(  # noqa: PLR0913 - a place and what to say of it
        self, node: nodes.Node, code: str, message: str, hint: str = "", *, shift: int = 0, width: int = 0
    ) -> None:
        """Report a fault at a node."""
        line = node.lineno
        self._tell(
            Fault.at(self.parsed, line, code=code, message=message, hint=hint, shift=shift, width=width)
        )

    def printed(self, node: nodes.Expr, scope: Scope) -> None:
        """Check what stands between ``{{`` and ``}}``."""
        kind = self.kind(node, scope)
        if may_be_nothing(kind):
            self._optional(node)
        wrong = [k for k in members(kind) if k is not Any and not is_text(k) and k is not type(None)]
        if wrong and not isinstance(node, nodes.TemplateData):
            first = wrong[0]
            fields = fields_of(first) if is_view(first) else ()
            name = path_of(node)
            self.fault(
                outermost(node),
                "template-kind",
                f"a template prints text and numbers, and `{name or 'this'}` is {in_words(first)}",
                f"print one of its fields: {', '.join(f'`{f}`' for f in fields)}"
                if fields
                else ("loop over it with {% for %}" if is_list(first) else "test it with {% if %}"),
                width=len(name),
            )

    def kind(self, node: nodes.Node | None, scope: Scope) -> Kind:
        """Return the kind of an expression."""
        if node is None:
            return Any
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is not None:
            return method(node, scope)
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return Any

    # Values

    def _templatedata(self, _node: nodes.TemplateData, _scope: Scope) -> Kind:
        return str

    def _const(self, node: nodes.Const, _scope: Scope) -> Kind:
        return type(node.value) if node.value is not None else Any

    def _name(self, node: nodes.Name, scope: Scope) -> Kind:
        if node.name in scope:
            return self._present(node, scope[node.name], scope)
        if node.name in self.env.globals:
            return Any
        here = set(presence.names(scope))
        names = {*here, *self.env.globals}
        self.fault(
            node,
            "template-name",
            f"there is no `{node.name}` here",
            nearest(node.name, names, otherwise=listed(here - {"self", "loop", "super"})),
            width=len(node.name),
        )
        return Any

    def _list(self, node: nodes.List | nodes.Tuple, scope: Scope) -> Kind:
        kinds = [self.kind(item, scope) for item in node.items]
        return tuple if not kinds or any(isinstance(k, (Form, Forms)) for k in kinds) else _row(kinds)

    _tuple = _list

    def _concat(self, node: nodes.Concat, scope: Scope) -> Kind:
        for child in node.nodes:
            self.printed(child, scope)
        return str

    def _compare(self, node: nodes.Compare, scope: Scope) -> Kind:
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return bool

    def _operand(self, node: nodes.Operand, scope: Scope) -> Kind:
        return self.kind(node.expr, scope)

    def _not(self, node: nodes.Not, scope: Scope) -> Kind:
        self.kind(node.node, scope)
        return bool

    def _and(self, node: nodes.And, scope: Scope) -> Kind:
        right = presence.where(scope, presence.present(node.left))
        return union([self.kind(node.left, scope), self.kind(node.right, right)])

    def _or(self, node: nodes.Or, scope: Scope) -> Kind:
        right = presence.where(scope, presence.absent(node.left))
        return union([self.kind(node.left, scope), self.kind(node.right, right)])

    def _condexpr(self, node: nodes.CondExpr, scope: Scope) -> Kind:
        self.kind(node.test, scope)
        branches = [self.kind(node.expr1, presence.where(scope, presence.present(node.test)))]
        if node.expr2 is not None:
            branches.append(self.kind(node.expr2, presence.where(scope, presence.absent(node.test))))
        return union(branches)

    # Fields

    def _getattr(self, node: nodes.Getattr, scope: Scope) -> Kind:
        owner = self.kind(node.node, scope)
        if may_be_nothing(owner):
            self._optional(node.node)
        found = [self.field(node, node.attr, kind, shift=1) for kind in members(owner)]
        return self._present(node, found[0] if len(found) == 1 else union(found), scope)

    def _present(self, node: nodes.Node, kind: Kind, scope: Scope) -> Kind:
        """Return the kind of what a condition says is something."""
        return union([kind]) if may_be_nothing(kind) and presence.is_something(scope, node) else kind

    def _optional(self, node: nodes.Node) -> None:
        name = path_of(node)
        self._tell(
            Fault.at(
                self.parsed,
                outermost(node).lineno,
                code="template-optional",
                message=f"`{name or 'this'}` may be empty, and then the page can't be made",
                hint=f"test it first: {{% if {name or '…'} %}}",
                width=len(name),
                severity="warning",
            )
        )

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> Kind:
        kind = self.kind(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            self.kind(node.arg, scope)
            return kind
        value = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(value, str):
            return union(self.field(node.arg, value, member) for member in members(kind))
        self.kind(node.arg, scope)
        parts = parts_of(kind)
        if parts is not None and isinstance(value, int) and -len(parts) <= value < len(parts):
            return parts[value]
        return element_of(kind)

    def field(self, node: nodes.Node, name: str, kind: Kind, *, shift: int = 0) -> Kind:
        """Return the kind of a field, or tell that there is none."""
        if kind is Any:
            return Any
        if isinstance(kind, Forms):
            known = kind.names
        elif is_view(kind):
            known = fields_of(kind)
        elif isinstance(kind, Form) or (isinstance(kind, type) and hasattr(kind, name)):
            return Any  # a method of text, or of a macro
        else:
            known = {}
        if name in known:
            return known[name]
        self._no_field(node, name, kind, known, shift)
        return Any

    def _no_field(self, node: nodes.Node, name: str, kind: Kind, known: Any, shift: int) -> None:
        what = "macro" if isinstance(kind, Forms) and kind is not LOOP else "field"
        further = [] if isinstance(kind, Forms) else list(deep_fields(kind))
        hint = nearest(name, known) or listed(known)
        if not hint and further:
            hint = nearest(name, further)
        if is_list(kind):
            hint = f"loop over it with {{% for %}}: each is {in_words(element_of(kind))}"
        subject = kind.name if isinstance(kind, Forms) else in_words(kind)
        self.fault(
            node,
            "template-name",
            f"{subject} has no {what} `{name}`",
            hint,
            shift=shift,
            width=len(name),
        )

    # Filters and tests

    def _filter(self, node: nodes.Filter, scope: Scope) -> Kind:
        known = node.name in self.env.filters
        if not known:
            self.fault(
                node,
                "template-filter",
                f"there is no filter `{node.name}`",
                nearest(node.name, self.env.filters, otherwise=_FILTERS_HINT),
                width=len(node.name),
            )
        if node.name in {"default", "d"}:
            return self._defaulted(node, scope)
        taken = self.kind(node.node, scope) if node.node is not None else str
        for arg in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.kind(arg, scope)
        if not known:
            return Any
        named = filters.field_named(node)
        wrong = filters.mistaken(node.name, taken, by_field=named is not None or bool(node.args))
        if wrong:
            hint = 'name the field, as in attribute="…"' if "which" in wrong else _instead(taken)
            self.fault(node, "template-kind", wrong, hint, width=len(node.name))
            return Any
        field = None if named is None else self._path_of(named, element_of(taken))
        return filters.given_by(node.name, taken, field)

    def _defaulted(self, node: nodes.Filter, scope: Scope) -> Kind:
        if isinstance(node.node, nodes.Name) and node.node.name not in scope:
            return Any
        if node.node is not None and not isinstance(node.node, (nodes.Name, nodes.Getattr)):
            self.kind(node.node, scope)
        for arg in node.args:
            self.kind(arg, scope)
        return Any

    def _path_of(self, named: nodes.Const, kind: Kind) -> Kind:
        """Follow ``a.b`` into the items of a list."""
        shift = 1  # behind the quotation mark
        for part in str(named.value).split("."):
            if part.isdigit():
                parts = parts_of(kind)
                kind = parts[int(part)] if parts and int(part) < len(parts) else element_of(kind)
            else:
                kind = union(self.field(named, part, member, shift=shift) for member in members(kind))
            shift += len(part) + 1
        return kind

    def _test(self, node: nodes.Test, scope: Scope) -> Kind:
        if node.name not in self.env.tests:
            line = self.parsed.source.splitlines()[node.lineno - 1]
            start = getattr(node.lineno, "column", 1) - 1
            self.fault(
                node,
                "template-filter",
                f"there is no test `{node.name}`",
                nearest(node.name, self.env.tests),
                shift=max(0, line.find(node.name, start + 2) - start),
                width=len(node.name),
            )
        if node.name in {"defined", "undefined"} and isinstance(node.node, (nodes.Name, nodes.Getattr)):
            return bool
        self.kind(node.node, scope)
        for arg in node.args:
            self.kind(arg, scope)
        return bool

    # Calls

    def _call(self, node: nodes.Call, scope: Scope) -> Kind:
        if isinstance(node.node, nodes.EnvironmentAttribute):  # a loop that is counted, a macro bound late
            last = node.args[-1]
            if node.node.name == "form" and isinstance(last, nodes.Const):
                return scope.get(str(last.value), Any)
            return self.kind(last, scope)
        function = self.kind(node.node, scope)
        given = [self.kind(arg, scope) for arg in node.args]
        named = {keyword.key: self.kind(keyword.value, scope) for keyword in node.kwargs}
        if isinstance(function, Form):
            bound = bound_arguments(self, node, function, given, named)
            if bound is not None:
                self._called(function, bound)
            return str
        if is_list(function) or is_view(function) or function in {str, int, bool}:
            self.fault(
                outermost(node.node),
                "template-kind",
                f"`{path_of(node.node)}` is {in_words(function)}, and can't be called",
                "leave the brackets out",
                width=len(path_of(node.node)),
            )
        return Any


_FILTERS_HINT = "the filters are those of Jinja, apart from those that would print unescaped or without bound"


def _instead(kind: Kind) -> str:
    views = [member for member in members(kind) if is_view(member)]
    if views:
        return f"give it one of the fields: {', '.join(f'`{name}`' for name in fields_of(views[0]))}"
    return "loop over it with {% for %}, or join its items" if is_list(kind) else ""


def _row(kinds: list[Kind]) -> Kind:
    return tuple.__class_getitem__(tuple(kinds))
