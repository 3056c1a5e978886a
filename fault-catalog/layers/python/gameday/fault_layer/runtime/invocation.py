"""One invocation while a document is in force."""

from fault_layer.document.event import Event
from fault_layer.runtime.exchange import HungUp
from fault_layer.runtime.turn import Turn


class Invocation:
    """What the document's faults do to it, before the handler and after it. A fault that can't be applied, or fails in a
    way that nobody foresaw, changes nothing."""

    def __init__(self, document, sandbox, request_id, n):
        self.request_id = request_id
        self.path = b"/2018-06-01/runtime/invocation/" + request_id
        self.sandbox = sandbox
        self.answer = None
        self.replaced_by = None
        self.changes = []
        self.held = []
        self.pause = None
        self._document = document
        self._n = n
        self._name = request_id.decode("utf-8", "replace")

    @property
    def looks_into_event(self):
        """Whether any fault asks what is in the event."""
        return self._document.looks_into_events

    def begin(self, body, pause):
        """Begins each fault that hits, in the document's order, until one ends the matter. ``body`` is the event's, None
        where nobody needs it or it can't be had; ``pause`` lets seconds pass, None for ever."""
        self.pause = pause
        event = Event(body)
        for fault in self._document.faults:
            if self._begin(fault, event) and fault.effect.is_last:
                return

    def draw(self, index, name):
        """The number of this name that it draws for the fault at this index."""
        return self._document.draw(index, self.request_id, self._n, name)

    @property
    def changes_response(self):
        """Whether the handler's response is to be changed."""
        return bool(self.changes) and self.replaced_by is None

    def replacement(self):
        """What to tell Lambda whatever the handler has answered; None where its own answer stands."""
        if self.replaced_by is None:
            return None
        effect, answer = self.replaced_by
        self.unchanged("the answer is replaced")
        self.applied(effect)
        return answer

    def changed(self, response):
        """The response after all changes."""
        for effect, change in self.changes:
            try:
                response = change(response)
                self.applied(effect)
            except Exception as reason:
                self._not_applied(effect, reason)
        return response

    def unchanged(self, because):
        """Notes that the response isn't changed."""
        for effect, _ in self.changes:
            self._not_applied(effect, because)

    def end(self):
        """Gives back what was held while the handler ran; a second time does nothing."""
        while self.held:
            give_back = self.held.pop()
            try:
                give_back()
            except Exception:
                pass  # The others are given back all the same.

    def applied(self, effect, **more):
        """Notes that the effect is applied."""
        self.sandbox.log.applied(self._document.id, effect.kind, self._name, **more)

    def _begin(self, fault, event):
        turn = Turn(self, fault)
        try:
            if not fault.hits(turn.draw, event):
                return False
            fault.effect.begin(turn)
            return True
        except HungUp:
            raise
        except Exception as reason:
            self._not_applied(fault.effect, reason)
            return False

    def _not_applied(self, effect, reason):
        because = str(reason) or type(reason).__name__
        self.sandbox.log.not_applied(self._document.id, effect.kind, self._name, because)
