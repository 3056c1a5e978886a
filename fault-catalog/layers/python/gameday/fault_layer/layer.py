"""The layer, serving: the proxy for the Runtime API, the search for the document, and what outgoing calls go through."""

import gc
import os
import sys
import threading
import time

from fault_layer.keeper import await_end
from fault_layer.log import LayerLog
from fault_layer.runtime.conversation import Conversation
from fault_layer.runtime.invocations import Invocations
from fault_layer.runtime.sandbox import Sandbox

# How long a thread may hold Python's lock while another wants it: what looks for the document must not hold up an event.
SWITCH_SECONDS = 0.0005
STACK_BYTES = 512 * 1024
MOST_CONNECTIONS = 1000


class Layer:
    """In a process of its own. ``faults`` false: it passes everything on, and looks for no document."""

    def __init__(self, settings, faults=True, clock=time.time):
        sys.setswitchinterval(SWITCH_SECONDS)
        threading.stack_size(STACK_BYTES)
        self._settings = settings
        self._faults = faults
        self._log = LayerLog(settings.function, clock)
        self._slots = threading.BoundedSemaphore(MOST_CONNECTIONS)
        ways_out, self._outgoing = self._egress()
        self._documents = NoDocument()
        if faults:
            from fault_layer.source import places
            from fault_layer.source.documents import Documents
            from fault_layer.source.mark import Mark

            place = places.of(settings.place, settings.environ, clock)
            mark = Mark(settings.tmp, settings.port)
            self._documents = Documents(place, clock, self._log, mark, settings.poll_seconds)
        self._invocations = Invocations(self._documents, Sandbox(self._log, settings.tmp, ways_out))

    def serve(self, listener, first):
        """Serves all that connect, for ever. ``first``: it is the first of this sandbox."""
        if self._settings.function_pid:
            _begin(self._end_with_function)
        if first:
            self._log.alive()
        if self._faults:
            from fault_layer.source.documents import poll

            _begin(lambda: poll(self._documents))
        else:
            self._log.aside("its process ended too often")
        gc.freeze()
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                time.sleep(0.05)  # No more files can be opened; it gets better when a connection ends.
                continue
            if not self._slots.acquire(blocking=False):
                connection.close()
                continue
            try:
                _begin(lambda connection=connection: self._converse(connection))
            except RuntimeError:
                connection.close()
                self._slots.release()

    def _converse(self, connection):
        try:
            Conversation(connection, self._settings.runtime_api, self._invocations, self._outgoing).run()
        finally:
            self._slots.release()

    def _egress(self):
        from fault_layer.egress.outgoing import Outgoing
        from fault_layer.egress.ways_out import OutOfReach, WaysOut

        because = self._settings.no_egress
        if because:
            return OutOfReach(because), None
        ways_out = WaysOut()
        return ways_out, Outgoing(ways_out)

    def _end_with_function(self):
        await_end(self._settings.function_pid)
        os._exit(0)


class NoDocument:
    """Never any."""

    @staticmethod
    def in_force():
        return None


def _begin(work):
    threading.Thread(target=work, daemon=True).start()
