"""The model reads the same whichever library multiplies its matrices, and takes the faster one by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

READ = """
import json, sys
from generator.grammar.parse import _model, parse
TEXT = "Mira Tolan, who keeps the quay, said on Monday that the ferry would not sail before May."
(read,) = parse(TEXT, [(0, len(TEXT))])
ways = {layer.ops.use_blis for _, component in _model().pipeline for layer in component.model.walk()}
json.dump({"ways": sorted(ways), "read": [read.tag, read.dep, read.head]}, sys.stdout)
"""


def read(before: str = "", cores: str = "") -> dict[str, object]:
    """Return how a new process reads a sentence, and whether its layers multiply in spaCy's own way."""
    environment = {name: text for name, text in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    if cores:
        environment["OPENBLAS_NUM_THREADS"] = cores
    command = [sys.executable, "-c", before + READ]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("before", "cores", "own_way"),
    [
        pytest.param("", "", False, id="numpy is told to use one core"),
        pytest.param("import numpy", "1", False, id="numpy was told before"),
        pytest.param("import numpy", "", True, id="numpy uses all cores"),
        pytest.param("", "2", True, id="the user wants two cores"),
    ],
)
def test_numpy_multiplies_where_it_uses_one_core(before: str, cores: str, own_way: bool) -> None:
    assert read(before, cores)["ways"] == [own_way]


def test_either_way_reads_the_same() -> None:
    assert read()["read"] == read("import numpy")["read"]
