"""A function and the layer as processes, as Lambda would run them."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import layers
from fakes import LONG, Message, RuntimeApi, Served, response
from fault_layer.http.wire import Wire

BOOTSTRAP = os.path.join(layers.GAMEDAY, "bootstrap")
FUNCTION = os.path.join(layers.TESTS, "function.py")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@unittest.skipUnless(sys.platform == "linux", "needs /proc, as Lambda has it")
class Wrapped(unittest.TestCase):
    """Tests of a function that the wrapper starts, with a Lambda and an S3 of the test's own."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.output = os.path.join(self.folder.name, "output")
        self.api = RuntimeApi()
        self.addCleanup(self.api.close)
        self.answer = response("404 Not Found")
        self.asked = []
        store = Served(self.store)
        self.addCleanup(store.close)
        self.port = free_port()
        self.direct = "%s:%d" % self.api.address
        self.environ = {
            "PATH": os.environ["PATH"],
            "AWS_LAMBDA_RUNTIME_API": self.direct,
            "AWS_LAMBDA_FUNCTION_NAME": "order-router",
            "GAMEDAY_FAULTS": "http://127.0.0.1:%d/bucket/faults.json" % store.address[1],
            "GAMEDAY_PORT": str(self.port),
            "GAMEDAY_TMP": self.folder.name,
        }

    def store(self, connection):
        self.asked.append(Message(Wire(connection).read_head(), b""))
        connection.sendall(self.answer)

    def start(self, *command, **environ):
        with open(self.output, "ab") as output:
            self.process = subprocess.Popen(
                [BOOTSTRAP] + list(command or (sys.executable, FUNCTION)),
                env=dict(self.environ, **environ),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.addCleanup(self.kill, self.process)

    def kill(self, process):
        """The function, and with it all that was started."""
        process.kill()
        process.wait(LONG)
        try:
            self.wait_for(lambda: not members(process.pid))
        finally:
            for pid in members(process.pid):
                os.kill(pid, signal.SIGKILL)

    def invoke(self, request_id="id-1", **event):
        self.api.offer(json.dumps(event).encode(), request_id)
        return self.api.posted()

    def variable(self, name):
        return json.loads(self.invoke(variable=name).body)["variable"]

    def lines(self):
        """What the layer has said."""
        with open(self.output, encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.startswith('{"gameday":') and line.endswith("\n")]

    def said(self, **wanted):
        """Waits for the line that says so."""
        return self.wait_for(lambda: [line for line in self.lines() if wanted.items() <= line.items()])[0]

    @staticmethod
    def wait_for(condition):
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            signal.sigtimedwait([], 0.01)
        raise AssertionError("it never came")

    def assert_aside(self, because):
        """The function runs as if the layer weren't there."""
        self.assertEqual(self.direct, self.variable("AWS_LAMBDA_RUNTIME_API"))
        self.assertIsNone(self.variable("GAMEDAY_RUNTIME_API"))
        self.assertRegex(self.said(gameday="layer", event="aside")["because"], because)
        self.assertEqual({self.process.pid}, members(self.process.pid))


def stat(pid):
    """What /proc says of a process, from its state on."""
    with open("/proc/%s/stat" % pid, "rb") as file:
        return file.read().rpartition(b")")[2].split()


def members(session):
    """The processes of a session that haven't ended."""
    found = set()
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                fields = stat(name)
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] not in b"ZX":
                found.add(int(name))
    return found
