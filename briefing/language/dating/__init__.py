"""The date grammar's parts: tokens, words, nodes, parsers, calendar arithmetic, resolution, wording.

`briefing.language.dates` is the door; nothing else imports from here.
"""
