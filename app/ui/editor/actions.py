"""What can be done in the editor by key: one action each, with a name, for menus and for screen readers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from app.model.drawing import clipboard, gestures, layout
from app.model.drawing.drawing import ENTRY
from app.model.errors import TendrilError

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage

STEP = 8.0
FAR = 40.0

Keys = QKeySequence.StandardKey | str


class EditorActions:
    """The actions of one editor page."""

    def __init__(self, page: "EditorPage") -> None:
        """Make the actions and hang them on the page."""
        self._page = page
        self._named: dict[str, QAction] = {}
        self._make("delete", _tr("Delete"), "Delete", self._delete)
        self._make("copy", _tr("Copy"), QKeySequence.StandardKey.Copy, self._copy)
        self._make("cut", _tr("Cut"), QKeySequence.StandardKey.Cut, self._cut)
        self._make("paste", _tr("Paste"), QKeySequence.StandardKey.Paste, self._paste)
        self._make("duplicate", _tr("Duplicate"), "Ctrl+D", self._duplicate)
        self._make("select_all", _tr("Select all"), QKeySequence.StandardKey.SelectAll, self._select_all)
        self._make(
            "undo", _tr("Undo"), QKeySequence.StandardKey.Undo, lambda: page.desk.undo.undo(), everywhere=True
        )
        self._make(
            "redo", _tr("Redo"), QKeySequence.StandardKey.Redo, lambda: page.desk.undo.redo(), everywhere=True
        )
        self._make("tidy", _tr("Tidy up"), "Ctrl+T", self._tidy)
        self._make("fit", _tr("Show everything"), "1", lambda: page.view.fit())
        self._make("natural", _tr("Natural size"), "0", lambda: page.view.zoom_to(1.0))
        self._make("fit_selection", _tr("Show the chosen steps"), "2", self._fit_selection)
        self._make("nearer", _tr("Nearer"), "+", lambda: page.view.zoom_by(1.25))
        self._make("farther", _tr("Farther"), "-", lambda: page.view.zoom_by(0.8))
        self._make("add", _tr("Add the next step…"), "Tab", self._add_next)
        self._make("switch", _tr("Switch on or off"), "Ctrl+E", self._switch)
        self._make("follow", _tr("Go to the next step"), "Ctrl+Down", self._follow)
        self._make("back", _tr("Go to the step before"), "Ctrl+Up", self._back)
        for name, key, x, y in (
            ("left", "Left", -1, 0),
            ("right", "Right", 1, 0),
            ("up", "Up", 0, -1),
            ("down", "Down", 0, 1),
        ):
            self._make(
                f"move_{name}", _tr("Move {key}").format(key=key), key, self._mover(x * STEP, y * STEP)
            )
            self._make(
                f"far_{name}",
                _tr("Move {key} by far").format(key=key),
                f"Shift+{key}",
                self._mover(x * FAR, y * FAR),
            )

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._named[name]

    def menu(self) -> QMenu:
        """Return the menu of the canvas."""
        menu = QMenu(self._page)
        for name in ("add", "switch", "", "copy", "cut", "paste", "duplicate", "delete", "", "tidy", "fit"):
            if name:
                menu.addAction(self._named[name])
            else:
                menu.addSeparator()
        return menu

    def _make(
        self, name: str, text: str, keys: Keys, done: Callable[[], None], *, everywhere: bool = False
    ) -> None:
        """Make an action of the canvas, or of the whole page where fields have to hear it too."""
        home = self._page if everywhere else self._page.view
        action = QAction(text, home)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: done())
        home.addAction(action)
        self._named[name] = action

    def _delete(self) -> None:
        page = self._page
        ids = page.scene.selected_ids()
        links = page.scene.selected_links()
        if ids:
            page.desk.push(gestures.delete(page.desk.drawing, ids))
        elif links:
            page.desk.push(gestures.disconnect(page.desk.drawing, *links[0]))

    def _copy(self) -> None:
        page = self._page
        ids = page.scene.selected_ids()
        if ids:
            QGuiApplication.clipboard().setText(clipboard.copied(page.desk.drawing, ids, page.desk.blocks))

    def _cut(self) -> None:
        self._copy()
        self._delete()

    def _paste(self) -> None:
        page = self._page
        try:
            clipping = clipboard.read_clipping(QGuiApplication.clipboard().text())
        except TendrilError as error:
            page.show_error(error)
            return
        page.desk.adopt_blocks(clipping.blocks)
        middle = page.view.mapToScene(page.view.viewport().rect().center())
        patch, new = clipboard.pasted(
            page.desk.drawing, clipping, round(middle.x() - 124), round(middle.y() - 60)
        )
        page.desk.push(patch)
        page.scene.select(new)

    def _duplicate(self) -> None:
        page = self._page
        ids = page.scene.selected_ids()
        if ids:
            patch, new = clipboard.duplicated(page.desk.drawing, ids)
            page.desk.push(patch)
            page.scene.select(new)

    def _select_all(self) -> None:
        self._page.scene.select(self._page.desk.drawing.steps)

    def _tidy(self) -> None:
        page = self._page
        ids = page.scene.selected_ids()
        page.desk.push(layout.tidied(page.desk.drawing, page.scene.heights(), ids if len(ids) > 1 else None))

    def _fit_selection(self) -> None:
        scene = self._page.scene
        chosen = [scene.cards[each] for each in scene.selected_ids()]
        if chosen:
            rect = chosen[0].sceneBoundingRect()
            for card in chosen[1:]:
                rect = rect.united(card.sceneBoundingRect())
            self._page.view.fit_rect(rect)

    def _add_next(self) -> None:
        """Ask which step comes behind the chosen one, or behind the entry."""
        page = self._page
        chosen = page.scene.selected_ids()
        card_id = chosen[0] if chosen else page.adding.loose_end()
        card = page.scene.cards[card_id]
        if card.exits:
            label = next((each for each in card.exits if each in card.open_exits), card.exits[0])
            at = page.view.viewport().mapToGlobal(page.view.mapFromScene(card.pos() + card.port(label)))
            page.adding.ask_next(card_id, label, QPointF(card.x(), card.y() + card.height + 64), at)

    def _switch(self) -> None:
        page = self._page
        for step_id in page.scene.selected_ids():
            step = page.desk.drawing.steps[step_id]
            label = _tr("Switch off") if step.on else _tr("Switch on")
            page.desk.push(
                gestures.change_step(page.desk.drawing, step.model_copy(update={"on": not step.on}), label)
            )

    def _follow(self) -> None:
        page = self._page
        chosen = page.scene.selected_ids()
        here = chosen[0] if chosen else ENTRY
        targets = [target for target in page.desk.drawing.exits(here).values() if target]
        page.go_to(targets[0] if targets else here)

    def _back(self) -> None:
        page = self._page
        chosen = page.scene.selected_ids()
        if chosen:
            sources = sorted(page.desk.drawing.sources(chosen[0]))
            page.go_to(sources[0][0] if sources else chosen[0])

    def _mover(self, by_x: float, by_y: float) -> Callable[[], None]:
        def move() -> None:
            page = self._page
            ids = page.scene.selected_ids()
            if ids:
                page.desk.push(gestures.move(page.desk.drawing, ids, by_x, by_y, gesture="keys"))

        return move


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditorActions", text)
