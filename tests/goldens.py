"""Golden records: what a careful reader writes down for each page under ``tests/fixtures``.

``python -m tests.goldens`` compares, ``python -m tests.goldens --write`` updates. A golden file holds the record without its
empty fields and without evidence; ``url`` and ``captured_at`` in it are what the page is read with.

Writing refuses to lose a value: a field that had one and is empty now, a list that got shorter, a text that lost more than a
twentieth of its characters. ``--lose PAGE:FIELD`` says that the loss is meant.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from newsextract import Article, Page, extract

FIXTURES = Path(__file__).parent / "fixtures"
KINDS = (".html", ".htm", ".txt", ".mhtml", ".webarchive", ".gz")
FIELDS = tuple(name for name in Article().to_dict(evidence=False))
_INPUTS = ("url", "captured_at")
_SHARE_KEPT = 0.95


def pages(root: Path = FIXTURES) -> dict[str, Path]:
    """The pages by name, such as ``bbc_com/story``."""
    found: dict[str, Path] = {}
    for path in sorted(root.glob("*/*")):
        if path.suffix in KINDS:
            name = f"{path.parent.name}/{path.name.split('.')[0]}"
            if name in found:
                raise ValueError(f"{found[name].name} and {path.name} in {path.parent.name} would have one golden file")
            found[name] = path
    return found


def golden_path(page: Path) -> Path:
    """Where the golden record of a page is kept."""
    return page.with_name(page.name.split(".")[0] + ".json")


def read_golden(page: Path) -> dict[str, Any]:
    """The golden record of a page; empty if there is none yet."""
    path = golden_path(page)
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return loaded


def pruned(value: Any) -> Any:
    """A value without what is empty in it."""
    if isinstance(value, dict):
        return {name: kept for name, item in value.items() if (kept := pruned(item)) not in (None, [], {})}
    return [pruned(item) for item in value] if isinstance(value, list) else value


def record(page: Path, inputs: dict[str, Any]) -> dict[str, Any]:
    """What the library reads on a page, without empty fields."""
    url, captured = inputs.get("url"), inputs.get("captured_at")
    captured_at = dt.datetime.fromisoformat(captured) if captured else None
    if page.suffix == ".html":
        article = extract(page.read_bytes(), url=url, captured_at=captured_at)
    elif page.suffix == ".txt":
        article = extract(Page(page.read_bytes(), kind="text", url=url, captured_at=captured_at))
    else:
        from newsextract import load

        article = extract(load(page))  # address and time are to be found in the file
    shown: dict[str, Any] = pruned(article.to_dict(evidence=False))
    if shown.get("access") == "unknown":
        del shown["access"]
    return shown


def as_json(shown: dict[str, Any]) -> str:
    """A golden file's text: the fields in the record's order."""
    ordered = {name: shown[name] for name in FIELDS if name in shown}
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(path)


# losses ------------------------------------------------------------------------------------------------------------------


def loss(old: Any, new: Any) -> str | None:
    """Why a new value says less than the old one, or None."""
    if old in (None, "", [], {}):
        return None
    if new in (None, "", [], {}):
        return "had a value and has none"
    if isinstance(old, list) and isinstance(new, list):
        return _loss_in_list(old, new)
    if isinstance(old, dict) and isinstance(new, dict):
        return next((f"{name}: {why}" for name in old if (why := loss(old[name], new.get(name)))), None)
    if isinstance(old, str) and isinstance(new, str):
        return _loss_of_text(len(old), len(new))
    return None


def _loss_in_list(old: list[Any], new: list[Any]) -> str | None:
    if len(new) < len(old):
        return f"had {len(old)} entries and has {len(new)}"
    if len(new) == len(old):
        for number, (before, after) in enumerate(zip(old, new, strict=True), 1):
            # a text may move between entries, a value inside one may not vanish
            if isinstance(before, dict) and isinstance(after, dict) and (gone := [n for n in before if n not in after]):
                return f"entry {number} lost its {', '.join(gone)}"
    return _loss_of_text(_characters(old), _characters(new))


def _loss_of_text(before: int, after: int) -> str | None:
    return f"had {before} characters and has {after}" if after < _SHARE_KEPT * before else None


def _characters(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(_characters(item) for item in items)


def losses(old: dict[str, Any], new: dict[str, Any]) -> dict[str, str]:
    """The fields that a new record says less of, and why."""
    return {name: why for name in old if name not in _INPUTS and (why := loss(old[name], new.get(name)))}


# comparing ---------------------------------------------------------------------------------------------------------------


def differences(old: Any, new: Any, place: str) -> Iterator[str]:
    """Readable lines: what the golden has, and what the library reads."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*old, *new]):
            yield from differences(old.get(name), new.get(name), f"{place}.{name}")
    elif isinstance(old, list) and isinstance(new, list):
        yield from _list_differences(old, new, place)
    else:
        yield f"{place}\n    - {_shown(old)}\n    + {_shown(new)}"


