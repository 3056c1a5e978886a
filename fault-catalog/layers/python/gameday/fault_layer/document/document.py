"""Which faults are wanted until when."""

import datetime
import hashlib
import re

from fault_layer.document import strict_json
from fault_layer.document.fault import Fault
from fault_layer.document.fields import Fields, Unusable

HIGHEST_SEED = 2**53 - 1
TIME = r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,9})?Z"


class Document:
    """One that is wrong anywhere doesn't exist: making it is an Unusable, which says what is wrong."""

    def __init__(self, body):
        try:
            fields = Fields(strict_json.read(body), "the document")
        except ValueError as reason:
            raise Unusable("no JSON: %s" % reason) from None
        fields.allow_only(("version", "id", "expiresAt", "seed", "faults"))
        fields.integer("version", 1, 1)
        self.id = fields.text("id", 1, 200)
        self.expiry = fields.text("expiresAt", 1, 30)
        self.expires_at = _seconds(self.expiry)
        self.faults = [Fault(item, i) for i, item in enumerate(fields.items("faults", 1, 10))]
        self.looks_into_events = any(fault.looks_into_events for fault in self.faults)
        self._seed = fields.integer("seed", 0, HIGHEST_SEED)

    def draw(self, index, request_id, n, name):
        """The number of this name that an invocation, the n-th of its sandbox, draws for the fault at that index: at least
        0, below 1. ``request_id`` is in bytes."""
        drawn = b"%d:%d:%s:%d:%s" % (self._seed, index, request_id, n, name.encode("ascii"))
        return (int.from_bytes(hashlib.sha256(drawn).digest()[:8], "big") >> 11) / 2**53


def _seconds(text):
    """A time in seconds since 1970."""
    parts = re.fullmatch(TIME, text)
    if not parts:
        raise Unusable("'expiresAt' must be in UTC, like 2026-01-05T09:10:00Z")
    try:
        whole = datetime.datetime(*(int(part) for part in parts.groups()[:6]), tzinfo=datetime.timezone.utc)
    except ValueError as reason:
        raise Unusable("'expiresAt' is no time: %s" % reason) from None
    return whole.timestamp() + float(parts[7] or 0)
