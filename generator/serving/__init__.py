"""Serving: a dossier in the browser while it is edited; each page is made when it is looked at."""

from generator.serving.live_dossier import LiveDossier
from generator.serving.server import PortTakenError, serve

__all__ = ["LiveDossier", "PortTakenError", "serve"]
