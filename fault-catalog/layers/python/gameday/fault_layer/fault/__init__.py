"""The faults, by what they act on."""
