"""The ledger of figures.

- ``figure_ledger``: every figure with who gives it
- ``admission``: which figures enter it
- ``comparisons``: figures of the same thing, side by side
"""
