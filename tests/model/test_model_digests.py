"""The parser's weights are those of the official en_core_web_sm 3.8.0, under whichever name it is installed.

``en_core_web_sm-3.8.0.sha256`` lists the files of the official release in the format of ``sha256sum``.
Two files are left out, since a repackaging changes names in them: ``meta.json`` and ``README.md``.
"""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest
import spacy

from generator.grammar import parse
from generator.grammar.parse import MODELS
from generator.grammar.parse import RELEASE as RELEASE_NUMBER

RELEASE = Path(__file__).parent / "en_core_web_sm-3.8.0.sha256"
RENAMED = {"meta.json", "README.md"}


def released() -> dict[str, str]:
    """Return the digest of each file of the release."""
    lines = RELEASE.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def installed(name: str) -> Path:
    """Return the folder of an installed model's files."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        pytest.skip(f"{name} is not installed")
    (folder,) = (path.parent for path in Path(spec.origin).parent.glob("*/config.cfg"))
    return folder


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each file below a folder that a repackaging leaves alone."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in RENAMED and path.suffix != ".pyc"
    }


def test_the_list_has_every_weight() -> None:
    assert {"tok2vec/model", "tagger/model", "parser/model", "ner/model", "vocab/strings.json"} <= set(
        released()
    )


@pytest.mark.parametrize("name", MODELS)
def test_the_installed_model_is_the_release(name: str) -> None:
    assert digests(installed(name)) == released()


def test_one_of_the_models_is_installed() -> None:
    assert any(importlib.util.find_spec(name) for name in MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_the_model_serves_under_either_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def load(package: str, **_: object) -> object:
        asked.append(package)
        return spacy.blank("en")

    monkeypatch.setattr(spacy.util, "is_package", lambda package: package == name)
    monkeypatch.setattr(spacy, "load", load)
    monkeypatch.setattr(parse, "version", lambda _: RELEASE_NUMBER)
    parse._model.__wrapped__()  # noqa: SLF001 - what stands behind the cache
    assert asked == [name]


def test_another_release_does_not_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy.util, "is_package", lambda _: True)
    monkeypatch.setattr(parse, "version", lambda _: "3.7.1")
    with pytest.raises(ModuleNotFoundError, match=r"no English model 3\.8\.0 is installed"):
        parse._model.__wrapped__()  # noqa: SLF001 - what stands behind the cache


def test_the_list_is_of_the_release_that_is_asked_for() -> None:
    assert RELEASE.name == f"en_core_web_sm-{RELEASE_NUMBER}.sha256"


def test_a_changed_weight_is_seen(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("", encoding="utf-8")
    (tmp_path / "weights").write_bytes(b"\0")
    before = digests(tmp_path)
    (tmp_path / "weights").write_bytes(b"\1")
    assert digests(tmp_path) != before
