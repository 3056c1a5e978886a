"""One end of an HTTP/1.1 connection."""

import socket

from fault_layer.http.chunks import Chunks
from fault_layer.http.head import CHUNKED, UNTIL_CLOSED, BadMessage, Head

USUAL = 65536
# Runtime clients may put up to 1 MiB of a failure's cause into a header.
LARGEST_HEAD = 4 << 20
# Five times what Lambda allows for a payload.
LARGEST_BODY = 32 << 20
GO_ON = b"HTTP/1.1 100 Continue\r\n\r\n"


class Wire:
    """Passes messages on in the bytes that they came in, head and body in one send where they are small: the second of
    two would wait for an answer to the first (Nagle). For one thread. Trouble is an OSError or a BadMessage."""

    __slots__ = ("socket", "rest")

    def __init__(self, connection):
        self.begin(connection)

    def begin(self, connection):
        """Goes on with this connection, and forgets the one before."""
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = connection
        self.rest = b""

    def read_head(self):
        """The next message's head; None when the other side has closed instead."""
        data = self.rest or self.socket.recv(USUAL)
        if not data:
            return None
        end = data.find(b"\r\n\r\n")
        while end < 0:
            if len(data) > LARGEST_HEAD:
                raise BadMessage("a head too large")
            seen = len(data)
            data += self.more()
            end = data.find(b"\r\n\r\n", max(0, seen - 3))
        self.rest = data[end + 4 :]
        return Head(data[: end + 4])

    def more(self):
        """What comes next; that there is nothing is a BadMessage."""
        data = self.socket.recv(4 * USUAL)
        if not data:
            raise BadMessage("the connection ended within a message")
        return data

    def take(self, length):
        """The next bytes, so many; LARGEST_BODY at most."""
        if len(self.rest) < length:
            parts = [self.rest]
            missing = length - len(self.rest)
            while missing > 0:
                parts.append(self.more())
                missing -= len(parts[-1])
            self.rest = b"".join(parts)
        taken = self.rest[:length]
        self.rest = self.rest[length:]
        return taken

    def look(self, length):
        """What is in a body that is still to come, or to be passed on: of so many bytes, or in chunks, which are put together.
        None where its end isn't known or it is larger than LARGEST_BODY."""
        if length == CHUNKED:
            return self._look_into_chunks()
        if not 0 <= length <= LARGEST_BODY:
            return None
        body = self.take(length)
        self.rest = body + self.rest
        return body

    def pass_on(self, head, length, send):
        """Gives the message with this head, whose body is so long, to ``send`` in one or more pieces."""
        if 0 <= length <= USUAL:
            send(head.raw + self.take(length))
        elif length == CHUNKED:
            self._pass_chunks(head, send)
        else:
            self._pass_bytes(head, length, send)

    def close(self):
        try:
            self.socket.close()
        except OSError:
            pass

    def _look_into_chunks(self):
        chunks = Chunks(keep=LARGEST_BODY + 1)
        parts = [self.rest]
        chunks.scan(self.rest)
        while not chunks.done and len(chunks.kept) <= LARGEST_BODY:
            parts.append(self.more())
            chunks.scan(parts[-1])
        self.rest = b"".join(parts)
        return bytes(chunks.kept) if chunks.done and len(chunks.kept) <= LARGEST_BODY else None

    def _pass_chunks(self, head, send):
        chunks = Chunks()
        first = head.raw
        data = self.rest
        self.rest = b""
        while True:
            count = chunks.scan(data)
            send(first + data[:count])
            first = b""
            if chunks.done:
                self.rest = data[count:]
                return
            data = self.more()

    def _pass_bytes(self, head, length, send):
        if length == UNTIL_CLOSED:
            send(head.raw + self.rest)
            self.rest = b""
            for data in iter(lambda: self.socket.recv(USUAL), b""):
                send(data)
            return
        here = self.rest[:length]
        self.rest = self.rest[length:]
        send(head.raw + here)
        left = length - len(here)
        while left:
            data = self.socket.recv(min(left, 4 * USUAL))
            if not data:
                raise BadMessage("the connection ended within a message")
            send(data)
            left -= len(data)


def shut(connection, how):
    """Ends a socket's way in, its way out or both, also for a thread that waits there."""
    try:
        connection.shutdown(how)
    except OSError:
        pass  # It is shut as far as it can be.
