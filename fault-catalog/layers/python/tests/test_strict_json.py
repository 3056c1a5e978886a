"""JSON and nothing else."""

import unittest
from decimal import Decimal

import layers  # noqa: F401
from fault_layer.document import strict_json


class StrictJsonTest(unittest.TestCase):
    def test_values_are_read(self):
        text = ' {"a":[1,-2.50,true,false,null,"\\u00fc\\n"],"b":{},"c":1e2}\r\n\t'
        expected = {"a": [1, Decimal("-2.5"), True, False, None, "ü\n"], "b": {}, "c": 100}
        self.assertEqual(expected, strict_json.read(text))
        self.assertEqual(expected, strict_json.read(text.encode("utf-8")))

    def test_numbers_are_not_rounded(self):
        self.assertEqual(9007199254740993, strict_json.read("9007199254740993"))
        self.assertEqual(Decimal("0.1"), strict_json.read("0.10"))
        self.assertNotEqual(Decimal("0.1"), strict_json.read("0.1000000000000000055"))

    def test_what_is_no_json_is_an_error(self):
        for text in (
            "",
            "{",
            "[1,]",
            "{'a':1}",
            "01",
            "1.",
            ".5",
            "+1",
            "NaN",
            "Infinity",
            "-Infinity",
            "[1] x",
            "{} {}",
            '{"a":1,"a":1}',
            '{"b":{"a":1,"a":2}}',
            '"\n"',
            '"\\x"',
            "\ufeff{}",
            "\u00a01",
            "tru",
            "1e99999999999999999999",
            "1" * 401,
            "[" * 100000,
            "[" * 100000 + "]" * 100000,
            "[" * 65 + "]" * 65,
            '{"a":' * 65 + "1" + "}" * 65,
            "[[1]," * 64 + "[1]" + "]" * 64,
        ):
            with self.assertRaises(ValueError, msg=text[:40]):
                strict_json.read(text)

    def test_sixty_four_levels_are_deep_enough(self):
        for text in ("[" * 64 + "]" * 64, '{"a":' * 64 + "1" + "}" * 64, "[" + "[]," * 1000 + "[]]", '"%s"' % ("[" * 100)):
            strict_json.read(text)

    def test_bytes_that_are_no_utf_8_are_an_error(self):
        for data in (b'"\xff"', b'"\xed\xa0\x80"', '"ü"'.encode("latin-1"), '"a"'.encode("utf-16")):
            with self.assertRaises(ValueError, msg=data):
                strict_json.read(data)


if __name__ == "__main__":
    unittest.main()
