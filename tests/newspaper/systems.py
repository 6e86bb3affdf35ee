"""Layouts that stand for publishing systems: their elements and class names, our words."""

from __future__ import annotations

import datetime as dt
import json

from tests.newspaper.parts import Setting, blocks, byline, credit, document, e, figure, joined, json_ld, metas, when
from tests.newspaper.stories import Report


def wordpress(r: Report, s: Setting) -> str:
    """A theme with an SEO plugin's graph."""
    person = [{"@type": "Person", "@id": f"{s.home}/#/person/{at}", "name": name} for at, name in enumerate(r.authors)]
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Article", "@id": f"{s.canonical}#article", "headline": r.headline, "datePublished": r.published.astimezone(dt.UTC).isoformat(),
                "dateModified": (r.updated or r.published).astimezone(dt.UTC).isoformat(), "author": [{"@id": each["@id"]} for each in person],
                "keywords": list(r.tags), "articleSection": [r.section], "inLanguage": r.language,
            },
            {"@type": "WebPage", "@id": s.canonical, "url": s.canonical, "name": f"{r.headline} - {s.site}"},
            {"@type": "WebSite", "@id": f"{s.home}/#website", "name": s.site},
            *person,
        ],
    }  # fmt: skip
    pictures = [
        f'<div id="attachment_{r.number}{at}" class="wp-caption alignnone"><img class="size-large" src="/wp-content/uploads/2025/{r.number}-{at}.jpg" width="1024" height="683" alt="">'
        f'<p class="wp-caption-text">{e(text)} {credit(r, name)}</p></div>'
        for at, (text, name) in enumerate(r.captions)
    ]
    tags = "".join(f'<a href="/tag/{at}/" rel="tag">{e(tag)}</a> ' for at, tag in enumerate(r.tags))
    body = (
        f'<div id="page" class="site"><main id="primary"><article id="post-{r.number}" class="post-{r.number} post type-post status-publish category-{r.desk}"><header class="entry-header">'
        f'<span class="cat-links"><a href="/{r.desk}/" rel="category tag">{e(r.section)}</a></span><h1 class="entry-title">{e(r.headline)}</h1><div class="entry-meta"><span class="posted-on">'
        f'<time class="entry-date published" datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></span> <span class="byline">{byline(r, link=True)}</span></div></header>'
        f'<div class="entry-content">{joined(pictures[:1])}{blocks(r, picture=joined(pictures[1:]))}<div class="sharedaddy"><h3>Share</h3><ul><li><a href="#">Mail</a></li></ul></div></div>'
        f'<footer class="entry-footer"><span class="tags-links">{tags}</span></footer></article><div id="comments" class="comments-area"><h2>2</h2></div></main></div>'
    )
    head = f'<meta name="generator" content="WordPress 6.5">{metas(r, s)}<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>'
    return document(r, s, head, body, css=f"post-template-default single single-post postid-{r.number}")


def ghost(r: Report, s: Setting) -> str:
    """Ghost's default theme."""
    deck = f'<p class="article-excerpt">{e(r.standfirst)}</p>' if r.standfirst else ""
    body = (
        f'<div class="gh-viewport"><main id="site-main" class="site-main"><article class="article post"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><a href="/tag/{r.desk}/">'
        f'{e(r.section)}</a></div><h1 class="article-title">{e(r.headline)}</h1>{deck}<div class="article-byline"><section class="article-byline-content"><h4 class="author-name">'
        f'{", ".join(f"<a href=/author/{at}/>{e(name)}</a>" for at, name in enumerate(r.authors))}</h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="{r.published:%Y-%m-%d}">'
        f'{when(r.published, r.language)}</time></div></section></div>{figure(r, 0, " class=article-image")}</header><section class="gh-content gh-canvas">{blocks(r)}</section></article></main></div>'
    )
    return document(
        r,
        s,
        f'<meta name="generator" content="Ghost 5.80">{metas(r, s)}{json_ld(r, s, "Article")}',
        body,
        css="post-template",
    )


