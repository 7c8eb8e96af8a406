"""Pictures of the editor: the canvas with all that lies around it, and its dialogs."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from app.model.drawing import gestures
from app.ui.editor.block_picker import BlockPicker
from app.ui.editor.drawer.phone.tab import PhoneTab
from app.ui.editor.inspector.block_card import BlockCard
from app.ui.publishing.dialog import PublishDialog
from tests.pictures.taking import Shown, settle


def editor(shown: Shown, target: Path) -> None:
    """Take a picture of a sequence on the canvas, with a message chosen."""
    with shown.drawn("Abandoned cart") as page:
        page.fit()
        page.go_to("coupon")
        settle(lambda: any(card.words.counts for card in page.scene.cards.values()))
        shown.take(target)


def outline(shown: Shown, target: Path) -> None:
    """Take a picture of the flow as a list beside the canvas."""
    with shown.drawn("Booking reminders") as page:
        page.outline.open()
        page.fit()
        shown.take(target)


def commands(shown: Shown, target: Path) -> None:
    """Take a picture of everything that can be done, to choose from by typing."""
    with shown.drawn("Booking reminders") as page:
        page.outline.open()
        page.fit()
        page.finding.command()
        shown.take(target)
        if page.finding.chooser is not None:
            page.finding.chooser.hide()


def problems(shown: Shown, target: Path) -> None:
    """Take a picture of the drawer with what is wrong, and of cards that are not in effect."""
    with shown.drawn("Abandoned cart") as page:
        page.fit()
        page.drawer.open_tab("problems")
        page.desk.push(gestures.disconnect(page.desk.drawing, "coupon", "next"))
        settle(lambda: bool(page.checking.problems) and bool(page.publishing.not_in_effect))
        shown.take(target)
        page.desk.undo.undo()
        page.drawer.open_tab("timeline")


def publishing(shown: Shown, target: Path) -> None:
    """Take a picture of the dialog before changes are published."""
    with shown.drawn("Booking reminders") as page:
        settle(lambda: page.checking.is_known)
        page.desk.push(gestures.delete(page.desk.drawing, [list(page.desk.drawing.steps)[-1]]))
        page.publishing.ask()
        shown.dialog(PublishDialog)
        shown.take_dialog(target)
        page.desk.undo.undo()


def phone(shown: Shown, target: Path) -> None:
    """Take a picture of a rehearsal: two messages have arrived, the third is waited for."""
    with shown.drawn("Abandoned cart") as page:
        page.test_on_me()
        tab = page.phone
        for count in (1, 2):
            settle(tab.conductor.running.skip.isEnabled)
            tab.rehearsing.skip()
            settle(partial(_has_arrived, tab, count))
        page.fit()
        shown.take(target)


def _has_arrived(tab: PhoneTab, count: int) -> bool:
    return len(tab.phone.screen_.messages) == count


def numbers(shown: Shown, target: Path) -> None:
    """Take a picture of what a sequence has done, step by step."""
    with shown.drawn("Abandoned cart") as page:
        page.drawer.open_tab("numbers", least_height=300)
        page.fit()
        shown.take(target)


def picker(shown: Shown, target: Path) -> None:
    """Take a picture of the blocks to choose from."""
    with shown.drawn("Abandoned cart") as page:
        page.go_to("coupon")
        settle(lambda: bool(page.findChildren(BlockCard)))
        page.findChildren(BlockCard)[0].change.click()
        shown.dialog(BlockPicker)
        shown.take_dialog(target)


EDITOR_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    "editor": editor,
    "outline": outline,
    "commands": commands,
    "phone": phone,
    "numbers": numbers,
    "problems": problems,
    "publishing": publishing,
    "picker": picker,
}
