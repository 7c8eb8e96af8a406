"""Looking into a mailbox: what is new, once, without touching anything."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.channels.connector import CheckFailed
from app.channels.imap_look import ImapAccount, look
from tests.commands.mail_server import first_line
from tests.platforms.imap_server import PASSWORD

NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def account(tmp_path: Path) -> Iterator[ImapAccount]:
    command = [sys.executable, "-m", "tests.platforms.imap_server", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        port = int(first_line(process))
        yield ImapAccount("127.0.0.1", port, "none", "shop", "INBOX", False, "", 2.0, PASSWORD)
        process.terminate()


def put(folder: Path, *uids: int) -> None:
    for uid in uids:
        (folder / f"{uid}.eml").write_bytes(b"Subject: %d\r\n\r\n" % uid)


def test_only_what_comes_after_the_first_look_is_read_and_once(account: ImapAccount, tmp_path: Path) -> None:
    put(tmp_path, 1, 2)
    first = look(account, "", NOW)
    assert first.mails == ()
    put(tmp_path, 3, 5)
    second = look(account, str(first.place), NOW)
    assert [uid for uid, _ in second.mails] == [3, 5]
    assert look(account, str(second.place), NOW).mails == ()
    told = (tmp_path / "told").read_text()
    assert "SELECT" not in told.replace("UNSELECT", "")
    assert "STORE" not in told
    assert PASSWORD not in told


def test_a_mailbox_with_new_numbers_is_read_again(account: ImapAccount, tmp_path: Path) -> None:
    put(tmp_path, 1)
    place = look(account, "", NOW).place
    (tmp_path / "validity").write_text("2")
    assert [uid for uid, _ in look(account, str(place), NOW).mails] == [1]


def test_many_mails_are_read_in_several_looks(account: ImapAccount, tmp_path: Path) -> None:
    place = look(account, "", NOW).place
    put(tmp_path, *range(1, 61))
    first = look(account, str(place), NOW)
    assert (len(first.mails), first.more) == (50, True)
    second = look(account, str(first.place), NOW)
    assert (len(second.mails), second.more) == (10, False)


@pytest.mark.parametrize("misdeed", ["silent", "cut", "refuse"])
def test_a_server_that_misbehaves_is_said(account: ImapAccount, tmp_path: Path, misdeed: str) -> None:
    put(tmp_path, 1)
    (tmp_path / "misdeed").write_text(misdeed)
    with pytest.raises(CheckFailed) as failed:
        look(replace(account, timeout_seconds=0.5), "1 0 2026-03-22", NOW)
    assert PASSWORD not in str(failed.value) + failed.value.technical
