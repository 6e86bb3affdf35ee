"""Which addresses on the network a fetch may reach: those of the public internet, and what the caller allows by name.

A page's address, or one that it redirects to, comes from strangers. Without this check it could make the program ask
services that trust whoever is inside the network: routers, databases, the cloud's metadata.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable

from newsextract.errors import UsageError

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_MOST_ADDRESSES = 4  # of one name are tried, each may take the whole time for connecting

# The special-purpose registries of IANA (RFC 6890 and its updates), written out because the answers of Python's
# ``is_private`` and ``is_global`` changed between its releases.
_REFUSED = tuple(
    (ipaddress.ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "a cloud's own service"),  # Azure's, the only one with an address that looks public
        ("169.254.0.0/16", "link-local, where clouds keep their metadata"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "a relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("64:ff9b:1::/48", "a local translation"),
        ("100::/64", "discarded"),
        ("2001::/23", "reserved for protocols"),
        ("2001:db8::/32", "for documentation"),
        ("3fff::/20", "for documentation"),
        ("5f00::/16", "for segment routing"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
# top-level names that lead nowhere in public (RFC 6761, RFC 6762, RFC 8375, ICANN's choice of 2024 for private use)
_INSIDE = frozenset(
    ("internal", "local", "localhost", "localdomain", "lan", "home", "corp", "arpa", "intranet", "private")
)
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


class RefusedAddressError(Exception):
    """An address that is not reached. No ``OSError``, which urllib3 would take for a broken connection and try again."""


class Allowed:
    """What may be reached although it is not public.

    Args:
        names: Host names, addresses, or networks such as ``10.1.0.0/16``. A host name allows whatever it resolves to.

    Raises:
        UsageError: One of them is neither.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        if isinstance(names, str):
            raise UsageError("allow_private is several names, not one text: allow_private=('127.0.0.1',)")
        self.hosts: set[str] = set()
        self.networks: list[_Network] = []
        for name in names:
            bare = name.strip().strip("[]")
            try:
                self.networks.append(ipaddress.ip_network(bare, strict=False))
            except ValueError:
                if not bare or "/" in bare or ":" in bare or "*" in bare:
                    raise UsageError(f"{name!r} is neither a host name nor an address nor a network") from None
                self.hosts.add(_bare(bare))

    def check(self, host: str, address: str) -> None:
        """Refuses an address that is neither public nor allowed.

        Args:
            host: The name it was found under.
            address: The address itself, as text.

        Raises:
            RefusedAddressError: It is not to be reached.
        """
        if (why := why_refused(address)) is None or _bare(host) in self.hosts:
            return
        ip = ipaddress.ip_address(address.partition("%")[0])
        if not any(ip in network for network in self.networks):
            way = host if host == address else f"{host} leads to {address}, which"
            raise RefusedAddressError(f"{way} is no public address ({why})")

    def check_name(self, host: str, port: int) -> None:
        """Checks a host whose connection is not made here, but by a proxy or the like.

        A name that cannot be looked up here may be one for the proxy, if it has the look of a public one.

        Raises:
            RefusedAddressError: It leads to an address that is not to be reached, or is a name for use within networks.
        """
        try:
            self.resolve(host, port)
        except (OSError, UnicodeError):
            last = _bare(host).rpartition(".")[2]
            # numbers in any notation are addresses to somebody: https://url.spec.whatwg.org/#ends-in-a-number-checker
            inside = last == _bare(host) or last in _INSIDE or last[:1].isdigit() or not last.isascii()
            if inside and _bare(host) not in self.hosts:
                raise RefusedAddressError(f"{host} is no name of the public internet") from None

    def resolve(self, host: str, port: int) -> list[str]:
        """The addresses of a host, every one checked.

        A name that leads to a public and a private address is refused as a whole: that is how names are made which
        change their answer between the check and the connection.

        Raises:
            RefusedAddressError: One of them is not to be reached.
            OSError: The name cannot be resolved.
        """
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            self.check(host, address)
        return addresses[:_MOST_ADDRESSES]


def _bare(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()


def why_refused(address: str) -> str | None:
    """Why an address is not public; None if it is.

    IPv4 addresses within IPv6 ones (mapped, translated, tunnelled) are judged as what they lead to.

    >>> why_refused("::ffff:169.254.169.254")
    'link-local, where clouds keep their metadata'
    >>> why_refused("2606:4700::1111")
    """
    if "%" in address:
        return "link-local"  # only addresses of one network card have a zone
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "no address"
    for within in _inner(ip):
        for network, what in _REFUSED:
            if within.version == network.version and within in network:
                return what
        if within.version == 6 and within not in _GLOBAL_V6 and within not in _TRANSLATED:
            return "loopback" if within.is_loopback else "not in use on the internet"
    return None


def _inner(ip: _Address) -> list[_Address]:
    """The IPv4 address in an IPv6 one, before the IPv6 one itself; a mapped one is nothing else than it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped is not None:
        return [ip.ipv4_mapped]
    inner: list[_Address] = []
    if ip.sixtofour is not None:
        inner.append(ip.sixtofour)
    if ip in _TRANSLATED:
        inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return [*inner, ip]
