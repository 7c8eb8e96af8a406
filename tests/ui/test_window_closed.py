"""What a message does when the window has closed, chosen in the inspector."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.channels.connector import TemplateOnPlatform
from app.channels.meta_policy import INSTAGRAM, WHATSAPP
from app.model.policy import Policy
from app.model.steps import LeaveOut, SendTemplate, Variable
from app.ui.editor.inspector.message import MessageForm
from app.workspace.channels import ChannelView
from tests.ui.inspector_bench import Bench, choose, inspecting, write

CART = TemplateOnPlatform(
    "cart_reminder", "en", "Hi {{1}}, your cart: {{2}}", ("1", "2"), "marketing", "APPROVED", approved=True
)
REJECTED = TemplateOnPlatform("rejected", "en", "Buy!", state="REJECTED")


@pytest.fixture
def cart(qtbot: QtBot, application: QApplication) -> Iterator[Bench]:
    with inspecting(qtbot, application, "abandoned-cart") as bench:
        yield bench


def shown(bench: Bench, name: str, policy: Policy) -> MessageForm:
    """Show the coupon's message in a sequence over a platform with this policy."""
    channel = ChannelView(7, name, name.lower(), name, {}, "", policy=policy)
    bench.desk.draft = replace(bench.desk.draft, channel=channel)
    bench.inspector.show_card("coupon")
    return bench.form(MessageForm)


def test_nothing_is_asked_where_there_is_no_window(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    assert cart.form(MessageForm).window_section.isHidden()


def test_a_message_is_skipped_at_first(cart: Bench) -> None:
    form = shown(cart, "WhatsApp", WHATSAPP)
    assert not form.window_section.isHidden()
    assert form.window_closed.choice.currentText() == "Skip the message"
    assert "24 h" in form.window_closed.words.text()


def test_an_approved_template_is_chosen_and_its_gaps_are_filled_in(cart: Bench) -> None:
    form = shown(cart, "WhatsApp", WHATSAPP)
    cart.inspector.show_templates((CART, REJECTED))
    fields = form.window_closed
    assert [fields.choice.itemText(place) for place in range(fields.choice.count())] == [
        "Skip the message",
        "Send “cart_reminder” (en)",
        "“rejected” (en): rejected",
    ]
    model = fields.choice.model()
    assert isinstance(model, QStandardItemModel)
    assert [model.item(place).isEnabled() for place in range(3)] == [True, True, False]
    choose(fields.choice, "cart_reminder\nen")
    chosen = cart.message("coupon").if_window_closed
    assert chosen == SendTemplate(
        name="cart_reminder",
        language="en",
        category="marketing",
        variables=(Variable(name="1"), Variable(name="2")),
    )
    assert fields.text.text() == CART.text
    fields.gaps["1"].menu.actions()[0].trigger()
    assert fields.gaps["1"].text() == "{{ first_name }}"
    changed = cart.message("coupon").if_window_closed
    assert isinstance(changed, SendTemplate)
    assert changed.variables[0] == Variable(name="1", text="{{ first_name }}")
    cart.desk.undo.undo()
    cart.desk.undo.undo()
    assert cart.message("coupon").if_window_closed == LeaveOut()
    assert fields.gaps == {}


def test_the_templates_are_read_when_they_are_asked_for(cart: Bench, qtbot: QtBot) -> None:
    form = shown(cart, "WhatsApp", WHATSAPP)
    with qtbot.waitSignal(cart.inspector.templates_asked):
        form.window_closed.read.click()


def test_a_gap_is_written_by_hand_too(cart: Bench) -> None:
    fields = shown(cart, "WhatsApp", WHATSAPP).window_closed
    cart.inspector.show_templates((CART,))
    choose(fields.choice, "cart_reminder\nen")
    write(fields.gaps["2"].line, "{{ cart_summary }}")
    chosen = cart.message("coupon").if_window_closed
    assert isinstance(chosen, SendTemplate)
    assert chosen.variables[1].text == "{{ cart_summary }}"


def test_that_nothing_is_approved_is_said_once_it_is_known(cart: Bench) -> None:
    fields = shown(cart, "WhatsApp", WHATSAPP).window_closed
    assert fields.none.isHidden()
    cart.inspector.show_templates((REJECTED,))
    assert not fields.none.isHidden()
    cart.inspector.show_templates((CART, REJECTED))
    assert fields.none.isHidden()


def test_where_there_are_no_templates_none_are_offered(cart: Bench) -> None:
    form = shown(cart, "Instagram", INSTAGRAM)
    assert form.window_closed.read.isHidden()
    assert "skipped" in form.window_closed.words.text()
