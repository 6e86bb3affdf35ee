"""Makes the picture of the inspector in the documentation: ``python -m tests.inspector.picture``."""

from __future__ import annotations

import tempfile
from pathlib import Path

import newsextract
from newsextract.inspector import inspect_page
from tests.cli.command import ROOT
from tests.inspector.browser import chromium

TARGET = ROOT / "docs" / "images" / "inspector.png"


def main() -> None:
    """Shows the example, opens the evidence of its byline, and keeps what is seen."""
    with tempfile.TemporaryDirectory() as folder, chromium(Path(folder) / "profile") as browser:
        view = Path(folder) / "view.html"
        view.write_text(inspect_page(newsextract.load(ROOT / "examples" / "harbour-story.html")), encoding="utf-8")
        browser.get(view.as_uri())
        browser.set_window_size(1400, 930)
        browser.execute_script(
            "[...document.querySelectorAll('.outline')].find(n => n.dataset.label === 'byline').click();"
            "document.getElementById('left').scrollTop = 130; document.getElementById('record').scrollTop = 0"
        )
        browser.save_screenshot(str(TARGET))
        print(TARGET)


if __name__ == "__main__":
    main()
