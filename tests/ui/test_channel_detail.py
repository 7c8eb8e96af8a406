"""One channel, opened: whose account it is, how it stands, what may still be sent, and what can be done with it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.channels.connector import CheckFailed
from app.channels.line_policy import LINE as LINE_POLICY
from app.model.sentence import worded
from app.storage import accounts, stops
from app.storage.stops import Stop
from app.ui.channels.change_dialog import ChangeDialog
from app.ui.channels.page import ChannelsPage
from app.ui.channels.remove_dialog import RemoveDialog
from app.ui.widgets.copy_row import CopyRow
from tests.platforms.line import SECRET, TOKEN
from tests.platforms.serving import FakePlatform, serving
from tests.secret_marks import secret
from tests.ui.driving import Desk
from tests.workspace.shop import MAIL

NEW_TOKEN = secret("new-token-of-the-account")
ACCEPTED = "Receipts cannot reach this computer: acceptance counts as delivery."


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("line") as fake:
        yield fake


@pytest.fixture
def line(running: FakePlatform) -> Iterator[FakePlatform]:
    yield running
    fresh = {"endpoint": "https://tunnel.example/line", "gets_through": True}
    running.do("change", token=TOKEN, limit=1000, active=True, **fresh)


@pytest.fixture
def desk(trusted: Desk, line: FakePlatform) -> Desk:
    """A window on the Channels page, with an account on LINE."""
    trusted.workspace.channels.add("LINE", "line", {"api_base": line.base}, {"token": TOKEN})
    trusted.window.show_page("channels")
    trusted.until(lambda: "LINE" in trusted.window.channels.cards)
    trusted.until(trusted.window.channels.cards["LINE"].open.isVisible)
    return trusted


def _page(desk: Desk) -> ChannelsPage:
    return desk.window.channels


def _open(desk: Desk, name: str = "LINE") -> ChannelsPage:
    page = _page(desk)
    desk.click(page.cards[name].open)
    desk.until(page.detail.standing.pill.isVisible)
    return page


def test_a_check_shows_name_picture_and_quota_on_the_card(desk: Desk) -> None:
    card = _page(desk).cards["LINE"]
    assert not card.avatar.has_picture
    assert card.receipts.text() == ACCEPTED
    desk.click(card.check)
    desk.until(lambda: card.avatar.has_picture)
    assert card.account.text() == "Tendril Shop (@216ru)"
    assert card.avatar.initials == "TS"
    assert card.quota.said.startswith("0 of 1,000 messages this month · asked today ")
    assert card.pill.text() == "Ready"
    assert card.height() >= card.heightForWidth(card.width())
    assert ACCEPTED.rstrip(".") in card.accessibleDescription()


def test_practice_has_receipts_and_no_account(desk: Desk) -> None:
    card = _page(desk).cards["Practice"]
    assert card.receipts.text() == ""
    assert card.avatar.initials == ""
    assert card.quota.said == ""


def test_what_may_still_be_sent_is_asked_anew(desk: Desk, line: FakePlatform) -> None:
    desk.workspace.channels.check("LINE")
    page = _open(desk)
    desk.until(page.detail.standing.again.isVisible)
    line.do("change", limit=200)
    desk.click(page.detail.standing.again)
    desk.until(lambda: page.detail.standing.quota.said.startswith("0 of 200 messages"))
    assert page.detail.standing.again.isEnabled()


def test_a_quota_of_long_ago_is_asked_anew_by_itself(desk: Desk, line: FakePlatform) -> None:
    desk.workspace.channels.check("LINE")
    line.do("change", limit=300)
    desk.clock.ahead = timedelta(hours=2)
    page = _open(desk)
    desk.until(lambda: page.detail.standing.quota.said.startswith("0 of 300 messages"))


def test_what_failed_on_the_card_is_said_when_it_is_opened(desk: Desk, line: FakePlatform) -> None:
    line.do("change", token="another")
    card = _page(desk).cards["LINE"]
    desk.click(card.check)
    desk.until(lambda: "access token" in card.notice.said)
    page = _open(desk)
    desk.until(lambda: "access token" in page.detail.standing.notice.said)
    desk.until(lambda: page.detail.standing.pill.text() == "Needs you")
    line.do("change", token=TOKEN)
    desk.click(page.detail.standing.check)
    desk.until(lambda: "It works" in page.detail.standing.notice.said)
    desk.until(lambda: page.detail.standing.pill.text() == "Ready")


def test_what_failed_is_still_said_the_next_day_until_something_works(desk: Desk, line: FakePlatform) -> None:
    line.do("change", token="another")
    with pytest.raises(CheckFailed):
        desk.workspace.channels.check("LINE")
    desk.clock.ahead = timedelta(days=1)
    desk.session.context.changes.tell()
    card = _page(desk).cards["LINE"]
    desk.until(lambda: card.pill.text() == "Needs you")
    assert card.state.text().startswith("Its last check failed, yesterday ")
    assert "access token" in card.state.text()
    page = _open(desk)
    desk.until(lambda: page.detail.standing.explained.text() == card.state.text())
    line.do("change", token=TOKEN)
    desk.workspace.channels.check("LINE")
    desk.session.context.changes.tell()
    desk.until(lambda: page.detail.standing.pill.text() == "Ready")


def test_a_channel_over_which_nothing_is_heard_says_since_when(desk: Desk) -> None:
    view = next(each for each in desk.workspace.channels.every() if each.name == "LINE")
    with desk.workspace.desk.write() as connection:
        accounts.put_deaf(connection, view.id, worded("Nothing answers there."), desk.clock.now())
    desk.session.context.changes.tell()
    card = _page(desk).cards["LINE"]
    desk.until(lambda: card.pill.text() == "Needs you")
    assert card.state.text().startswith("It sends, but what customers write has not been heard since today ")


def test_what_the_platform_asks_of_its_owner_is_shown(desk: Desk) -> None:
    page = _open(desk)
    desk.until(page.detail.rules.isVisible)
    assert len(page.detail.rules.said) == len(LINE_POLICY.duties)
    assert page.detail.rules.read_on.text().startswith("As it was read on 22 Nov 2026.")
    page.show_all()
    page.open("Practice")
    desk.until(lambda: not page.detail.rules.isVisible())


def test_remarks_of_the_check_stay_to_be_read(desk: Desk, line: FakePlatform) -> None:
    line.do("change", active=False)
    desk.workspace.channels.check("LINE")
    page = _open(desk)
    desk.until(lambda: len(page.detail.standing.said) == 2)
    assert page.detail.standing.said[0] == ACCEPTED
    assert "is switched off" in page.detail.standing.said[1]


def test_a_channel_that_is_left_alone_says_until_when(desk: Desk) -> None:
    view = next(each for each in desk.workspace.channels.every() if each.name == "LINE")
    now = desk.clock.now()
    with desk.workspace.desk.write() as connection:
        stops.put(connection, Stop(view.id, now, worded("too many messages"), 1, now + timedelta(minutes=30)))
    desk.session.context.changes.tell()
    card = _page(desk).cards["LINE"]
    desk.until(lambda: card.pill.text().startswith("Paused until "))
    assert card.state.text().startswith("Too many messages; tried again at ")


def test_secrets_are_replaced_and_never_shown(desk: Desk, line: FakePlatform) -> None:
    page = _open(desk)
    desk.click(page.detail.secrets)
    dialog = desk.dialog(ChangeDialog)
    assert set(dialog.form.fields) == {"token", "channel_secret"}
    assert {field.text() for field in dialog.form.fields.values()} == {""}
    desk.write(dialog.form.fields["token"], secret("wrong"))
    desk.click(dialog.change)
    desk.until(lambda: "access token" in dialog.notice.said)
    credentials = desk.workspace.desk.credentials
    assert credentials.get("LINE", "token") == TOKEN
    line.do("change", token=NEW_TOKEN)
    desk.write(dialog.form.fields["token"], NEW_TOKEN)
    desk.press(Qt.Key.Key_Return)
    desk.closed(dialog)
    desk.until(lambda: "It works" in page.detail.standing.notice.said)
    assert credentials.get("LINE", "token") == NEW_TOKEN
    desk.until(lambda: page.detail.avatar.has_picture)


def test_hearing_back_is_turned_on_and_says_when_something_came(desk: Desk) -> None:
    page = _open(desk)
    section = page.detail.webhook
    desk.until(section.switch.isVisible)
    assert (section.pill.text(), section.heard.text()) == ("Off", "Nothing has come in yet.")
    assert not section.address.isVisible()
    desk.click(section.switch)
    desk.until(lambda: section.pill.text() == "On")
    assert any("“Channel secret”" in hint for hint in section.hints)
    view = next(each for each in desk.workspace.channels.every() if each.name == "LINE")
    with desk.workspace.desk.write() as connection:
        accounts.put_heard(connection, view.id, desk.clock.now())
    desk.session.context.changes.tell()
    desk.until(lambda: section.heard.text().startswith("Last heard: today "))
    desk.until(lambda: section.switch.isEnabled())
    desk.click(section.switch)
    desk.until(lambda: section.pill.text() == "Off")


def test_the_address_of_the_tunnel_makes_the_one_for_the_platform(desk: Desk) -> None:
    section = _open(desk).detail.webhook
    desk.until(section.save.isVisible)
    desk.write(section.public, "http://tea.example")
    desk.click(section.save)
    desk.until(lambda: "is not a public address" in section.notice.said)
    desk.write(section.public, "https://tea.example.ts.net/")
    section.public.setFocus()
    QTest.keyClick(section.public, Qt.Key.Key_Return)
    desk.until(section.address.isVisible)
    desk.click(section.address.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied == section.address.field.text()
    assert copied.startswith("https://tea.example.ts.net/line/")
    assert section.address.copy.text() == "Copied"
    assert section.local.field.text().startswith("http://127.0.0.1:8473/line/")


def test_the_platform_is_told_the_address_from_here(
    desk: Desk, line: FakePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.channels.line.PAUSE", 0)
    desk.workspace.channels.change("LINE", secrets={"channel_secret": SECRET})
    desk.workspace.overview.set("receiver.address", "https://tea.example.ts.net")
    section = _open(desk).detail.webhook
    desk.until(section.lead.isVisible)
    assert section.lead.text() == "Tell LINE this address"
    desk.click(section.lead)
    desk.until(lambda: "calls another address now, https://tunnel.example/line" in section.answer.said)
    assert section.lead.text() == "Replace that address"
    line.do("change", gets_through=False)
    desk.click(section.lead)
    desk.until(lambda: section.answer.said.startswith("LINE calls this computer now. LINE has tried"))
    assert section.lead.text() == "Tell LINE this address"
    assert line.state()["endpoint"] == section.address.field.text()
    desk.until(lambda: section.pill.text() == "On")


def test_turning_it_on_tells_the_platform_where_that_can_be_done(
    desk: Desk, line: FakePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.channels.line.PAUSE", 0)
    line.do("change", endpoint="")
    desk.workspace.channels.change("LINE", secrets={"channel_secret": SECRET})
    desk.workspace.overview.set("receiver.address", "https://tea.example.ts.net")
    section = _open(desk).detail.webhook
    desk.until(section.lead.isVisible)
    desk.click(section.switch)
    desk.until(lambda: section.answer.said == "LINE calls this computer now.")
    assert line.state()["endpoint"] == section.address.field.text()
    desk.until(lambda: section.pill.text() == "On")


def test_a_bot_is_asked_until_telegram_can_call(desk: Desk) -> None:
    token = f"110201543:{secret('AAHdqTcvCH1vGWJxfSeofSA')}"
    desk.workspace.channels.add("Bot", "telegram", {"api_base": "http://127.0.0.1:1"}, {"token": token})
    desk.session.context.changes.tell()
    desk.until(lambda: "Bot" in _page(desk).cards and _page(desk).cards["Bot"].open.isVisible())
    section = _open(desk, "Bot").detail.webhook
    desk.until(section.switch.isVisible)
    desk.click(section.switch)
    desk.until(lambda: "public address is not known yet" in section.notice.said)
    assert desk.workspace.channels.named("Bot").settings["hears_by"] == "asking"


def test_a_guide_for_a_tunnel_has_its_command_to_copy(desk: Desk) -> None:
    section = _open(desk).detail.webhook
    desk.until(lambda: set(section.guides) == {"Tailscale Funnel", "Cloudflare Tunnel"})
    desk.until(section.guides["Tailscale Funnel"].isVisible)
    desk.click(section.guides["Tailscale Funnel"])
    rows = [row for row in section.findChildren(CopyRow) if row.field.text() == "tailscale funnel --bg 8473"]
    desk.until(rows[0].isVisible)
    desk.click(rows[0].copy)
    assert QGuiApplication.clipboard().text() == "tailscale funnel --bg 8473"


def test_a_verify_token_is_made_and_shown_this_once(desk: Desk) -> None:
    settings = {"page_id": "1", "api_base": "http://127.0.0.1:1"}
    desk.workspace.channels.add("Page", "messenger", settings, {"token": secret("t")})
    desk.session.context.changes.tell()
    desk.until(lambda: "Page" in _page(desk).cards and _page(desk).cards["Page"].open.isVisible())
    section = _open(desk, "Page").detail.webhook
    desk.until(section.make_word.isVisible)
    assert section.make_word.text() == "Make a new “Verify token”"
    desk.click(section.make_word)
    desk.until(section.word.isVisible)
    word = section.word.field.text()
    assert desk.workspace.desk.credentials.get("Page", "verify_token") == word
    _page(desk).show_all()
    assert section.word.field.text() == ""
    _open(desk, "Page")
    assert not section.word.isVisible()


def test_practice_is_never_called(desk: Desk) -> None:
    page = _open(desk, "Practice")
    assert not page.detail.webhook.isVisible()


def test_marketing_by_mail_wants_a_reader_and_an_address(desk: Desk) -> None:
    desk.workspace.channels.add("Mail", "email", MAIL)
    desk.session.context.changes.tell()
    desk.until(lambda: "Mail" in _page(desk).cards and _page(desk).cards["Mail"].open.isVisible())
    section = _open(desk, "Mail").detail.mail
    desk.until(section.save_reader.isVisible)
    assert section.pill.text() == "Something is missing"
    assert "does not read this mailbox" in section.said.text()
    desk.write(section.reader, "Mai")
    desk.click(section.save_reader)
    desk.until(lambda: section.said.text().startswith("Mai reads the answers"))
    QTest.keyClicks(section.address.field, "1 Tea Street")
    desk.click(section.save_address)
    desk.until(lambda: section.pill.text() == "Ready")
    assert desk.workspace.desk.shop().postal_address == "1 Tea Street"
    desk.workspace.channels.change("Mail", settings={"imap_host": "127.0.0.1", "imap_security": "none"})
    desk.session.context.changes.tell()
    desk.until(lambda: section.said.text().startswith("Tendril reads the mailbox at 127.0.0.1"))
    assert not section.reader.isVisible()
    _page(desk).show_all()
    assert not _open(desk).detail.mail.isVisible()


def test_disconnecting_leads_back_to_the_others(desk: Desk) -> None:
    page = _open(desk)
    desk.click(page.detail.remove)
    dialog = desk.dialog(RemoveDialog)
    desk.click(dialog.remove)
    desk.closed(dialog)
    desk.until(lambda: list(page.cards) == ["Practice"] and page.cards["Practice"].isVisible())
    assert page.connect_button.isVisible()
    assert desk.workspace.desk.credentials.get("LINE", "token") is None


def test_one_that_is_gone_elsewhere_is_left(desk: Desk) -> None:
    page = _open(desk)
    desk.workspace.channels.remove("LINE")
    desk.session.context.changes.tell()
    desk.until(lambda: not page.detail.isVisible())


def test_escape_comes_back_to_the_card(desk: Desk) -> None:
    page = _page(desk)
    desk.window.activateWindow()
    page.cards["LINE"].open.setFocus()
    desk.until(page.cards["LINE"].open.hasFocus)
    desk.press(Qt.Key.Key_Space)
    desk.until(page.detail.back.hasFocus)
    assert not page.title.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.until(page.cards["LINE"].open.hasFocus)
    assert page.title.isVisible()
