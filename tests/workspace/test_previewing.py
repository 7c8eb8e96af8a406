"""What will happen to somebody in a sequence, foreseen as it then happens."""

from datetime import timedelta

import pytest

from app.model.customer import Customer
from app.model.errors import Invalid, NotFound
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind
from app.model.steps import AddTag, FieldQuestion, TagQuestion
from app.workspace.previewing import Foreseen, Question
from tests.model.builders import OFFICE, action, after, around, clock, condition, message, wait
from tests.workspace.shop import DAY, HOUR, MONDAY, Shop, drawn

WHO = "mai@example.com"
FLOW = drawn(message("first", after(1, "hours")), message("second", after(2, "days"), OFFICE))


@pytest.fixture
def mai(shop: Shop) -> Customer:
    return shop.customer("Mai")


def seen(shop: Shop, who: str = WHO, **more: object) -> list[tuple[str, str, timedelta]]:
    """Return step, what and how long after Monday of each moment."""
    moments = shop.workspace.previewing.moments("Welcome", who, **more)  # type: ignore[arg-type]
    assert all(moment.text() for moment in moments)
    return [(moment.step, moment.what, moment.at - MONDAY) for moment in moments]


@pytest.mark.usefixtures("mai")
class TestADraft:
    @pytest.fixture(autouse=True)
    def draft(self, shop: Shop) -> None:
        shop.add_sequence(FLOW)

    def test_is_foreseen_as_it_is_drawn_from_now_on(self, shop: Shop) -> None:
        assert seen(shop) == [
            ("first", "send", HOUR),
            ("second", "send", 2 * DAY + HOUR),
            ("", "finish", 2 * DAY + HOUR),
        ]
        assert shop.workspace.overview.activity() == []
        assert shop.workspace.overview.status().waiting == 0

    def test_is_foreseen_from_another_instant_on(self, shop: Shop) -> None:
        assert seen(shop, joins=clock("Wed 2026-03-25 22:00"))[:1] == [("first", "send", 2 * DAY + 14 * HOUR)]

    def test_follows_what_is_drawn(self, shop: Shop) -> None:
        shop.redraw(drawn(message("only")))
        assert seen(shop) == [("only", "send", timedelta(0)), ("", "finish", timedelta(0))]

    def test_says_why_a_message_waits(self, shop: Shop) -> None:
        shop.workspace.overview.set("hours.closed_dates", "2026-03-25")
        moments = shop.workspace.previewing.moments("Welcome", WHO)
        held = [moment for moment in moments if moment.what == "wait"]
        assert [moment.step for moment in held] == ["second"]
        assert "due Wed 25 Mar 2026 10:00, held until Thu 26 Mar 2026 09:00" in held[0].text()

    def test_without_a_channel_is_foreseen_all_the_same(self, shop: Shop) -> None:
        shop.add_sequence(FLOW.model_copy(update={"name": "Other"}), channel="")
        moments = shop.workspace.previewing.moments("Other", WHO)
        assert [moment.step for moment in moments] == ["first", "second", ""]

    def test_that_goes_round_in_a_circle_cannot_be_foreseen(self, shop: Shop) -> None:
        asks = condition("asks", TagQuestion(tag="tea"), "adds", "adds")
        adds = action("adds", AddTag(tag="tea"), next="asks")
        for circle in ((asks, adds), (message("a", next="b"), message("b", next="a"))):
            shop.redraw(drawn(*circle))
            with pytest.raises(Invalid, match="goes round in a circle"):
                shop.workspace.previewing.moments("Welcome", WHO)

    def test_of_whom_or_what_is_not_there_is_refused(self, shop: Shop) -> None:
        with pytest.raises(NotFound, match="no customer"):
            seen(shop, "nobody@example.com")
        with pytest.raises(NotFound, match="no sequence"):
            shop.workspace.previewing.moments("Farewell", WHO)


