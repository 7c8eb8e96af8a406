"""What a screen reader is told of the canvas of the real program, over the accessibility bus."""

from pathlib import Path

from tests.desktop.owner import at_the_program
from tests.desktop.screen import Screen


def test_cards_and_links_are_told_with_their_places_and_follow_what_is_done(
    screen: Screen, tmp_path: Path
) -> None:
    with at_the_program(tmp_path / "data", screen, "--test-folder") as owner:
        owner.click("New sequence", "push button")
        owner.click("Abandoned cart", "check box")
        owner.click("Create draft")
        reminder = owner.still("Message 1 of 3: *", "list item")
        assert owner.matching("Link from When a cart is abandoned to *", "link")
        screen.click((reminder.left + 20, reminder.top + 8))
        owner.until(lambda: "focused" in owner.sees("Message 1 of 3: *").states, "the card has the focus")
        screen.press("ctrl+Down")
        owner.until(lambda: "focused" in owner.sees("Message 2 of 3: *").states, "the next card has it")
        screen.press("Delete")
        owner.sees("Message 2 of 2: *", "list item")
        assert not owner.matching("Message * of 3: *")
        screen.press("ctrl+z")
        owner.sees("Message 3 of 3: *", "list item")
        screen.press("ctrl+shift+o")
        owner.sees("Message 3 of 3: *", "tree item")
