"""Makes a saved page harmless to look at: nothing of it runs, loads or leads anywhere.

The page is shown in a frame that is sandboxed and under a content security policy that allows nothing but its own style; what is
done here is the second lock: also without those the page has no script, no address and no form that does anything.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_GONE = (
    "script, iframe, frame, object, embed, applet, base, link, meta, template, portal, audio, source, track, param, "
    "foreignObject, animate, set, animateTransform, animateMotion, noembed, noframes"
)
"""Elements that run, load or refresh. What stands between their tags is no text of the page."""

_KEPT = frozenset(
    "alt align border cellpadding cellspacing class clip-rule cols colspan cx cy d data-nx datetime dir fill fill-rule height hidden id "
    "label lang open points r reversed role rows rowspan rx ry span start stroke stroke-width style summary title transform type "
    "valign value viewbox width x x1 x2 y y1 y2".split()
)
"""Attributes that say how something looks or what it means. All others go: addresses, handlers, whatever may come."""

_ADDRESS_IN_STYLE = re.compile(r"url\((?!\s*+[\"']?+#)[^)]{0,100000}\)?", re.IGNORECASE)
_IMPORT = re.compile(r"@import[^;}]{0,10000}+;?", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[0-9A-Za-z])")
_LOADING = re.compile(r"image-set|image\(|src\(|@font-face|expression|-moz-binding|behavior", re.IGNORECASE)


def disarm(tree: LexborHTMLParser) -> str:
    """The page without anything that runs, loads or leads away, as HTML.

    Args:
        tree: The page, which is changed.
    """
    for node in tree.css(_GONE):
        node.decompose()
    for style in tree.css("style"):
        harmless = harmless_style(style.text(deep=True))
        style.decompose() if "<" in harmless else _write(style, harmless)
    if tree.root is not None:
        for node in tree.css("*"):
            _strip(node)
    return tree.html or ""


def harmless_style(css: str) -> str:
    """A style sheet without what it would load.

    Examples:
        >>> harmless_style("@import 'a.css'; p { color: red; background: url(https://elin.example/x.png) }")
        ' p { color: red; background: none }'
    """
    plain = _ESCAPE.sub("", css)  # "u\\72l(" is an address too
    found = _ADDRESS_IN_STYLE.sub("none", _IMPORT.sub("", plain))
    return _LOADING.sub("none", found)


def _write(style: LexborNode, css: str) -> None:
    style.inner_html = css


def _strip(node: LexborNode) -> None:
    attributes = node.attributes
    for name, value in attributes.items():
        if name == "style" and value and ("(" in value or "\\" in value):
            node.attrs[name] = harmless_style(value)
        elif name.lower() not in _KEPT and not name.lower().startswith("aria-"):
            del node.attrs[name]
