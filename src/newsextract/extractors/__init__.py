"""Generic evidence, one file per field: what any page tells without being known.

Each module has ``find(reading)``, which gives candidates, best first, and ``normalize(candidate, reading)``, which makes the
typed value of one or None.
"""
