"""Writing a block, with how much room it takes and how it would arrive beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.block import Block
from app.model.customer import EMAIL
from app.model.errors import TendrilError
from app.model.limits import Room
from app.ui.background import Reading
from app.ui.blocks.fields import BlockFields
from app.ui.blocks.preview import BlockPreview
from app.ui.blocks.template_edit import Placed, TemplateEdit
from app.ui.blocks.variable_menu import FallbackDialog, chip_menu, insert_menu
from app.ui.context import Context
from app.workspace import Workspace
from app.workspace.trying import Surroundings, Trial, tried

_PAUSE_MS = 120
_LEAST_FOR_BOTH = 620
_PREVIEW_HEIGHT = 380


@dataclass(frozen=True)
class _Wish:
    """What is to be tried: a block as it is written now, for whom, and whose limits are wanted besides."""

    key: str
    block: Block
    person: int
    compared: tuple[str, ...]


@dataclass(frozen=True)
class _Found:
    """What came of it."""

    wish: _Wish
    around: Surroundings
    trial: Trial
    rooms: tuple[Room, ...]
    faults: Mapping[str, str] = field(default_factory=dict)


class BlockEditor(QWidget):
    """Emits ``edited`` for whatever the owner does, and ``settled`` when it has been tried."""

    edited = Signal()
    settled = Signal()

    def __init__(self, context: Context) -> None:
        """Lay out the fields and the preview; nothing is shown yet."""
        super().__init__()
        self._context = context
        self._key = ""
        self._person = 0
        self._compared: tuple[str, ...] = ()
        self._found: _Found | None = None
        self._is_first_look = True
        self.fields = BlockFields(context)
        self.preview = BlockPreview(context)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._reading = Reading(context.background, self)
        self._lay_out()
        self._connect()

    @property
    def key(self) -> str:
        """The key of the block that is shown, empty for a new one."""
        return self._key

    def show_block(self, key: str, block: Block, pictures: Mapping[str, bytes]) -> None:
        """Show a block to be written; ``pictures`` are the bytes of its pictures by digest."""
        is_other = key != self._key
        self._key = key
        self.fields.show_block(block, pictures)
        if is_other or self._found is None:
            self._is_first_look = True
            self._scroll.verticalScrollBar().setValue(0)
        self._pause.stop()
        self._try()

    def refresh(self) -> None:
        """Try it again: something else may have changed."""
        self._try()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        self._inside = QVBoxLayout(holder)
        self._inside.setContentsMargins(2, 2, metrics.medium, 2)
        self._inside.setSpacing(metrics.large)
        self._inside.addWidget(self.fields)
        self._scroll.setWidget(holder)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.large)
        self._row.addWidget(self._scroll, 3)
        self._row.addWidget(self.preview, 2)
        self._is_wide = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below the fields, to be scrolled to, where there is no room beside them."""
        scaled = self._context.theme.metrics.scaled
        is_wide = self.width() >= scaled(_LEAST_FOR_BOTH)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._row.addWidget(self.preview, 2)
        else:
            self._inside.addWidget(self.preview)
        self.preview.setMinimumHeight(0 if is_wide else scaled(_PREVIEW_HEIGHT))

    def _connect(self) -> None:
        self.fields.edited.connect(self._was_edited)
        self.fields.insert.clicked.connect(self._offer_variables)
        self.fields.counters.platform_wanted.connect(self._compare)
        for each in (self.fields.text, self.fields.html):
            each.chip_asked.connect(partial(self._offer_chip, each))
        self.preview.person_chosen.connect(self._choose_person)
        self._pause.timeout.connect(self._try)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self._failed)
        offer = QShortcut(QKeySequence("Ctrl+Space"), self, self._offer_variables)
        offer.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _was_edited(self) -> None:
        self._pause.start()
        self.edited.emit()

    def _choose_person(self, customer_id: int) -> None:
        self._person = customer_id
        self._try()

    def _compare(self, platform: str) -> None:
        self._compared = (*self._compared, platform)
        self._try()

    def _try(self) -> None:
        wish = _Wish(self._key, self.fields.draft(), self._person, self._compared)
        self._reading.ask(partial(_tried, self._context.workspace, wish))

    def _show(self, found: _Found) -> None:
        if found.wish.key != self._key:
            return
        self._found = found
        if self._is_first_look:
            self._is_first_look = False
            self.preview.prefer(mail=bool(found.wish.block.html) or found.around.platforms == (EMAIL,))
        self._person = found.around.customer.id
        self.preview.show_customer(found.around.customer)
        for each in (self.fields.text, self.fields.html):
            each.offer(found.around.variables)
            each.mark_missing(found.trial.missing)
        self.fields.counters.show_counts(found.trial.content, found.rooms)
        self.fields.show_faults(found.faults)
        data = self.fields.pictures.data
        self.preview.show_trial(found.trial, found.around.customer.name, data)
        self.settled.emit()

    def _failed(self, error: TendrilError) -> None:
        self._person = 0
        self.preview.notice.show_error(error)

    def _offer_variables(self) -> None:
        if self._found is None:
            return
        target = self.fields.html if self.fields.html.hasFocus() else self.fields.text
        who = self._found.around.customer.name
        menu = insert_menu(self, self._found.around.variables, who, target.insert_variable)
        place = self.fields.insert
        menu.popup(place.mapToGlobal(place.rect().bottomLeft()))

    def _offer_chip(self, target: TemplateEdit, placed: Placed, point: QPoint) -> None:
        chip = placed.chip
        known = self._found.around.variables if self._found else ()

        def write(words: str) -> None:
            target.replace_chip(placed, chip.with_fallback(words))

        menu = chip_menu(
            self,
            chip,
            next((each for each in known if each.path == chip.path), None),
            write_fallback=lambda: FallbackDialog(self._context.theme, chip, write, self).open(),
            drop_fallback=lambda: write(""),
            delete=lambda: target.replace_chip(placed, ""),
        )
        menu.popup(point)


def _tried(workspace: Workspace, wish: _Wish) -> _Found:
    trying = workspace.trying
    around = trying.surroundings(wish.key, wish.person)
    platforms = tuple(dict.fromkeys((*around.platforms, *wish.compared)))
    return _Found(
        wish,
        around,
        tried(wish.block, around),
        trying.rooms(platforms, wish.block),
        trying.faults(wish.block),
    )
