"""What is known of the account behind a channel: kept when it is checked, forgotten when it may be another."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.channels.connector import CheckFailed
from app.model.account import UNKNOWN, Account, Quota
from app.model.sentence import Sentence
from app.storage import accounts, inbox
from app.storage.inbox import InboxLetter
from tests.platforms.fake import PORTRAIT
from tests.platforms.line import TOKEN
from tests.platforms.serving import FakePlatform, serving
from tests.secret_marks import secret
from tests.workspace.shop import MONDAY, Shop


@pytest.fixture(scope="module")
def line() -> Iterator[FakePlatform]:
    with serving("line") as fake:
        yield fake


@pytest.fixture
def connected(shop: Shop, line: FakePlatform) -> Shop:
    """A shop with an account on LINE."""
    shop.workspace.channels.add("LINE", "line", {"api_base": line.base}, {"token": TOKEN})
    return shop


def account_of(shop: Shop, name: str = "LINE") -> Account:
    return next(each.account for each in shop.workspace.channels.every() if each.name == name)


def test_a_channel_that_was_never_checked_has_none(connected: Shop) -> None:
    assert account_of(connected) == UNKNOWN


def test_a_check_keeps_name_picture_and_quota(connected: Shop) -> None:
    connected.workspace.channels.check("LINE")
    found = account_of(connected)
    assert (found.name, found.picture, found.remarks) == ("Tendril Shop (@216ru)", PORTRAIT, ())
    assert (found.checked_at, found.quota_at) == (MONDAY, MONDAY)
    assert found.quota == Quota("messages this month", 0, 1000)
    assert isinstance(found.quota.words, Sentence)  # or the window could not say it in another language


def test_its_remarks_are_kept(connected: Shop, line: FakePlatform) -> None:
    line.do("change", active=False)
    connected.workspace.channels.check("LINE")
    line.do("change", active=True)
    [remark] = account_of(connected).remarks
    assert remark == "“Use webhook” is switched off: LINE tells nobody who writes."


def test_a_picture_that_cannot_be_had_stands_in_nobody_s_way(connected: Shop, line: FakePlatform) -> None:
    line.misbehave("html", path="/account/picture.png")
    connected.workspace.channels.check("LINE")
    found = account_of(connected)
    assert (found.name, found.picture) == ("Tendril Shop (@216ru)", b"")


def test_the_quota_alone_can_be_asked_anew(connected: Shop, line: FakePlatform) -> None:
    connected.workspace.channels.check("LINE")
    line.do("change", limit=200)
    connected.clock.instant += timedelta(hours=1)
    assert connected.workspace.channels.ask_quota("LINE") == Quota("messages this month", 0, 200)
    line.do("change", limit=1000)
    found = account_of(connected)
    assert (found.quota_at, found.checked_at) == (MONDAY + timedelta(hours=1), MONDAY)
    assert connected.workspace.channels.ask_quota("Practice") is None


def test_another_secret_may_be_another_account(connected: Shop, line: FakePlatform) -> None:
    change = connected.workspace.channels.change
    connected.workspace.channels.check("LINE")
    change("LINE", new_name="Friends")
    assert account_of(connected, "Friends").name
    found = connected.workspace.channels.try_out("Friends", {"api_base": line.base}, {"token": TOKEN})
    change("Friends", secrets={"token": TOKEN}, found_there=found)
    assert account_of(connected, "Friends").picture == PORTRAIT
    change("Friends", secrets={"token": secret("another")})
    assert account_of(connected, "Friends") == UNKNOWN


def test_what_came_by_webhook_is_remembered_beyond_its_reading(connected: Shop) -> None:
    desk = connected.workspace.desk
    with desk.write() as connection:
        channel = next(each.id for each in connected.workspace.channels.every() if each.name == "LINE")
        letters = [
            InboxLetter(0, channel, MONDAY + timedelta(minutes=minute), "", "", {}, b"{}")
            for minute in (1, 2)
        ]
        inbox.add(connection, letters)
    assert account_of(connected).heard_at == MONDAY + timedelta(minutes=2)
    connected.workspace.channels.remove("LINE")
    with desk.read() as connection:
        assert accounts.every(connection) == {}


class TestACheckThatFailed:
    def fail(self, shop: Shop, line: FakePlatform) -> None:
        line.do("change", token="another")
        with pytest.raises(CheckFailed):
            shop.workspace.channels.check("LINE")
        line.do("change", token=TOKEN)

    def test_is_remembered_with_when_and_why(self, connected: Shop, line: FakePlatform) -> None:
        connected.workspace.channels.check("LINE")
        connected.clock.instant += timedelta(hours=1)
        self.fail(connected, line)
        found = account_of(connected)
        assert (found.failed_at, found.checked_at) == (MONDAY + timedelta(hours=1), MONDAY)
        assert "access token" in found.fault
        assert isinstance(found.fault, Sentence)  # or the window could not say it in another language
        assert found.name, "what is known of the account stays"

    def test_is_forgotten_once_one_works(self, connected: Shop, line: FakePlatform) -> None:
        self.fail(connected, line)
        connected.workspace.channels.check("LINE")
        assert (account_of(connected).failed_at, account_of(connected).fault) == (None, "")

    def test_stays_if_only_the_name_is_changed(self, connected: Shop, line: FakePlatform) -> None:
        self.fail(connected, line)
        connected.workspace.channels.change("LINE", new_name="Friends")
        assert account_of(connected, "Friends").failed_at == MONDAY

    @pytest.mark.parametrize(
        "changed", [{"secrets": {"token": secret("next")}}, {"settings": {"receipts": "yes"}}]
    )
    def test_says_nothing_of_what_was_changed(
        self, connected: Shop, line: FakePlatform, changed: dict[str, dict[str, str]]
    ) -> None:
        self.fail(connected, line)
        connected.workspace.channels.change("LINE", **changed)  # type: ignore[arg-type]
        assert account_of(connected).failed_at is None
