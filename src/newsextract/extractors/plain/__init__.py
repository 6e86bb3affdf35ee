"""Pages of which only the text is known, as a reader copies them from a browser: what each line is, is told by its look.

:class:`~newsextract.extractors.plain.outline.Outline` says where headline, kicker, standfirst and story stand; the extractors of
the fields ask it where HTML would have told them.
"""
