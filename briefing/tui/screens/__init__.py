"""Screens: each lays out widgets and answers their messages. Dialogs are modal and close with a result."""
