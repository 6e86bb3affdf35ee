"""The command lines of the documentation can be typed: each by the parser that it is for."""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import tomllib

import pytest

from newsextract.cli import _parser
from tests.cli.command import ROOT, environment
from tests.documentation.blocks import blocks, commands

COMMANDS = [
    *commands(),
    *(("CONTRIBUTING.md", line) for block in blocks(ROOT / "CONTRIBUTING.md") for line in block.commands),
]
OURS = [(place, line) for place, line in COMMANDS if line.startswith("newsextract ")]
TYPED = [each for each in OURS if "[" not in each[1] and "..." not in each[1]]
SYNOPSES = [each for each in OURS if each not in TYPED]
MODULES = sorted({line for _, line in COMMANDS if re.match(r"(?:\S+/)?python3? -m (?!venv|pip|pytest)", line)})
INSTALLS = [each for each in COMMANDS if re.search(r"\bpip install", each[1])]

# parses, and ends where the work would begin
ONLY_PARSE = """
import argparse, runpy, sys
parse = argparse.ArgumentParser.parse_args
def stop(self, *rest, **named):
    parse(self, *rest, **named)
    raise SystemExit(0)
argparse.ArgumentParser.parse_args = stop
module, *sys.argv[1:] = sys.argv[1:]
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


def subcommands() -> dict[str, argparse.ArgumentParser]:
    (action,) = (each for each in _parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(action.choices)


@pytest.mark.parametrize(("place", "line"), TYPED, ids=lambda part: part[:50])
def test_commands_can_be_typed(place: str, line: str) -> None:
    _parser().parse_args(shlex.split(line)[1:])


@pytest.mark.parametrize(("place", "line"), SYNOPSES, ids=lambda part: part[:50])
def test_synopses_name_options_that_there_are(place: str, line: str) -> None:
    parser = subcommands()[line.split()[1]]
    there = set(parser._option_string_actions)
    named = set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", line))
    assert named <= there, f"{place}: there is no {named - there}"
    assert re.search(r"[A-Z]", line), f"{place}: a synopsis has a name in capitals"


def test_the_page_of_the_command_line_names_every_command_and_option() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, parser in subcommands().items():
        (line,) = (
            line
            for place, line in SYNOPSES
            if place.startswith("cli.md") and re.match(rf"newsextract {name}\b(?! check)", line)
        )
        for action in parser._actions:
            if (
                action.option_strings
                and not isinstance(action, argparse._HelpAction)
                and action.help != argparse.SUPPRESS
            ):
                assert any(re.search(rf"(?<![\w-]){option}\b(?!-)", line) for option in action.option_strings), (
                    f"{name}: {action.option_strings[-1]} does not stand in docs/cli.md"
                )
    assert "--version" not in text or "newsextract --version" in text


@pytest.mark.parametrize("line", MODULES)
def test_modules_of_the_checkout_take_their_arguments(line: str) -> None:
    words = shlex.split(line)[2:]
    if words[0] == "training" or words[0].startswith("training."):
        pytest.importorskip("scipy", reason="the extra training is not installed")
    done = subprocess.run(
        [sys.executable, "-c", ONLY_PARSE, *words],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("place", "line"), INSTALLS, ids=lambda part: part[:50])
def test_extras_that_are_to_be_installed_exist(place: str, line: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for named in re.findall(r"(?:newsextract|\.)\[([\w,-]+)\]", line):
        assert set(named.split(",")) <= set(extras), f"{place}: {line}"


def test_extras_named_anywhere_exist() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "src").rglob("*.py")):
        for named in re.findall(r"newsextract\[([a-z][\w,-]*)\]", page.read_text(encoding="utf-8")):
            assert set(named.split(",")) <= set(extras), f"{page}: {named}"


def test_nothing_was_lost() -> None:
    assert len(TYPED) >= 30
    assert len(SYNOPSES) >= 8
    assert len(MODULES) >= 8
    assert INSTALLS
