"""The state, the output and the archive stay in step, whatever becomes of the files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newsextract.crawling.frontier import Entry, Frontier
from newsextract.crawling.lines import Lines
from newsextract.crawling.state import State
from newsextract.errors import ReadError, UsageError


def written(folder: Path, lines: int) -> State:
    """A state that knows of so many delivered stories, and their lines."""
    state = State(folder / "state")
    state.put("started", 1)
    Frontier(state, None, 3).add("paper", [Entry(f"https://paper.example/{number}") for number in range(lines)])
    output = Lines(folder / "out.jsonl", state)
    for number in range(lines):
        with state.writing() as base:
            end = output.write(b'{"n": %d}\n' % number)
            base.execute(
                "update urls set state = 'done', outcome = 'article', line_end = ? where id = ?", (end, number + 1)
            )
    output.close()
    return state


def test_a_torn_line_is_cut_off(tmp_path: Path) -> None:
    state = written(tmp_path, 3)
    path = tmp_path / "out.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"n": 3, "headl')
    Lines(path, state).close()
    assert path.read_bytes() == whole


def test_lines_that_the_system_never_wrote_are_fetched_again(tmp_path: Path) -> None:
    state = written(tmp_path, 4)
    path = tmp_path / "out.jsonl"
    path.write_bytes(path.read_bytes()[:13])  # a line and a half
    lines = Lines(path, state)
    lines.close()
    assert lines.lost == 3
    assert path.read_bytes() == b'{"n": 0}\n'
    assert [row[0] for row in state.rows("select id from urls where state = 'found'")] == [2, 3, 4]


def test_an_output_that_was_taken_away_is_begun_anew(tmp_path: Path) -> None:
    state = written(tmp_path, 3)
    (tmp_path / "out.jsonl").rename(tmp_path / "monday.jsonl")
    Lines(tmp_path / "out.jsonl", state).close()
    assert state.rows("select count(*) from urls where state = 'done'") == [(3,)]
    Lines(tmp_path / "out.jsonl", state).close()


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("my notes, which are longer than one would think\n" * 3)
    state = State(tmp_path / "state")
    with pytest.raises(UsageError, match="holds something else"):
        Lines(path, state)
    state.close()
    (tmp_path / "other").mkdir()
    state = written(tmp_path / "other", 3)
    with pytest.raises(UsageError, match="not the file"):
        Lines(path, state)
    assert path.read_text().count("notes") == 3


def test_a_state_of_another_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("no database at all, but long enough to be looked at " * 40)
    with pytest.raises(ReadError, match="no state of a crawl"):
        State(tmp_path / "notes")
    base = sqlite3.connect(tmp_path / "base")
    base.execute("create table things (name text)")
    base.commit()
    base.close()
    with pytest.raises(ReadError, match="another program"):
        State(tmp_path / "base")


def test_a_transaction_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    state = State(tmp_path / "state")

    def half() -> None:
        with state.writing() as base:
            base.execute("insert into facts values ('a', 1)")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert state.fact("a") is None
