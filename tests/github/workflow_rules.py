"""What every workflow must keep to: each rule lists what breaks it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / ".github" / "workflows"

_PINNED = re.compile(r"uses: (?P<action>[\w.-]+(?:/[\w.-]+)+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
_COMMAND = re.compile(r"(?:make(?: [a-z]+)+|briefing [a-z]+(?: [\w./=-]+)*)\Z")
_DEPLOYERS_OWN = ("pages", "id-token", "attestations")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow:
    """One file of ``.github/workflows``."""

    name: str
    text: str

    @property
    def data(self) -> dict[str, Any]:
        """The file as YAML, every scalar as text (so that ``on`` stays a word)."""
        loaded: dict[str, Any] = yaml.load(self.text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
        return loaded

    @property
    def jobs(self) -> Mapping[str, Any]:
        """The jobs by id."""
        jobs: dict[str, Any] = self.data.get("jobs", {})
        return jobs

    def steps(self) -> Iterator[Mapping[str, Any]]:
        """List the steps of all jobs in their order."""
        for job in self.jobs.values():
            yield from job.get("steps", [])

    def commands(self) -> Iterator[str]:
        """List what the steps run."""
        for step in self.steps():
            if "run" in step:
                yield step["run"].strip()


def workflows() -> list[Workflow]:
    """Read every workflow of the project."""
    return [
        Workflow(name=path.name, text=path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.yml"))
    ]


def unpinned(workflow: Workflow) -> list[str]:
    """Find actions that are not pinned by commit with the release in a comment."""
    lines = [line.strip().removeprefix("- ") for line in workflow.text.splitlines()]
    return [line for line in lines if line.startswith("uses:") and not _PINNED.match(line)]


def open_at_the_top(workflow: Workflow) -> list[str]:
    """Find a workflow that does not begin with no permission at all."""
    return (
        [] if workflow.data.get("permissions") == {} else [f"permissions: {workflow.data.get('permissions')}"]
    )


def silent_jobs(workflow: Workflow) -> list[str]:
    """Find jobs that don't say what they may do and how long."""
    return [
        ident
        for ident, job in workflow.jobs.items()
        if "permissions" not in job or "timeout-minutes" not in job
    ]


def deploying_elsewhere(workflow: Workflow) -> list[str]:
    """Find permissions of the deployment in any other job, and those it needs not in the deployment."""
    return [
        f"{ident}: {permission}"
        for ident, job in workflow.jobs.items()
        if (workflow.name, ident) != ("publish.yml", "deploy")
        for permission in _DEPLOYERS_OWN
        if (job.get("permissions") or {}).get(permission) == "write"
    ]


def writers(workflow: Workflow) -> list[str]:
    """Find permissions to write into the repository, which no job needs."""
    return [
        f"{ident}: {permission}"
        for ident, job in workflow.jobs.items()
        for permission in ("contents", "pull-requests", "issues", "actions", "checks", "packages")
        if (job.get("permissions") or {}).get(permission) == "write"
    ]


def persisting(workflow: Workflow) -> list[str]:
    """Find checkouts that leave the token on disk."""
    return [
        step["uses"]
        for step in workflow.steps()
        if step.get("uses", "").startswith("actions/checkout@")
        and step.get("with", {}).get("persist-credentials") != "false"
    ]


def caching(workflow: Workflow) -> list[str]:
    """Find caches: whoever can write one could put into it what is deployed."""
    return [
        step["uses"]
        for step in workflow.steps()
        if "uses" in step
        and (step["uses"].startswith("actions/cache") or any("cache" in key for key in step.get("with", {})))
    ]


def expressions_in_scripts(workflow: Workflow) -> list[str]:
    """Find expressions inside a script, where a title or a branch's name could become code."""
    return [command for command in workflow.commands() if "${{" in command]


def other_commands(workflow: Workflow) -> list[str]:
    """Find steps that are neither targets of the Makefile nor commands of the generator."""
    return [command for command in workflow.commands() if not _COMMAND.match(command)]


def secrets(workflow: Workflow) -> list[str]:
    """Find what a fork does not have, or what would give a fork's code this project's rights."""
    return [word for word in ("secrets.", "pull_request_target", "workflow_run") if word in workflow.text]


RULES: tuple[Callable[[Workflow], list[str]], ...] = (
    unpinned,
    open_at_the_top,
    silent_jobs,
    deploying_elsewhere,
    writers,
    persisting,
    caching,
    expressions_in_scripts,
    other_commands,
    secrets,
)


def targets(command: str) -> tuple[str, ...]:
    """Return the targets of a ``make`` command; none for another command."""
    words = command.split()
    return tuple(words[1:]) if words[:1] == ["make"] else ()


def prerequisites(makefile: str) -> dict[str, tuple[str, ...]]:
    """Return the plain targets of a Makefile, each with the plain targets that it stands for."""
    rules = re.findall(r"^([a-z]+):([^#=\n]*)", makefile, re.MULTILINE)
    return {name: tuple(re.findall(r"(?<!\S)[a-z]+(?!\S)", needs)) for name, needs in rules}


def made_by(script: str, makefile: str) -> set[str]:
    """Return every target that a script has made, those of gathering targets included."""
    needs = prerequisites(makefile)
    waiting = [
        t for line in map(str.strip, script.splitlines()) if line.startswith("make ") for t in targets(line)
    ]
    made: set[str] = set()
    while waiting:
        target = waiting.pop()
        if target not in made:
            made.add(target)
            waiting.extend(needs.get(target, ()))
    return made
