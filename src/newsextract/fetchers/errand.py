"""The way of one URL to its answer: request by request, through redirects and retries, within its limits."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
from typing import TYPE_CHECKING, Any

from newsextract.errors import FetchError, ReadError
from newsextract.fetchers.addresses import Allowed, RefusedAddressError
from newsextract.fetchers.answers import Answer, Redirect, check_type, read_body, unpacked
from newsextract.fetchers.failures import bad_status, explained, failure, too_late
from newsextract.fetchers.guarded import Watch, guard, is_guarded

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    import requests
    from urllib3 import Retry

    from newsextract.fetchers.store import Store
    from newsextract.fetchers.terms import Manners, Terms

_BUSY = (429, 503)  # the two with which a server asks for patience
_BROKEN = ("incomplete", "connection")  # what may be whole the next time; an unknown name or a bad certificate stays
# seconds: twice as many before the first retry, doubled for each further one, and up to as many more by chance
_BACKOFF = 0.5
_LONGEST_BACKOFF = 30.0
_LONGEST_WAIT = 120.0  # seconds; a Retry-After beyond it is cut to it, and no wait passes the deadline
_SHORT_BODY = 6  # digits of its length
_MOST_REDIRECTS = 30  # whatever the session says, whose own default this is


class Errand:
    """One URL on its way through redirects and retries.

    Args:
        url: Where it begins.
        session: What sends the requests.
        terms: The limits.
        manners: When requests may be made.
        store: Where earlier answers are kept, if anywhere.
    """

    def __init__(
        self, url: str, session: requests.Session, terms: Terms, manners: Manners, store: Store | None
    ) -> None:
        self.url = url
        self.session = session
        self.terms = terms
        self.manners = manners
        self.store = store
        self.allowed = Allowed(terms.allow_private)
        self.redirects: list[Redirect] = []
        self.status: int | None = None
        self.coming: requests.Response | None = None
        self.until = time.monotonic() + terms.deadline
        self.retry = _retry(terms.retries)
        guard(session)

    def run(self) -> Answer:
        """The answer, in the end.

        Raises:
            FetchError: There is none.
            ReadError: The store fails.
        """
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

    def _first(self) -> requests.PreparedRequest:
        import requests

        said = {"User-Agent": self.terms.user_agent, "Accept": self.terms.accept}
        headers = {name: value for name, value in said.items() if value}
        # the hooks of a request would replace those of its session
        hooks: Any = {"response": [self._received, *self.session.hooks.get("response", ())]}
        try:
            return self.session.prepare_request(requests.Request("GET", self.url, headers=headers, hooks=hooks))
        except (requests.RequestException, ValueError) as error:
            raise explained(error, self.url) from error

    def _attempt(self, request: requests.PreparedRequest) -> Answer | requests.PreparedRequest:
        """Sends a request. Gives the answer, or the request to send next: to another address, or the same once more."""
        asked = time.monotonic()
        with self.manners.turn(request.url or self.url):
            self.until += time.monotonic() - asked
            try:
                return self._watched(request)
            except FetchError as error:
                problem = error
                seconds = self._pause(request.url or self.url, error)
        if seconds is None:
            raise problem
        time.sleep(seconds)
        return request

    def _watched(self, request: requests.PreparedRequest) -> Answer | requests.PreparedRequest:
        """Sends a request; whatever goes wrong is a :class:`FetchError`."""
        import requests
        from urllib3.exceptions import HTTPError

        left = self.until - time.monotonic()
        if left <= 0:
            raise too_late(self.url, self.status)
        watch = Watch(self.allowed, left)
        try:
            with watch:
                found = self._send(request)
        except ReadError:
            raise
        except (requests.RequestException, HTTPError, RefusedAddressError, OSError, ValueError) as error:
            if watch.expired:
                raise too_late(self.url, self.status) from error
            if isinstance(error, FetchError):
                raise
            raise explained(error, self.url, self.status) from error
        if watch.expired:  # a connection that is shut down looks as if the answer had ended
            raise too_late(self.url, self.status)
        return found

    def _send(self, request: requests.PreparedRequest) -> Answer | requests.PreparedRequest:
        self.status = self.coming = None
        settings = self.session.merge_environment_settings(request.url or self.url, {}, True, None, None)
        self._check_way(request.url or self.url, settings["proxies"])
        kept = self.store.recall(request.url or self.url) if self.store else None
        for name in ("If-None-Match", "If-Modified-Since"):
            request.headers.pop(name, None)
        if kept is not None:
            request.headers.update(kept.conditions())
        try:
            response = self.session.send(request, allow_redirects=False, timeout=self.terms.timeout, **settings)
        except BaseException:
            if self.coming is not None:  # what came is refused, by ourselves or by a hook of the session
                self.coming.close()
            raise
        with response:
            self.status = response.status_code
            if response.is_redirect:
                return self._redirected(request, response)
            if response.status_code == 304 and kept is not None:
                return dataclasses.replace(
                    kept.answer, requested=self.url, redirects=tuple(self.redirects), unchanged=True
                )
            if not 200 <= response.status_code < 300:
                _keep_connection(response)
                raise bad_status(
                    response.status_code, response.reason, self.url, retry_after=response.headers.get("Retry-After")
                )
            answer = self._answer(response)
            if self.store:
                self.store.keep(request.url or self.url, answer)
            return answer

    def _received(self, response: requests.Response, *_: object, **__: object) -> requests.Response:
        """Reads a good answer within its limits, before a session that keeps answers reads it without any."""
        self.status, self.coming = response.status_code, response
        if response.is_redirect:
            if response.headers.get("Content-Length") != "0" and not getattr(response, "_content_consumed", False):
                response.close()  # its body, which requests would read, could be endless
                _set_content(response, b"")
        elif 200 <= response.status_code < 300:
            check_type(response, self.terms.types, self.url)
            _set_content(response, read_body(response, self.url, self.terms.max_bytes, self.until))
        return response

    def _answer(self, response: requests.Response) -> Answer:
        check_type(response, self.terms.types, self.url)
        data = read_body(response, self.url, self.terms.max_bytes, self.until)
        if self.terms.types:
            data = unpacked(data, self.url, self.terms.max_bytes, response.status_code)
        fetched_at = dt.datetime.now(dt.UTC)
        # requests-cache tells when the bytes came; what they call "an hour ago" counts from there
        kept_since = getattr(response, "created_at", None) if getattr(response, "from_cache", False) else None
        if isinstance(kept_since, dt.datetime):
            fetched_at = (kept_since if kept_since.tzinfo else kept_since.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
        return Answer(
            requested=self.url,
            url=response.url or self.url,
            status=response.status_code,
            headers=tuple((name.lower(), value) for name, value in response.headers.items()),
            data=data,
            fetched_at=fetched_at,
            redirects=tuple(self.redirects),
            unchanged=kept_since is not None,
        )

    def _check_way(self, url: str, proxies: MutableMapping[str, str]) -> None:
        """Checks the address beforehand where no guarded connection will: by proxies, foreign adapters and recorders."""
        from urllib3.util import parse_url

        if not is_guarded(self.session, url, proxies):
            parsed = parse_url(url)
            self.allowed.check_name((parsed.host or "").strip("[]"), parsed.port or 80)

    def _redirected(self, request: requests.PreparedRequest, response: requests.Response) -> requests.PreparedRequest:
        from requests import TooManyRedirects

        self.redirects.append(Redirect(request.url or self.url, response.status_code))
        self.status = None
        following = response.next
        if following is None or (following.url or "").partition("://")[0].lower() not in ("http", "https"):
            raise failure(
                "the server redirects to something other than http and https", source=self.url, reason="scheme"
            )
        if len(self.redirects) > min(self.session.max_redirects, _MOST_REDIRECTS):
            raise TooManyRedirects(f"more than {len(self.redirects) - 1} redirects")
        # requests would send the cookies of the first host's answer by rules that know no public suffixes
        following.headers.pop("Cookie", None)
        following.prepare_cookies(self.session.cookies)
        return following

    def _pause(self, url: str, problem: FetchError) -> float | None:
        """Seconds until the same request is worth another try; None if it is not."""
        busy = problem.reason == "status" and problem.status in (self.retry.status_forcelist or _BUSY)
        if not busy and problem.reason not in _BROKEN:
            return None
        following = _counted(self.retry, url, problem)
        stated = problem.retry_after if self.retry.respect_retry_after_header else None
        seconds = min(_backoff(following or self.retry) if stated is None else stated, _LONGEST_WAIT)
        if busy:
            self.manners.hold(url, seconds)
        if following is None or time.monotonic() + seconds >= self.until:
            return None
        self.retry = following
        return seconds


def _retry(retries: int | Retry) -> Retry:
    from urllib3 import Retry

    if isinstance(retries, Retry):
        return retries
    return Retry(retries, backoff_factor=_BACKOFF, backoff_jitter=_BACKOFF, backoff_max=_LONGEST_BACKOFF)


def _counted(retry: Retry, url: str, problem: FetchError) -> Retry | None:
    """The same with one try less; None if there is none left."""
    from urllib3 import HTTPResponse
    from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, ProtocolError

    try:
        if problem.reason == "status":
            return retry.increment("GET", url, response=HTTPResponse(status=problem.status or 0))
        kind = ConnectTimeoutError if problem.reason == "connection" else ProtocolError
        return retry.increment("GET", url, error=kind(problem.message))
    except (MaxRetryError, ConnectTimeoutError, ProtocolError):
        return None


def _backoff(retry: Retry) -> float:
    # urllib3 would try at once the first time, counting the request itself as one; a busy server deserves better
    return float(retry.new(history=(*retry.history, *retry.history[-1:])).get_backoff_time())


def _keep_connection(response: requests.Response) -> None:
    """Reads the short body of an error, so that its connection serves the next request too."""
    length = response.headers.get("Content-Length", "")
    if hasattr(response.raw, "drain_conn") and length.isascii() and length.isdigit() and len(length) < _SHORT_BODY:
        response.raw.drain_conn()


def _set_content(response: requests.Response, data: bytes) -> None:
    response._content = data
    response._content_consumed = True  # type: ignore[attr-defined]
