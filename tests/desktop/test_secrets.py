"""Passwords go to the system's keyring and come back from it after a restart."""

from pathlib import Path

from tests.commands.mail_server import serving
from tests.desktop.mailbox import PASSWORD, connect_mail
from tests.desktop.owner import at_the_program
from tests.desktop.screen import Screen


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
