"""The keys of the dialect, and what each takes."""

from __future__ import annotations

XPATH = "xpath"
TEXT = "text"
YES_NO = "yes or no"
WORD = "word"
URL = "url"

READ: dict[str, str] = {
    **dict.fromkeys(("title", "author", "date", "body", "strip", "native_ad_clue"), XPATH),
    **dict.fromkeys(("strip_id_or_class", "strip_image_src", "find_string", "replace_string"), TEXT),
    "prune": YES_NO,
}
"""What says where a page's parts stand."""

FETCH: dict[str, str] = {
    **dict.fromkeys(("next_page_link", "single_page_link", "single_page_link_in_feed", "if_page_contains"), XPATH),
    "http_header": TEXT,
    "requires_login": YES_NO,
}
"""What says how a page is fetched: data for a fetcher."""

TESTS: dict[str, str] = {"test_url": URL, "test_contains": TEXT}
"""What the file's own tests are."""

WITHOUT_EFFECT: dict[str, str] = {
    **dict.fromkeys(
        (
            "tidy",
            "convert_double_br_tags",
            "skip_json_ld",
            "insert_detected_image",
            "footnotes",
            "strip_comments",
            "remove_empty_tags",
        ),
        YES_NO,
    ),
    "autodetect_on_failure": YES_NO,
    "parser": WORD,
    **dict.fromkeys(("wrap_in", "move_into", "dissolve", "strip_attr", "not_logged_in_xpath"), XPATH),
    **dict.fromkeys(
        (
            "src_lazy_load_attr",
            "login_uri",
            "login_username_field",
            "login_password_field",
            "login_extra_fields",
        ),
        TEXT,
    ),
}
"""Keys of the dialect that shape HTML or speak of logging in: the body here is typed text, and nobody logs in.

``autodetect_on_failure`` is read for one thing: ``no`` keeps ``global.txt`` away, as in the dialect. That a rule which misses is
answered generically is not to be switched off.
"""

KINDS: dict[str, str] = {**READ, **FETCH, **TESTS, **WITHOUT_EFFECT}
"""All keys, each with what it takes."""

ARGUMENT_NEEDED = frozenset(("http_header", "wrap_in", "move_into"))
"""Keys that are written ``key(argument): value``."""
WITH_ARGUMENT = ARGUMENT_NEEDED | {"replace_string"}
"""Keys that may be written so."""

YES = frozenset(("yes", "true", "1", "on"))
NO = frozenset(("no", "false", "0", "off"))
