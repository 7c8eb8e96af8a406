"""The sequences that come with the program: the three of the help page, as whole documents."""

from datetime import datetime
from pathlib import Path

import pytest

from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.check import check
from app.model.decision import Send
from app.model.liquid_template import HTML, LINK, TEXT
from app.model.personalise import render, variable_uses
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind, Version
from app.model.sequence_file import read_document, write_document
from app.model.steps import MessageStep
from tests.model.builders import EMAIL, LONDON, MESSENGER, clock, customer, happenings, journey, shop
from tests.model.builders import event as happened

FOLDER = Path(__file__).parents[2] / "resources" / "templates"
NAMES = ("abandoned-cart", "booking-reminders", "lead-nurturing")
SHOP = shop(name="Bloom", postal_address="1 High Street, London")
WAY_OUT = "stop@bloom.example"


def template(name: str) -> SequenceDocument:
    """Return a template by the name of its file."""
    return read_document((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def published(name: str) -> Version:
    """Return a template as a version that runs."""
    return Version(1, 1, 1, template(name), clock("Thu 2026-01-01 00:00"))


def sent(name: str, joins: datetime, **data: str) -> list[tuple[str, str]]:
    """Return each message of a customer who joins then, with when it goes out on the clocks of London."""
    trip = journey(published(name), joins, occurrence="1", data=data)
    return [
        (decision.step, f"{now.astimezone(LONDON):%a %H:%M}")
        for now, decision in happenings(trip, joins)
        if isinstance(decision, Send)
    ]


def test_there_are_the_three_of_the_help_page() -> None:
    assert tuple(sorted(path.stem for path in FOLDER.glob("*.json"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
class TestEachTemplate:
    @pytest.mark.parametrize(
        "channel", [PRACTICE_TRAITS, MESSENGER, EMAIL], ids=lambda traits: traits.platform
    )
    def test_it_has_no_problem_on_any_channel(self, name: str, channel: ChannelTraits) -> None:
        problems = check(template(name), channel=channel, shop=SHOP, way_out=WAY_OUT, known_fields=())
        assert [str(problem) for problem in problems] == []

    def test_it_is_written_as_the_program_writes(self, name: str) -> None:
        assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == write_document(template(name))

    def test_whatever_may_be_missing_has_a_default(self, name: str) -> None:
        for block in template(name).blocks.values():
            for place, text in block.templates().items():
                kind = LINK if place.startswith("link") else HTML if place == "html" else TEXT
                bare = {use.path for use in variable_uses(text, kind) if not use.has_default}
                assert bare <= {"shop.name"}, (block.name, place)

    def test_every_message_can_be_filled_in_for_somebody_unknown(self, name: str) -> None:
        for block in template(name).blocks.values():
            content = render(block, customer(), {}, SHOP, clock("Mon 2026-11-23 12:00"), LONDON, "")
            assert content.text.startswith("Hi Mai, ")
            assert content.subject
            assert content.buttons == ()

    def test_its_cards_stand_in_one_column_in_the_order_of_the_flow(self, name: str) -> None:
        steps = template(name).steps
        assert [step.y for step in steps] == [220.0 * number for number in range(len(steps))]
        assert {step.x for step in steps} == {0.0}

    def test_every_block_is_sent_by_one_step(self, name: str) -> None:
        document = template(name)
        blocks = [step.block for step in document.steps if isinstance(step, MessageStep)]
        assert sorted(blocks) == sorted(document.blocks)


class TestAbandonedCart:
    def test_it_is_marketing_about_one_cart(self) -> None:
        document = template("abandoned-cart")
        assert document.kind is SequenceKind.MARKETING
        assert document.entry == ByEvent(event="cart_abandoned", occurrence="cart_id")

    def test_half_an_hour_six_hours_and_the_next_morning(self) -> None:
        assert sent("abandoned-cart", clock("Mon 2026-11-23 10:00")) == [
            ("reminder", "Mon 10:30"),
            ("coupon", "Mon 16:30"),
            ("still-thinking", "Tue 09:00"),
        ]

    def test_nobody_is_written_to_at_night(self) -> None:
        assert sent("abandoned-cart", clock("Mon 2026-11-23 21:45")) == [
            ("reminder", "Tue 08:00"),
            ("coupon", "Tue 14:00"),
            ("still-thinking", "Wed 09:00"),
        ]

    def test_who_orders_gets_nothing_more(self) -> None:
        joins = clock("Mon 2026-11-23 10:00")
        trip = journey(published("abandoned-cart"), joins, occurrence="1")
        trip.waits_until(joins)
        trip.learn(events=(happened("order_placed", clock("Mon 2026-11-23 10:10")),))
        assert trip.leaves(clock("Mon 2026-11-23 10:30")) == "left_event"

    def test_the_coupon_and_the_cart_are_named(self) -> None:
        data = {"cart_summary": "two roses", "coupon": "ROSE10", "cart_url": "https://bloom.example/c/1"}
        block = template("abandoned-cart").blocks["cart-coupon"]
        content = render(block, customer(), data, SHOP, clock("Mon 2026-11-23 12:00"), LONDON, "")
        assert "two roses" in content.text
        assert "Your coupon: ROSE10" in content.text
        assert [button.url for button in content.buttons] == ["https://bloom.example/c/1"]


class TestLeadNurturing:
    def test_at_once_a_day_later_and_three_days_after_that(self) -> None:
        assert sent("lead-nurturing", clock("Mon 2026-11-23 10:00")) == [
            ("thank-you", "Mon 10:00"),
            ("introduction", "Tue 10:00"),
            ("invitation", "Fri 10:00"),
        ]

    def test_who_answers_is_left_to_the_owner(self) -> None:
        document = template("lead-nurturing")
        assert document.exit_on_reply
        assert document.kind is SequenceKind.MARKETING
        assert document.entry == ByEvent(event="signed_up")


class TestBookingReminders:
    def test_it_follows_one_booking_on_the_shops_clocks(self) -> None:
        document = template("booking-reminders")
        assert document.kind is SequenceKind.TRANSACTIONAL
        assert document.whose_time == "shop"
        assert document.entry == ByEvent(
            event="booking_made", occurrence="booking_id", changed_by=("booking_changed",)
        )
        assert document.exit_on == ("booking_cancelled",)

    def test_at_once_the_day_before_and_the_hour_before(self) -> None:
        joins = clock("Mon 2026-11-23 10:00")
        assert sent("booking-reminders", joins, starts_at="2026-11-26T15:00") == [
            ("confirmation", "Mon 10:00"),
            ("day-before", "Wed 15:00"),
            ("hour-before", "Thu 14:00"),
        ]

    def test_booked_for_the_same_day(self) -> None:
        joins = clock("Mon 2026-11-23 10:00")
        assert sent("booking-reminders", joins, starts_at="2026-11-23T15:00") == [
            ("confirmation", "Mon 10:00"),
            ("hour-before", "Mon 14:00"),
        ]

    def test_the_last_one_shows_the_way(self) -> None:
        data = {"starts_at": "2026-11-26T15:00", "place": "2 Low Road", "map_url": "https://maps.example/x"}
        block = template("booking-reminders").blocks["booking-hour-before"]
        content = render(block, customer(), data, SHOP, clock("Thu 2026-11-26 14:00"), LONDON, "")
        assert content.text == "Hi Mai, see you at 15:00! You find us here: 2 Low Road."
        assert [(button.label, button.url) for button in content.buttons] == [
            ("Open the map", "https://maps.example/x")
        ]
        assert content.subject == "See you at 15:00"
