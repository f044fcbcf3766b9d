"""What the editor should look at.

- ``review_list``: statements that were not sure enough, and speakers nobody was found for
- ``left_out_lines``: lines taken for page furniture in which a registered actor speaks
"""
