"""The exit codes. The higher of two wins."""

DONE = 0
NOTHING_FOUND = 1
USAGE = 2
FAILED = 3
INTERRUPTED = 130
"""As a shell reports a process that ended by an interrupt: 128 and the number of the signal."""
BROKEN_PIPE = 141
"""As a shell reports a process whose reader went away, as with ``| head``."""
