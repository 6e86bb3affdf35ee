"""``python -m newsextract.quality DIR``: the same as ``newsextract quality DIR``."""

import sys

from newsextract.cli import main

if __name__ == "__main__":
    raise SystemExit(main(["quality", *sys.argv[1:]]))
