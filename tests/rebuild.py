"""Build the dossier several times under different circumstances, and compare every byte.

    python tests/rebuild.py [ROOT]

What differs from build to build: the folder and how deep it lies, when and in which order the files were
written, the time zone, the language, the seed of hashes, the number of processes, and whether the findings of
a former build are there. Exit status 1 where a file differs, with the names of all that do.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PARTS = ("content", "overrides", "mkdocs.yml")
"""What a site is made from."""
CIRCUMSTANCES = (
    ("first", "1", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    ("a/much/deeper folder", "2", {"TZ": "America/Anchorage", "LC_ALL": "C", "PYTHONHASHSEED": "2"}),
    ("first", "2", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "3"}),
)
"""For each build its folder, its processes and its environment; the third finds what the first left."""


def copied(root: Path, folder: Path) -> None:
    """Copy what the site is made from, the last file first, each with the time of its writing."""
    for part in PARTS:
        source = root / part
        files = [source] if source.is_file() else sorted(p for p in source.rglob("*") if p.is_file())
        for path in reversed(files):
            target = folder / path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def built(folder: Path, jobs: str, environment: dict[str, str]) -> dict[str, str]:
    """Build the site of a folder; return the digest of every file of it, pages as Markdown included."""
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--root", str(folder), "--jobs", jobs],
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return {
        path.relative_to(folder / "build").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for part in ("docs", "site")
        for path in sorted((folder / "build" / part).rglob("*"))
        if path.is_file()
    }


def differing(builds: list[dict[str, str]]) -> list[str]:
    """Return the files that are not the same in every build, absent ones included."""
    names = sorted({name for build in builds for name in build})
    return [name for name in names if len({build.get(name) for build in builds}) > 1]


def main(root: Path) -> int:
    """Build, compare and tell."""
    builds: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as place:
        for name, jobs, environment in CIRCUMSTANCES:
            folder = Path(place) / name
            if not folder.exists():
                copied(root, folder)
            builds.append(built(folder, jobs, environment))
    wrong = differing(builds)
    for name in wrong:
        print(f"{name}: differs from build to build", file=sys.stderr)  # noqa: T201 - a command
    whole = hashlib.sha256("\n".join(f"{v}  {k}" for k, v in builds[0].items()).encode()).hexdigest()
    print(f"{len(builds)} builds of {len(builds[0])} files, {len(wrong)} differ; sha256 {whole}")  # noqa: T201 - a command
    return 1 if wrong or not builds[0] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent))
