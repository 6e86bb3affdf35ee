"""The outlets, one file each, named by its domain and loaded only when that domain is met."""

from __future__ import annotations

import functools
import importlib
import importlib.util
from typing import TypeVar

from newsextract.errors import SiteError
from newsextract.site import Family, Site

T = TypeVar("T", Site, Family)


@functools.lru_cache(maxsize=4096)
def find_site(host: str | None) -> Site | None:
    """The site that a host belongs to, looked up label by label: ``a.b.example`` then ``b.example``.

    Args:
        host: A host name in lower case.

    Raises:
        SiteError: The site's file is broken.
    """
    if not host or len(host) > 253:
        return None
    labels = host.split(".")
    for start in range(max(0, len(labels) - 5), len(labels) - 1):
        domain = ".".join(labels[start:])
        module = module_name(domain)
        if module.isidentifier() and importlib.util.find_spec(f"{__name__}.{module}") is not None:
            site = load_site(module)
            return site if site.domain == domain else None  # "a-b.example" and "a.b.example" have one module name
    return None


def module_name(domain: str) -> str:
    """The name of the file for a domain: ``ap-news.com`` is in ``ap_news_com.py``, ``20min.ch`` in ``n20min_ch.py``."""
    name = domain.replace("-", "_").replace(".", "_")
    return f"n{name}" if name[:1].isdigit() else name


def load_site(module: str) -> Site:
    """The ``SITE`` of a site file.

    Raises:
        SiteError: The file does not load or has no ``SITE``.
    """
    return _loaded(f"{__name__}.{module}", "SITE", Site)


@functools.lru_cache(maxsize=256)
def find_family(name: str | None) -> Family | None:
    """The family of this name, or None.

    Raises:
        SiteError: The family's file is broken.
    """
    if not name or not name.isidentifier() or importlib.util.find_spec(f"newsextract.families.{name}") is None:
        return None
    return _loaded(f"newsextract.families.{name}", "FAMILY", Family)


def _loaded(module: str, name: str, kind: type[T]) -> T:
    file = f"{module.rpartition('.')[2]}.py"
    try:
        value = getattr(importlib.import_module(module), name)
    except Exception as error:
        raise SiteError(f"the {kind.__name__.lower()} file does not load: {error}", source=file) from error
    if not isinstance(value, kind):
        raise SiteError(f"{name} is not a {kind.__name__}", source=file)
    return value
