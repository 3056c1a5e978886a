"""Which outgoing calls are refused now."""

import re
import threading

from fault_layer.fault.not_applied import NotApplied


class OutOfReach:
    """Calls that can't be refused, for this reason."""

    def __init__(self, because):
        self._because = because

    def deny(self, hosts):
        raise NotApplied(self._because)


class WaysOut:
    """The hosts that are refused, and the calls under way. For many threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self._denied = []
        self._calls = set()

    def deny(self, hosts):
        """Refuses these hosts, ``*`` standing for any part of a name, until what it returns is called. Connections that are
        kept open to them are closed, so that they have to be made anew."""
        parts = (".*".join(re.escape(part) for part in host.lower().split("*")) for host in hosts)
        pattern = re.compile("|".join(parts))
        with self._lock:
            self._denied.append(pattern)
            cut = [call for call in self._calls if pattern.fullmatch(call.host)]
        for call in cut:
            call.close()
        return lambda: self._allow(pattern)

    def begin(self, call):
        """Whether the call may be made; it is then under way."""
        with self._lock:
            if any(pattern.fullmatch(call.host) for pattern in self._denied):
                return False
            self._calls.add(call)
            return True

    def end(self, call):
        with self._lock:
            self._calls.discard(call)

    def _allow(self, pattern):
        with self._lock:
            self._denied.remove(pattern)
