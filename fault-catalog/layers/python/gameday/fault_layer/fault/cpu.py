"""Threads that compute while the handler runs."""

import hashlib
import threading

# Python computes the hash of so much without its lock, so that the threads really run beside one another and this proxy.
SOME = bytes(256 * 1024)


class Cpu:
    kind = "cpu"
    keys = ("threads",)
    is_last = False

    def __init__(self, fields):
        self._threads = fields.integer("threads", 1, 16)

    def begin(self, turn):
        done = threading.Event()
        turn.while_running(done.set)
        for i in range(self._threads):
            threading.Thread(target=_compute, args=(done,), name="gameday-cpu-%d" % i, daemon=True).start()
        turn.applied()


def _compute(done):
    while not done.is_set():
        hashlib.sha256(SOME)
