"""Scores newsextract and other tools on the public data sets a user has cloned: quality, speed, growth and memory.

``python -m benchmarks --data DIR`` reads every data set that it finds at or below DIR, runs each installed tool over it in a process of
its own, and writes tables and plots. See ``docs/benchmark.md``.
"""
