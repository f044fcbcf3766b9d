"""Actors, issues, outlets and plans together, and what must hold among them.

- ``whole_register``: reads them all
- ``shared_aliases``: spellings that several actors have
- ``membership``: who belongs to whom
- ``references``: ids that lead nowhere
"""
