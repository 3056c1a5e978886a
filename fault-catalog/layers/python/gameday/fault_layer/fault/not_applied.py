"""Why a fault that was chosen does nothing."""


class NotApplied(Exception):
    """It can't be done here, for the reason in the message. Nothing of it is left."""
