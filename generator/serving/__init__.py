"""Serving: a dossier in the browser while it is edited; each page is made when it is looked at."""

from generator.serving.server import PortTakenError, serve
from generator.serving.workshop import Workshop

__all__ = ["PortTakenError", "Workshop", "serve"]
