"""What several kinds of page show: each part's view and its builder in one file.

``runs`` holds words that may be links, which all of them are made of, and ``piece`` quoted words; ``note``,
``statement``, ``position``, ``proposal``, ``day``, ``figure``, ``source_row``, ``addition``, ``change_line``,
``retirement``, ``citation`` and ``card_line`` are what the templates in ``templates/parts/`` print;
``drawings`` are the pictures, ``page_end`` is what ends every page.
"""
