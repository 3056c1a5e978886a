"""What Lambda is told in a handler's place."""

import json


class Answer:
    """A response, or that the invocation failed."""

    def __init__(self, resource, body, headers=b""):
        self._resource = resource
        self._headers = headers
        self._body = json.dumps(body, separators=(",", ":")).encode("ascii")

    @classmethod
    def response(cls, body):
        """A response with this JSON."""
        return cls(b"response", body)

    @classmethod
    def error(cls, error_type, message):
        """An error of this type, which must be fit for a header."""
        header = b"Lambda-Runtime-Function-Error-Type: " + error_type.encode("ascii") + b"\r\n"
        return cls(b"error", {"errorMessage": message, "errorType": error_type}, header)

    def message(self, host, path, closes=False):
        """It as a call of the Runtime API at that host, for the invocation at that path; ``closes``: the last one."""
        head = b"POST %s/%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
        headers = self._headers + b"Connection: close\r\n" if closes else self._headers
        return head % (path, self._resource, host, headers, len(self._body)) + self._body
