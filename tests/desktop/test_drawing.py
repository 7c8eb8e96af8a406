"""A sequence is drawn by hand, and its message arrives."""

from pathlib import Path

from tests.commands.program import Tendril
from tests.desktop.owner import at_the_program
from tests.desktop.screen import Screen


def test_a_card_is_dragged_in_given_words_and_a_delay_activated_and_arrives(
    screen: Screen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    with at_the_program(folder, screen, "--test-folder") as owner:
        owner.click("New sequence", "push button")
        owner.click("Nothing", "check box")
        owner.write("Name", "Hello")
        owner.click("Create draft")
        canvas = owner.still("Canvas")
        screen.drag(owner.still("Message", "push button").middle, (canvas.middle[0], canvas.middle[1] + 60))
        screen.let_go()
        owner.write("How long", "0")
        screen.press("Tab")
        owner.sees("A customer who joins*: at once.")
        owner.click("At any hour", "check box")
        owner.click("Change the block")
        owner.write("Text", "Hello from the shop")
        owner.click("Keep")
        owner.sees("Hello from the shop", "label")
        owner.click("Activate…", "push button")
        owner.click("Activate", "push button")
        owner.sees("Publish changes…", "push button")
        owner.click("Customers", "check box")
        owner.click("Mai Nguyen", "cell")
        owner.pick("Add to a sequence…", row=0)
        owner.sees("Added to “Hello”.")
        owner.click("Activity", "check box")
        owner.sees("Delivered", "cell")
    messages = Tendril(folder).json("activity")
    assert [(each["customer_name"], each["state"]) for each in messages] == [("Mai Nguyen", "delivered")]
