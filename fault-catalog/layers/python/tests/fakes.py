"""What stands in for Lambda, S3, the clock and the log."""

import json
import select
import socket
import threading

import layers  # noqa: F401
from fault_layer.document.document import Document
from fault_layer.egress.outgoing import Outgoing
from fault_layer.egress.ways_out import OutOfReach, WaysOut
from fault_layer.http.chunks import Chunks
from fault_layer.http.head import CHUNKED, BadMessage
from fault_layer.http.wire import Wire, shut
from fault_layer.runtime.conversation import Conversation
from fault_layer.runtime.exchange import Exchange
from fault_layer.runtime.invocations import Invocations
from fault_layer.runtime.sandbox import Sandbox

# No test waits for it; one that hangs ends by it.
LONG = 20
FUNCTION_ARN = "arn:aws:lambda:eu-west-1:123456789012:function:order-router"


def document(*faults, seed=7, expires="2026-01-05T09:10:00Z", name="s/f"):
    """A document with these faults, in bytes."""
    return json.dumps({"version": 1, "id": name, "expiresAt": expires, "seed": seed, "faults": faults}).encode()


class SetClock:
    """Seconds since 1970, as the test sets them: at first 2026-01-05T09:00:00Z."""

    def __init__(self):
        self.now = 1767603600.0

    def __call__(self):
        return self.now


class KeptLog:
    """The layer's events, as the layer names them."""

    def __init__(self):
        self.lines = []

    def __getattr__(self, name):
        def note(*arguments, **more):
            self.lines.append((name,) + arguments + tuple(more.values()))

        return note


