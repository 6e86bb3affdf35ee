"""Countries and the zones of their clocks, for times and numeric dates printed without either."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from functools import lru_cache

_ENDINGS = frozenset(
    "ae af al am ar at au az ba bd be bg bh bn bo br by ca ch cl cn cr cu cy cz de dk do dz ec ee eg es et fi fr ge gh gr gt hk hn hr "
    "hu id ie il in iq ir is it jm jo jp ke kg kh kr kw kz lb lk lt lu lv ma md mk mm mn mt mx my mz na ng ni nl no np nz om pa pe "
    "ph pk pl pt py qa ro rs ru rw sa se sg si sk sn sv sy th tn tr tt tw tz ua ug uk us uy uz ve vn ye za zm zw".split()
)
"""Endings of host names that stand for a country; those that are sold to the whole world (.io, .tv, .me, .co) are left out."""

_ZONES = {
    "AE": "Asia/Dubai", "AF": "Asia/Kabul", "AL": "Europe/Tirane", "AM": "Asia/Yerevan", "AR": "America/Argentina/Buenos_Aires",
    "AT": "Europe/Vienna", "AZ": "Asia/Baku", "BA": "Europe/Sarajevo", "BD": "Asia/Dhaka", "BE": "Europe/Brussels",
    "BG": "Europe/Sofia", "BH": "Asia/Bahrain", "BN": "Asia/Brunei", "BO": "America/La_Paz", "BY": "Europe/Minsk",
    "CH": "Europe/Zurich", "CN": "Asia/Shanghai", "CR": "America/Costa_Rica", "CU": "America/Havana", "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague", "DE": "Europe/Berlin", "DK": "Europe/Copenhagen", "DO": "America/Santo_Domingo", "DZ": "Africa/Algiers",
    "EE": "Europe/Tallinn", "EG": "Africa/Cairo", "ET": "Africa/Addis_Ababa", "FI": "Europe/Helsinki", "FR": "Europe/Paris",
    "GB": "Europe/London", "GE": "Asia/Tbilisi", "GH": "Africa/Accra", "GR": "Europe/Athens", "GT": "America/Guatemala",
    "HK": "Asia/Hong_Kong", "HN": "America/Tegucigalpa", "HR": "Europe/Zagreb", "HU": "Europe/Budapest", "IE": "Europe/Dublin",
    "IL": "Asia/Jerusalem", "IN": "Asia/Kolkata", "IQ": "Asia/Baghdad", "IR": "Asia/Tehran", "IS": "Atlantic/Reykjavik",
    "IT": "Europe/Rome", "JM": "America/Jamaica", "JO": "Asia/Amman", "JP": "Asia/Tokyo", "KE": "Africa/Nairobi",
    "KG": "Asia/Bishkek", "KH": "Asia/Phnom_Penh", "KR": "Asia/Seoul", "KW": "Asia/Kuwait", "LB": "Asia/Beirut",
    "LK": "Asia/Colombo", "LT": "Europe/Vilnius", "LU": "Europe/Luxembourg", "LV": "Europe/Riga", "MA": "Africa/Casablanca",
    "MD": "Europe/Chisinau", "MK": "Europe/Skopje", "MM": "Asia/Yangon", "MT": "Europe/Malta", "MY": "Asia/Kuala_Lumpur",
    "MZ": "Africa/Maputo", "NA": "Africa/Windhoek", "NG": "Africa/Lagos", "NI": "America/Managua", "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo", "NP": "Asia/Kathmandu", "OM": "Asia/Muscat", "PA": "America/Panama", "PE": "America/Lima",
    "PH": "Asia/Manila", "PK": "Asia/Karachi", "PL": "Europe/Warsaw", "PY": "America/Asuncion", "QA": "Asia/Qatar",
    "RO": "Europe/Bucharest", "RS": "Europe/Belgrade", "RW": "Africa/Kigali", "SA": "Asia/Riyadh", "SE": "Europe/Stockholm",
    "SG": "Asia/Singapore", "SI": "Europe/Ljubljana", "SK": "Europe/Bratislava", "SN": "Africa/Dakar", "SV": "America/El_Salvador",
    "SY": "Asia/Damascus", "TH": "Asia/Bangkok", "TN": "Africa/Tunis", "TR": "Europe/Istanbul", "TT": "America/Port_of_Spain",
    "TW": "Asia/Taipei", "TZ": "Africa/Dar_es_Salaam", "UA": "Europe/Kyiv", "UG": "Africa/Kampala", "UY": "America/Montevideo",
    "UZ": "Asia/Tashkent", "VE": "America/Caracas", "VN": "Asia/Ho_Chi_Minh", "YE": "Asia/Aden", "ZA": "Africa/Johannesburg",
    "ZM": "Africa/Lusaka", "ZW": "Africa/Harare",
}  # fmt: skip
"""Countries in which nearly all clocks show the same time, by ISO 3166; the zones are those of the IANA database."""

_HOMES = {
    "bg": "BG", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "et": "EE", "fi": "FI", "he": "IL", "hr": "HR", "hu": "HU",
    "is": "IS", "it": "IT", "ja": "JP", "ka": "GE", "ko": "KR", "lt": "LT", "lv": "LV", "mk": "MK", "nl": "NL", "no": "NO",
    "nb": "NO", "pl": "PL", "ro": "RO", "sk": "SK", "sl": "SI", "sq": "AL", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR",
    "uk": "UA", "vi": "VN",
}  # fmt: skip
"""Languages whose newspapers nearly all appear in one zone."""


def country_of_host(host: str | None) -> str | None:
    """Tell the country that a host's ending stands for.

    Example:
        >>> country_of_host("www.example.co.uk"), country_of_host("example.com")
        ('GB', None)
    """
    ending = (host or "").rstrip(".").rpartition(".")[2].lower()
    if ending not in _ENDINGS:
        return None
    return "GB" if ending == "uk" else ending.upper()


@lru_cache(maxsize=256)
def _zone(country: str) -> tzinfo | None:
    name = _ZONES.get(country)
    if name is None:
        return None
    # Loaded here because most pages state an offset.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):
        return None


def zone_of(country: str | None, languages: Sequence[str]) -> tzinfo | None:
    """Tell the zone of a page's clocks from its country, else from its language.

    Args:
        country: ISO 3166 code, or None.
        languages: Primary language subtags, the likeliest first.

    Returns:
        The zone; None where a country has several, or a language is at home in several.
    """
    if country:
        return _zone(country)
    return _zone(_HOMES.get(languages[0], "")) if languages else None
