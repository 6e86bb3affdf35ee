"""El Mundo."""

from newsextract.site import Site

SITE = Site(
    name="El Mundo",
    home="https://www.elmundo.es",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    feeds=(
        "https://e00-elmundo.uecdn.es/elmundo/rss/portada.xml",
        "https://e00-elmundo.uecdn.es/elmundo/rss/espana.xml",
    ),
)
