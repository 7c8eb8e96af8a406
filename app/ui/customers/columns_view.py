"""The columns of a file, each with the field that it becomes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from app.ui.customers.words import field_words
from app.ui.theme import Theme
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import ElidedLabel, text_label
from app.workspace.customers import FileColumn, FileLook

LEFT_OUT = "-"
_FIELDS = (
    "first_name",
    "last_name",
    "name",
    "email",
    "phone",
    "timezone",
    "language",
    "tags",
    "consent_email",
    "consent_sms",
    "consent_whatsapp",
)
_MOST_SHOWN = 7
_BOX_WIDTH = 240


class ColumnsView(QScrollArea):
    """Emits ``changed`` when the owner gives a column another field; ``mapping`` holds all that was given."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show no column yet."""
        super().__init__()
        self._theme = theme
        self.mapping: dict[str, str] = {}
        self.boxes: list[ChoiceBox] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Columns of the file"))

    def show_look(self, look: FileLook) -> None:
        """Show the columns, or what has become of them through another mapping."""
        if len(self.boxes) != len(look.columns):
            self._build(look)
        for box, column in zip(self.boxes, look.columns, strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(column.field or LEFT_OUT)))
            box.blockSignals(False)

    def _build(self, look: FileLook) -> None:
        metrics = self._theme.metrics
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, metrics.medium, 0)
        grid.setHorizontalSpacing(metrics.medium)
        grid.setVerticalSpacing(metrics.small)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        seen: set[str] = set()
        for row, column in enumerate(look.columns):
            box = self._box(column)
            box.setEnabled(column.heading not in seen)
            seen.add(column.heading)
            name = ElidedLabel(column.heading or self.tr("(no heading)"), "strong")
            grid.addWidget(_of_any_width(name), row, 0)
            grid.addWidget(_of_any_width(ElidedLabel(" · ".join(column.samples), "small")), row, 1)
            grid.addWidget(box, row, 2)
            self.boxes.append(box)
        grid.setRowStretch(len(look.columns), 1)
        self.setWidget(content)
        shown = min(_MOST_SHOWN, len(look.columns))
        self.setFixedHeight(shown * (metrics.control + metrics.small))

    def _box(self, column: FileColumn) -> ChoiceBox:
        box = ChoiceBox(self._theme)
        box.setAccessibleName(self.tr("Field for the column “{heading}”").format(heading=column.heading))
        box.setFixedWidth(self._theme.metrics.scaled(_BOX_WIDTH))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.addItem(self.tr("Leave out"), LEFT_OUT)
        fields = [*_FIELDS, column.own_name]
        if column.field and column.field not in fields:
            fields.append(column.field)
        for field in fields:
            own = field not in _FIELDS
            words = self.tr("Own field: {name}").format(name=field) if own else field_words(field)
            box.addItem(words, field)
        box.currentIndexChanged.connect(lambda _, column=column, box=box: self._choose(column, box))
        return box

    def _choose(self, column: FileColumn, box: ChoiceBox) -> None:
        self.mapping[column.heading] = str(box.currentData())
        self.changed.emit()


def _of_any_width(label: QLabel) -> QLabel:
    """Let the grid alone decide how wide a label is, so that all rows are alike."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def head_row(theme: Theme, words: tuple[str, str, str]) -> QWidget:
    """Return the headings above the columns."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, theme.metrics.medium, 0)
    grid.setHorizontalSpacing(theme.metrics.medium)
    for place, text in enumerate(words):
        grid.addWidget(_of_any_width(text_label(text, "caption")), 0, place)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 3)
    grid.setColumnMinimumWidth(2, theme.metrics.scaled(_BOX_WIDTH))
    return row
