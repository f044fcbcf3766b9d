"""What happened, in the order of time.

- ``entries``: the entries of one article, and the order of all
- ``statement_entries``: what was said, and the days to come that statements name
- ``source_entries``: what the source itself tells with a date
- ``scenario_entries``: outcomes that a list names without a date
- ``event_kinds``: whether a sentence tells what happened, what is to come, or what might be
- ``entry_records``: what the makers of entries share; ``entry_headings``: what an entry is headed with
"""
