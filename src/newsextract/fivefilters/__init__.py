"""Site configuration files of the FiveFilters dialect: ``example.com.txt``, a line a rule, XPath.

Public-domain collections of such files are kept current by many people. A user's own folder of them is read here: which file
belongs to a host (:mod:`.hosts`), what it says (:mod:`.reader`, :mod:`.patterns`), what its rules find on a page
(:mod:`.document`, :mod:`.alignment`, :mod:`.findings`), and whether that is to be believed (:mod:`.checks`). No rule is taken
at its word: what it brings is held against the generic answer.
"""

from newsextract.fivefilters.patterns import FetchRules, LinkRule, SitePatterns, XPathRule
from newsextract.fivefilters.reader import parse_patterns, read_patterns

__all__ = ["FetchRules", "LinkRule", "SitePatterns", "XPathRule", "parse_patterns", "read_patterns"]
