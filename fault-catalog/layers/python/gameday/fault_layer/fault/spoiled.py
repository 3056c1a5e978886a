"""Spoils the handler's response."""

import math

from fault_layer.fault.not_applied import NotApplied

WRONG = 0x7F


class Spoiled:
    is_last = False

    def begin(self, turn):
        turn.change(lambda response: self._spoil(turn, response))

    def _spoil(self, turn, response):
        if not response:
            raise NotApplied("the response is empty")
        return self.spoil(turn, response)


class Truncate(Spoiled):
    """Cuts it off after a share of its bytes, rounded down."""

    kind = "truncate"
    keys = ("keep",)

    def __init__(self, fields):
        self._keep = fields.number("keep", 0, 99)

    def spoil(self, turn, response):
        return response[: math.floor(len(response) * self._keep / 100)]


class Corrupt(Spoiled):
    """Puts a byte at some places of it that no JSON has outside a string."""

    kind = "corrupt"
    keys = ("bytes",)

    def __init__(self, fields):
        self._bytes = fields.integer("bytes", 1, 1024)

    def spoil(self, turn, response):
        corrupted = bytearray(response)
        for i in range(self._bytes):
            corrupted[int(turn.draw("byte%d" % i) * len(corrupted))] = WRONG
        return bytes(corrupted)
