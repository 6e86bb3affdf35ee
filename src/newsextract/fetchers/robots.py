"""What a site's robots.txt allows, by protego (RFC 9309 with the delays and rates that many files also state)."""

from __future__ import annotations

import datetime as dt
import functools
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsextract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BYTES = 500 * 1024
"""RFC 9309 asks parsers to read at least this much; the rest is not read."""
_LONGEST_DELAY = 3600.0  # seconds; a file that asks for more means "go away" and should say so

# Programs that gather pages for language models, as they call themselves in robots.txt
AI_AGENTS = (
    "GPTBot",
    "ChatGPT-User",
    "OAI-SearchBot",
    "ClaudeBot",
    "Claude-Web",
    "anthropic-ai",
    "CCBot",
    "Google-Extended",
    "Applebot-Extended",
    "PerplexityBot",
    "Bytespider",
    "Amazonbot",
    "meta-externalagent",
    "FacebookBot",
    "cohere-ai",
    "Diffbot",
    "Omgilibot",
    "YouBot",
    "DeepSeekBot",
    "MistralAI-User",
)
_SIGNAL = re.compile(r"^[ \t]*content-signal[ \t]*:([^\r\n]{1,500})", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Rules:
    """The robots.txt of one host.

    Attributes:
        state: ``"read"``; ``"free"`` if there is none (4xx); ``"unknown"`` if it cannot be read now (5xx, 429, no
            connection), which means to wait.
        until: The moment of ``time.monotonic()`` from which it is to be asked for anew.
        why: What stood in the way, if its state is unknown.
        reason: The same in one word, as in :class:`newsextract.FetchError`.
        sitemaps: The sitemaps it names.
        delay: Seconds between two requests that it asks for, by ``Crawl-delay`` or ``Request-rate``, the longer one.
        ai_agents: The programs of :data:`AI_AGENTS` that it forbids its home page.
        ai_train: Whether its ``Content-Signal`` line allows training; None if there is none.
    """

    state: str
    agent: str = "newsextract"
    until: float = 0.0
    why: str | None = None
    reason: str | None = None
    sitemaps: tuple[str, ...] = ()
    delay: float | None = None
    ai_agents: tuple[str, ...] = ()
    ai_train: bool | None = None
    _parsed: Any = None

    def allows(self, url: str) -> bool:
        """Whether a URL of this host may be fetched."""
        if self.state == "unknown":
            return False
        return self._parsed is None or bool(self._parsed.can_fetch(url, self.agent))


def parse(data: bytes, *, agent: str = "newsextract", until: float = 0.0) -> Rules:
    r"""The rules in a robots.txt.

    Args:
        data: The file; a web page sent in its place forbids nothing.
        agent: The name by which the rules are looked up.
        until: How long they hold.

    Raises:
        UsageError: Protego is not installed.

    >>> parse(b"User-agent: *\nDisallow: /internal/").allows("https://paper.example/internal/x")
    False
    """
    text = data[:MAX_BYTES].decode("utf-8-sig", "replace")
    if len(data) > MAX_BYTES:
        text = text[: text.rfind("\n") + 1]  # half a rule may forbid or allow too much
    parsed = reader().parse(text)
    ai_agents = (
        tuple(name for name in AI_AGENTS if not parsed.can_fetch("/", name)) if parsed.can_fetch("/", agent) else ()
    )
    return Rules(
        "read",
        agent=agent,
        until=until,
        sitemaps=tuple(dict.fromkeys(parsed.sitemaps)),
        delay=_delay(parsed, agent),
        ai_agents=ai_agents,
        ai_train=_ai_train(text),
        _parsed=parsed,
    )


def reader() -> Any:
    """Protego's parser.

    Raises:
        UsageError: It is not installed.
    """
    try:
        from protego import Protego
    except ImportError as error:
        raise UsageError("robots.txt is read by protego: pip install 'newsextract[crawl]'") from error
    return Protego


def _delay(parsed: Any, agent: str) -> float | None:
    stated = [parsed.crawl_delay(agent)]
    rate = parsed.request_rate(agent)
    if rate is not None and _is_now(rate):
        stated.append(rate.seconds / rate.requests)
    seconds = [float(value) for value in stated if value is not None]
    return min(max(seconds), _LONGEST_DELAY) if seconds else None


def _is_now(rate: Any) -> bool:
    """Whether a rate that is stated for some hours of the day, in UTC, holds now."""
    if rate.start_time is None or rate.end_time is None:
        return True
    now = dt.datetime.now(dt.UTC).time()
    if rate.start_time <= rate.end_time:
        return bool(rate.start_time <= now <= rate.end_time)
    return bool(now >= rate.start_time or now <= rate.end_time)


def _ai_train(text: str) -> bool | None:
    for line in _SIGNAL.findall(text):
        for part in line.lower().split(","):
            name, _, value = part.partition("=")
            if name.split()[-1:] == ["ai-train"] and value.strip() in ("yes", "no"):
                return bool(value.strip() == "yes")
    return None


class Robots:
    """The robots.txt of all hosts that were asked, each kept for a while.

    Args:
        read: Gives the status and the bytes of a URL; raises ``OSError`` if there is no answer.
        agent: The name by which the rules are looked up.
        lasts: Seconds that a file holds (RFC 9309 allows a day).
        retry: Seconds after which one that could not be read is asked for again.
    """

    def __init__(
        self,
        read: Callable[[str], tuple[int, bytes]],
        *,
        agent: str = "newsextract",
        lasts: float = 86_400.0,
        retry: float = 600.0,
    ) -> None:
        self._read = read
        self.agent = agent
        self.lasts = lasts
        self.retry = retry
        self._rules: dict[str, Rules] = {}

    def of(self, url: str) -> Rules:
        """The rules of the host of a URL, asked for when they are not known or too old."""
        origin = origin_of(url)
        rules = self._rules.get(origin)
        if rules is None or rules.until < time.monotonic():
            rules = self._rules[origin] = self._asked(f"{origin}/robots.txt")
        return rules

    def _asked(self, url: str) -> Rules:
        try:
            status, data = self._read(url)
        except OSError as error:
            reason = getattr(error, "reason", None)
            return Rules("unknown", self.agent, time.monotonic() + self.retry, str(error), reason)
        if status >= 500 or status == 429:
            why = f"{url}: the server answered {status}"
            return Rules("unknown", self.agent, time.monotonic() + self.retry, why, "status")
        until = time.monotonic() + self.lasts
        if not 200 <= status < 300:
            return Rules("free", self.agent, until)
        return parse(data, agent=self.agent, until=until)


@functools.lru_cache(maxsize=1024)  # asked several times for each address
def origin_of(url: str) -> str:
    """Scheme, host and port of a URL: what one robots.txt is for.

    >>> origin_of("https://user@Paper.example.:443/a?b")
    'https://paper.example'
    """
    from urllib3.util import parse_url

    parsed = parse_url(url)
    scheme = (parsed.scheme or "http").lower()
    usual = {"http": 80, "https": 443}.get(scheme)
    host = (parsed.host or "").rstrip(".").lower()
    port = f":{parsed.port}" if parsed.port and parsed.port != usual else ""
    return f"{scheme}://{host}{port}"
