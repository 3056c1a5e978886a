"""What a conversation's two ways know of each other."""

import threading


class HungUp(Exception):
    """The function's runtime doesn't wait for the answer any more."""


class Exchange:
    """A request and its answer. A runtime says nothing while it waits for an answer, and Lambda nothing until it is asked: so
    what comes first after an answer begins a request, and what comes first after a request begins its answer. Who sends
    several requests at once is served too, but is spared faults."""

    def __init__(self):
        # What has come of the request, of a large one no more than the beginning.
        self.request = b""
        self.answered = True
        # The last invocation that faults had to do with and whose event was passed on here.
        self.invocation = None
        self._ended = threading.Event()

    @property
    def is_answered_soon(self):
        """Whether there is a request whose answer, or the rest of it, is worth waiting for. One for an event isn't: that may
        be long in coming, and must not get lost to a runtime that is gone."""
        return bool(self.request) and not self.request.startswith(b"GET ")

    def pause(self, seconds):
        """Waits so long; None: until the runtime is gone."""
        if self._ended.wait(seconds):
            raise HungUp()

    def go_on(self):
        """Raises HungUp where the runtime is gone."""
        if self._ended.is_set():
            raise HungUp()

    def end(self):
        """The runtime is gone."""
        self._ended.set()
