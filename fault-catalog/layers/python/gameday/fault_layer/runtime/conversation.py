"""What one connection of the function's runtime says to Lambda, and hears."""

import re

from fault_layer.http.head import BadMessage, Head, usual_length
from fault_layer.http.wire import GO_ON, LARGEST_BODY, USUAL, Wire
from fault_layer.runtime.upstream import HungUp, Upstream

NEXT = re.compile(rb"GET /[^/ ]+/runtime/invocation/next ")
ANSWER = re.compile(rb"POST /[^/ ]+/runtime/invocation/([^/ ]+)/(response|error) ")
OUTGOING = re.compile(rb"CONNECT |[A-Z]+ http://", re.IGNORECASE)


class Conversation:
    """On one thread, with one connection to the Runtime API. Where no document is in force, every message is passed on as
    it is. A side that fails or closes is a side that closes for the other, too."""

    def __init__(self, connection, upstream_address, invocations, outgoing=None):
        self._client = Wire(connection)
        self._upstream = Upstream(upstream_address, self._client)
        self._invocations = invocations
        self._outgoing = outgoing
        self._host = b"%s:%d" % (upstream_address[0].encode("ascii"), upstream_address[1])
        self._current = None

    def run(self):
        """Until either side ends it."""
        try:
            while self._goes_on():
                pass
        except (OSError, BadMessage, HungUp):
            pass  # Closing says it.
        finally:
            self._client.close()
            self._upstream.close()

    def _goes_on(self):
        wire = self._upstream.wire
        if wire is not None and not wire.rest and self._is_spared():
            return self._short_way()
        return self._long_way()

    def _is_spared(self):
        return not (self._current or self._outgoing or self._invocations.watched)

    def _short_way(self):
        """The way of usual messages while there is no fault, until one takes the long way. Each comes with no more than its
        answer behind it. It is written out because what is done between two waits makes an event late by several times of
        what it takes in a loop: the processor has forgotten it since the last event."""
        client, wire, wait = self._client, self._upstream.wire, self._upstream.wait
        hear, tell = client.socket.recv, client.socket.sendall
        ask, answered = wire.socket.sendall, wire.socket.recv
        spares, watched = self._invocations.spares, self._invocations.watched
        while True:
            request = client.rest or hear(USUAL)
            client.rest = b""
            length = usual_length(request)
            if length is None or len(request) > length or watched:
                client.rest = request
                return self._long_way()
            while len(request) < length:
                request += client.more()
            if len(request) > length:
                client.rest = request[length:]
                request = request[:length]
            get = request.startswith(b"GET ")
            event = get and NEXT.match(request)
            try:
                ask(request)
                if get:
                    wait()
                answer = answered(USUAL)
            except ConnectionError:
                answer = b""
            if not answer:
                self._upstream.close()
                return self._came(event, request, self._upstream.ask(request))
            if usual_length(answer) != len(answer) or (event and not spares()):
                wire.rest = answer
                return self._came(event, request, self._upstream.answer())
            tell(answer)

    def _came(self, event, request, answer):
        """The answer to a usual request has come, and is not to be passed on just so."""
        return self._event(Head(request), answer) if event else self._upstream.pass_on(answer, request)

    def _long_way(self):
        request = self._client.read_head()
        if request is None:
            return False
        if self._outgoing is not None and OUTGOING.match(request.raw):
            self._outgoing.serve(self._client, request)
            return False
        if NEXT.match(request.raw):
            more = self._next(request)
        else:
            more = self._other(request)
        return more and not request.closes

    def _next(self, request):
        """Asks for the next event until there is one for the handler; all others end here."""
        if self._current is not None:
            self._end_current()
        return self._event(request, self._upstream.exchange(request))

    def _event(self, request, event):
        """What has come for a request for the next one."""
        while True:
            invocation = self._invocations.next(event) if event.status == 200 else None
            if invocation is None:
                return self._upstream.pass_on(event)
            self._current = invocation
            invocation.begin(self._upstream.look(event) if invocation.looks_into_event else None, self._pause)
            if invocation.answer is None:
                return self._upstream.pass_on(event)
            self._upstream.drop(event)
            self._end_current()
            self._upstream.drop(self._upstream.ask(invocation.answer.message(self._host, invocation.path)))
            event = self._upstream.exchange(request)

    def _other(self, request):
        invocation = None
        if self._invocations.watched:
            answer = ANSWER.match(request.raw)
            if answer:
                invocation = self._invocations.answered(answer.group(1))
        if invocation is None:
            return self._upstream.pass_on(self._upstream.exchange(request), request.raw)
        return self._answer(invocation, request, answer.group(2))

    def _answer(self, invocation, request, resource):
        """The handler has answered: what was held is given back before Lambda hears of it and may freeze the sandbox."""
        invocation.end()
        replacement = invocation.replacement()
        if replacement is not None:
            if request.waits_to_go_on:
                self._client.socket.sendall(GO_ON)
            self._client.pass_on(request, request.request_length(), lambda data: None)
            return self._upstream.pass_on(self._upstream.ask(replacement.message(self._host, invocation.path)))
        if invocation.changes_response:
            return self._upstream.pass_on(self._changed(invocation, request, resource))
        return self._upstream.pass_on(self._upstream.exchange(request))

    def _changed(self, invocation, request, resource):
        """The answer to the handler's response as the faults leave it."""
        length = request.request_length()
        if resource == b"error":
            invocation.unchanged("the handler failed")
        elif not 0 <= length <= LARGEST_BODY:
            invocation.unchanged("the response is streamed or too large")
        else:
            if request.waits_to_go_on:
                request = request.without(b"expect")
                self._client.socket.sendall(GO_ON)
            response = invocation.changed(self._client.take(length))
            head = request.with_header(b"Content-Length", b"%d" % len(response))
            return self._upstream.ask(head.raw + response)
        return self._upstream.exchange(request)

    def _pause(self, seconds):
        if self._client.hangs_up(seconds):
            raise HungUp()

    def _end_current(self):
        self._invocations.forget(self._current)
        self._current.end()
        self._current = None
