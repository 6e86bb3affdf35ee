"""How cost and memory grow with the page, from 1 kB to 10 MB; draws it.

    python -m training.growth [-o docs/images/growth.png]

Each size is read in a process of its own. The pages are made up: a menu, a story, pictures, teasers and a footer, all growing
alike. Needs matplotlib.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_SENTENCE = (
    "The {n} boats of Port Elin called at pier {n} in the year {n}, and the council paid {n} crowns for each of them. "
)


def page(size: int) -> str:
    """A page of about so many bytes."""
    parts: list[str] = []
    length = 0
    while length < size - 400:
        n = len(parts)
        part = f"<p>{_SENTENCE.format(n=n) * 3}</p>\n"
        if n % 5 == 4:
            part += f'<figure><img src="/pictures/{n}.jpg" width="800" height="400"><figcaption>Pier {n}. Photo: K. Lund</figcaption></figure>\n'
        if n % 7 == 6:
            part += f'<aside class="related"><a href="/story/{n}"><h3>What boat {n} cost the town in winter</h3></a></aside>\n'
        parts.append(part)
        length += len(part)
    menu = "".join(f'<li><a href="/part/{n}">Part {n}</a></li>' for n in range(len(parts) // 4))
    return (
        "<html lang=en><head><title>Boats of Port Elin</title></head><body>"
        f"<nav><ul>{menu}</ul></nav><article><h1>Boats of Port Elin</h1>{''.join(parts)}</article></body></html>"
    )


def measure(size: int) -> None:
    """Prints bytes, seconds of parsing, seconds of extraction, and the peak of memory in MB."""
    from selectolax.lexbor import LexborHTMLParser

    from newsextract import extract

    extract(page(2_000))  # what is loaded on first use
    html = page(size)
    rounds = max(1, 2_000_000 // size)
    start = time.process_time()
    for _ in range(rounds):
        LexborHTMLParser(html)
    parsed = time.process_time()
    for _ in range(max(1, rounds // 10)):
        extract(html)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(len(html), (parsed - start) / rounds, (done - parsed) / max(1, rounds // 10), peak)


def main() -> int:
    """Measures and draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/images/growth.png"))
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.size:
        measure(args.size)
        return 0
    points = []
    for size in _SIZES:
        command = [sys.executable, "-m", "training.growth", "--size", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this very module
        count, parse, whole, peak = map(float, done.stdout.split())
        points.append((count / 1000, parse * 1000, whole * 1000, peak))
        print(f"{count / 1000:9.1f} kB   parse {parse * 1000:9.2f} ms   extract {whole * 1000:9.1f} ms   "
              f"{whole * 1e6 / count * 1000:7.1f} µs/kB   {peak:5.0f} MB", flush=True)  # fmt: skip
    _draw(points, args.output)
    return 0


def _draw(points: list[tuple[float, float, float, float]], output: Path) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    sizes = [point[0] for point in points]
    figure, axes = plt.subplots(figsize=(7, 4.2), dpi=110)
    axes.loglog(sizes, [point[2] for point in points], "o-", color="#0072b2", label="extract, all fields")
    axes.loglog(sizes, [point[1] for point in points], "s-", color="#555555", label="bare parse")
    steady = points[-1][2] / points[-1][0]
    axes.loglog(sizes, [steady * size for size in sizes], ":", color="#999999", label="in step with the page")
    axes.set_xlabel("page, kB")
    axes.set_ylabel("ms of one core")
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(output)


if __name__ == "__main__":
    sys.exit(main())
