"""What faults act on and through."""


class Sandbox:
    """The same for all invocations: the log, the folder that may be written to, and the way out."""

    def __init__(self, log, tmp, egress):
        self.log = log
        self.tmp = tmp
        self.egress = egress
