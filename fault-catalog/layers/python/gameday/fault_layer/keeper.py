"""The layer's processes: who starts them, who keeps them, and when they end."""

import os
import signal
import socket
import time

from fault_layer.process import lives
from fault_layer.settings import Settings

SERVES = 0
ASIDE = 1
SERVES_EGRESS = 3
BROKEN = 4

LONGEST_START_SECONDS = 5
LONGEST_WAIT_FOR_PORT_SECONDS = 0.3
ANY_PORT = 0
BACKLOG = 128
READY = b"1"
# Where bootstrap reads the port.
ANSWER = 3
LONGEST_REASON = 1000
# A server that has ended so often goes on without faults.
MOST_ENDS = 5


def start(environ):
    """Starts the layer, and returns the exit status that tells bootstrap what serves: nothing, as a line then says, or the
    Runtime API, or outgoing calls too; at which port, it is told at the descriptor ANSWER. The layer's processes are then
    nobody's children."""
    signal.alarm(LONGEST_START_SECONDS)
    os.closerange(ANSWER + 1, 256)
    try:
        settings = Settings(environ)
        listener = listen(settings.port)
        ready, told = os.pipe()
    except (OSError, ValueError) as reason:
        aside("port %s: %s" % (settings.port, reason.strerror) if isinstance(reason, OSError) else str(reason))
        return ASIDE
    if os.fork() == 0:
        try:
            os.close(ready)
            os.close(ANSWER)
            keep(settings, listener, told)
        finally:
            os._exit(1)
    os.close(told)
    answer = os.read(ready, LONGEST_REASON)
    if answer != READY:
        aside(answer.decode("utf-8", "replace") or "its process ended at once")
        return ASIDE
    os.write(ANSWER, b"%d" % listener.getsockname()[1])
    return SERVES if settings.no_egress else SERVES_EGRESS


def listen(port):
    """A socket that listens there, or at any port that is free where that one is taken: it may be an earlier layer's of this
    sandbox, which is just about to end, and is waited for; or on a machine of many sandboxes another one's."""
    end = time.monotonic() + LONGEST_WAIT_FOR_PORT_SECONDS
    while True:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(("127.0.0.1", port))
            listener.listen(BACKLOG)
            return listener
        except OSError:
            listener.close()
            if port == ANY_PORT:
                raise
            if time.monotonic() > end:
                port = ANY_PORT
            else:
                time.sleep(0.01)


def keep(settings, listener, told):
    """Starts the server, and another whenever it ends while the function goes on. The port stays open all the while, so
    that whoever connects meanwhile only waits."""
    for signal_number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        # It ends with the function, which may have things to finish.
        signal.signal(signal_number, signal.SIG_IGN)
    ends = 0
    while True:
        server = os.fork()
        if server == 0:
            serve(settings, listener, told, ends)
        if told is not None:
            os.close(told)
            told = None
        _, status = os.waitpid(server, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == ASIDE or not lives(settings.function_pid):
            os._exit(0)
        ends += 1
        time.sleep(min(1.0, 0.01 * 2**ends))


def serve(settings, listener, told, ends):
    """The server's whole life. Where it can't begin, it says why to the one that waits for it to."""
    try:
        from fault_layer.layer import Layer

        layer = Layer(settings)
        if told is not None:
            os.write(told, READY)
            os.close(told)
    except ValueError as reason:
        if told is not None:
            os.write(told, str(reason).encode("utf-8")[:LONGEST_REASON])
        os._exit(ASIDE)
    try:
        layer.serve(listener, first=ends == 0, faults=ends < MOST_ENDS)
    finally:
        os._exit(BROKEN)


def aside(because):
    """Says that the function runs as if the layer weren't there."""
    from fault_layer.log import LayerLog

    LayerLog("", time.time).aside(because)
