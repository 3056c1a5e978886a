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

    def message(self, host, path):
        """It as a call of the Runtime API at that host, for the invocation at that path."""
        head = b"POST %s/%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
        return head % (path, self._resource, host, self._headers, len(self._body)) + self._body
