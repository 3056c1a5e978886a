"""What the function's variables say to the layer."""

USUAL_PORT = 9009
USUAL_POLL = 30
LONGEST_POLL = 300
PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


class Settings:
    """What can be left out and is unusable is as good as left out; without what can't be, this is a ValueError."""

    def __init__(self, environ):
        self.environ = dict(environ)
        self.runtime_api = address(self._needed("AWS_LAMBDA_RUNTIME_API"))
        self.place = self._needed("GAMEDAY_FAULTS")
        self.function = self.environ.get("AWS_LAMBDA_FUNCTION_NAME", "")
        self.port = self._number("GAMEDAY_PORT", 1, 65535, USUAL_PORT)
        self.poll_seconds = self._number("GAMEDAY_POLL_SECONDS", 1, LONGEST_POLL, USUAL_POLL)
        self.tmp = self.environ.get("GAMEDAY_TMP") or "/tmp"
        # Set where the function may have several invocations at the same time, and is told how many.
        self.at_once = "AWS_LAMBDA_MAX_CONCURRENCY" in self.environ
        self.function_pid = self._number("GAMEDAY_FUNCTION_PID", 1, 2**31 - 1, 0)

    @property
    def no_egress(self):
        """Why outgoing calls don't come by here; None where they do."""
        if self.environ.get("GAMEDAY_EGRESS") != "proxy":
            return "GAMEDAY_EGRESS is not 'proxy'"
        if any(self.environ.get(name) for name in PROXY_VARIABLES):
            return "the function has a proxy of its own"
        return None

    def _needed(self, name):
        value = self.environ.get(name)
        if not value:
            raise ValueError(name + " is not set")
        return value

    def _number(self, name, lowest, highest, otherwise):
        text = self.environ.get(name, "")
        if not text.isascii() or not text.isdigit() or len(text) > 10:
            return otherwise
        return int(text) if lowest <= int(text) <= highest else otherwise


def address(text, usual_port=80):
    """The host and port of HOST, HOST:PORT or [IPv6]:PORT; anything else is a ValueError."""
    if text.startswith("["):
        host, closed, rest = text[1:].partition("]")
        if not closed or not (rest == "" or rest.startswith(":")):
            raise ValueError("no host and port: " + text)
        port = rest[1:]
    else:
        host, _, port = text.partition(":")
    if not host or not (port == "" or (port.isascii() and port.isdigit() and 0 < int(port) <= 65535)):
        raise ValueError("no host and port: " + text)
    return host, int(port or usual_port)
