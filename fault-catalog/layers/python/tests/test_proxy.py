"""Without a document every message goes by as it is."""

import queue
import socket
import unittest

from fakes import LONG, Proxy, Runtime, RuntimeApi, receive, response
from fault_layer.http.wire import Wire


class ProxyTest(unittest.TestCase):
    def setUp(self):
        self.api = RuntimeApi()
        self.addCleanup(self.api.close)
        self.proxy = Proxy(self.api)
        self.addCleanup(self.proxy.close)
        self.runtime = self.connected()

    def connected(self):
        runtime = Runtime(self.proxy.address)
        self.addCleanup(runtime.close)
        return runtime

    def test_an_event_and_its_answer_pass(self):
        self.api.offer(b'{"order":1}', "id-1")
        self.assertEqual(("id-1", b'{"order":1}'), self.runtime.next())
        self.assertEqual(202, self.runtime.respond("id-1", b'"done"'))
        posted = self.api.posted()
        self.assertEqual("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1", posted.line)
        self.assertEqual(b'"done"', posted.body)
        self.assertEqual([], self.proxy.log.lines)

    def test_a_message_passes_in_the_bytes_that_it_came_in(self):
        request = b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nhOST: a\r\nX-Odd:  two  words \r\n\r\n"
        answer = b'HTTP/1.1 200 Fine\r\nLambda-Runtime-Aws-Request-Id: a\r\nx-more: 1\r\ncontent-length: 2\r\n\r\n{}'
        self.api.offer(answer)
        self.runtime.send(request)
        head, body = self.runtime.read()
        self.assertEqual(request, self.api.requests[0].head.raw)
        self.assertEqual(answer, head.raw + body)

    def test_one_connection_to_lambda_serves_one_connection_of_the_runtime(self):
        for i in range(3):
            self.api.offer(b"{}", "id-%d" % i)
            self.runtime.next()
            self.runtime.respond("id-%d" % i)
        self.assertEqual(1, self.api.connections)

    def warm(self):
        """One event, so that the connection to Lambda is there."""
        self.api.offer(b"{}", "id-0")
        self.runtime.next()
        self.runtime.respond("id-0")
        self.api.posted()

    def test_a_request_in_pieces_passes_whole(self):
        self.warm()
        self.api.offer(b'"event"', "id-1")
        for piece in (b"GET /2018-06-01/runtime/invocation/ne", b"xt HTTP/1.1\r\nHost: proxy\r\n", b"\r\n"):
            self.runtime.send(piece)
        self.assertEqual(b'"event"', self.runtime.read()[1])

    def test_what_comes_behind_a_response_in_the_piece_of_its_end_is_asked_next(self):
        self.warm()
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        path = b"/2018-06-01/runtime/invocation/"
        self.runtime.send(b"POST " + path + b"id-1/response HTTP/1.1\r\nHost: proxy\r\nContent-Length: 4\r\n\r\n")
        self.api.offer(b'"second"', "id-2")
        self.runtime.send(b"done" + b"GET " + path + b"next HTTP/1.1\r\nHost: proxy\r\n\r\n")
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertEqual(b'"second"', self.runtime.read()[1])
        self.assertEqual(b"done", self.api.posted().body)
        self.assertEqual(1, self.api.connections)

    def test_an_event_too_large_for_one_piece_passes_after_a_small_one(self):
        self.warm()
        large = bytes(range(256)) * 4096
        self.api.offer(large, "id-1")
        self.assertEqual(large, self.runtime.next()[1])
        self.assertEqual(202, self.runtime.respond("id-1", large))
        self.assertEqual(large, self.api.posted().body)

    def test_six_megabytes_pass_both_ways(self):
        large = bytes(range(256)) * (6 * 4096)
        self.api.offer(large, "id-1")
        self.assertEqual(large, self.runtime.next()[1])
        self.assertEqual(202, self.runtime.respond("id-1", large[::-1]))
        self.assertEqual(large[::-1], self.api.posted().body)

    def test_a_streamed_response_passes_with_its_chunks_and_trailers(self):
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        head = (
            b"POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: proxy\r\n"
            b"Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n"
            b"Trailer: Lambda-Runtime-Function-Error-Type\r\n\r\n"
        )
        for part in (head, b"3\r\nabc\r", b"\n2;x=y\r\nde\r\n", b"0\r\nLambda-Runtime-Function-Error-", b"Type: E\r\n\r\n"):
            self.runtime.send(part)
        self.assertEqual(202, self.runtime.read()[0].status)
        posted = self.api.posted()
        self.assertEqual(b"abcde", posted.body)
        self.assertEqual("streaming", posted.header("Lambda-Runtime-Function-Response-Mode"))
        self.assertEqual("id-2", self.after("id-2"))

    def test_what_comes_after_a_streamed_response_in_one_piece_is_told_from_it(self):
        self.api.offer(b"{}", "id-2")
        self.runtime.send(
            b"POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"1\r\na\r\n0\r\n\r\nGET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n\r\n"
        )
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertEqual(b"id-2", self.runtime.read()[0].header(b"lambda-runtime-aws-request-id"))
        self.assertEqual(2, len(self.api.requests))

    def after(self, request_id):
        """The connection is still good."""
        self.api.offer(b"{}", request_id)
        return self.runtime.next()[0]

    def test_a_chunked_event_passes(self):
        chunks = b"5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n"
        self.api.offer(b"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
        self.runtime.ask_next()
        self.assertEqual(b'{"a":1}', self.runtime.read()[1])
        self.assertEqual("id-2", self.after("id-2"))

    def test_whoever_waits_to_go_on_is_told_to(self):
        self.runtime.send(
            b"POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
        )
        self.assertEqual(100, self.runtime.wire.read_head().status)
        self.runtime.send(b"abc")
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertEqual(b"abc", self.api.posted().body)

    def test_errors_of_the_start_and_everything_unknown_pass(self):
        for path in ("init/error", "restore/error", "invocation/a/error", "something/new"):
            self.assertEqual(202, self.runtime.post(path, b"{}", ("Lambda-Runtime-Function-Error-Type", "A.B")))
            posted = self.api.posted()
            self.assertEqual("/2018-06-01/runtime/" + path, posted.path)
            self.assertEqual("A.B", posted.header("Lambda-Runtime-Function-Error-Type"))

    def test_the_wait_for_a_restore_passes(self):
        self.api.offer(response("200 OK", b"restored"))
        self.runtime.send(b"GET /2018-06-01/runtime/restore/next HTTP/1.1\r\nHost: proxy\r\n\r\n")
        self.assertEqual(b"restored", self.runtime.read()[1])

    def test_an_error_of_lambda_passes(self):
        self.api.answers["response"] = response("413 Request Entity Too Large", b'{"errorType":"x"}')
        self.assertEqual(413, self.runtime.respond("a"))

    def test_an_error_in_place_of_an_event_is_no_invocation(self):
        self.api.offer(response("500 Internal Server Error", b"{}"))
        self.runtime.ask_next()
        self.assertEqual(500, self.runtime.read()[0].status)
        self.assertEqual(1, next(self.proxy.invocations._numbers))

    def test_an_answer_before_the_end_of_a_large_message_passes(self):
        class Hasty(RuntimeApi):
            def _serve(self, connection):
                Wire(connection).read_head()
                connection.sendall(response("413 Too Large", b"", ("Connection", "close")))

        runtime = self.before(Hasty())
        runtime.send(b"POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n")
        runtime.send(bytes(1000000))
        self.assertEqual(413, runtime.read()[0].status)

    def before(self, api):
        """A runtime with a proxy before this API."""
        self.addCleanup(api.close)
        proxy = Proxy(api)
        self.addCleanup(proxy.close)
        runtime = Runtime(proxy.address)
        self.addCleanup(runtime.close)
        return runtime

    def test_where_lambda_closes_the_runtime_is_closed_for(self):
        self.api.answers["error"] = None
        with self.assertRaises(EOFError):
            self.runtime.post("invocation/a/error", b"{}")

    def test_where_lambda_closes_between_two_requests_the_runtime_connects_anew(self):
        self.warm()
        self.api._served._open[0].shutdown(socket.SHUT_RDWR)
        self.assertIsNone(self.runtime.wire.read_head())
        self.runtime = self.connected()
        self.assertEqual("id-2", self.after("id-2"))
        self.assertEqual(2, self.api.connections)

    def test_where_lambda_can_not_be_reached_the_runtime_is_closed_for(self):
        self.api.close()
        self.runtime.ask_next()
        with self.assertRaises((EOFError, ConnectionError)):
            self.runtime.read()

    def test_who_only_stops_to_speak_is_answered(self):
        self.runtime.send(b"POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
        self.runtime.wire.socket.shutdown(socket.SHUT_WR)
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertIsNone(self.runtime.wire.read_head())

    def test_it_hears_an_answer_to_its_end_too(self):
        class Slow(RuntimeApi):
            """Goes on with its answer when the other side has stopped to speak."""

            def _serve(self, connection):
                wire = Wire(connection)
                receive(wire, wire.read_head())
                connection.sendall(b"HTTP/1.1 202 Accepted\r\nContent-")
                if wire.read_head() is None:
                    connection.sendall(b"Length: 2\r\n\r\n{}")

        runtime = self.before(Slow())
        runtime.send(b"POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
        runtime.wire.rest = runtime.wire.socket.recv(1)
        runtime.wire.socket.shutdown(socket.SHUT_WR)
        self.assertEqual(b"{}", runtime.read()[1])

    def test_nothing_is_left_of_a_conversation_that_has_ended(self):
        self.warm()
        self.runtime.close()
        other = self.connected()
        other.respond("a")
        self.api._served._open[1].shutdown(socket.SHUT_RDWR)
        other.close()
        self.proxy.close()
        self.assertEqual([False, False], [thread.is_alive() for thread in self.proxy._served._threads])

    def test_a_runtime_that_is_gone_within_an_event_ends_the_conversation(self):
        self.api.offer(bytes(30 << 20), "id-1")
        self.runtime.ask_next()
        self.runtime.wire.socket.recv(1)
        self.runtime.wire.socket.shutdown(socket.SHUT_WR)
        conversation = self.proxy._served._threads[0]
        conversation.join(LONG)
        self.assertFalse(conversation.is_alive())

    def test_events_asked_for_at_once_come_one_after_the_other(self):
        self.warm()
        for name in ("id-1", "id-2"):
            self.api.offer(name.encode(), name)
        self.runtime.send(2 * b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: proxy\r\n\r\n")
        self.assertEqual([b"id-1", b"id-2"], [self.runtime.read()[1], self.runtime.read()[1]])

    def test_lambda_hears_when_the_runtime_no_longer_waits(self):
        heard = queue.Queue()

        class Listening(RuntimeApi):
            def _serve(self, connection):
                heard.put(connection.recv(1000))
                heard.put(connection.recv(1000))

        runtime = self.before(Listening())
        runtime.ask_next()
        self.assertTrue(heard.get(timeout=LONG).startswith(b"GET "))
        runtime.close()
        self.assertEqual(b"", heard.get(timeout=LONG))

    def test_lambda_hears_it_on_a_connection_that_was_used_before_too(self):
        heard = queue.Queue()

        class Listening(RuntimeApi):
            def _serve(self, connection):
                heard.put(connection.recv(1000))
                connection.sendall(response("200 OK", b"{}"))
                heard.put(connection.recv(1000))
                heard.put(connection.recv(1000))

        for path in (b"invocation", b"restore"):
            runtime = self.before(Listening())
            for _ in range(2):
                runtime.send(b"GET /2018-06-01/runtime/" + path + b"/next HTTP/1.1\r\nHost: proxy\r\n\r\n")
                self.assertTrue(heard.get(timeout=LONG).startswith(b"GET "))
            runtime.read()
            runtime.close()
            self.assertEqual(b"", heard.get(timeout=LONG))

    def test_who_says_that_it_closes_is_closed_for(self):
        self.api.offer(b"{}", "id-1")
        self.runtime.send(b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nConnection: close\r\n\r\n")
        self.assertEqual(b"{}", self.runtime.read()[1])
        self.assertIsNone(self.runtime.wire.read_head())

    def test_many_connections_are_served_at_once(self):
        runtimes = [self.connected() for _ in range(20)]
        for runtime in runtimes:
            runtime.ask_next()
        for i in range(20):
            self.api.offer(b"{}", "id-%d" % i)
        ids = {runtime.read()[0].header(b"lambda-runtime-aws-request-id") for runtime in runtimes}
        self.assertEqual(20, len(ids))


if __name__ == "__main__":
    unittest.main()
