"""Outgoing calls that go through the layer, and those that it refuses."""

import http.client
import os
import queue
import socket
import unittest
import urllib.request
from unittest import mock

from fakes import LONG, Proxy, Runtime, RuntimeApi, Served, document, receive, response
from fault_layer.http.wire import Wire

try:
    import boto3
    import botocore.config
    import botocore.exceptions
except ImportError:
    boto3 = None
try:
    import requests
except ImportError:
    requests = None


class Shop:
    """A server of the outside world: says which path it was asked for."""

    def __init__(self, test):
        self.requests = []
        served = Served(self._serve)
        test.addCleanup(served.close)
        self.port = served.address[1]

    def _serve(self, connection):
        wire = Wire(connection)
        for head in iter(wire.read_head, None):
            message = receive(wire, head)
            self.requests.append(message)
            connection.sendall(response("200 OK", message.path.encode() + message.body))


class EgressTest(unittest.TestCase):
    def setUp(self):
        self.api = RuntimeApi()
        self.addCleanup(self.api.close)
        self.shop = Shop(self)

    def begin(self, *hosts, **more):
        self.proxy = Proxy(self.api, document(dict({"kind": "deny", "hosts": hosts}, **more)), egress=True)
        self.addCleanup(self.proxy.close)
        self.runtime = Runtime(self.proxy.address)
        self.addCleanup(self.runtime.close)

    def invoked(self, request_id="id-1"):
        """The handler runs from now on."""
        self.api.offer(b"{}", request_id)
        self.runtime.next()

    def plain(self, host="localhost", method="GET", body=None):
        connection = http.client.HTTPConnection(*self.proxy.address, timeout=LONG)
        connection.request(method, "http://%s:%d/a?b" % (host, self.shop.port), body)
        with connection.getresponse() as answer:
            return answer.status, answer.read()

    def tunnel(self, host="localhost"):
        connection = http.client.HTTPConnection(*self.proxy.address, timeout=LONG)
        connection.set_tunnel(host, self.shop.port)
        connection.connect()
        self.addCleanup(connection.close)
        return connection

    def ask(self, connection):
        connection.request("GET", "/a?b")
        return connection.getresponse().read()

    def test_calls_pass_while_no_handler_runs(self):
        self.begin("localhost")
        self.assertEqual((200, b"/a?b"), self.plain())
        connection = self.tunnel()
        self.assertEqual(b"/a?b", self.ask(connection))
        self.assertEqual(b"/a?b", self.ask(connection))

    def test_denied_calls_are_refused_while_the_handler_runs_and_no_longer(self):
        self.begin("localhost")
        self.invoked()
        self.assertEqual(502, self.plain()[0])
        with self.assertRaisesRegex(OSError, "502 Refused by a fault"):
            self.tunnel()
        self.assertEqual((200, b"/a?b"), self.plain("127.0.0.1"))
        self.runtime.respond("id-1")
        self.assertEqual(200, self.plain()[0])
        self.assertEqual(b"/a?b", self.ask(self.tunnel()))
        self.assertEqual([("applied", "s/f", "deny", "id-1")], self.proxy.log.lines)

    def test_only_chosen_invocations_are_denied_anything(self):
        self.begin("localhost", percentage=0)
        self.invoked()
        self.assertEqual(200, self.plain()[0])

    def test_a_star_is_any_part_of_a_name(self):
        self.begin("LOCAL*", "*.amazonaws.com")
        self.invoked()
        for host, refused in (("localhost", True), ("LocalHost", True), ("localhost.", True), ("127.0.0.1", False)):
            self.assertEqual(502 if refused else 200, self.plain(host)[0], host)
        for host, refused in (("s3.eu-west-1.amazonaws.com", True), ("amazonaws.com.example.invalid", False)):
            with self.assertRaisesRegex(OSError, "Refused by a fault" if refused else "502 Not reached"):
                self.tunnel(host)

    def test_connections_that_are_kept_open_are_closed(self):
        self.begin("localhost")
        denied, other = self.tunnel(), self.tunnel("127.0.0.1")
        self.ask(denied)
        self.invoked()
        with self.assertRaises((ConnectionError, http.client.HTTPException)):
            self.ask(denied)
        self.assertEqual(b"/a?b", self.ask(other))

    def test_two_documents_may_deny_the_same_at_once(self):
        self.begin("localhost")
        self.invoked("id-1")
        second = Runtime(self.proxy.address)
        self.addCleanup(second.close)
        self.api.offer(b"{}", "id-2")
        second.next()
        self.runtime.respond("id-1")
        self.assertEqual(502, self.plain()[0])
        second.respond("id-2")
        self.assertEqual(200, self.plain()[0])

    def test_a_body_passes_both_ways(self):
        self.begin("*")
        large = os.urandom(3 << 20)
        self.assertEqual((200, b"/a?b" + large), self.plain(method="PUT", body=large))
        connection = self.tunnel()
        connection.request("PUT", "/", large)
        self.assertEqual(b"/" + large, connection.getresponse().read())

    def test_what_a_proxy_is_told_is_not_passed_on(self):
        self.begin("*")
        runtime = Runtime(self.proxy.address)
        self.addCleanup(runtime.close)
        head = "GET http://localhost:%d HTTP/1.1\r\nHost: x\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive\r\n\r\n"
        runtime.send((head % self.shop.port).encode())
        self.assertEqual(b"/", runtime.read()[1])
        raw = self.shop.requests[0].head.raw
        self.assertEqual(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", raw)

    def test_who_is_not_there_is_not_reached(self):
        self.begin("*")
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.shop.port = listener.getsockname()[1]
        self.assertEqual(502, self.plain()[0])

    def test_what_is_no_call_is_told_so(self):
        self.begin("*")
        for line in (b"CONNECT :443", b"CONNECT host:0", b"CONNECT host:x", b"GET http://:80/", b"GET http:///a"):
            runtime = Runtime(self.proxy.address)
            runtime.send(line + b" HTTP/1.1\r\n\r\n")
            self.assertEqual(400, runtime.read()[0].status, line)
            runtime.close()

    def test_a_side_that_has_ended_may_still_listen(self):
        heard = queue.Queue()

        def listen(connection):
            for data in iter(lambda: connection.recv(1000), b""):
                heard.put(data)
            connection.sendall(b"all heard")

        served = Served(listen)
        self.addCleanup(served.close)
        self.begin("*")
        runtime = Runtime(self.proxy.address)
        self.addCleanup(runtime.close)
        runtime.send(b"CONNECT 127.0.0.1:%d HTTP/1.1\r\n\r\nearly" % served.address[1])
        self.assertEqual(200, runtime.wire.read_head().status)
        self.assertEqual(b"early", heard.get(timeout=LONG))
        runtime.wire.socket.shutdown(socket.SHUT_WR)
        self.assertEqual(b"all heard", runtime.wire.take(9))

    def test_without_egress_a_proxys_request_is_one_like_any_other(self):
        proxy = Proxy(self.api, None)
        self.addCleanup(proxy.close)
        runtime = Runtime(proxy.address)
        self.addCleanup(runtime.close)
        runtime.send(b"GET http://localhost:1/x HTTP/1.1\r\n\r\n")
        self.assertEqual(202, runtime.read()[0].status)
        self.assertEqual("GET http://localhost:1/x HTTP/1.1", self.api.posted().line)

    def through(self):
        """What the wrapper sets for the function's clients."""
        url = "http://%s:%d" % self.proxy.address
        return mock.patch.dict(os.environ, HTTP_PROXY=url, HTTPS_PROXY=url, NO_PROXY="127.0.0.1")

    def test_urllib_is_reached(self):
        self.begin("localhost")
        with self.through():
            self.assertEqual(b"/a", urllib.request.urlopen("http://localhost:%d/a" % self.shop.port).read())
            self.invoked()
            with self.assertRaisesRegex(OSError, "502"):
                urllib.request.urlopen("http://localhost:%d/a" % self.shop.port)
            with self.assertRaisesRegex(OSError, "Refused by a fault"):
                urllib.request.urlopen("https://localhost:%d/a" % self.shop.port)
            self.assertEqual(b"/a", urllib.request.urlopen("http://127.0.0.1:%d/a" % self.shop.port).read())

    @unittest.skipUnless(boto3, "this Python has no boto3")
    def test_boto3_is_reached(self):
        self.begin("localhost")
        with self.through():
            queues = boto3.client(
                "sqs",
                region_name="eu-west-1",
                endpoint_url="https://localhost:%d" % self.shop.port,
                aws_access_key_id="a",
                aws_secret_access_key="b",
                config=botocore.config.Config(retries={"total_max_attempts": 1}),
            )
            self.invoked()
            with self.assertRaisesRegex(botocore.exceptions.ProxyConnectionError, "Refused by a fault|proxy"):
                queues.list_queues()

    @unittest.skipUnless(requests, "this Python has no requests")
    def test_requests_is_reached(self):
        self.begin("localhost")
        with self.through():
            self.assertEqual(b"/a", requests.get("http://localhost:%d/a" % self.shop.port, timeout=LONG).content)
            self.invoked()
            with self.assertRaisesRegex(requests.exceptions.ProxyError, "Refused by a fault"):
                requests.get("https://localhost:%d/a" % self.shop.port, timeout=LONG)


if __name__ == "__main__":
    unittest.main()
