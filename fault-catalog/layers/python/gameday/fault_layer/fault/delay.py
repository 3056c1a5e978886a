"""Holds the event back before the handler gets it."""

import math

from fault_layer.fault import distribution


class Delay:
    kind = "delay"
    keys = ("milliseconds",)
    is_last = False

    def __init__(self, fields):
        self._distribution = distribution.read(fields.fields("milliseconds"))

    def begin(self, turn):
        """Noted before it is waited for: the wait may not come back."""
        milliseconds = self.milliseconds(turn.draw)
        turn.applied(milliseconds=milliseconds)
        turn.pause(milliseconds / 1000)

    def milliseconds(self, draw):
        """How long, in whole milliseconds."""
        return int(min(distribution.LONGEST, math.floor(self._distribution(draw))))
