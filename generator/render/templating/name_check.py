"""The names that one template uses: those that nothing binds, and fields that no view has.

The check follows what the views say from field to field and through loops (``for s in page.said``: a
``StatementView``), in every branch, taken by a page or not. Where it can't follow (an argument of a macro, a
template that says nothing of what it gets), a field is wrong only if no view at all has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes

from generator.render.templating.template_fault import Fault, listed, nearest
from generator.render.templating.view_fields import (
    NAMES,
    all_fields,
    fields_of,
    is_list,
    is_view,
    item_kinds,
    kind_in_words,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.render.templating.environment import Environment
    from generator.render.templating.template_files import TemplateFile
    from generator.render.templating.view_fields import Kind

    Scope = dict[str, Kind]

ANYTHING: Final = Any
"""The kind of what the check says nothing of."""
SOME_VIEW: Final = object()
"""The kind of what is a view, or a field of one, though nobody knows of which."""
_LOOP: Final = frozenset({
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem",
    "nextitem", "cycle", "changed",
})  # fmt: skip
_SAME_LIST: Final = frozenset({
    "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr", "list",
})  # fmt: skip
"""Filters that give a list of the same items."""
_ONE_ITEM: Final = frozenset({"first", "last", "max", "min"})
_FIELD_FIRST: Final = frozenset({"selectattr", "rejectattr", "groupby", "sum"})
"""Filters whose first argument names a field of the items."""


@dataclass(frozen=True, slots=True)
class Members:
    """The kind of a file of macros, or of ``loop``: names, and nothing known of what they hold."""

    of: str
    names: frozenset[str]


LOOP: Final = Members("loop", _LOOP)


def kinds_of_context(context: dict[str, str]) -> Scope:
    """Return the kinds of what a template gets, by the names that its opening comment gives."""
    return {name: NAMES.get(view, ANYTHING) for name, view in context.items()}


class NameCheck:
    """Goes through the statements of one template."""

    def __init__(  # noqa: PLR0913 - what is known about one template
        self,
        file: TemplateFile,
        env: Environment,
        *,
        top: Scope,
        is_open: bool,
        macros_of: Callable[[nodes.Expr], Members | None],
        tell: Callable[[Fault], None],
    ) -> None:
        self.file = file
        self.env = env
        self.top = top
        """The names that hold everywhere in it."""
        self.is_open = is_open
        """Whether it may get further names, from the template that includes it."""
        self._macros_of = macros_of
        self._tell = tell

    def fault(self, node: nodes.Node, code: str, message: str, *, hint: str, meant: str) -> None:
        """Report a word of the template."""
        self._tell(Fault.at(self.file, node.lineno, code=code, message=message, hint=hint, meant=meant))

    # Statements

    def body(self, statements: Iterable[nodes.Node], scope: Scope) -> None:
        """Check statements in their order; names that they set are added to the scope."""
        for node in statements:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: Scope) -> None:
        """Check a statement and what it holds."""
        check = getattr(self, f"_{type(node).__name__.lower()}_statement", None)
        if check is not None:
            check(node, scope)
            return
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self.kind(child, scope)
            else:
                self.statement(child, scope)

    def _for_statement(self, node: nodes.For, scope: Scope) -> None:
        """``{% for s in page.said if s.pieces %}``."""
        items = self._items(self.kind(node.iter, scope))
        inner = {**scope, "loop": LOOP}
        self._bind(node.target, items, inner)
        if node.test is not None:
            self.kind(node.test, inner)
        self.body(node.body, inner)
        self.body(node.else_, dict(scope))

    def _with_statement(self, node: nodes.With, scope: Scope) -> None:
        """``{% with run = page.more %}``."""
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self.kind(value, scope), inner)
        self.body(node.body, inner)

    def _assign_statement(self, node: nodes.Assign, scope: Scope) -> None:
        """``{% set latest = page.said | first %}``."""
        self._bind(node.target, self.kind(node.node, scope), scope)

    def _assignblock_statement(self, node: nodes.AssignBlock, scope: Scope) -> None:
        """``{% set words %} … {% endset %}``."""
        self.body(node.body, dict(scope))
        self._bind(node.target, str, scope)

    def _block_statement(self, node: nodes.Block, scope: Scope) -> None:
        """``{% block lead %}``: it sees what holds in the whole template, and no loop around it."""
        around = scope if node.scoped else self.top
        self.body(node.body, {**around, "super": ANYTHING, "self": ANYTHING})

    def _macro_statement(self, node: nodes.Macro, scope: Scope) -> None:
        """``{% macro names(runs) %}``."""
        scope[node.name] = ANYTHING
        arguments = dict.fromkeys((arg.name for arg in node.args), SOME_VIEW)
        inner = {**self.top, **scope, **arguments}
        self.body(node.body, {**inner, "varargs": ANYTHING, "kwargs": ANYTHING, "caller": ANYTHING})

    def _callblock_statement(self, node: nodes.CallBlock, scope: Scope) -> None:
        """``{% call(item) m.listed(page.said) %}``."""
        self.kind(node.call, scope)
        self.body(node.body, {**scope, **dict.fromkeys((arg.name for arg in node.args), SOME_VIEW)})

    def _import_statement(self, node: nodes.Import, scope: Scope) -> None:
        """``{% import "forms.md.jinja" as m %}``."""
        scope[node.target] = self._macros_of(node.template) or ANYTHING

    def _fromimport_statement(self, node: nodes.FromImport, scope: Scope) -> None:
        """``{% from "forms.md.jinja" import names, date as day %}``."""
        macros = self._macros_of(node.template)
        for entry in node.names:
            name, alias = entry if isinstance(entry, tuple) else (entry, entry)
            scope[alias] = ANYTHING
            if macros is not None:
                self._field(node, name, macros)

    def _bind(self, target: nodes.Node, kind: Kind, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = kind
        elif isinstance(target, nodes.Tuple):
            parts = item_kinds(kind)
            if len(parts) != len(target.items):
                parts = (ANYTHING,) * len(target.items)
            for item, part in zip(target.items, parts, strict=True):
                self._bind(item, part, scope)

    # Expressions

    def kind(self, node: nodes.Node, scope: Scope) -> Kind:
        """Return the kind of an expression, and report what is wrong in it."""
        check = getattr(self, f"_{type(node).__name__.lower()}", None)
        if check is not None:
            return check(node, scope)
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return ANYTHING

    def _name(self, node: nodes.Name, scope: Scope) -> Kind:
        if node.name in scope:
            return scope[node.name]
        if node.name in self.env.globals:
            return ANYTHING
        if self.is_open:
            return SOME_VIEW
        hint = nearest(node.name, {*scope, *self.env.globals}) or listed(set(scope) - {"self", "super"})
        self.fault(node, "template-name", f"there is no `{node.name}` here", hint=hint, meant=node.name)
        return ANYTHING

    def _getattr(self, node: nodes.Getattr, scope: Scope) -> Kind:
        """``s.source``."""
        return self._field(node, node.attr, self.kind(node.node, scope))

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> Kind:
        """``page.said[0]``, ``s["source"]``."""
        kind = self.kind(node.node, scope)
        index = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(index, str):
            return self._field(node.arg, index, kind)
        self.kind(node.arg, scope)
        return kind if isinstance(node.arg, nodes.Slice) else self._items(kind)

    def _call(self, node: nodes.Call, scope: Scope) -> Kind:
        """``m.statement(s)``; a loop, a slice or ``~`` that goes through the limits."""
        kinds = [self.kind(value, scope) for value in node.args]
        if isinstance(node.node, nodes.EnvironmentAttribute):
            return kinds[0] if node.node.name in {"looped", "sliced"} else ANYTHING
        self.kind(node.node, scope)
        for keyword in node.kwargs:
            self.kind(keyword.value, scope)
        return ANYTHING

    def _condexpr(self, node: nodes.CondExpr, scope: Scope) -> Kind:
        """``s.native if s.native else s.name``."""
        _, *branches = [self.kind(child, scope) for child in node.iter_child_nodes()]
        return _the_only(branches, otherwise=ANYTHING)

    def _test(self, node: nodes.Test, scope: Scope) -> Kind:
        """``page.later is defined``, which asks for what may be missing."""
        if node.name not in self.env.tests:
            hint = nearest(node.name, self.env.tests)
            message = f"there is no test `{node.name}`"
            self.fault(node, "template-filter", message, hint=hint, meant=node.name)
        if node.name not in {"defined", "undefined"}:
            self.kind(node.node, scope)
        for value in node.args:
            self.kind(value, scope)
        return bool

    def _filter(self, node: nodes.Filter, scope: Scope) -> Kind:
        """``page.said | selectattr("pieces") | first``."""
        if node.name not in self.env.filters:
            hint = nearest(node.name, self.env.filters, otherwise=f"the filters {listed(self.env.filters)}")
            message = f"there is no filter `{node.name}`"
            self.fault(node, "template-filter", message, hint=hint, meant=node.name)
        for value in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.kind(value, scope)
        if node.node is None or node.name in {"default", "d"}:  # ``default`` asks for what may be missing
            return ANYTHING
        taken = self.kind(node.node, scope)
        self._field_of_items(node, self._items(taken))
        if node.name in _SAME_LIST:
            return taken
        return self._items(taken) if node.name in _ONE_ITEM else ANYTHING

    def _field_of_items(self, node: nodes.Filter, kind: Kind) -> None:
        """Check the field that a filter names: ``map(attribute="id")``, ``selectattr("source.href")``."""
        named = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
        if node.name in _FIELD_FIRST:
            named += node.args[:1]
        for value in named:
            if isinstance(value, nodes.Const) and isinstance(value.value, str):
                self._path(value, value.value, kind)

    def _path(self, node: nodes.Const, path: str, kind: Kind) -> None:
        """Follow ``source.href``; a number, as in ``cells.0``, is a place in a list."""
        for part in path.split("."):
            kind = ANYTHING if part.isdigit() else self._field(node, part, kind)

    def _items(self, kind: Kind) -> Kind:
        """Return the kind of a list's items."""
        if kind is SOME_VIEW:
            return SOME_VIEW
        items: list[Kind] = []
        for member in members(kind):
            items += item_kinds(member)
        return _the_only(items, otherwise=ANYTHING)

    def _field(self, node: nodes.Node, name: str, kind: Kind) -> Kind:
        """Return the kind of a field, or report that there is none."""
        if kind is ANYTHING:
            return ANYTHING
        if kind is SOME_VIEW:
            # "s.wehn" is wrong whichever view ``s`` is; "s.role" may be right.
            if name not in all_fields():
                self._no_field(node, name, "no view has a field", all_fields())
            return SOME_VIEW
        if isinstance(kind, Members):
            if name not in kind.names:
                what = "no" if kind is LOOP else "no macro"
                self._no_field(node, name, f"{kind.of} has {what}", kind.names)
            return ANYTHING
        views = [fields_of(member) for member in members(kind) if is_view(member)]
        found = [view[name] for view in views if name in view]
        if found:
            return _the_only(found, otherwise=SOME_VIEW)
        known = {field for view in views for field in view}
        self._no_field(node, name, f"{_subject(kind)} has no field", known, kind)
        return ANYTHING

    def _no_field(
        self, node: nodes.Node, name: str, said: str, known: Iterable[str], kind: Kind = None
    ) -> None:
        hint = nearest(name, known) or listed(known)
        if is_list(kind):
            each = " or ".join(_with_article(item) for item in item_kinds(kind))
            hint = f"loop over it with {{% for %}}: each is {each}"
        self.fault(node, "template-name", f"{said} `{name}`", hint=hint, meant=name)


def _the_only(kinds: list[Kind], *, otherwise: Kind) -> Kind:
    """Return the kind that some values have in common."""
    if not kinds:
        return otherwise
    first, *others = kinds
    return first if all(other == first for other in others) else otherwise


def _subject(kind: Kind) -> str:
    """Say what has no such field: ``an ActorView``, ``a list of StatementView``, ``text``."""
    kinds = members(kind)
    is_any_page = len(kinds) > 3  # noqa: PLR2004 - a frame's ``page`` may be of any of the views
    return "no view of a page" if is_any_page else " or ".join(_with_article(member) for member in kinds)


def _with_article(kind: Kind) -> str:
    """Return "an ActorView", "a list of StatementView"; text has no article."""
    words = kind_in_words(kind)
    if kind in {str, bool} or words == "ready Markdown":
        return words
    return f"{'an' if words[0] in 'AEIOU' else 'a'} {words}"
