"""The section a story stands in, and its tags."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.normalizers.text import collapse, key
from newsextract.page import Hint
from newsextract.page.jsonld import first_text, objects_of, texts_of, types_of
from newsextract.reading import Reading

_MOST_TAGS = 60


def find_section(reading: Reading) -> list[Candidate]:
    """JSON-LD, ``article:section``, the last step of the breadcrumb before the story."""
    page = reading.page
    if page.is_bare:
        from newsextract.extractors.plain.fields import section

        return section(reading)
    found = []
    for source, node in page.structured[:2]:
        for text in texts_of(node.get("articleSection"))[:1]:
            found.append(Candidate(text, source, "article-section", 0.8, f"{source} articleSection"))
    for name in ("article:section", "og:article:section", "parsely-section", "sailthru.section", "section"):
        if stated := page.meta(name):
            found.append(Candidate(stated, "meta", name, 0.8, f"meta[{name}]"))
    for node in page.jsonld:
        if "BreadcrumbList" in types_of(node) and (steps := _steps(node)):
            found.append(Candidate(steps[-1], "json-ld", "breadcrumb", 0.6, "json-ld BreadcrumbList"))
    found += _printed_trail(reading)
    return [c for c in found if key(str(c.raw)) != key(reading.values.get("headline") or "")]


def _printed_trail(reading: Reading) -> list[Candidate]:
    """The last step of a breadcrumb printed above the headline: links from home to the section."""
    headline = reading.headline_block
    if headline is None:
        return []
    table = reading.table
    found = []
    for block in reading.blocks[max(0, headline - 6) : headline]:
        links = table.links(block)
        if 2 <= len(links) <= 5 and len(block.text) < 120 and any(sign in block.text for sign in "›»>/→"):
            found.append(Candidate(links[-1][0], "element", "printed-trail", 0.6, table.place(block.element)))
    return found


def _steps(node: dict[str, object]) -> list[str]:
    """The breadcrumb's names between home and the story."""
    names = [
        name
        for item in objects_of(node.get("itemListElement"))
        if (
            name := first_text(item.get("name"))
            or next((first_text(i.get("name")) for i in objects_of(item.get("item"))), None)
        )
    ]
    return names[1:-1] if len(names) > 2 else names[1:]


def find_tags(reading: Reading) -> list[Candidate]:
    """Printed tag links, ``article:tag``, keywords of metas and JSON-LD: the first source that has any."""
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import tags

        return tags(reading)[:_MOST_TAGS]
    for find in (_tag_metas, _keywords, _printed_tags):
        found = find(reading)
        if found:
            return found[:_MOST_TAGS]
    return []


def _tag_metas(reading: Reading) -> list[Candidate]:
    tags = reading.page.metas.get("article:tag", ()) or reading.page.metas.get("og:article:tag", ())
    if len(tags) == 1:  # one meta with all of them
        tags = tuple(tags[0].split(","))
    return [Candidate(tag, "meta", "article-tag", 0.85, "meta[article:tag]") for tag in tags]


def _keywords(reading: Reading) -> list[Candidate]:
    page = reading.page
    for source, node in page.structured[:2]:
        texts = texts_of(node.get("keywords"))
        if len(texts) == 1:
            texts = texts[0].replace(";", ",").split(",")
        if texts:
            return [Candidate(text, source, "keywords", 0.75, f"{source} keywords") for text in texts]
    for name in ("news_keywords", "parsely-tags", "sailthru.tags", "keywords"):
        if stated := page.meta(name):
            return [Candidate(text, "meta", name, 0.7, f"meta[{name}]") for text in stated.replace(";", ",").split(",")]
    return []


def _printed_tags(reading: Reading) -> list[Candidate]:
    table = reading.table
    found = []
    # tag lists stand right below the story or above its headline
    story = reading.zone_of_story
    zone = range(max(0, story.start - 4), story.stop + 12)
    for element in table.listed.get("a", ()):
        rel = (table.attributes(element).get("rel") or "").lower().split()
        if "tag" in rel or (table.hints(element) & Hint.TAGS and table.first[element] in zone):
            text = collapse(table.nodes[element].text() or "")
            if text and len(text) < 60:
                found.append(Candidate(text.lstrip("#"), "element", "rel-tag", 0.7, table.place(element)))
        if len(found) >= _MOST_TAGS:
            break
    return found


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """A short text that is neither an address nor a machine's label."""
    text = collapse(str(candidate.raw)).strip("\"' ")
    if not text or len(text) > 120 or "://" in text or text.lower() in ("null", "undefined", "none"):
        return None
    return text
