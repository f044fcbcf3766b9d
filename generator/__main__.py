"""``python -m generator`` is the command line ``briefing``."""

from generator.cli import main

main()
