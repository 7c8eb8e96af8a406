"""What happened to customers: whom it lets join, whose plans it changes, whom it takes out."""

from datetime import datetime

import pytest

from app.model.customer import Consent, Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import Invalid, NotFound
from app.model.message import MessageState
from app.model.sequence import ByEvent
from app.workspace.happenings import Recorded
from tests.model.builders import after, around, clock, condition, goal, happened, message
from tests.workspace.shop import DAY, HOUR, MINUTE, MONDAY, Shop, drawn

WHO = "mai@example.com"
BOOKING = ByEvent(event="booking_made", occurrence="booking_id", changed_by=("booking_changed",))
REMINDER = message("reminder", around("event.starts_at", "before", 24, "hours"))


@pytest.fixture
def mai(shop: Shop) -> Customer:
    return shop.customer("Mai")


def record(shop: Shop, event: str, at: datetime | None = None, **data: str) -> Recorded:
    return shop.workspace.happenings.record(event, WHO, data, at)


@pytest.mark.usefixtures("mai")
class TestAnEvent:
    def test_lets_the_customer_join_what_it_begins(self, shop: Shop) -> None:
        cart = ByEvent(event="cart_abandoned", occurrence="cart_id")
        shop.start(drawn(message("hello"), name="Carts", entry=cart))
        shop.start(drawn(message("hello"), name="Other", entry=ByEvent(event="signed_up")))
        shop.start(drawn(message("hello"), name="By hand"))
        recorded = record(shop, "cart_abandoned", cart_id="1001")
        assert (recorded.joined, dict(recorded.not_joined), recorded.changed) == (("Carts",), {}, 0)

    def test_brings_its_data_into_the_messages(self, shop: Shop) -> None:
        entry = ByEvent(event="order_placed")
        said = {"hello": "You paid {{ event.order_total }} for {{ order_summary }}."}
        shop.start(drawn(message("hello"), entry=entry, texts=said))
        record(shop, "order_placed", order_total="12 £", order_summary="tea")
        shop.turn()
        assert [sent.text for sent in shop.sent] == ["You paid 12 £ for tea."]

    def test_lets_nobody_join_what_does_not_run(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello"), entry=ByEvent(event="signed_up")))
        assert record(shop, "signed_up").joined == ()

    def test_says_why_somebody_did_not_join(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), kind="marketing", entry=ByEvent(event="signed_up")))
        shop.import_csv("Email,consent_email", f"{WHO},no")
        recorded = record(shop, "signed_up")
        assert recorded.joined == ()
        assert dict(recorded.not_joined) == {"Welcome": "no recorded consent to marketing by Practice"}

    def test_may_have_happened_earlier(self, shop: Shop) -> None:
        shop.start(drawn(message("hello", after(2, "hours")), entry=ByEvent(event="signed_up")))
        record(shop, "signed_up", at=MONDAY - HOUR)
        shop.run(MONDAY + DAY)
        assert [sent.at for sent in shop.sent] == [MONDAY + HOUR]

    def test_is_about_somebody_who_is_there(self, shop: Shop) -> None:
        with pytest.raises(NotFound):
            shop.workspace.happenings.record("signed_up", "nobody@example.com")

    @pytest.mark.parametrize("name", ["", "   ", "x" * 201])
    def test_has_a_name(self, shop: Shop, name: str) -> None:
        with pytest.raises(Invalid, match="1 to 200 letters"):
            record(shop, name)

    def test_is_recorded_with_its_name_tidied(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), entry=ByEvent(event="signed up")))
        assert record(shop, "  signed   up ").joined == ("Welcome",)


