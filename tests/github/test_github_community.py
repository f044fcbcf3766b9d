"""What people meet who want to report, ask or contribute."""

from __future__ import annotations

import re

import pytest
import yaml
from workflow_rules import ROOT

GITHUB = ROOT / ".github"
FORMS = ("correction", "missing-source", "template", "bug")


@pytest.mark.parametrize(
    "path",
    [
        "SECURITY.md",
        "CONTRIBUTING.md",
        "CODE_OF_CONDUCT.md",
        ".github/pull_request_template.md",
        ".github/CODEOWNERS",
        ".github/dependabot.yml",
        *(f".github/ISSUE_TEMPLATE/{name}.yml" for name in FORMS),
    ],
)
def test_a_newcomer_finds_it(path: str) -> None:
    assert (ROOT / path).stat().st_size > 200


def test_every_owned_path_exists_and_nobody_is_invented() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = [line.split() for line in lines if line and not line.startswith("#")]
    assert [names for names in owned if len(names) > 1] == []
    assert [path for (path,) in owned if not (ROOT / path.removeprefix("/")).exists()] == []
    assert len(owned) > 5


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_for_what_an_answer_needs(name: str) -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8"))
    asked = [field for field in form["body"] if field.get("validations", {}).get("required")]
    assert asked
    assert len({field["id"] for field in form["body"]}) == len(form["body"])


def test_updates_come_grouped_and_after_a_while() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"github-actions", "pip", "npm"}
    assert all(each["cooldown"]["default-days"] >= 7 and each["groups"] for each in updates)
    assert all((ROOT / each["directory"].lstrip("/")).is_dir() for each in updates)


def test_the_pages_name_only_files_that_exist() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "SECURITY.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        text = re.sub(r"(?ms)^(`{3,}).*?^\1", "", text)  # a page shown as an example links within the site
        linked = [t for t in re.findall(r"\]\(([^)#]+)", text) if ":" not in t]
        assert [target for target in linked if not (ROOT / target).exists()] == [], page
