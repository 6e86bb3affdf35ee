"""Runs the real command in a process of its own, and writes the pages that it reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "harbour-story.html"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests, with the checkout's package first and a width that does not depend on the terminal."""
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(ROOT / "src")]))
    return {**os.environ, "PYTHONPATH": path, "COLUMNS": "100", **more}


def on_loopback() -> dict[str, str]:
    """The same, with leave to fetch from this machine."""
    return environment(NEWSEXTRACT_ALLOW_PRIVATE="127.0.0.1")


def newsextract(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> Outcome:
    """Runs ``newsextract`` with arguments."""
    command = [sys.executable, "-m", "newsextract", *map(str, arguments)]
    done = subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd, env=env or environment(), timeout=120, check=False
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def story(headline: str, *paragraphs: str) -> str:
    """A small page with a headline and a body long enough to be taken for a story."""
    texts = paragraphs or (
        f"{headline}: the harbour master said so on Thursday, and nobody on the quay had expected anything else.",
        "The council will meet again next week to speak about the bill, which has grown since the autumn storms.",
        "Until then the boats leave every half hour, and the tea room at the end of the pier stays open until ten.",
    )
    body = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title></head>'
        f"<body><main><article><h1>{headline}</h1>{body}</article></main></body></html>"
    )
