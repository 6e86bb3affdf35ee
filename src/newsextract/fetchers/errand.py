"""The way of one URL to its answer: request by request, through redirects and retries, within its limits."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
from typing import TYPE_CHECKING, Any

from newsextract.errors import FetchError
from newsextract.fetchers.addresses import Allowed, RefusedAddressError
from newsextract.fetchers.answers import Answer, Redirect, check_type, read_body
from newsextract.fetchers.failures import bad_status, explained, failure, too_late
from newsextract.fetchers.guarded import Watch, guard, is_guarded

if TYPE_CHECKING:
    import requests

    from newsextract.fetchers.store import Store
    from newsextract.fetchers.terms import Manners, Terms

_RETRIED = (429, 503)  # the two with which a server asks for patience
_BACKOFF = (
    0.5  # twice as many seconds before the first retry, doubled for each further one, and up to as many by chance
)
_LONGEST_WAIT = 120.0  # seconds; a Retry-After beyond it is cut to it, and no wait passes the deadline
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

        said = {"User-Agent": self.terms.user_agent, "Accept": self.terms.accept}
        headers = {name: value for name, value in said.items() if value}
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
                    found = self._send(request)
                if watch.expired:  # a connection that is shut down looks as if the answer had ended
                    raise too_late(self.url, self.status)
                return found
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
                error = bad_status(response.status_code, response.reason, self.url)
                error.retry_after = self._stated_wait(response)
                raise error
            check_type(response, self.terms.types, self.url)
            data = read_body(response, self.url, self.terms.max_bytes, self.until, unpack=bool(self.terms.types))
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
        if len(self.redirects) > min(self.session.max_redirects, _MOST_REDIRECTS):
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
        """Whether a broken connection may be whole the next time; an unknown name or a bad certificate stays."""
        reason = explained(error, self.url).reason
        return reason == "incomplete" and bool(self.retry.total) and self._time_for(self._wait(None))

    def _time_for(self, seconds: float) -> bool:
        return time.monotonic() + seconds < self.until

    def _wait(self, response: Any) -> float:
        """Seconds to wait before the next try: what the server asks for, else more each time, and never quite the same."""
        stated = self._stated_wait(response) if response is not None else None
        if stated is not None:
            return min(stated, _LONGEST_WAIT)
        # urllib3 would try at once the first time, counting the request itself as one; a busy server deserves better
        counted = (*self.retry.history, *(2 * (_tried(self.url, self.status),)))
        return float(self.retry.new(history=counted).get_backoff_time())

    def _stated_wait(self, response: Any) -> float | None:
        """The seconds for which the server asks to be left alone."""
        from urllib3.exceptions import InvalidHeader

        stated = response.headers.get("Retry-After")
        if not stated or not self.retry.respect_retry_after_header:
            return None
        try:
            return max(0.0, float(self.retry.parse_retry_after(stated[:100])))
        except (InvalidHeader, ValueError, OverflowError):
            return None

    def _wait_after(self, url: str, response: Any, error: Exception | None) -> None:
        from urllib3.exceptions import MaxRetryError

        seconds = self._wait(response)
        if response is not None:
            response.close()
        self.manners.hold(url, seconds)
        total = self.retry.total
        if error is not None:
            try:
                self.retry = self.retry.increment("GET", url, error=_protocol_error(error))
            except MaxRetryError:  # a Retry of the caller's that wants none after such an error
                raise error from None
        else:
            self.retry = self.retry.new(total=total - 1 if total is not True else total)
            self.retry = self.retry.new(history=(*self.retry.history, _tried(url, response.status_code)))
        time.sleep(seconds)


def _protocol_error(error: Exception) -> Exception:
    from urllib3.exceptions import ProtocolError

    return ProtocolError(str(error), error)


def _tried(url: str, status: int | None) -> Any:
    from urllib3.util.retry import RequestHistory

    return RequestHistory("GET", url, None, status, None)


def _leave_redirects_unread(response: Any, *_: object, **__: object) -> Any:
    """Closes a redirect before requests reads its body, which could be endless."""
    if response.is_redirect and response.headers.get("Content-Length") != "0":
        response.close()
        response._content = b""
        response._content_consumed = True
    return response
