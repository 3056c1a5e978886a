"""One fault of a document: an effect, and which invocations have it."""

from fault_layer.document.fields import Fields
from fault_layer.document.match import NOTHING, Match
from fault_layer.fault import kinds


class Fault:
    """``index`` is its place in the document, from 0; ``effect`` what it does."""

    def __init__(self, item, index):
        fields = Fields(item, "a fault")
        self.index = index
        self.effect = kinds.read(fields)
        self._percentage = fields.number("percentage", 0, 100) if "percentage" in fields else 100
        self._match = Match(fields.fields("match")) if "match" in fields else None

    @property
    def looks_into_events(self):
        return self._match is not None

    def hits(self, draw, event):
        """Whether the invocation that draws so and has this event is hit. The event is looked into only if it must be."""
        if not draw("hit") * 100 < self._percentage:
            return False
        if self._match is None:
            return True
        value = event.value()
        return value is not NOTHING and self._match.matches(value)
