"""Which tabs the drawer has, in their order."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.ui.context import Context
from app.ui.editor.checking import Checking
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.numbers.tab import NumbersTab
from app.ui.editor.drawer.phone.tab import PhoneTab
from app.ui.editor.drawer.problems import ProblemsTab
from app.ui.editor.drawer.tab import DrawerTab
from app.ui.editor.drawer.timeline.tab import TimelineTab


@dataclass(frozen=True)
class Surroundings:
    """What a tab is given: the window's context, the sequence on the desk with its problems, the shop's zone."""

    context: Context
    desk: EditorDesk
    zone: ZoneInfo
    checking: Checking


def make_tabs(surroundings: Surroundings) -> list[DrawerTab]:
    """Return the tabs of an editor page, the first one first."""
    context, desk = surroundings.context, surroundings.desk
    return [
        TimelineTab(context, desk),
        ProblemsTab(context.theme, desk, surroundings.checking),
        PhoneTab(context, desk, surroundings.zone),
        NumbersTab(context, desk),
    ]
