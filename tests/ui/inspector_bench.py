"""A bench for the tests of the inspector: one over a template's drawing, and how to type and choose in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar
from unittest.mock import Mock
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.drawing import gestures
from app.model.drawing.new_steps import new_step
from app.model.sequence import SequenceDocument, SequenceState
from app.model.steps import MessageStep
from app.ui.editor.desk import EditorDesk
from app.ui.editor.inspector import Inspector
from app.ui.editor.inspector.fields import Choice
from app.ui.editor.inspector.form import Form
from app.ui.theme import Appearance, Theme
from app.workspace.drafts import Draft
from tests.ui.driving import TEMPLATES, let_go

LONDON = ZoneInfo("Europe/London")
SATURDAY = datetime(2026, 11, 21, 12, tzinfo=UTC)
_Form = TypeVar("_Form", bound=Form)


class Bench:
    """An inspector over a sequence, whose patches are done at once."""

    def __init__(self, theme: Theme, template: str) -> None:
        text = (TEMPLATES / f"{template}.json").read_text(encoding="utf-8")
        document = SequenceDocument.model_validate_json(text)
        state = SequenceState.DRAFT
        draft = Draft(1, document.name, state, None, document, document.blocks, None)
        self.theme = theme
        self.desk = EditorDesk(Mock(), draft)
        self.inspector = Inspector(theme, self.desk, LONDON, lambda: SATURDAY)
        self.inspector.patched.connect(self.desk.push)
        self.inspector.resize(290, 900)
        self.inspector.show()

    def add(self, kind: str) -> None:
        self.desk.push(gestures.add_step(self.desk.drawing, new_step(kind, "new", "New", 0, 0)))
        self.inspector.show_card("new")

    def form(self, kind: type[_Form]) -> _Form:
        assert isinstance(self.inspector.form, kind)
        return self.inspector.form

    def message(self, step_id: str) -> MessageStep:
        step = self.desk.drawing.steps[step_id]
        assert isinstance(step, MessageStep)
        return step

    def faults(self) -> list[str]:
        """What is said to be wrong."""
        labels = [each for each in self.inspector.findChildren(QWidget) if each.property("tone") == "danger"]
        return [each.accessibleName() for each in labels if each.isVisible()]


@contextmanager
def inspecting(qtbot: QtBot, application: QApplication, template: str) -> Iterator[Bench]:
    """Open an inspector over a template, and take it down again."""
    theme = Theme(application, Appearance.LIGHT)
    bench = Bench(theme, template)
    bench.inspector.activateWindow()
    qtbot.waitUntil(bench.inspector.isActiveWindow)
    yield bench
    let_go(bench.inspector, bench.desk, theme)


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def choose(box: Choice, value: str) -> None:
    """Choose by the keyboard, as a person goes down the list."""
    box.setFocus()
    row = box.findData(value)
    assert row >= 0
    while box.currentIndex() != row:
        QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)
