"""The grammar of a sentence: the parser, and what several rooms ask of its result.

* ``parse`` asks spaCy which word depends on which;
* ``syntax`` answers questions to a parsed sentence: its subjects, its clauses, the noun beside a verb;
* ``speech_lexicon`` holds the word lists of verbs, nouns and roles, unfolded into all forms.
"""
