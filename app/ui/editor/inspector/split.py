"""The branches of a split: a label and a share each; the last takes what the others leave."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.steps import Branch, SplitStep
from app.ui.editor.inspector.fields import NumberField, TextField
from app.ui.editor.inspector.form import Form
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label

_FEWEST, _MOST = 2, 10
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class BranchRow(QWidget):
    """One branch."""

    label_edited = Signal()
    share_edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, number: int) -> None:
        """Lay it out."""
        super().__init__()
        self.label = TextField(self.tr("Label of branch {number}").format(number=number))
        self.share = NumberField(theme, self.tr("Share of branch {number} in per cent").format(number=number))
        self.remove = button(theme, "", "", "small")
        self.remove.setIcon(icon(theme, "x"))
        self.remove.setFixedWidth(theme.metrics.scaled(32))
        self.remove.setStyleSheet("padding: 3px 0;")
        self.remove.setAccessibleName(self.tr("Remove branch {number}").format(number=number))
        self.remove.setToolTip(self.tr("Remove this branch"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small - 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.share)
        layout.addWidget(text_label("%", "small"))
        layout.addWidget(self.remove)
        self.label.edited.connect(self.label_edited)
        self.share.edited.connect(self.share_edited)
        self.remove.clicked.connect(lambda: self.removed.emit())

    def show_branch(self, branch: Branch, *, last: bool, may_go: bool) -> None:
        """Show a branch; the share of the ``last`` one is what the others leave."""
        self.label.show_value(branch.label)
        self.share.show_value(branch.share)
        self.share.setReadOnly(last)
        self.share.setToolTip(self.tr("What the others leave") if last else "")
        self.remove.setEnabled(may_go)


class SplitForm(Form):
    """The fields of a split."""

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__(theme)
        self._branches: tuple[Branch, ...] = ()
        self.rows: list[BranchRow] = []
        section = self.section("branches", self.tr("Branches"))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.metrics.small)
        section.body.addLayout(self._column)
        self.add: QPushButton = button(theme, self.tr("Add a branch"), "plus", "small")
        self.add.clicked.connect(lambda: self._add())
        section.add(self.add)
        words = self.tr(
            "The last branch takes what the others leave. The same customer always goes the same way."
        )
        section.body.addWidget(text_label(words, "small", wraps=True))

    def show_step(self, step: SplitStep) -> None:
        """Show a split."""
        self._branches = step.branches
        while len(self.rows) < len(step.branches):
            self._add_row()
        while len(self.rows) > len(step.branches):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        for number, (row, branch) in enumerate(zip(self.rows, step.branches, strict=True), 1):
            row.show_branch(branch, last=number == len(self.rows), may_go=len(self.rows) > _FEWEST)
        self.add.setEnabled(len(self.rows) < _MOST)

    def _add_row(self) -> None:
        row = BranchRow(self.theme, len(self.rows) + 1)
        row.label_edited.connect(lambda: self._propose_label(row))
        row.share_edited.connect(lambda: self._propose_shares(row))
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()

    def _propose_label(self, row: BranchRow) -> None:
        place = self.rows.index(row)
        changed = [_plain(branch) for branch in self._branches]
        changed[place]["label"] = row.label.value()
        self.propose(f"branches.{place}.label", {"branches": changed}, typed=True)

    def _propose_shares(self, row: BranchRow) -> None:
        place = self.rows.index(row)
        changed = [_plain(branch) for branch in self._branches]
        shares = [each.share.value() for each in self.rows[:-1]]
        numbers = [share for share in shares if isinstance(share, int)]
        rest = 100 - sum(numbers)
        if len(numbers) < len(shares):
            self.say_fault("branches", self.tr("Write a whole number of per cent."))
            return
        if rest < 0:
            self.say_fault("branches", self.tr("Together the shares would be more than 100 %."))
            return
        for branch, share in zip(changed, [*numbers, rest], strict=True):
            branch["share"] = share
        self.propose(f"branches.{place}.share", {"branches": changed}, typed=True)

    def _add(self) -> None:
        changed = [_plain(branch) for branch in self._branches]
        share = changed[-1]["share"] // 2
        changed[-1]["share"] -= share
        changed.append({"label": _free_label(self._branches), "share": share})
        self.propose("branches", {"branches": changed})
        self.rows[-1].label.setFocus()

    def _remove(self, row: BranchRow) -> None:
        changed = [_plain(branch) for branch in self._branches]
        gone = changed.pop(self.rows.index(row))
        changed[-1]["share"] += gone["share"]
        self.propose("branches", {"branches": changed})


def _plain(branch: Branch) -> dict[str, Any]:
    return branch.model_dump()


def _free_label(branches: Sequence[Branch]) -> str:
    taken = {branch.label for branch in branches}
    return next(letter for letter in _LETTERS if letter not in taken)
