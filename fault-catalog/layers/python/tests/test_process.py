"""Whether a process goes on."""

import os
import subprocess
import sys
import unittest
from unittest import mock

import layers  # noqa: F401
from fault_layer import process


class ProcessTest(unittest.TestCase):
    def test_a_process_lives_until_it_ends(self):
        child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
        self.assertTrue(process.lives(child.pid))
        child.stdin.close()
        process.await_end(child.pid)
        self.assertEqual(sys.platform != "linux", process.lives(child.pid), "what is left of it is not looked at")
        child.wait()
        self.assertFalse(process.lives(child.pid))
        process.await_end(child.pid)

    def test_without_a_way_to_be_woken_the_end_is_looked_for(self):
        child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
        with mock.patch.object(process.os, "pidfd_open", side_effect=OSError, create=True):
            with mock.patch.object(process.time, "sleep", side_effect=lambda seconds: child.communicate()) as waited:
                process.await_end(child.pid)
        self.assertEqual(1, waited.call_count)

    def test_nobody_is_always_there_and_so_is_somebody_elses(self):
        self.assertTrue(process.lives(0))
        with mock.patch.object(os, "kill", side_effect=PermissionError):
            self.assertTrue(process.lives(1))


if __name__ == "__main__":
    unittest.main()
