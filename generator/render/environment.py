"""The templates' world: sandboxed, strict, and escaping by default."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import (
    BaseLoader,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.lexer import TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.ownership import leads_inside
from generator.render.bounds import Bounds, Generator
from generator.render.escape import Markdown, finalize, readable
from generator.render.links import published
from generator.render.positions import placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jinja2 import Environment as BaseEnvironment
    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context

    _Source = tuple[str, str | None, Callable[[], bool] | None]

OWN_TEMPLATES: Final = Path(__file__).parents[1] / "templates"
_TAG: Final = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_SCOPES: Final = frozenset({"_loop_vars", "_block_vars"})
"""What Jinja gives to every call for the sake of its own functions."""
GENERATOR: Final = "generator"
"""The prefix by which a dossier's template names the generator's own: ``generator/actor.md.jinja``."""


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


class _Template(Template):
    """A template whose macros, where a dossier changes only some, are the generator's for the rest."""

    def make_module(self, *args: Any, **kwargs: Any) -> TemplateModule:
        """Make the module that ``import`` gives."""
        module = super().make_module(*args, **kwargs)
        base = self.environment.original(self.name)  # type: ignore[attr-defined] # of this class always
        if base is not None:
            for name, value in base.module.__dict__.items():
                module.__dict__.setdefault(name, value)
        return module


class Environment(ImmutableSandboxedEnvironment):
    """What templates can use: their context, loops, macros and a few filters.

    There is no way to the clock, to chance, to files or to the network, and no way to run on
    without end or to fill the memory: :attr:`bounds` counts what a page makes.
    """

    template_class = _Template
    code_generator_class = Generator
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, dossiers: Path | None = None) -> None:
        self.dossiers = dossiers if dossiers is not None and dossiers.is_dir() else None
        """The folder of the dossier's own templates, where it has some."""
        self.bounds = Bounds()
        """What the page at hand may make."""
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
        for unescaped in ("safe", "e", "escape", "forceescape", "urlize", "tojson", "xmlattr", "pprint"):
            del self.filters[unescaped]
        for boundless in ("random", "center", "format", "batch", "slice", "indent", "wordwrap"):
            del self.filters[boundless]
        self.filters["metadata"] = metadata
        self.filters["published"] = published
        self.filters = self.bounds.filters(self)

    def _printed(self, value: object) -> str:
        """Prepare the value of a ``{{ … }}``, and count it."""
        return self.bounds.made(finalize(value))

    def concat(self, parts: Iterable[str]) -> Markdown:
        """Join the output of a template, block or macro: it is Markdown, and escaped already."""
        held = tuple(parts)
        self.bounds.spend(sum(map(len, held)))
        return Markdown("".join(held))

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
        """Parse a template, with every loop counted."""
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Call(
                nodes.EnvironmentAttribute("counted"), [loop.iter], [], None, None, lineno=loop.iter.lineno
            )
        if name is not None and name.startswith(f"{GENERATOR}/") and self.replaces(name):
            _bind_late(tree, file=name.removeprefix(f"{GENERATOR}/"))
        return tree

    def replaces(self, name: str) -> bool:
        """Return whether the dossier has a template of its own for one of the generator's."""
        own = name.removeprefix(f"{GENERATOR}/")
        return self.dossiers is not None and own != name and (self.dossiers / own).is_file()

    def original(self, name: str | None) -> Template | None:
        """Return the generator's template that a dossier's stands for; ``None`` where it is none."""
        if name is None or self.dossiers is None or name.startswith(f"{GENERATOR}/"):
            return None
        if not (self.dossiers / name).is_file() or not (OWN_TEMPLATES / name).is_file():
            return None
        return self.get_template(f"{GENERATOR}/{name}")

    def form(self, file: str, name: str) -> Any:
        """Return the macro that wins: the dossier's, or else the generator's."""
        return getattr(self.get_template(file).module, name)

    def counted(self, items: Iterable[Any]) -> Sequence[Any]:
        """Count the items of a loop."""
        return self.bounds.loop(items)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Add or multiply what does not fill the memory; ``%`` is for numbers only.

        Raises:
            SecurityError: it could be too large.
        """
        if operator == "+":
            return self.bounds.added(left, right)
        if operator == "*":
            return self.bounds.multiplied(left, right)
        if operator == "**" or isinstance(left, str):
            msg = f"the result of {operator} could be too large"
            raise SecurityError(msg)
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``format`` to :meth:`is_safe_attribute`, which refuses it: its widths know no bound."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse what leads into Python, and what could fill the memory."""
        boundless = isinstance(obj, str) and attr in {"format", "format_map", "translate"}
        return not boundless and super().is_safe_attribute(obj, attr, value)

    def call(self, context: Context, function: Any, *args: Any, **kwargs: Any) -> Any:
        """Call a macro, or a method of text unless it could fill the memory."""
        if isinstance(getattr(function, "__self__", None), str):
            own = {name: value for name, value in kwargs.items() if name not in _SCOPES}
            return self.bounds.of_text(function, *args, **own)
        return super().call(context, function, *args, **kwargs)


def _bind_late(tree: nodes.Template, *, file: str) -> None:
    """Let the generator's macros call one another by way of the dossier's, which may replace some."""
    macros = [node for node in tree.body if isinstance(node, nodes.Macro)]
    forms = {macro.name for macro in macros}
    for macro in macros:
        bound = {name.name for name in macro.find_all(nodes.Name) if name.ctx != "load"}
        for call in macro.find_all(nodes.Call):
            called = call.node
            if isinstance(called, nodes.Name) and called.name in forms - bound:
                words: list[nodes.Expr] = [nodes.Const(file), nodes.Const(called.name)]
                call.node = nodes.Call(nodes.EnvironmentAttribute("form"), words, [], None, None)


def environment(templates: Path | None = None) -> Environment:
    """Make the environment; a dossier's own ``templates`` win over the generator's.

    A template of the dossier may extend the one that it stands for as
    ``generator/actor.md.jinja``, and change one block only.
    """
    return Environment(templates)


def keep_line_ends(source: str) -> str:
    """Let a tag within a line leave the line's end alone, as text does; alone on a line it leaves no trace.

    ``said{% if s.inferred %}, inferred{% endif %}`` ends its line; Jinja's own rule would join the next one.
    """
    return "\n".join(map(_with_its_end, source.split("\n")))


def _with_its_end(line: str) -> str:
    tags = _TAG.findall(line)
    if not tags or not line.endswith(tags[-1]) or not _TAG.sub("", line).strip():
        return line
    # What is included ends its own last line.
    if tags[-1].endswith(("-%}", "+%}")) or tags[-1].lstrip("{%- ").startswith("include"):
        return line
    return f"{line[:-2]}+%}}"


def metadata(value: Any) -> Markdown:
    """Write a value into a page's front matter: JSON, which YAML reads as well.

    Brackets, braces and tags are written as escapes, so that they are not markup to anybody.
    """
    text = readable(value) if isinstance(value, str) else value
    return Markdown(re.sub(r"[][<>(){}]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text)))
