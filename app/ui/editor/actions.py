"""What can be done in the editor by key: one action each, with a name, for menus and for screen readers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.ui.editor.abilities import Ability, abilities

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage

Groups = tuple[tuple[str, ...], ...]

_MENU: Groups = (
    ("add", "add_note", "open", "rename", "switch", "connect", "disconnect"),
    ("copy", "cut", "paste", "duplicate", "delete"),
    ("select_downstream", "tidy", "fit"),
)
_NOTE_MENU: Groups = (("open", "colour"), ("copy", "cut", "duplicate", "delete"))
_LINK_MENU: Groups = (("add", "connect", "disconnect", "paste"),)
_SEVERAL_MENU: Groups = (
    ("align_left", "align_centre", "align_top", "distribute_down", "distribute_across"),
    ("copy", "cut", "duplicate", "delete"),
    ("switch", "select_downstream", "tidy", "fit_selection"),
)

_ON_OUTLINE = (
    *("add", "add_note", "open", "rename", "switch", "earlier", "later", "connect", "disconnect", "colour"),
    *("copy", "cut", "paste", "duplicate", "delete", "select_downstream", "follow", "back"),
)


class EditorActions:
    """The actions of one editor page."""

    def __init__(self, page: "EditorPage") -> None:
        """Make the actions and hang them on the page."""
        self._page = page
        self._abilities = abilities()
        self._named = {ability.name: self._made(ability) for ability in self._abilities}
        for name in _ON_OUTLINE:
            page.outline.tree.addAction(self._named[name])
        undo = page.desk.undo
        undo.undoTextChanged.connect(lambda text: self._name("undo", _tr("Undo"), text))
        undo.redoTextChanged.connect(lambda text: self._name("redo", _tr("Redo"), text))

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._named[name]

    def offered(self) -> list[QAction]:
        """Return the actions that are worth looking for by name."""
        return [self._named[ability.name] for ability in self._abilities if ability.is_offered]

    def menu(self) -> QMenu:
        """Return the menu for what is chosen."""
        scene = self._page.scene
        steps, notes, links = scene.selected_ids(), scene.selected_notes(), scene.selected_links()
        if len(steps) + len(notes) > 1:
            groups = _SEVERAL_MENU
        elif notes:
            groups = _NOTE_MENU
        else:
            groups = _LINK_MENU if links and not steps else _MENU
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions([self._named[name] for name in group])
        return menu

    def _name(self, name: str, verb: str, what: str) -> None:
        self._named[name].setText(f"{verb}: {what}" if what else verb)

    def _made(self, ability: Ability) -> QAction:
        """Make an action of the canvas, or of the whole page where fields have to hear it too."""
        page = self._page
        home = page if ability.everywhere else page.view
        action = QAction(_tr(ability.text), home)
        action.setShortcuts([QKeySequence(keys) for keys in ability.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: ability.run(page))
        home.addAction(action)
        return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditorActions", text)
