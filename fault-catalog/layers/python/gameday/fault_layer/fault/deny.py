"""Refuses outgoing calls to some hosts while the handler runs."""


class Deny:
    kind = "deny"
    keys = ("hosts",)
    is_last = False

    def __init__(self, fields):
        hosts = fields.items("hosts", 1, 20)
        self._hosts = [fields.matching("a host", host, r"[A-Za-z0-9*.-]{1,253}") for host in hosts]

    def begin(self, turn):
        turn.deny(self._hosts)
        turn.applied()
