"""document.schema.json says of the vectors what the layers do, as far as a JSON Schema can tell."""

import json
import unittest

import layers

try:
    import jsonschema
except ImportError:
    jsonschema = None

# What only the layers see: JSON that no parser should take, days that the calendar lacks, numbers that depend on others.
BEYOND_THE_SCHEMA = {
    "no JSON",
    "empty",
    "trailing text",
    "a key twice",
    "expiry on no day",
    "uniform upside down",
    "percentiles not from 0",
    "percentiles not to 100",
    "percents that don't rise",
    "percentiles that fall",
}


@unittest.skipUnless(jsonschema, "this Python has no jsonschema")
class SchemaTest(unittest.TestCase):
    def setUp(self):
        self.validator = jsonschema.Draft202012Validator(layers.schema())

    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(layers.schema())

    def test_it_agrees_with_the_vectors(self):
        for vector in layers.vectors("documents"):
            if vector["name"] not in BEYOND_THE_SCHEMA:
                valid = self.validator.is_valid(json.loads(vector["document"]))
                self.assertEqual(vector["usable"], valid, vector)

    def test_what_is_beyond_it_is_unusable_and_would_pass_or_be_no_json(self):
        beyond = [vector for vector in layers.vectors("documents") if vector["name"] in BEYOND_THE_SCHEMA]
        self.assertEqual(len(BEYOND_THE_SCHEMA), len(beyond))
        for vector in beyond:
            self.assertFalse(vector["usable"], vector)
            try:
                self.assertTrue(self.validator.is_valid(json.loads(vector["document"])), vector)
            except ValueError:
                pass


if __name__ == "__main__":
    unittest.main()
