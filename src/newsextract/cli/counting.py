"""Numbers with the things that they count."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """A number and its noun.

    Examples:
        >>> counted(1, "page"), counted(1200, "page")
        ('1 page', '1,200 pages')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
