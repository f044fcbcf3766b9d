"""Findings kept between builds: one JSON file an article, named by what the findings depend on."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import fields, is_dataclass
from functools import cache as remembered
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from generator.model import content, edtf, findings, text
from generator.model.findings import Findings

if TYPE_CHECKING:
    from generator.model.content import Article, Register

FOLDER = "findings"


def plain(value: Any) -> Any:
    """Turn a record of the model into what JSON can hold."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if hasattr(value, "items"):
        return {str(key): plain(item) for key, item in sorted(value.items())}
    return value.isoformat() if hasattr(value, "isoformat") else value


def restored(kind: Any, value: Any) -> Any:
    """Turn what JSON held back into a record of the given type."""
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        if value is None:
            return None
        return restored(next(arg for arg in get_args(kind) if arg is not type(None)), value)
    if origin is tuple:
        return tuple(restored(get_args(kind)[0], item) for item in value)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: restored(hint, value[name]) for name, hint in _hints(kind).items()})
    return kind.fromisoformat(value) if hasattr(kind, "fromisoformat") else value


@remembered
def _hints(kind: Any) -> dict[str, Any]:
    names = {**vars(content), **vars(edtf), **vars(findings), **vars(text)}
    hints = get_type_hints(kind, localns={k: v for k, v in names.items() if not k.startswith("__")})
    return {f.name: hints[f.name] for f in fields(kind)}


def register_key(register: Register) -> str:
    """Return a digest of everything in the register that findings depend on."""
    parts = [
        [
            [a.id, a.name, a.kind, a.aliases, a.pronouns, a.belongs_to, plain(a.offices)]
            for a in register.actors.values()
        ],
        [[i.id, i.terms] for i in register.issues.values()],
        [[o.id, o.name, o.actor] for o in register.outlets.values()],
    ]
    return _digest(parts)


def article_key(article: Article, register: str, version: str) -> str:
    """Return a digest of an article's text, its date and outlet, the register and the engine."""
    prose = [[p.kind, p.text, p.starts[:1], p.ends[-1:], len(p.starts)] for p in article.passages]
    where = [[[s, e] for s, e in zip(p.starts, p.ends, strict=True) if e - s != 1] for p in article.passages]
    whole = [version, register, article.id, article.outlet, plain(article.published), article.source.text]
    return _digest([whole, prose, where, plain(article.furniture), plain(article.relays)])


def _digest(value: Any) -> str:
    dumped = json.dumps(plain(value), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(dumped.encode()).hexdigest()


def load(folder: Path, article: Article, key: str) -> Findings | None:
    """Return the findings kept under a key, or ``None``."""
    try:
        held = json.loads((folder / FOLDER / f"{key}.json").read_text(encoding="utf-8"))
        found = restored(Findings, held)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, StopIteration):
        return None  # missing, or damaged: it is made anew
    return found if isinstance(found, Findings) and found.article == article.id else None


def store(folder: Path, key: str, found: Findings) -> None:
    """Keep findings; a cache that can't be written is no fault."""
    target = folder / FOLDER
    temporary = None
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=target, suffix=".part", delete=False
        ) as file:
            temporary = file.name
            json.dump(plain(found), file, ensure_ascii=False, separators=(",", ":"))
        os.replace(temporary, target / f"{key}.json")  # noqa: PTH105 - one step, so never half a file
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
