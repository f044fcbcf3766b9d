"""Paths: expressions such as ``page.more.text``, and where an expression begins."""

from __future__ import annotations

from jinja2 import nodes


def path_of(node: nodes.Node | None) -> str:
    """Return ``a.b.c``; empty for another expression."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = path_of(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""


def outermost(node: nodes.Node) -> nodes.Node:
    """Return the node that stands first in the text of an expression."""
    while isinstance(node, (nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Filter, nodes.Test)):
        if node.node is None:
            break
        node = node.node
    return node
