"""Layouts that many sites share, one file a family."""
