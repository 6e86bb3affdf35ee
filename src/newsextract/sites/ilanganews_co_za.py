"""Ilanga. The reporter is named in the first line of the story; the line under the headline names the account."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Ilanga",
    home="https://www.ilanganews.co.za",
    language="zu",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://ilanganews.co.za/wp-sitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".et_pb_post_content",
            byline=".et_pb_post_content > p:first-child > strong:only-child",
            captions="figcaption, figure.wp-block-image + p > strong:only-child",
        ),
    ),
)
