"""Zone abbreviations as news pages print them, in minutes east of UTC.

Abbreviations that mean several zones are read as the news reads them (CST is American), unless the page's country says
otherwise; those that cannot be settled are unknown.
"""

from __future__ import annotations

from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache

MINUTES: dict[str, int] = {
    # Universal time and Western Europe.
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 60, "bst": 60,
    # Central Europe, with the German, Spanish and French forms.
    "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "met": 60, "mest": 120,
    # Eastern Europe, Türkiye and Russia.
    "eet": 120, "eest": 180, "oez": 120, "oesz": 180, "trt": 180, "msk": 180, "мск": 180,
    # Africa.
    "wat": 60, "cat": 120, "sast": 120, "eat": 180,
    # North and South America.
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "adt": -180, "nst": -210, "ndt": -150, "brt": -180,
    # Asia.
    "gst": 240, "pkt": 300, "npt": 345, "ict": 420, "wib": 420, "wita": 480, "wit": 540, "myt": 480, "pht": 480,
    "sgt": 480, "hkt": 480, "jst": 540, "kst": 540, "idt": 180,
    # Oceania.
    "awst": 480, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip

BY_COUNTRY: dict[str, dict[str, int]] = {
    "ist": {"IN": 330, "IL": 120, "IE": 60},
    "bst": {"BD": 360},
    "cst": {"CN": 480, "TW": 480, "CU": -300, "AU": 570},
    "cdt": {"CU": -240, "AU": 630},
    "est": {"AU": 600},
    "edt": {"AU": 660},
    "wst": {"AU": 480},
    "pst": {"PH": 480, "PK": 300},
    "ast": {"CA": -240, "PR": -240, "BM": -240, "SA": 180, "KW": 180, "QA": 180, "BH": 180, "IQ": 180},
    "sast": {"AU": 570},
    "gst": {"GU": 600},
    "wat": {"AU": 480},
}
"""The meanings that hold only for pages of one country."""

GENERIC: dict[str, str] = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
"""American names without a season; the offset follows from the date."""


@lru_cache(maxsize=512)
def fixed_zone(minutes: int) -> timezone:
    """Return the zone of a fixed offset in minutes east of UTC."""
    return UTC if minutes == 0 else timezone(timedelta(minutes=minutes))


def zone_by_abbreviation(name: str, country: str | None) -> tzinfo | None:
    """Find the zone of a folded abbreviation for a page of this country.

    Example:
        >>> zone_by_abbreviation("ist", "IN")
        datetime.timezone(datetime.timedelta(seconds=19800))
        >>> zone_by_abbreviation("ist", None) is None
        True
    """
    minutes = BY_COUNTRY.get(name, {}).get(country or "", MINUTES.get(name))
    if minutes is not None:
        return fixed_zone(minutes)
    if name in GENERIC:
        # Loaded here because hardly any page needs it.
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return ZoneInfo(GENERIC[name])
        except (ZoneInfoNotFoundError, OSError):
            return None
    return None


def is_abbreviation(name: str) -> bool:
    """Say whether a folded word names a zone in any country."""
    return name in MINUTES or name in BY_COUNTRY or name in GENERIC
