"""The shared nouns: frozen records, tuples, relations by id, no I/O."""
