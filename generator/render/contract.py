"""The contract with template authors: its number, since when each name is there, and what went.

It stands in ``contract.toml``. A name that a template may use is never taken away in silence:
it moves to ``gone``, with the number that took it away and what stands in its place.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("contract.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A name that templates can't use any more."""

    name: str
    """``ActorView.role_line``, ``macros.md.jinja.date`` or ``filter.center``."""
    contract: int
    """The number of the contract that took it away."""
    replaced_by: str = ""
    """The name to use instead; empty where there is none."""
    why: str = ""

    def message(self, used: str) -> str:
        """Say what became of the name."""
        owner = self.name.rpartition(".")[0]
        what = f"`{used}`" if owner == "filter" else f"`{used}` of {owner}"
        verb = f"was renamed to `{self.replaced_by}`" if self.replaced_by else "was removed"
        return f"{what} {verb} in contract {self.contract}"

    @property
    def hint(self) -> str:
        """Say what to do."""
        return self.why or f"write `{self.replaced_by}`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What templates may rely on."""

    number: int
    since: dict[str, int]
    """The number that brought a name: ``ActorView.title``."""
    gone: dict[str, Gone]


def contract() -> Contract:
    """Read the contract."""
    return _read(FILE)


@lru_cache(maxsize=8)
def _read(file: Path) -> Contract:
    held = tomllib.loads(file.read_text(encoding="utf-8"))
    return Contract(
        number=held["contract"],
        since={f"{view}.{field}": n for view, fields in held["since"].items() for field, n in fields.items()},
        gone={entry["name"]: Gone(**entry) for entry in held.get("gone", ())},
    )


def replacement(name: str) -> Gone | None:
    """Return what became of a name that is gone; ``None`` for a name that never was."""
    return contract().gone.get(name)


def renew() -> None:
    """Read the file again the next time: it was written."""
    _read.cache_clear()
