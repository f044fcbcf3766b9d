"""Running the extraction over the gold set and reading the floors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.extract import extract
from generator.read import read_article, read_register
from gold.annotations import read_gold
from gold.measures import Tally

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model.content import Article, Note, Register
    from gold.annotations import Gold
    from gold.measures import Fault

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.yml"
INVENTED, TALKS, DIGESTS = "invented articles", "talks", "digests"
PARTS = {
    INVENTED: (HERE / "content", HERE / "content" / "articles"),
    TALKS: (HERE / "talks", HERE / "talks" / "articles"),
    DIGESTS: (HERE.parent.parent / "content", HERE / "digests"),
}
"""The content with articles and register, and the folder with the annotations, of each part of the set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Articles that share a register, with their annotations."""

    name: str
    register: Register
    pairs: tuple[tuple[Article, Gold], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How the extraction fared: over the whole set, and in each part of it."""

    whole: Tally
    parts: dict[str, Tally]


def load() -> tuple[tuple[Part, ...], list[Diagnostic]]:
    """Read the registers, the articles with their annotations, and all that is wrong with them."""
    faults: list[Diagnostic] = []
    return tuple(_part(name, faults) for name in PARTS), faults


def _part(name: str, faults: list[Diagnostic]) -> Part:
    content, annotations = PARTS[name]
    register, found = read_register(content)
    faults += found
    pairs = []
    for path in sorted(annotations.glob("*.gold.yml")):
        stem = path.name.removesuffix(".gold.yml")
        files = sorted((content / "articles").glob(f"{stem}.*"))
        file = next(p for p in files if p.suffix in {".md", ".txt", ".html"})
        article, found = read_article(file, root=content, register=register)
        gold, wrong = read_gold(path, file.read_bytes().decode("utf-8"), actors=register.actors)
        faults += [*found, *wrong]
        if article and gold:
            pairs.append((article, gold))
    return Part(name=name, register=register, pairs=tuple(pairs))


def measure() -> Measured:
    """Extract from all articles of the set and compare."""
    whole = Tally()
    parts: dict[str, Tally] = {}
    for part in load()[0]:
        tally = parts[part.name] = Tally()
        extracted = extract([article for article, _ in part.pairs], part.register)
        for (article, gold), findings in zip(part.pairs, extracted, strict=True):
            tally.add(article.id, gold, findings)
        whole.counts.update(tally.counts)
        whole.faults += tally.faults
    return Measured(whole=whole, parts=parts)


def misplaced(tally: Tally, part: Part) -> list[str]:
    """Return published words under a wrong name that no note of their article corrects, for people."""
    notes = {article.id: article.notes for article, _ in part.pairs}
    return [
        str(fault)
        for fault in tally.faults
        if fault.kind.startswith("wrong")
        and not any(_corrects(note, fault) for note in notes.get(fault.article, ()))
    ]


def _corrects(note: Note, fault: Fault) -> bool:
    right = note.drop or (note.speaker is not None and (note.speaker or "None") in fault.gold.split(" or "))
    return right and fault.span.overlaps(note.target)


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
