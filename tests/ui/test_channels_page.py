"""The Channels page: connecting, checking and removing."""

from collections.abc import Iterator
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from app.ui.channels.change_dialog import ChangeDialog
from app.ui.channels.connect_dialog import ConnectDialog
from app.ui.channels.page import ChannelsPage
from app.ui.channels.remove_dialog import RemoveDialog
from tests.ui.driving import Desk, let_go

_Kind = TypeVar("_Kind", bound=QDialog)


@pytest.fixture
def page(still: Desk) -> Iterator[ChannelsPage]:
    """The page in a window of its own."""
    shown = ChannelsPage(still.session.context)
    shown.resize(1000, 700)
    shown.show()
    shown.activateWindow()
    still.until(shown.isActiveWindow)
    still.until(lambda: "Practice" in shown.cards and shown.cards["Practice"].open.isVisible())
    yield shown
    shown.close()
    let_go(shown)


def _dialog(desk: Desk, page: ChannelsPage, kind: type[_Kind]) -> _Kind:
    desk.until(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())


def _connecting(desk: Desk, page: ChannelsPage, platform: str) -> ConnectDialog:
    desk.click(page.connect_button)
    dialog = _dialog(desk, page, ConnectDialog)
    desk.click(dialog.cards[platform])
    desk.until(lambda: dialog.form is not None and dialog.form.more.isVisible())
    return dialog


def _is_whole(field: QWidget) -> bool:
    return field.visibleRegion().boundingRect() == field.rect()


def _keeps_the_margins(field: QWidget, dialog: ConnectDialog) -> bool:
    left, title = field.mapTo(dialog, field.rect().topLeft()).x(), dialog.title.geometry()
    return title.left() <= left and left + field.width() <= title.left() + title.width()


def _lies_on(card: QWidget, label: QLabel) -> bool:
    place = label.mapTo(card, label.rect().topLeft())
    return card.rect().contains(label.rect().translated(place)) and label.height() >= label.heightForWidth(
        label.width()
    )


def _all_lie_on(card: QWidget, labels: list[QLabel]) -> bool:
    return all(_lies_on(card, label) for label in labels)


def _names(desk: Desk) -> list[str]:
    return [view.name for view in desk.workspace.channels.every()]


def test_practice_is_connected_and_checked(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "practice")
    assert dialog.name.text() == "Practice 2"
    still.write(dialog.name, "Second phone")
    still.click(dialog.connect_button)
    still.until(lambda: "Second phone" in page.cards)
    card = page.cards["Second phone"]
    still.until(lambda: "It works" in card.notice.said)
    assert card.pill.text() == "Ready"
    still.until(lambda: card.height() >= card.heightForWidth(card.width()))


def test_every_platform_shows_its_name_and_what_it_is_for(still: Desk, page: ChannelsPage) -> None:
    still.click(page.connect_button)
    dialog = _dialog(still, page, ConnectDialog)
    still.until(lambda: all(card.isVisible() for card in dialog.cards.values()))
    widths = {card.width() for card in dialog.cards.values()}
    assert max(widths) - min(widths) <= 1
    for card in dialog.cards.values():
        words = [label for label in card.findChildren(QLabel) if label.text()]
        assert [label.text() for label in words] == [card.accessibleName(), card.accessibleDescription()]
        still.until(partial(_all_lie_on, card, words))
    assert not dialog.connect_button.isVisible()
    still.press(Qt.Key.Key_Escape)


def test_the_postal_address_is_asked_for_where_mails_go_out(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "resend")
    assert dialog.address is not None
    assert dialog.address.isVisible()
    still.click(dialog.another)
    still.click(dialog.cards["practice"])
    assert not dialog.address.isVisible()
    dialog.address.show_kept("1 Tea Street")
    still.click(dialog.connect_button)
    still.until(lambda: "Practice 2" in page.cards)
    assert still.workspace.desk.shop().postal_address == ""
    still.workspace.overview.set("shop.postal_address", "1 Tea Street")
    assert _connecting(still, page, "email").address is None


