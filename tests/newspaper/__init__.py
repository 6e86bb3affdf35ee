"""A newspaper on the loopback interface, of any size, with known truth and known faults.

>>> from tests.newspaper import Newspaper
>>> with Newspaper(articles=20, hosts=2) as paper:
...     len(paper.sites), len(paper.truth) >= 20
(2, True)

Its stories are made of a seed and a number when they are asked for; nothing is stored. ``Edition`` is the same without a server.
"""

from tests.newspaper.edition import Edition, Truths
from tests.newspaper.faults import FAULTS, Fault
from tests.newspaper.journal import Journal, Seen
from tests.newspaper.markups import MARKUPS
from tests.newspaper.printing import Sheet
from tests.newspaper.server import Newspaper
from tests.newspaper.truth import Truth

__all__ = ["FAULTS", "MARKUPS", "Edition", "Fault", "Journal", "Newspaper", "Seen", "Sheet", "Truth", "Truths"]
