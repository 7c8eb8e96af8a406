"""Everything that can be done in the editor, as data: names, keys, and what does it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.model.drawing import reordering
from app.ui.editor.acting import changing, choosing

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage

STEP = 8.0
FAR = 40.0


@dataclass(frozen=True, slots=True)
class Ability:
    """One thing that can be done: its name for us, its name for the owner, its keys, and what does it.

    With ``everywhere`` the keys work in the whole page, else on the canvas alone, where they do not
    get in the way of typing. What is not offered is found by its keys alone.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    run: Callable[["EditorPage"], None]
    everywhere: bool = False
    is_offered: bool = True


def abilities() -> tuple[Ability, ...]:
    """Return everything in the order in which it is offered."""
    groups = (_building(), _copying(), _choosing(), _arranging(), _seeing(), _going(), _running())
    return (*(ability for group in groups for ability in group), *_moves())


def _building() -> tuple[Ability, ...]:
    return (
        Ability("add", _tr("Add the next step…"), ("Tab",), changing.add_next),
        Ability("add_note", _tr("Add a note"), ("N",), changing.add_note),
        Ability(
            "open",
            _tr("Open the chosen step"),
            ("Return", "Enter"),
            choosing.open_chosen,
        ),
        Ability("rename", _tr("Rename the step"), ("F2",), choosing.rename),
        Ability("switch", _tr("Switch on or off"), ("Ctrl+E",), changing.switch),
        Ability(
            "earlier", _tr("Move earlier in the flow"), ("Alt+Up",), changing.reorderer(reordering.earlier)
        ),
        Ability("later", _tr("Move later in the flow"), ("Alt+Down",), changing.reorderer(reordering.later)),
        Ability("connect", _tr("Connect to another step…"), ("L",), changing.connect),
        Ability("disconnect", _tr("Disconnect"), ("Shift+L",), changing.disconnect),
        Ability("colour", _tr("Next colour of the note"), ("C",), changing.next_colour),
    )


