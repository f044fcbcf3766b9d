"""The table of permitted imports: stages know the nouns, never one another."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from generator.extract.version import PARTS

ROOT = Path(__file__).parent.parent / "generator"

NOUNS = {"model", "diagnostics"}
OWN = {"ownership"}
"""Which folders may be written is asked by every part that writes or follows a path of the dossier."""
ALLOWED = {
    "model": {"model"},
    "diagnostics": {"model"},
    "codec": {"model", "codec"},
    "text": NOUNS | {"text", "words"},
    "dates": NOUNS | {"dates", "text", "words"},
    "words": NOUNS | {"words"},
    "reporting": NOUNS,
    "explain": NOUNS | {"codec", "explain", "dates", "figures", "furniture", "quotes"},
    "compare": NOUNS | OWN | {"codec", "compare", "render", "reporting"},
    "settings": set(),
    "ownership": NOUNS,
    "furniture": NOUNS | {"furniture", "text", "words"},
    "read": NOUNS | OWN | {"read", "furniture", "text", "words"},
    "figures": NOUNS | {"figures", "text", "words"},
    "grammar": NOUNS | {"grammar", "text", "words"},
    "quotes": NOUNS | {"quotes", "grammar", "text", "words"},
    "events": NOUNS | {"events", "grammar", "text", "words"},
    "extract": NOUNS | OWN | {"extract", "codec", "dates", "figures", "quotes", "events", "grammar", "text"},
    "weave": NOUNS | {"weave", "text", "words"},
    "render": NOUNS | OWN | {"render", "codec", "words"},
    "publish": NOUNS | OWN | {"publish"},
    "pipeline": NOUNS | OWN | {"settings", "read", "extract", "weave", "render", "publish"},
    "serving": NOUNS | OWN | {"serving", "pipeline", "settings", "render", "publish", "reporting"},
    "cli": NOUNS
    | OWN
    | {
        "cli",
        "pipeline",
        "settings",
        "reporting",
        "explain",
        "compare",
    }
    | {"read", "extract", "render", "publish", "serving"},
    "__init__": set(),
    "__main__": {"cli"},
}


def imported_parts(path: Path) -> set[str]:
    """Return the parts of the package that a module imports (``model``, ``read`` …)."""
    parts: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            if node.module == "generator":
                parts |= {alias.name for alias in node.names if not alias.name.startswith("__")}
            elif node.module and node.module.startswith("generator."):
                parts.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            parts |= {a.name.split(".")[1] for a in node.names if a.name.startswith("generator.")}
    return parts


MODULES = sorted(ROOT.rglob("*.py"))


def test_the_table_names_every_part() -> None:
    found = {path.relative_to(ROOT).parts[0].removesuffix(".py") for path in MODULES}
    assert found == set(ALLOWED)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_to_the_nouns(path: Path) -> None:
    part = path.relative_to(ROOT).parts[0].removesuffix(".py")
    assert imported_parts(path) <= ALLOWED[part]


def rooms_behind(part: str) -> set[str]:
    """Return the parts of the package that a part is made with, those behind others too."""
    found, new = set[str](), {part}
    while new:
        found |= new
        modules = (path for name in new for path in (ROOT / name).rglob("*.py"))
        new = {imported for path in modules for imported in imported_parts(path)} - found
    return found


def test_findings_are_kept_by_every_room_that_they_are_made_with() -> None:
    """A rule that moves to another room still makes other findings when it changes."""
    single_files = {path.stem for path in ROOT.glob("*.py")}
    assert rooms_behind("extract") - single_files <= set(PARTS)
    assert "words" in rooms_behind("extract")


def test_a_forbidden_import_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "bad.py"
    module.write_text("from generator.weave import weave\nimport generator.read.articles\n", encoding="utf-8")
    assert imported_parts(module) == {"weave", "read"}


def test_the_map_of_the_house_names_every_folder() -> None:
    told = (ROOT.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert [name for name in sorted(folders) if f"`generator/{name}/`" not in told] == []


def told(part: str) -> set[str]:
    """Return the modules that a part's map names."""
    tree = ast.parse((ROOT / part / "__init__.py").read_text(encoding="utf-8"))
    found = re.findall(r"``(\w+)``|:mod:`\.(\w+)`", ast.get_docstring(tree) or "")
    return {one or other for one, other in found}


def modules(part: str) -> set[str]:
    """Return the modules and folders of a part."""
    found = {path.stem for path in (ROOT / part).iterdir() if path.suffix == ".py" or path.is_dir()}
    return found - {"__init__", "__pycache__"}


@pytest.mark.parametrize(
    "part",
    [
        "model",
        "text",
        "words",
        "dates",
        "dates/rules",
        "furniture",
        "grammar",
        "quotes",
        "quotes/rules",
        "quotes/speakers",
        "quotes/layout",
        "quotes/said_dates",
        "events",
        "extract",
        "codec",
        "explain",
        "read",
        "read/located",
        "read/records",
        "read/register",
        "read/documents",
        "read/saved_pages",
        "weave",
        "weave/statements",
        "weave/excerpts",
        "weave/dating",
        "weave/chronology",
        "weave/speakers",
        "weave/origins",
        "weave/positions",
        "weave/proposals",
        "weave/figures",
        "weave/dossier",
        "weave/addresses",
        "weave/review",
        "render",
        "render/parts",
        "render/pages",
    ],
)
def test_the_map_of_a_part_names_every_module(part: str) -> None:
    assert told(part) == modules(part)


SWITCHED_OFF = re.compile(r"# *(?:(?:ruff: *|flake8: *)?noqa|type: *ignore)\b")
REASONED = re.compile(r"(?:# (?:(?:ruff: )?noqa: [A-Z0-9, ]+[0-9]|type: ignore\[[a-z, -]+\]) +)+[-#] \S")


def without_reason(text: str) -> list[str]:
    """Return the comments that switch a rule off without a reason beside it."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = [t.string for t in tokens if t.type == tokenize.COMMENT]
    return [c for c in comments if SWITCHED_OFF.search(c) and not REASONED.search(c)]


def test_a_rule_is_switched_off_with_its_reason_beside_it() -> None:
    files = {*MODULES, *Path(__file__).parent.rglob("*.py")}
    files -= {path for path in files if "node_modules" in path.parts}
    found = {str(path): without_reason(path.read_text(encoding="utf-8")) for path in files}
    assert {name: comments for name, comments in found.items() if comments} == {}


@pytest.mark.parametrize(
    "comment",
    ["noqa", "noqa: E501", "noqa: E501, F401", "type: ignore", "type: ignore[misc]", "type: ignore # x"],
)
def test_a_rule_without_reason_is_seen(comment: str) -> None:
    assert without_reason(f"x = 1  # {comment}\n") == [f"# {comment}"]
    assert without_reason(f"x = '# {comment}'  # a rule in words\n") == []
