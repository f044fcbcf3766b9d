"""Events: what happened, or is to happen, on the dates that a text names.

* ``find`` follows the dates of a sentence to the verbs that they date;
* ``happenings`` judges whether what such a verb tells happened at all.
"""

from generator.events.find import find_events

__all__ = ["find_events"]
