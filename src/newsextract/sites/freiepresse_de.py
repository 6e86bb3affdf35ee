"""Freie Presse. The place stands alone before the first paragraph; pictures are shown a second time in a lightbox."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="FreiePresse",
    home="https://www.freiepresse.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=(
        "https://www.freiepresse.de/rss/rss_chemnitz.php",
        "https://www.freiepresse.de/rss/rss_erzgebirge.php",
        "https://www.freiepresse.de/rss/rss_mittelsachsen.php",
        "https://www.freiepresse.de/rss/rss_vogtland.php",
        "https://www.freiepresse.de/rss/rss_zwickau.php",
        "https://www.freiepresse.de/rss/rss_politik.php",
        "https://www.freiepresse.de/rss/rss_wirtschaft.php",
        "https://www.freiepresse.de/rss/rss_kultur.php",
        "https://www.freiepresse.de/rss/rss_sport.php",
        "https://www.freiepresse.de/rss/rss_sachsen.php",
        "https://www.freiepresse.de/rss/rss_regional.php",
    ),
    sitemaps=("https://www.freiepresse.de/sitemaps/articles_last2years.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="#artikel-content.article__text",
            body=Body("#artikel-content > :is(p, h2, h3, ul, ol, blockquote, table)"),
            dateline="#artikel-content > .article__location",
        ),
        Layout(
            name="2018",
            marker="#artikel-content.article-text",
            body=Body(
                "#artikel-content > :is(p, h2, h3, ul, ol, blockquote, table), #artikel-content > .firstSection > p"
            ),
            dateline="#artikel-content > .firstSection > span",
        ),
    ),
)
