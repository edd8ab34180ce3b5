"""A folder of news articles becomes a one-page brief in which every line can be traced to its sentence."""

__version__ = "0.1.0"
