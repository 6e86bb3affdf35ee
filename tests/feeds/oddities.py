"""What is to be read in each of the odd feeds in ``files``: written down before they were read."""

from __future__ import annotations

from typing import Any

AT = "2024-11-20T09:16:00"
HOME = "https://www.elincourier.example"

ODDITIES: dict[str, dict[str, Any]] = {
    "zoneless-dates.xml": {
        "kind": "rss", "language": "en-GB", "problem": "zone",
        "items": [
            {"title": "Ferry fares to rise", "published": f"{AT}+00:00", "time_text": "2024-11-20 09:16:00"},
            {"title": "Pier closed for a week", "published": "2024-11-20T08:02:00+00:00"},
        ],
    },
    "dc-date.xml": {"kind": "rss", "items": [{"published": f"{AT}+02:00", "authors": ["Ana Roe", "Bob Low"]}]},
    "html-in-titles.xml": {
        "kind": "rss", "title": "Elin Courier",
        "items": [
            {"title": "Council says no to toll", "summary": "The toll is off. For now.", "image_url": f"{HOME}/img/toll.jpg"},
            {"title": "Rain and wind"},
            {"title": "Tea < coffee, say sailors"},
        ],
    },
    "relative-links.xml": {
        "kind": "rss",
        "items": [{"url": f"{HOME}/news/tide", "image_url": f"{HOME}/img/tide.jpg"}, {"url": f"{HOME}/news/gulls"}],
    },
    "xml-base.xml": {
        "kind": "atom", "home": f"{HOME}/news/", "url": f"{HOME}/feeds/atom.xml", "updated": "2024-11-20T10:00:00+00:00",
        "items": [
            {"url": f"{HOME}/news/harbour/crane", "published": None, "updated": f"{AT}+01:00", "id": "tag:elincourier.example,2024:1"},
            {"url": f"{HOME}/news/dock"},
        ],
    },
    "wrong-content-type.xml": {
        "kind": "rss", "version": "0.91", "title": "Blåvik Tidende",
        "items": [{"title": "Ny brygge på Blåvik", "summary": "Kaféen åpner først."}],
    },
    "control-characters.xml": {
        "kind": "rss", "title": "Elin Courier", "problem": "control characters",
        "items": [{"title": "Mast raised at noon", "url": f"{HOME}/mast"}],
    },
    "cdata.xml": {
        "kind": "rss", "home": f"{HOME}/",
        "items": [
            {"title": "Nets & lines are dear", "url": f"{HOME}/nets?a=1&b=2", "summary": "Nets cost more & lines too.", "published": f"{AT}+02:00"}
        ],
    },
    "namespaces-misdeclared.xml": {
        "kind": "rss", "home": f"{HOME}/", "url": f"{HOME}/rss",
        "items": [
            {"url": f"{HOME}/buoy", "authors": ["Ana Roe"], "published": f"{AT}+02:00", "image_url": "https://img.elincourier.example/buoy.jpg"}
        ],
    },
    "namespaces-undeclared.xml": {
        "kind": "rss", "next_urls": [f"{HOME}/rss?page=2"],
        "items": [
            {"authors": ["Ana Roe"], "published": f"{AT}+02:00", "image_url": "https://img.elincourier.example/slip.jpg", "credit": "Ola Nord"}
        ],
    },
    "no-end.xml": {
        "kind": "rss", "problem": "the end is missing",
        "items": [{"title": "Regatta moved to June"}, {"title": "Chandler opens shop", "summary": "The shop sells rope and"}],
    },
    "unclosed-items.xml": {
        "kind": "rss", "problem": "end tag is missing",
        "items": [
            {"title": "Anchor found", "summary": "It is old. Very old. More"},
            {"title": "Sail & oar show", "url": f"{HOME}/sail?y=1&z=2"},
        ],
    },
    "unclosed-elements.xml": {
        "kind": "rss", "title": "Elin Courier", "home": f"{HOME}/", "problem": "end tag is missing",
        "items": [
            {"title": "Bridge painted", "url": f"{HOME}/bridge", "published": f"{AT}+02:00", "summary": "In green, says the council."},
            {"title": "Bridge opened", "url": f"{HOME}/opened"},
        ],
    },
    "cdata-twice.xml": {"kind": "rss", "items": [{"title": "Pilots & tugs", "summary": "Both on strike."}]},
    "windows-1251-as-utf-8.xml": {
        "kind": "rss", "title": "Вестник Элина",
        "items": [{"title": "Паром снова ходит по расписанию", "published": f"{AT}+03:00"}],
    },
    "bom-utf-8.xml": {"kind": "rss", "items": [{"title": "Café on the quay"}]},
    "bom-utf-16.xml": {"kind": "rss", "items": [{"title": "Café on the quay"}]},
    "double-escaped.xml": {
        "kind": "rss", "title": "Elin & Sons’ Courier",
        "items": [{"title": "Fish & chips at the captain’s", "url": f"{HOME}/fish?a=1&b=2", "summary": "Salt & vinegar."}],
    },
    "html-entities.xml": {
        "kind": "rss", "title": "Elin Courier",
        "items": [{"title": "Café – open ’til ten &nosuchthing; R&D", "url": f"{HOME}/til?a=1&copy=2"}],
    },
    "guid-permalinks.xml": {
        "kind": "rss",
        "items": [
            {"url": f"{HOME}/beacon", "id": f"{HOME}/beacon"},
            {"url": None, "id": f"{HOME}/?p=77"},
            {"url": None, "id": "rope-4711"},
        ],
    },
    "atom-link-self.xml": {
        "kind": "rss", "home": f"{HOME}/", "url": f"{HOME}/rss.xml", "items": [{"url": f"{HOME}/quay"}],
    },
    "media-groups.xml": {
        "kind": "rss",
        "items": [
            {
                "image_url": "https://img.elincourier.example/l-1200.jpg",
                "caption": "The lighthouse in its new white.",
                "credit": "Ola Nord / Elin Courier",
            }
        ],
    },
    "local-dates.xml": {
        "kind": "rss", "problem": "cannot be read",
        "items": [
            {"published": f"{AT}+01:00"},
            {"published": "2024-03-20T09:16:00+00:00"},
            {"published": None, "time_text": "gestern irgendwann"},
        ],
    },
    "two-digit-years.xml": {
        "kind": "rss", "version": "0.92",
        "items": [{"published": f"{AT}-05:00"}, {"published": "1999-11-20T09:16:00+00:00"}],
    },
    "empty-items.xml": {
        "kind": "rss", "problem": "says nothing", "items": [{"title": None, "summary": "Only words here.", "url": None}],
    },
    "duplicate-items.xml": {
        "kind": "rss", "problem": "stands there twice", "items": [{"title": "Dredger stuck"}, {"title": "Dredger freed", "id": "d1"}],
    },
    "atom-xhtml.xml": {
        "kind": "atom", "version": "1.0", "next_urls": [f"{HOME}/atom?page=2"],
        "items": [
            {
                "title": "Oyster beds reopen", "summary": "The beds are clean. Boats may land.", "authors": ["Ana Roe"],
                "published": "2024-11-20T09:16:00.250000+01:00", "updated": "2024-11-21T09:16:00+00:00",
                "image_url": "https://img.elincourier.example/o.png",
            },
            {"title": "Mussels next", "summary": "1 < 2 beds", "authors": ["Bob Low"], "published": None},
        ],
    },
    "atom-03.xml": {
        "kind": "atom", "version": "0.3",
        "items": [{"published": "2004-11-20T09:16:00+02:00", "updated": "2004-11-20T10:00:00+02:00"}],
    },
    "rdf.xml": {
        "kind": "rdf", "version": "1.0", "language": "en",
        "items": [{"id": f"{HOME}/weir", "url": f"{HOME}/weir", "published": f"{AT}+02:00", "authors": ["Ana Roe"]}],
    },
    "rss-090.xml": {"kind": "rdf", "title": "Elin Courier", "items": [{"title": "Winch oiled", "url": f"{HOME}/winch"}]},
    "json-1.0.json": {
        "kind": "json", "version": "1", "next_urls": [f"{HOME}/feed.json?page=2"],
        "items": [
            {
                "id": "4711", "title": "Kelp & sand", "summary": "Kelp is back.", "published": f"{AT}+02:00",
                "authors": ["Ana Roe"], "image_url": f"{HOME}/img/kelp.jpg",
            }
        ],
    },
    "json-1.1-broken.json": {
        "kind": "json", "version": "1.1", "problem": "not well formed",
        "items": [
            {
                "title": None, "summary": "Mud, mud <everywhere>.", "url": f"{HOME}/mud", "authors": ["Ana Roe", "Bob Low"],
                "published": f"{AT}+00:00", "updated": "2024-11-21T10:00:00+00:00", "image_url": "https://img.elincourier.example/mud.png",
            },
            {"title": "Sand moved", "summary": "By night."},
        ],
    },
    "sitemap-lastmod.xml": {
        "kind": "sitemap",
        "items": [
            {
                "url": f"{HOME}/a", "updated": f"{AT}+02:00", "published": None, "time_text": "2024-11-20T09:16+02:00",
                "image_url": "https://img.elincourier.example/a.jpg", "caption": "Boats at dawn",
            },
            {"url": f"{HOME}/b?x=1&y=2", "updated": "2024-11-20T00:00:00+00:00"},
            {"url": f"{HOME}/c", "updated": None, "time_text": "2024-11"},
        ],
    },
    "news-sitemap.xml": {
        "kind": "news-sitemap",
        "items": [{"title": 'Yard builds "Marta"', "published": f"{AT}+02:00", "updated": "2024-11-20T10:00:00+02:00"}],
    },
    "index-of-indexes.xml": {
        "kind": "sitemap-index", "items": [], "children": [f"{HOME}/index-2024.xml.gz", f"{HOME}/news-sitemap.xml"],
        "problem": "names itself",
    },
    "gzip-twice.xml.gz": {"kind": "sitemap", "items": [{"url": f"{HOME}/lamps", "updated": f"{AT}+02:00"}]},
    "junk-before.xml": {"kind": "rss", "items": [{"title": "Oars stolen", "authors": ["Ana Roe"]}]},
    "unescaped-html.xml": {
        "kind": "rss",
        "items": [
            {
                "title": "Hull cracked &copy", "summary": "The hull leaks badly. Pumps run.", "published": f"{AT}+00:00",
                "image_url": "https://img.elincourier.example/hull.jpg",
            }
        ],
    },
    "feedburner.xml": {
        "kind": "rss", "items": [{"title": "Keel laid", "url": f"{HOME}/keel", "published": f"{AT}+02:00", "image_url": None}],
    },
}  # fmt: skip

WRONG_TYPES = {"wrong-content-type.xml": "text/html; charset=iso-8859-1", "json-1.0.json": "text/plain"}
"""What a server says of a file, wrongly."""
