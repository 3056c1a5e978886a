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
        """Whether there is a request without an answer, but none that may be long in coming: an event must not get lost to
        a runtime that is gone."""
        return not self.answered and not self.request.startswith(b"GET ")

    def pause(self, seconds):
        """Waits so long; None: until the runtime is gone."""
        if self._ended.wait(seconds):
            raise HungUp()

    def end(self):
        """The runtime is gone."""
        self._ended.set()
