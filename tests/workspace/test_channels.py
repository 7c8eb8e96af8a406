"""Channels: connecting, checking and removing them, and where their secrets are."""

import sqlite3
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from app.channels.connector import CheckFailed
from app.model.enrollment import EnrollmentState
from app.model.errors import Invalid, NotAllowed, NotFound
from app.model.outcome import ChannelStopped
from app.model.sentence import worded
from app.storage import channels
from app.storage.credentials import KeyringCredentials, NoKeyring, environment_name
from app.workspace import Workspace
from app.workspace.secret_keeping import secrets_of
from tests.engine.simulated import delivered
from tests.model.builders import message
from tests.secret_marks import secret
from tests.workspace.shop import MAIL, MINUTE, MONDAY, SecretsInMemory, Shop, drawn

SECRET = secret("correct horse battery staple")
LOGIN = MAIL | {"username": "mai"}


def names(workspace: Workspace) -> list[str]:
    return [channel.name for channel in workspace.channels.every()]


class TestAChannel:
    def test_is_connected_with_its_settings_filled_in(self, shop: Shop) -> None:
        added = shop.workspace.channels.add("  Shop   mail ", "email", MAIL)
        assert (added.name, added.platform, added.platform_name) == ("Shop mail", "email", "Email")
        assert added.settings["from"] == "shop@example.com"
        assert added.settings["timeout_seconds"] == "30"
        assert shop.workspace.channels.every()[-1] == added

    @pytest.mark.parametrize("name", ["", "   ", "x" * 101])
    def test_needs_a_name(self, shop: Shop, name: str) -> None:
        with pytest.raises(Invalid, match="1 to 100 letters"):
            shop.workspace.channels.add(name, "practice", {})

    @pytest.mark.parametrize("name", ["Practice", "practice", " PRACTICE "])
    def test_needs_a_name_of_its_own_in_any_case(self, shop: Shop, name: str) -> None:
        with pytest.raises(NotAllowed, match="already a channel"):
            shop.workspace.channels.add(name, "practice", {})

    def test_of_an_unknown_platform_is_refused_with_the_known_ones(self, shop: Shop) -> None:
        with pytest.raises(NotFound, match="no platform “pigeon”; it knows practice, email"):
            shop.workspace.channels.add("Bird", "pigeon", {})

    @pytest.mark.parametrize(
        ("settings", "words"),
        [
            ({}, "also needs host, from"),
            (MAIL | {"hots": "x"}, "no setting “hots”"),
            (MAIL | {"port": "many"}, "port is a whole number"),
            (MAIL | {"password": "x"}, "no setting “password”"),
        ],
    )
    def test_with_settings_that_are_none_is_refused(
        self, shop: Shop, settings: dict[str, str], words: str
    ) -> None:
        with pytest.raises(Invalid, match=words):
            shop.workspace.channels.add("Mail", "email", settings)
        assert names(shop.workspace) == ["Practice"]

    def test_that_does_not_exist_is_refused_with_those_that_do(self, shop: Shop) -> None:
        for use in (shop.workspace.channels.check, shop.workspace.channels.remove):
            with pytest.raises(NotFound, match="no channel “Mail”; there are: Practice"):
                use("Mail")


