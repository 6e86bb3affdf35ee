"""How a record is written, and where to."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from newsextract.cli.fields import pick
from newsextract.errors import UsageError

if TYPE_CHECKING:
    from newsextract.article import Article

Writer = Callable[["Article", str], str]
"""Gives the whole text of one record; the second argument is the input it came from."""

_RULE = "=" * 72


def writer(form: str, *, fields: tuple[str, ...] | None, evidence: bool, indent: bool) -> Writer:
    """The function that writes one record in a format.

    Args:
        form: ``"json"``, ``"text"`` or ``"markdown"``.
        fields: The fields wanted, or all of them.
        evidence: Whether the evidence is wanted too.
        indent: Whether JSON is spread over several lines.

    Raises:
        UsageError: Options that do not go together.
    """
    if form == "markdown" and fields:
        raise UsageError("--fields goes with --format json or text; Markdown is always the whole story")
    if indent and form != "json":
        raise UsageError("--indent goes with --format json")
    if not evidence and fields and any(name.split(".")[0] == "evidence" for name in fields):
        raise UsageError("--fields asks for the evidence and --no-evidence forbids it; drop one of them")
    if form == "json":
        return lambda article, source: _json(article, source, fields, evidence, indent)
    if form == "markdown":
        return lambda article, _: article.markdown
    return lambda article, source: _labelled(article, source, fields) if fields else _text(article)


def separator(form: str) -> str:
    """What stands between two records."""
    return {"json": "", "text": f"\n{_RULE}\n\n", "markdown": "\n---\n\n"}[form]


def _values(article: Article, source: str, fields: tuple[str, ...]) -> dict[str, Any]:
    record = article.to_dict(evidence=any(name.split(".")[0] == "evidence" for name in fields))
    record["source"] = source
    for name in ("text", "markdown"):
        if name in fields:
            record[name] = getattr(article, name)
    return {name: pick(record, name) for name in fields}


def _json(article: Article, source: str, fields: tuple[str, ...] | None, evidence: bool, indent: bool) -> str:
    import json

    values = _values(article, source, fields) if fields else article.to_dict(evidence=evidence)
    return json.dumps(values, ensure_ascii=False, indent=2 if indent else None) + "\n"


def _text(article: Article) -> str:
    byline = article.byline.text or ", ".join(a.name for a in article.byline.authors) if article.byline else None
    when = article.published.isoformat() if article.published else None
    head = [article.headline, article.standfirst, " · ".join(filter(None, (byline, when)))]
    text = "\n\n".join(part for part in (*head, article.text) if part)
    return text + "\n" if text else ""


def _labelled(article: Article, source: str, fields: tuple[str, ...]) -> str:
    return "".join(f"{name}: {_plain(value)}\n" for name, value in _values(article, source, fields).items())


def _plain(value: Any) -> str:
    import json

    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@contextlib.contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Where the results go: stdout, or a file that takes its name only when it is complete.

    An interrupt keeps what was written so far. Any other exception leaves an old file of that name as it was.

    Raises:
        UsageError: The file cannot be written there.
    """
    if path is None:
        yield sys.stdout
        return
    path = Path(os.path.realpath(path))  # a link stays a link
    if path.is_dir() or not path.parent.is_dir():
        raise UsageError(
            f"-o {path}: {'this is a folder' if path.is_dir() else 'there is no such folder'}; name a file"
        )
    if path.exists() and not path.is_file():  # a device or a pipe has no name to take
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        stream = part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise UsageError(f"-o {path}: {error.strerror}; choose another place") from error
    try:
        with stream:
            yield stream
    except KeyboardInterrupt:
        _finish(part, path)
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _finish(part, path)


def _finish(part: Path, path: Path) -> None:
    import shutil

    if path.exists():
        shutil.copymode(path, part)
    part.replace(path)
