"""Scores the library on a folder of pages whose truth is known, and refuses to fall below recorded figures.

The folder has one ``<set>.jsonl`` for each set, with one JSON object a page:

``id``, ``file`` (a gzipped page, relative to the folder), ``raw`` (false: stored as UTF-8 whatever its
``<meta charset>`` says), ``url``, ``captured_at``, and what a person reads on the page, each where it is known:
``headline``, ``authors``, ``published``, ``standfirst`` (a list), ``sections`` (each with ``heading`` and
``paragraphs``, lists), or ``text`` in their place, ``captions`` (each with ``text`` and ``credit``, a list), ``tags``,
``with`` and ``without`` (snippets that must and must not appear).
"""
