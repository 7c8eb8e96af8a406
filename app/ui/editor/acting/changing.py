"""Changing the drawing: delete, copy and paste, switch, move, bring into line, tidy up, connect."""

from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QCursor, QGuiApplication

from app.model.drawing import arranging, clipboard, gestures, layout
from app.model.drawing.clipping import read_clipping
from app.model.drawing.drawing import Drawing
from app.model.drawing.patch import Patch
from app.model.errors import Invalid, TendrilError
from app.model.sentence import worded
from app.model.sequence import Note, NoteColour
from app.ui.canvas import style as sizes
from app.ui.canvas.guides import on_grid

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage

_BESIDE = 24.0
"""How far a card lies from another that would be covered by it, in canvas units, across and down."""

ANIMATED_AT_MOST = 300
"""More cards than this are moved at once; watching them would take longer than moving them."""

_NOTE_COLOURS: tuple[NoteColour, ...] = get_args(NoteColour)


def delete(page: "EditorPage") -> None:
    """Delete what is chosen; of links, those that are chosen alone."""
    things, links = page.scene.selected_things(), page.scene.selected_links()
    if things:
        page.desk.push(gestures.delete(page.desk.drawing, things))
    else:
        for link in links:
            page.desk.push(gestures.disconnect(page.desk.drawing, *link))


def copy(page: "EditorPage") -> None:
    """Copy what is chosen as text."""
    things = page.scene.selected_things()
    if things:
        QGuiApplication.clipboard().setText(clipboard.copied(page.desk.drawing, things, page.desk.blocks))


def cut(page: "EditorPage") -> None:
    """Copy what is chosen, and delete it."""
    if page.scene.selected_things():
        copy(page)
        delete(page)


def paste(page: "EditorPage") -> None:
    """Paste steps: into the chosen link, or the one below the mouse, else in the middle of what is seen."""
    links = page.scene.selected_links()
    here = page.view.mapFromGlobal(QCursor.pos())
    below = (
        page.view.link_at(page.view.mapToScene(here))
        if page.view.viewport().underMouse() and page.view.rect().contains(here)
        else None
    )
    _paste(page, links[0] if links else (below.source, below.label) if below is not None else None)


def paste_apart(page: "EditorPage") -> None:
    """Paste steps linked to nothing."""
    _paste(page, None)


def _paste(page: "EditorPage", into: tuple[str, str] | None) -> None:
    try:
        clipping = read_clipping(_copied_text())
    except TendrilError as error:
        page.show_error(error)
        return
    page.desk.adopt_blocks(clipping.blocks)
    drawing = page.desk.drawing
    if into is not None and page.scene.links.get(into) is not None:
        corner = page.scene.links[into].line().pointAtPercent(0) + QPointF(-sizes.WIDTH / 2, 64)
    else:
        corner = _free_corner(page)
    patch, new = clipboard.pasted(drawing, clipping, on_grid(corner.x()), on_grid(corner.y()), into)
    page.desk.push(patch)
    page.scene.select(new)


def _copied_text() -> str:
    """Return the text on the clipboard; raise ``Invalid`` in words for a picture and for files."""
    media = QGuiApplication.clipboard().mimeData()
    if media.hasUrls() or (media.hasImage() and not media.hasText()):
        raise Invalid(
            worded(
                "Only steps can be pasted here. A picture goes into a block, and the file of a sequence"
                " onto the list of sequences."
            )
        )
    return media.text()


def _free_corner(page: "EditorPage") -> QPointF:
    """Return where a new card goes that is linked to nothing: in the middle of what is seen, clear of others."""
    scene, view = page.scene, page.view
    place = view.mapToScene(view.viewport().rect().center()) - QPointF(sizes.WIDTH / 2, 60)
    taken = [scene.place_of(each) for each in (*scene.cards, *scene.notes)]
    place = QPointF(on_grid(place.x()), on_grid(place.y()))
    while place in taken:
        place += QPointF(_BESIDE, _BESIDE)
    return place


def duplicate(page: "EditorPage") -> None:
    """Put a copy of what is chosen beside it."""
    things = page.scene.selected_things()
    if things:
        patch, new = clipboard.duplicated(page.desk.drawing, things)
        page.desk.push(patch)
        page.scene.select(new)


def tidy(page: "EditorPage") -> None:
    """Lay all steps out in layers, or those that are chosen."""
    ids = page.scene.selected_ids()
    patch = layout.tidied(page.desk.drawing, page.scene.heights(), ids if len(ids) > 1 else None)
    before = {each: page.scene.place_of(each) for each in (*page.scene.cards,)}
    page.desk.push(patch)
    if len(patch.steps) <= ANIMATED_AT_MOST:
        page.glide.go(before)


