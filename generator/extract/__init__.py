"""From prose to findings: who said what, when, through whom; names, dates and figures."""

from generator.extract.contract import findings_rows
from generator.extract.engine import ENGINE_VERSION, extract

__all__ = ["ENGINE_VERSION", "extract", "findings_rows"]
