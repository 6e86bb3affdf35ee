"""Scrapy 2.13 or later: an add-on, articles out of responses, and a spider for news sites.

Needs ``pip install "newsextract[scrapy]"``.
"""

from __future__ import annotations

try:
    import scrapy  # noqa: F401 - whoever lacks it shall read what to do
except ImportError as error:
    raise ImportError('Scrapy is not installed; install it with: pip install "newsextract[scrapy]"') from error

from newsextract.integrations.scrapy.addon import Addon
from newsextract.integrations.scrapy.exporters import (
    CsvItemExporter,
    JsonItemExporter,
    JsonLinesItemExporter,
    ParquetItemExporter,
    XmlItemExporter,
)
from newsextract.integrations.scrapy.responses import extract_async, extract_response
from newsextract.integrations.scrapy.spider import NewsSpider

__all__ = [
    "Addon",
    "CsvItemExporter",
    "JsonItemExporter",
    "JsonLinesItemExporter",
    "NewsSpider",
    "ParquetItemExporter",
    "XmlItemExporter",
    "extract_async",
    "extract_response",
]
