"""Reuters. Class names end in a hash, test names do not; the line of who reported and edited is no paragraph."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Reuters",
    home="https://www.reuters.com",
    language="en",
    country="US",
    sitemaps=("https://www.reuters.com/arc/outboundfeeds/sitemap-index/?outputType=xml",),
    news_sitemaps=("https://www.reuters.com/arc/outboundfeeds/news-sitemap-index/?outputType=xml",),
    layouts=(
        Layout(
            name="2023",
            marker="[data-testid=paragraph-0]",
            body=Body("[data-testid^=paragraph-], [class*=article-body__content__] > [data-testid=Heading]"),
        ),
    ),
)
