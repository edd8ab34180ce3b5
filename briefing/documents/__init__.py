"""Step 1: a folder of files becomes cleaned articles, each with its outlet, title, date and evidence.

One verb, `load_documents`. Owns reading, cleaning, splitting and dating; what the text means is the language
step's business.
"""

from briefing.documents.load import load_documents

__all__ = ["load_documents"]
