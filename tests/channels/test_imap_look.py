"""Looking into a mailbox: what is new, once, without touching anything."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.channels.connector import CheckFailed
from app.channels.imap_look import ImapAccount, look
from tests.channels.certificates import Authority
from tests.platforms.imap_server import PASSWORD, TOKEN, USERNAME, serving_mail

NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)


@pytest.fixture
def account(tmp_path: Path) -> Iterator[ImapAccount]:
    with serving_mail(tmp_path) as port:
        yield account_at(port)


def account_at(port: int, **more: object) -> ImapAccount:
    usual = ImapAccount("127.0.0.1", port, "none", USERNAME, "INBOX", False, "", 10.0, PASSWORD)
    return replace(usual, **more)  # type: ignore[arg-type]


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


def test_ten_thousand_old_mails_are_no_flood(account: ImapAccount, tmp_path: Path) -> None:
    (tmp_path / "old").write_text("10000")
    first = look(account, "", NOW)
    assert (first.mails, first.place.last_uid) == ((), 10_000), "what was there before is nobody's business"
    today = replace(first.place, day=datetime.now(UTC).date().isoformat())
    put(tmp_path, *range(10_001, 10_061))
    (tmp_path / "validity").write_text("2")
    again = look(account, str(today), NOW)
    assert [uid for uid, _ in again.mails] == list(range(10_001, 10_051)), "of the last days alone"
    assert again.more
    rest = look(account, str(again.place), NOW)
    assert [uid for uid, _ in rest.mails] == list(range(10_051, 10_061))
    fetched = [line for line in (tmp_path / "told").read_text().splitlines() if "FETCH" in line]
    assert len(fetched) == 60


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("secret", [PASSWORD, TOKEN], ids=["app password", "xoauth2"])
def test_it_is_read_over_an_encrypted_connection(
    tmp_path: Path, authority: Authority, security: str, secret: str
) -> None:
    put(tmp_path, 7)
    with serving_mail(tmp_path, f"--{security}", *files_of(authority, "loopback")) as port:
        encrypted = account_at(
            port, security=security, ca_file=authority.ca_file, secret=secret, is_token=secret is TOKEN
        )
        assert look(encrypted, "1 6 2026-03-22", NOW).mails[0][0] == 7
        with pytest.raises(CheckFailed, match="does not accept the user name or the password"):
            look(replace(encrypted, secret="wrong"), "", NOW)


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize(
    ("name", "knows", "why"),
    [("elsewhere", True, "IP address mismatch"), ("loopback", False, "unable to get local issuer")],
)
def test_a_certificate_that_is_not_right_is_refused_in_words(
    tmp_path: Path, authority: Authority, security: str, name: str, knows: bool, why: str
) -> None:
    with serving_mail(tmp_path, f"--{security}", *files_of(authority, name)) as port:
        ca_file = authority.ca_file if knows else ""
        with pytest.raises(CheckFailed, match=f"does not trust .*{why}.*Nothing was sent") as failed:
            look(account_at(port, security=security, ca_file=ca_file), "", NOW)
    assert PASSWORD not in str(failed.value) + failed.value.technical
    told = tmp_path / "told"
    assert not told.exists() or "LOGIN" not in told.read_text()


def test_a_server_without_encryption_gets_no_password(account: ImapAccount, tmp_path: Path) -> None:
    with pytest.raises(CheckFailed, match="offers no encryption"):
        look(replace(account, security="starttls"), "", NOW)
    assert "LOGIN" not in (tmp_path / "told").read_text()


def files_of(authority: Authority, name: str) -> tuple[Path, Path]:
    return authority.folder / f"{name}.pem", authority.folder / f"{name}.key"
