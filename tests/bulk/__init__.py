"""Bulk work, with pages that do harm."""