def _list_differences(old: list[Any], new: list[Any], place: str) -> Iterator[str]:
    import difflib

    before, after = [_shown(item) for item in old], [_shown(item) for item in new]
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace" and j - i == m - k:
            for at, (was, now) in enumerate(zip(old[i:j], new[k:m], strict=True), i):
                yield from differences(was, now, f"{place}[{at}]")
        elif kind != "equal":
            lines = [f"    - {line}" for line in before[i:j]] + [f"    + {line}" for line in after[k:m]]
            yield "\n".join([f"{place}[{i}]", *lines])


def _shown(value: Any) -> str:
    return "(nothing)" if value is None else json.dumps(value, ensure_ascii=False)


# the command -------------------------------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None, *, root: Path = FIXTURES, out: TextIO | None = None) -> int:
    """Compares or writes golden records.

    Returns:
        0 if all agree or were written, 1 if some differ or a loss was refused, 2 if a page is unknown.
    """
    given = _arguments().parse_args(arguments)
    out = out or sys.stdout
    known = pages(root)
    unknown = [name for name in [*given.page, *(lost.split(":")[0] for lost in given.lose)] if name not in known]
    if unknown:
        print(f"no such page: {', '.join(unknown)}", file=out)
        return 2
    chosen = {name: known[name] for name in given.page} or known
    inputs = {"url": given.url, "captured_at": given.captured_at}
    if given.write:
        return _write_all(chosen, set(given.lose), inputs, out)
    return _compare_all(chosen, out)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.goldens", description="Compare or write the golden records.")
    parser.add_argument("page", nargs="*", metavar="PAGE", help="such as bbc_com/story; all pages by default")
    parser.add_argument("--write", action="store_true", help="write what the library reads")
    parser.add_argument("--lose", action="append", default=[], metavar="PAGE:FIELD", help="this loss is meant")
    parser.add_argument("--url", help="the address of a page that has no golden record yet")
    parser.add_argument("--captured-at", metavar="TIME", help="when it was fetched, ISO 8601 with an offset")
    return parser


def _compare_all(chosen: dict[str, Path], out: TextIO) -> int:
    wrong = 0
    for name, page in chosen.items():
        golden = read_golden(page)
        lines = list(differences(golden, record(page, golden), ""))
        wrong += bool(lines)
        if lines:
            print(f"{name}", *(f"  {line.removeprefix('.')}" for line in lines), sep="\n", file=out)
    print(f"{len(chosen) - wrong} of {len(chosen)} pages as they should be", file=out)
    return 1 if wrong else 0


def _write_all(chosen: dict[str, Path], meant: set[str], inputs: dict[str, Any], out: TextIO) -> int:
    refused = False
    for name, page in chosen.items():
        golden = read_golden(page)
        new = record(page, golden or inputs)
        lost = {field: why for field, why in losses(golden, new).items() if f"{name}:{field}" not in meant}
        if lost:
            refused = True
            print(f"{name} is not written", *(f"  {field} {why}" for field, why in lost.items()), sep="\n", file=out)
        elif (text := as_json(new)) != (golden_path(page).read_text(encoding="utf-8") if golden else ""):
            write(golden_path(page), text)
            print(f"{name} written", file=out)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
