"""A function with faults in force, between a runtime and a Lambda of the test's own."""

import unittest

from fakes import Proxy, Runtime, RuntimeApi, document


class Faulty(unittest.TestCase):
    """Tests of what faults do to invocations."""

    def setUp(self):
        self.api = RuntimeApi()
        self.addCleanup(self.api.close)

    def begin(self, *faults, at_once=False, **more):
        """A runtime behind a proxy with these faults in force."""
        self.proxy = Proxy(self.api, document(*faults, **more), at_once=at_once)
        self.addCleanup(self.proxy.close)
        self.runtime = Runtime(self.proxy.address)
        self.addCleanup(self.runtime.close)

    def invoke(self, response=b'"done"', event=b"{}", request_id="id-1"):
        """What Lambda gets from a function that answers so."""
        self.api.offer(event, request_id)
        self.assertEqual((request_id, event), self.runtime.next())
        self.assertEqual(202, self.runtime.respond(request_id, response))
        return self.api.posted()