def arc(r: Report, s: Setting) -> str:
    """A PageBuilder page with its global content in a script."""
    content = {
        "type": "story",
        "headlines": {"basic": r.headline},
        "display_date": r.published.isoformat(),
        "canonical_url": s.canonical,
    }
    deck = f'<h2 class="b-headline__sub">{e(r.standfirst)}</h2>' if r.standfirst else ""
    tags = "".join(f'<li><a class="c-link" href="/tags/{at}/">{e(tag)}</a></li>' for at, tag in enumerate(r.tags))
    body = (
        f'<div id="fusion-app" class="fusion-app"><main class="b-article-main"><div class="c-overline"><a href="/{r.desk}/">{e(r.section)}</a></div><h1 class="b-headline">{e(r.headline)}</h1>{deck}'
        f'<div class="b-byline"><span class="b-byline__names">{byline(r, link=True)}</span><time class="b-date" datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></div>'
        f'{figure(r, 0, " class=b-lead-art")}<article class="b-article-body">{blocks(r, "c-paragraph", picture=figure(r, 1, " class=c-media-item"))}</article><ul class="b-tags">{tags}</ul></main></div>'
        f'<script id="fusion-metadata">window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(content)};</script>'
    )
    return document(r, s, metas(r, s) + json_ld(r, s), body)


def drupal(r: Report, s: Setting) -> str:
    """A node with its fields."""
    tags = "".join(
        f'<div class="field__item"><a href="/taxonomy/term/{at}" hreflang="{r.language}">{e(tag)}</a></div>'
        for at, tag in enumerate(r.tags)
    )
    deck = (
        f'<div class="field field--name-field-teaser field--type-string field__item">{e(r.standfirst)}</div>'
        if r.standfirst
        else ""
    )
    body = (
        f'<div class="dialog-off-canvas-main-canvas"><main role="main"><div class="region region-content"><h1 class="page-title"><span class="field field--name-title">{e(r.headline)}</span></h1>'
        f'<article data-history-node-id="{r.number}" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted"><span class="field field--name-field-author">{byline(r)}</span> '
        f'<span class="field field--name-created"><time datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></span></div></footer><div class="node__content">{deck}'
        f'<div class="field field--name-field-image">{figure(r, 0)}</div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">{blocks(r)}</div>'
        f'<div class="field field--name-field-tags field__items">{tags}</div></div></article></div></main></div>'
    )
    return document(
        r,
        s,
        f'<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">{metas(r, s)}',
        body,
        css="path-node page-node-type-article",
    )


def live_blog(r: Report, s: Setting) -> str:
    """A live blog: each heading begins a post, the last post stands first in time."""
    posts: list[list[tuple[str, str]]] = [[]]
    for block in r.blocks:
        if block[0] == "h2" and posts[-1]:
            posts.append([])
        posts[-1].append(block)
    shown, told = [], []
    for at, post in enumerate(posts):
        time = r.published + dt.timedelta(minutes=17 * (len(posts) - at))
        inner = "".join(f"<{tag}>{e(text)}</{tag}>" for tag, text in post)
        shown.append(
            f'<div class="live-post" id="post-{at}"><time datetime="{time.isoformat()}">{time:%H:%M}</time><div class="live-post-body">{inner}</div></div>'
        )
        title = post[0][1] if post[0][0] == "h2" else r.headline
        text = " ".join(text for tag, text in post if tag == "p")
        told.append({"@type": "BlogPosting", "headline": title, "datePublished": time.isoformat(), "articleBody": text})
    deck = f'<p class="live-summary">{e(r.standfirst)}</p>' if r.standfirst else ""
    body = (
        f'<main><article class="live-blog"><h1>{e(r.headline)}</h1>{deck}<p class="live-byline">{byline(r)}</p><p class="live-date"><time datetime="{r.published.isoformat()}">'
        f'{when(r.published, r.language)}</time></p><div class="live-posts">{"".join(shown)}</div></article></main>'
    )
    end = r.published + dt.timedelta(hours=9)
    more = {"liveBlogUpdate": told, "coverageStartTime": r.published.isoformat(), "coverageEndTime": end.isoformat()}
    return document(r, s, metas(r, s) + json_ld(r, s, "LiveBlogPosting", **more), body)


def page_builder(r: Report, s: Setting) -> str:
    """A page put together in the browser: boxes in boxes, each paragraph a widget."""
    made = "".join(
        f'<div class="elementor-element elementor-element-{r.number:x}{at:x} elementor-widget"><div class="elementor-widget-container"><{tag}>{e(text)}</{tag}></div></div>'
        for at, (tag, text) in enumerate(r.blocks)
    )
    body = (
        f'<div class="elementor elementor-{r.number}"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><h1 class="elementor-heading-title">{e(r.headline)}</h1>'
        f'<ul class="elementor-post-info"><li class="elementor-post-info__item--type-author">{byline(r)}</li><li class="elementor-post-info__item--type-date"><time>{when(r.published, r.language)}</time></li></ul>'
        f'{figure(r, 0)}<div class="elementor-widget-theme-post-content">{made}</div></div></div></div></section></div>'
    )
    return document(r, s, metas(r, s), body)
