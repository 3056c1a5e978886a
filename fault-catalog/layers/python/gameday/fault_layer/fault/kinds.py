"""The kinds of fault, by their words in the document."""

from fault_layer.document.fields import Unusable
from fault_layer.fault.cpu import Cpu
from fault_layer.fault.delay import Delay
from fault_layer.fault.deny import Deny
from fault_layer.fault.ending import Error, Response
from fault_layer.fault.full_tmp import FullTmp
from fault_layer.fault.memory import Memory
from fault_layer.fault.spoiled import Corrupt, Truncate
from fault_layer.fault.timeout import Timeout

KINDS = {kind.kind: kind for kind in (Delay, Error, Response, Timeout, Truncate, Corrupt, Memory, FullTmp, Cpu, Deny)}


def read(fields):
    """The effect of the kind that a fault names."""
    name = fields.text("kind", 1, 100)
    if name not in KINDS:
        raise Unusable("unknown kind '%s'; known: %s" % (name, ", ".join(KINDS)))
    fields.allow_only(("kind", "percentage", "match") + KINDS[name].keys)
    return KINDS[name](fields)