def test_another_platform_can_be_chosen_after_all(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    assert dialog.title.text() == "Connect Email"
    assert not dialog.choice.isVisible()
    still.click(dialog.another)
    assert dialog.cards["email"].hasFocus()
    assert dialog.form is not None
    assert not dialog.form.isVisible()
    still.press(Qt.Key.Key_Tab)
    still.press(Qt.Key.Key_Space)
    assert dialog.title.text() == "Connect Resend"
    assert dialog.name.text() == "Resend"
    dialog.reject()


def test_seldom_settings_are_whole_however_they_are_gone_through(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    assert dialog.form is not None
    still.click(dialog.form.more)
    fields = [*dialog.form.fields.values(), *dialog.form.choices.values()]
    for field in fields:
        field.setFocus()
        still.until(partial(_is_whole, field))
        still.until(partial(_keeps_the_margins, field, dialog))


def test_an_account_is_checked_in_words(still: Desk, page: ChannelsPage) -> None:
    settings = {"host": "localhost", "port": "1", "from": "shop@example.com"}
    still.workspace.channels.add("Shop mail", "email", settings)
    still.session.context.changes.tell()
    still.until(lambda: "Shop mail" in page.cards)
    card = page.cards["Shop mail"]
    still.until(card.check.isVisible)
    still.click(card.check)
    still.until(lambda: "localhost" in card.notice.said)
    assert card.check.isEnabled()
    assert card.check.text() == "Check"


def test_with_all_its_settings_shown_the_dialog_stays_on_the_screen(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    room = dialog.screen().availableGeometry()
    dialog.move(dialog.x(), room.bottom() - dialog.height() // 2)
    assert dialog.form is not None
    still.click(dialog.form.more)
    still.until(lambda: dialog.frameGeometry().bottom() <= room.bottom())
    assert dialog.connect_button.mapToGlobal(dialog.connect_button.rect().bottomRight()).y() < room.bottom()


def test_what_is_missing_is_asked_for_by_its_name(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    assert dialog.form is not None
    assert not dialog.form.fields["port"].isVisible()
    assert dialog.form.fields["password"].echoMode() is QLineEdit.EchoMode.Password
    still.click(dialog.connect_button)
    assert "Mail server for sending" in dialog.notice.said
    assert dialog.form.fields["host"].hasFocus()
    dialog.reject()


def test_a_wrong_setting_of_email_is_refused_in_words(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    assert dialog.form is not None
    fields = dialog.form.fields
    still.write(fields["host"], "localhost")
    still.write(fields["from"], "shop@example.com")
    still.write(fields["password"], "secret")
    still.click(dialog.form.more)
    still.write(fields["port"], "many")
    still.click(dialog.connect_button)
    still.until(lambda: "port is a whole number" in dialog.notice.said)
    assert fields["password"].text() == ""
    assert fields["password"].placeholderText() == "Please enter it once more"
    assert fields["port"].hasFocus()
    still.write(fields["port"], "1")
    still.click(dialog.connect_button)
    still.until(lambda: "Nothing answers at localhost" in dialog.notice.said)
    assert _names(still) == ["Practice"]
    assert dialog.connect_button.isEnabled()
    dialog.reject()


def test_a_channel_is_removed_unless_a_sequence_needs_it(still: Desk, page: ChannelsPage) -> None:
    still.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    still.workspace.sequences.publishing.activate("Hello")
    still.click(page.cards["Practice"].open)
    still.until(page.detail.remove.isVisible)
    still.click(page.detail.remove)
    dialog = _dialog(still, page, RemoveDialog)
    still.click(dialog.remove)
    still.until(lambda: "used by Hello" in dialog.notice.said)
    still.workspace.sequences.pause("Hello")
    still.click(dialog.remove)
    still.until(page.empty.isVisible)
    assert _names(still) == []
    still.click(page.first)
    _dialog(still, page, ConnectDialog).reject()


def test_a_channel_is_renamed_and_changed_once_it_has_been_tried(still: Desk) -> None:
    still.window.show_page("channels")
    page = still.window.channels
    still.until(lambda: "Practice" in page.cards and page.cards["Practice"].isVisible())
    still.click(page.cards["Practice"].open)
    still.until(page.detail.change.isVisible)
    still.click(page.detail.change)
    dialog = still.dialog(ChangeDialog)
    assert dialog.name.text() == "Practice"
    dialog.form.more.setChecked(True)
    dialog.form.fields["delay_seconds"].setText("many")
    still.click(dialog.change)
    still.until(lambda: "delay_seconds is a number" in dialog.notice.said)
    assert still.workspace.channels.every()[0].settings["delay_seconds"] == "0"
    dialog.form.fields["delay_seconds"].setText("2")
    still.write(dialog.name, "Phone")
    still.press(Qt.Key.Key_Return)
    still.closed(dialog)
    still.until(lambda: "It works" in page.detail.standing.notice.said)
    assert page.detail.name.text() == "Phone"
    still.until(page.detail.change.hasFocus)
    still.press(Qt.Key.Key_Escape)
    still.until(lambda: "Phone" in page.cards and page.cards["Phone"].isVisible())
    (view,) = still.workspace.channels.every()
    assert (view.name, view.settings["delay_seconds"]) == ("Phone", "2")


def test_the_guide_is_folded_away_by_who_knows_the_way(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "whatsapp")
    assert dialog.guide is not None
    assert dialog.guide.steps.isVisible()
    still.click(dialog.guide.toggle)
    assert not dialog.guide.steps.isVisible()
    assert dialog.form is not None
    assert dialog.form.fields["business_id"].isVisible()
    dialog.reject()


def test_encryption_and_the_way_to_log_in_are_chosen_from_lists(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "email")
    assert dialog.form is not None
    choice = dialog.form.choices["security"]
    assert [choice.itemData(place) for place in range(choice.count())] == ["starttls", "tls", "none"]
    assert dialog.form.settings()["security"] == "starttls"
    choice.setText("tls")
    assert dialog.form.settings()["security"] == "tls"
    assert {"security", "auth"} <= set(dialog.form.choices)
    dialog.reject()


def test_the_name_of_a_page_keeps_its_ampersand(still: Desk, page: ChannelsPage) -> None:
    dialog = _connecting(still, page, "sms")
    assert dialog.guide is not None
    shown = [button.text() for button in dialog.guide.findChildren(QPushButton)]
    assert any("API keys && tokens" in text for text in shown)
    dialog.reject()
