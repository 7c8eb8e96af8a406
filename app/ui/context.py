"""What pages and dialogs are given: the workspace, and what the window shares among them."""

from dataclasses import dataclass

from app.ui.background import Background
from app.ui.changes import Changes
from app.ui.preferences import Preferences
from app.ui.sending import SendingControl
from app.ui.theme import Theme
from app.workspace import Workspace


@dataclass(frozen=True)
class Context:
    """One window's surroundings."""

    workspace: Workspace
    theme: Theme
    preferences: Preferences
    background: Background
    changes: Changes
    sending: SendingControl
