"""What reports by grammar: a verb of speech and its subject, a noun, a quotation beside a name.

* ``cues`` asks the rules for each sentence: ``verbs``, ``nouns``, ``light_verbs`` ("gave a warning") and
  ``adjacent_quotes`` (who stands next to a quotation that no verb brings);
* ``subjects`` and ``complements`` tell whose words a verb reports, and which;
* ``denials`` and ``hypotheses`` leave out what was not said, ``impostors`` who only poses as somebody;
* ``subject_kinds`` and ``plausible_speakers`` leave out what says nothing: floods, calendars.
"""
