"""The templates' world: sandboxed, strict, and escaping by default."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.render.escape import Markdown, finalize, readable
from generator.render.links import published

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN_TEMPLATES: Final = Path(__file__).parents[1] / "templates"


class Environment(ImmutableSandboxedEnvironment):
    """What templates can use: their context, loops, macros and a few filters.

    There is no way to the clock, to chance, to files or to the network.
    """

    @staticmethod
    def concat(parts: Iterable[str]) -> Markdown:
        """Join the output of a template, block or macro: it is Markdown, and escaped already."""
        return Markdown("".join(parts))


def environment(templates: Path | None = None) -> Environment:
    """Make the environment; a dossier's own ``templates`` win over the generator's.

    A template of the dossier may extend the one that it stands for as
    ``generator/actor.md.jinja``, and change one block only.
    """
    own = FileSystemLoader(OWN_TEMPLATES)
    loaders: list[BaseLoader] = [own, PrefixLoader({"generator": own})]
    if templates is not None and templates.is_dir():
        loaders.insert(0, FileSystemLoader(templates))
    env = Environment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    del env.globals["lipsum"]
    del env.filters["random"]
    for unescaped in ("safe", "e", "escape", "forceescape", "urlize", "tojson", "xmlattr", "pprint"):
        del env.filters[unescaped]
    env.filters["metadata"] = metadata
    env.filters["published"] = published
    return env


def metadata(value: Any) -> Markdown:
    """Write a value into a page's front matter: JSON, which YAML reads as well.

    Brackets, braces and tags are written as escapes, so that they are no markup to anybody.
    """
    text = readable(value) if isinstance(value, str) else value
    return Markdown(re.sub(r"[][<>(){}]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text)))