class TestSomebodyInside:
    @pytest.fixture(autouse=True)
    def inside(self, shop: Shop, mai: Customer) -> None:
        shop.start(FLOW)
        shop.enroll("Welcome", mai)
        shop.run(MONDAY + 2 * HOUR)

    def test_is_followed_from_where_they_are(self, shop: Shop) -> None:
        assert seen(shop) == [("second", "send", 2 * DAY + HOUR), ("", "finish", 2 * DAY + HOUR)]

    def test_is_followed_in_the_version_they_are_in(self, shop: Shop) -> None:
        shop.redraw(drawn(message("first"), message("other")))
        shop.workspace.sequences.publishing.activate("Welcome")
        assert [step for step, *_ in seen(shop)] == ["second", ""]

    def test_may_be_seen_as_joining_anew(self, shop: Shop) -> None:
        assert [step for step, *_ in seen(shop, joins=shop.clock.now())] == ["first", "second", ""]

    def test_then_meets_what_was_foreseen(self, shop: Shop) -> None:
        foreseen = [(step, at) for step, what, at in seen(shop) if what == "send"]
        shop.run(MONDAY + 5 * DAY)
        assert [(sent.step, sent.at - MONDAY) for sent in shop.sent][1:] == foreseen

    def test_is_followed_while_the_sequence_is_paused_as_if_it_went_on_now(self, shop: Shop) -> None:
        shop.workspace.sequences.pause("Welcome")
        assert [step for step, *_ in seen(shop)] == ["second", ""]
        shop.pass_time(MONDAY + 4 * DAY)
        assert [(step, what) for step, what, _ in seen(shop)] == [("second", "skip"), ("", "finish")]


