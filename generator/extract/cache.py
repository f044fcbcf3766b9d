"""Findings kept between builds: one file an article, named by all that the findings depend on.

Places are kept relative to the article's prose, so that a note added to its front matter, which moves
every place, costs no new parse.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.codec import decode, encode
from generator.extract.version import engine_version
from generator.model.findings import Findings
from generator.ownership import is_link, is_marked, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.content import Article, Register

FOLDER = "findings"
UNREAD = {
    "Actor": ("location", "introduction", "in_sentence", "name_choice", "native"),
    "Issue": ("location", "introduction", "title", "question", "positions"),
    "Outlet": ("location",),
}
"""Fields of the register that no finding depends on; any other makes other findings."""


def register_key(register: Register) -> str:
    """Return a digest of everything in the register that findings depend on."""
    parts = (register.actors, register.issues, register.outlets)
    return _digest([[_read(record) for record in part.values()] for part in parts])


def _read(record: Any) -> dict[str, Any]:
    unread = UNREAD[type(record).__name__]
    return {f.name: encode(getattr(record, f.name)) for f in fields(record) if f.name not in unread}


def article_key(article: Article, register: str) -> str:
    """Return a digest of an article's prose, title, date, outlet and origins, the register and the engine."""
    origin = _origin(article)
    prose = [
        [
            *(p.kind, p.text, encode(p.day), p.span.start - origin, p.span.end - origin),
            list(_unlike(p.starts, p.ends, origin)),
        ]
        for p in article.passages
    ]
    about = [
        article.id,
        article.title,
        article.outlet,
        article.text,
        encode(article.published),
        encode(article.relays),
    ]
    furniture = encode(article.furniture, origin)
    return _digest([engine_version(), register, about, prose, furniture, article.source.text[origin:]])


def _unlike(starts: Iterable[int], ends: Iterable[int], origin: int) -> Iterator[list[int]]:
    """Yield the places of those characters of a passage that are more, or less, than one of the file."""
    return ([s - origin, e - origin] for s, e in zip(starts, ends, strict=True) if e - s != 1)


def _origin(article: Article) -> int:
    """Return where the article's prose begins in its file."""
    return min(
        [p.span.start for p in article.passages] + [f.span.start for f in article.furniture], default=0
    )


def _digest(value: Any) -> str:
    dumped = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(dumped.encode()).hexdigest()


def load(folder: Path, article: Article, key: str) -> Findings | None:
    """Return the findings kept under a key, or ``None``."""
    try:
        seal, held = _file(folder, key).read_text(encoding="utf-8").split("\n", 1)
        if seal != _seal(held):
            return None  # damaged: it is made again
        found = decode(Findings, json.loads(held), _origin(article))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, StopIteration, RecursionError):
        return None  # missing, or of another make
    return found if isinstance(found, Findings) and found.article == article.id else None


def store(folder: Path, article: Article, key: str, found: Findings) -> None:
    """Keep findings; a cache that can't be written, or is somebody else's folder, is not a fault."""
    target = _file(folder, key)
    temporary = None
    held = json.dumps(encode(found, _origin(article)), ensure_ascii=False, separators=(",", ":"))
    try:
        if not _is_own(folder) or any(map(is_link, (folder / FOLDER, target.parent))):
            return
        if not target.parent.is_dir():
            shutil.rmtree(folder / FOLDER, ignore_errors=True)  # what older engines found
            target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=target.parent, suffix=".part", delete=False
        ) as file:
            temporary = file.name
            file.write(f"{_seal(held)}\n{held}")
        os.replace(temporary, target)  # noqa: PTH105 - one step, so never half a file
    except (OSError, UnicodeError):
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _is_own(folder: Path) -> bool:
    """Return whether the folder is the generator's, marking one that is absent or empty."""
    if is_link(folder) or (folder.is_dir() and any(folder.iterdir()) and not is_marked(folder)):
        return False
    mark(folder)
    return True


def _file(folder: Path, key: str) -> Path:
    return folder / FOLDER / engine_version()[:16] / f"{key}.json"


def _seal(held: str) -> str:
    return hashlib.sha256(held.encode("utf-8", "surrogatepass")).hexdigest()
