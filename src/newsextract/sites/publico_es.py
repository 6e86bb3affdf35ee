"""Público."""

from newsextract.site import Site

SITE = Site(
    name="Público",
    home="https://www.publico.es",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.publico.es/sitemap-noticias-202512.xml",
        "https://www.publico.es/sitemap-noticias-202601.xml",
        "https://www.publico.es/sitemap-noticias-202602.xml",
        "https://www.publico.es/sitemap-noticias-202603.xml",
        "https://www.publico.es/sitemap-noticias-202604.xml",
        "https://www.publico.es/sitemap-noticias-202605.xml",
        "https://www.publico.es/sitemap-noticias-202606.xml",
        "https://www.publico.es/sitemap-noticias-202607.xml",
        "https://www.publico.es/sitemap-noticias-202608.xml",
        "https://www.publico.es/sitemap-noticias-202609.xml",
        "https://www.publico.es/sitemap-noticias-202610.xml",
        "https://www.publico.es/sitemap-noticias-202611.xml",
    ),
)
