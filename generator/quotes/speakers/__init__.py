"""Who is meant: from the words that name a speaker to an actor of the register, or to nobody.

* ``mentions`` finds the names of the register, ``shared_names`` and ``surnames`` decide whose they are here;
* ``article_roles`` are the roles that an article itself gives to people, ``office_holders`` tells whom an
  office means;
* ``resolver`` decides who is meant by the subject of a report, ``antecedents`` whom "he" or "who" means.
"""
