"""Files of the dossier as text and as YAML, in which every value knows its place.

- ``source_files``: a file as text, or what is wrong with it; ``folders``: the files of one folder
- ``encoding``: the encoding of a file
- ``yaml_nodes``: YAML as a tree with places; ``yaml_faults``: what is wrong where it can't be parsed
- ``front_matter``: the head of a file, between two lines of ``---``
- ``typed_fields``: values of the tree in their types
- ``fault_report``: collects the faults of one file
"""
