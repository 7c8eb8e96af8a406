"""A block is tried on a real customer by the renderer that sends, with what is missing said."""

from datetime import datetime

import pytest

from app.model.block import Block, Button
from app.model.errors import NotFound
from app.workspace.trying import SAMPLE, Surroundings, tried
from tests.model.builders import message
from tests.workspace.shop import MAIL, Shop, drawn


def around(shop: Shop, key: str = "", who: int = 0) -> Surroundings:
    return shop.workspace.trying.surroundings(key, who)


def values(found: Surroundings, group: str) -> dict[str, str]:
    return {each.path: each.value for each in found.variables if each.group == group}


def test_while_there_are_no_customers_it_is_an_example(shop: Shop) -> None:
    for each in shop.workspace.customers.page(0, 10):
        shop.workspace.customers.forget(str(each.id))
    found = around(shop)
    assert found.customer is SAMPLE
    trial = tried(Block(name="x", text="Hi {{ first_name }}, {{ coupon }}"), found)
    assert trial.content is not None
    assert trial.content.text == "Hi Mai, WELCOME10"


def test_a_real_customer_with_what_is_known_of_them(shop: Shop) -> None:
    shop.import_csv("first_name,email,shoe_size", "Ana,ana@example.com,38", "Ben,ben@example.com,")
    ana, ben = (shop.workspace.customers.find(f"{name}@example.com") for name in ("ana", "ben"))
    found = around(shop, who=ana.id)
    assert values(found, "customer")["shoe_size"] == "38"
    assert values(found, "shop")["shop.name"]
    block = Block(name="x", text="Hi {{ first_name }}, size {{ shoe_size }}{{ weather | default: '?' }}")
    assert tried(block, found).missing == ()
    trial = tried(block, around(shop, who=ben.id))
    assert trial.missing == ("shoe_size",)
    assert trial.content is not None
    assert trial.content.text == "Hi Ben, size ?"


def test_a_customer_who_is_gone(shop: Shop) -> None:
    with pytest.raises(NotFound):
        around(shop, who=99)


def test_examples_are_in_the_language_of_the_shop_whoever_it_is_tried_on(shop: Shop) -> None:
    shop.import_csv("first_name,email,language", "Mai,mai@example.com,vi")
    mai = shop.workspace.customers.find("mai@example.com").id
    assert around(shop, who=mai).data["cart_summary"] == "gel polish set, top coat"
    shop.workspace.overview.set("shop.language", "vi")
    assert around(shop, who=mai).data["cart_summary"] == "sơn gel, sơn bóng"


def test_the_data_of_their_last_event_before_examples(shop: Shop) -> None:
    shop.add_sequence(drawn(message("hello"), name="Carts"))
    shop.import_csv("first_name,email", "Ana,ana@example.com")
    shop.workspace.happenings.record("cart_abandoned", "ana@example.com", {"cart_summary": "a lamp"}, None)
    found = around(shop, who=shop.workspace.customers.find("ana@example.com").id)
    assert found.data["cart_summary"] == "a lamp"
    (summary, coupon) = (
        next(each for each in found.variables if each.path == path) for path in ("cart_summary", "coupon")
    )
    assert (summary.is_example, coupon.is_example) == (False, True)


def test_an_appointment_that_is_made_up_is_in_the_afternoon_of_the_customer(shop: Shop) -> None:
    found = around(shop)
    begins = datetime.fromisoformat(found.data["starts_at"])
    zone = found.customer.zone() or found.shop.zone
    assert begins.astimezone(zone).strftime("%H:%M") == "15:00"
    assert values(found, "event")["starts_at"].endswith(" 15:00"), "as a date is read, not as it is stored"


def test_a_block_of_marketing_is_tried_with_its_way_out(shop: Shop) -> None:
    shop.add_sequence(drawn(message("hello"), name="News", kind="marketing"))
    assert "STOP" in around(shop, "hello").below
    assert around(shop).below == ""


def test_what_cannot_be_filled_in_is_said(shop: Shop) -> None:
    trial = tried(Block(name="x", text="{{ 1 | divided_by: 0 }}"), around(shop))
    assert trial.content is None
    assert trial.fault is not None
    assert "divided by 0" in trial.fault.sentence


def test_faults_are_told_by_their_places(shop: Shop) -> None:
    block = Block(
        name="x",
        text="Hi {{ first_name",
        subject="Fine {{ first_name }}",
        html="{% for %}",
        buttons=(Button(label="Go", url="https://x.example/{{ a | b }}"),),
    )
    assert set(shop.workspace.trying.faults(block)) == {"text", "html", "link of button 1"}


def test_limits_are_those_of_the_platforms_in_use(shop: Shop) -> None:
    assert around(shop).platforms == ("practice",)
    shop.workspace.channels.add("Mail", "email", MAIL)
    assert around(shop).platforms == ("email",)
    rooms = shop.workspace.trying.rooms(("sms", "unheard of"), Block(name="x"))
    assert [room.limits.platform for room in rooms] == ["sms"]
    assert "practice" not in shop.workspace.trying.platform_names()
