"""Connecting an account in the window: what is wrong is said in words, and what works shows whose account it is."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from app.ui.channels.connect_dialog import ConnectDialog
from tests.platforms import meta, whatsapp
from tests.platforms.serving import FakePlatform, serving
from tests.secret_marks import secret
from tests.ui.driving import Desk

NUMBER = {"phone_number_id": whatsapp.NUMBER_ID, "business_id": whatsapp.BUSINESS_ID, "token": whatsapp.TOKEN}
PAGE = {"page_id": meta.PAGE, "token": meta.TOKEN}


def refusing(path: str, code: int, said: str, status: int = 400, **more: Any) -> dict[str, Any]:
    """Return how the Graph API refuses what is asked at a path."""
    error = {"message": said, "type": "OAuthException", "code": code, **more}
    return {"how": "answer", "path": path, "status": status, "body": {"error": error}}


NOT_REGISTERED = refusing(whatsapp.NUMBER_ID, 133010, "Account not registered")
NOT_ALLOWED = refusing(whatsapp.NUMBER_ID, 200, "Requires whatsapp_business_management permission", 403)
RETIRED = refusing(whatsapp.NUMBER_ID, 2635, "You are calling a deprecated version of the API.")
NO_MESSAGING = refusing("conversations", 10, "This endpoint requires the pages_messaging permission")
OF_A_PERSON = refusing("conversations", 190, "This method must be called with a Page Access Token")
OF_ANOTHER = refusing(meta.PAGE, 100, "Unsupported get request", error_subcode=33)
WRONG_NUMBERS: tuple[tuple[dict[str, str], dict[str, Any], str], ...] = (
    ({"token": secret("revoked")}, {}, "make a new access token"),
    ({"phone_number_id": "1"}, {}, "nothing with this ID that the access token may see"),
    ({"phone_number_id": "+1 555"}, {}, "is a number of digits alone"),
    ({}, NOT_REGISTERED, "not registered with WhatsApp"),
    ({}, NOT_ALLOWED, "“Requires whatsapp_business_management permission”"),
    ({}, RETIRED, "change the API version under Advanced"),
    ({"api_version": "soon"}, {}, "one looks like v26.0"),
    ({"api_base": "http://127.0.0.1:1"}, {}, "Nothing answers at 127.0.0.1"),
    ({"api_base": "graph.facebook.com"}, {}, "one looks like https://api.example.com"),
    ({}, {"how": "html", "path": whatsapp.NUMBER_ID, "status": 200}, "check the API address"),
)
WRONG_PAGES: tuple[tuple[dict[str, str], dict[str, Any], str], ...] = (
    ({}, NO_MESSAGING, "requires the pages_messaging permission"),
    ({}, OF_A_PERSON, "the access token of a person; the page has one of its own"),
    ({}, OF_ANOTHER, "make a token for the account it belongs to"),
    ({"page_id": "7"}, {}, "nothing with this ID"),
)


@pytest.fixture(scope="module")
def fakes() -> Iterator[dict[str, FakePlatform]]:
    with ExitStack() as stack:
        yield {name: stack.enter_context(serving(name)) for name in ("whatsapp", "messenger")}


def dialog_of(desk: Desk, platform: str) -> ConnectDialog:
    desk.window.show_page("channels")
    page = desk.window.channels
    desk.until(page.connect_button.isVisible)
    desk.click(page.connect_button)
    dialog = desk.dialog(ConnectDialog)
    desk.click(dialog.cards[platform])
    assert dialog.form is not None
    desk.click(dialog.form.more)
    return dialog


def enter(desk: Desk, dialog: ConnectDialog, fake: FakePlatform, values: dict[str, str]) -> None:
    """Fill the form in and press the button."""
    assert dialog.form is not None
    for key, value in {"api_base": fake.base, "api_version": "v26.0", **values}.items():
        dialog.form.fields[key].setText(value)
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.connect_button.isEnabled() or bool(dialog.notice.said))


@pytest.mark.parametrize(
    ("platform", "right", "wrong"), [("whatsapp", NUMBER, WRONG_NUMBERS), ("messenger", PAGE, WRONG_PAGES)]
)
def test_what_is_wrong_is_said_and_the_right_values_connect(
    trusted: Desk,
    fakes: dict[str, FakePlatform],
    platform: str,
    right: dict[str, str],
    wrong: tuple[tuple[dict[str, str], dict[str, Any], str], ...],
) -> None:
    dialog, fake = dialog_of(trusted, platform), fakes[platform]
    for values, misdeed, words in wrong:
        if misdeed:
            fake.misbehave(**misdeed)
        enter(trusted, dialog, fake, {**right, **values})
        trusted.until(lambda words=words: words in dialog.notice.said)  # type: ignore[misc]
        assert right["token"] not in dialog.notice.said + dialog.notice.technical
        assert dialog.connect_button.isEnabled()
        assert len(trusted.workspace.channels.every()) == 1
    enter(trusted, dialog, fake, right)
    trusted.closed(dialog)
    trusted.until(lambda: len(trusted.window.channels.cards) == 2)
    card = list(trusted.window.channels.cards.values())[1]
    trusted.until(lambda: card.avatar.has_picture)
    assert "Tendril Shop" in card.account.text()
    assert "It works" in card.notice.said
