"""Execute the steps of the workflows on this machine, each job in an empty clone, in their order.

    python tests/github/steps.py [--python DIR]... [WORKFLOW[/JOB]]...

What GitHub does for a step is done in its stead where it can be: a checkout is a clone of the last commit,
a Python is looked for by its version in the folders given and in the path, what is uploaded must be there and
be a whole site, and every step that runs something is run as GitHub runs it: in bash, with its environment,
and with a file for the job's summary. Each job fetches the packages. What needs GitHub itself is
named and not run. Exit status 1 where a step fails.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workflow_rules import ROOT, workflows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_ADDRESS = (
    "vars.SITE_URL || "
    "format('https://{0}.github.io/{1}/', github.repository_owner, github.event.repository.name)"
)
_VALUES = {_ADDRESS: "https://octo.github.io/briefing/"}
"""What expressions in the environment of a step come to."""


class StepError(Exception):
    """A step failed, or could not be done here."""


@dataclass(slots=True, kw_only=True)
class Job:
    """A job of a workflow, as far as it has come."""

    name: str
    steps: Sequence[Mapping[str, Any]]
    matrix: Mapping[str, str]
    place: Path
    pythons: Sequence[Path]
    environment: dict[str, str] = field(default_factory=dict)
    repository: str = ROOT.as_uri()
    """What is cloned."""

    @property
    def clone(self) -> Path:
        """The job's checkout."""
        return self.place / "clone"

    def run(self) -> bool:
        """Run the steps; tell each with its time, and whether all went well."""
        fine, begun = True, time.monotonic()
        for step in self.steps:
            what = step.get("run") or step["uses"].partition("@")[0]
            if not fine and "cancelled()" not in step.get("if", ""):
                told(f"  {'-':>7}  {what}: left out, as a step before it failed")
                continue
            since = time.monotonic()
            try:
                note = self.step(step)
            except StepError as fault:
                fine, note = False, f"FAILED: {fault}"
            told(f"  {time.monotonic() - since:6.1f}s  {what}{f': {note}' if note else ''}")
        told(f"  {time.monotonic() - begun:6.1f}s  in all")
        return fine

    def step(self, step: Mapping[str, Any]) -> str:
        """Do one step; return what there is to say about it."""
        if "run" in step:
            return self._script(step)
        action, given = step["uses"].partition("@")[0], step.get("with", {})
        if action == "actions/checkout":
            depth = f"--depth={given.get('fetch-depth', '1')}"
            _call(["git", "clone", "--quiet", depth, self.repository, str(self.clone)], cwd=self.place)
            return ""
        if action == "actions/setup-python":
            return self._python(self.filled(given["python-version"]))
        if action.startswith("actions/upload-"):
            return self._uploaded(self.clone / given["path"])
        return "needs GitHub, not run"

    def _script(self, step: Mapping[str, Any]) -> str:
        summary = self.place / "summary.md"
        summary.write_text("", encoding="utf-8")
        given = {name: self.filled(value) for name, value in step.get("env", {}).items()}
        environment = {**os.environ, **self.environment, **given, "GITHUB_STEP_SUMMARY": str(summary)}
        _call(["bash", "-e", "-c", step["run"]], cwd=self.clone, env=environment)
        lines = len(summary.read_text(encoding="utf-8").splitlines())
        return f"lines for the summary: {lines}" if lines else ""

    def _python(self, version: str) -> str:
        """Put the Python of a version first in the path of the steps that follow."""
        found = next((p for p in self.pythons if _is_python(p / f"python{version}", version)), None)
        if found is None:
            message = f"there is no Python {version} here (name its folder with --python)"
            raise StepError(message)
        bin_ = self.place / "bin"
        bin_.mkdir()
        (bin_ / "python3").symlink_to(found / f"python{version}")
        self.environment["PATH"] = f"{bin_}{os.pathsep}{os.environ['PATH']}"
        return version

    def _uploaded(self, path: Path) -> str:
        if not (path / "index.html").is_file():
            message = f"{path} holds no site"
            raise StepError(message)
        files = [p for p in path.rglob("*") if p.is_file()]
        return f"{len(files)} files, {sum(p.stat().st_size for p in files) / 1e6:.1f} MB"

    def filled(self, text: str) -> str:
        """Fill in expressions as GitHub would."""
        known = _VALUES | {f"matrix.{key}": value for key, value in self.matrix.items()}
        unknown = [each for each in _EXPRESSION.findall(text) if each not in known]
        if unknown:
            message = f"nobody said what {unknown[0]} comes to"
            raise StepError(message)
        return _EXPRESSION.sub(lambda match: known[match[1]], text)


def told(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)  # noqa: T201 - a command


def _is_python(path: Path, version: str) -> bool:
    """Return whether a program is that Python, under another name as well, as a launcher is not."""
    if not path.exists():
        return False
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "python3").symlink_to(path)
        run = subprocess.run(
            [f"{place}/python3", "-c", asked], capture_output=True, encoding="utf-8", check=False, cwd=place
        )
    return run.stdout.strip() == version


def _call(command: list[str], *, cwd: Path, env: Mapping[str, str] | None = None) -> None:
    run = subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        last = (run.stdout + run.stderr).strip().splitlines()[-12:]
        message = f"status {run.returncode}\n      " + "\n      ".join(last)
        raise StepError(message)


def jobs(wanted: Sequence[str]) -> Iterator[tuple[str, Sequence[Mapping[str, Any]], dict[str, str]]]:
    """List the jobs asked for, one for each value of a matrix; all of them where none is named."""
    for workflow in workflows():
        for ident, job in workflow.jobs.items():
            name = f"{workflow.name.removesuffix('.yml')}/{ident}"
            if wanted and not any(name == each or name.startswith(f"{each}/") for each in wanted):
                continue
            matrix = job.get("strategy", {}).get("matrix", {"": [""]})
            for key, values in matrix.items():
                for value in values:
                    yield f"{name} {value}".strip(), job["steps"], {key: value}


def main() -> int:
    """Run the jobs asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--python", action="append", default=[], type=Path, metavar="DIR")
    parser.add_argument("jobs", nargs="*", metavar="WORKFLOW[/JOB]")
    options = parser.parse_args()
    pythons = [*options.python, *(Path(p) for p in os.get_exec_path())]
    for name in ("MAKEFLAGS", "MAKELEVEL", "BASE"):
        os.environ.pop(name, None)  # a step is not part of the make that runs this
    os.environ.update({"PIP_NO_CACHE_DIR": "1", "CI": "true", "GIT_CONFIG_GLOBAL": os.devnull})
    failed = []
    for name, steps, matrix in jobs(options.jobs):
        told(name)
        if not any("run" in step for step in steps):
            told("           needs GitHub, not run: " + ", ".join(s["uses"].partition("@")[0] for s in steps))
            continue
        place = Path(tempfile.mkdtemp(prefix="steps-"))
        if not Job(name=name, steps=steps, matrix=matrix, place=place, pythons=pythons).run():
            failed.append(name)
        shutil.rmtree(place)
    told("failed: " + ", ".join(failed) if failed else "every step that could be run here went well")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
