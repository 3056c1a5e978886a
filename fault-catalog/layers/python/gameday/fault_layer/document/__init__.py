"""The document that says which faults are wanted: read whole or not at all."""
