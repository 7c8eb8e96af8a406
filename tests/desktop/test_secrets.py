"""Passwords go to the system's keyring and come back from it after a restart."""

from pathlib import Path

from tests.commands.mail_server import serving
from tests.commands.smtp_server import USERNAME
from tests.desktop.owner import Owner, at_the_program
from tests.desktop.screen import Screen

PASSWORD = "open sesame"


def connect_mail(owner: Owner, port: int) -> None:
    """Connect the shop's mailbox, with a password."""
    owner.click("Channels", "check box")
    owner.click("Connect…", "push button")
    owner.click("Email", "check box")
    owner.write("Mail server for sending", "localhost")
    owner.write("User name", USERNAME)
    owner.write("Password", PASSWORD, is_secret=True)
    owner.write("Address that mails come from", "hello@example.com")
    owner.click("More settings")
    owner.write("Port", str(port))
    owner.write("Encryption", "none")
    owner.click("Connect", "push button")
    owner.sees_no_more("Connect", "push button")
    owner.sees("Email", "panel")


def test_a_channel_s_password_survives_a_restart_and_is_in_no_file(screen: Screen, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(tmp_path / "mails.jsonl", ["--password", PASSWORD]) as server:
        with at_the_program(folder, screen, "--test-folder") as owner:
            connect_mail(owner, server.port)
        welcomed = server.count("welcomed")
        with at_the_program(folder, screen, "--test-folder") as owner:
            owner.click("Channels", "check box")
            owner.click("Check Email")
            owner.until(lambda: server.count("welcomed") > welcomed, "the mail server to be asked")
            owner.sees("It works*")
        assert server.count("not welcomed") == 0
    kept = [path for path in folder.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()]
    assert kept == []
