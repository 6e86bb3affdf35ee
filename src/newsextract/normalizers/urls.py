"""URLs: made absolute, compared, unwrapped from web archives, and read for dates."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from newsextract.normalizers.srcset import best_from_srcset

__all__ = ["absolute", "best_from_srcset", "canonical", "host", "unwrap_replay"]

_LONGEST = 8_192  # browsers and servers refuse longer addresses; a longer one is an inline picture or a trap
_LINE_BREAKS = re.compile(r"[ \t]*[\t\r\n\f\v\u2028\u2029]\s*")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff\ud800-\udfff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.\-]{0,252}[a-z0-9_\-])?")
_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parameters that name the way to a page and never the page.
_TRACKING_NAMES = """
fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid
mkt_tok vero_id vero_conv oly_anon_id oly_enc_id wickedid _hsenc _hsmi hsctatracking __s s_kwcid ef_id s_cid cmpid
ncid sr_share ns_mchannel ns_campaign ns_source ns_linkname ns_fee wt_mc wt_zmc wt.mc_id xtor at_medium at_campaign
at_custom1 at_custom2 at_custom3 at_custom4 smid smtyp soc_src soc_trk guccounter guce_referrer guce_referrer_sig
_ga _gl ftag taid outputtype mibextid rdid share_id sfnsn sharetype
"""
# whole addresses without a fragment, a blank, a backslash or dots to resolve
_ABSOLUTE = re.compile(
    r"https?://[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62})*(?:/(?!\.)(?:(?!/\.)[!-\"$-\[\]-~])*)?\Z"
)
_ROOT = re.compile(r"(https?://[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62})*)(?:/|\Z)")
_FROM_ROOT = re.compile(r"/(?![/.])(?:(?!/\.)[!-\"$-\[\]-~])*\Z")
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "itm_", "ns_mail_")


def absolute(url: str | None, base: str | None) -> str | None:
    """Returns an absolute http or https URL without its fragment.

    Line breaks, tabs and control characters are removed, blanks inside are percent-encoded.

    Args:
        url: The reference as it stands in the page, perhaps relative or without a scheme (``//host/path``).
        base: The absolute URL it is relative to; None if unknown.

    Returns:
        The URL; None for an empty one, another scheme (``data:``, ``javascript:``, ``mailto:`` …), a relative one
        without a base, one longer than 8,192 characters and one that is no URL.

    Example:
        >>> absolute("../img/a b.jpg#top", "https://example.org/news/story/")
        'https://example.org/news/img/a%20b.jpg'
    """
    if not url:
        return None
    if len(url) < 2_000 and _ABSOLUTE.match(url):  # most addresses are whole and clean
        return url
    if base and len(url) < 2_000 and (root := _ROOT.match(base)) and _FROM_ROOT.match(url):
        return root[1] + url
    text = _tidy(url)
    if not text:
        return None
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() not in _DEFAULT_PORTS:
        return None
    if base:
        try:
            text = urljoin(_tidy(base) or "", text)
        except ValueError:
            return None
    elif text.startswith("//"):
        text = "https:" + text
    parts = _split(text)
    if parts is None or parts.scheme.lower() not in _DEFAULT_PORTS:
        return None
    path = parts.path if not parts.path or parts.path.startswith("/") else "/" + parts.path
    return urlunsplit((parts.scheme.lower(), parts.netloc, path, parts.query, ""))


def _tidy(url: str) -> str | None:
    if len(url) > 2 * _LONGEST:
        return None
    text = _UNSAFE.sub("", _LINE_BREAKS.sub("", url)).strip()
    if len(text) > _LONGEST:
        return None
    text = "".join("%20" if char.isspace() else char for char in text) if any(map(str.isspace, text)) else text
    head, mark, query = text.partition("?")
    return head.replace("\\", "/") + mark + query if "\\" in head else text  # as browsers do


def _split(url: str) -> SplitResult | None:
    """The parts of a URL with a usable host; None if it is none."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError on a port that is none
        name = parts.hostname
    except ValueError:
        return None
    return parts if name and _ascii_host(name) else None


def canonical(url: str) -> str:
    """Returns a form under which two addresses of the same page are equal. Not meant to be fetched.

    Lower-case scheme and host (in ASCII form), no default port, user name, fragment, empty query or tracking parameters
    (``utm_*``, ``fbclid``, ``gclid`` …), and "/" for an empty path. Other parameters keep their order.

    Args:
        url: An absolute URL.

    Returns:
        The form to compare; the stripped input itself if it is no http or https URL.

    Example:
        >>> canonical("HTTPS://Example.ORG:443/a?utm_source=x&id=7#c2")
        'https://example.org/a?id=7'
    """
    text = absolute(url, None)
    parts = _split(text) if text else None
    if text is None or parts is None:
        return url.strip()
    scheme = parts.scheme.lower()
    name = _ascii_host(parts.hostname or "") or ""
    if ":" in name:
        name = f"[{name}]"
    if parts.port is not None and parts.port != _DEFAULT_PORTS.get(scheme):
        name = f"{name}:{parts.port}"
    return urlunsplit((scheme, name, parts.path or "/", _own_query(parts.query), ""))


def _own_query(query: str) -> str:
    """The query without tracking parameters, untouched if it has none."""
    kept = []
    for pair in query.split("&"):
        name = pair.partition("=")[0].casefold()
        if pair and name not in _TRACKING and not name.startswith(_TRACKING_PREFIXES):
            kept.append(pair)
    return "&".join(kept)


def host(url: str | None) -> str | None:
    """Returns the host of an absolute URL in lower case and ASCII form, without port and closing point.

    Labels outside ASCII get their ``xn--`` form (RFC 3492 over NFKC and lower case; "ß" is kept, as browsers do).

    Args:
        url: An absolute or protocol-relative URL.

    Returns:
        The host; None if the URL has none or it is not valid.

    Example:
        >>> host("https://WWW.Example.org.:8080/a"), host("https://bücher.example/")
        ('www.example.org', 'xn--bcher-kva.example')
    """
    if not url:
        return None
    text = _tidy(url)
    if not text:
        return None
    try:
        name = urlsplit(text).hostname
    except ValueError:
        return None
    return _ascii_host(name) if name else None


def _ascii_host(name: str) -> str | None:
    if ":" in name:
        return name.lower() if re.fullmatch(r"[0-9a-fA-F:.]{2,45}", name) else None
    name = name.lower()
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name).lower().replace("。", ".")
        try:
            name = ".".join(
                p if p.isascii() else "xn--" + p.encode("punycode").decode("ascii") for p in name.split(".")
            )
        except (UnicodeError, ValueError):
            return None
    name = name.rstrip(".")
    return name if _HOST.fullmatch(name) and ".." not in name else None


