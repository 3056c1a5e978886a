"""How the layer's processes begin and end."""

import os
import socket
import subprocess
import sys
import unittest
from unittest import mock

import layers  # noqa: F401
from fault_layer import keeper


class KeeperTest(unittest.TestCase):
    def test_a_port_that_is_about_to_be_free_is_waited_for(self):
        busy = socket.create_server(("127.0.0.1", 0))
        port = busy.getsockname()[1]
        with mock.patch.object(keeper.time, "sleep", side_effect=lambda seconds: busy.close()) as waited:
            with keeper.listen(port) as listener:
                self.assertEqual(("127.0.0.1", port), listener.getsockname())
        self.assertEqual(1, waited.call_count)

    def test_it_is_not_waited_for_for_long_and_then_another_serves(self):
        with socket.create_server(("127.0.0.1", 0)) as busy:
            with mock.patch.object(keeper.time, "monotonic", side_effect=[0, 0.2, 0.31]):
                with mock.patch.object(keeper.time, "sleep"):
                    with keeper.listen(busy.getsockname()[1]) as listener:
                        self.assertNotEqual(busy.getsockname(), listener.getsockname())
                        self.assertNotEqual(0, listener.getsockname()[1])

    def test_a_process_lives_until_it_ends(self):
        child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
        self.assertTrue(keeper.lives(child.pid))
        child.stdin.close()
        keeper.await_end(child.pid)
        self.assertEqual(sys.platform != "linux", keeper.lives(child.pid), "what is left of it is not looked at")
        child.wait()
        self.assertFalse(keeper.lives(child.pid))
        keeper.await_end(child.pid)

    def test_without_a_way_to_be_woken_the_end_is_looked_for(self):
        child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
        with mock.patch.object(keeper.os, "pidfd_open", side_effect=OSError, create=True):
            with mock.patch.object(keeper.time, "sleep", side_effect=lambda seconds: child.communicate()) as waited:
                keeper.await_end(child.pid)
        self.assertEqual(1, waited.call_count)

    def test_nobody_is_always_there_and_so_is_somebody_elses(self):
        self.assertTrue(keeper.lives(0))
        with mock.patch.object(os, "kill", side_effect=PermissionError):
            self.assertTrue(keeper.lives(1))


if __name__ == "__main__":
    unittest.main()
