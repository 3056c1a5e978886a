"""The head of an HTTP message, in the bytes that it came in."""

import re

CHUNKED = -1
UNTIL_CLOSED = -2


class BadMessage(Exception):
    """What came is no HTTP message, or ended within one."""


class Head:
    """Read only as far as somebody asks. Names of headers are given in lower-case bytes."""

    __slots__ = ("raw", "_lower", "_status")

    def __init__(self, raw):
        self.raw = raw
        self._lower = None
        self._status = None

    def header(self, name):
        """The first value of that name, in bytes; None if there is none."""
        lower = self._lower
        if lower is None:
            lower = self._lower = self.raw.lower()
        at = lower.find(b"\r\n" + name + b":")
        if at < 0:
            return None
        begin = at + len(name) + 3
        return self.raw[begin : lower.find(b"\r\n", begin)].strip()

    @property
    def line(self):
        return self.raw[: self.raw.find(b"\r\n")]

    @property
    def status(self):
        """The status of a response."""
        if self._status is None:
            words = self.raw[:32].split(b" ", 2)
            if len(words) < 2 or not words[0].startswith(b"HTTP/1.") or not words[1][:3].isdigit():
                raise BadMessage("no HTTP response")
            self._status = int(words[1][:3])
        return self._status

    @property
    def closes(self):
        """Whether the sender closes the connection after this message."""
        connection = (self.header(b"connection") or b"").lower()
        return b"close" in connection or (b"HTTP/1.0" in self.line and b"keep-alive" not in connection)

    @property
    def waits_to_go_on(self):
        """Whether the sender keeps the body back until it is told to go on (RFC 9110, 10.1.1)."""
        return (self.header(b"expect") or b"").lower() == b"100-continue"

    def request_length(self):
        """How long the body of a request is, in bytes, or CHUNKED."""
        return self._length(0)

    def response_length(self, request=b"GET"):
        """How long the body of a response to that request line is, in bytes, or CHUNKED, or UNTIL_CLOSED."""
        status = self.status
        if status < 200 or status in (204, 304) or request.startswith(b"HEAD "):
            return 0
        return self._length(UNTIL_CLOSED)

    def without(self, name):
        """It without any header of that name."""
        return Head(re.sub(rb"(?i)(?<=\r\n)" + re.escape(name) + rb":[^\r\n]*\r\n", b"", self.raw))

    def with_header(self, name, value):
        """It with that header and no other of its name."""
        return Head(self.without(name).raw[:-2] + name + b": " + value + b"\r\n\r\n")

    def _length(self, otherwise):
        encoding = self.header(b"transfer-encoding")
        if encoding is not None and b"chunked" in encoding.lower():
            return CHUNKED
        length = self.header(b"content-length")
        if length is None:
            return otherwise
        if not length.isdigit() or len(length) > 15:
            raise BadMessage("no length")
        return int(length)
