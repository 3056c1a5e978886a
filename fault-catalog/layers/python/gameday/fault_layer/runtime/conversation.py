"""What one connection of the function's runtime says to Lambda, and hears."""

import re
import socket
import threading

from fault_layer.http.head import BadMessage
from fault_layer.http.wire import USUAL, Wire, shut
from fault_layer.runtime.answers import Answers
from fault_layer.runtime.exchange import Exchange
from fault_layer.runtime.requests import Requests

LONGEST_CONNECT_SECONDS = 10
OUTGOING = re.compile(rb"CONNECT |[A-Z]+ http://", re.IGNORECASE)


class Conversation:
    """Passes bytes on as they come, on a thread for each way, and reads them only as far as a document is in force. Nothing
    else keeps up with a function that does nothing: what Python does between two waits makes an event late by several times
    of what it takes in a loop, because the processor has forgotten it since the last event. A side that fails or closes is a
    side that closes for the other, too."""

    def __init__(self, connection, lambda_address, invocations, outgoing=None):
        self._client = Wire(connection)
        self._lambda_address = lambda_address
        self._invocations = invocations
        self._outgoing = outgoing
        self._exchange = Exchange()

    def run(self):
        """Until either side ends it. On the thread of this call, and another one."""
        try:
            if self._is_for_lambda():
                self._talk()
        except (OSError, BadMessage, RuntimeError):  # The last where no thread can be started.
            pass  # Closing says it.
        finally:
            self._client.close()

    def _is_for_lambda(self):
        """Whether the first request is; an outgoing call is served, and the connection good for nothing else. One that says
        nothing costs Lambda no connection."""
        if self._outgoing is None:
            self._client.rest = self._client.socket.recv(USUAL)
            return bool(self._client.rest)
        request = self._client.read_head()
        if request is None:
            return False
        if OUTGOING.match(request.raw):
            self._outgoing.serve(self._client, request)
            return False
        self._client.rest = request.raw + self._client.rest
        return True

    def _talk(self):
        upstream = Wire(self._connect())
        host = b"%s:%d" % (self._lambda_address[0].encode("ascii"), self._lambda_address[1])
        requests = Requests(self._client, upstream, self._exchange, self._invocations, host)
        answers = Answers(upstream, self._client, self._exchange, self._invocations, host, self._connect)
        way_back = threading.Thread(target=answers.run, daemon=True)
        try:
            way_back.start()
            requests.run()
            if self._exchange.is_answered_soon:
                shut(upstream.socket, socket.SHUT_WR)
                way_back.join()
        finally:
            self._exchange.end()
            shut(self._client.socket, socket.SHUT_RDWR)
            shut(upstream.socket, socket.SHUT_RDWR)
            if way_back.ident is not None:
                way_back.join()  # It may still use both.
            upstream.close()

    def _connect(self):
        connection = socket.create_connection(self._lambda_address, LONGEST_CONNECT_SECONDS)
        connection.settimeout(None)
        return connection
