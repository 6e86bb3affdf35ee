"""The command line: ``newsextract extract``, ``bulk``, ``explain``, ``inspect``, ``feed``, ``crawl``, ``sites``, ``learn``, ``new-site``, ``doctor``, ``quality``.

Results go to stdout, everything else to stderr. Each command lives in a module of its own with two functions:
``register`` describes its arguments, ``run`` does the work and returns the exit code. Nothing heavy is imported before
a command runs.
"""

from __future__ import annotations

import argparse
import errno
import io
import sys
from collections.abc import Sequence

from newsextract.cli import exits, inputs

__all__ = ["main"]

_EPILOG = """\
exit codes:
  0  done
  1  nothing found in some input: no headline and no body; for sites check: a mistake; for doctor: an alarm; for feed: no item;
     for crawl: a site without a story; for bulk: no page
  2  the command cannot be meant: a wrong option or argument
  3  an input could not be read or fetched, or the result not be written; the other inputs are still worked on;
     for crawl: a host was put off
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command line and returns its exit code.

    Args:
        argv: The arguments without the program's name; those of the process if not given.
    """
    _speak_utf8()
    try:
        return _run(argv)
    except KeyboardInterrupt:
        _say("interrupted; what was done is kept")
        return exits.INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return exits.BROKEN_PIPE


def _run(argv: Sequence[str] | None) -> int:
    from newsextract.errors import NewsextractError, UsageError

    try:
        args = _parser().parse_args(argv)
        inputs.use_sites(args)
        code: int = args.run(args)
        sys.stdout.flush()  # here, where a closed pipe is still handled
    except SystemExit as stop:  # argparse has spoken already
        return stop.code if isinstance(stop.code, int) else exits.USAGE
    except UsageError as error:
        _say(f"error: {error}")
        return exits.USAGE
    except NewsextractError as error:
        _say(f"error: {error}")
        return exits.FAILED
    except BrokenPipeError:
        raise
    except OSError as error:
        _say(f"error: the result could not be written: {error}")
        return exits.FAILED
    except Exception:  # noqa: BLE001 - Python's own exit code would say that nothing was found
        import traceback

        _say(f"error: a fault in newsextract; please report it\n{traceback.format_exc()}")
        return exits.FAILED
    return code


def _parser() -> argparse.ArgumentParser:
    from newsextract import __version__
    from newsextract.cli import bulk, crawl, doctor, explain, extract, feed, inspect, learn, new_site, sites
    from newsextract.quality import command as quality

    parser = argparse.ArgumentParser(
        prog="newsextract",
        description="Turns news pages (URLs, saved HTML, plain text) into typed records.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newsextract {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", required=True)
    for module in (extract, bulk, explain, inspect, feed, crawl, sites, learn, new_site, doctor, quality):
        module.register(commands)
    return parser


def _speak_utf8() -> None:
    """Lets both streams carry any text on any system.

    A lone surrogate, as in a file name that is no UTF-8, is written as an escape. In a JSON string that is valid JSON.
    """
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:  # or what is said there would be printed among the results
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


class _Closed(io.TextIOBase):
    """Stands for a stdout that was closed before the start, as with ``>&-``: writing to it fails as to any closed file."""

    def write(self, text: str) -> int:  # noqa: ARG002 - the signature is given
        """Fails.

        Raises:
            OSError: Always.
        """
        raise OSError(errno.EBADF, "standard output is closed")


def _let_go_of_stdout() -> None:
    """Points stdout at nothing: the reader has gone, and the interpreter would complain about it when it flushes."""
    import os

    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass


def _say(message: str) -> None:
    print(f"newsextract: {message}", file=sys.stderr)
