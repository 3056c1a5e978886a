"""One GET on a connection of its own, all within a bound on its time and on the answer's size."""

import socket
import time

from fault_layer.http.chunks import Chunks
from fault_layer.http.head import CHUNKED, BadMessage, Head

LARGEST = 64 * 1024
LARGEST_HEAD = 64 * 1024


class NoAnswer(Exception):
    """Why there is none that could be used, in a sentence without any secret."""


class Reply:
    """``etag`` and ``body`` are None where there is none."""

    def __init__(self, status, etag=None, body=None):
        self.status = status
        self.etag = etag
        self.body = body


class Server:
    """An https server, or a plain one on this machine. It is reached directly, never through a proxy, so that no fault of
    ours can stop it."""

    def __init__(self, secure, host, port):
        self.secure = secure
        self._host = host
        self._port = port or (443 if secure else 80)
        name = "[%s]" % host if ":" in host else host
        self.authority = name if port is None else "%s:%d" % (name, port)
        self._context = None

    def get(self, target, headers, patience):
        """The reply to a GET of this target with these headers, within ``patience`` seconds."""
        deadline = time.monotonic() + patience
        lines = "".join("%s: %s\r\n" % header for header in headers.items())
        request = "GET %s HTTP/1.1\r\n%sconnection: close\r\n\r\n" % (target, lines)
        try:
            with self._connect(deadline) as connection:
                connection.settimeout(_left(deadline))
                connection.sendall(request.encode("utf-8"))
                return _reply(connection, deadline)
        except socket.timeout:
            raise NoAnswer("no answer within %d ms" % (patience * 1000)) from None
        except BadMessage as reason:
            raise NoAnswer(str(reason)) from None
        except OSError as reason:
            raise NoAnswer(reason.strerror or type(reason).__name__) from None

    def _connect(self, deadline):
        connection = socket.create_connection((self._host, self._port), _left(deadline))
        if not self.secure:
            return connection
        try:
            connection.settimeout(_left(deadline))
            return self._trusted().wrap_socket(connection, server_hostname=self._host)
        except BaseException:
            connection.close()
            raise

    def _trusted(self):
        if self._context is None:
            import ssl  # Costs much to load, and a plain server doesn't need it.

            self._context = ssl.create_default_context()
        return self._context


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise socket.timeout()
    return left


def _reply(connection, deadline):
    data = b""
    while b"\r\n\r\n" not in data:
        if len(data) > LARGEST_HEAD:
            raise BadMessage("a head too large")
        data += _more(connection, deadline, "no HTTP response")
    end = data.index(b"\r\n\r\n") + 4
    head = Head(data[:end])
    etag = head.header(b"etag")
    reply = Reply(head.status, None if etag is None else etag.decode("latin-1"))
    if reply.status == 200:
        reply.body = _body(head, data[end:], connection, deadline)
    return reply


def _body(head, data, connection, deadline):
    length = head.response_length()
    if length > LARGEST:
        raise _too_large()
    if length == CHUNKED:
        return _dechunked(data, connection, deadline)
    while length < 0 or len(data) < length:
        more = _more(connection, deadline, None if length < 0 else "an answer that ended too early")
        if not more:
            break
        data += more
        if len(data) > LARGEST:
            raise _too_large()
    return data if length < 0 else data[:length]


def _dechunked(data, connection, deadline):
    chunks = Chunks(keep=LARGEST + 1)
    chunks.scan(data)
    while not chunks.done and len(chunks.kept) <= LARGEST:
        chunks.scan(_more(connection, deadline, "an answer that ended too early"))
    if len(chunks.kept) > LARGEST:
        raise _too_large()
    return bytes(chunks.kept)


def _more(connection, deadline, otherwise):
    """More bytes; where there are none, a BadMessage that says ``otherwise``, or b"" if that is None."""
    connection.settimeout(_left(deadline))
    data = connection.recv(65536)
    if not data and otherwise is not None:
        raise BadMessage(otherwise)
    return data


def _too_large():
    return NoAnswer("more than %d KiB" % (LARGEST // 1024))
