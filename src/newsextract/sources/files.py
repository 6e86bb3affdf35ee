"""A site file of one's own, loaded by its path."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

from newsextract.errors import SiteError
from newsextract.rules import Attr, Body, Css, JsonLd, Meta, Only
from newsextract.site import RULED_FIELDS, Layout, Site
from newsextract.sources.names import module_name

_LONGEST = 1_000_000
_RULES = (str, Css, Attr, Meta, JsonLd, Only)


def load_file(path: Path) -> Site:
    """The ``SITE`` of a Python file.

    Raises:
        SiteError: The file cannot be read, does not run, has no ``SITE``, or says something impossible; the error's
            ``source`` is the file, with the line where that is known.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SiteError(f"the site file cannot be read: {error}", source=str(path)) from error
    if len(data) > _LONGEST:
        raise SiteError(f"a site file of more than {_LONGEST:,} bytes is none", source=str(path))
    module = types.ModuleType(f"newsextract_private_site_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses and pickle look for it there
    try:
        exec(compile(data, str(path), "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - the user's own file
    except Exception as error:
        raise SiteError(f"the site file does not load: {_said(error)}", source=_at(path, error)) from error
    return checked(getattr(module, "SITE", None), str(path), stem=path.stem)


def checked(site: Any, source: str, *, stem: str | None = None) -> Site:
    """A site that is one.

    Args:
        site: What a file or a package gave.
        source: Where it is from, for the message.
        stem: What the file is called; it must be named by the site's domain.

    Raises:
        SiteError: It is none, or says something impossible.
    """
    if site is None:
        raise SiteError("the site file has no SITE", source=source)
    if not isinstance(site, Site):
        raise SiteError(f"SITE is a Site, not {type(site).__name__}", source=source)
    home: Any = site.home
    if not isinstance(home, str) or not site.domain:
        raise SiteError(
            f"home is the home page's address, such as https://elin.example, not {site.home!r}", source=source
        )
    if stem is not None and module_name(site.domain) != stem:
        raise SiteError(f"the file of {site.domain} is called {module_name(site.domain)}.py", source=source)
    if not isinstance(site.layouts, tuple):
        raise SiteError("layouts is a tuple: one layout is written as (Layout(...),)", source=source)
    for layout in site.layouts:
        _check_layout(layout, source)
    return site


def _check_layout(layout: Any, source: str) -> None:
    if not isinstance(layout, Layout):
        raise SiteError(f"a layout is a Layout, not {type(layout).__name__}", source=source)
    for field in RULED_FIELDS:
        given = getattr(layout, field)
        if field == "body":
            if given is not None and not isinstance(given, Body):
                raise SiteError(f"layout {layout.name}: body is a Body, not {type(given).__name__}", source=source)
            continue
        for rule in given if isinstance(given, tuple) else (given,):
            if rule is not None and not isinstance(rule, _RULES):
                raise SiteError(f"layout {layout.name}: {field} is no rule: {rule!r:.80}", source=source)
    if not isinstance(layout.next_page, str | None):
        raise SiteError(f"layout {layout.name}: next_page is a selector", source=source)
    for name, several in (("ignore", layout.ignore), ("drop", layout.body.drop if layout.body else ())):
        if not isinstance(several, tuple):
            raise SiteError(f"layout {layout.name}: {name} is a tuple of selectors", source=source)


def _said(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    return f"{type(error).__name__}: {error}"


def _at(path: Path, error: Exception) -> str:
    """The file, and the line of it in which the fault came up."""
    line = error.lineno if isinstance(error, SyntaxError) and error.filename == str(path) else None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{path}:{line}" if line else str(path)
