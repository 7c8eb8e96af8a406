"""Where a block is used, with the way there; and the dialog that says why a used one is not deleted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.workspace.blocks import BlockUse, BlockView

_MOST = 6
_LONGEST = 40
"""Letters of a sequence's name that are shown; the whole is in the tooltip."""


class UsesLine(QWidget):
    """The sequences that send a block. Emits ``sequence_wanted`` with the name of one.

    ``publishing_wanted`` carries the name of one that runs with the older words.
    """

    sequence_wanted = Signal(str)
    publishing_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Show none yet."""
        super().__init__()
        self._theme = theme
        self._uses: tuple[BlockUse, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.older = text_label("", "notice", wraps=True)
        self.older.setProperty("tone", "warning")
        self._holder = QWidget()
        self._column.addWidget(self._holder)
        self._column.addWidget(self.older)
        self.publish: list[QPushButton] = []
        self._publishing = QWidget()
        self._column.addWidget(self._publishing)

    def show_uses(self, uses: Sequence[BlockUse]) -> None:
        """Show these sequences."""
        if tuple(uses) == self._uses:
            return
        self._uses = tuple(uses)
        holder = QWidget()
        flow = FlowLayout(self._theme.metrics.small, holder)
        words = self.tr("Used in") if uses else self.tr("Not used in a sequence yet")
        links = [self._link(use) for use in self._uses[:_MOST]]
        said = text_label(words, "small")
        if links:
            said.setFixedHeight(links[0].sizeHint().height())
        for each in (said, *links):
            flow.addWidget(each)
        if len(self._uses) > _MOST:
            rest = ", ".join(use.sequence for use in self._uses[_MOST:])
            more = text_label(self.tr("and %n more", "", len(self._uses) - _MOST), "small")
            more.setToolTip(rest)
            flow.addWidget(more)
        self._column.replaceWidget(self._holder, holder)
        self._holder.setParent(None)
        self._holder.deleteLater()
        self._holder = holder
        older = [use.sequence for use in self._uses if use.runs_older]
        self.older.setText(
            self.tr("Until you publish, this is still sent with the older words: {sequences}.").format(
                sequences=", ".join(older)
            )
        )
        self.older.setVisible(bool(older))
        self._offer_publishing(older[:_MOST])

    def _offer_publishing(self, names: Sequence[str]) -> None:
        """Offer to publish each sequence that runs with the older words."""
        holder = QWidget()
        flow = FlowLayout(self._theme.metrics.small, holder)
        self.publish = [
            button(
                self._theme,
                self.tr("Publish “{sequence}”…").format(sequence=_shown(name)),
                "",
                "small",
            )
            for name in names
        ]
        for each, name in zip(self.publish, names, strict=True):
            each.setToolTip(name)
            each.clicked.connect(partial(self.publishing_wanted.emit, name))
            flow.addWidget(each)
        self._column.replaceWidget(self._publishing, holder)
        self._publishing.setParent(None)
        self._publishing.deleteLater()
        self._publishing = holder
        holder.setVisible(bool(names))

    def _link(self, use: BlockUse) -> QWidget:
        link = button(self._theme, _shown(use.sequence), look="link")
        link.setToolTip(use.sequence)
        link.setAccessibleDescription(self.tr("Opens the sequence"))
        link.clicked.connect(lambda _=False, name=use.sequence: self.sequence_wanted.emit(name))
        return link


def _shown(name: str) -> str:
    """Return a name as a button shows it."""
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")


class UsedDialog(Dialog):
    """Says that a block is used, and leads there. Emits ``sequence_wanted`` with the name of a sequence."""

    sequence_wanted = Signal(str)

    def __init__(self, theme: Theme, view: BlockView, parent: QWidget) -> None:
        """List the sequences."""
        super().__init__(
            theme,
            self.tr("“{block}” is in use").format(block=view.block.name),
            self.tr("These sequences send it. Choose another block there, then delete this one."),
            parent,
            width=440,
        )
        for use in view.uses:
            link = button(theme, _shown(use.sequence), "git-branch")
            link.clicked.connect(lambda _=False, name=use.sequence: self._go(name))
            self.body.addWidget(link)
        self.add_close(self.tr("Keep it"))

    def _go(self, name: str) -> None:
        self.sequence_wanted.emit(name)
        self.accept()
