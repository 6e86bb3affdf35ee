"""The command as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize(
    "command",
    ["extract page.html", "extract --format text page.html", "explain page.html", "sites --json", "feed page.html"],
)
def test_a_closed_stdout_is_said_and_is_no_fault(command: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(story("Ferries run again"), encoding="utf-8")
    line = f'"{sys.executable}" -m newsextract {command} >&-'
    done = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "standard output is closed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_with_closed_streams_a_file_is_written_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(story("Ferries run again"), encoding="utf-8")
    line = f'"{sys.executable}" -m newsextract extract page.html missing.html -o out.jsonl >&- 2>&-'
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, env=environment(), check=False)
    assert done.returncode == 3
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("extract", ""), 3, "an input without a name"),
        (("explain", ""), 3, "an input without a name"),
        (("explain", "pages"), 3, "pages: this is a folder; name one page in it"),
        (("inspect", "pages", "--no-open"), 3, "pages: this is a folder; name one page in it"),
        (("extract", "--url", "harbour", "page.html"), 2, "--url harbour: no address on the web"),
        (("explain", "--url", "www.elincourier.example/a", "page.html"), 2, "write it as https://"),
        (("feed", "--url", "harbour", "page.html"), 2, "--url harbour: no address on the web"),
        (("doctor", "page.html", "--baseline", "page.html"), 2, "this is no baseline; write one with"),
        (("learn", "page.html", "page.html", "page.html", "-o", "pages"), 2, "pages is a folder; name a file in it"),
    ],
)
def test_what_cannot_be_meant_is_said_in_words(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "page.html").write_text(story("Ferries run again"), encoding="utf-8")
    done = newsextract(*arguments, cwd=tmp_path)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html", "pages"]
