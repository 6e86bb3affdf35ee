"""The checks of ``dev.py`` in environments of their own, for several Pythons; and the build."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests", "docs", "build"]


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """The tests, with the arguments given after ``--``."""
    session.install("--editable", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """ruff: rules and layout."""
    session.install("--editable", ".[dev]")
    session.run("python", "dev.py", "test", "lint")


@nox.session
def types(session: nox.Session) -> None:
    """mypy, strict."""
    session.install("--editable", ".[dev]")
    session.run("python", "dev.py", "test", "types")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, with warnings as errors."""
    session.install("--editable", ".[dev]")
    session.run("python", "dev.py", "test", "docs")


@nox.session
def build(session: nox.Session) -> None:
    """The sdist and the wheel, in ``dist``."""
    session.install("build")
    session.run("python", "-m", "build")


@nox.session
@nox.parametrize("extra", ["scrapy", "web-poet", "scrapy-poet"])
def integration(session: nox.Session, extra: str) -> None:
    """The tests of an integration with nothing but its extra installed."""
    session.run("python", "dev.py", "integration", extra, *session.posargs)
