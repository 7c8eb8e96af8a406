"""A first-time user's way, from an empty window to a mail that arrives while the window is closed."""

from pathlib import Path

import pytest

from tests.commands.mail_server import serving
from tests.commands.program import Tendril
from tests.desktop.mailbox import PASSWORD, connect_mail
from tests.desktop.owner import Owner, OwnerWithoutMouse, at_the_program
from tests.desktop.screen import Screen

pytestmark = pytest.mark.timeout(170)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A customer list as another program wrote it."""
    file = tmp_path / "people.csv"
    file.write_text("name,email\nLena Fischer,lena@example.com\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("kind", [Owner, OwnerWithoutMouse])
def test_by_mouse_alone_and_by_keyboard_alone(
    screen: Screen, tmp_path: Path, people: Path, kind: type[Owner]
) -> None:
    with serving(tmp_path / "mails.jsonl", ["--password", PASSWORD]) as server:  # noqa: SIM117
        with at_the_program(tmp_path / "data", screen, "--test-folder", kind=kind) as owner:
            connect_mail(owner, server.port)
            owner.click("Settings", "check box")
            owner.write("Postal address", "1 Rose Lane, York")
            begin_from_template(owner)
            change_the_first_message(owner)
            try_it_on_me(owner)
            import_customers(owner, people)
            activate(owner)
            close_to_the_tray(owner)
            a_cart_is_left(tmp_path / "data")
            (mail,) = server.wait_for(mails=1)  # while the program still runs
    assert (mail.recipient, mail.subject) == ("lena@example.com", "Your cart")
    assert "Hello, your cart waits." in mail.text


def begin_from_template(owner: Owner) -> None:
    """Open, and take a template for the mailbox."""
    owner.click("Sequences", "check box")
    owner.click("Abandoned cart", "push button")
    owner.choose("Practice", "Email*")
    owner.click("Create draft")


def change_the_first_message(owner: Owner) -> None:
    """Change its delay, its hours and its words."""
    choose_the_first_message(owner)
    owner.write("How long", "0")
    owner.click("At any hour", "check box")
    owner.sees("Link from * at once", "link")
    owner.click("Change the block")
    owner.click("Write a new one…")
    owner.write("Name of the block", "Waiting")
    owner.write("Text", "Hello, your cart waits.")
    owner.write("Subject of the mail", "Your cart")
    owner.click("Keep")
    owner.sees_no_more("Keep")
    owner.sees("Hello, your cart waits.", "label")


def choose_the_first_message(owner: Owner) -> None:
    """Choose a card: with a click, or by following the flow from its entry, and going to what is said of it."""
    if not isinstance(owner, OwnerWithoutMouse):
        owner.click("Message 1 of 3*", "list item")
        return
    owner.tab_to("Canvas")
    owner.screen.press("ctrl+Down")
    owner.until(lambda: owner.is_chosen("Message 1 of 3*"), "the first message to be chosen")
    owner.screen.press("Return")


def try_it_on_me(owner: Owner) -> None:
    """Watch the message come in on the practice phone."""
    owner.click("Test on me")
    owner.sees("*Remind them of the cart: Delivered*", "list item")
    owner.sees("Your cart", "label")
    if not isinstance(owner, OwnerWithoutMouse):  # leaving the editor ends it as well
        owner.click("Stop the test")


def import_customers(owner: Owner, file: Path) -> None:
    """Bring in the people of a list, who have all agreed."""
    owner.click("Customers", "check box")
    owner.click("Import…", "push button")
    owner.write("File name:", str(file))
    if isinstance(owner, OwnerWithoutMouse):
        owner.screen.press("Return")
    else:
        owner.click("Files of type:", "label")  # the list of suggestions takes the first click
        owner.click("Open", "push button")
    owner.choose("As the file says", "Yes, everybody*")
    owner.click("Import", "push button")
    owner.sees("1 added*")
    owner.click("Close", "push button")
    owner.sees("Lena Fischer", "cell")


def activate(owner: Owner) -> None:
    """Let the sequence run."""
    owner.click("Sequences", "check box")
    owner.click("Activate…*")
    owner.click("Activate*", "push button")
    owner.sees("Active", "label")


def close_to_the_tray(owner: Owner) -> None:
    """Close the window; Tendril goes on."""
    owner.close_window()
    owner.click("Keep sending", "push button")
    owner.sees_nothing()


def a_cart_is_left(folder: Path) -> None:
    """The shop tells Tendril, whose window is closed."""
    cart = ["cart_id=7", "cart_summary=gel polish set", "cart_url=https://shop.example"]
    data = [word for each in cart for word in ("--data", each)]
    Tendril(folder).done("events", "record", "cart_abandoned", "--customer", "lena@example.com", *data)
