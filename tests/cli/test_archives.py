"""Files of many pages on the command line."""

from __future__ import annotations

from pathlib import Path

from newsextract import WarcWriter
from tests.cli.command import newsextract, story

SITE = "https://www.elincourier.example"


def warc(path: Path, *headlines: str) -> Path:
    with WarcWriter(path) as writer:
        for number, headline in enumerate(headlines):
            writer.response(f"{SITE}/{number}", {"content-type": "text/html"}, story(headline).encode())
        writer.response(f"{SITE}/gone", {"content-type": "text/html"}, b"gone", status=404)
    return path


def test_extract_gives_a_line_a_record(tmp_path: Path) -> None:
    path = warc(tmp_path / "crawl.warc.gz", "Pier reopens", "Ferry sold", "Storm ahead")
    done = newsextract("extract", path, "--fields", "headline,url,source,captured_at")
    assert (done.code, done.err) == (0, "")
    assert [each["headline"] for each in done.records] == ["Pier reopens", "Ferry sold", "Storm ahead"]
    assert [each["url"] for each in done.records] == [f"{SITE}/{number}" for number in range(3)]
    assert all(each["source"].startswith(f"{path}#") and each["captured_at"] for each in done.records)


def test_extract_reads_folders_with_both(tmp_path: Path) -> None:
    warc(tmp_path / "a.warc.gz", "Pier reopens")
    (tmp_path / "b.html").write_text(story("Ferry sold"), encoding="utf-8")
    done = newsextract("extract", tmp_path, "--fields", "headline")
    assert [each["headline"] for each in done.records] == ["Pier reopens", "Ferry sold"]


def test_damage_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = warc(tmp_path / "crawl.warc.gz", "Pier reopens")
    one = path.read_bytes()
    path.write_bytes(one + b"damage" * 30 + one)
    done = newsextract("extract", path, "--fields", "headline")
    assert done.code == 3
    assert [each["headline"] for each in done.records] == ["Pier reopens"] * 2
    assert f"error: {path}#{len(one)}-" in done.err
    assert "a damaged stretch" in done.err


def test_a_file_without_a_page_says_so(tmp_path: Path) -> None:
    path = warc(tmp_path / "crawl.warc.gz")
    done = newsextract("extract", path)
    assert done.code == 1
    assert "no saved pages in" in done.err


def test_a_url_is_of_one_page(tmp_path: Path) -> None:
    done = newsextract("extract", warc(tmp_path / "crawl.warc.gz", "Pier reopens"), "--url", SITE)
    assert done.code == 2
    assert "give one page with it" in done.err


def test_the_doctor_reads_them_too(tmp_path: Path) -> None:
    path = warc(tmp_path / "crawl.warc.gz", *(f"Pier {number} reopens" for number in range(12)))
    path.write_bytes(path.read_bytes() + b"damage" * 30)
    done = newsextract("doctor", path, "--json", "-")
    assert '"pages": 12' in done.out
    assert "a damaged stretch" in done.err


def test_without_the_extra_the_error_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "fastwarc").mkdir()
    (tmp_path / "fastwarc" / "__init__.py").write_text("raise ImportError('not here')")
    from tests.cli.command import environment

    path = warc(tmp_path / "crawl.warc.gz", "Pier reopens")
    env = environment()
    env["PYTHONPATH"] = f"{tmp_path}:{env['PYTHONPATH']}"
    done = newsextract("extract", path, env=env)
    assert done.code == 3
    assert 'pip install "newsextract[warc]"' in done.err
