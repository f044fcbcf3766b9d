"""What happened, in the order of time.

- ``entries``: the events of all articles, each once
- ``entry_headings``: the words that an entry is headed with
"""
