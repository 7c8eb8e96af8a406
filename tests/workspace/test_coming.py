"""What is planned is listed page by page, the nearest first, and is what then happens."""

from app.model.frame import TimeFrame
from app.workspace.coming import ComingMessage, ComingPage
from tests.model.builders import after, frame, message
from tests.workspace.shop import DAY, HOUR, MONDAY, Shop, drawn


def welcome(shop: Shop, name: str = "Welcome", within: TimeFrame | None = None) -> None:
    shop.start(drawn(message("hello", after(2, "hours"), within), name=name))


def listed(page: ComingPage) -> list[tuple[str, str]]:
    return [(each.customer, each.sequence) for each in page.messages]


def test_the_next_message_of_everybody_with_its_reason(shop: Shop) -> None:
    welcome(shop, within=frame("14:00", "18:00"))
    shop.enroll("Welcome", shop.customer("Ann"))
    (coming,) = shop.workspace.coming.page().messages
    assert (coming.customer, coming.step_name, coming.what) == ("Ann", "hello", "send")
    assert coming.at == MONDAY + 5 * HOUR
    assert "14:00" in coming.why[-1].text()
    shop.run(MONDAY + DAY)
    assert [(sent.to, sent.at) for sent in shop.sent] == [("Ann", coming.at)]
    assert shop.workspace.coming.page().messages == ()


def test_pages_of_several_sequences_hold_everybody_once(shop: Shop) -> None:
    for name in ("One", "Two"):
        welcome(shop, name)
    people = [shop.customer(f"P{number}") for number in range(5)]
    for customer in people:
        shop.enroll("One", customer)
        shop.enroll("Two", customer)
        shop.run(shop.clock.now() + HOUR / 6)
    seen: list[ComingMessage] = []
    place = None
    for _ in range(4):
        page = shop.workspace.coming.page(after=place, most=3)
        seen += page.messages
        place = page.after
    assert place is None
    assert len(seen) == len({each.enrollment_id for each in seen}) == 10
    assert [each.at for each in seen] == sorted(each.at for each in seen)


def test_of_one_sequence_of_one_customer_and_of_nobody(shop: Shop) -> None:
    for name in ("One", "Two"):
        welcome(shop, name)
        shop.enroll(name, shop.customer(f"{name}son"))
    coming = shop.workspace.coming
    assert listed(coming.page(sequence="Two")) == [("Twoson", "Two")]
    assert listed(coming.page(text="oneson@")) == [("Oneson", "One")]
    assert listed(coming.page(text="nobody")) == []
    shop.workspace.sequences.pause("One")
    assert listed(coming.page()) == [("Twoson", "Two")]
    assert listed(coming.page(sequence="One")) == []
