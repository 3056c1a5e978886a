"""The invocations of this sandbox."""

import itertools
import threading

MOST_WATCHED = 1000


class Invocations:
    """How many there were, and those that faults still have to do with. For many threads. ``at_once``: the function may
    have several at the same time."""

    def __init__(self, documents, sandbox, at_once=False):
        self.watched = {}
        self._at_once = at_once
        self._documents = documents
        self._sandbox = sandbox
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def spares(self, answer):
        """Whether no document is in force for what has come for a request for the next event; an event is then counted."""
        if self._documents.in_force() is not None:
            return False
        if answer[8:13] == b" 200 ":
            next(self._numbers)
        return True

    def next(self, event):
        """The invocation whose event has come; None when no document is in force for it."""
        n = next(self._numbers)
        document = self._documents.in_force()  # None, mostly, and then nothing more is to be done.
        if document is None:
            return None
        try:
            from fault_layer.runtime.invocation import Invocation  # Most sandboxes never need it.
        except (ImportError, OSError):
            return None  # No more files can be opened, perhaps.

        invocation = Invocation(document, self._sandbox, event.header(b"lambda-runtime-aws-request-id") or b"", n)
        with self._lock:
            late = self._late(invocation.request_id)
            self.watched[invocation.request_id] = invocation
        for unanswered in late:
            unanswered.end()
        return invocation

    def asked(self, last):
        """The runtime asks for the next event: nothing more will be heard of the last one that came the same way, if there is
        one, and of none at all where it has one at a time."""
        with self._lock:
            over = [last] if self._at_once else list(self.watched.values())
        for invocation in filter(None, over):
            self.forget(invocation)
            invocation.end()

    def answered(self, request_id):
        """The invocation of that id, if faults have to do with it. It is then no longer among them."""
        with self._lock:
            return self.watched.pop(request_id, None)

    def forget(self, invocation):
        """It has nothing more to be answered. Another of its id, a retry perhaps, still may."""
        with self._lock:
            if self.watched.get(invocation.request_id) is invocation:
                del self.watched[invocation.request_id]

    def _late(self, request_id):
        """Those that nobody will answer any more: the one whose event has come again, and the oldest, where there are more than
        there can be."""
        again = [request_id] if request_id in self.watched else []
        oldest = list(self.watched)[: max(0, len(self.watched) - MOST_WATCHED + 1)]
        return [self.watched.pop(name) for name in dict.fromkeys(again + oldest)]
