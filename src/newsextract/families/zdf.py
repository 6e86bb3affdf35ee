"""ZDF's news, since 2025 on a domain of their own. Class names are hashes, which stayed the same over both designs seen."""

from newsextract.rules import Body
from newsextract.site import Family, Layout

_TEXT = ".r1nj4qn5"

FAMILY = Family(
    name="zdf",
    layouts=(
        Layout(
            name="zdfheute",
            marker=f"main {_TEXT}",
            body=Body(
                f"main {_TEXT}, main h2.t1rbo974, main blockquote",
                drop=(
                    f"{_TEXT}.t1y6ogip",
                    f"{_TEXT}:lexbor-contains('Liveblog:')",
                    f"{_TEXT}:has(> em:lexbor-contains('Liveblog:'))",
                    "h2:has(> button[aria-controls]) + div",
                ),
            ),
        ),
    ),
)
