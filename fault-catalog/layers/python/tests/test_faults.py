"""Every kind of fault, through the proxy, and which invocations have it."""

import json
import queue
import sys
import threading
import unittest
from unittest import mock

from fakes import LONG, Runtime, RuntimeApi, document, hangs_up, in_chunks, response
from fault_layer.document.fields import Fields
from fault_layer.fault import memory
from fault_layer.fault.memory import Memory
from fault_layer.fault.not_applied import NotApplied
from fault_layer.http import wire
from faulty import Faulty


class FaultsTest(Faulty):
    def connected(self):
        """Another connection of the runtime."""
        other = Runtime(self.proxy.address)
        self.addCleanup(other.close)
        return other

    def skipped(self, request_id="id-1"):
        """What Lambda gets for an invocation that the function doesn't see."""
        self.api.offer(b"{}", request_id)
        self.api.offer(b"{}", "seen")
        self.runtime.ask_next()
        return self.api.posted()

    def test_a_delay_holds_the_event_back(self):
        self.begin({"kind": "delay", "milliseconds": {"fixed": 300.9}})
        self.invoke()
        self.assertEqual([0.3], self.proxy.pauses)
        self.assertEqual([("applied", "s/f", "delay", "id-1", 300)], lines(self.proxy, "delay"))

    def test_a_document_that_comes_into_force_while_the_function_waits_hits_its_next_event(self):
        self.begin({"kind": "truncate", "keep": 0})
        in_force = self.proxy.documents.document
        self.proxy.documents.document = None
        self.assertEqual(b'"one"', self.invoke(b'"one"').body)
        self.assertEqual(b'"two"', self.invoke(b'"two"').body)
        self.runtime.ask_next()
        self.proxy.documents.document = in_force
        self.api.offer(b"{}", "id-3")
        self.runtime.read()
        self.runtime.respond("id-3", b'"three"')
        self.assertEqual(b"", self.api.posted().body)
        self.proxy.documents.document = None
        self.assertEqual(b'"four"', self.invoke(b'"four"').body)
        self.assertEqual(1, self.api.connections)

    def test_a_response_on_another_connection_is_its_invocations(self):
        self.begin({"kind": "truncate", "keep": 0})
        in_force = self.proxy.documents.document
        self.proxy.documents.document = None
        other = self.connected()
        for name in ("id-1", "id-2"):
            self.api.offer(b"{}", name)
            self.runtime.next()
            other.respond(name)
            self.api.posted()
        self.proxy.documents.document = in_force
        self.api.offer(b"{}", "id-3")
        self.runtime.next()
        other.respond("id-3", b'"three"')
        self.assertEqual(b"", self.api.posted().body)

    def test_invocations_are_counted_whether_there_is_a_document_or_not(self):
        self.begin({"kind": "delay", "percentage": 50, "milliseconds": {"fixed": 1}})
        in_force = self.proxy.documents.document
        self.proxy.documents.document = None
        for _ in range(4):
            self.invoke()
        self.proxy.documents.document = in_force
        counted = []
        in_force.draw = lambda index, request_id, n, name: counted.append(n) or 0
        self.invoke()
        self.assertEqual({5}, set(counted))

    def test_delays_add_up_in_their_order(self):
        self.begin(*({"kind": "delay", "milliseconds": {"fixed": ms}} for ms in (10, 20, 30)))
        self.invoke()
        self.assertEqual([0.01, 0.02, 0.03], self.proxy.pauses)

    def test_an_error_fails_the_invocation_and_the_handler_is_not_run(self):
        self.begin({"kind": "error", "type": "My.Error", "message": 'said "no" ü'})
        posted = self.skipped()
        self.assertEqual("/2018-06-01/runtime/invocation/id-1/error", posted.path)
        self.assertEqual("My.Error", posted.header("Lambda-Runtime-Function-Error-Type"))
        self.assertEqual({"errorType": "My.Error", "errorMessage": 'said "no" ü'}, json.loads(posted.body))
        self.assertEqual([("applied", "s/f", "error", "id-1")], self.proxy.log.lines[:1])

    def test_an_error_has_a_type_when_none_is_given(self):
        self.begin({"kind": "error"})
        self.assertEqual({"errorType": "GamedayFault", "errorMessage": ""}, json.loads(self.skipped().body))

    def test_an_error_may_come_after_the_handler_has_run(self):
        self.begin({"kind": "error", "run": True, "type": "E"})
        posted = self.invoke(b'"good"')
        self.assertEqual("/2018-06-01/runtime/invocation/id-1/error", posted.path)
        self.assertEqual("E", json.loads(posted.body)["errorType"])
        self.assertTrue(self.api.nothing_posted)

    def test_a_response_answers_as_an_http_integration_does(self):
        self.begin({"kind": "response", "status": 503, "contentType": "text/plain", "body": "busy"})
        posted = self.skipped()
        self.assertEqual("/2018-06-01/runtime/invocation/id-1/response", posted.path)
        self.assertEqual(
            b'{"statusCode":503,"headers":{"Content-Type":"text/plain"},"body":"busy"}',
            posted.body,
        )

    def test_a_response_may_replace_what_the_handler_failed_with(self):
        self.begin({"kind": "response", "run": True, "status": 0})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        self.assertEqual(202, self.runtime.post("invocation/id-1/error", b'{"errorType":"own"}'))
        posted = self.api.posted()
        self.assertEqual("/2018-06-01/runtime/invocation/id-1/response", posted.path)
        self.assertEqual(0, json.loads(posted.body)["statusCode"])
        self.assertEqual("application/json", json.loads(posted.body)["headers"]["Content-Type"])

    def test_a_streamed_answer_is_replaced_too(self):
        self.begin({"kind": "error", "run": True})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        head = b"POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.runtime.send(head + b"3\r\nabc\r\n0\r\n\r\n")
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertTrue(self.api.posted().path.endswith("/id-1/error"))

    def test_a_timeout_holds_the_event_until_the_runtime_is_gone(self):
        self.begin({"kind": "timeout"})
        self.api.offer(b"{}", "id-1")
        self.runtime.ask_next()
        wait_for(lambda: self.proxy.pauses)
        self.assertEqual([None], self.proxy.pauses)
        self.assertEqual([("applied", "s/f", "timeout", "id-1")], self.proxy.log.lines)
        self.runtime.close()
        self.proxy.close()
        self.assertTrue(self.api.nothing_posted)

    def test_what_was_held_for_an_event_that_nobody_waits_for_any_more_is_given_back(self):
        self.begin({"kind": "cpu", "threads": 1}, {"kind": "timeout"})
        self.api.offer(b"{}", "id-1")
        self.runtime.ask_next()
        wait_for(lambda: self.proxy.pauses)
        self.assertEqual(1, len(computing()))
        self.runtime.close()
        wait_for(lambda: not computing())
        self.assertEqual({}, self.proxy.invocations.watched)

    def test_a_request_in_pieces_has_faults_like_any_other(self):
        self.begin({"kind": "truncate", "keep": 50})
        for name in ("id-1", "id-2"):
            self.api.offer(b"{}", name)
            for piece in (b"GE", b"T /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: pro", b"xy\r\n\r\n"):
                self.runtime.send(piece)
            self.runtime.read()
            path = b" /2018-06-01/runtime/invocation/" + name.encode()
            for piece in (b"PO", b"ST" + path + b"/respo", b"nse HTTP/1.1\r\nContent-Length: 4\r\n\r\n01", b"23"):
                self.runtime.send(piece)
            self.assertEqual(202, self.runtime.read()[0].status)
            self.assertEqual(b"01", self.api.posted().body)

    def test_an_event_in_pieces_has_faults_like_any_other(self):
        class Slow(RuntimeApi):
            def _next(self, connection):
                answer = super()._next(connection)
                for at in range(0, len(answer), 7):
                    connection.sendall(answer[at : at + 7])
                return b""

        self.api = Slow()
        self.addCleanup(self.api.close)
        self.begin({"kind": "error"})
        self.assertTrue(self.skipped().path.endswith("/id-1/error"))

    def test_where_lambda_speaks_no_http_the_runtime_is_closed_for_and_nothing_more_is_asked(self):
        heard = queue.Queue()

        class Other(RuntimeApi):
            def _serve(self, connection):
                heard.put(connection.recv(1000))
                connection.sendall(b"SSH-2.0-x\r\n\r\n")
                heard.put(connection.recv(1000))

        self.api = Other()
        self.addCleanup(self.api.close)
        self.begin({"kind": "error"})
        self.runtime.ask_next()
        self.assertIsNone(self.runtime.wire.read_head())
        self.runtime.ask_next()
        self.assertTrue(heard.get(timeout=LONG).startswith(b"GET "))
        self.assertEqual(b"", heard.get(timeout=LONG))

    def test_events_asked_for_at_once_are_spared(self):
        self.begin({"kind": "error"})
        for name in ("id-1", "id-2"):
            self.api.offer(name.encode(), name)
        self.runtime.send(2 * b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: proxy\r\n\r\n")
        self.assertEqual([b"id-1", b"id-2"], [self.runtime.read()[1], self.runtime.read()[1]])
        self.assertTrue(self.api.nothing_posted)

    def test_many_events_in_a_row_may_end_before_the_handler(self):
        self.begin({"kind": "response", "status": 500, "percentage": 100})
        for i in range(50):
            self.api.offer(b"{}", "id-%d" % i)
        self.runtime.ask_next()
        self.assertEqual(["id-%d" % i for i in range(50)], [self.api.posted().path.split("/")[-2] for i in range(50)])
        self.proxy.documents.document = None
        self.api.offer(b'"seen"', "seen")
        self.assertEqual(b'"seen"', self.runtime.read()[1])
        self.assertEqual({}, self.proxy.invocations.watched)

    def test_the_first_that_ends_the_matter_ends_it(self):
        self.begin(
            {"kind": "error", "percentage": 0},
            {"kind": "response", "status": 500},
            {"kind": "error"},
            {"kind": "delay", "milliseconds": {"fixed": 5}},
        )
        self.assertTrue(self.skipped().path.endswith("/response"))
        self.assertEqual([], self.proxy.pauses)

    def test_an_ending_that_lets_the_handler_run_ends_the_matter_too(self):
        self.begin({"kind": "error", "run": True}, {"kind": "delay", "milliseconds": {"fixed": 5}})
        self.invoke()
        self.assertEqual([], self.proxy.pauses)

    def test_a_response_is_cut_off(self):
        self.begin({"kind": "truncate", "keep": 33.4})
        self.assertEqual(b"012", self.invoke(b"0123456789").body)
        self.assertEqual([("applied", "s/f", "truncate", "id-1")], self.proxy.log.lines)

    def test_a_response_is_cut_off_to_nothing(self):
        self.begin({"kind": "truncate", "keep": 0})
        self.assertEqual(b"", self.invoke(b"0123456789").body)

    def test_a_large_response_is_cut_off(self):
        self.begin({"kind": "truncate", "keep": 50})
        self.assertEqual(bytes(3 << 20), self.invoke(bytes(6 << 20)).body)

    def test_bytes_of_a_response_are_corrupted_where_they_are_drawn(self):
        self.begin({"kind": "corrupt", "bytes": 3})
        body = self.invoke(b"." * 1000).body
        draw = self.proxy.documents.document.draw
        places = {int(draw(0, b"id-1", 1, "byte%d" % i) * 1000) for i in range(3)}
        self.assertEqual(places, {i for i, byte in enumerate(body) if byte == 0x7F})

    def test_changes_come_in_their_order(self):
        self.begin({"kind": "truncate", "keep": 10}, {"kind": "corrupt", "bytes": 1024})
        self.assertEqual(b"\x7f" * 2, self.invoke(b"." * 20).body)

    def test_an_empty_response_can_not_be_spoiled(self):
        self.begin({"kind": "corrupt", "bytes": 1})
        self.invoke(b"")
        self.assertEqual([("not_applied", "s/f", "corrupt", "id-1", "the response is empty")], self.proxy.log.lines)

    def test_what_a_failed_handler_says_is_left_as_it_is(self):
        self.begin({"kind": "truncate", "keep": 0})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        self.runtime.post("invocation/id-1/error", b'{"errorType":"own"}')
        self.assertEqual(b'{"errorType":"own"}', self.api.posted().body)
        self.assertEqual([("not_applied", "s/f", "truncate", "id-1", "the handler failed")], self.proxy.log.lines)

    def test_a_streamed_response_is_left_as_it_is(self):
        self.begin({"kind": "truncate", "keep": 0})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        head = b"POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.runtime.send(head + b"3\r\nabc\r\n0\r\n\r\n")
        self.assertEqual(202, self.runtime.read()[0].status)
        self.assertEqual(b"abc", self.api.posted().body)
        self.assertEqual("the response is streamed or too large", self.proxy.log.lines[0][-1])

    @unittest.skipUnless(sys.platform == "linux", "needs /proc, as Lambda has it")
    def test_memory_is_held_while_the_handler_runs(self):
        self.begin({"kind": "memory", "megabytes": 64})
        self.api.offer(b"{}", "id-1")
        before = resident()
        self.runtime.next()
        held = resident() - before
        self.runtime.respond("id-1")
        self.assertGreater(held, 60)
        self.assertLess(resident() - before, 30)

    def test_memory_that_can_not_be_had_is_given_back(self):
        taken = []

        def scarce(size):
            if len(taken) == 2:
                raise MemoryError()
            taken.append(Block(size))
            return taken[-1]

        real, memory._written = memory._written, scarce
        self.addCleanup(setattr, memory, "_written", real)
        with self.assertRaisesRegex(NotApplied, "no more than 32 MB"):
            Memory(Fields({"megabytes": 100}, "a fault")).begin(None)
        self.assertTrue(all(block.closed for block in taken))

    def test_the_cpu_is_busy_while_the_handler_runs(self):
        self.begin({"kind": "cpu", "threads": 3})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        busy = computing()
        self.assertEqual(3, len(busy))
        self.runtime.respond("id-1")
        for thread in busy:
            thread.join(LONG)
            self.assertFalse(thread.is_alive())

    def test_a_deny_without_a_way_through_the_layer_is_not_applied(self):
        self.begin({"kind": "deny", "hosts": ["*"]})
        self.invoke()
        self.assertEqual("GAMEDAY_EGRESS is not 'proxy'", self.proxy.log.lines[0][-1])

    def test_what_was_held_is_given_back_when_the_runtime_asks_without_an_answer(self):
        self.begin({"kind": "cpu", "threads": 1, "percentage": 100})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        (first,) = computing()
        self.api.offer(b"{}", "id-2")
        self.runtime.next()
        first.join(LONG)
        self.assertFalse(first.is_alive())
        self.runtime.respond("id-2")

    def test_and_when_it_asks_on_another_connection(self):
        self.begin({"kind": "cpu", "threads": 1})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        (first,) = computing()
        self.runtime.close()
        self.api.offer(b"{}", "id-2")
        other = self.connected()
        other.next()
        first.join(LONG)
        self.assertFalse(first.is_alive())
        other.respond("id-2")

    def test_where_a_function_has_several_events_at_once_only_the_connections_own_is_over(self):
        self.begin({"kind": "truncate", "keep": 0}, at_once=True)
        other = self.connected()
        for runtime, name in ((self.runtime, "id-1"), (other, "id-2"), (self.runtime, "id-3")):
            self.api.offer(b"{}", name)
            runtime.next()
        self.assertEqual(["id-2", "id-3"], [name.decode() for name in self.proxy.invocations.watched])
        other.respond("id-2")
        self.assertEqual(b"", self.api.posted().body)

    def test_what_was_held_for_an_event_is_given_back_when_the_event_comes_again(self):
        self.begin({"kind": "cpu", "threads": 1}, at_once=True)
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        (first,) = computing()
        self.api.offer(b"{}", "id-1")
        other = self.connected()
        other.next()
        first.join(LONG)
        self.assertFalse(first.is_alive())
        self.assertEqual(1, len(computing()))
        other.respond("id-1")
        wait_for(lambda: not computing())

    def test_what_comes_in_chunks_is_looked_into(self):
        match = {"path": "$.for", "equals": "me"}
        self.begin({"kind": "error", "type": "Hit", "match": match})
        for padding in (0, 3000, 200000):
            for name, size in (("me", 1 << 20), ("you", 1 << 20), ("me", 1000), ("you", 7)):
                event = json.dumps({"padding": "x" * padding, "for": name}).encode()
                self.api.offer(in_chunks("200 OK", event, size, ("Lambda-Runtime-Aws-Request-Id", "id-1")))
                self.runtime.ask_next()
                if name == "me":
                    self.assertEqual("Hit", self.api.posted().header("Lambda-Runtime-Function-Error-Type"))
                    self.api.offer(b'{"for":"nobody"}', "id-2")
                    self.runtime.read()
                    self.runtime.respond("id-2")
                else:
                    self.assertEqual(event, self.runtime.read()[1])
                    self.runtime.respond("id-1")
                self.assertEqual(b'"done"', self.api.posted().body)

    def test_what_is_too_large_to_be_looked_into_passes(self):
        match = {"path": "$.for", "equals": "me"}
        event = b'{"for":"me","padding":"' + b"x" * 5000 + b'"}'
        head = ("Lambda-Runtime-Aws-Request-Id", "id-1")
        self.begin({"kind": "error", "match": match})
        with mock.patch.object(wire, "LARGEST_BODY", 5000):
            for answer in (response("200 OK", event, head), in_chunks("200 OK", event, 700, head)):
                self.api.offer(answer)
                self.runtime.ask_next()
                self.assertEqual(event, self.runtime.read()[1])
                self.runtime.respond("id-1")
                self.assertEqual(b'"done"', self.api.posted().body)

    def test_who_closes_after_each_request_has_faults_like_any_other(self):
        for fault in ({"kind": "error"}, {"kind": "response", "status": 503}):
            self.begin(dict(fault, match={"path": "$", "equals": "hit"}))
            for name, event in (("id-1", b'"hit"'), ("id-2", b'"hit"'), ("id-3", b'"spared"')):
                self.api.offer(event, name)
            self.runtime.ask_next(("Connection", "close"))
            head, body = self.runtime.read()
            self.assertEqual((b"id-3", b'"spared"'), (head.header(b"lambda-runtime-aws-request-id"), body))
            self.assertIsNone(self.runtime.wire.read_head())
            self.assertEqual(["id-1", "id-2"], [self.api.posted().path.split("/")[-2] for _ in range(2)])

    def test_an_event_that_lambda_closes_with_is_answered_all_the_same(self):
        head = ("Lambda-Runtime-Aws-Request-Id", "id-1")
        without_length = b"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-1\r\n\r\n1"
        for event in (response("200 OK", b"1", head, ("Connection", "close")), without_length):
            self.api.closes_after(event)
            self.begin({"kind": "error"})
            self.api.offer(event)
            self.runtime.ask_next()
            self.assertEqual("/2018-06-01/runtime/invocation/id-1/error", self.api.posted().path)
            self.proxy.documents.document = None
            self.api.offer(b"2", "id-2")
            self.assertEqual(b"2", self.runtime.read()[1])
            self.assertEqual(202, self.runtime.respond("id-2"), "the runtime's own connection goes on")
            self.api.posted()

    def test_lambda_hears_when_the_runtime_is_gone_that_it_was_asked_anew_for(self):
        self.begin({"kind": "error"})
        self.api.offer(b"{}", "id-1")
        self.runtime.ask_next(("Connection", "close"))
        self.api.posted()
        wait_for(lambda: len([message for message in self.api.requests if message.path.endswith("/next")]) == 2)
        self.runtime.close()
        self.proxy.close()
        self.assertFalse([thread for thread in self.proxy._served._threads if thread.is_alive()])
        self.assertTrue(hangs_up(self.api._served._open[-1]))

    def test_who_closes_after_its_answer_is_closed_for_when_it_is_replaced(self):
        self.begin({"kind": "error", "run": True})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        other = self.connected()
        other.send(b"POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")
        self.assertEqual(202, other.read()[0].status)
        self.assertIsNone(other.wire.read_head())
        self.assertEqual("close", self.api.posted().header("Connection"))

    def test_an_answer_on_another_connection_is_the_invocations_all_the_same(self):
        self.begin({"kind": "truncate", "keep": 0})
        self.api.offer(b"{}", "id-1")
        self.runtime.next()
        self.runtime.close()
        self.connected().respond("id-1")
        self.assertEqual(b"", self.api.posted().body)

    def test_a_fault_that_fails_as_nobody_foresaw_changes_nothing(self):
        self.begin({"kind": "delay", "milliseconds": {"fixed": 1}}, {"kind": "truncate", "keep": 50})
        self.proxy.documents.document.faults[0].effect.begin = lambda turn: {}["oh"]
        self.assertEqual(b"01", self.invoke(b"0123").body)
        self.assertEqual(("not_applied", "s/f", "delay", "id-1", "'oh'"), self.proxy.log.lines[0])


    def test_a_change_that_fails_as_nobody_foresaw_changes_nothing(self):
        self.begin({"kind": "truncate", "keep": 50}, {"kind": "corrupt", "bytes": 1})
        invocation = {}
        begin = self.proxy.documents.document.faults[0].effect.begin

        def spoil(turn):
            begin(turn)
            effect, _ = turn._invocation.changes.pop()
            turn._invocation.changes.append((effect, lambda response: invocation["oh"]))

        self.proxy.documents.document.faults[0].effect.begin = spoil
        self.assertEqual(4, len(self.invoke(b"0123").body))
        self.assertEqual(("not_applied", "s/f", "truncate", "id-1", "'oh'"), self.proxy.log.lines[0])
        self.assertEqual(("applied", "s/f", "corrupt", "id-1"), self.proxy.log.lines[1])

    def test_what_fails_to_be_given_back_keeps_nothing_else(self):
        self.begin({"kind": "truncate", "keep": 50}, {"kind": "cpu", "threads": 1})
        self.proxy.documents.document.faults[0].effect.begin = lambda turn: turn.while_running(lambda: {}["oh"])
        self.assertEqual(b"0123", self.invoke(b"0123").body)
        wait_for(lambda: not computing())


class Block:
    def __init__(self, size):
        self.size = size
        self.closed = False

    def __len__(self):
        return self.size

    def close(self):
        self.closed = True


def lines(proxy, kind):
    return [line for line in proxy.log.lines if line[2] == kind]


def computing():
    return [thread for thread in threading.enumerate() if thread.name.startswith("gameday-cpu")]


def resident():
    """How many MB of memory this process has."""
    with open("/proc/self/status") as file:
        return int(next(line for line in file if line.startswith("RssAnon")).split()[1]) / 1024


def wait_for(condition):
    changed = threading.Event()
    for _ in range(LONG * 100):
        if condition():
            return
        changed.wait(0.01)
    raise AssertionError("it never came")


if __name__ == "__main__":
    unittest.main()
