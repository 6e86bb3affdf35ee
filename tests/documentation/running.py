"""Runs the blocks of a page, in order, in one namespace."""

from __future__ import annotations

import contextlib
import doctest
import io
from typing import Any

from newsextract import use_sites
from newsextract.cli import main
from tests.documentation.blocks import Block, words

_SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_CHECKER = doctest.OutputChecker()


def run_python(block: Block, names: dict[str, Any]) -> str:
    """Runs a block and gives what it printed."""
    if block.text.lstrip().startswith(">>>"):
        test = doctest.DocTestParser().get_doctest(block.text, names, block.name, str(block.page), block.line)
        report = io.StringIO()
        result = doctest.DocTestRunner(optionflags=_SAME).run(test, out=report.write, clear_globs=False)
        names.update(test.globs)
        assert not result.failed, report.getvalue()
        return ""
    out = io.StringIO()
    # so that a traceback names the page and its line
    code = compile("\n" * block.line + block.text, str(block.page), "exec")
    with contextlib.redirect_stdout(out):
        exec(code, names)
    return out.getvalue()


def run_command(line: str) -> tuple[int, str, str]:
    """Runs ``newsextract …`` and gives its exit code, what it printed and what it told the user."""
    out, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(said):
        code = main(words(line)[1:])
    use_sites()  # a command is a process of its own, for whoever types it
    return code, out.getvalue(), said.getvalue()


def shows(block: Block, printed: str) -> None:
    """Holds what a page shows as output against what was printed; an ellipsis stands for anything."""
    wanted = block.text.replace("…", "...")
    got = printed.replace("…", "...")
    assert _CHECKER.check_output(wanted, got, _SAME), (
        f"{block.name} shows\n{block.text}\nbut this is printed:\n{printed}"
    )
