"""The layer's lines on standard output, which Lambda carries to the function's log."""

import os
import threading

METRICS = [
    {
        "Namespace": "gameday",
        "Dimensions": [["function", "kind"]],
        "Metrics": [{"Name": "FaultsApplied", "Unit": "Count"}],
    }
]


class LayerLog:
    """A line is written at once and whole, so that it stays one among the function's own. A fault's line is a metric too,
    in CloudWatch's embedded metric format. Where nothing can be written, nothing is said."""

    def __init__(self, function, clock, file=1):
        self._function = function
        self._clock = clock
        self._file = file
        self._lock = threading.Lock()

    def alive(self):
        """The layer serves."""
        self._layer("alive", version=1, layer="python")

    def aside(self, because):
        """The layer does nothing more in this sandbox; the function runs as if it weren't there."""
        self._layer("aside", because=because)

    def begun(self, document, expires_at):
        """A document has come into force."""
        self._layer("begun", id=document, expiresAt=expires_at)

    def ended(self, document, because):
        """A document is no longer in force."""
        self._layer("ended", id=document, because=because)

    def unreadable(self, because):
        """What was readable can't be read or used any more."""
        self._layer("unreadable", because=because)

    def applied(self, document, kind, request_id, **more):
        """A fault is applied; ``more`` is what its kind has to say."""
        fault = self._fault(document, kind, request_id)
        fault.update(more)
        fault["_aws"] = {"Timestamp": int(self._clock() * 1000), "CloudWatchMetrics": METRICS}
        fault["function"] = self._function
        fault["FaultsApplied"] = 1
        self._write(fault)

    def not_applied(self, document, kind, request_id, because):
        """A fault was chosen and can't be applied."""
        fault = self._fault(document, kind, request_id)
        fault["applied"] = False
        fault["because"] = because
        self._write(fault)

    def _layer(self, event, **more):
        self._write(dict({"gameday": "layer", "event": event}, **more))

    @staticmethod
    def _fault(document, kind, request_id):
        return {"gameday": "fault", "id": document, "kind": kind, "requestId": request_id}

    def _write(self, fields):
        import json  # Costs much to load, and the first line isn't waited for.

        line = json.dumps(fields, separators=(",", ":")).encode("ascii") + b"\n"
        with self._lock:
            try:
                while line:
                    line = line[os.write(self._file, line) :]
            except OSError:
                pass  # There is nobody left to tell.
