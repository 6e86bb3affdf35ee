"""Cookies that go back to the host that set them and to no other.

The standard library knows no list of public suffixes, so by its own policy a host could set a cookie for all of ``.co.uk``.
"""

from __future__ import annotations

from http.cookiejar import Cookie, DefaultCookiePolicy
from typing import Any


class _HostOnly(DefaultCookiePolicy):
    """Takes each cookie as if it had named no domain."""

    def set_ok(self, cookie: Cookie, request: Any) -> bool:
        """Whether a cookie is taken, made one of its host alone."""
        if not super().set_ok(cookie, request):
            return False
        host = (request.host or "").rpartition("@")[2]
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        cookie.domain = name.lower() if "." in name or ":" in name else f"{name.lower()}.local"
        cookie.domain_specified = False
        cookie.domain_initial_dot = False
        return True


def host_only() -> DefaultCookiePolicy:
    """A policy under which cookies do not cross hosts, with ports and paths as usual."""
    return _HostOnly(strict_ns_domain=DefaultCookiePolicy.DomainStrictNonDomain)
