"""The file that says until when a document is in force."""

import os
import tempfile
import unittest

import layers  # noqa: F401
from fault_layer.source.mark import Mark


class MarkTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.file = os.path.join(self.folder, ".gameday-in-force-9009")
        self.mark = Mark(self.folder, 9009)

    def test_it_holds_until_then(self):
        self.assertFalse(self.mark.is_set(0))
        self.mark.set(100.5)
        self.assertTrue(Mark(self.folder, 9009).is_set(100.4))
        self.assertFalse(self.mark.is_set(100.5))
        self.assertFalse(Mark(self.folder, 9010).is_set(0))

    def test_it_can_be_taken_away_twice(self):
        self.mark.set(100)
        self.mark.clear()
        self.mark.clear()
        self.assertFalse(self.mark.is_set(0))
        self.assertEqual([], os.listdir(self.folder))

    def test_one_that_can_not_be_read_or_written_is_none(self):
        nowhere = Mark("/not/there", 9009)
        nowhere.set(100)
        nowhere.clear()
        self.assertFalse(nowhere.is_set(0))
        for text in ("", "soon", "1.5"):
            with open(self.file, "w") as file:
                file.write(text)
            self.assertFalse(self.mark.is_set(0))

    def test_it_follows_no_link(self):
        victim = os.path.join(self.folder, "victim")
        with open(victim, "w") as file:
            file.write("9999999")
        os.symlink(victim, self.file)
        self.mark.set(1)
        self.assertFalse(self.mark.is_set(0))
        with open(victim) as file:
            self.assertEqual("9999999", file.read())


if __name__ == "__main__":
    unittest.main()
