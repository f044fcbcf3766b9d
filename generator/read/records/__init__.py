"""What each kind of file holds, as a record.

- ``dossier_record``, ``article_record``, ``actor_record``, ``issue_record``, ``outlet_records``,
  ``plan_record``, ``page_record``: one kind of file each
- ``note_records``: the editor's notes in an article; ``anchors`` finds the words that a note quotes
- ``record_ids``, ``former_ids``: names of files, and those that they had before
- ``article_day``, ``rights``: fields of an article that are checked against others
"""
