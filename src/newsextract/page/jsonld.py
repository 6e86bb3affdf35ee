"""JSON-LD: the scripts of a page to a flat list of objects, and small helpers to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsextract.page.jsonrepair import read_json

_MAX_BLOCK_CHARS = 2_000_000
_MAX_NODES = 5_000
_MAX_DEPTH = 100  # so that readers of the objects may recurse

# From https://schema.org/Article downwards, the likeliest to be the page's own story first.
_RANKS: dict[str, int] = {
    **dict.fromkeys(
        "newsarticle reportagenewsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle "
        "opinionnewsarticle reviewnewsarticle liveblogposting".split(),
        0,
    ),
    **dict.fromkeys(
        "article blogposting socialmediaposting advertisercontentarticle satiricalarticle scholarlyarticle report "
        "techarticle".split(),
        1,
    ),
    **dict.fromkeys("webpage itempage medicalwebpage".split(), 3),
}
_ARTICLE_RANK = 1
_CONTAINERS = ("mainEntity", "mainEntityOfPage")


def parse_jsonld(texts: Sequence[str]) -> tuple[list[dict[str, Any]], list[str]]:
    """The objects of a page's JSON-LD scripts.

    Args:
        texts: the text of each script, in document order.

    Returns:
        The top-level objects in order, with arrays and ``@graph`` opened (at most 5,000), and problems such as
        ``"json-ld: block 2: …"`` for blocks that could not be read.

    >>> parse_jsonld(['[{"@type": "WebSite"}, {"@graph": [{"@type": "NewsArticle"}]}]'])[0]
    [{'@type': 'WebSite'}, {'@type': 'NewsArticle'}]
    """
    nodes: list[dict[str, Any]] = []
    problems: list[str] = []
    for number, text in enumerate(texts, 1):
        problem: str | None
        if len(text) > _MAX_BLOCK_CHARS:
            problem = f"{len(text):,} characters are too many, it was not read"
        else:
            values, problem = read_json(text)
            if text.count("{") + text.count("[") > _MAX_DEPTH and _is_deep(values):
                problem = "nested too deep, it was not read"
            else:
                _collect(values, nodes)
        if problem:
            problems.append(f"json-ld: block {number}: {problem}")
    return nodes[:_MAX_NODES], problems


def _is_deep(values: list[Any]) -> bool:
    level: list[Any] = values
    for _ in range(_MAX_DEPTH):
        level = [
            child
            for item in level
            for child in (item.values() if isinstance(item, dict) else item)
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True


def _collect(values: list[Any], nodes: list[dict[str, Any]]) -> None:
    waiting = list(reversed(values))
    while waiting and len(nodes) < _MAX_NODES:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            graph = value.get("@graph")
            if not isinstance(graph, (list, dict)):
                nodes.append(value)
                continue
            if "@type" in value:
                nodes.append({key: item for key, item in value.items() if key != "@graph"})
            waiting.append(graph)


def types_of(node: Mapping[str, Any]) -> tuple[str, ...]:
    """The types of an object, without schema.org's address.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "Article"]})
    ('NewsArticle', 'Article')
    """
    value = node.get("@type")
    found = value if isinstance(value, list) else [value]
    names: list[str] = []
    for name in found[:20]:
        if isinstance(name, str) and (bare := name.strip().rstrip("/").rpartition("/")[2].rpartition("#")[2]):
            names.append(bare.removeprefix("schema:"))
    return tuple(names)


def first_text(value: Any) -> str | None:
    """The first text of a value: a string, a number, ``{"@value": …}``, or the first of a list that has one.

    >>> first_text([{"@value": "Storm", "@language": "en"}])
    'Storm'
    """
    found = texts_of(value)
    return found[0] if found else None


def texts_of(value: Any) -> list[str]:
    """All texts of a value, stripped; empty ones are left out. Objects without ``@value`` are no text."""
    found: list[str] = []
    waiting: list[Any] = [value]
    while waiting and len(found) < _MAX_NODES:
        item = waiting.pop()
        if isinstance(item, str):
            if text := item.strip():
                found.append(text)
        elif isinstance(item, dict):
            waiting.append(item.get("@value"))
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, (int, float)) and not isinstance(item, bool):
            found.append(str(item))
    return found


def objects_of(value: Any) -> list[dict[str, Any]]:
    """All objects of a value: itself, or those in a list (lists in lists are opened).

    >>> objects_of([{"name": "A"}, ["text", {"name": "B"}]])
    [{'name': 'A'}, {'name': 'B'}]
    """
    found: list[dict[str, Any]] = []
    waiting: list[Any] = [value]
    while waiting and len(found) < _MAX_NODES:
        item = waiting.pop()
        if isinstance(item, dict):
            found.append(item)
        elif isinstance(item, list):
            waiting.extend(reversed(item))
    return found


def index_by_id(nodes: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The objects by their ``@id``. Where several share one, that which says most counts."""
    found: dict[str, dict[str, Any]] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(found.get(name, {})):
            found[name] = node
    return found


def resolve(node: dict[str, Any], by_id: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """The object that a bare ``{"@id": …}`` refers to; any other object, and an unknown one, is itself.

    What the reference says beside its ``@id`` and ``@type`` is kept where the target is silent.

    >>> resolve({"@id": "#anna"}, {"#anna": {"@id": "#anna", "name": "Anna Lind"}})["name"]
    'Anna Lind'
    """
    name = node.get("@id")
    target = by_id.get(name) if isinstance(name, str) else None
    if target is None or target is node:
        return node
    return {**node, **target}


def articles(nodes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The objects that describe an article, best first.

    News articles and their subtypes come before other articles and blog posts; what a ``WebPage`` names as its
    ``mainEntity`` comes after both, then the ``WebPage`` itself. Among equals the one with more of headline, date,
    author and text comes first, then the order of the page.
    """
    by_id = index_by_id(nodes)
    ranked: list[tuple[int, int, int, dict[str, Any]]] = []
    seen: set[int] = set()

    def consider(node: dict[str, Any], behind: int) -> None:
        rank = _rank(node)
        if rank is None or id(node) in seen:
            return
        seen.add(id(node))
        ranked.append((rank + behind if rank <= _ARTICLE_RANK else rank + 1, -_fullness(node), len(ranked), node))

    for node in nodes:
        consider(node, 0)
    for node in nodes:
        for key in _CONTAINERS:
            for inner in objects_of(node.get(key))[:20]:
                inner = resolve(inner, by_id)
                if (_rank(inner) or 0) <= _ARTICLE_RANK:
                    consider(inner, 2)
    return [node for _, _, _, node in sorted(ranked, key=lambda entry: entry[:3])]


def _rank(node: Mapping[str, Any]) -> int | None:
    return min((_RANKS[name] for found in types_of(node) if (name := found.lower()) in _RANKS), default=None)


def _fullness(node: Mapping[str, Any]) -> int:
    return sum(bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody"))