_REPLAY = re.compile(
    r"https?://[^/\s?#]{1,255}/(?:[\w.\-]{1,60}/){0,3}?(\d{14})(?:[a-z]{2}_)?/(.+)",
    re.IGNORECASE | re.DOTALL | re.ASCII,
)
_REPLAY_DOTTED = re.compile(
    r"https?://archive\.(?:today|ph|is|li|md|vn|fo)/(\d{4})\.(\d\d)\.(\d\d)-(\d{6})/(.+)",
    re.IGNORECASE | re.DOTALL | re.ASCII,
)
_WAYBACK_SHORT = re.compile(
    r"https?://web\.archive\.org/web/(?:\d{1,13}\*?|\*)(?:[a-z]{2}_)?/(.+)", re.IGNORECASE | re.DOTALL
)
_WAYBACK = re.compile(r"https?://(?:web|wayback)\.archive\.org/", re.IGNORECASE)
_EMBEDDED = re.compile(r"(https?):/{1,2}(?=[^/\s])", re.IGNORECASE)


def unwrap_replay(url: str) -> tuple[str, dt.datetime | None]:
    """Takes a web archive's address apart.

    Knows the form ``…/20241120101600id_/https://…`` that the Wayback Machine, Archive-It, Arquivo.pt, national archives
    and pywb share, and the one of archive.today.

    Args:
        url: Any URL.

    Returns:
        The original URL and the time of capture in UTC (None if only a part of it is given, or none); for any other
        address the URL itself and None.

    Example:
        >>> unwrap_replay("https://web.archive.org/web/20241120101600id_/https://example.org/a")
        ('https://example.org/a', datetime.datetime(2024, 11, 20, 10, 16, tzinfo=datetime.timezone.utc))
    """
    text = url.strip()
    if len(text) > 2 * _LONGEST:
        return url, None
    stamp: str | None = None
    if match := _REPLAY.fullmatch(text):
        stamp, inner = match[1], match[2]
    elif match := _REPLAY_DOTTED.fullmatch(text):
        stamp, inner = "".join(match.group(1, 2, 3, 4)), match[5]
    elif match := _WAYBACK_SHORT.fullmatch(text):
        inner = match[1]
    else:
        return url, None
    original = _original(inner, bare_host_allowed=_WAYBACK.match(text) is not None)
    return (original, _capture_time(stamp)) if original else (url, None)


def _original(inner: str, *, bare_host_allowed: bool) -> str | None:
    match = _EMBEDDED.match(inner)
    if match:
        return f"{match[1].lower()}://{inner[match.end() :]}"
    if bare_host_allowed and re.match(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,9}(?::\d{1,5})?(?:[/?#]|$)", inner):
        return "http://" + inner
    return None


def _capture_time(stamp: str | None) -> dt.datetime | None:
    if stamp is None:
        return None
    year, month, day, hour, minute, second = (
        int(stamp[a:b]) for a, b in ((0, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 14))
    )
    try:
        return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
    except ValueError:
        return None
