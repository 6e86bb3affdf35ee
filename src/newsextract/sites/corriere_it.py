"""Corriere della Sera."""

from newsextract.site import Site

SITE = Site(
    name="Corriere della Sera",
    home="https://www.corriere.it",
    language="it",
    country="IT",
    timezone="Europe/Rome",
    feeds=(
        "https://www.corriere.it/rss/homepage.xml",
        "https://www.corriere.it/rss/ultimora.xml",
        "https://www.corriere.it/dynamic-feed/rss/section/Dataroom.xml",
        "https://www.corriere.it/dynamic-feed/rss/section/lettere-al-direttore.xml",
        "https://www.corriere.it/dynamic-feed/rss/section/lo-dico-al-corriere.xml",
        "https://www.corriere.it/dynamic-feed/rss/section/frammenti-di-ferruccio-de-bortoli.xml",
    ),
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/Spettacoli.xml",
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/Sport.xml",
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/Tecnologia.xml",
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/Ultimo-banco.xml",
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/lettere__al__direttore.xml",
        "https://www.corriere.it/dynamic-sitemap/sitemap-last-100/lo__dico__al__corriere.xml",
        "https://www.corriere.it/rss/sitemap/Cook-Last.xml",
        "https://www.corriere.it/rss/sitemap/Cultura.xml",
        "https://www.corriere.it/rss/sitemap/Motori.xml",
        "https://www.corriere.it/rss/sitemap/lettere-al-direttore.xml",
        "https://www.corriere.it/rss/sitemap/lo-dico-al-corriere.xml",
        "https://www.corriere.it/rss/sitemap_v2.xml",
    ),
)
