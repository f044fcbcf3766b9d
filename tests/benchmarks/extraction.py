"""How long the extraction takes for an article of 600 words, against the bare parser.

Both are run in turn in one process, so that the ratio holds on a noisy machine::

    python tests/benchmarks/extraction.py [ROUNDS]

The bare parser is the model with tagger and parser only, given the whole text, as spaCy loads it; "as
shipped" has every component of the model. The extraction multiplies matrices with numpy, and so does the
"bare parser with numpy".
"""

from __future__ import annotations

import importlib
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extract import extract
from generator.grammar.parse import MODELS, multiply_with_numpy
from generator.model.edtf import parse_edtf
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from collections.abc import Callable

GOLD = Path(__file__).parent.parent / "gold" / "content"
WORDS = 600


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _sample(folder: Path) -> Path:
    """Put gold articles one after the other until there are 600 words, and write them to a file."""
    paragraphs: list[str] = []
    count = 0
    for path in sorted((GOLD / "articles").glob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for paragraph in body.split("\n"):
            if count >= WORDS:
                break
            paragraphs.append(paragraph)
            count += len(paragraph.split())
    file = folder / "sample.md"
    file.write_text("\n".join(paragraphs), encoding="utf-8")
    return file


def main() -> None:
    """Print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    register, _ = read_register(GOLD)
    with tempfile.TemporaryDirectory() as folder:
        article, _ = read_article(
            _sample(Path(folder)),
            root=None,
            register=register,
            published=parse_edtf("2031-03-05"),
            lenient=True,
        )
    if article is None:
        sys.exit("the sample could not be read")
    extract([article], register)  # loads spaCy, as a command does
    spacy = importlib.import_module("spacy")
    name = next(n for n in MODELS if spacy.util.is_package(n))
    unneeded = ("ner", "lemmatizer", "attribute_ruler", "senter")
    shipped = importlib.import_module(name).load()
    bare = spacy.load(name, exclude=unneeded)
    with_numpy = spacy.load(name, exclude=unneeded)
    multiply_with_numpy(with_numpy)
    text = "\n".join(passage.text for passage in article.passages)
    runs: dict[str, Callable[[], object]] = {
        "bare parser": lambda: bare(text),
        "bare parser with numpy": lambda: with_numpy(text),
        "model as shipped": lambda: shipped(text),
        "extraction": lambda: extract([article], register),
    }
    for run in runs.values():
        run()
    times: dict[str, list[float]] = {label: [] for label in runs}
    for _ in range(rounds):
        for label, run in runs.items():
            times[label].append(_seconds(run))
    base = statistics.median(times["bare parser"])
    print(f"{len(text.split())} words, {rounds} rounds in turn")
    for label, taken in times.items():
        middle = statistics.median(taken)
        ratio = statistics.median(t / b for t, b in zip(taken, times["bare parser"], strict=True))
        print(f"{label:22s} {middle * 1000:7.1f} ms   {ratio:5.2f} × the bare parser")
    print(f"added by our own rules: {(statistics.median(times['extraction']) - base) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
