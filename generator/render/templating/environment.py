"""The templates' world: sandboxed, strict, and escaping by default."""

from __future__ import annotations

import contextlib
import json
import re
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import (
    BaseLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2 import (
    Environment as BaseEnvironment,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from jinja2.lexer import TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from generator.ownership import leads_inside
from generator.render.escape import Markdown, finalize, readable
from generator.render.links import published
from generator.render.templating.columns import placed
from generator.render.templating.limits import Limits, text
from generator.render.templating.line_ends import keep_line_ends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jinja2.runtime import Context

    from generator.render.templating.line_origins import Marking

    _Source = tuple[str, str | None, Callable[[], bool] | None]

OWN_TEMPLATES: Final = Path(__file__).parents[2] / "templates"
GENERATOR: Final = "generator"
"""The prefix by which a dossier's template names the generator's own: ``generator/actor.md.jinja``."""
FILTERS: Final = (
    "abs", "count", "d", "default", "first", "float", "groupby", "int", "last", "length", "list", "map",
    "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "unique",
)  # fmt: skip
"""Those of Jinja's filters that print nothing unescaped, have no chance in them, and make nothing large."""
TEXT_FILTERS: Final = ("capitalize", "lower", "title", "trim", "truncate", "upper", "urlencode", "wordcount")
"""Of these those that take a text, or a number."""


class _Loader(BaseLoader):
    """Finds a template by name: the dossier's, or else the generator's; with the prefix, the latter."""

    def __init__(self, dossiers: Path | None) -> None:
        self._own = FileSystemLoader(OWN_TEMPLATES)
        self._folder = dossiers
        self._dossiers = FileSystemLoader(dossiers) if dossiers is not None else None

    def get_source(self, environment: BaseEnvironment, template: str) -> _Source:
        """Return a template's text and file."""
        prefix = f"{GENERATOR}/"
        if template.startswith(prefix):
            return self._own.get_source(environment, template.removeprefix(prefix))
        if self._dossiers is not None and self._is_inside(template):
            with contextlib.suppress(TemplateNotFound):
                return self._dossiers.get_source(environment, template)
        return self._own.get_source(environment, template)

    def _is_inside(self, template: str) -> bool:
        """Return whether a template of the dossier lies in the dossier: a link may lead to any file."""
        folder = self._folder
        return folder is not None and leads_inside(folder / template, folder.parent)


class _Limiting(NodeTransformer):
    """Lets loops, ``~`` and slices, which Jinja leaves to Python, go through the limits."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's name
        """Count the items of a loop."""
        self.generic_visit(node)
        node.iter = _call("looped", node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:  # noqa: N802 - Jinja's name
        """Count the characters of ``a ~ b``."""
        self.generic_visit(node)
        return _call("joined", *node.nodes)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Refuse ``{% filter … %}``: what is within is escaped, and Jinja prints the result as it stands.

        Raises:
            TemplateSyntaxError: always; ``replace('&lt;', '<')`` would make live HTML of an article's words.
        """
        msg = "a filter around a block"
        raise TemplateSyntaxError(msg, node.lineno)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802 - Jinja's name
        """Count what ``a[b:c]`` copies."""
        self.generic_visit(node)
        return _call("sliced", node) if isinstance(node.arg, nodes.Slice) else node


def _call(method: str, *values: Any) -> nodes.Call:
    """Return the call of a method of the environment, at the place of what it is called with."""
    attribute = nodes.EnvironmentAttribute(method)
    return nodes.Call(attribute, list(values), [], None, None, lineno=values[0].lineno)


class Environment(ImmutableSandboxedEnvironment):
    """What templates can use: their context, loops, parts, and a few filters.

    There is no way to the clock, to chance, to files or to the network, and no way to run on
    without end or to fill the memory: :attr:`limits` counts what a page makes.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, dossiers: Path | None = None, *, marking: Marking | None = None) -> None:
        self.dossiers = dossiers if dossiers is not None and dossiers.is_dir() else None
        """The folder of the dossier's own templates, where it has some."""
        self.marking = marking
        """What marks the lines of templates, where a page is made to find which line made what."""
        self.limits = Limits()
        """What the page at hand may make, and how long it may take."""
        super().__init__(
            loader=_Loader(self.dossiers),
            undefined=StrictUndefined,
            finalize=self._printed,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        del self.globals["lipsum"]
        counting = self.limits.counting
        self.filters = {
            **{name: counting(self.filters[name]) for name in FILTERS},
            **{name: counting(_of_text(self.filters[name])) for name in TEXT_FILTERS},
            "join": self._join,
            "replace": self._replace,
            "sum": self._sum,
            "metadata": counting(metadata),
            "published": counting(published),
        }

    def _printed(self, value: object) -> str:
        """Prepare the value of a ``{{ … }}``, and count it."""
        return self.limits.made(finalize(value))

    def concat(self, parts: Iterable[str]) -> Markdown:
        """Join the output of a template, block or macro: it is Markdown, and escaped already."""
        held = tuple(parts)
        self.limits.spend(sum(map(len, held)))
        return Markdown("".join(held))

    # Finding and reading templates

    def path_of(self, name: str) -> Path | None:
        """Return the file of a template; ``None`` where there is none."""
        try:
            _, filename, _ = self.loader.get_source(self, name)  # type: ignore[union-attr] # there is one always
        except TemplateNotFound:
            return None
        except UnicodeDecodeError:
            folder = self.dossiers
            return folder / name if folder and (folder / name).is_file() else OWN_TEMPLATES / name
        return Path(filename) if filename else None

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        source = keep_line_ends(source)
        tokens = placed(self.lexer.tokeniter(source, name, filename, state), source)
        return TokenStream(self.lexer.wrap(tokens, name, filename), name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse a template, and let what can grow in it go through the limits."""
        tree = super()._parse(source, name, filename)
        _Limiting().visit(tree)
        if self.marking is not None:
            self.marking.mark(tree, filename or "")
        return tree

    # What a template does, counted

    def looped(self, items: Iterable[Any]) -> Sequence[Any]:
        """Count the items of a loop."""
        return self.limits.loop(items)

    def joined(self, *parts: object) -> str:
        """Return ``a ~ b``."""
        return self.limits.joined(parts)

    def sliced(self, part: Any) -> Any:
        """Return ``a[b:c]``."""
        return self.limits.made(part)

    def _join(self, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
        items = map(make_attrgetter(self, attribute), value) if attribute else value
        return self.limits.joined(items, text(d))

    def _replace(self, s: object, old: object, new: object, count: int = -1) -> str:
        return self.limits.replaced(text(s), text(old), text(new), count)

    def _sum(self, value: Iterable[Any], attribute: str | int | None = None, start: Any = 0) -> Any:
        total = start
        for item in map(make_attrgetter(self, attribute), value) if attribute else value:
            total = self.limits.added(total, item)
        return total

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Add or multiply what does not fill the memory; ``%`` is for numbers only.

        Raises:
            SecurityError: it could be too large.
        """
        if operator == "+":
            return self.limits.added(left, right)
        if operator == "*":
            return self.limits.multiplied(left, right)
        if operator == "**" or isinstance(left, str):
            msg = f"the result of {operator} could be too large"
            raise SecurityError(msg)
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``format`` to :meth:`is_safe_attribute`, which refuses it: its widths know no bound."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse what leads into Python, and the methods of texts and lists: there are filters for that."""
        is_field = attr in getattr(obj, "_fields", ())  # of a group that the filter ``groupby`` makes
        has_methods_only = isinstance(obj, (str, int, float, list, tuple, dict)) and not is_field
        return not has_methods_only and super().is_safe_attribute(obj, attr, value)


def _of_text(made: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that refuses to take a list or a record for its text in Python."""

    @wraps(made)
    def checked(*args: Any, **kwargs: Any) -> Any:
        for value in args:
            if not isinstance(value, BaseEnvironment):  # some filters get it in front
                text(value)
        return made(*args, **kwargs)

    return checked


def environment(templates: Path | None = None, *, marking: Marking | None = None) -> Environment:
    """Make the environment; a dossier's own ``templates`` win over the generator's.

    A template of the dossier may extend the one that it stands for as
    ``generator/actor.md.jinja``, and change one block only.
    """
    return Environment(templates, marking=marking)


def metadata(value: Any) -> Markdown:
    """Write a value into a page's front matter: JSON, which YAML reads as well.

    Brackets, braces and tags are written as escapes, so that they are not markup to anybody.
    """
    words = readable(value) if isinstance(value, str) else value
    return Markdown(
        re.sub(r"[][<>(){}]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(words, ensure_ascii=False))
    )
