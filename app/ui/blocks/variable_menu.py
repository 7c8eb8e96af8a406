"""Menus of variables: those that can be inserted, and what can be done with one that stands in the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.model.chips import Chip
from app.ui.theme import Theme
from app.ui.widgets.dialog import Dialog
from app.workspace.trying import Group, Variable

_LONGEST = 34


def insert_menu(
    parent: QWidget, variables: Sequence[Variable], who: str, insert: Callable[[str], None]
) -> QMenu:
    """Return a menu of variables in groups, each with what it holds for whoever the words are tried on."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_tr("Variables"))
    names: dict[Group, str] = {
        "customer": _tr("Customer: {name}").format(name=_short(who)),
        "event": _tr("Event"),
        "shop": _tr("Shop"),
    }
    for group, name in names.items():
        inside = [each for each in variables if each.group == group]
        if not inside:
            continue
        sub = menu.addMenu(name.replace("&", "&&"))
        sub.setAccessibleName(name)
        for each in inside:
            words = f"{each.path}\t{_held(each)}".replace("&", "&&")
            sub.addAction(words, partial(insert, each.path))
    return menu


def chip_menu(
    parent: QWidget,
    chip: Chip,
    variable: Variable | None,
    *,
    write_fallback: Callable[[], None],
    drop_fallback: Callable[[], None],
    delete: Callable[[], None],
) -> QMenu:
    """Return what can be done with a variable that stands in the text."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(chip.path)
    said = menu.addAction(f"{chip.path}: {_held(variable)}".replace("&", "&&"))
    said.setEnabled(False)
    menu.addSeparator()
    if chip.fallback is None:
        menu.addAction(_tr("Words for when it is missing…"), write_fallback)
    else:
        words = _tr("Instead of a missing one: “{words}”…").format(words=_short(chip.fallback))
        menu.addAction(words.replace("&", "&&"), write_fallback)
        menu.addAction(_tr("Nothing instead of a missing one"), drop_fallback)
    menu.addSeparator()
    menu.addAction(_tr("Take it out"), delete)
    return menu


class FallbackDialog(Dialog):
    """Asks for the words that stand in for a missing value."""

    def __init__(self, theme: Theme, chip: Chip, keep: Callable[[str], None], parent: QWidget) -> None:
        """Show the words there are."""
        super().__init__(
            theme,
            self.tr("When {name} is missing").format(name=chip.path),
            self.tr("These words stand in its place for customers of whom it is not known."),
            parent,
            width=420,
        )
        self._keep = keep
        self.words = QLineEdit(chip.fallback or "")
        self.words.setMaxLength(200)
        self.words.setAccessibleName(self.tr("Words instead"))
        self.words.setPlaceholderText(self.tr("there") if chip.path.endswith("name") else "")
        self.words.selectAll()
        self.body.addWidget(self.words)
        self.add_close(self.tr("Cancel"))
        self.keep_button = self.add_primary(self.tr("Use these words"))
        self.keep_button.clicked.connect(self._take)

    def _take(self) -> None:
        self._keep(self.words.text())
        self.accept()


def _held(variable: Variable | None) -> str:
    if variable is None:
        return _tr("not known here")
    if not variable.value:
        return _tr("missing")
    if variable.is_example:
        return _tr("for example {value}").format(value=_short(variable.value))
    return _short(variable.value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("VariableMenu", text)
