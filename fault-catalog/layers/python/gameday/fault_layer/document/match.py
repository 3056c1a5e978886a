"""Which events a fault is for."""

import re
from decimal import Decimal

from fault_layer.document import strict_json
from fault_layer.document.fields import Unusable

STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_-]*)|\['([^']+)'\]|\[([0-9]{1,6})\]")
LONGEST_PATH = 500
NOTHING = object()


class Match:
    """Events that have a value at a path, or have this value there."""

    def __init__(self, fields):
        fields.allow_only(("path", "equals", "exists"))
        self._steps = _steps(fields.text("path", 1, LONGEST_PATH))
        if ("equals" in fields) == ("exists" in fields):
            raise Unusable("a match has either 'equals' or 'exists'")
        if "exists" in fields and not fields.is_true("exists"):
            raise Unusable("'exists' can only be true")
        self._wanted = fields.value("equals") if "equals" in fields else NOTHING
        if isinstance(self._wanted, (dict, list)):
            raise Unusable("'equals' must be a text, a number, true, false or null")

    def matches(self, event):
        """Whether the event is one of them; NOTHING isn't."""
        for step in self._steps:
            event = _next(_inside(event) if isinstance(event, str) else event, step)
        if event is NOTHING or self._wanted is NOTHING:
            return event is not NOTHING
        return _kind(event) is _kind(self._wanted) and event == self._wanted


def _steps(path):
    """Names as str, indexes as int."""
    if not path.startswith("$"):
        raise Unusable("a path must begin with '$'")
    steps = []
    at = 1
    while at < len(path):
        step = STEP.match(path, at)
        if not step:
            raise Unusable("a path goes on with .name, ['name'] or [0], not with '%s'" % path[at:])
        steps.append(step[1] or step[2] or int(step[3]))
        at = step.end()
    return steps


def _next(value, step):
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step, NOTHING)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return NOTHING


def _inside(text):
    """What the text holds, where it is JSON itself."""
    try:
        return strict_json.read(text)
    except ValueError:
        return NOTHING


def _kind(value):
    """In JSON true is no 1, but 3 is a 3.0."""
    return Decimal if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else type(value)
