"""Who may join a sequence, and what joining begins."""

import pytest

from app.model.customer import Consent, ConsentRecord, Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed, NotFound
from app.storage import consents, customers
from tests.model.builders import after, clock, message
from tests.workspace.shop import DAY, HOUR, MAIL, MONDAY, Shop, drawn

IN_AN_HOUR = after(1, "hours")


@pytest.fixture
def mai(shop: Shop) -> Customer:
    return shop.customer("Mai")


class TestJoining:
    def test_is_planned_at_once(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello", IN_AN_HOUR)))
        assert shop.enroll("Welcome", mai) == {}
        (enrollment,) = shop.enrollments(mai)
        assert (enrollment.state, enrollment.joined_at) == (EnrollmentState.WAITING, MONDAY)
        assert enrollment.planned_at == enrollment.next_at == MONDAY + HOUR
        assert shop.workspace.overview.status().next_due_at == MONDAY + HOUR

    def test_is_due_at_once_where_the_first_message_is(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", mai)
        assert shop.workspace.overview.status().due == 1

    def test_enters_the_newest_version(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello")))
        shop.redraw(drawn(message("hello"), texts={"hello": "Good day"}))
        shop.workspace.sequences.publishing.activate("Welcome")
        shop.enroll("Welcome", mai)
        shop.turn()
        assert [sent.text for sent in shop.sent] == ["Good day"]

    def test_works_for_very_many_at_once(self, shop: Shop) -> None:
        rows = [f"mai{number}@example.com" for number in range(600)]
        shop.import_csv("Email", *rows, tag="fair")
        shop.start(drawn(message("hello", IN_AN_HOUR)))
        people = list(shop.workspace.customers.every(tag="fair"))
        joining = shop.workspace.sequences.enroll("Welcome", people)
        assert list(joining.joined) == [customer.id for customer in people]
        assert shop.workspace.overview.status().waiting == 600

    @pytest.mark.parametrize("state", ["draft", "paused"])
    def test_is_refused_while_the_sequence_does_not_run(self, shop: Shop, mai: Customer, state: str) -> None:
        shop.add_sequence(drawn(message("hello")))
        if state == "paused":
            shop.workspace.sequences.publishing.activate("Welcome")
            shop.workspace.sequences.pause("Welcome")
        with pytest.raises(NotAllowed, match="“Welcome” is not active; nobody can join it"):
            shop.enroll("Welcome", mai)

    def test_is_refused_where_there_is_no_such_sequence(self, shop: Shop, mai: Customer) -> None:
        with pytest.raises(NotFound, match="no sequence “Welcome”"):
            shop.enroll("Welcome", mai)


class TestOncePerDay:
    def test_nobody_joins_while_inside(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello", after(3, "days"))))
        shop.enroll("Welcome", mai)
        shop.run(MONDAY + 2 * DAY)
        assert shop.enroll("Welcome", mai) == {"Mai": "is already in this sequence"}

    def test_nobody_joins_twice_on_one_day_of_the_shop(self, shop: Shop, mai: Customer) -> None:
        shop.workspace.overview.set("shop.timezone", "Asia/Ho_Chi_Minh")
        shop.start(drawn(message("hello")))
        assert shop.enroll("Welcome", mai) == {}
        shop.run(clock("Mon 2026-03-23 16:59"))  # one minute before midnight in the shop
        assert shop.enroll("Welcome", mai) == {"Mai": "already joined this sequence on that day"}
        shop.run(clock("Mon 2026-03-23 17:00"))
        assert shop.enroll("Welcome", mai) == {}
        shop.turn()
        assert shop.steps_sent == ["hello", "hello"]


class TestConsent:
    @pytest.fixture
    def marketing(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.postal_address", "1 Tea Lane, London")
        shop.workspace.channels.add("Mail", "email", MAIL)
        shop.start(drawn(message("hello"), kind="marketing"), "Mail")

    @pytest.mark.usefixtures("marketing")
    def test_is_needed_for_marketing_and_unknown_is_not_yes(self, shop: Shop, mai: Customer) -> None:
        shop.import_csv(
            "First name,Email,consent_email", "No,no@example.com,no", "Unknown,unknown@example.com,"
        )
        people = [mai, *(shop.workspace.customers.find(f"{who}@example.com") for who in ("no", "unknown"))]
        why = "no recorded consent to marketing by Email"
        assert shop.enroll("Welcome", *people) == {"No": why, "Unknown": why}
        shop.turn()
        assert [sent.to for sent in shop.sent] == ["Mai"]

    @pytest.mark.usefixtures("marketing")
    def test_for_another_platform_does_not_count(self, shop: Shop) -> None:
        tom = shop.customer("Tom", consent_email="", consent_sms="yes")
        assert set(shop.enroll("Welcome", tom)) == {"Tom"}

    @pytest.mark.usefixtures("marketing")
    def test_that_is_withdrawn_before_sending_takes_the_customer_out(self, shop: Shop, mai: Customer) -> None:
        shop.enroll("Welcome", mai)
        with shop.workspace.desk.write() as connection:
            record = ConsentRecord("email", Consent.NO, "by phone", MONDAY)
            consents.record(connection, mai.id, record)
        shop.turn()
        assert shop.sent == []
        (enrollment,) = shop.enrollments(mai)
        assert enrollment.state is EnrollmentState.LEFT
        assert enrollment.why.text() == "left because the customer wants no marketing by Email"

    def test_is_not_needed_for_what_follows_from_an_order(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        shop.start(drawn(message("hello")), "Mail")
        assert shop.enroll("Welcome", shop.customer("Tom", consent_email="no")) == {}


class TestAnAddress:
    @pytest.fixture(autouse=True)
    def by_mail(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        shop.start(drawn(message("hello")), "Mail")

    def test_is_needed(self, shop: Shop) -> None:
        shop.import_csv("First name,Phone", "Tom,+442079460018")
        tom = shop.workspace.customers.find("+442079460018")
        assert shop.enroll("Welcome", tom) == {"Tom": "no address for Email"}

    def test_that_can_never_be_reached_does_not_count(self, shop: Shop, mai: Customer) -> None:
        with shop.workspace.desk.write() as connection:
            customers.mark_unreachable(connection, mai.id, "email", "mai@example.com", "no such mailbox")
        again = shop.workspace.customers.find("mai@example.com")
        assert shop.enroll("Welcome", again) == {"Mai": "mai@example.com cannot be reached"}

    def test_of_samples_does_not_exist_so_that_nothing_ever_leaves_for_them(self, shop: Shop) -> None:
        samples = list(shop.workspace.customers.every(tag="sample"))
        assert set(shop.enroll("Welcome", *samples)) == {"Mai", "Tom", "Ana"}
