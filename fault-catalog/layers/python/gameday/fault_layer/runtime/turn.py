"""An invocation as one of its faults sees it."""


class Turn:
    """What a fault may know of the invocation, and do to it."""

    def __init__(self, invocation, fault):
        self._invocation = invocation
        self._fault = fault

    @property
    def tmp(self):
        """The folder that the function may write to."""
        return self._invocation.sandbox.tmp

    def draw(self, name):
        """The number of this name that the invocation draws for the fault: at least 0, below 1, always the same."""
        return self._invocation.draw(self._fault.index, name)

    def applied(self, **more):
        """Notes that the effect is applied. A change or a replacement is noted when it comes."""
        self._invocation.applied(self._fault.effect, **more)

    def pause(self, seconds):
        """Waits so long; None: until the runtime is gone."""
        self._invocation.pause(seconds)

    def answer(self, answer):
        """Answers Lambda without the handler."""
        self._invocation.answer = answer

    def replace(self, answer):
        """Answers Lambda once the handler has, whatever it has answered."""
        self._invocation.replaced_by = (self._fault.effect, answer)

    def change(self, change):
        """Changes the handler's response, bytes to bytes."""
        self._invocation.changes.append((self._fault.effect, change))

    def while_running(self, give_back):
        """Calls ``give_back`` when the handler has answered."""
        self._invocation.held.append(give_back)

    def deny(self, hosts):
        """Refuses outgoing calls to these hosts while the handler runs."""
        self.while_running(self._invocation.sandbox.egress.deny(hosts))
