"""What a file of the dialect says, as typed values."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract.page import Page


@dataclass(frozen=True, slots=True)
class XPathRule:
    """One XPath of a file.

    Attributes:
        xpath: The expression as written.
        origin: The file and the line, such as ``"elin.example.txt:12"``.
    """

    xpath: str
    origin: str


@dataclass(frozen=True, slots=True)
class LinkRule:
    """Where a link stands that a fetcher may follow.

    Attributes:
        link: The link: an element, its attribute, or the address as a string.
        only_if: What must be on the page, else the rule does not hold.
    """

    link: XPathRule
    only_if: XPathRule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """What a file says about fetching. Nothing here touches the network: a fetcher asks and decides.

    Attributes:
        headers: The request headers that the site wants, names in lower case, each once.
        single_page: Where the link to the whole story on one page stands.
        single_page_in_feed: The same in the description of a feed's item.
        next_page: Where the link to the story's next page stands.
        requires_login: Whether the site shows its stories to subscribers only.
    """

    headers: tuple[tuple[str, str], ...] = ()
    single_page: tuple[LinkRule, ...] = ()
    single_page_in_feed: tuple[LinkRule, ...] = ()
    next_page: tuple[LinkRule, ...] = ()
    requires_login: bool = False

    def single_page_url(self, page: Page) -> str | None:
        """The address of the whole story on one page, absolute; None where the page has no such link."""
        from newsextract.fivefilters.links import first_link

        return first_link(page, self.single_page)

    def next_page_url(self, page: Page) -> str | None:
        """The address of the story's next page, absolute; None on the last one."""
        from newsextract.fivefilters.links import first_link

        return first_link(page, self.next_page)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file that is kept and has no effect.

    Attributes:
        key: The key as written.
        argument: What stands in brackets behind the key.
        value: The value.
        origin: The file and the line.
        known: Whether the key is one of the dialect.
    """

    key: str
    argument: str | None
    value: str
    origin: str
    known: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file.

    Attributes:
        line: The number of the line, from 1.
        message: What is wrong.
        serious: Whether a rule is lost by it.
    """

    line: int
    message: str
    serious: bool = True


@dataclass(frozen=True, slots=True)
class TriedPage:
    """A page that a file's author tested it on.

    Attributes:
        url: Its address.
        contains: Texts that its body must contain.
    """

    url: str
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePatterns:
    """What a file says, or a site's file and the general one together.

    Attributes:
        domain: The domain that the file is named by; None for the general file alone.
        source: The file's path or name.
        title: Where the headline stands; the first rule that finds something sound is taken.
        author: Where the byline stands.
        date: Where the date of publication stands.
        body: Where the body stands.
        strip: What is not the body's.
        strip_id_or_class: Class names or ids of elements that are not the body's.
        strip_image_src: Parts of addresses of pictures that are not the story's.
        replacements: Texts of the page's HTML, each with what it is replaced by before the rules look at it.
        native_ad_clue: What only paid contributions have.
        fetch: What it says about fetching.
        tests: The pages it was tested on.
        prune: Whether furniture in the body's container is left out.
        autodetect: Whether the general file holds for this site too.
        kept: Lines without effect, with the unknown keys.
        faults: What is wrong in the file.
    """

    domain: str | None = None
    source: str = ""
    title: tuple[XPathRule, ...] = ()
    author: tuple[XPathRule, ...] = ()
    date: tuple[XPathRule, ...] = ()
    body: tuple[XPathRule, ...] = ()
    strip: tuple[XPathRule, ...] = ()
    strip_id_or_class: tuple[str, ...] = ()
    strip_image_src: tuple[str, ...] = ()
    replacements: tuple[tuple[str, str], ...] = ()
    native_ad_clue: tuple[XPathRule, ...] = ()
    fetch: FetchRules = FetchRules()
    tests: tuple[TriedPage, ...] = ()
    prune: bool = True
    autodetect: bool = True
    kept: tuple[Line, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The record's fields that it rules."""
        named = (("headline", self.title), ("byline", self.author), ("published", self.date), ("body", self.body))
        return tuple(field for field, rules in named if rules)

    @property
    def reads(self) -> bool:
        """Whether it says anything about reading a page."""
        return bool(self.fields or self.strip or self.strip_id_or_class or self.strip_image_src or self.native_ad_clue)

    def with_general(self, general: SitePatterns) -> SitePatterns:
        """These rules, and behind them those of the general file."""
        joined = {
            name: getattr(self, name) + getattr(general, name)
            for name in (
                *("title", "author", "date", "body", "strip", "strip_id_or_class", "strip_image_src"),
                *("replacements", "native_ad_clue"),
            )
        }
        own, other = self.fetch, general.fetch
        fetch = FetchRules(
            headers=tuple({**dict(other.headers), **dict(own.headers)}.items()),
            single_page=own.single_page + other.single_page,
            single_page_in_feed=own.single_page_in_feed + other.single_page_in_feed,
            next_page=own.next_page + other.next_page,
            requires_login=own.requires_login,
        )
        return dataclasses.replace(self, fetch=fetch, **joined)
