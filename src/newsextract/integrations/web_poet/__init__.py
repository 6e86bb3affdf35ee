"""web-poet and scrapy-poet: page objects for every address, and records as the items of zyte-common-items.

Needs ``pip install "newsextract[web-poet]"``, for crawls ``"newsextract[scrapy-poet]"``. To import this module makes its page objects
known to web-poet, as those that are used where nobody else has one.
"""

from __future__ import annotations

try:
    import web_poet  # noqa: F401
    import zyte_common_items  # noqa: F401 - whoever lacks one shall read what to do
except ImportError as error:
    raise ImportError('web-poet is not installed; install it with: pip install "newsextract[web-poet]"') from error

from newsextract.integrations.web_poet.lists import (
    ZyteArticleList,
    ZyteArticleNavigation,
    to_zyte_list,
    to_zyte_navigation,
)
from newsextract.integrations.web_poet.pages import (
    ArticleAdapter,
    ArticlePage,
    FeedPage,
    ZyteArticleListPage,
    ZyteArticleNavigationPage,
    ZyteArticlePage,
)
from newsextract.integrations.web_poet.zyte import ZyteArticle, ZyteMetadata, to_zyte

__all__ = [
    "ArticleAdapter",
    "ArticlePage",
    "FeedPage",
    "ZyteArticle",
    "ZyteArticleList",
    "ZyteArticleListPage",
    "ZyteArticleNavigation",
    "ZyteArticleNavigationPage",
    "ZyteArticlePage",
    "ZyteMetadata",
    "to_zyte",
    "to_zyte_list",
    "to_zyte_navigation",
]
