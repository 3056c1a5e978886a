"""The folder that functions may write to, filled."""

import os
import tempfile
import unittest

import layers  # noqa: F401
from fault_layer.document.fields import Fields
from fault_layer.fault import full_tmp
from fault_layer.fault.full_tmp import FullTmp
from fault_layer.fault.not_applied import NotApplied


class FullTmpTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tmp = self.folder.name
        self.give_back = []
        self.noted = []
        self.free = 5 << 20
        real, full_tmp.os = full_tmp.os, Disk(self)
        self.addCleanup(setattr, full_tmp, "os", real)

    def while_running(self, give_back):
        self.give_back.append(give_back)

    def applied(self):
        self.noted.append("applied")

    def begin(self, leave):
        FullTmp(Fields({"leaveMegabytes": leave}, "a fault")).begin(self)

    def test_it_is_filled_up_to_what_is_to_stay_free(self):
        self.begin(2)
        self.assertEqual(3 << 20, full_tmp.os.written)
        self.assertEqual([], os.listdir(self.tmp))
        self.assertEqual(["applied"], self.noted)
        self.give_back[0]()
        self.assertEqual(1, full_tmp.os.closed)

    def test_it_may_be_full_sooner(self):
        full_tmp.os.room = 1 << 20
        self.begin(0)
        self.assertEqual(["applied"], self.noted)

    def test_less_may_be_free_anyway(self):
        with self.assertRaisesRegex(NotApplied, "no more than 5 MB are free anyway"):
            self.begin(6)

    def test_another_machines_disk_is_not_filled(self):
        self.free = 10241 << 20
        with self.assertRaisesRegex(NotApplied, "larger than a Lambda function's can be"):
            self.begin(0)

    def test_a_folder_that_is_not_there_is_not_filled(self):
        self.tmp = "/not/there"
        with self.assertRaisesRegex(NotApplied, "/not/there can't be filled: No such file"):
            self.begin(0)


class Disk:
    """The os module, with a disk that has as much free as the test says, and room for no more."""

    def __init__(self, test):
        self._test = test
        self.room = 1 << 40
        self.written = 0
        self.closed = 0

    def __getattr__(self, name):
        return getattr(os, name)

    def statvfs(self, path):
        os.stat(path)
        free = self._test.free

        class Space:
            f_bavail = free // 4096
            f_frsize = 4096

        return Space

    def write(self, file, data):
        if self.written + len(data) > self.room:
            raise OSError(28, "No space left on device")
        self.written += len(data)
        return os.write(file, data)

    def close(self, file):
        self.closed += 1
        os.close(file)


if __name__ == "__main__":
    unittest.main()
