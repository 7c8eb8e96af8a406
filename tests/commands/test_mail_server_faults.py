"""Mail servers that refuse, vanish, hang or hang up: nothing is lost, nothing goes out twice, and it is said."""

import socket
from collections.abc import Mapping
from datetime import timedelta

import pytest

from tests.commands.conftest import StartServer
from tests.commands.files import after, message, sequence
from tests.commands.mail_server import MailServer
from tests.commands.shop import CHANNEL, Shop, standing_at
from tests.secret_marks import secret

_PASSWORD = secret("orchid-7731-lantern")
_SECRET = "TENDRIL_SECRET_SHOP_MAIL_PASSWORD"
_TWO = sequence(
    message("first", "second"),
    message("second", send=after(2, "days")),
    entry={"on": "event", "event": "visited"},
)


def _ready(shop: Shop, server: MailServer | int, *emails: str, settings: tuple[str, ...] = ()) -> None:
    """Let people join the sequence of two messages when the shop opens."""
    shop.connect(server, *settings)
    shop.welcome(*emails)
    shop.run_sequence(_TWO)
    for email in emails:
        shop.happens("visited", email)


def _channel(shop: Shop) -> Mapping[str, str]:
    """Return how the status shows the mail channel."""
    (found,) = (each for each in shop.tendril.json("status")["channels"] if each["name"] == CHANNEL)
    assert isinstance(found, dict)
    return found


