"""Sets the project up and runs it, with nothing but Python.

    python3 dev.py demo           the record of the example page
    python3 dev.py test           all checks: lint, types, tests, docs
    python3 dev.py test tests     one of them
    python3 dev.py integration scrapy     the tests of an integration, with nothing but its extra installed

The first run makes a virtual environment in ``.venv`` and installs the project there. Started inside a virtual
environment, it uses that one instead.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
EXAMPLE = Path("examples") / "harbour-story.html"
CHECKS: dict[str, list[list[str]]] = {
    "lint": [["-m", "ruff", "check", "."], ["-m", "ruff", "format", "--check", "."]],
    "types": [["-m", "mypy"]],
    "tests": [["-m", "pytest", "-n", "auto"]],
    "docs": [["-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", "docs/_build/html"]],
}
FOR_INTEGRATIONS = ["hypothesis>=6.100", "pytest>=8.2"]
"""What the tests of integrations need beside the extra: the newspaper is plain Python."""
FOR_ONE = {"crawlee": ["crawlee[parsel,playwright]"], "datatrove": ["orjson>=3"], "scrapy": ["pyarrow>=17"]}
"""What only one integration's tests need: the frameworks' own parts that users choose among."""


def main() -> int:
    """Runs one command and returns its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("demo", help="print the record of the example page")
    test = commands.add_parser("test", help="run all checks, or the ones named")
    test.add_argument("checks", nargs="*", metavar="CHECK", help=f"of {', '.join(CHECKS)}; default: all")
    integration = commands.add_parser("integration", help="test an integration in an environment with only its extra")
    integration.add_argument("name", metavar="NAME", help="the extra, such as scrapy or web-poet")
    integration.add_argument("options", nargs=argparse.REMAINDER, metavar="...", help="for pytest")
    args = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what tells the others
        print(f"newsextract needs Python 3.11 or later; this is {sys.version.split()[0]}", file=sys.stderr)
        return 2
    if args.command == "demo":
        return run(environment(""), "-m", "newsextract", "extract", "--indent", str(EXAMPLE))
    if args.command == "integration":
        return integrate(args.name, args.options)
    unknown = [name for name in args.checks if name not in CHECKS]
    if unknown:
        parser.error(f"no check {', '.join(unknown)}; there are {', '.join(CHECKS)}")
    return check(environment("[dev]"), args.checks or list(CHECKS))


def check(python: Path, names: list[str]) -> int:
    """Runs checks one after the other; a failed one does not keep the others from running."""
    failed = []
    for name in names:
        print(f"== {name}", flush=True)
        start = time.monotonic()
        codes = [run(python, *command) for command in CHECKS[name]]
        if any(codes):
            failed.append(name)
        print(f"== {name}: {'failed' if name in failed else 'passed'} in {time.monotonic() - start:.0f} s", flush=True)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def integrate(name: str, options: list[str]) -> int:
    """Runs the tests of an integration in an environment of its own, which is made anew each time: nothing else shall help it."""
    tests = ROOT / "tests" / "integrations" / f"test_{name.replace('-', '_')}.py"
    if not tests.is_file():
        print(f"there is no {tests.relative_to(ROOT)}", file=sys.stderr)
        return 2
    place = ROOT / ".venv-integrations" / name
    make(place)
    python = interpreter(place)
    print(f"installing newsextract[{name}] and what its tests need ...", file=sys.stderr, flush=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", f".[{name}]", *FOR_INTEGRATIONS]
    install += FOR_ONE.get(name, [])
    return run(python, *install) or run(python, "-m", "pytest", "-p", "no:cacheprovider", str(tests), *options)


def interpreter(place: Path) -> Path:
    """The Python of a virtual environment."""
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(extra: str) -> Path:
    """The Python of an environment in which the project is installed, made or brought up to date if need be."""
    if sys.prefix != sys.base_prefix:
        place, python = Path(sys.prefix), Path(sys.executable)
    else:
        place = ROOT / ".venv"
        python = interpreter(place)
        if not python.exists():
            make(place)
    # the demo's set-up serves the demo only; the tests' serves both
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    marks = [place / f".newsextract-installed{kind}" for kind in dict.fromkeys((extra, "[dev]"))]
    if not any(mark.exists() and mark.read_text() == wanted for mark in marks):
        print(f"installing newsextract{extra} into {place} ...", file=sys.stderr, flush=True)
        command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", f".{extra}"]
        if run(python, *command):
            sys.exit(1)
        marks[0].write_text(wanted)
    return python


def make(place: Path) -> None:
    """Makes a virtual environment with pip in it."""
    print(f"making a virtual environment in {place} ...", file=sys.stderr, flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(place)]):
        print("no virtual environment; on Debian and Ubuntu install python3-venv first", file=sys.stderr)
        sys.exit(1)


def run(python: Path, *arguments: str) -> int:
    """Runs Python in the project's folder, its output going where ours goes."""
    return subprocess.call([str(python), *arguments], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
