"""Confidences that are worth what they say, and values left out that are not sure enough."""

from __future__ import annotations

import dataclasses
import json
from importlib.resources import files

import pytest

from newsextract import UsageError, explain, extract
from newsextract.calibration import Curve, log_odds, read_curves, rule_name, shipped_curves
from newsextract.fields import FIELDS
from tests.variations import STORY, VARIATIONS

PAGE = VARIATIONS["plain"](STORY)[0]
FILE = files("newsextract") / "calibration.json"


def test_the_curves_are_of_known_fields_and_rise_with_the_guess() -> None:
    curves = shipped_curves()
    assert {"headline", "byline", "published"} <= set(curves) <= {field.name for field in FIELDS}
    for curve in curves.values():
        assert curve.confidence(0.2, "unknown rule") <= curve.confidence(0.8, "unknown rule")
        assert all(0 < curve.confidence(0.9, rule) < 1 for rule in curve.rules)


def test_the_file_tells_how_reliable_the_curves_were_on_other_sites() -> None:
    data = json.loads(FILE.read_text("utf-8"))
    told = data["about"]["judged on sites not learned from"]
    assert set(told) == set(data["fields"]) == set(read_curves(FILE.read_text("utf-8")))
    for name in ("headline", "byline", "published"):
        assert told[name]["mean distance from the diagonal"] < 0.06


@pytest.mark.parametrize(
    ("guess", "expected"), [(0.5, 0.0), (1.0, log_odds(0.995)), (0.0, log_odds(0.01)), (-3, log_odds(0.01))]
)
def test_log_odds_are_bounded(guess: float, expected: float) -> None:
    assert log_odds(guess) == expected


def test_a_curve_shifts_a_rule() -> None:
    curve = Curve(0.0, 1.0, {"meta author": -1.0})
    assert curve.confidence(0.8, "element byline") == pytest.approx(0.8)
    assert curve.confidence(0.8, "meta author") == pytest.approx(0.595, abs=0.001)


def test_all_site_rules_are_one_rule() -> None:
    assert rule_name("site rule", "apnews.com/2023") == "site rule"
    assert rule_name("json-ld", "author") == "json-ld author"


def test_values_less_sure_than_asked_are_left_out() -> None:
    whole = extract(PAGE)
    for least in (0.3, 0.6, 0.9, 0.99):
        article = extract(PAGE, min_confidence=least)
        assert all(
            proof.confidence >= least for name, proofs in article.evidence.items() if name != "body" for proof in proofs
        )
        for field in dataclasses.fields(article):
            if field.name in whole.evidence and field.name not in article.evidence:
                assert getattr(article, field.name) in (None, (), "unknown")
    assert extract(PAGE, min_confidence=0.0) == whole


def test_the_body_is_given_whole_or_not_at_all() -> None:
    whole = extract(PAGE).body
    assert all(extract(PAGE, min_confidence=least).body in (whole, ()) for least in (0.5, 0.9, 0.95, 1.0))
    assert extract(PAGE, min_confidence=1.0).body == ()


def test_lists_keep_their_sure_items_with_their_evidence() -> None:
    whole = extract(PAGE)
    least = min(proof.confidence for proof in whole.evidence["feed_items"])
    article = extract(PAGE, min_confidence=least)
    assert len(article.feed_items) == len(article.evidence["feed_items"])


def test_explain_says_what_was_left_out() -> None:
    rows = [row for row in explain(PAGE, min_confidence=1.0).rows if row.lost_because == "less sure than 1"]
    assert {"headline", "byline", "published"} <= {row.field for row in rows}
    assert not any(row.won for row in explain(PAGE, min_confidence=1.0).rows)


@pytest.mark.parametrize("wrong", [-0.1, 1.1, "0.5", None])
def test_a_confidence_that_is_no_share_is_refused(wrong: object) -> None:
    with pytest.raises(UsageError, match="min_confidence is a number from 0 to 1"):
        extract(PAGE, min_confidence=wrong)  # type: ignore[arg-type]