class TestMail:
    def test_lacks_an_address_and_a_reader_until_both_are_given(self, shop: Shop) -> None:
        channels = shop.workspace.channels
        channels.add("Mail", "email", MAIL)
        assert ["postal address" in channels.lacks("Mail")[0], "read_by" in channels.lacks("Mail")[1]] == [
            True,
            True,
        ]
        shop.workspace.overview.set("shop.postal_address", "1 Tea Street")
        channels.change("Mail", settings={"read_by": "Mai"})
        assert channels.lacks("Mail") == ()
        assert channels.lacks("Practice") == ()

    def test_that_nobody_reads_is_a_warning_of_marketing_alone(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.postal_address", "1 Tea Street")
        shop.workspace.channels.add("Mail", "email", MAIL)
        new = shop.workspace.sequences.new
        new("Cart", "abandoned-cart", "Mail")
        new("Bookings", "booking-reminders", "Mail")

        def keys(name: str) -> set[str]:
            found = shop.workspace.sequences.check(name)
            return {problem.key for problem in found if not problem.is_error}

        assert "unread_answers" in keys("Cart")
        assert "unread_answers" not in keys("Bookings")
        shop.workspace.channels.change("Mail", settings={"read_by": "Mai"})
        assert "unread_answers" not in keys("Cart")


class TestASecret:
    def test_is_with_the_credentials_and_nowhere_else(self, shop: Shop) -> None:
        channel = shop.workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
        assert shop.secrets.kept == {("Mail", "password"): SECRET}
        assert SECRET not in repr(channel)
        written = b"".join(path.read_bytes() for path in shop.workspace.folder.rglob("*") if path.is_file())
        assert b"shop@example.com" in written
        assert SECRET.encode() not in written

    def test_is_found_again_by_who_sends(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
        with shop.workspace.desk.read() as connection:
            stored = channels.named(connection, "mail")
        assert stored is not None
        assert secrets_of(shop.workspace.desk, stored) == {"password": SECRET}

    def test_that_the_platform_does_not_know_is_refused_before_anything_is_kept(self, shop: Shop) -> None:
        with pytest.raises(
            Invalid, match="no secret “pasword”; it knows access_token, imap_password, password"
        ):
            shop.workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET, "pasword": SECRET})
        with pytest.raises(Invalid, match="no secret “password”; it knows none"):
            shop.workspace.channels.add("Phone", "practice", {}, {"password": SECRET})
        assert shop.secrets.kept == {}
        assert names(shop.workspace) == ["Practice"]

    def test_that_is_empty_is_not_kept(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", LOGIN, {"password": ""})
        assert shop.secrets.kept == {}

    def test_of_another_channel_is_never_overwritten(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
        with pytest.raises(NotAllowed):
            shop.workspace.channels.add("Mail", "email", LOGIN, {"password": "another"})
        assert shop.secrets.kept == {("Mail", "password"): SECRET}

    def test_is_forgotten_with_its_channel(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
        shop.workspace.channels.remove("MAIL")
        assert shop.secrets.kept == {}


class StubbornSecrets(SecretsInMemory):
    """A keyring that cannot keep anything."""

    def put(self, channel: str, key: str, secret: str) -> None:
        raise NoKeyring(worded("There is no keyring."))


class SlowSecrets(SecretsInMemory):
    """A keyring that asks its owner first; meanwhile others write to the folder."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def put(self, channel: str, key: str, secret: str) -> None:
        with closing(sqlite3.connect(self._file, timeout=0)) as connection, connection:
            connection.execute("INSERT INTO settings VALUES ('other', 'work')")
        super().put(channel, key, secret)


class TestAKeyring:
    def test_that_cannot_keep_the_secret_keeps_the_channel_out(self, tmp_path: Path) -> None:
        with Workspace(tmp_path / "data", credentials=StubbornSecrets()) as workspace:
            with pytest.raises(NoKeyring):
                workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
            assert names(workspace) == ["Practice"]

    def test_may_take_its_time_without_holding_up_anybody(self, tmp_path: Path) -> None:
        secrets = SlowSecrets(tmp_path / "data" / "tendril.db")
        with Workspace(tmp_path / "data", credentials=secrets) as workspace:
            workspace.channels.add("Mail", "email", LOGIN, {"password": SECRET})
            assert names(workspace) == ["Practice", "Mail"]
        assert secrets.kept == {("Mail", "password"): SECRET}

    @pytest.mark.parametrize("settings", [LOGIN, MAIL], ids=["with a login", "without"])
    def test_that_is_gone_is_told_where_a_password_would_be_in_it(
        self, tmp_path: Path, settings: dict[str, str]
    ) -> None:
        with Workspace(tmp_path / "data", credentials=SecretsInMemory()) as workspace:
            workspace.channels.add("Mail", "email", settings, {})
        before = keyring.get_keyring()
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
        try:
            with Workspace(tmp_path / "data", credentials=KeyringCredentials("folder", {})) as workspace:
                assert workspace.channels.lack_keyring() is ("username" in settings)
                if "username" in settings:
                    with pytest.raises(NoKeyring):
                        workspace.channels.check("Mail")
            variable = {environment_name("Mail", "password"): SECRET}
            on_a_server = KeyringCredentials("folder", variable)
            with Workspace(tmp_path / "data", credentials=on_a_server) as workspace:
                assert not workspace.channels.lack_keyring()
        finally:
            keyring.set_keyring(before)


class TestChecking:
    def test_says_whose_account_it_is(self, shop: Shop) -> None:
        assert shop.workspace.channels.check("practice").account == "Practice phone on this computer"

    def test_says_what_is_wrong(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        with pytest.raises(CheckFailed):
            shop.workspace.channels.check("Mail")

    @pytest.fixture
    def stopped(self, shop: Shop) -> Shop:
        """A shop whose Practice phone has stopped, with Mai's message waiting for it."""
        shop.start(drawn(message("hello")))
        shop.platform = lambda dispatch, now: ChannelStopped(worded("the token has expired"))
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        return shop

    def test_of_a_stopped_channel_that_is_well_again_lets_it_send(self, stopped: Shop) -> None:
        mai = stopped.workspace.customers.find("mai@example.com")
        assert stopped.workspace.channels.every()[0].problem == "the token has expired"
        assert stopped.enrollments(mai)[0].state is EnrollmentState.HELD
        stopped.platform = delivered
        stopped.workspace.channels.check("Practice")
        assert stopped.workspace.channels.every()[0].problem == ""
        stopped.turn()
        assert stopped.enrollments(mai)[0].state is EnrollmentState.FINISHED

    def test_that_fails_leaves_it_stopped(self, shop: Shop) -> None:
        added = shop.workspace.channels.add("Mail", "email", MAIL)
        with shop.workspace.desk.write() as connection:
            channels.set_problem(connection, added.id, "the password was refused")
        with pytest.raises(CheckFailed):
            shop.workspace.channels.check("Mail")
        assert shop.workspace.channels.every()[-1].problem == "the password was refused"


class TestRemoving:
    def test_is_refused_while_an_active_sequence_sends_over_it(self, shop: Shop) -> None:
        for name in ("One", "Two"):
            shop.start(drawn(message("hello"), name=name))
        with pytest.raises(NotAllowed, match="“Practice” is used by One, Two"):
            shop.workspace.channels.remove("Practice")

    def test_leaves_sequences_that_do_not_run_without_a_channel(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.channels.remove("Practice")
        assert [view.channel for view in shop.workspace.sequences.every()] == [""]
        with pytest.raises(Invalid, match="no channel is chosen"):
            shop.workspace.sequences.publishing.activate("Welcome")

    def test_makes_room_for_another_of_its_name(self, shop: Shop) -> None:
        shop.workspace.channels.remove("Practice")
        shop.workspace.channels.add("Practice", "practice", {"delay_seconds": "5"})
        assert names(shop.workspace) == ["Practice"]


class TestChanging:
    def test_keeps_what_is_not_named(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL, {"password": "old"})
        changed = shop.workspace.channels.change("mail", settings={"from_name": "Tea"})
        assert (changed.name, changed.settings["from_name"]) == ("Mail", "Tea")
        assert changed.settings["host"] == MAIL["host"]
        assert shop.secrets.kept == {("Mail", "password"): "old"}

    def test_takes_the_secrets_along_to_another_name(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL, {"password": "old"})
        shop.workspace.channels.change("Mail", new_name=" Shop   mail ", secrets={"password": "new"})
        assert shop.secrets.kept == {("Shop mail", "password"): "new"}
        assert [each.name for each in shop.workspace.channels.every()] == ["Practice", "Shop mail"]
        shop.workspace.channels.change("Shop mail", new_name="SHOP MAIL")
        assert shop.workspace.channels.every()[1].name == "SHOP MAIL"
        assert ("SHOP MAIL", "password") in shop.secrets.kept

    def test_to_a_name_that_is_taken_is_refused_and_moves_no_secret(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL, {"password": "old"})
        with pytest.raises(NotAllowed, match="already a channel"):
            shop.workspace.channels.change("Mail", new_name="practice")
        assert shop.secrets.kept == {("Mail", "password"): "old"}

    def test_to_settings_that_are_none_is_refused(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        with pytest.raises(Invalid):
            shop.workspace.channels.change("Mail", settings={"port": "many"})
        with pytest.raises(Invalid, match="has no secret"):
            shop.workspace.channels.change("Mail", secrets={"token": "x"})

    def test_of_a_secret_alone_has_the_channel_opened_anew(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL, {"password": "old"})
        with shop.workspace.desk.read() as connection:
            before = channels.named(connection, "Mail")
        shop.pass_time(MONDAY + MINUTE)
        shop.workspace.channels.change("Mail", secrets={"password": "new"})
        with shop.workspace.desk.read() as connection:
            assert channels.named(connection, "Mail") != before

    def test_is_tried_out_without_keeping_anything(self, shop: Shop) -> None:
        tried = shop.workspace.channels.try_out("Practice", {"delay_seconds": "3"})
        assert tried.account == "Practice phone on this computer"
        assert shop.workspace.channels.every()[0].settings["delay_seconds"] == "0"
