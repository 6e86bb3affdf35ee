"""An article as Markdown, for reading and for language-model data."""

from __future__ import annotations

import re

from newsextract.article import Article, Block, Caption

# characters that would start or change markup where the page meant plain text
_MARKS = re.compile(r"([\\`*_\[\]<>&])")
# "2024. A year" and "1) first" would become lists
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BLOCK_STARTS = ("#", "+", "-", "~", "=", "|")


def article_markdown(article: Article) -> str:
    """The article as Markdown; parts that are unknown are left out."""
    parts: list[str] = []
    if article.kicker:
        parts.append(f"*{escape(article.kicker)}*")
    if article.headline:
        parts.append(f"# {escape(article.headline)}")
    if article.standfirst:
        parts.append(f"**{escape(article.standfirst)}**")
    line = [article.byline.text or ", ".join(a.name for a in article.byline.authors)] if article.byline else []
    if article.published:
        line.append(article.published.isoformat())
    if line:
        parts.append(f"*{escape(' · '.join(line))}*")
    parts.extend(_caption(caption) for caption in article.captions)
    parts.extend(_body(article.body))
    return "\n\n".join(part for part in parts if part) + "\n" if parts else ""


def escape_inline(text: str) -> str:
    """The text with everything escaped that Markdown would take for markup inside a line."""
    return _MARKS.sub(r"\\\1", text)


def escape(text: str) -> str:
    """The text with everything escaped that Markdown would take for markup."""
    return _escape_start(escape_inline(text))


def _escape_start(text: str) -> str:
    if text.startswith(_BLOCK_STARTS):
        return "\\" + text
    return _LIST_NUMBER.sub(r"\1\\\2", text)


def _caption(caption: Caption) -> str:
    words = " ".join(filter(None, (caption.text, f"({caption.credit})" if caption.credit else None)))
    return f"![{escape(words)}]({caption.image_url.replace(')', '%29')})" if caption.image_url else f"*{escape(words)}*"


def _body(blocks: tuple[Block, ...]) -> list[str]:
    """Blocks as Markdown; list items and table rows that follow each other stay together."""
    parts: list[str] = []
    before: str | None = None
    for block in blocks:
        text = _block(block)
        if block.kind == before and block.kind in ("list_item", "table_row"):
            parts[-1] += "\n" + text
        else:
            if block.kind == "table_row":  # a Markdown table needs a header row; the first row serves
                text += "\n|" + " --- |" * (block.text.count(" | ") + 1)
            parts.append(text)
        before = block.kind
    return parts


def _block(block: Block) -> str:
    if block.markup and block.kind in ("paragraph", "list_item"):
        marked = _escape_start(block.markup)
        return marked if block.kind == "paragraph" else f"{'  ' * ((block.level or 1) - 1)}- {marked}"
    if block.kind == "heading":
        return f"{'#' * max(2, min(block.level or 2, 6))} {escape(block.text)}"
    if block.kind == "quote":
        lines = block.text.split("\n") + ([f"— {block.source}"] if block.source else [])
        return "\n".join("> " + escape(line) for line in lines)
    if block.kind == "embed" and block.url and not block.text:
        return f"<{block.url}>"
    if block.kind == "list_item":
        return f"{'  ' * ((block.level or 1) - 1)}- {escape(block.text)}"
    if block.kind == "preformatted":
        fence = "```" if "```" not in block.text else "~~~~"
        return f"{fence}\n{block.text}\n{fence}"
    if block.kind == "table_row":
        return "| " + escape(block.text).replace(" | ", "\x00").replace("|", "\\|").replace("\x00", " | ") + " |"
    return "\n".join(escape(line) for line in block.text.split("\n"))
