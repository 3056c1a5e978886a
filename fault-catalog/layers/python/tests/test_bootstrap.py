"""The wrapper and the processes that it starts."""

import json
import os
import signal
import socket
import sys
import time
import unittest

from fakes import LONG, document, response
from fault_layer.http.wire import Wire
from wrapped import FUNCTION, Wrapped, members, stat

NEVER = "2999-01-01T00:00:00Z"
LAST_WORDS = """
import os, socket
host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
body = bytes(%d)
head = b"POST /2018-06-01/runtime/init/error HTTP/1.1\\r\\nContent-Length: %%d\\r\\n\\r\\n" %% len(body)
socket.create_connection((host, int(port))).sendall(head + body)
os._exit(1)
"""


class BootstrapTest(Wrapped):
    def test_a_function_runs_behind_the_layer(self):
        self.start()
        self.assertEqual("127.0.0.1:%d" % self.port, self.variable("AWS_LAMBDA_RUNTIME_API"))
        self.assertEqual(self.direct, self.variable("GAMEDAY_RUNTIME_API"))
        self.assertIsNone(self.variable("HTTPS_PROXY"))
        self.assertIsNone(self.variable("GAMEDAY_FUNCTION_PID"))
        self.assertEqual([{"gameday": "layer", "event": "alive", "version": 1, "layer": "python"}], self.lines())

    def test_the_document_is_looked_for_and_its_faults_are_applied_and_told(self):
        self.answer = response("200 OK", document({"kind": "truncate", "keep": 0}, expires=NEVER), ("ETag", '"1"'))
        self.start()
        self.said(event="begun", id="s/f", expiresAt=NEVER)
        before = time.time() * 1000
        self.assertEqual(b"", self.invoke("id-7").body)
        line = self.said(gameday="fault")
        metric = line.pop("_aws")
        self.assertEqual(
            {
                "gameday": "fault",
                "id": "s/f",
                "kind": "truncate",
                "requestId": "id-7",
                "function": "order-router",
                "FaultsApplied": 1,
            },
            line,
        )
        self.assertTrue(before - 1 <= metric["Timestamp"] <= time.time() * 1000)
        self.assertEqual(
            [
                {
                    "Namespace": "gameday",
                    "Dimensions": [["function", "kind"]],
                    "Metrics": [{"Name": "FaultsApplied", "Unit": "Count"}],
                }
            ],
            metric["CloudWatchMetrics"],
        )

    def test_a_fault_that_can_not_be_applied_is_told_and_not_counted(self):
        body = document({"kind": "deny", "hosts": ["*"]}, expires=NEVER)
        self.answer = response("200 OK", body)
        self.start()
        self.said(event="begun")
        self.invoke()
        line = self.said(gameday="fault")
        self.assertEqual((False, "GAMEDAY_EGRESS is not 'proxy'"), (line["applied"], line["because"]))
        self.assertNotIn("FaultsApplied", line)
        self.assertNotIn("_aws", line)

    def test_the_layer_is_no_child_of_the_function(self):
        self.start()
        self.invoke()
        with open("/proc/%d/task/%d/children" % (self.process.pid, self.process.pid)) as file:
            self.assertEqual("", file.read())
        self.assertEqual(3, len(members(self.process.pid)))

    def test_the_layer_ends_with_the_function_however_that_ends(self):
        for end in (lambda: self.invoke(exit=0), self.process_kill):
            self.start()
            self.invoke()
            end()
            self.process.wait(LONG)
            self.wait_for(lambda: not members(self.process.pid))

    def process_kill(self):
        self.process.kill()

    def test_what_the_function_says_just_before_its_end_is_heard(self):
        for size in (200, 1000000):
            self.start(sys.executable, "-c", LAST_WORDS % size)
            self.process.wait(LONG)
            self.assertEqual(size, len(self.api.posted().body))
            self.wait_for(lambda: not members(self.process.pid))

    def test_the_layer_does_not_end_before_the_function(self):
        self.start()
        self.invoke()
        for pid in members(self.process.pid) - {self.process.pid}:
            os.kill(pid, signal.SIGTERM)
        self.assertEqual({"say": 1, "variable": None}, json.loads(self.invoke(say=1).body))
        self.assertEqual(3, len(members(self.process.pid)))

    def test_the_next_process_of_a_sandbox_gets_the_port_of_the_last(self):
        for _ in range(3):
            # The last process may still have asked for an event, but not on a connection of its own.
            connections = self.api.connections
            self.start()
            self.wait_for(lambda: self.api.connections > connections)
            self.assertEqual("127.0.0.1:%d" % self.port, self.variable("AWS_LAMBDA_RUNTIME_API"))
            self.process.kill()

    def test_where_the_port_is_taken_the_layer_serves_at_another(self):
        with socket.create_server(("127.0.0.1", self.port)):
            self.start()
            served = self.variable("AWS_LAMBDA_RUNTIME_API")
            self.assertRegex(served, r"^127\.0\.0\.1:[1-9][0-9]*$")
            self.assertNotIn(served, (self.direct, "127.0.0.1:%d" % self.port))
            self.said(event="alive")

    def test_where_the_layer_is_told_nothing_the_function_runs_without_it(self):
        self.start(GAMEDAY_FAULTS="")
        self.assert_aside("GAMEDAY_FAULTS is not set")

    def test_where_the_layer_is_told_nonsense_the_function_runs_without_it(self):
        self.start(GAMEDAY_FAULTS="http://example.com/secret")
        self.assert_aside("plain http is for this machine only")
        with open(self.output) as file:
            self.assertNotIn("secret", file.read())

    def test_where_there_is_no_python_the_function_runs_without_the_layer(self):
        shell = os.path.join(self.folder.name, "runtime")
        with open(shell, "w") as file:
            file.write('#!/bin/sh\nexec "%s" "$@"\n' % sys.executable)
        os.chmod(shell, 0o755)
        self.start(shell, FUNCTION, PATH=self.folder.name)
        self.assert_aside("python3 ended with 127")

    def test_where_python_fails_the_function_runs_without_the_layer(self):
        python = os.path.join(self.folder.name, "python3")
        with open(python, "w") as file:
            file.write('#!/bin/sh\n[ "$1" = -I ] && exit 7\nexec "%s" "$@"\n' % sys.executable)
        os.chmod(python, 0o755)
        self.start(python, FUNCTION)
        self.assert_aside("python3 ended with 7")

    def test_an_unusable_port_is_as_good_as_none(self):
        for port in ("0", "65536", "x", "-1", "123456", "080"):
            self.start(GAMEDAY_PORT=port)
            served = self.variable("AWS_LAMBDA_RUNTIME_API")
            if served != "127.0.0.1:9009":
                # Somebody else on this machine has it, and only then the layer serves elsewhere.
                self.assertNotEqual(self.direct, served)
                socket.create_connection(("127.0.0.1", 9009)).close()
            self.kill(self.process)
            os.truncate(self.output, 0)

    def test_what_the_function_makes_of_python_is_not_for_the_layer(self):
        for name in ("socket", "json", "threading", "os"):
            with open(os.path.join(self.folder.name, name + ".py"), "w") as file:
                file.write("raise SystemExit('it was loaded')\n")
        self.start(sys.executable, "-I", FUNCTION, PYTHONPATH=self.folder.name, PYTHONHOME="/not/there")
        self.assertEqual("127.0.0.1:%d" % self.port, self.variable("AWS_LAMBDA_RUNTIME_API"))

    def test_the_functions_arguments_come_through(self):
        self.start(sys.executable, "-c", "import sys; print(sys.argv[1:], flush=True); exec(open(%r).read())" % FUNCTION, "a b", "")
        self.invoke()
        with open(self.output) as file:
            self.assertIn("['a b', '']", file.read())

    def test_a_server_that_dies_is_started_anew(self):
        self.answer = response("200 OK", document({"kind": "truncate", "keep": 0}, expires=NEVER))
        self.start()
        self.said(event="begun")
        self.assertEqual(b"", self.invoke().body)
        self.wait_for(lambda: self.api.requests[-1].path.endswith("/next"))
        asked = len(self.asked)
        os.kill(self.server(), signal.SIGKILL)
        self.wait_for(lambda: len(self.asked) > asked)
        self.wait_for(lambda: len([line for line in self.lines() if line.get("event") == "begun"]) == 2)
        self.assertEqual(b"", self.invoke().body)
        self.assertEqual(1, len([line for line in self.lines() if line.get("event") == "alive"]))

    def server(self):
        """The layer's process that has the other one for its parent."""
        layer = members(self.process.pid) - {self.process.pid}
        return next(pid for pid in layer if int(stat(pid)[1]) in layer)

    def test_a_server_that_dies_often_goes_on_without_faults(self):
        self.answer = response("200 OK", document({"kind": "truncate", "keep": 0}, expires=NEVER))
        self.start()
        self.invoke()
        for ends in range(5):
            self.wait_for(lambda: self.api.requests[-1].path.endswith("/next"))
            asked = len(self.api.requests)
            os.kill(self.server(), signal.SIGKILL)
            self.wait_for(lambda: len(self.api.requests) > asked)
        self.said(event="aside", because="its process ended too often")
        self.assertEqual({"say": 2, "variable": None}, json.loads(self.invoke(say=2).body))

    def test_outgoing_calls_go_through_the_layer_where_that_is_wanted(self):
        self.start(GAMEDAY_EGRESS="proxy")
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
            self.assertEqual("http://127.0.0.1:%d" % self.port, self.variable(name))
        for name in ("NO_PROXY", "no_proxy"):
            self.assertIn("127.0.0.1", self.variable(name).split(","))
        with socket.create_connection(("127.0.0.1", self.port), LONG) as connection:
            connection.sendall(b"CONNECT 127.0.0.1:%d HTTP/1.1\r\n\r\n" % self.api.address[1])
            self.assertEqual(200, Wire(connection).read_head().status)

    def test_a_proxy_of_the_functions_own_is_left_to_it(self):
        self.answer = response("200 OK", document({"kind": "deny", "hosts": ["*"]}, expires=NEVER))
        self.start(GAMEDAY_EGRESS="proxy", https_proxy="http://own:1", no_proxy="own")
        self.said(event="begun")
        self.assertEqual("http://own:1", self.variable("https_proxy"))
        self.assertIsNone(self.variable("HTTPS_PROXY"))
        self.assertIsNone(self.variable("HTTP_PROXY"))
        self.assertEqual("the function has a proxy of its own", self.said(gameday="fault")["because"])

    def test_exceptions_from_the_proxy_of_the_functions_own_are_left_to_it(self):
        self.start(GAMEDAY_EGRESS="proxy", NO_PROXY="own,127.0.0.1")
        self.assertEqual("own,127.0.0.1", self.variable("NO_PROXY"))
        self.assertIsNone(self.variable("no_proxy"))


if __name__ == "__main__":
    unittest.main()
