"""Print how good the extraction is: on the gold set, against its floors, and on other sets where they are.

    python tests/evaluate.py [--errors N] [--raise]

``--raise`` writes what is measured as the new floors where it is more; no floor is ever lowered here.
To lower one, edit ``tests/gold/floors.yml`` by hand and say why beside it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from gold.runs import FLOORS, below, floors, load, measure, raised

ROOT = Path(__file__).resolve().parent.parent
OTHERS = ROOT.parent / "shared" / "eval"
"""Public sets with scorers of their own, each a folder with ``score.py`` and ``articles``."""
HEADING = """\
# What each measure of the gold set must reach: shares, the more the better. `make evaluate` shows them
# and `python tests/evaluate.py --raise` raises them. To lower one, do it by hand and say why beside it.
"""


def main() -> int:
    """Print the tables; exit status 1 where a floor isn't reached."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the N gravest faults")
    parser.add_argument(
        "--raise", action="store_true", dest="up", help="raise the floors to what is measured"
    )
    options = parser.parse_args()
    wrong = [fault for fault in load()[1] if fault.severity != "review"]
    for fault in wrong:
        print(f"{fault.location}: {fault.message}", file=sys.stderr)  # noqa: T201 - a command
    found = measure()
    measured, wanted = found.whole.measures(), floors()
    parts = {name: tally.measures() for name, tally in found.parts.items()}
    print(table(measured, wanted, parts))  # noqa: T201 - a command
    for name, tally in {"all": found.whole, **found.parts}.items():
        print(f"{name}: {sizes(tally.counts)}")  # noqa: T201 - a command
    for shown in found.whole.worst(options.errors):
        print(shown)  # noqa: T201 - a command
    for folder in sorted(OTHERS.iterdir()) if OTHERS.is_dir() else ():
        print(f"\n{folder.name}\n{score(folder)}")  # noqa: T201 - a command
    if options.up:
        FLOORS.write_text(floors_text(raised(measured, wanted)), encoding="utf-8")
    return 1 if wrong or below(measured, wanted) else 0


def table(
    measured: dict[str, float], wanted: dict[str, float], parts: dict[str, dict[str, float]] | None = None
) -> str:
    """Return a line for each measure: what it is in each part and on the whole, what it must be there."""
    parts = parts or {}
    rows = [f"{'':30s}{''.join(f'{name:>19s}' for name in parts)}{'measured':>9s}{'floor':>9s}"]
    for name, value in measured.items():
        floor = f"{wanted[name]:9.3f}" if name in wanted else f"{'–':>9s}"
        each = "".join(f"{part[name]:19.3f}" for part in parts.values())
        below_it = "  BELOW" if value < wanted.get(name, 0.0) else ""
        rows.append(f"{name:30s}{each}{value:9.3f}{floor}{below_it}")
    return "\n".join(rows)


def sizes(counts: dict[str, int]) -> str:
    """Say how large the set is and how often a wrong person was given words."""
    return (
        f"{counts['gold']} statements ({counts['gold direct']} direct), "
        f"{counts['date'] + counts['date of wires']} dates, "
        f"{counts['figure'] + counts['figure of wires']} figures, "
        f"{counts['silence']} times nobody speaks; published under a name: "
        f"{counts['named published']}, of these a wrong person {counts['named wrong']}, "
        f"no statement at all {counts['spurious']}"
    )


def floors_text(wanted: dict[str, float]) -> str:
    """Return the file of floors."""
    return HEADING + "".join(f'"{name}": {value:.2f}\n' for name, value in wanted.items())


def score(folder: Path) -> str:
    """Extract from the articles of another set and return what its own scorer says."""
    files = sorted(str(path) for path in (folder / "articles").glob("*.txt"))
    if not files or not (folder / "score.py").is_file():
        return "no articles or no scorer"
    command = [sys.executable, "-m", "generator", "extract", "--content", str(folder), *files]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as output:
        ran = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, encoding="utf-8", check=False)
        if ran.returncode not in {0, 1}:
            return f"extract ended with status {ran.returncode}: {ran.stderr[-400:]}"
        scored = subprocess.run(
            [sys.executable, str(folder / "score.py"), output.name],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    return (scored.stdout + scored.stderr).rstrip()


if __name__ == "__main__":
    sys.exit(main())
