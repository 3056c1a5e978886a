"""The layer's lines."""

import json
import os
import unittest

import layers  # noqa: F401
from fault_layer.log import LayerLog


class LogTest(unittest.TestCase):
    def setUp(self):
        self.reading, self.writing = os.pipe()
        self.addCleanup(os.close, self.reading)
        self.log = LayerLog("order-router", lambda: 1767603600.5, self.writing)

    def written(self):
        os.close(self.writing)
        with os.fdopen(os.dup(self.reading), "rb") as file:
            return file.read()

    def test_lines_are_as_the_readme_has_them(self):
        self.log.alive()
        self.log.begun("stale-positions-1/slow", "2026-01-05T09:10:00Z")
        self.log.ended("stale-positions-1/slow", "expired")
        self.log.unreadable("HTTP 403")
        self.log.aside("GAMEDAY_FAULTS is not set")
        self.assertEqual(
            b'{"gameday":"layer","event":"alive","version":1,"layer":"python"}\n'
            b'{"gameday":"layer","event":"begun","id":"stale-positions-1/slow","expiresAt":"2026-01-05T09:10:00Z"}\n'
            b'{"gameday":"layer","event":"ended","id":"stale-positions-1/slow","because":"expired"}\n'
            b'{"gameday":"layer","event":"unreadable","because":"HTTP 403"}\n'
            b'{"gameday":"layer","event":"aside","because":"GAMEDAY_FAULTS is not set"}\n',
            self.written(),
        )

    def test_a_faults_line_is_a_metric(self):
        self.log.applied("a/b", "delay", "id-1", milliseconds=300)
        self.assertEqual(
            b'{"gameday":"fault","id":"a/b","kind":"delay","requestId":"id-1","milliseconds":300,'
            b'"_aws":{"Timestamp":1767603600500,"CloudWatchMetrics":[{"Namespace":"gameday",'
            b'"Dimensions":[["function","kind"]],"Metrics":[{"Name":"FaultsApplied","Unit":"Count"}]}]},'
            b'"function":"order-router","FaultsApplied":1}\n',
            self.written(),
        )

    def test_a_fault_that_is_not_applied_is_none(self):
        self.log.not_applied("a/b", "tmp", "id-1", "/tmp can't be filled")
        line = self.written()
        self.assertNotIn(b"_aws", line)
        self.assertEqual((False, "/tmp can't be filled"), (json.loads(line)["applied"], json.loads(line)["because"]))

    def test_a_line_stays_one_line_whatever_is_in_it(self):
        self.log.begun('a\n"b\u2028\ud800ü', "2026-01-05T09:10:00Z")
        line = self.written()
        self.assertEqual(1, line.count(b"\n"))
        self.assertTrue(line.isascii())
        self.assertEqual('a\n"b\u2028\ud800ü', json.loads(line)["id"])

    def test_where_nobody_listens_nothing_is_said(self):
        os.close(self.writing)
        self.log.alive()


if __name__ == "__main__":
    unittest.main()
