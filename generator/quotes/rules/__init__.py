"""What reports by grammar: a verb of speech and its subject, a noun, a quotation beside a name.

* ``cues`` asks the rules for each sentence, in the order of its lists: ``verbs``, ``nouns``, ``light_verbs``
  ("gave a warning") and ``adjacent_quotes`` (who stands next to a quotation that no verb brings); a rule is
  given a ``cue_word``, or a quotation, in its sentence;
* ``subjects``, ``passives`` and ``complements`` tell whose words a verb reports, and which;
* ``denials`` and ``hypotheses`` leave out what was not said, ``impostors`` who only poses as somebody;
* ``subject_kinds`` and ``plausible_speakers`` leave out what says nothing: floods, calendars.
"""
