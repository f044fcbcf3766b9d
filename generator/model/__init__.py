"""The shared nouns: frozen records, tuples, relations by id, no I/O.

``text`` and ``edtf`` hold what all others are made of: places in files, dates (``dates_in_words`` says them);
``quoting`` puts words between quotation marks.
Then stage by stage:

- read: ``content`` (articles, registers, notes)
- extract: ``findings`` (what was found in one article), ``doubts`` (why it is not certain)
- weave: ``briefing`` (all of it), of ``attributions``, ``positions``, ``proposals``, ``chronology``,
  ``figures``, ``coverage``, ``names``; and ``briefs``, which say what of it stands on which page
- render: ``page`` (Markdown with its address)
"""
