"""The canvas for screen readers: the view has a child for each card, link and note.

Qt's cache of interfaces deletes those it has seen as soon as their object is gone. So each thing
has an object of its own, made when somebody asks for it and deleted with the thing, and our
references are only let go of afterwards. (The binding's types do not know that there may be no
child; Qt does.)
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from app.ui.canvas.scene import FlowScene
from app.ui.canvas.telling import Telling
from app.ui.canvas.view import FlowView


class Key(NamedTuple):
    """A card, a note, or with ``label`` the link that leaves a card by it."""

    id: str
    label: str = ""


class Voice(QObject):
    """Stands for one thing of a view."""

    def __init__(self, speaker: "Speaker", key: Key) -> None:
        """Live as long as the view, at most."""
        super().__init__(speaker)
        self.speaker = speaker
        self.key = key


class Speaker(QObject):
    """Speaks for a view: knows its things in the order of reading, and says what happens to them."""

    def __init__(self, view: FlowView, scene: FlowScene) -> None:
        """Speak for a view that shows a scene; nothing is done until a screen reader is there."""
        super().__init__(view)
        self.view = view
        self.scene = scene
        self.telling = Telling(scene)
        self._voices: dict[Key, Voice] = {}
        view.speaker = self
        scene.touched.connect(self._drop_gone)
        scene.selectionChanged.connect(self._chosen)

    def things(self) -> list[Key]:
        """Return everything in the order of reading: each card with the links that leave it, then the notes."""
        found = []
        for card_id in ("", *self.telling.order):
            found.append(Key(card_id))
            exits = self.scene.drawing.exits(card_id)
            found += [Key(card_id, label) for label in exits if (card_id, label) in self.scene.links]
        return [*found, *(Key(note_id) for note_id in self.scene.notes)]

    def has(self, key: Key) -> bool:
        """Say whether a thing is still there."""
        if key.label:
            return tuple(key) in self.scene.links
        return bool(self.scene.items_of([key.id]))

    def voice(self, key: Key) -> Voice:
        """Return the object that stands for a thing."""
        if key not in self._voices:
            self._voices[key] = Voice(self, key)
        return self._voices[key]

    def chosen(self) -> Key | None:
        """Return the thing that is chosen, if it is one."""
        things = self.scene.selected_things()
        entry = self.scene.cards[""]
        found = [Key(each) for each in things] + ([Key("")] if entry.isSelected() else [])
        found = found or [Key(*link) for link in self.scene.selected_links()]
        return found[0] if len(found) == 1 else None

    def name(self, key: Key) -> str:
        """Return a thing's name."""
        if not self.has(key):
            return ""
        if key.label:
            return self.telling.link(*key)
        return self.telling.note(key.id) if key.id in self.scene.notes else self.telling.name(key.id)

    def description(self, key: Key) -> str:
        """Return what else there is to say about a thing."""
        return self.telling.description(key.id) if not key.label and key.id in self.scene.cards else ""

    def rect(self, key: Key) -> QRect:
        """Return where a thing is on the screen."""
        if not self.has(key):
            return QRect()
        place = (
            self.scene.links[key.id, key.label].sceneBoundingRect()
            if key.label
            else self.scene.rect_of(key.id)
        )
        return self.on_screen(place)

    def on_screen(self, place: QRectF) -> QRect:
        """Return a rectangle of the canvas on the screen."""
        shown = self.view.mapFromScene(place).boundingRect()
        return QRect(self.view.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def announce(self, words: str) -> None:
        """Have a screen reader say something."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, words))

    def _chosen(self) -> None:
        key = self.chosen() if QAccessible.isActive() else None
        if key is not None and self.view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.voice(key), QAccessible.Event.Focus))

    def _drop_gone(self, ids: object) -> None:
        del ids
        for key in [key for key in self._voices if not self.has(key)]:
            self._voices.pop(key).deleteLater()


class _Thing(QAccessibleInterface):
    """A card, link or note."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._key = voice.key

    def isValid(self) -> bool:
        return isValid(self._voice) and isValid(self._voice.speaker.view)

    def object(self) -> QObject:
        return self._voice

    def window(self) -> QWindow:
        return self._voice.speaker.view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        if self._key.label:
            return QAccessible.Role.Link
        is_note = self._key.id in self._voice.speaker.scene.notes
        return QAccessible.Role.Note if is_note else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        speaker = self._voice.speaker
        state.focusable = state.selectable = True
        if speaker.chosen() == self._key:
            state.selected = state.active = True
            state.focused = speaker.view.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        speaker = self._voice.speaker
        if kind is QAccessible.Text.Name:
            return speaker.name(self._key)
        return speaker.description(self._key) if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        del kind, text

    def rect(self) -> QRect:
        return self._voice.speaker.rect(self._key)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._voice.speaker.view)

    def child(self, index: int) -> None:  # type: ignore[override]
        del index

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        del x, y


class _Canvas(QAccessibleWidget):
    """The view. Qt may ask for it, and keep it, before there is anybody to speak for it."""

    def __init__(self, view: FlowView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view

    def childCount(self) -> int:
        return len(self._things())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        things = self._things()
        return self._of(things[index]) if 0 <= index < len(things) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        voice, things = child.object(), self._things()
        return things.index(voice.key) if isinstance(voice, Voice) and voice.key in things else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        speaker = self._speaker()
        if speaker is None:
            return None
        found = [key for key in self._things() if speaker.rect(key).contains(x, y)]
        cards = [key for key in found if not key.label]
        return self._of(next(iter([*cards, *found]), None))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        speaker = self._speaker()
        return self._of(speaker.chosen()) if speaker is not None else None

    def _speaker(self) -> Speaker | None:
        speaker = self._view.speaker if isValid(self._view) else None
        return speaker if isinstance(speaker, Speaker) else None

    def _things(self) -> list[Key]:
        speaker = self._speaker()
        return speaker.things() if speaker is not None else []

    def _of(self, key: Key | None) -> QAccessibleInterface | None:
        speaker = self._speaker()
        if speaker is None or key is None:
            return None
        return QAccessible.queryAccessibleInterface(speaker.voice(key))


class _Factory:
    """Makes interfaces for our objects, and keeps them as long as Qt may use them."""

    def __init__(self) -> None:
        self._kept: list[QAccessibleInterface] = []

    def __call__(self, name: str, thing: QObject) -> QAccessibleInterface | None:
        del name
        made: QAccessibleInterface | None = None
        if isinstance(thing, Voice):
            made = _Thing(thing)
        elif isinstance(thing, FlowView):
            made = _Canvas(thing)
        if made is not None:
            self._kept = [each for each in self._kept if isValid(each)]
            self._kept.append(made)
        return made


_factory = _Factory()
_installed: list[bool] = []


def install() -> None:
    """Let Qt know of our interfaces, once; before the first view is made."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)