def _copying() -> tuple[Ability, ...]:
    return (
        Ability("copy", _tr("Copy"), ("Ctrl+C",), changing.copy),
        Ability("cut", _tr("Cut"), ("Ctrl+X",), changing.cut),
        Ability("paste", _tr("Paste"), ("Ctrl+V",), changing.paste),
        Ability(
            "paste_apart",
            _tr("Paste, linked to nothing"),
            ("Ctrl+Alt+V",),
            changing.paste_apart,
        ),
        Ability("duplicate", _tr("Duplicate"), ("Ctrl+D",), changing.duplicate),
        Ability("delete", _tr("Delete"), ("Delete", "Backspace"), changing.delete),
        Ability(
            "undo",
            _tr("Undo"),
            ("Ctrl+Z",),
            lambda page: page.desk.undo.undo(),
            everywhere=True,
        ),
        Ability(
            "redo",
            _tr("Redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            lambda page: page.desk.undo.redo(),
            everywhere=True,
        ),
    )


def _choosing() -> tuple[Ability, ...]:
    return (
        Ability("select_all", _tr("Select all"), ("Ctrl+A",), choosing.select_all),
        Ability(
            "select_downstream",
            _tr("Select everything behind it"),
            ("Ctrl+Shift+A",),
            choosing.select_downstream,
        ),
        Ability("next_link", _tr("Select the next link"), ("K",), choosing.next_link),
        Ability("follow", _tr("Go to the next step"), ("Ctrl+Down",), choosing.follow),
        Ability("back", _tr("Go to the step before"), ("Ctrl+Up",), choosing.back),
        Ability(
            "beside_right",
            _tr("Go to the next branch"),
            ("Ctrl+Right",),
            choosing.beside(1),
        ),
        Ability(
            "beside_left",
            _tr("Go to the branch before"),
            ("Ctrl+Left",),
            choosing.beside(-1),
        ),
    )


def _arranging() -> tuple[Ability, ...]:
    return (
        Ability("tidy", _tr("Tidy up"), ("Ctrl+T",), changing.tidy),
        Ability(
            "align_left",
            _tr("Align left edges"),
            ("Alt+L",),
            changing.aligner("left"),
        ),
        Ability(
            "align_centre",
            _tr("Align middles"),
            ("Alt+C",),
            changing.aligner("centre"),
        ),
        Ability(
            "align_top",
            _tr("Align upper edges"),
            ("Alt+T",),
            changing.aligner("top"),
        ),
        Ability(
            "distribute_down",
            _tr("Even gaps downwards"),
            ("Alt+V",),
            changing.distributor("down"),
        ),
        Ability(
            "distribute_across",
            _tr("Even gaps across"),
            ("Alt+H",),
            changing.distributor("across"),
        ),
    )


def _seeing() -> tuple[Ability, ...]:
    return (
        Ability("fit", _tr("Show everything"), ("1",), lambda page: page.view.fit()),
        Ability(
            "fit_selection",
            _tr("Show the chosen steps"),
            ("2",),
            choosing.fit_selection,
        ),
        Ability(
            "natural",
            _tr("Natural size"),
            ("0",),
            lambda page: page.view.zoom_to(1.0),
        ),
        Ability(
            "nearer",
            _tr("Nearer"),
            ("+", "="),
            lambda page: page.view.zoom_by(1.25),
        ),
        Ability("farther", _tr("Farther"), ("-",), lambda page: page.view.zoom_by(0.8)),
        Ability(
            "minimap",
            _tr("Show or hide the map"),
            ("M",),
            lambda page: page.overlays.minimap.toggle(),
        ),
    )


def _going() -> tuple[Ability, ...]:
    return (
        Ability("test", _tr("Test on me"), ("Ctrl+R",), lambda page: page.test_on_me(), everywhere=True),
        Ability(
            "find",
            _tr("Find a step…"),
            ("Ctrl+F",),
            lambda page: page.finding.find(),
            everywhere=True,
        ),
        Ability(
            "command",
            _tr("All commands…"),
            ("Ctrl+K",),
            lambda page: page.finding.command(),
            everywhere=True,
            is_offered=False,
        ),
        Ability(
            "outline",
            _tr("Show or hide the outline"),
            ("Ctrl+Shift+O",),
            choosing.toggle_outline,
            everywhere=True,
        ),
        Ability(
            "next_pane",
            _tr("Go to the next part of the window"),
            ("F6",),
            lambda page: page.panes.go(1),
            everywhere=True,
        ),
        Ability(
            "pane_before",
            _tr("Go to the part of the window before"),
            ("Shift+F6",),
            lambda page: page.panes.go(-1),
            everywhere=True,
        ),
    )


def _running() -> tuple[Ability, ...]:
    return (
        Ability("run", _tr("Activate, resume or publish…"), (), lambda page: page.publishing.ask()),
        Ability("send_over", _tr("Send over another channel…"), (), lambda page: page.sending_over.ask()),
        Ability("discard", _tr("Discard changes"), (), lambda page: page.publishing.discard()),
        Ability("versions", _tr("Older versions…"), (), lambda page: page.publishing.list_versions()),
        Ability("fold_drawer", _tr("Open or close the drawer"), (), lambda page: page.drawer.toggle()),
        Ability("timeline", _tr("Show the timeline"), (), lambda page: page.drawer.reach("timeline")),
        Ability("problems", _tr("Show the problems"), (), lambda page: page.drawer.reach("problems")),
    )


def _moves() -> Iterator[Ability]:
    words = {
        "Left": _tr("Move left"),
        "Right": _tr("Move right"),
        "Up": _tr("Move up"),
        "Down": _tr("Move down"),
    }
    far = {
        "Left": _tr("Move far left"),
        "Right": _tr("Move far right"),
        "Up": _tr("Move far up"),
        "Down": _tr("Move far down"),
    }
    for key, x, y in (("Left", -1, 0), ("Right", 1, 0), ("Up", 0, -1), ("Down", 0, 1)):
        yield Ability(
            f"move_{key.lower()}", words[key], (key,), changing.mover(x * STEP, y * STEP), is_offered=False
        )
        yield Ability(
            f"far_{key.lower()}",
            far[key],
            (f"Shift+{key}",),
            changing.mover(x * FAR, y * FAR),
            is_offered=False,
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditorActions", text)
