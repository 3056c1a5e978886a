"""The way from the function's runtime to Lambda."""

import re

from fault_layer.http.head import Head
from fault_layer.http.wire import GO_ON, LARGEST_BODY, USUAL
from fault_layer.runtime.answers import NEXT

ANSWER = re.compile(rb"POST /[^/ ]+/runtime/invocation/([^/ ]+)/(response|error) ")
# A request line, or what may become one.
REQUEST = re.compile(rb"[A-Z]+( /| ?\Z)")


class Requests:
    """Passes requests on, and does what faults do to the handler's answers. For one thread."""

    def __init__(self, client, upstream, exchange, invocations, host):
        self._client = client
        self._upstream = upstream
        self._exchange = exchange
        self._invocations = invocations
        self._host = host

    def run(self):
        """Until the runtime closes. Trouble with it is an OSError or a BadMessage."""
        client, exchange, watched = self._client, self._exchange, self._invocations.watched
        hear, tell = client.socket.recv, self._tell
        while True:
            data = client.rest or hear(USUAL)
            if not data:
                return
            client.rest = b""
            if exchange.answered:
                exchange.answered = False
                exchange.request = data
                if watched:
                    data = self._look(data)
            elif len(exchange.request) < USUAL:
                exchange.request += data
            tell(data)

    def _tell(self, data):
        """Lambda may have answered before the end of a request, and closed. What is left to say is said to nobody."""
        try:
            self._upstream.socket.sendall(data)
        except OSError:
            pass

    def _look(self, data):
        """What to tell Lambda in place of these first bytes of a request, while faults have to do with an invocation."""
        if not REQUEST.match(data):
            return data
        self._client.rest = data
        request = self._client.read_head()
        if NEXT.match(request.raw):
            self._invocations.asked(self._exchange.invocation)
            self._exchange.invocation = None
        answer = ANSWER.match(request.raw)
        invocation = self._invocations.answered(answer[1]) if answer else None
        message = None if invocation is None else self._answer(invocation, request, answer[2])
        if message is None:
            message = request.raw + self._client.rest
            self._client.rest = b""
        self._exchange.request = message[:USUAL]
        return message

    def _answer(self, invocation, request, resource):
        """The handler has answered: what to tell Lambda, None: just that. What was held is given back before Lambda hears of
        it and may freeze the sandbox."""
        invocation.end()
        replacement = invocation.replacement()
        if replacement is not None:
            self._let_go_on(request)
            self._client.pass_on(request, request.request_length(), lambda data: None)
            return replacement.message(self._host, invocation.path, request.closes)
        if invocation.changes_response:
            return self._changed(invocation, request, resource)
        return None

    def _changed(self, invocation, request, resource):
        """The handler's response as the faults leave it; None where they leave it as it is."""
        length = request.request_length()
        if resource == b"error":
            invocation.unchanged("the handler failed")
        elif not 0 <= length <= LARGEST_BODY:
            invocation.unchanged("the response is streamed or too large")
        else:
            self._let_go_on(request)
            response = invocation.changed(self._client.take(length))
            return request.without(b"expect").with_header(b"Content-Length", b"%d" % len(response)).raw + response
        return None

    def _let_go_on(self, request):
        if request.waits_to_go_on:
            self._client.socket.sendall(GO_ON)
