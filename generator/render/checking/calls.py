"""Calls of macros: whether they fit what the macro takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from generator.render.checking.kinds import admits, in_words
from generator.render.checking.paths import outermost, path_of
from generator.render.faults import nearest

if TYPE_CHECKING:
    from generator.render.checking.expressions import Expressions
    from generator.render.checking.kinds import Form, Kind


def bound_arguments(
    values: Expressions, node: nodes.Call, form: Form, given: list[Kind], named: dict[str, Kind]
) -> dict[str, Kind] | None:
    """Hold a call against its macro; return the kinds of the arguments, nothing where they don't fit."""
    wanted = [arg.name for arg in form.node.args]
    takes = f"`{form.name}` takes {', '.join(f'`{w}`' for w in wanted) or 'nothing'}"
    at = outermost(node.node)
    width = len(path_of(node.node))
    open_ended = any(
        isinstance(n, nodes.Name) and n.name in {"varargs", "kwargs"} for n in form.node.find_all(nodes.Name)
    )
    if not open_ended and len(given) > len(wanted):
        values.fault(
            at, "template-call", f"`{form.name}` is called with {len(given)} values", takes, width=width
        )
        return None
    bound = dict(zip(wanted, given, strict=False))
    for name, kind in named.items():
        if name not in wanted and name != "caller" and not open_ended:
            hint = nearest(name, wanted, otherwise=takes)
            values.fault(at, "template-call", f"`{form.name}` takes no `{name}`", hint, width=width)
        bound[name] = kind
    needed = wanted[: len(wanted) - len(form.node.defaults)]
    missing = [name for name in needed if name not in bound and not _asked_for(form.node, name)]
    if missing and node.dyn_args is None and node.dyn_kwargs is None:
        values.fault(
            at,
            "template-call",
            f"`{form.name}` is called without {' and '.join(f'`{m}`' for m in missing)}",
            takes,
            width=width,
        )
        return None
    _given(values, node, form, bound)
    return bound


def _given(values: Expressions, node: nodes.Call, form: Form, bound: dict[str, Kind]) -> None:
    """Hold what a macro is called with against what it declares."""
    for position, (name, kind) in enumerate(list(bound.items())):
        wanted = form.arguments.get(name, Any)
        if wanted is Any:
            continue
        if not admits(wanted, kind):
            arg = node.args[position] if position < len(node.args) else node.node
            values.fault(
                outermost(arg),
                "template-kind",
                f"`{form.name}` takes {in_words(wanted)} as `{name}`, not {in_words(kind)}",
                f"see the opening comment of {form.parsed.path.name}",
                width=len(path_of(arg)),
            )
        bound[name] = wanted


def _asked_for(form: nodes.Macro, name: str) -> bool:
    """Return whether a macro asks itself if an argument was given."""
    return any(
        isinstance(test.node, nodes.Name) and test.node.name == name and test.name in {"defined", "undefined"}
        for test in form.find_all(nodes.Test)
    )
