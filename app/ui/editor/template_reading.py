"""Reading the templates that a platform has approved, for the message steps of a drawing."""

from functools import partial

from PySide6.QtCore import QObject

from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.inspector.inspector import Inspector
from app.workspace import Workspace
from app.workspace.channels import TemplateOnPlatform


class TemplateReading(QObject):
    """Reads the templates of a desk's channel when the inspector asks for them, and shows them there."""

    def __init__(self, context: Context, desk: EditorDesk, inspector: Inspector) -> None:
        """Wait to be asked."""
        super().__init__(inspector)
        self._context = context
        self._desk = desk
        self._inspector = inspector
        inspector.templates_asked.connect(self.read)

    def read(self) -> None:
        """Ask the platform; what is wrong is said by the desk."""
        channel = self._desk.draft.channel
        if channel is not None:
            work = partial(_templates, self._context.workspace, channel.name)
            self._context.background.run(self, work, self._inspector.show_templates, self._desk.refused.emit)


def _templates(workspace: Workspace, name: str) -> tuple[TemplateOnPlatform, ...]:
    return workspace.channels.templates(name)
