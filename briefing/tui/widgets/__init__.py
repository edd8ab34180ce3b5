"""Widgets take plain values, show them and post messages. They know no pipeline and no disk."""
