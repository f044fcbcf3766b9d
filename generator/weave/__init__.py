"""From all findings to one briefing: resolve, correct, gather, order, check."""

from generator.weave.weaving import weave

__all__ = ["weave"]
