"""Running the extraction over the gold set and reading the floors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.extract import extract
from generator.read import read_article, read_register
from gold.annotations import read_gold
from gold.measures import Tally

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model.content import Article, Register
    from gold.annotations import Gold

HERE = Path(__file__).resolve().parent
CONTENT = HERE / "content"
FLOORS = HERE / "floors.yml"


def load() -> tuple[Register, list[tuple[Article, Gold]], list[Diagnostic]]:
    """Read the register, the articles with their annotations, and all that is wrong with them."""
    register, found = read_register(CONTENT)
    faults = list(found)
    pairs = []
    for path in sorted((CONTENT / "articles").glob("*.gold.yml")):
        stem = path.name.removesuffix(".gold.yml")
        file = next(p for p in sorted(path.parent.glob(f"{stem}.*")) if p.suffix in {".md", ".txt", ".html"})
        article, found = read_article(file, root=CONTENT, register=register)
        gold, wrong = read_gold(path, file.read_bytes().decode("utf-8"), actors=register.actors)
        faults += [*found, *wrong]
        if article and gold:
            pairs.append((article, gold))
    return register, pairs, faults


def measure() -> Tally:
    """Extract from all articles of the set and compare."""
    register, pairs, _ = load()
    tally = Tally()
    for (article, gold), findings in zip(pairs, extract([a for a, _ in pairs], register), strict=True):
        tally.add(article.id, gold, findings)
    return tally


def floors() -> dict[str, float]:
    """Return what each measure must reach."""
    if not FLOORS.exists():
        return {}
    read = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    return {name: float(value) for name, value in read.items()}


def below(measured: dict[str, float], wanted: dict[str, float]) -> list[str]:
    """Return a line for each measure that is below its floor or no longer measured."""
    return [
        f"{name}: {measured.get(name, 0.0):.4f} is below its floor of {floor:.4f}"
        for name, floor in wanted.items()
        if measured.get(name, 0.0) < floor
    ]


def raised(measured: dict[str, float], wanted: dict[str, float]) -> dict[str, float]:
    """Return the floors, raised to the full hundredth of what is measured; none is lowered."""
    reached = {name: int(value * 100 + 1e-6) / 100 for name, value in measured.items()}
    return {name: max(value, wanted.get(name, 0.0)) for name, value in (wanted | reached).items()}
