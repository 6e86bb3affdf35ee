"""El País."""

from newsextract.site import Site

SITE = Site(
    name="El País",
    home="https://elpais.com",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    feeds=("https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada",),
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://elpais.com/sitemaps/2025/12/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/01/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/02/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/03/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/04/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/05/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/06/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/07/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/08/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/09/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/10/sitemap_0.xml",
        "https://elpais.com/sitemaps/2026/11/sitemap_0.xml",
    ),
)
