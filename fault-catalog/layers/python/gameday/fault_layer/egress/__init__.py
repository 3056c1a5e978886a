"""The function's outgoing calls, as far as they come by here."""
