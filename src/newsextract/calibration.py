"""What a confidence is worth: the extractors' own guesses, set right by pages of which the truth is known.

For each field a logistic curve over the extractor's guess, and a shift for each of its rules, learned by
``training/calibrate.py`` and kept as text in ``calibration.json``. A field that is not in it keeps the extractor's guess.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from newsextract.candidates import Candidate
from newsextract.evidence import Evidence

# no guess is surer than this, and no figure that is made of one
_LEAST, _MOST = 0.01, 0.995


@dataclass(frozen=True, slots=True)
class Curve:
    """How guesses of one field become confidences.

    Attributes:
        base: The log-odds where the extractor guesses one half.
        slope: By how much they rise with the log-odds of the guess.
        rules: What is added for a rule.
    """

    base: float
    slope: float
    rules: dict[str, float]

    def confidence(self, guess: float, rule: str) -> float:
        """The confidence, from 0 to 1."""
        logit = self.base + self.slope * log_odds(guess) + self.rules.get(rule, 0.0)
        return min(_MOST, max(_LEAST, 1 / (1 + exp(-logit))))


def log_odds(guess: float) -> float:
    """The log-odds of a guess from 0 to 1."""
    guess = min(_MOST, max(_LEAST, guess))
    return log(guess / (1 - guess))


def rule_name(source: str, rule: str) -> str:
    """The name under which a rule is calibrated: all site rules are one, and the rest go by their kind of source too."""
    return source if source == "site rule" else f"{source} {rule}"


@functools.cache
def shipped_curves() -> dict[str, Curve]:
    """The curves that come with the library, by field."""
    return read_curves((Path(__file__).parent / "calibration.json").read_text("utf-8"))


def read_curves(text: str) -> dict[str, Curve]:
    """Reads curves as they are shipped."""
    return {
        field: Curve(each["base"], each["slope"], each["rules"]) for field, each in json.loads(text)["fields"].items()
    }


def proof(field: str, candidate: Candidate) -> Evidence:
    """The evidence of a field's value, with a confidence that is right as often as it says."""
    evidence = candidate.evidence()
    curve = shipped_curves().get(field)
    if curve is not None:
        rule = rule_name(candidate.source, candidate.rule)
        evidence.confidence = round(curve.confidence(candidate.confidence, rule), 3)
    return evidence
