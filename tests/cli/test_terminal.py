"""What is shown on a terminal only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import EXAMPLE, environment, story

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")

HIDE_RICH = "import sys; sys.modules['rich'] = sys.modules['rich.console'] = sys.modules['rich.progress'] = None; "
RUN = "from newsextract.cli import main; sys.exit(main(sys.argv[1:]))"


def on_terminal(*arguments: str, rich: bool, stdout_too: bool) -> tuple[int, str, str]:
    """Runs the command with stderr, and stdout if wanted, on a pseudo-terminal. Gives code, what the terminal saw, and stdout."""
    outer, inner = pty.openpty()
    code = ("import sys; " if rich else HIDE_RICH) + RUN
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=inner if stdout_too else subprocess.PIPE,
        stderr=inner,
        env=environment(TERM="xterm"),
    ) as process:
        os.close(inner)
        printed = b"" if stdout_too or process.stdout is None else process.stdout.read()
        seen = b""
        while True:
            try:
                part = os.read(outer, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not part:
                break
            seen += part
        os.close(outer)
        status = process.wait(timeout=60)
    return status, seen.decode(), printed.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(story(f"Page number {number}"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("rich", [True, False])
def test_progress_over_several_inputs(folder: Path, rich: bool) -> None:
    code, seen, printed = on_terminal("extract", "--fields", "headline", str(folder), rich=rich, stdout_too=False)
    assert code == 0
    assert "/3" in seen
    assert printed.splitlines() == [f'{{"headline": "Page number {number}"}}' for number in range(3)]


@pytest.mark.parametrize("rich", [True, False])
def test_results_on_the_same_terminal_stay_whole(folder: Path, rich: bool) -> None:
    code, seen, _ = on_terminal("extract", "--fields", "headline", str(folder), rich=rich, stdout_too=True)
    assert code == 0
    for number in range(3):
        assert f'{{"headline": "Page number {number}"}}\r\n' in seen


@pytest.mark.parametrize("rich", [True, False])
def test_no_progress_for_one_input(rich: bool) -> None:
    code, seen, _ = on_terminal("extract", str(EXAMPLE), rich=rich, stdout_too=False)
    assert (code, seen) == (0, "")


def test_explain_has_colours_with_rich_only() -> None:
    _, coloured, _ = on_terminal("explain", str(EXAMPLE), rich=True, stdout_too=True)
    _, plain, _ = on_terminal("explain", str(EXAMPLE), rich=False, stdout_too=True)
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert "headline" in plain
