"""The add-on: what a Scrapy project needs to work with articles, as settings that any setting of the project overrides."""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.logformatter import LogFormatter
from scrapy.settings import BaseSettings

from newsextract.article import Article
from newsextract.integrations.workers import Workers

_HERE = "newsextract.integrations.scrapy"
_EXPORTERS = {
    "json": "JsonItemExporter",
    "jsonlines": "JsonLinesItemExporter",
    "jsonl": "JsonLinesItemExporter",
    "jl": "JsonLinesItemExporter",
    "xml": "XmlItemExporter",
    "csv": "CsvItemExporter",
    "parquet": "ParquetItemExporter",
}
_BEHIND_THE_CACHE = 950  # Scrapy's cache of responses stands at 900


class Addon:
    """Sets Scrapy up for articles: ``ADDONS = {"newsextract.integrations.scrapy.Addon": 500}``.

    Each of these can be set otherwise by the project, a spider or the command line:

    - ``FEED_EXPORTERS``: exporters that write an article as :meth:`newsextract.Article.to_dict` gives it, and ``parquet``.
    - ``ROBOTSTXT_OBEY`` is on, as in Scrapy's own template for projects.
    - ``LOG_FORMATTER``: a line for each article instead of the whole record.
    - ``EXTENSIONS``: who reads pages aside; ``NEWSEXTRACT_PROCESSES`` says how many processes, 0 is one thread.
    - ``DOWNLOADER_MIDDLEWARES``: a response without a ``Date`` gets one, so that its time of capture is known.
    """

    def update_settings(self, settings: BaseSettings) -> None:
        """Adds what is not set yet. Called by Scrapy."""
        for name, exporter in _EXPORTERS.items():
            _add(settings, "FEED_EXPORTERS", name, f"{_HERE}.{exporter}")
        _add(settings, "EXTENSIONS", f"{_HERE}.addon.WorkersExtension", 0)
        _add(settings, "DOWNLOADER_MIDDLEWARES", f"{_HERE}.addon.DateMiddleware", _BEHIND_THE_CACHE)
        settings.set("ROBOTSTXT_OBEY", True, priority="addon")
        settings.set("LOG_FORMATTER", f"{_HERE}.addon.ArticleLogFormatter", priority="addon")


def _add(settings: BaseSettings, name: str, key: str, value: Any) -> None:
    """Adds to a setting that is a mapping, unless the project says something of the key itself."""
    entries = settings[name]
    if key not in entries:
        entries[key] = value


class WorkersExtension:
    """Has the workers of a crawl, from its first page to its end."""

    def __init__(self, processes: int) -> None:
        self.workers = Workers(processes)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WorkersExtension:
        """Made by Scrapy."""
        extension = cls(crawler.settings.getint("NEWSEXTRACT_PROCESSES"))
        crawler.signals.connect(extension.engine_stopped, signal=signals.engine_stopped)
        return extension

    def engine_stopped(self) -> None:
        """Lets the workers go."""
        self.workers.close()


class DateMiddleware:
    """Gives a response without a ``Date`` the time at which it came, as RFC 9110, section 6.6.1, asks of recipients with a clock."""

    def process_response(self, request: Request, response: Response, spider: Any = None) -> Response:  # noqa: ARG002 - Scrapy's signature
        """Called by Scrapy, before its cache keeps the response."""
        if "cached" not in response.flags and "Date" not in response.headers:
            response.headers["Date"] = formatdate(usegmt=True)
        return response


class ArticleLogFormatter(LogFormatter):
    """Logs an article by its headline; Scrapy's own way is the whole record with its evidence, some hundred lines."""

    def scraped(self, item: Any, response: Any, spider: Any) -> Any:
        """Called by Scrapy for each item."""
        if not isinstance(item, Article):
            return super().scraped(item, response, spider)
        told = super().scraped("", response, spider)
        args = {"src": told["args"]["src"], "headline": item.headline, "blocks": len(item.body)}
        return {**told, "msg": "Scraped from %(src)s: %(headline)r, %(blocks)d blocks", "args": args}
