"""One opened data folder with everything a user can do to it; the window and the commands talk to it alone."""

from app.workspace.workspace import Workspace

__all__ = ["Workspace"]
