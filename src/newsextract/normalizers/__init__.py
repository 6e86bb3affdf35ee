"""Normalizers make typed values out of the text that extractors found; each is a pure function."""
