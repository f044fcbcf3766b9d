"""What lies at the top of the repository: a file that strayed there is noticed."""

from __future__ import annotations

import subprocess

import pytest
from command_line import ROOT, git, needs_git

FOLDERS = {"content", "generator", "overrides", "requirements", "tests"}
FILES = {
    "CHANGELOG.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "mkdocs.yml",
    "pyproject.toml",
}
HIDDEN = {".ci", ".github", ".gitignore", ".pre-commit-config.yaml"}


@needs_git
def test_nothing_lies_at_the_top_of_the_repository_that_does_not_belong_there() -> None:
    try:
        kept = git(ROOT, "ls-files", "-z").split("\0")
    except subprocess.CalledProcessError:
        pytest.skip("the sources are not in a repository")
    assert {path.partition("/")[0] for path in kept if path} == FOLDERS | FILES | HIDDEN
