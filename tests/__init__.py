"""The tests; a package so that `python -m tests.evaluate` finds the gold set."""
