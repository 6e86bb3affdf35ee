"""Pages: bytes or text in, parsed once, everything else on demand. Only this package parses HTML."""

from newsextract.page.blocks import BlockTable
from newsextract.page.document import Page
from newsextract.page.hints import Hint
from newsextract.page.intake import Data
from newsextract.page.tags import Region
from newsextract.page.text_block import TextBlock

__all__ = ["BlockTable", "Data", "Hint", "Page", "Region", "TextBlock"]
