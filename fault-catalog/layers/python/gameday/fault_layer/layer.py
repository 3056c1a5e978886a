"""The layer, serving: the proxy for the Runtime API, the search for the document, and what outgoing calls go through."""

import gc
import os
import select
import sys
import threading
import time

from fault_layer.egress.ways_out import OutOfReach, WaysOut
from fault_layer.log import LayerLog
from fault_layer.process import await_end
from fault_layer.runtime.conversation import Conversation
from fault_layer.runtime.invocations import Invocations
from fault_layer.runtime.sandbox import Sandbox
from fault_layer.source import places

# How long a thread may hold Python's lock while another wants it: what looks for the document must not hold up an event.
SWITCH_SECONDS = 0.0005
STACK_BYTES = 512 * 1024
MOST_CONNECTIONS = 1000
# What the function said last is still passed on; shorter than the next layer waits for the port.
LONGEST_LAST_WORDS_SECONDS = 0.2
LOOK_SECONDS = 0.005


class Layer:
    """In a process of its own. What can stand against it is a ValueError when it is made; what isn't needed to know that is
    loaded when it serves, because the function waits until then."""

    def __init__(self, settings, clock=time.time):
        self._settings = settings
        self._clock = clock
        self._place = places.of(settings.place, settings.environ, clock)
        self._log = LayerLog(settings.function, clock)
        self._open = 0
        self._lock = threading.Lock()

    def serve(self, listener, first=True, faults=True):
        """Serves all that connect, for ever. ``first``: it is the first of this sandbox. ``faults`` false: it passes
        everything on, and looks for no document."""
        sys.setswitchinterval(SWITCH_SECONDS)
        threading.stack_size(STACK_BYTES)
        if self._settings.function_pid:
            _begin(lambda: self._end_with_function(listener))
        ways_out, outgoing = self._egress()
        documents = self._documents() if faults else NoDocument()
        if first:
            self._log.alive()
        if not faults:
            self._log.aside("its process ended too often")
        sandbox = Sandbox(self._log, self._settings.tmp, ways_out)
        invocations = Invocations(documents, sandbox, self._settings.at_once)
        _begin(documents.poll)
        gc.freeze()
        while True:
            self._accept(listener, invocations, outgoing)

    def _accept(self, listener, invocations, outgoing):
        try:
            connection, _ = listener.accept()
        except OSError:
            time.sleep(0.05)  # No more files can be opened; it gets better when a connection ends.
            return
        if self._open >= MOST_CONNECTIONS:
            connection.close()
            return
        self._count(1)
        try:
            _begin(lambda: self._converse(connection, invocations, outgoing))
        except RuntimeError:  # No more threads can be started.
            connection.close()
            self._count(-1)

    def _converse(self, connection, invocations, outgoing):
        try:
            Conversation(connection, self._settings.runtime_api, invocations, outgoing).run()
        finally:
            self._count(-1)

    def _count(self, more):
        with self._lock:
            self._open += more

    def _documents(self):
        from fault_layer.source.documents import Documents
        from fault_layer.source.mark import Mark

        mark = Mark(self._settings.tmp, self._settings.port)
        return Documents(self._place, self._clock, self._log, mark, self._settings.poll_seconds)

    def _egress(self):
        because = self._settings.no_egress
        if because:
            return OutOfReach(because), None
        from fault_layer.egress.outgoing import Outgoing

        ways_out = WaysOut()
        return ways_out, Outgoing(ways_out)

    def _end_with_function(self, listener):
        """Once all is passed on that the function has said: its connections end with it."""
        await_end(self._settings.function_pid)
        end = time.monotonic() + LONGEST_LAST_WORDS_SECONDS
        comes = select.poll()
        comes.register(listener, select.POLLIN)
        while (self._open or comes.poll(0)) and time.monotonic() < end:
            time.sleep(LOOK_SECONDS)
        os._exit(0)


class NoDocument:
    """Never any."""

    @staticmethod
    def in_force():
        return None

    @staticmethod
    def poll():
        pass


def _begin(work):
    threading.Thread(target=work, daemon=True).start()
