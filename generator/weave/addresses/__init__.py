"""Addresses that hold.

- ``address_claims``: the id of each statement, sentence and entry, claimed once
- ``former_addresses``: the ids that a statement had before
"""
