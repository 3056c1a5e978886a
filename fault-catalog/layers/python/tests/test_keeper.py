"""How the layer's processes begin and end."""

import socket
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


if __name__ == "__main__":
    unittest.main()
