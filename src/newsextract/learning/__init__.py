"""Learns the rules of a site from pages of it, without a model and without the network.

Pages of one site are made by one template. What the generic extractors find on each of them is compared: what repeats is
no story, what stands in the same place on all pages is the same field, and what a page says of itself for machines tells
which of two answers is right. A rule is written only if it wins on some page and harms on none.
"""

from __future__ import annotations

from newsextract.learning.sample import Sample
from newsextract.learning.study import Learned, LearnedLayout, learn, study
from newsextract.learning.writing import site_file

__all__ = ["Learned", "LearnedLayout", "Sample", "learn", "site_file", "study"]
