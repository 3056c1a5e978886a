"""An invocation's event."""

from fault_layer.document import strict_json
from fault_layer.document.match import NOTHING


class Event:
    """Parsed once, and only when somebody asks. ``body`` is None where it isn't known."""

    def __init__(self, body):
        self._body = body
        self._parsed = None

    def value(self):
        """What is in it; NOTHING where it is no JSON."""
        if self._parsed is None:
            self._parsed = (self._read(),)
        return self._parsed[0]

    def _read(self):
        try:
            return NOTHING if self._body is None else strict_json.read(self._body)
        except ValueError:
            return NOTHING
