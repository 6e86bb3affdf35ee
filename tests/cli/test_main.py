"""The command as a whole."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import newsextract as package
from newsextract.cli import main
from tests.cli.command import ROOT, environment, newsextract, story


def test_version() -> None:
    done = newsextract("--version")
    assert (done.code, done.out, done.err) == (0, f"newsextract {package.__version__}\n", "")


def test_help_names_the_commands_and_the_exit_codes() -> None:
    done = newsextract("--help")
    assert done.code == 0
    for word in ("extract", "explain", "quality", "exit codes"):
        assert word in done.out


def test_without_a_command_it_is_2() -> None:
    done = newsextract()
    assert (done.code, done.out) == (2, "")


def test_an_unknown_command_is_2() -> None:
    assert newsextract("devour", "page.html").code == 2


def test_main_returns_its_code_and_does_not_exit() -> None:
    assert main(["extract", "--nonsense"]) == 2
    assert main(["extract", "no-such-page.html"]) == 3


@pytest.mark.skipif(os.name == "nt", reason="needs the processor time of children")
def test_a_page_of_300_kilobytes_takes_well_under_a_second() -> None:
    # as such pages are made: more script than story, and many teasers in much markup
    script = "<script>window.cards=[" + '{"kind":"teaser","place":"harbour","size":[300,250]},' * 2000 + "]</script>"
    teaser = (
        '<div class="card card--small" data-track="river-{0}"><a class="card__link" href="/harbour/2026/03/story-{0}">'
        '<picture class="card__picture"><source srcset="/p/{0}-300.webp 300w, /p/{0}-600.webp 600w" sizes="33vw">'
        '<img loading="lazy" src="/p/{0}.jpg" alt="" width="300" height="200"></picture>'
        '<h3 class="card__title">The {0}th boat of the year</h3></a></div>'
    )
    teasers = "".join(teaser.format(number) for number in range(530))
    page = story(
        "Ferries run again",
        *(
            f"The ferry made fast at the pier in the morning, and {n} people went ashore to see the bay."
            for n in range(60)
        ),
    )
    page = page.replace("</main>", f"</main><aside>{teasers}</aside>{script}")
    assert 290_000 < len(page) < 330_000
    spent = []
    for _ in range(3):
        before = os.times()
        done = newsextract("extract", "--no-evidence", "-", stdin=page.encode())
        after = os.times()
        # the processor's time, since a busy machine stretches that of the clock
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)
        assert done.code == 0
    assert min(spent) < 1.0


@pytest.mark.skipif(sys.platform != "linux", reason="needs the peak memory in kilobytes")
def test_memory_stays_flat_over_many_inputs() -> None:
    # the peak over 200 pages may not be much above that over 20
    code = (
        "import resource, sys; from newsextract.cli import main; main(['extract', '-o', '/dev/null', *sys.argv[1:]]); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )

    def peak(pages: int) -> int:
        example = str(ROOT / "examples" / "harbour-story.html")
        done = subprocess.run(
            [sys.executable, "-c", code, *[example] * pages],
            capture_output=True,
            env=environment(),
            timeout=120,
            check=True,
        )
        return int(done.stdout)

    assert peak(200) < peak(20) + 15_000
