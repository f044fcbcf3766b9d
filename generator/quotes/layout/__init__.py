"""What reports by its place on the page: labelled lines, answers of an interview, block quotes.

* ``labelled_lines`` finds lines such as "TOLAN: We will stay.", each with a ``label``; ``transcripts`` tells
  which labels are one person's and who only asks;
* ``interviews`` finds the answers below questions, ``block_quotes`` quotations set apart, with signatures.
"""
