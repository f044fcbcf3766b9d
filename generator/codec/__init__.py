"""Records as JSON: one codec for the cache, for the commands, and for the published data.

* ``json_values`` turns frozen dataclasses into what JSON can hold, and back;
* ``json_schema`` describes them as a JSON Schema, in the words that stand below their fields;
* ``field_docs`` reads these words.
"""

from generator.codec.field_docs import description_of, field_descriptions, summary_of
from generator.codec.json_schema import Minimum, Pattern, schema_of
from generator.codec.json_values import decode, encode

__all__ = [
    "Minimum",
    "Pattern",
    "decode",
    "description_of",
    "encode",
    "field_descriptions",
    "schema_of",
    "summary_of",
]
