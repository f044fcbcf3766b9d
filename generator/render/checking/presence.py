"""What a condition tells: which values, that may be nothing, are something where it holds or does not."""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

from generator.render.checking.paths import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, MutableMapping

    from generator.render.checking.kinds import Kind

    Scope = MutableMapping[str, Kind]

_MARK: Final = "="
"""Stands before the paths that are something, among the names of a scope: no name begins so."""


def present(test: nodes.Node | None) -> frozenset[str]:
    """Return the paths that are something where a condition holds."""
    return _told(test, holds=True)


def absent(test: nodes.Node | None) -> frozenset[str]:
    """Return the paths that are something where a condition does not hold."""
    return _told(test, holds=False)


def _told(test: nodes.Node | None, *, holds: bool) -> frozenset[str]:
    if isinstance(test, nodes.Not):
        return _told(test.node, holds=not holds)
    if isinstance(test, nodes.And | nodes.Or):
        left, right = _told(test.left, holds=holds), _told(test.right, holds=holds)
        return left | right if isinstance(test, nodes.And) is holds else left & right
    if not holds:
        return _prefixes(test.node) if isinstance(test, nodes.Test) and test.name == "none" else frozenset()
    if isinstance(test, nodes.Compare):
        ((operator, other),) = [(op.op, op.expr) for op in test.ops] if len(test.ops) == 1 else [("", None)]
        nothing = isinstance(other, nodes.Const) and other.value is None
        return _prefixes(test.expr) if operator == ("ne" if nothing else "eq") else frozenset()
    return _prefixes(test)


def _prefixes(node: nodes.Node | None) -> frozenset[str]:
    """Return a path and those on the way to it: where ``a.b`` is something, ``a`` is as well."""
    names = path_of(node).split(".")
    return frozenset(".".join(names[:count]) for count in range(1, len(names) + 1) if names[0])


def where(scope: Scope, paths: Iterable[str]) -> ChainMap[str, Kind]:
    """Return a scope in which some paths are something."""
    return ChainMap({f"{_MARK}{path}": bool for path in paths}, scope)


def is_something(scope: Scope, node: nodes.Node) -> bool:
    """Return whether a condition around this place says that a value is something."""
    return scope.get(f"{_MARK}{path_of(node)}") is bool


def forget(scope: Scope, name: str) -> None:
    """Take back what was known of a name that is bound again."""
    mark = f"{_MARK}{name}"
    for key in [key for key in scope if key == mark or key.startswith(f"{mark}.")]:
        scope[key] = None


def known(scope: Scope) -> dict[str, Kind]:
    """Return what conditions tell at this place."""
    return {key: kind for key, kind in scope.items() if key.startswith(_MARK)}


def names(scope: Iterable[str]) -> Iterator[str]:
    """Yield the names of a scope."""
    return (name for name in scope if not name.startswith(_MARK))
