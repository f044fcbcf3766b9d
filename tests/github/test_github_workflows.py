"""The workflows keep to the rules, and what passes on a desk passes there."""

from __future__ import annotations

import re
import tomllib

import pytest
from workflow_rules import (
    FOLDER,
    ROOT,
    RULES,
    Workflow,
    caching,
    deploying_elsewhere,
    expressions_in_scripts,
    made_by,
    open_at_the_top,
    other_commands,
    persisting,
    prerequisites,
    secrets,
    silent_jobs,
    targets,
    unpinned,
    workflows,
    writers,
)

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DESK = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PROMISED = {"ci", "publish", "preview", "links", "zizmor", "scorecard", "codeql"}

BAD = Workflow(
    name="bad.yml",
    text="""\
on: {pull_request_target: {}}
permissions: {contents: read}
jobs:
  bad:
    permissions: {id-token: write, contents: write}
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # main
        with: {cache: pip}
      - run: make site && echo ${{ github.event.pull_request.title }}
""",
)


def workflow(name: str) -> Workflow:
    return next(w for w in workflows() if w.name == f"{name}.yml")


def test_every_promised_workflow_is_there() -> None:
    assert {w.name.removesuffix(".yml") for w in workflows()} == PROMISED
    assert {path.suffix for path in FOLDER.iterdir()} == {".yml"}


@pytest.mark.parametrize("name", sorted(PROMISED))
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_workflow_keeps_to_every_rule(rule: object, name: str) -> None:
    assert callable(rule)
    assert rule(workflow(name)) == []


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            unpinned,
            [
                "uses: actions/checkout@v7",
                "uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # main",
            ],
        ),
        (open_at_the_top, ["permissions: {'contents': 'read'}"]),
        (silent_jobs, ["bad"]),
        (deploying_elsewhere, ["bad: id-token"]),
        (writers, ["bad: contents"]),
        (persisting, ["actions/checkout@v7"]),
        (caching, ["actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97"]),
        (expressions_in_scripts, ["make site && echo ${{ github.event.pull_request.title }}"]),
        (other_commands, ["make site && echo ${{ github.event.pull_request.title }}"]),
        (secrets, ["pull_request_target"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_rule_sees_what_breaks_it(rule: object, told: list[str]) -> None:
    assert callable(rule)
    assert rule(BAD) == told


def test_every_rule_is_shown_to_fail() -> None:
    assert [rule.__name__ for rule in RULES if not rule(BAD)] == []


def test_an_action_has_one_commit_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for each in workflows():
        for action, pin in re.findall(
            r"uses: ([\w./-]+?)(?:/(?:init|analyze|upload-sarif))?@(.+)$", each.text, re.MULTILINE
        ):
            pins.setdefault(action, set()).add(pin)
    assert {action: found for action, found in pins.items() if len(found) > 1} == {}
    assert len(pins) > 8


@pytest.mark.parametrize("name", sorted(PROMISED))
def test_the_desk_runs_what_the_workflows_run(name: str) -> None:
    """Whatever a workflow makes, ``.ci/run`` makes as well."""
    asked = {target for command in workflow(name).commands() for target in targets(command)}
    assert asked <= prerequisites(MAKEFILE).keys(), "the Makefile has every target"
    assert asked - made_by(DESK, MAKEFILE) == set()


def test_what_the_desk_makes_is_read_through_gathering_targets() -> None:
    makefile = "check: lint test ## All\nlint: $(DEV) ## Style\ntest: | $(DEV)\nNAME := value\n"
    assert prerequisites(makefile) == {"check": ("lint", "test"), "lint": (), "test": ()}
    assert made_by("#!/bin/sh\nmake check\n# make site\n", makefile) == {"check", "lint", "test"}


def test_check_runs_every_job_of_ci_but_the_one_that_needs_more_than_python() -> None:
    asked = {target for command in workflow("ci").commands() for target in targets(command)}
    assert asked - {"validate"} == set(prerequisites(MAKEFILE)["check"])


def test_one_job_tells_whether_all_are_green() -> None:
    jobs = workflow("ci").jobs
    assert set(jobs["green"]["needs"]) == jobs.keys() - {"green"}
    assert jobs["green"]["if"] == "always()"


def test_the_tests_run_on_every_promised_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pythons = workflow("ci").jobs["tests"]["strategy"]["matrix"]["python"]
    assert pythons == ["3.11", "3.12", "3.13", "3.14"]
    assert project["requires-python"] == f">={pythons[0]}"


def test_the_deployment_alone_may_deploy() -> None:
    jobs = workflow("publish").jobs
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write", "attestations": "write"}
    assert jobs["deploy"]["needs"] == "build", "the former site stays where the build fails"
    assert jobs["deploy"]["environment"]["name"] == "github-pages"
    assert not any("run" in step for step in jobs["deploy"]["steps"]), "no code of the repository runs there"


def test_the_site_is_attested_before_it_is_deployed() -> None:
    uses = [step["uses"].partition("@")[0] for step in workflow("publish").jobs["deploy"]["steps"]]
    assert uses == ["actions/download-artifact", "actions/attest", "actions/deploy-pages"]


def test_a_deployment_that_has_begun_is_finished() -> None:
    assert workflow("publish").data["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def test_a_pull_request_gets_a_preview_with_a_token_that_only_reads() -> None:
    preview = workflow("preview")
    assert list(preview.data["on"]) == ["pull_request"]
    (job,) = preview.jobs.values()
    assert job["permissions"] == {"contents": "read"}
    assert list(preview.commands()) == ["make annotate", "make report", "make diff", "make site"]
