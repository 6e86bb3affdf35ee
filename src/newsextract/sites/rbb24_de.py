"""rbb24. Boxes with other pieces stand between the paragraphs."""

from newsextract.site import Layout, Site

SITE = Site(
    name="rbb24",
    home="https://www.rbb24.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    layouts=(
        Layout(
            name="2021",
            marker="article.layoutarticlemodule",
            ignore=("article.layoutarticlemodule section.teaserbox",),
        ),
    ),
)
