"""The way from Lambda to the function's runtime."""

import re
import socket

from fault_layer.http.head import UNTIL_CLOSED, BadMessage, Head
from fault_layer.http.wire import USUAL, shut
from fault_layer.runtime.exchange import HungUp

NEXT = re.compile(rb"GET /[^/ ]+/runtime/invocation/next ")
# Not the answer yet, and nothing behind it.
INTERIM = re.compile(rb"HTTP/1\.\d 1\d\d[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n")


class Answers:
    """Passes answers on, and does what faults do to events. For one thread. ``connect`` makes another connection to Lambda."""

    def __init__(self, upstream, client, exchange, invocations, host, connect):
        self._upstream = upstream
        self._client = client
        self._exchange = exchange
        self._invocations = invocations
        self._host = host
        self._connect = connect

    def run(self):
        """Until either side ends it; the runtime is then told that nothing more comes."""
        try:
            self._pass_on()
        except (OSError, BadMessage, HungUp):
            pass  # Closing says it.
        finally:
            shut(self._upstream.socket, socket.SHUT_RDWR)
            shut(self._client.socket, socket.SHUT_WR)

    def _pass_on(self):
        exchange, spares = self._exchange, self._invocations.spares
        hear, tell = self._upstream.socket.recv, self._client.socket.sendall
        while True:
            data = hear(USUAL)
            if not data:
                return
            if not exchange.answered and not (data[9:10] == b"1" and INTERIM.fullmatch(data)):
                exchange.answered = True
                request = exchange.request
                if request.startswith(b"GET ") and NEXT.match(request) and not spares(data):
                    data = self._events(data, request)
                    hear = self._upstream.socket.recv
            tell(data)

    def _events(self, data, request):
        """An event has begun to come while a document is in force. Passes it on to the handler, or the first after it that is for
        the handler; all others end here. What has come behind it is returned."""
        self._upstream.rest = data
        event = self._answer()
        while event.status == 200 and request.find(b"\r\n\r\n") == len(request) - 4:
            invocation = self._invocations.next(event)
            if invocation is None:
                break
            try:
                self._begin(invocation, event)
                if invocation.answer is None:
                    self._give(event)
                    return self._rest()
                self._drop(event)
            except BaseException:
                self._end(invocation)  # The handler will never have it.
                raise
            self._end(invocation)
            if Head(request).closes:
                self._connect_anew()
            self._go_on_after(event)
            self._upstream.socket.sendall(invocation.answer.message(self._host, invocation.path))
            taken = self._answer()
            self._drop(taken)
            self._go_on_after(taken)
            self._upstream.socket.sendall(request)
            event = self._answer()
        self._give(event)
        return self._rest()

    def _go_on_after(self, answer):
        """Lambda may have closed with it, which the runtime need not know: what it asked for comes another way."""
        if answer.closes or answer.response_length() == UNTIL_CLOSED:
            self._connect_anew()

    def _connect_anew(self):
        last = self._upstream.socket
        self._upstream.begin(self._connect())
        shut(last, socket.SHUT_RDWR)
        last.close()
        self._exchange.go_on()  # Whoever ended it until now has shut the connection before this one.

    def _begin(self, invocation, event):
        invocation.begin(self._look(event) if invocation.looks_into_event else None, self._exchange.pause)
        if invocation.answer is None:
            self._exchange.invocation = invocation

    def _end(self, invocation):
        self._invocations.forget(invocation)
        invocation.end()

    def _rest(self):
        rest, self._upstream.rest = self._upstream.rest, b""
        return rest

    def _answer(self):
        """The head of the answer to what was asked."""
        while True:
            head = self._upstream.read_head()
            if head is None:
                raise BadMessage("the Runtime API closed the connection without an answer")
            if head.status >= 200:
                return head

    def _look(self, event):
        """The event's body, which is still to be passed on; None where it is too large to be held."""
        return self._upstream.look(event.response_length())

    def _give(self, answer):
        self._upstream.pass_on(answer, answer.response_length(), self._client.socket.sendall)

    def _drop(self, answer):
        self._upstream.pass_on(answer, answer.response_length(), lambda data: None)
