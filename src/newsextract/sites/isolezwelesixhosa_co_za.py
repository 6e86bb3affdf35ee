"""I'solezwe lesiXhosa. Class names end in a hash."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Isolezwe LesiXhosa",
    home="https://www.isolezwelesixhosa.co.za",
    language="xh",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://isolezwelesixhosa.co.za/sitemap/",),
    layouts=(
        Layout(
            name="2025",
            marker="[class^=widgets_article-widgets__]",
            body=Body(prose_in("[class^=text_text__]")),
            captions="[class^=image_image-widget__]",
        ),
    ),
)
