"""What is known of the document, and whether it may be used."""

import threading
import time

from fault_layer.document.document import Document
from fault_layer.document.fields import Unusable
from fault_layer.source.http_get import NoAnswer
from fault_layer.source.places import PATIENCE_SECONDS

OFTEN_SECONDS = 5
# An invocation waits so long at most.
LONGEST_WAIT_SECONDS = 0.5


class Held:
    """A document as it was last read. ``asked_at`` is when that reading was asked for; once ``expired``, it stays so
    whatever a clock says later."""

    def __init__(self, document, reply, asked_at):
        self.document = document
        self.body = reply.body
        self.etag = reply.etag
        self.asked_at = asked_at
        self.expired = False


class Documents:
    """Whatever isn't certain is no document: an answer that is neither the document nor "unchanged", an expiry that has
    come, knowledge that has grown old and isn't renewed in time. One thread looks, those of the invocations ask."""

    def __init__(self, place, clock, log, mark, poll_seconds):
        self._place = place
        self._clock = clock
        self._log = log
        self._mark = mark
        self._poll_seconds = poll_seconds
        self._held = None
        # Whether the first look is worth waiting for, because earlier processes of this sandbox had a document.
        self._awaited = mark.is_set(clock())
        self._looking_since = None
        self._wanted = False
        # Whether an invocation has waited in vain for the look that is under way: no other one then does.
        self._given_up = False
        self._changed = threading.Condition()

    def in_force(self):
        """The document whose faults an invocation may have now, or None. Without a document it takes no time."""
        if self._held is None and not self._awaited:
            return None
        with self._changed:
            held = self._fresh()
            return None if held is None or held.expired else held.document

    def look(self):
        """Looks at the place, and takes in what it says."""
        asked_at = self._clock()
        with self._changed:
            self._wanted = False
            self._looking_since = asked_at
            known = self._held
        try:
            reply = self._place.ask(None if known is None else known.etag)
            found = self._read(reply, known)
        except (NoAnswer, Unusable) as reason:
            self._lose(str(reason))
        except Exception as reason:  # Nobody foresaw it, and so it is no document.
            self._lose(type(reason).__name__)
        else:
            self._settle(found, reply, asked_at)

    def rest(self):
        """Rests until it is time to look again, or an invocation wants to know."""
        with self._changed:
            end = time.monotonic() + self._interval()
            while not self._wanted:
                left = end - time.monotonic()
                if left <= 0:
                    return
                self._changed.wait(left)

    def poll(self):
        """Looks for ever."""
        while True:
            self.look()
            self.rest()

    @staticmethod
    def _read(reply, known):
        if known is not None and (reply.status == 304 or (reply.status == 200 and reply.body == known.body)):
            return known.document
        if reply.status != 200:
            raise NoAnswer("HTTP %d" % reply.status)
        return Document(reply.body)

    def _fresh(self):
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        self._expire()
        while self._awaited or (self._held is not None and not self._held.expired and self._is_old()):
            self._wanted = True
            self._changed.notify_all()
            left = end - time.monotonic()
            if left <= 0 or self._given_up:
                self._awaited = False
                self._given_up = True
                return None
            self._changed.wait(left)
            self._expire()
        return self._held

    def _settle(self, document, reply, asked_at):
        with self._changed:
            before = self._held
            if before is not None and before.document is document:
                before.asked_at = asked_at
                before.etag = reply.etag or before.etag
            else:
                if before is not None and not before.expired:
                    self._log.ended(before.document.id, "replaced")
                self._begin(Held(document, reply, asked_at))
            self._expire()
            self._looked()

    def _begin(self, held):
        self._held = held
        if held.document.expires_at <= self._clock():
            held.expired = True
            self._mark.clear()
        else:
            self._log.begun(held.document.id, held.document.expiry)
            self._mark.set(held.document.expires_at)

    def _lose(self, because):
        with self._changed:
            self._expire()
            if self._held is not None:
                if not self._held.expired:
                    self._log.ended(self._held.document.id, "gone")
                self._log.unreadable(because)
            if self._held is not None or self._awaited:
                self._mark.clear()
            self._held = None
            self._looked()

    def _looked(self):
        self._looking_since = None
        self._awaited = False
        self._given_up = False
        self._changed.notify_all()

    def _expire(self):
        held = self._held
        if held is not None and not held.expired and held.document.expires_at <= self._clock():
            held.expired = True
            self._log.ended(held.document.id, "expired")
            self._mark.clear()

    def _is_old(self):
        """A clock that was set back makes it old, too; so does a look that takes longer than an answer may."""
        now = self._clock()
        if self._looking_since is not None and not 0 <= now - self._looking_since <= PATIENCE_SECONDS:
            return True
        return not 0 <= now - self._held.asked_at <= 2 * self._interval()

    def _interval(self):
        in_force = self._held is not None and not self._held.expired
        return min(self._poll_seconds, OFTEN_SECONDS) if in_force else self._poll_seconds