@pytest.mark.usefixtures("mai")
class TestAnOccurrence:
    @pytest.fixture(autouse=True)
    def bookings(self, shop: Shop) -> None:
        shop.start(drawn(message("confirmation"), REMINDER, entry=BOOKING, exit_on=("booking_cancelled",)))

    def test_is_gone_through_once(self, shop: Shop) -> None:
        for _ in range(2):
            recorded = record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-25T15:00")
        assert dict(recorded.not_joined) == {"Welcome": "is already in this sequence"}
        shop.run(MONDAY + 3 * DAY)
        recorded = record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-29T15:00")
        assert dict(recorded.not_joined) == {
            "Welcome": "has already been through this sequence for this occasion"
        }

    def test_stands_beside_another_on_the_same_day(self, shop: Shop, mai: Customer) -> None:
        for number in (1, 2):
            starts_at = f"2026-03-2{number + 4}T15:00"
            recorded = record(shop, "booking_made", booking_id=f"B-{number}", starts_at=starts_at)
            assert recorded.joined == ("Welcome",)
        assert [each.occurrence for each in shop.enrollments(mai)] == ["B-1", "B-2"]

    def test_is_planned_anew_when_its_date_changes(self, shop: Shop) -> None:
        record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-25T15:00")
        record(shop, "booking_made", booking_id="B-2", starts_at="2026-03-25T16:00")
        shop.turn()
        recorded = record(shop, "booking_changed", booking_id="B-1", starts_at="2026-03-27T10:00")
        assert recorded.changed == 1
        shop.run(MONDAY + 5 * DAY)
        assert [sent.at for sent in shop.sent if sent.step == "reminder"] == [
            clock("Tue 2026-03-24 16:00"),
            clock("Thu 2026-03-26 10:00"),
        ]

    def test_keeps_what_a_change_does_not_mention(self, shop: Shop, mai: Customer) -> None:
        record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-25T15:00", place="Shop")
        record(shop, "booking_changed", booking_id="B-1", starts_at="2026-03-27T10:00")
        (enrollment,) = shop.enrollments(mai)
        assert enrollment.data == {"booking_id": "B-1", "starts_at": "2026-03-27T10:00", "place": "Shop"}

    def test_is_left_when_its_date_is_cleared(self, shop: Shop, mai: Customer) -> None:
        record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-25T15:00")
        shop.turn()
        record(shop, "booking_changed", booking_id="B-1", starts_at="")
        shop.turn()
        (enrollment,) = shop.enrollments(mai)
        assert enrollment.state is EnrollmentState.LEFT
        assert "has no date" in enrollment.why.text()

    def test_is_left_when_it_is_cancelled_and_the_others_go_on(self, shop: Shop, mai: Customer) -> None:
        for number in (1, 2):
            record(shop, "booking_made", booking_id=f"B-{number}", starts_at="2026-03-25T15:00")
        shop.turn()
        record(shop, "booking_cancelled", booking_id="B-1")
        shop.run(MONDAY + 3 * DAY)
        assert shop.steps_sent.count("reminder") == 1
        assert [each.state for each in shop.enrollments(mai)] == [
            EnrollmentState.LEFT,
            EnrollmentState.FINISHED,
        ]

    def test_that_is_booked_at_the_last_moment_gets_no_reminder(self, shop: Shop) -> None:
        record(shop, "booking_made", booking_id="B-1", starts_at="2026-03-23T15:00")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["confirmation"]
        assert shop.activity()["reminder"][0] is MessageState.SKIPPED


class TestWhoIsInside:
    @pytest.fixture(autouse=True)
    def inside(self, shop: Shop, mai: Customer) -> None:
        steps = (
            message("hello", after(1, "hours")),
            condition("ordered", happened("order_placed"), "thanks", "please"),
            message("thanks", next=None),
            message("please", next="won"),
            goal("won", "reviewed"),
        )
        shop.start(drawn(*steps, exit_on=("refunded",), exit_on_reply=True))
        shop.enroll("Welcome", mai)
        shop.run(MONDAY + MINUTE)

    @staticmethod
    def ended(shop: Shop, mai: Customer) -> tuple[EnrollmentState, str]:
        shop.turn()
        (enrollment,) = shop.enrollments(mai)
        return enrollment.state, enrollment.why.text()

    def test_leaves_by_an_event_that_says_so(self, shop: Shop, mai: Customer) -> None:
        record(shop, "refunded")
        assert self.ended(shop, mai) == (
            EnrollmentState.LEFT,
            "left because “refunded” happened Mon 23 Mar 2026 09:01",
        )
        shop.run(MONDAY + DAY)
        assert shop.sent == []

    def test_leaves_by_answering(self, shop: Shop, mai: Customer) -> None:
        record(shop, "message_received", text="Hi")
        state, why = self.ended(shop, mai)
        assert (state, why[:38]) == (EnrollmentState.LEFT, "left because the customer answered Mon")

    def test_finishes_by_the_event_of_a_goal_from_anywhere(self, shop: Shop, mai: Customer) -> None:
        record(shop, "reviewed")
        state, why = self.ended(shop, mai)
        assert (state, why[:23]) == (EnrollmentState.FINISHED, "reached the goal “won”:")

    def test_is_asked_about_it_when_the_question_comes(self, shop: Shop) -> None:
        record(shop, "order_placed")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["hello", "thanks"]

    def test_is_not_touched_by_what_happens_to_others(self, shop: Shop) -> None:
        shop.customer("Tom")
        shop.workspace.happenings.record("refunded", "tom@example.com")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["hello", "please"]

    def test_is_not_touched_by_what_happened_before_joining(self, shop: Shop) -> None:
        record(shop, "refunded", at=MONDAY - MINUTE)
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["hello", "please"]


class TestOptingOut:
    def test_of_a_platform_takes_that_consent_back(self, shop: Shop, mai: Customer) -> None:
        shop.import_csv("Email,Phone,consent_sms", f"{WHO},+442079460018,yes")
        record(shop, "opted_out", platform="email")
        again = shop.workspace.customers.find(WHO)
        assert again.consents == {"email": Consent.NO, "sms": Consent.YES}

    def test_of_everything_takes_every_consent_back(self, shop: Shop, mai: Customer) -> None:
        shop.import_csv("Email,Phone,consent_sms", f"{WHO},+442079460018,yes")
        record(shop, "opted_out")
        assert set(shop.workspace.customers.find(WHO).consents.values()) == {Consent.NO}

    def test_ends_marketing_before_the_next_message(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("one"), message("two", after(1, "hours")), kind="marketing"))
        shop.enroll("Welcome", mai)
        shop.turn()
        record(shop, "opted_out")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["one"]
        assert shop.enrollments(mai)[0].state is EnrollmentState.LEFT
