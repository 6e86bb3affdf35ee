"""FreiePresse."""

from newsextract.site import Site

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
)
