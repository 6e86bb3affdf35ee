"""Pages whose story stands at another address."""

from __future__ import annotations

import pytest

from newsextract import extract

HOME = "https://www.elincourier.example/harbour/"
STORY = "The first boat of the morning carried 212 passengers, and nobody on the quay had expected more than a handful."


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ('<meta http-equiv="refresh" content="0;url=/a">', "https://www.elincourier.example/a"),
        ("<meta http-equiv=Refresh content=\"1; URL='ferry.html'\">", f"{HOME}ferry.html"),
        ('<meta http-equiv="refresh" content="0.5, https://g.example/a">', "https://g.example/a"),
        ('<meta http-equiv="refresh" content="300;url=/live">', None),
        ('<meta http-equiv="refresh" content="0">', None),
        (f'<meta http-equiv="refresh" content="0;url={HOME}">', None),
        ('<meta http-equiv="refresh" content="0;url=javascript:go()">', None),
    ],
)
def test_a_page_that_leads_elsewhere_says_where(head: str, problem: str | None) -> None:
    wanted = (f"redirect: the page only leads to {problem}; read that one",) if problem else ()
    assert extract(f"<html><head>{head}<title>Moved</title></head><body></body></html>", url=HOME).problems == wanted
    with_story = extract(f"<html><head>{head}</head><body><h1>Ferry returns</h1><p>{STORY}</p></body></html>", url=HOME)
    assert (with_story.text, with_story.problems) == (STORY, ())


def test_frames_are_named() -> None:
    page = (
        '<html><head><title>Gazette</title></head><FRAMESET cols="20%,80%"><frame src="menu.html">'
        '<frame src="story.html"></FRAMESET></html>'
    )
    (problem,) = extract(page, url=HOME).problems
    assert (
        problem == f"frames: the page only shows others: {HOME}menu.html, {HOME}story.html; read the one with the story"
    )
    (problem,) = extract(page).problems
    assert "menu.html, story.html" in problem
