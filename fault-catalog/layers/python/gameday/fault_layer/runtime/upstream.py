"""The Lambda Runtime API, as one connection of the function's runtime reaches it."""

import select
import socket

from fault_layer.http.head import UNTIL_CLOSED, BadMessage
from fault_layer.http.wire import GO_ON, HUNG_UP, LARGEST_BODY, USUAL, Wire

LONGEST_CONNECT_SECONDS = 10


class HungUp(Exception):
    """The function's runtime doesn't wait for the answer any more."""


class Unanswered(BadMessage):
    """The other side closed the connection without a word."""


class Upstream:
    """Keeps its connection open between requests. A request whose answer the runtime no longer waits for is let go, so
    that no event gets lost to a runtime that is gone."""

    def __init__(self, address, client):
        self._address = address
        self._client = client
        self._wire = None
        self._own = None
        self._poll = None

    @property
    def wire(self):
        """The connection that is kept; None while there is none."""
        return self._wire

    def exchange(self, request):
        """The head of the answer to a request of the runtime, whose body is still to be read from it."""
        length = request.request_length()
        if request.waits_to_go_on:
            request = request.without(b"expect")
            self._client.socket.sendall(GO_ON)
        if 0 <= length <= USUAL:
            return self.ask(request.raw + self._client.take(length))
        return self._stream(request, length)

    def ask(self, message):
        """The head of the answer to this whole message. It is sent anew where the connection turns out to have closed."""
        reused = self._wire is not None
        if not reused:
            self._connect()
        try:
            return self._ask(message)
        except (ConnectionError, Unanswered):
            if not reused:
                raise
            self.close()
            self._connect()
            return self._ask(message)

    def answer(self):
        """The head of the answer to what was asked."""
        while True:
            head = self._wire.read_head()
            if head is None:
                raise Unanswered("the Runtime API closed the connection without an answer")
            if head.status >= 200:
                return head

    def wait(self):
        """Waits until the Runtime API has something to say; the runtime may be gone before."""
        for file, _ in self._poll.poll():
            if file != self._own:
                raise HungUp()

    def look(self, answer):
        """The answer's body, which is still to be passed on; None where it is too large to be held."""
        length = answer.response_length()
        if not 0 <= length <= LARGEST_BODY:
            return None
        body = self._wire.take(length)
        self._wire.rest = body + self._wire.rest
        return body

    def pass_on(self, answer, request=b"GET"):
        """Passes the answer on to the runtime. Whether the connection is good for more."""
        length = answer.response_length(request)
        self._wire.pass_on(answer, length, self._client.socket.sendall)
        return not self._release(answer, length)

    def drop(self, answer):
        """Lets the answer go."""
        length = answer.response_length()
        self._wire.pass_on(answer, length, lambda data: None)
        self._release(answer, length)

    def close(self):
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def _release(self, answer, length):
        last = answer.closes or length == UNTIL_CLOSED
        if last:
            self.close()
        return last

    def _connect(self):
        connection = socket.create_connection(self._address, LONGEST_CONNECT_SECONDS)
        connection.settimeout(None)
        self._wire = Wire(connection)
        self._own = connection.fileno()
        self._poll = select.poll()
        self._poll.register(connection, select.POLLIN)
        self._poll.register(self._client.socket, HUNG_UP)

    def _ask(self, message):
        self._wire.socket.sendall(message)
        if message.startswith(b"GET "):
            # Only what is asked for may be long in coming.
            self.wait()
        return self.answer()

    def _stream(self, request, length):
        """What can't be held can't be sent anew, so the connection is looked at first."""
        if self._wire is not None and not self._wire.is_open():
            self.close()
        if self._wire is None:
            self._connect()
        sent = True

        def send(data):
            nonlocal sent
            try:
                if sent:
                    self._wire.socket.sendall(data)
            except OSError:
                # It may have answered before the end, and closed. What is left to say is said to nobody.
                sent = False

        self._client.pass_on(request, length, send)
        return self.answer()