class TestSomebodyWhoWouldNotJoin:
    def test_is_told_apart_by_the_reason(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello"), kind="marketing"))
        shop.customer("Tom", consent_email="no")
        (moment,) = shop.workspace.previewing.moments("Welcome", "tom@example.com")
        assert (moment.what, moment.step, moment.at) == ("finish", "", MONDAY)
        assert moment.text() == "no recorded consent to marketing by Practice"


@pytest.mark.usefixtures("mai")
class TestAnEventThatBegins:
    @pytest.fixture(autouse=True)
    def bookings(self, shop: Shop) -> None:
        reminder = message("reminder", around("event.starts_at", "before", 24, "hours"))
        shop.add_sequence(drawn(reminder, entry=ByEvent(event="booking_made", occurrence="booking_id")))

    def test_may_be_given_with_its_data(self, shop: Shop) -> None:
        data = {"starts_at": "2026-03-27T15:00"}
        assert seen(shop, data=data)[0] == ("reminder", "send", 3 * DAY + 6 * HOUR)

    def test_is_taken_from_the_last_one_otherwise(self, shop: Shop) -> None:
        for day in ("26", "28"):
            data = {"starts_at": f"2026-03-{day}T15:00"}
            shop.workspace.happenings.record("booking_made", WHO, data)
        assert seen(shop)[0] == ("reminder", "send", 4 * DAY + 6 * HOUR)

    def test_that_never_happened_has_no_date(self, shop: Shop) -> None:
        (moment,) = shop.workspace.previewing.moments("Welcome", WHO)
        assert moment.what == "finish"
        assert "has no date" in moment.text()


def test_a_wait_is_a_moment_of_its_own(shop: Shop, mai: Customer) -> None:
    shop.add_sequence(drawn(wait("pause", after(1, "hours")), message("hello")))
    assert seen(shop) == [("pause", "wait", HOUR), ("hello", "send", HOUR), ("", "finish", HOUR)]


class TestADrawingThatIsNotSaved:
    BOOKING = ByEvent(event="booking_made", occurrence="booking_id")

    @pytest.fixture(autouse=True)
    def stored(self, shop: Shop) -> None:
        self.id = shop.add_sequence(FLOW).id

    def seen(self, shop: Shop, document: SequenceDocument, question: Question | None = None) -> Foreseen:
        return shop.workspace.previewing.of_document(self.id, document, question or Question())

    def test_is_foreseen_as_it_is_drawn_now(self, shop: Shop) -> None:
        mai = shop.customer("Mai")
        foreseen = self.seen(shop, drawn(message("other", after(2, "hours"))), Question(mai.id))
        assert [(moment.step, moment.at - MONDAY) for moment in foreseen.moments] == [
            ("other", 2 * HOUR),
            ("", 2 * HOUR),
        ]
        assert foreseen.customer == mai
        assert seen(shop)[0] == ("first", "send", HOUR)

    def test_is_foreseen_for_a_sample_while_there_are_no_customers(self, shop: Shop) -> None:
        foreseen = self.seen(shop, FLOW)
        assert foreseen.customer.name == "Mai Nguyen"
        assert [moment.what for moment in foreseen.moments] == ["send", "send", "finish"]

    def test_marketing_reaches_the_sample(self, shop: Shop) -> None:
        document = FLOW.model_copy(update={"kind": SequenceKind.MARKETING})
        assert [moment.what for moment in self.seen(shop, document).moments] == ["send", "send", "finish"]

    def test_says_why_a_customer_may_not_join(self, shop: Shop) -> None:
        mai = shop.customer("Mai", consent_email="no")
        document = FLOW.model_copy(update={"kind": SequenceKind.MARKETING})
        (only,) = self.seen(shop, document, Question(mai.id)).moments
        assert "no recorded consent" in only.text()

    def test_supposes_a_date_of_the_event_a_few_days_ahead(self, shop: Shop) -> None:
        document = drawn(message("soon", around("event.starts_at", "before", 1, "days")), entry=self.BOOKING)
        foreseen = self.seen(shop, document)
        assert foreseen.dates == ("starts_at",)
        assert foreseen.data["starts_at"].startswith("2026-03-26T15:00")
        assert foreseen.moments[0].what == "send"

    def test_takes_the_date_that_is_said(self, shop: Shop) -> None:
        document = drawn(message("soon", around("event.starts_at", "before", 1, "days")), entry=self.BOOKING)
        asked = Question(data={"starts_at": "2026-04-02T10:00:00+00:00"})
        assert self.seen(shop, document, asked).moments[0].at == clock("Wed 2026-04-01 11:00")

    def test_asks_for_the_facts_that_conditions_hang_on(self, shop: Shop) -> None:
        question = FieldQuestion.model_validate(
            {"about": "field", "field": "event.service", "is": "equal", "value": "nails"}
        )
        ask = condition("ask", question, yes="thanks", no=None)
        document = drawn(ask, message("thanks"), entry=self.BOOKING)
        assert self.seen(shop, document).facts == ("service",)
        nails = self.seen(shop, document, Question(data={"service": "nails"}))
        assert [moment.step for moment in nails.moments] == ["thanks", ""]

    def test_is_told_by_the_clock_of_the_customer_or_of_the_shop(self, shop: Shop) -> None:
        mai = shop.customer("Mai", timezone="Asia/Ho_Chi_Minh")
        by_customer = FLOW.model_copy(update={"whose_time": "customer"})
        assert self.seen(shop, by_customer, Question(mai.id)).zone.key == "Asia/Ho_Chi_Minh"
        by_shop = FLOW.model_copy(update={"whose_time": "shop"})
        assert self.seen(shop, by_shop, Question(mai.id)).zone == shop.workspace.desk.zone()

    @pytest.mark.parametrize(
        "broken",
        [
            drawn(),
            FLOW.model_copy(update={"first": None}),
            FLOW.model_copy(update={"first": "gone"}),
            drawn(message("one", next="two"), message("two", next="one")),
        ],
        ids=["no steps", "no first step", "a link to nowhere", "a circle"],
    )
    def test_that_leads_nowhere_says_what_is_to_be_put_right(
        self, shop: Shop, broken: SequenceDocument
    ) -> None:
        with pytest.raises(Invalid, match="once this is put right"):
            self.seen(shop, broken)