def test_a_login_is_taken_from_the_environment(
    shop: Shop, start_server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start_server("--password", _PASSWORD)
    monkeypatch.setenv(_SECRET, _PASSWORD)
    _ready(shop, server, "an@example.org", settings=("username=shop@example.com",))
    checked = shop.tendril.done("channels", "check", CHANNEL)
    assert checked.startswith(f"“{CHANNEL}” works: shop@example.com at 127.0.0.1:{server.port}.\n")
    shop.send_at(shop.opens)
    assert server.recipients() == ["an@example.org"]
    assert server.count("welcomed") == 2


def test_a_refused_login_stops_the_channel_and_its_mails_wait(
    shop: Shop, start_server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start_server("--password", _PASSWORD)
    monkeypatch.setenv(_SECRET, secret("a wrong one"))
    people = [f"customer{number}@example.org" for number in range(5)]
    _ready(shop, server, *people, settings=("username=shop@example.com", "at_once=1"))
    shop.send_at(shop.opens)
    assert (server.mails(), server.count("not welcomed")) == ([], 1), "one try does not lock the account"
    channel = _channel(shop)
    assert channel["state"] == "stopped"
    assert channel["problem"] == "the mail server refused the user name or the password"
    assert [row["state"] for row in shop.activity()] == ["retrying"]
    assert "the mail server refused the user name or the password" in shop.tendril.done("status")
    doctor = shop.tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert f"“{CHANNEL}” is stopped" in doctor.out
    refused = shop.tendril.refused("channels", "check", CHANNEL)
    assert refused.startswith("The mail server refused the user name or the password. ")

    shop.send_at(shop.opens + timedelta(hours=1))
    assert server.count("not welcomed") == 2, "a stopped channel is left alone"

    # The owner puts it right.
    monkeypatch.setenv(_SECRET, _PASSWORD)
    shop.tendril.done("channels", "check", CHANNEL)
    assert _channel(shop)["state"] == "ready"
    shop.send_at(shop.opens + timedelta(hours=2))
    assert sorted(server.recipients()) == sorted(people)


@pytest.mark.usefixtures("memory")
def test_a_missing_password_is_named(shop: Shop, start_server: StartServer) -> None:
    server = start_server("--password", _PASSWORD)
    _ready(shop, server, "an@example.org", settings=("username=shop@example.com",))
    refused = shop.tendril.refused("channels", "check", CHANNEL)
    assert refused.startswith("The password of the mail account is missing.")
    shop.send_at(shop.opens)
    assert _channel(shop)["problem"] == "the password of the mail account is missing"
    assert server.notes() == []


def test_a_server_that_is_not_there_is_tried_again(shop: Shop, start_server: StartServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    _ready(shop, port, "an@example.org")
    assert shop.tendril.refused("channels", "check", CHANNEL).startswith(
        f"Nothing answers at 127.0.0.1 on port {port}."
    )
    shop.send_at(shop.opens)
    (row,) = shop.activity()
    assert (row["state"], row["sent_at"]) == ("retrying", None)
    assert f"nothing answers at 127.0.0.1 on port {port}" in row["reason"]
    assert _channel(shop)["state"] == "ready", "it may well be there in a minute"


def test_what_is_tried_in_vain_for_a_day_fails_and_the_next_step_follows(shop: Shop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    _ready(shop, port, "an@example.org")
    shop.send_at(shop.opens)
    shop.send_at(shop.opens + timedelta(hours=23, minutes=59))
    (row,) = shop.activity()
    assert row["state"] == "retrying"
    shop.send_at(shop.opens + timedelta(hours=26))
    (row,) = shop.activity()
    assert row["state"] == "failed"
    assert "given up after 24" in row["reason"]
    assert shop.tendril.json("status")["waiting"] == 1


def test_a_server_that_hangs_costs_its_timeout_and_no_more(shop: Shop, start_server: StartServer) -> None:
    _ready(shop, start_server("--hangs"), "an@example.org", settings=("timeout_seconds=0.2",))
    assert "did not answer in time" in shop.tendril.refused("channels", "check", CHANNEL)
    shop.send_at(shop.opens)
    (row,) = shop.activity()
    assert row["state"] == "retrying"
    assert "did not answer in time" in row["reason"]


def test_mails_that_fail_together_do_not_keep_the_engine_from_ending(
    shop: Shop, start_server: StartServer
) -> None:
    people = [f"customer{number}@example.org" for number in range(8)]
    _ready(shop, start_server("--hangs"), *people, settings=("timeout_seconds=0.2",))
    ended = shop.tendril.start("engine", "--stop-when-idle", *standing_at(shop.opens), seconds=10)
    assert (ended.code, ended.err) == (0, "")
    assert [row["state"] for row in shop.activity()] == ["retrying"] * 8


@pytest.mark.parametrize("cut", ["--cut-for", "--mute-for"])
def test_a_connection_that_breaks_within_a_mail_leaves_it_unknown_and_it_is_never_repeated(
    shop: Shop, start_server: StartServer, cut: str
) -> None:
    server = start_server(cut, "an@example.org")
    _ready(shop, server, "an@example.org", "binh@example.org")
    shop.send_at(shop.opens)
    for hours in (1, 6, 23):
        shop.send_at(shop.opens + timedelta(hours=hours))

    arrived = server.recipients().count("an@example.org") + server.count("cut")
    assert arrived == 1
    assert server.recipients().count("binh@example.org") == 1
    assert shop.state_of("an@example.org", "first") == "unknown"
    assert shop.state_of("binh@example.org", "first") == "sent"
    assert shop.tendril.json("status")["unknown"] == 1
    assert "Of 1 messages nobody can say whether they arrived." in shop.tendril.done("status")
    (row,) = shop.activity("--customer", "an@example.org")
    assert "before it said whether it took the mail" in row["reason"]

    # At the lateness limit the flow goes on by itself, counted from the attempt.
    shop.send_at(shop.opens + timedelta(hours=25))
    shop.send_at(shop.opens + timedelta(hours=49))
    assert [row["step"] for row in shop.activity("--customer", "an@example.org")] == ["first", "second"]
    assert shop.state_of("an@example.org", "first") == "unknown"


@pytest.mark.parametrize("trouble", ["--busy-first", "--closing-first"])
def test_a_mail_that_is_put_off_goes_out_later(shop: Shop, start_server: StartServer, trouble: str) -> None:
    """452 and 421: not now, perhaps in a minute."""
    people = ["an@example.org", "binh@example.org", "chi@example.org"]
    server = start_server(trouble, "2")
    _ready(shop, server, *people, settings=("at_once=1",))
    shop.send_at(shop.opens)
    assert (len(server.mails()), server.count("put off")) == (1, 2)
    rows = shop.activity()
    assert sorted(row["state"] for row in rows) == ["retrying", "retrying", "sent"]
    assert {row["sent_at"] for row in rows if row["state"] == "retrying"} == {None}

    shop.send_at(shop.opens + timedelta(seconds=30))
    assert len(server.mails()) == 1, "it is left in peace for about a minute"
    shop.send_at(shop.opens + timedelta(seconds=90))
    assert sorted(server.recipients()) == people
    assert {row["state"] for row in shop.activity()} == {"sent"}


def test_a_step_is_counted_from_when_the_mail_was_accepted_after_all(
    shop: Shop, start_server: StartServer
) -> None:
    server = start_server("--busy-first", "1")
    _ready(shop, server, "an@example.org")
    shop.send_at(shop.opens)
    accepted = shop.opens + timedelta(hours=3)
    shop.send_at(accepted)
    assert len(server.mails()) == 1
    shop.send_at(accepted + timedelta(days=2) - timedelta(minutes=1))
    assert len(server.mails()) == 1
    shop.send_at(accepted + timedelta(days=2, seconds=1))
    assert len(server.mails()) == 2


def test_an_address_that_does_not_exist_is_never_written_to_again(
    shop: Shop, start_server: StartServer
) -> None:
    """550: the customer leaves, and no other sequence takes them."""
    server = start_server("--unknown", "gone@example.org")
    _ready(shop, server, "gone@example.org", "an@example.org")
    shop.send_at(shop.opens)
    shop.send_at(shop.opens + timedelta(days=2, minutes=1))
    assert server.recipients() == ["an@example.org", "an@example.org"]
    assert server.count("refused") == 1
    (row,) = shop.activity("--customer", "gone@example.org")
    assert row["state"] == "failed"
    assert "there is no such address" in row["reason"]
    assert _channel(shop)["state"] == "ready"
    (view,) = shop.tendril.json("sequences", "list")
    assert (view["waiting"], view["finished"], view["left"]) == (0, 1, 1)

    shop.run_sequence(sequence(message("hello"), name="Another"))
    refused = shop.tendril.run("sequences", "enroll", "Another", "--customer", "gone@example.org", "--json")
    assert refused.code == 1
    assert refused.json() == {
        "joined": 0,
        "refused": 1,
        "reasons": {"gone@example.org cannot be reached": 1},
    }


def test_all_mails_of_a_run_share_a_few_connections(shop: Shop, server: MailServer) -> None:
    people = [f"customer{number}@example.org" for number in range(30)]
    _ready(shop, server, *people, settings=("at_once=2", "per_second=1000"))
    shop.send_at(shop.opens)
    assert len(server.mails()) == 30
    assert {mail.connection for mail in server.mails()} <= {1, 2}


def test_a_missing_keyring_is_named_where_there_is_none(shop: Shop, start_server: StartServer) -> None:
    server = start_server("--password", _PASSWORD)
    _ready(shop, server, "an@example.org", settings=("username=shop@example.com",))
    refused = shop.tendril.refused("channels", "check", CHANNEL)
    assert refused.startswith("There is no keyring on this computer")
    assert _SECRET in refused
