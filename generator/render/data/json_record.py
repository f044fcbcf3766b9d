"""A record as JSON holds it."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
"""A JSON object."""
