"""The reference for template authors: every view, field, type, meaning, and an example."""

from __future__ import annotations

import dataclasses
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from generator.codec import summary_of
from generator.model.dates_in_words import When
from generator.render.escape import Markdown
from generator.render.templating import OWN_TEMPLATES, environment
from generator.render.templating.view_fields import all_views, fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.render import Renderer

PAGE: Final = OWN_TEMPLATES / "README.md"
_WIDEST = 48
_OPENING: Final = re.compile(r"\A\{#-?\n(.*?)-?#\}", re.DOTALL)
"""The comment with which a template begins."""
_INTRODUCTION: Final = Path(__file__).with_name("template_reference.md")


def reference(renderer: Renderer) -> str:
    """Write the whole page for the dossier that a renderer holds."""
    examples = _examples(renderer)
    parts = [
        _INTRODUCTION.read_text(encoding="utf-8"),
        "## Templates\n",
        "\n".join(_templates(renderer)) + "\n",
        "## Parts\n",
        *_parts(),
        "## Filters\n",
        ", ".join(f"`{name}`" for name in sorted(environment().filters)) + "\n",
        *(_view(view, examples) for view in all_views()),
    ]
    return "\n".join(parts)


def _templates(renderer: Renderer) -> Iterator[str]:
    first: dict[str, str] = {}
    for path, route in renderer.routes.items():
        first.setdefault(route.template, path)
    yield "| Template | `page` is | Blocks | First page |"
    yield "| :--- | :--- | :--- | :--- |"
    for template in sorted(OWN_TEMPLATES.glob("*.md.jinja")):
        name = template.name
        text = template.read_text(encoding="utf-8")
        blocks = ", ".join(f"`{block}`" for block in dict.fromkeys(re.findall(r"\{% block (\w+)", text)))
        named = re.search(r"Context: page: (\w+)", text)
        view = f"[{named[1]}](#{named[1].lower()})" if named and named[1] in _VIEWS else ""
        yield f"| `{name}` | {view} | {blocks} | {f'`{first[name]}`' if name in first else ''} |"


def _parts() -> Iterator[str]:
    """Write for each part what it gets and prints, and an example, as its opening comment says."""
    for template in sorted((OWN_TEMPLATES / "parts").glob("*.md.jinja")):
        opening = _OPENING.match(template.read_text(encoding="utf-8"))
        said, _, example = textwrap.dedent(opening[1] if opening else "").strip().partition("\n\n")
        sentence = re.sub(r"\b[A-Z]\w+\b", _linked, " ".join(said.split()))
        sentence = f"{sentence[:-1]}." if sentence.endswith(":") else sentence
        lines = [f"### {template.stem.removesuffix('.md')}", "", f"`parts/{template.name}`: {sentence}", ""]
        if example:
            lines += ["```markdown", example.rstrip(), "```", ""]
        yield "\n".join(lines)


def _view(view: type, examples: dict[tuple[str, str], str]) -> str:
    lines = [
        f"## {view.__name__}",
        "",
        _cell(summary_of(view)),
        "",
        "| Field | Type | Meaning | Example |",
        "| :--- | :--- | :--- | :--- |",
    ]
    for field in fields(view):
        example = examples.get((view.__name__, field.name), "")
        kind = re.sub(r"\b[A-Z]\w+\b", _linked, field.type)
        meaning = _cell(field.meaning)
        lines.append(f"| `{field.name}` | {kind} | {meaning} | {_code(example)} |")
    return "\n".join((*lines, ""))


_VIEWS: Final = {view.__name__ for view in all_views()}


def _linked(name: re.Match[str]) -> str:
    return f"[{name[0]}](#{name[0].lower()})" if name[0] in _VIEWS else name[0]


def _cell(text: str) -> str:
    return text.replace("``", "`").replace("|", "\\|").replace("<", "&lt;")


def _code(text: str) -> str:
    text = text.replace("|", "¦").replace("`", "'")
    return f"`{text}`" if text else ""


def _examples(renderer: Renderer) -> dict[tuple[str, str], str]:
    """Find for each field the first value in the dossier that says something."""
    found: dict[tuple[str, str], str] = {}
    wanted = {(view.__name__, field.name) for view in all_views() for field in fields(view)}
    todo: list[Any] = [renderer.site]
    todo += [view for path in renderer.routes for view in renderer.views(path)]
    for value in _records(todo):
        for field in dataclasses.fields(value):
            key = (type(value).__name__, field.name)
            example = _example(getattr(value, field.name))
            if example and key in wanted and key not in found:
                found[key] = example
        if len(found) == len(wanted):
            break
    return found


def _records(values: Iterable[Any]) -> Iterator[Any]:
    """Yield every record within some values, the outer ones first."""
    todo = list(values)
    while todo:
        following: list[Any] = []
        for value in todo:
            if isinstance(value, tuple):
                following += value
            elif dataclasses.is_dataclass(value) and not isinstance(value, type):
                yield value
                following += [getattr(value, field.name) for field in dataclasses.fields(value)]
        todo = following


def _example(value: Any) -> str:
    if value is None or value in {"", ()} if isinstance(value, (str, tuple, type(None))) else False:
        return ""
    if isinstance(value, tuple):
        inner = _example(value[0])
        return f"{len(value)} × {inner}" if inner else ""
    text = getattr(value, "text", None)
    said = _shown(text) if isinstance(text, str) and text else _shown(value)
    return said if len(said) <= _WIDEST else f"{said[: _WIDEST - 1]}…"


def _shown(value: Any) -> str:
    """Return a value on one line: text in quotation marks, otherwise what it is."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        words = repr(" ".join(value.split()))
        return f"Markdown {words}" if isinstance(value, Markdown) else words
    if isinstance(value, When):
        return f"When, {str(value)!r}"
    return type(value).__name__ if dataclasses.is_dataclass(value) else str(value)
