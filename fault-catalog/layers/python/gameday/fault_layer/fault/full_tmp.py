"""Fills the folder that functions may write to, up to what is to stay free."""

import os

from fault_layer.fault.not_applied import NotApplied

MEGABYTE = 1 << 20
# The most that a Lambda function's /tmp can have; more than that is some other machine's disk.
LARGEST = 10240 * MEGABYTE


class FullTmp:
    """The file has no name while it is held, so its space is free again even when the process is killed."""

    kind = "tmp"
    keys = ("leaveMegabytes",)
    is_last = False

    def __init__(self, fields):
        self._leave = fields.integer("leaveMegabytes", 0, 10240) * MEGABYTE

    def begin(self, turn):
        try:
            space = os.statvfs(turn.tmp)
            free = space.f_bavail * space.f_frsize
            if free <= self._leave:
                raise NotApplied("no more than %d MB are free anyway" % (free // MEGABYTE))
            if free > LARGEST:
                raise NotApplied(turn.tmp + " is larger than a Lambda function's can be")
            file = _nameless(turn.tmp)
        except OSError as reason:
            raise NotApplied("%s can't be filled: %s" % (turn.tmp, reason.strerror)) from None
        turn.while_running(lambda: os.close(file))
        _fill(file, free - self._leave)
        turn.applied()


def _nameless(folder):
    path = os.path.join(folder, ".gameday-fill-%d" % os.getpid())
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    os.unlink(path)
    return file


def _fill(file, size):
    zeros = bytes(MEGABYTE)
    try:
        while size > 0:
            size -= os.write(file, zeros[: min(size, MEGABYTE)])
    except OSError:
        pass  # Full sooner than was said: others write too.
