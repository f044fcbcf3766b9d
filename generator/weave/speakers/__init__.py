"""Who speaks, where the register does not say so, and how names are written.

- ``printed_names``: names as one article prints them
- ``unregistered_speakers``: whom the words for a speaker name who is not in the register
- ``namesakes``: which of them are one person across articles
- ``unnamed_speakers``: those who are quoted under a description only
- ``spellings``: every spelling of an actor that occurs
"""
