"""A page from a URL, over HTTP: bounded in time and size, and only from the public internet."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import re
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsextract.errors import FetchError, UsageError
from newsextract.fetchers.addresses import Allowed, RefusedAddressError
from newsextract.fetchers.answers import (
    HTML_TYPES,
    PAGE_TYPES,
    TEXT_TYPE,
    Answer,
    Redirect,
    check_type,
    read_body,
)
from newsextract.fetchers.failures import bad_status, explained, failure, too_late
from newsextract.fetchers.guarded import Watch, guard, is_guarded

if TYPE_CHECKING:
    import requests
    from urllib3 import Retry

    from newsextract.fetchers.store import Store
    from newsextract.page import Page

_REDIRECTS = 10
_RETRIED = (429, 503)  # the two with which a server asks for patience
_BACKOFF = 0.5  # seconds before the first retry, doubled for each further one
_LONGEST_WAIT = 120.0  # seconds; a Retry-After beyond it is cut to it, and no wait passes the deadline


def own_user_agent(contact: str | None = None) -> str:
    """What the fetcher calls itself: its own name and version, and where its user can be reached.

    Args:
        contact: An address on the web or of mail, for site owners who want to complain.

    Raises:
        UsageError: The contact is no printable ASCII text.

    >>> own_user_agent("https://paper.example/bot").endswith("(+https://paper.example/bot)")
    True
    """
    from newsextract import __version__

    name = f"newsextract/{__version__}"
    if not contact:
        return name
    if not re.fullmatch(r"[!-'*-~]{3,200}", contact):
        raise UsageError(f"the contact {contact!r} is neither a URL nor a mail address")
    return f"{name} (+{contact})"


def new_session(contact: str | None = None) -> requests.Session:
    """A requests session set up as :func:`fetch` likes it; close it after use.

    Its connections go to public addresses only while :func:`fetch` uses it, and its cookies go back only to the very host
    that set them.

    Args:
        contact: Where its user can be reached; it becomes part of the User-Agent.
    """
    import requests

    from newsextract.fetchers.cookies import host_only

    session = requests.Session()
    session.max_redirects = _REDIRECTS
    session.headers["User-Agent"] = own_user_agent(contact)
    session.headers["Accept"] = f"{', '.join(HTML_TYPES[:2])}, {TEXT_TYPE};q=0.8, */*;q=0.1"
    session.cookies.set_policy(host_only())
    guard(session)
    return session


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The limits of a fetch.

    Attributes:
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        deadline: Seconds that the whole may take, redirects and retries included; waiting one's turn does not count.
        max_bytes: The most bytes to take, counted after decompression.
        retries: How often to try again after 429, 503 or a broken connection, or urllib3's ``Retry``.
        allow_private: Hosts, addresses or networks that may be reached though they are not public.
        types: The media types that are taken; empty for all.
        user_agent: What to say instead of the session's own User-Agent.
    """

    timeout: float | tuple[float, float] = (5, 20)
    deadline: float = 60.0
    max_bytes: int = 20_000_000
    retries: int | Retry = 2
    allow_private: Iterable[str] = ()
    types: tuple[str, ...] = PAGE_TYPES
    user_agent: str | None = None


class Manners:
    """When a request may be made. These ones always allow it; see :class:`newsextract.fetchers.polite.Fetcher`."""

    def turn(self, url: str) -> AbstractContextManager[object]:
        """A context that begins when it is the request's turn, and lasts until its answer is read.

        Raises:
            FetchError: It is not to be made.
        """
        return nullcontext()

    def hold(self, url: str, seconds: float) -> None:
        """Takes down that this host wants nothing for a while."""


def fetch(
    url: str,
    *,
    session: requests.Session | None = None,
    timeout: float | tuple[float, float] = (5, 20),
    max_bytes: int = 20_000_000,
    deadline: float = 60.0,
    user_agent: str | None = None,
    allow_private: Iterable[str] = (),
    retries: int | Retry = 2,
) -> Page:
    """Fetches a page with GET, redirects followed.

    Only addresses of the public internet are reached, also by redirects. One page that somebody asks for is fetched whatever
    robots.txt says, as by a browser; programs that follow links use :class:`newsextract.fetchers.polite.Fetcher`.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use, with its own headers and proxies; it is left open. By default a new one.
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        max_bytes: The most bytes to take, counted after decompression.
        deadline: Seconds that the answer may take from the first request to its last byte, retries included.
        user_agent: What to say instead of the session's own User-Agent.
        allow_private: Hosts, addresses or networks that may be reached though they are not public, such as
            ``("127.0.0.1", "intranet.paper.example", "10.1.0.0/16")``.
        retries: How often to try again after 429, 503 or a broken connection; or urllib3's ``Retry``.

    Returns:
        The page: its bytes, the ``Content-Type`` header, the URL after redirects, and the time of the fetch.

    Raises:
        FetchError: Whatever went wrong, with its ``reason``, the cause, and the HTTP status if an answer came.
    """
    terms = Terms(
        timeout=timeout,
        max_bytes=max_bytes,
        deadline=deadline,
        user_agent=user_agent,
        allow_private=allow_private,
        retries=retries,
    )
    return get(url, session=session, terms=terms).page()


