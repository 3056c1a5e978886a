"""Whether a process goes on."""

import os
import select
import time


def lives(pid):
    """Whether there is that process, and not only what is left of it until its parent looks; 0 is always there."""
    try:
        if pid:
            os.kill(pid, 0)
            with open("/proc/%d/stat" % pid, "rb") as file:
                return file.read().rpartition(b")")[2].split()[0] not in (b"Z", b"X")
    except ProcessLookupError:
        return False
    except OSError:
        pass  # It is somebody else's, or there is no /proc.
    return True


def await_end(pid):
    """Returns when there is no such process any more."""
    try:
        file = os.pidfd_open(pid)
    except (AttributeError, OSError):
        while lives(pid):
            time.sleep(1)
        return
    poll = select.poll()
    poll.register(file, select.POLLIN)
    poll.poll()
