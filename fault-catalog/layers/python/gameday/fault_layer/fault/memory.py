"""Holds memory of the sandbox, written to, while the handler runs."""

import mmap

from fault_layer.fault.not_applied import NotApplied

MEGABYTE = 1 << 20
BLOCK = 16 * MEGABYTE


class Memory:
    kind = "memory"
    keys = ("megabytes",)
    is_last = False

    def __init__(self, fields):
        self._megabytes = fields.integer("megabytes", 1, 10240)

    def begin(self, turn):
        held = []
        try:
            for taken in range(0, self._megabytes * MEGABYTE, BLOCK):
                held.append(_written(min(BLOCK, self._megabytes * MEGABYTE - taken)))
        except (OSError, MemoryError):
            megabytes = sum(len(block) for block in held) // MEGABYTE
            _give_back(held)
            raise NotApplied("no more than %d MB can be had" % megabytes) from None
        turn.while_running(lambda: _give_back(held))
        turn.applied()


def _written(size):
    """Memory of so many bytes; a page that nobody has written to would be none."""
    block = mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    for page in range(0, size, mmap.PAGESIZE):
        block[page] = 1
    return block


def _give_back(held):
    for block in held:
        block.close()
