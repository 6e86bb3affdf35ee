"""AFP Faktencheck. Topics stand above the picture."""

from newsextract.site import Layout, Site

SITE = Site(
    name="AFP Faktencheck",
    home="https://faktencheck.afp.com",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://faktencheck.afp.com/sitemap.xml",),
    layouts=(
        Layout(
            name="factuel",
            marker="article.node--type-article .list-informations",
            tags=".top-header .left-content .tag-like",
        ),
    ),
)