def get(
    url: str,
    *,
    session: requests.Session | None = None,
    terms: Terms | None = None,
    manners: Manners | None = None,
    store: Store | None = None,
) -> Answer:
    """Fetches a URL with GET: as :func:`fetch`, but with the bytes, the headers and the way there.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use; it is left open. By default a new one.
        terms: The limits.
        manners: When requests may be made.
        store: Where earlier answers are kept: what has not changed since is not sent again.

    Raises:
        FetchError: Whatever went wrong.
    """
    if url.partition("://")[0].lower() not in ("http", "https"):
        raise failure(
            "only http and https URLs can be fetched; for a saved page give its file name", source=url, reason="scheme"
        )
    own = new_session() if session is None else session
    try:
        return _Errand(url, own, terms or Terms(), manners or Manners(), store).run()
    finally:
        if session is None:
            own.close()


class _Errand:
    """One URL on its way through redirects and retries."""

    def __init__(self, url: str, session: requests.Session, terms: Terms, manners: Manners, store: Store | None) -> None:
        from urllib3 import Retry

        self.url = url
        self.session = session
        self.terms = terms
        self.manners = manners
        self.store = store
        self.allowed = Allowed(terms.allow_private)
        self.redirects: list[Redirect] = []
        self.status: int | None = None
        self.until = time.monotonic() + terms.deadline
        self.retry: Any = terms.retries
        if isinstance(terms.retries, int):
            self.retry = Retry(
                terms.retries, backoff_factor=_BACKOFF, backoff_jitter=_BACKOFF, backoff_max=_LONGEST_WAIT / 4
            )
        guard(session)

    def run(self) -> Answer:
        """The answer, in the end."""
        import requests
        from urllib3.exceptions import HTTPError

        try:
            request = self._first()
            while True:
                found = self._attempt(request)
                if isinstance(found, Answer):
                    return found
                request = found
        except FetchError as error:
            error.status = error.status or self.status
            error.redirects = tuple(step.url for step in self.redirects)
            raise
        except (requests.RequestException, HTTPError, RefusedAddressError, OSError, ValueError) as error:
            found_out = explained(error, self.url, self.status)
            found_out.redirects = tuple(step.url for step in self.redirects)
            raise found_out from error

    def _first(self) -> Any:
        import requests

        headers = {"User-Agent": self.terms.user_agent} if self.terms.user_agent else None
        request = requests.Request("GET", self.url, headers=headers, hooks={"response": _leave_redirects_unread})
        return self.session.prepare_request(request)

    def _attempt(self, request: Any) -> Any:
        """Sends a request. Gives the answer, or the request to send next: to another address, or the same once more."""
        import requests
        from urllib3.exceptions import HTTPError

        asked = time.monotonic()
        with self.manners.turn(request.url):
            self.until += time.monotonic() - asked
            watch = Watch(self.allowed, self.until - time.monotonic())
            try:
                with watch:
                    return self._send(request)
            except (requests.RequestException, HTTPError, OSError) as error:
                if isinstance(error, FetchError) and error.reason != "incomplete":
                    raise
                if watch.expired:
                    raise too_late(self.url, self.status) from error
                problem = error
        if not self._is_worth_another(problem):
            raise problem
        self._wait_after(request.url, None, problem)
        return request

    def _send(self, request: Any) -> Any:
        self._check_way(request.url)
        kept = self.store.recall(request.url) if self.store else None
        for name in ("If-None-Match", "If-Modified-Since"):
            request.headers.pop(name, None)
        if kept is not None:
            request.headers.update(kept.conditions())
        self.status = None
        settings = self.session.merge_environment_settings(request.url, {}, True, None, None)
        response = self.session.send(request, allow_redirects=False, timeout=self.terms.timeout, **settings)
        with response:
            self.status = response.status_code
            fetched_at = dt.datetime.now(dt.UTC)
            if response.is_redirect:
                return self._redirected(request, response)
            if self._may_retry(response):
                self._wait_after(request.url, response, None)
                return request
            if response.status_code == 304 and kept is not None:
                return dataclasses.replace(
                    kept.answer, requested=self.url, redirects=tuple(self.redirects), unchanged=True
                )
            if not 200 <= response.status_code < 300:
                raise bad_status(response.status_code, response.reason, self.url)
            check_type(response, self.terms.types, self.url)
            data = read_body(response, self.url, self.terms.max_bytes, self.until)
            answer = Answer(
                requested=self.url,
                url=response.url or self.url,
                status=response.status_code,
                headers=tuple((name.lower(), value) for name, value in response.headers.items()),
                data=data,
                fetched_at=fetched_at,
                redirects=tuple(self.redirects),
            )
            if self.store:
                self.store.keep(request.url, answer)
            return answer

    def _check_way(self, url: str) -> None:
        """Checks the address beforehand where no guarded connection will: by proxies, foreign adapters and recorders.

        A name that cannot be looked up here is left to them: nothing within reach of this machine has it.
        """
        from urllib3.util import parse_url

        if is_guarded(self.session, url):
            return
        parsed = parse_url(url)
        try:
            self.allowed.resolve((parsed.host or "").strip("[]"), parsed.port or 80)
        except (OSError, UnicodeError):
            pass

    def _redirected(self, request: Any, response: Any) -> Any:
        from requests import TooManyRedirects

        self.redirects.append(Redirect(request.url, response.status_code))
        self.status = None
        following = response.next
        if following is None or following.url.partition("://")[0].lower() not in ("http", "https"):
            raise failure(
                "the server redirects to something other than http and https", source=self.url, reason="scheme"
            )
        if len(self.redirects) > min(self.session.max_redirects, _REDIRECTS * 3):
            raise TooManyRedirects(f"more than {self.session.max_redirects} redirects")
        # requests would send the cookies of the first host's answer by rules that know no public suffixes
        following.headers.pop("Cookie", None)
        following.prepare_cookies(self.session.cookies)
        return following

    def _may_retry(self, response: Any) -> bool:
        return (
            response.status_code in (self.retry.status_forcelist or _RETRIED)
            and bool(self.retry.total)
            and self._time_for(self._wait(response))
        )

    def _is_worth_another(self, error: Exception) -> bool:
        """Whether a broken connection may be whole the next time: a name that is not known, a refusal or a bad
        certificate will be the same."""
        reason = explained(error, self.url).reason
        return reason == "incomplete" and bool(self.retry.total) and self._time_for(self._wait(None))

    def _time_for(self, seconds: float) -> bool:
        return time.monotonic() + seconds < self.until

    def _wait(self, response: Any) -> float:
        """Seconds to wait before the next try: what the server asks for, else more each time, and never quite the same."""
        from urllib3.exceptions import InvalidHeader

        stated = response.headers.get("Retry-After") if response is not None else None
        if stated and self.retry.respect_retry_after_header:
            try:
                return min(float(self.retry.parse_retry_after(stated[:100])), _LONGEST_WAIT)
            except (InvalidHeader, ValueError, OverflowError):
                pass
        first = self.retry.backoff_factor * (0.5 + random.random())  # noqa: S311 - no secret
        return float(self.retry.get_backoff_time()) or first

    def _wait_after(self, url: str, response: Any, error: Exception | None) -> None:
        seconds = self._wait(response)
        if response is not None:
            response.close()
        self.manners.hold(url, seconds)
        total = self.retry.total
        if error is not None:
            self.retry = self.retry.increment("GET", url, error=_protocol_error(error))
        else:
            self.retry = self.retry.new(total=total - 1 if total is not True else total)
            self.retry = self.retry.new(history=(*self.retry.history, _tried(url, response.status_code)))
        time.sleep(seconds)


def _protocol_error(error: Exception) -> Exception:
    from urllib3.exceptions import ProtocolError

    return ProtocolError(str(error), error)


def _tried(url: str, status: int) -> Any:
    from urllib3.util.retry import RequestHistory

    return RequestHistory("GET", url, None, status, None)


def _leave_redirects_unread(response: Any, *_: object, **__: object) -> Any:
    """Closes a redirect before requests reads its body, which could be endless."""
    if response.is_redirect and response.headers.get("Content-Length") != "0":
        response.close()
        response._content = b""
        response._content_consumed = True
    return response
