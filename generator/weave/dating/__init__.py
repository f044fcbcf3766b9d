"""Days of articles and statements: their order, and what speaks against them.

- ``date_order``: which of two dates comes first
- ``date_checks``: whether the dates of one article agree with one another
- ``office_terms``: what a source calls somebody, against the terms of office in the register
- ``suspect_dates``: dates that the register or the article's address contradict
"""
