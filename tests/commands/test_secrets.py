"""Secrets: in the keyring or the environment, and in nothing that is printed or written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Memory, StartServer
from tests.commands.files import message, sequence
from tests.commands.program import Finished, Tendril
from tests.commands.shop import CHANNEL, Shop
from tests.secret_marks import secret

_PASSWORD = secret("orchid-7731-lantern")
_OTHER = secret("another one")
_MAILBOX = ("host=127.0.0.1", "security=none", "from=shop@example.com", "username=shop@example.com")
_ADD = ("channels", "add", CHANNEL, "--platform", "email", "--secret-stdin", "--set", *_MAILBOX)


def _files(place: Path) -> Iterator[Path]:
    return (file for file in place.rglob("*") if file.is_file())


def test_without_a_keyring_a_secret_is_refused_with_the_remedy(tendril: Tendril) -> None:
    said = tendril.refused(*_ADD, stdin=f"password={_PASSWORD}\n")
    assert said.startswith("There is no keyring on this computer that could keep the secret.")
    assert "TENDRIL_SECRET_SHOP_MAIL_PASSWORD" in said
    assert [each["name"] for each in tendril.json("channels", "list")] == ["Practice"]
    apart = tendril.start(*_ADD, stdin=f"password={_PASSWORD}\n")
    assert (apart.code, apart.err) == (1, said + "\n")
    assert [file for file in _files(tendril.folder) if _PASSWORD.encode() in file.read_bytes()] == []


@pytest.mark.parametrize("line", [_PASSWORD, f"passwort={_PASSWORD}", f"={_PASSWORD}"])
def test_a_line_that_is_no_secret_is_refused_without_repeating_it(tendril: Tendril, line: str) -> None:
    said = tendril.refused(*_ADD, stdin=f"{line}\n")
    assert _PASSWORD not in said


def test_a_secret_is_no_setting(tendril: Tendril) -> None:
    said = tendril.refused(
        "channels", "add", CHANNEL, "--platform", "email", "--set", f"password={_PASSWORD}"
    )
    assert _PASSWORD not in said


def test_a_secret_is_kept_by_the_keyring_until_its_channel_goes(
    shop: Shop, start_server: StartServer, memory: Memory
) -> None:
    server = start_server("--password", _PASSWORD)
    shop.tendril.done(*_ADD, f"port={server.port}", stdin=f"password={_PASSWORD}\n")
    assert list(memory.kept.values()) == [_PASSWORD]
    shop.tendril.done("channels", "check", CHANNEL)
    other = Tendril(shop.desk / "other shop")
    other.done(*_ADD, stdin=f"password={_OTHER}\n")
    assert sorted(memory.kept.values()) == [_OTHER, _PASSWORD]
    shop.tendril.done("channels", "remove", CHANNEL)
    assert list(memory.kept.values()) == [_OTHER]


def test_a_password_may_have_any_signs_and_blanks(
    shop: Shop, start_server: StartServer, memory: Memory
) -> None:
    password = f" a=b “c” #d ü {_OTHER} "
    server = start_server("--password", password)
    shop.tendril.done(*_ADD, f"port={server.port}", stdin=f"\npassword={password}\r\n\n")
    assert list(memory.kept.values()) == [password]
    shop.tendril.done("channels", "check", CHANNEL)


def test_a_secret_shows_nowhere(
    shop: Shop, start_server: StartServer, memory: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    server = start_server("--password", _PASSWORD)
    wrong = _PASSWORD + "-wrong"
    tendril = shop.tendril
    tendril.done(*_ADD, f"port={server.port}", stdin=f"password={wrong}\n")
    shop.welcome("an@example.org")
    shop.run_sequence(sequence(message("hello"), entry={"on": "event", "event": "visited"}))
    shop.happens("visited", "an@example.org")
    backup = shop.desk / "shop.backup"
    said: list[Finished] = [
        tendril.run(*words)
        for words in (
            ["channels", "check", CHANNEL],
            ["engine", "--stop-when-idle", "--clock", f"{shop.opens.isoformat()},1"],
            ["channels", "list", "--json"],
            ["status", "--json"],
            ["status"],
            ["activity", "--json"],
            ["doctor", "--json"],
            ["settings", "list", "--json"],
            ["sequences", "export", "Follow-up", str(shop.desk / "exported.json")],
            ["backup", str(backup)],
        )
    ]
    assert {each.code for each in said} == {0, 1}
    assert "refused" in said[0].err
    for place in memory.kept:
        memory.kept[place] = _PASSWORD
    tendril.done("channels", "check", CHANNEL)
    shop.send_at(shop.opens)
    assert len(server.mails()) == 1
    for each in said:
        assert _PASSWORD not in each.out + each.err
    assert _PASSWORD not in caplog.text
    assert backup in list(_files(shop.desk))
    assert [file for file in _files(shop.desk) if _PASSWORD.encode() in file.read_bytes()] == []
