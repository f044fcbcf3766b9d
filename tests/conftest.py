"""What holds for all tests: none fails because the machine is busy; a browser is there for each."""

from __future__ import annotations

from hypothesis import settings

pytest_plugins = ["served"]  # tests/browser/served.py: a built site and a browser

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