class Served:
    """Connections to a port of this machine, each given to ``serve`` on a thread."""

    def __init__(self, serve):
        self._serve = serve
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = self._listener.getsockname()
        self._open = []
        self._threads = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            thread = threading.Thread(target=self._guarded, args=(connection,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _guarded(self, connection):
        try:
            self._serve(connection)
        except (OSError, BadMessage):
            pass
        finally:
            connection.close()

    def close(self):
        shut(self._listener, socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            shut(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(LONG)


class Message:
    """A request as it came in."""

    def __init__(self, head, body):
        self.line = head.line.decode()
        self.head = head
        self.body = body

    @property
    def path(self):
        return self.line.split(" ")[1]

    def header(self, name):
        value = self.head.header(name.lower().encode())
        return None if value is None else value.decode()


def receive(wire, head, length=None):
    """The message of this head, whole."""
    length = head.request_length() if length is None else length
    if length != CHUNKED:
        return Message(head, wire.take(length))
    chunks = Chunks(keep=1 << 26)
    wire.pass_on(head, length, lambda data: chunks.scan(data[len(head.raw) :] if data.startswith(head.raw) else data))
    return Message(head, bytes(chunks.kept))


def in_chunks(status, body, size, *headers):
    """A response whose body comes in chunks of this size."""
    lines = "".join("%s: %s\r\n" % header for header in headers)
    chunks = [body[at : at + size] for at in range(0, len(body), size)] + [b""]
    head = "HTTP/1.1 %s\r\n%sTransfer-Encoding: chunked\r\n\r\n" % (status, lines)
    return head.encode() + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)


def response(status, body=b"", *headers):
    lines = "".join("%s: %s\r\n" % header for header in headers)
    return ("HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n" % (status, lines, len(body))).encode() + body


class RuntimeApi:
    """Lambda's side: events wait to be asked for, and everything that is posted is kept. ``answers`` replaces answers by
    the end of the path."""

    def __init__(self):
        self._changed = threading.Condition()
        self._closed = False
        self._events = []
        self._posted = []
        self.requests = []
        self.connections = 0
        self.answers = {}
        self._last = None
        self._served = Served(self._serve)
        self.address = self._served.address

    def offer(self, event=b"{}", request_id="8476a536-e9f4-11e8-9739-2dfe598c3fcd"):
        """An event for the function, in bytes, or a whole response to be given in its place."""
        with self._changed:
            self._events.append((event, request_id))
            self._changed.notify_all()

    def closes_after(self, answer):
        """With that answer, which is to be given, the connection ends."""
        self._last = answer

    def posted(self):
        """The next message that was posted."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._posted, LONG):
                raise AssertionError("nothing was posted")
            return self._posted.pop(0)

    @property
    def nothing_posted(self):
        return not self._posted

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._served.close()

    def _serve(self, connection):
        self.connections += 1
        wire = Wire(connection)
        for head in iter(wire.read_head, None):
            if head.waits_to_go_on:
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            message = receive(wire, head)
            self.requests.append(message)
            if message.path.endswith("/next"):
                answer = self._next(connection)
            else:
                answer = response("202 Accepted", b'{"status":"OK"}', ("Content-Type", "application/json"))
                with self._changed:
                    self._posted.append(message)
                    self._changed.notify_all()
            answer = self.answers.get(message.path.rsplit("/", 1)[1], answer)
            if answer is None:
                return
            connection.sendall(answer)
            if head.closes or answer == self._last:
                return

    def _next(self, connection):
        """An event isn't given to a side that no longer waits for it."""
        with self._changed:
            self._changed.wait_for(lambda: self._events or self._closed)
            if self._closed or hangs_up(connection):
                self._changed.notify_all()
                raise OSError("nobody waits")
            event, request_id = self._events.pop(0)
        if event.startswith(b"HTTP/"):
            return event
        return response(
            "200 OK",
            event,
            ("Content-Type", "application/json"),
            ("Lambda-Runtime-Aws-Request-Id", request_id),
            ("Lambda-Runtime-Deadline-Ms", "1767603603000"),
            ("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN),
        )


def hangs_up(connection):
    """Whether the other side has closed."""
    poll = select.poll()
    poll.register(connection, select.POLLRDHUP)
    return bool(poll.poll(0))


class OneDocument:
    """What documents say when nobody has to look: always the same."""

    def __init__(self, body):
        self.document = None if body is None else Document(body)

    def in_force(self):
        return self.document


class Proxy:
    """The layer's proxy before a RuntimeApi, with this document in force. Pauses are kept, and take no time."""

    def __init__(self, api, body=None, tmp="/nowhere", egress=False, at_once=False):
        self.log = KeptLog()
        self.pauses = []
        self.documents = OneDocument(body)
        ways_out = WaysOut() if egress else OutOfReach("GAMEDAY_EGRESS is not 'proxy'")
        self._outgoing = Outgoing(ways_out) if egress else None
        self._api = api
        self.invocations = Invocations(self.documents, Sandbox(self.log, tmp, ways_out), at_once)
        self._served = Served(self._converse)
        self.address = self._served.address

    def _converse(self, connection):
        conversation = Conversation(connection, self._api.address, self.invocations, self._outgoing)
        conversation._exchange = Unpaused(self.pauses)
        conversation.run()

    def close(self):
        self._served.close()


class Unpaused(Exchange):
    """Notes pauses in place of making them; one without an end is made all the same."""

    def __init__(self, pauses):
        super().__init__()
        self._pauses = pauses

    def pause(self, seconds):
        self._pauses.append(seconds)
        super().pause(0 if seconds is not None else None)


class Runtime:
    """The function's side: one connection to the proxy."""

    def __init__(self, address):
        self.wire = Wire(socket.create_connection(address, LONG))

    def send(self, data):
        self.wire.socket.sendall(data)

    def read(self, request=b"GET"):
        head = self.wire.read_head()
        if head is None:
            raise EOFError("the proxy closed the connection")
        return head, receive(self.wire, head, head.response_length(request)).body

    def ask_next(self, *headers):
        lines = "".join("%s: %s\r\n" % header for header in headers)
        self.send(("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: proxy\r\n%s\r\n" % lines).encode())

    def next(self):
        """The next event's request id and body."""
        self.ask_next()
        head, body = self.read()
        return head.header(b"lambda-runtime-aws-request-id").decode(), body

    def post(self, path, body, *headers):
        """The status of the answer to this message."""
        lines = "".join("%s: %s\r\n" % header for header in headers)
        start = "POST /2018-06-01/runtime/%s HTTP/1.1\r\nHost: proxy\r\n%s" % (path, lines)
        self.send((start + "Content-Length: %d\r\n\r\n" % len(body)).encode())
        self.send(body)
        return self.read()[0].status

    def respond(self, request_id, body=b'"done"'):
        return self.post("invocation/%s/response" % request_id, body)

    def close(self):
        shut(self.wire.socket, socket.SHUT_RDWR)
        self.wire.close()
