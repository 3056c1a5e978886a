"""An HTTP forward proxy: a tunnel (CONNECT) or one plain request on a connection of the function's."""

import re
import socket
import threading

from fault_layer.http.head import BadMessage, Head
from fault_layer.http.wire import GO_ON, Wire, shut
from fault_layer.settings import address

LONGEST_CONNECT_SECONDS = 60
PLAIN = re.compile(rb"([A-Za-z]+) http://([^/?# ]+)([^ ]*) (HTTP/1\.[01])", re.IGNORECASE)


class Outgoing:
    """Refuses what its ways out refuse, and passes everything else on unread."""

    def __init__(self, ways_out):
        self._ways_out = ways_out

    def serve(self, client, request):
        """Serves the request; the connection is good for no other one."""
        try:
            if request.raw[:8].upper() == b"CONNECT ":
                self._through(client, request.line.split(b" ")[1], 443, lambda server: tunnel(client, server))
                return
            plain = PLAIN.match(request.line)
            if not plain:
                raise ValueError("no request that a proxy takes")
            self._through(client, plain[2], 80, lambda server: forward(client, request, plain, server))
        except ValueError:
            refuse(client, "400 Not for a proxy")

    def _through(self, client, target, usual_port, pass_on):
        host, port = address(target.decode("ascii").rpartition("@")[2], usual_port)
        call = Call(host, client.socket)
        if not self._ways_out.begin(call):
            refuse(client, "502 Refused by a fault")
            return
        try:
            server = connected(host, port)
            if server is None:
                refuse(client, "502 Not reached")
                return
            with server:
                call.adopt(server)
                pass_on(server)
        finally:
            self._ways_out.end(call)


class Call:
    """A call under way; it can be closed by any thread."""

    def __init__(self, host, client):
        # A dot at its end only says that a name is whole.
        self.host = host.lower()[: -1 if host.endswith(".") else None]
        self._ends = [client]
        self._closed = False

    def adopt(self, server):
        self._ends.append(server)
        if self._closed:
            self.close()

    def close(self):
        """The threads that wait for either end find it ended."""
        self._closed = True
        for end in self._ends:
            shut(end, socket.SHUT_RDWR)


def connected(host, port):
    """A connection to the host; None where there is none to be had."""
    try:
        server = socket.create_connection((host, port), LONGEST_CONNECT_SECONDS)
    except OSError:
        return None
    server.settimeout(None)
    server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return server


def refuse(client, status):
    """Answers that there is no way, for this reason."""
    client.socket.sendall(b"HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % status.encode("ascii"))


def tunnel(client, server):
    """Moves bytes both ways until both sides have ended."""
    client.socket.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
    if client.rest:
        server.sendall(client.rest)
    back = threading.Thread(target=pump, args=(server, client.socket), name="gameday-egress", daemon=True)
    back.start()
    pump(client.socket, server)
    back.join()


def pump(source, target):
    """Moves bytes until the source ends, and says so to the target."""
    try:
        for data in iter(lambda: source.recv(65536), b""):
            target.sendall(data)
        shut(target, socket.SHUT_WR)
    except OSError:
        shut(source, socket.SHUT_RDWR)
        shut(target, socket.SHUT_RDWR)


def forward(client, request, plain, server):
    """Passes a plain request on, and its answer back. Both connections end with it."""
    method, _, target, version = plain.groups()
    line = method + b" " + (target if target.startswith(b"/") else b"/" + target) + b" " + version
    head = Head(line + request.raw[len(request.line) :]).without(b"proxy-connection").without(b"proxy-authorization")
    head = head.with_header(b"Connection", b"close")
    if request.waits_to_go_on:
        head = head.without(b"expect")
        client.socket.sendall(GO_ON)
    client.pass_on(head, request.request_length(), server.sendall)
    wire = Wire(server)
    answer = wire.read_head()
    while answer is not None and answer.status < 200:
        answer = wire.read_head()
    if answer is None:
        raise BadMessage("the server closed the connection without an answer")
    closing = answer.with_header(b"Connection", b"close")
    wire.pass_on(closing, answer.response_length(request.raw), client.socket.sendall)
