"""Choosing steps and going along the flow, and what of it is seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.model.drawing.drawing import ENTRY

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage


def select_all(page: "EditorPage") -> None:
    """Choose every step and note."""
    page.scene.select([*page.desk.drawing.steps, *page.desk.drawing.notes])


def select_downstream(page: "EditorPage") -> None:
    """Choose the chosen steps and everything that comes behind them; behind nothing, the whole flow."""
    drawing = page.desk.drawing
    found: set[str] = set()
    for each in page.scene.selected_ids() or [ENTRY]:
        found |= drawing.downstream(each)
    page.scene.select(found)


def follow(page: "EditorPage") -> None:
    """Go along the first exit that leads somewhere."""
    here = _here(page)
    targets = [target for target in page.desk.drawing.exits(here).values() if target]
    page.go_to(targets[0] if targets else here)


def back(page: "EditorPage") -> None:
    """Go to the step before."""
    chosen = page.scene.selected_ids()
    if chosen:
        sources = sorted(page.desk.drawing.sources(chosen[0]))
        page.go_to(sources[0][0] if sources else chosen[0])


def beside(by: int) -> Callable[["EditorPage"], None]:
    """Return what goes to the step behind the next exit of the step before, or the one before that."""

    def go(page: "EditorPage") -> None:
        drawing, here = page.desk.drawing, _here(page)
        targets: list[str] = []
        for source, _ in sorted(drawing.sources(here)):
            targets += [target for target in drawing.exits(source).values() if target is not None]
        targets = list(dict.fromkeys(targets))
        if here in targets:
            page.go_to(targets[(targets.index(here) + by) % len(targets)])

    return go


def next_link(page: "EditorPage") -> None:
    """Choose the next link that leaves the chosen step, or the one whose link is chosen."""
    drawing, links, chosen = page.desk.drawing, page.scene.selected_links(), page.scene.selected_ids()
    source = links[0][0] if links and not chosen else (chosen[0] if chosen else ENTRY)
    labels = [label for label, target in drawing.exits(source).items() if target is not None]
    if labels:
        at = labels.index(links[0][1]) + 1 if links and not chosen and links[0][1] in labels else 0
        page.scene.select_link(source, labels[at % len(labels)])


def open_chosen(page: "EditorPage") -> None:
    """Go to the fields of the chosen step, or write on the chosen note."""
    notes = page.scene.selected_notes()
    if notes and not page.scene.selected_ids():
        page.view.write_note(notes[0])
    else:
        page.open_inspector()


def rename(page: "EditorPage") -> None:
    """Go to the name of the chosen step."""
    chosen = page.scene.selected_ids()
    if chosen:
        page.go_to_field(chosen[0], "name")


def toggle_outline(page: "EditorPage") -> None:
    """Show the flow as a list beside the canvas, with the keyboard on it; or put it away."""
    if page.outline.isHidden():
        page.outline.open()
    else:
        page.outline.hide()
        page.view.setFocus(Qt.FocusReason.OtherFocusReason)


def fit_selection(page: "EditorPage") -> None:
    """Show what is chosen."""
    rect = None
    for each in page.scene.selected_things():
        own = page.scene.rect_of(each)
        rect = own if rect is None else rect.united(own)
    if rect is not None:
        page.view.fit_rect(rect)


def _here(page: "EditorPage") -> str:
    chosen = page.scene.selected_ids()
    return chosen[0] if chosen else ENTRY
