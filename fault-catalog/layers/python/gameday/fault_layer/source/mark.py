"""A file that says until when a document is in force in this sandbox."""

import os

LONGEST = 20


class Mark:
    """Lambda ends a function's processes at a timeout and starts others in the same sandbox; those then know that there is
    a document to wait for. Without a document there is no file; one that can't be read or written is as good as none."""

    def __init__(self, folder, port):
        self._path = os.path.join(folder, ".gameday-in-force-%d" % port)

    def set(self, until):
        """``until`` is in seconds since 1970."""
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
            with os.fdopen(os.open(self._path, flags, 0o600), "wb") as file:
                file.write(b"%d" % int(until * 1000))
        except OSError:
            pass  # Then new processes spare their first invocation.

    def clear(self):
        try:
            os.unlink(self._path)
        except OSError:
            pass  # It says itself until when it means anything.

    def is_set(self, now):
        """Whether a document was in force when earlier processes ended, and would be still."""
        try:
            with os.fdopen(os.open(self._path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
                return now * 1000 < int(file.read(LONGEST))
        except (OSError, ValueError):
            return False
