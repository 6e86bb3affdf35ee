"""What HTML elements mean for reading a page: which break lines, which are not read, which regions they open."""

from __future__ import annotations


class Region:
    """The regions that a block of text stands in, by the elements around it: bits of an int.

    Plain numbers, because ``enum.IntFlag`` makes each ``|`` a hundred times dearer and this runs for each element.
    """

    NONE = 0
    LINK = 1
    HEADING = 2
    FIGURE = 4
    FIGCAPTION = 8
    NAV = 16
    ASIDE = 32
    HEADER = 64
    FOOTER = 128
    FORM = 256
    CONTROL = 512
    TABLE = 1024
    LIST = 2048
    QUOTE = 4096
    PRE = 8192
    ARTICLE = 16384
    MAIN = 32768
    TIME = 65536


REGIONS: dict[str, int] = {
    "a": Region.LINK,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Region.HEADING),
    "figure": Region.FIGURE,
    "figcaption": Region.FIGCAPTION,
    "nav": Region.NAV,
    "menu": Region.NAV,
    "aside": Region.ASIDE,
    "header": Region.HEADER,
    "footer": Region.FOOTER,
    "form": Region.FORM,
    "button": Region.CONTROL,
    "label": Region.CONTROL,
    "dialog": Region.CONTROL,
    "table": Region.TABLE,
    "ul": Region.LIST,
    "ol": Region.LIST,
    "dl": Region.LIST,
    "blockquote": Region.QUOTE,
    "pre": Region.PRE,
    "article": Region.ARTICLE,
    "main": Region.MAIN,
    "time": Region.TIME,
}

# the HTML standard's rendering section: elements with display block, list-item or table-*; and button, which stands apart
BLOCK_TAGS = frozenset(
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section summary "
    "table caption tbody td tfoot th thead tr ul".split()
)

# elements whose text nobody reads on the page
UNREAD_TAGS = frozenset(
    "head script style noscript template svg math canvas object iframe textarea select datalist audio video map "
    "title noframes noembed applet".split()
)

# elements that extractors ask for by name
LISTED_TAGS = frozenset(
    "html a blockquote img picture source time h1 h2 h3 h4 figure figcaption article main iframe table "
    "video audio address aside amp-img noscript".split()
)

# elements that are wanted even where they hold no text
EAGER_TAGS = frozenset("html img amp-img source time iframe video audio".split())

# elements that are read for what they say of the page, not for where they stand
ASIDE_TAGS = frozenset("base meta link title script".split())