def aligner(edge: arranging.Edge) -> Callable[["EditorPage"], None]:
    """Return what aligns the chosen things at an edge."""

    def align(page: "EditorPage") -> None:
        chosen = page.scene.selected_things()
        page.desk.push(arranging.aligned(page.desk.drawing, chosen, page.scene.extents(), edge))

    return align


def distributor(direction: arranging.Direction) -> Callable[["EditorPage"], None]:
    """Return what leaves the same gap between the chosen things."""

    def distribute(page: "EditorPage") -> None:
        chosen = page.scene.selected_things()
        page.desk.push(arranging.distributed(page.desk.drawing, chosen, page.scene.extents(), direction))

    return distribute


def mover(by_x: float, by_y: float) -> Callable[["EditorPage"], None]:
    """Return what moves the chosen things by so much."""

    def move(page: "EditorPage") -> None:
        things = page.scene.selected_things()
        if things:
            page.desk.push(gestures.move(page.desk.drawing, things, by_x, by_y, gesture="keys"))
            page.view.show_card(things[0])

    return move


def switch(page: "EditorPage") -> None:
    """Switch the chosen steps on or off."""
    for step_id in page.scene.selected_ids():
        step = page.desk.drawing.steps[step_id]
        label = _tr("Switch off") if step.on else _tr("Switch on")
        switched = step.model_copy(update={"on": not step.on})
        page.desk.push(gestures.change_step(page.desk.drawing, switched, label))


def add_next(page: "EditorPage") -> None:
    """Ask which step comes behind the chosen one, on the chosen link, or at the end of the flow."""
    card_id, label = _exit_here(page)
    card = page.scene.cards[card_id]
    if label in card.exits:
        port = page.view.mapFromScene(card.pos() + card.port(label))
        at = page.outline.menu_place() or page.view.viewport().mapToGlobal(port)
        page.adding.ask_next(card_id, label, page.adding.place_behind(card_id, label), at)


def _exit_here(page: "EditorPage") -> tuple[str, str]:
    """Return the exit that is meant: of the outline's row, the chosen link, the chosen step, or the loose end."""
    links, chosen = page.scene.selected_links(), page.scene.selected_ids()
    named = page.outline.chosen_exit() or (links[0] if links and not chosen else None)
    if named is not None:
        return named
    card_id = chosen[0] if chosen else page.adding.loose_end()
    return card_id, page.adding.exit_to_continue(card_id)


def reorderer(change: Callable[[Drawing, str], Patch]) -> Callable[["EditorPage"], None]:
    """Return what moves the chosen step along its chain."""

    def reorder(page: "EditorPage") -> None:
        chosen = page.scene.selected_ids()
        if len(chosen) == 1:
            before = {each: page.scene.place_of(each) for each in page.scene.cards}
            page.desk.push(change(page.desk.drawing, chosen[0]))
            page.glide.go(before)
            page.view.show_card(chosen[0])

    return reorder


def add_note(page: "EditorPage") -> None:
    """Put a note in the middle of what is seen, ready to be written on."""
    put_note(page, _free_corner(page))


def put_note(page: "EditorPage", place: QPointF) -> None:
    """Put a note at a place, ready to be written on."""
    note_id = page.desk.drawing.free_id("note")
    note = Note(text="", x=on_grid(place.x()), y=on_grid(place.y()))
    page.desk.push(gestures.add_note(page.desk.drawing, note_id, note))
    page.scene.select([note_id])
    page.view.write_note(note_id)


def next_colour(page: "EditorPage") -> None:
    """Give the chosen notes the next colour."""
    for note_id in page.scene.selected_notes():
        note = page.desk.drawing.notes[note_id]
        colour = _NOTE_COLOURS[(_NOTE_COLOURS.index(note.colour) + 1) % len(_NOTE_COLOURS)]
        changed = note.model_copy(update={"colour": colour})
        page.desk.push(gestures.change_note(page.desk.drawing, note_id, changed, _tr("Colour of a note")))


def connect(page: "EditorPage") -> None:
    """Let the owner pick from a list which step an exit leads to."""
    card_id, label = _exit_here(page)
    if label:
        page.finding.connect(card_id, label)


def disconnect(page: "EditorPage") -> None:
    """Take off the chosen links, or those that leave the chosen steps."""
    drawing = page.desk.drawing
    links = page.scene.selected_links() or [
        (card_id, label)
        for card_id in page.scene.selected_ids()
        for label, target in drawing.exits(card_id).items()
        if target is not None
    ]
    for source, label in links:
        page.desk.push(gestures.disconnect(drawing, source, label))


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditorActions", text)
