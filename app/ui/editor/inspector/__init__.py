"""The inspector: what is said about the chosen card, and where it is changed."""

from app.ui.editor.inspector.inspector import Inspector

__all__ = ["Inspector"]
