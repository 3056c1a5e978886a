"""Where a chunked body ends (RFC 9112, 7.1)."""

from fault_layer.http.head import BadMessage

LONGEST_LINE = 16384


class Chunks:
    """Follows the body as it goes by, in pieces of any size. The first ``keep`` bytes of what is in the chunks are kept."""

    def __init__(self, keep=0):
        self.done = False
        self.kept = bytearray()
        self._keep = keep
        self._line = b""
        self._left = 0
        self._trailer = False

    def scan(self, data):
        """How many of these bytes belong to the body; all of them until it is done."""
        at = 0
        while at < len(data) and not self.done:
            if self._left:
                at += self._take(data, at)
            else:
                at = self._take_line(data, at)
        return at

    def _take(self, data, at):
        """Takes what is left of the chunk, and the line's end after it."""
        step = min(self._left, len(data) - at)
        content = min(step, max(0, self._left - 2), self._keep - len(self.kept))
        if content > 0:
            self.kept += data[at : at + content]
        self._left -= step
        return step

    def _take_line(self, data, at):
        end = data.find(b"\n", at)
        if end < 0:
            self._line += data[at:]
            if len(self._line) > LONGEST_LINE:
                raise BadMessage("a line too long in a chunked body")
            return len(data)
        line = (self._line + data[at:end]).strip()
        self._line = b""
        if self._trailer:
            self.done = not line
        else:
            self._begin(line)
        return end + 1

    def _begin(self, line):
        try:
            size = int(line.split(b";", 1)[0].strip(), 16)
        except ValueError:
            raise BadMessage("no size of a chunk") from None
        if size < 0:
            raise BadMessage("no size of a chunk")
        self._trailer = size == 0
        self._left = size + 2 if size else 0
