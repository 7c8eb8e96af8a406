"""Customers changed by hand: names, addresses, fields, tags, zone, and consent."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.model.customer import Address, Consent, Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed, NotFound
from app.model.frame import TimeFrame
from app.model.timing import AroundDate
from app.workspace.customer_editing import FORGOTTEN_BEFORE, ConsentGiven
from app.workspace.customer_form import LONGEST_NAME, LONGEST_VALUE, FieldFault
from tests.model.builders import after, message
from tests.workspace.shop import DAY, HOUR, MAIL, MONDAY, Shop, drawn


def _edit(shop: Shop, who: Customer, **changes: object) -> Customer:
    return shop.workspace.editing.change(who, replace(who, **changes)).customer  # type: ignore[arg-type]


def _fault(shop: Shop, who: Customer, **changes: object) -> FieldFault:
    with pytest.raises(FieldFault) as refused:
        _edit(shop, who, **changes)
    assert shop.workspace.customers.find(str(who.id)) == who
    return refused.value


class TestANewCustomer:
    def test_is_kept_as_import_would_keep_them(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.country", "GB")
        written = Customer(
            0,
            " Zoë ",
            "O’Neill",
            "Europe/Paris",
            "EN_gb",
            {"Shoe size": " 38 ", "empty": ""},
            frozenset({"VIP", "vip ", ""}),
            (Address("email", "Zoe@Example.COM"), Address("phone", "020 7946 0018"), Address("email", "")),
        )
        kept = shop.workspace.editing.add(written).customer
        assert (kept.name, kept.timezone, kept.language) == ("Zoë O’Neill", "Europe/Paris", "en-GB")
        assert kept.fields == {"shoe_size": "38"}
        assert {tag.casefold() for tag in kept.tags} == {"vip"}
        assert [(each.kind, each.value) for each in kept.addresses] == [
            ("email", "Zoe@example.com"),
            ("phone", "+442079460018"),
        ]
        assert kept.consents == {}
        assert shop.workspace.customers.find("zoe@example.com") == kept

    def test_has_at_least_a_name_or_an_address(self, shop: Shop) -> None:
        with pytest.raises(FieldFault, match="at least a name"):
            shop.workspace.editing.add(Customer(0, tags=frozenset({"vip"})))

    @pytest.mark.parametrize("name", ["مريم الحسيني", "👩‍👩‍👧 Mai", "Mai\u200f", "a" * LONGEST_NAME])
    def test_may_have_any_name(self, shop: Shop, name: str) -> None:
        assert shop.workspace.editing.add(Customer(0, name)).customer.first_name == name

    def test_who_was_forgotten_still_wants_no_marketing(self, shop: Shop) -> None:
        shop.customer("Maryam")
        shop.workspace.customers.forget("maryam@example.com")
        edited = shop.workspace.editing.add(Customer(0, addresses=(Address("email", "MARYAM@example.com"),)))
        assert edited.refused_before == ("email", "sms")
        assert edited.customer.consent_on("email") is Consent.NO
        assert shop.workspace.editing.consents(edited.customer.id)[0].source == FORGOTTEN_BEFORE


class TestChanging:
    def test_keeps_what_others_changed_meanwhile(self, shop: Shop) -> None:
        before = shop.customer("Maryam", City="Hue", Tags="tea", Size="38")
        shop.import_csv("Email,City,Tags", "maryam@example.com,Hanoi,coffee")
        kept = _edit(shop, before, last_name="Tran", fields={"city": "Hue"}, tags=frozenset({"vip"}))
        assert kept.last_name == "Tran"
        assert kept.fields == {"city": "Hanoi"}
        assert kept.tags == {"coffee", "vip"}

    def test_moves_waiting_steps_at_once_and_says_where(self, shop: Shop) -> None:
        frame = TimeFrame.model_validate({"start": "08:00", "end": "09:00"})
        shop.start(drawn(message("hello", within=frame), whose_time="customer"))
        mai = shop.customer("Maryam")
        shop.pass_time(MONDAY + 2 * HOUR)
        shop.enroll("Welcome", mai)
        shop.turn()
        edited = shop.workspace.editing.change(mai, replace(mai, timezone="Asia/Ho_Chi_Minh"))
        (moved,) = edited.moved
        tomorrow = (MONDAY + DAY).replace(hour=1)
        assert (moved.sequence, moved.step) == ("Welcome", "hello")
        assert (moved.was, moved.now_at) == ((MONDAY + DAY).replace(hour=8), tomorrow)
        shop.turn()
        assert shop.enrollments(mai)[0].planned_at == tomorrow

    def test_of_a_date_moves_what_counts_from_it(self, shop: Shop) -> None:
        around = AroundDate.model_validate({"amount": 1, "unit": "days", "field": "birthday", "yearly": True})
        shop.start(drawn(message("cake", around)))
        mai = shop.customer("Maryam", Birthday="1990-05-04")
        shop.enroll("Welcome", mai)
        shop.turn()
        edited = shop.workspace.editing.change(mai, replace(mai, fields={"birthday": "1990-06-04"}))
        assert [
            (each.was and each.was.month, each.now_at and each.now_at.month) for each in edited.moved
        ] == [(5, 6)]
        assert (
            "counts from this date" in _fault(shop, edited.customer, fields={"birthday": "in May"}).sentence
        )

    def test_of_nothing_changes_nothing(self, shop: Shop) -> None:
        mai = shop.customer("Maryam", City="Hue")
        assert shop.workspace.editing.change(mai, mai).moved == ()
        assert shop.workspace.customers.find("maryam@example.com") == mai

    def test_an_address_makes_another_one_primary(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        old = mai.addresses[0]
        new = Address("email", "tran@example.com")
        kept = _edit(shop, mai, addresses=(replace(old, is_primary=False), new))
        assert kept.value_of("email") == "tran@example.com"
        assert _edit(shop, kept, addresses=(kept.addresses[1],)).addresses == (new,)

    def test_the_last_primary_address_is_never_lost(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        kept = _edit(shop, mai, addresses=tuple(replace(each, is_primary=False) for each in mai.addresses))
        assert kept == mai

    def test_the_same_address_in_other_letters(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        kept = _edit(shop, mai, addresses=(Address("email", "Maryam@example.com"),))
        assert kept.value_of("email") == "Maryam@example.com"

    def test_an_address_of_somebody_else_is_refused(self, shop: Shop) -> None:
        mai, tam = shop.customer("Maryam"), shop.customer("Tam")
        with pytest.raises(NotAllowed, match=f"belongs to another customer already: #{tam.id} Tam"):
            _edit(shop, mai, addresses=(Address("email", "TAM@example.com"),))
        assert shop.workspace.customers.find(str(mai.id)) == mai

    def test_of_somebody_who_was_forgotten_is_refused(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        shop.workspace.customers.forget("maryam@example.com")
        with pytest.raises(NotFound, match="not here any more"):
            _edit(shop, mai, last_name="Tran")

    @pytest.mark.parametrize(
        ("field", "changes"),
        [
            ("first_name", {"first_name": "x" * 10_000}),
            ("last_name", {"last_name": "x" * (LONGEST_NAME + 1)}),
            ("email", {"addresses": (Address("email", "mai at example"),)}),
            ("phone", {"addresses": (Address("phone", "12"),)}),
            ("messenger", {"addresses": (Address("messenger", "123"),)}),
            ("timezone", {"timezone": "Mars/Olympus"}),
            ("language", {"language": "klingon!"}),
            ("tags", {"tags": frozenset({"x" * 101})}),
            ("birthday", {"fields": {"birthday": "2026-02-30"}}),
            ("note", {"fields": {"note": "x" * (LONGEST_VALUE + 1)}}),
            ("Email", {"fields": {"Email": "x"}}),
            ("!!", {"fields": {"!!": "x"}}),
        ],
    )
    def test_what_cannot_be_kept_is_refused_by_its_field(
        self, shop: Shop, field: str, changes: dict[str, object]
    ) -> None:
        assert _fault(shop, shop.customer("Maryam"), **changes).field == field


class TestConsent:
    def test_of_today_is_recorded_with_its_source(self, shop: Shop) -> None:
        tam = shop.workspace.editing.add(Customer(0, "Tam")).customer
        given = ConsentGiven("email", Consent.YES, " card  at the till ")
        shop.workspace.editing.record_consent(tam.id, given)
        (record,) = shop.workspace.editing.consents(tam.id)
        assert (record.source, record.at) == ("by hand: card at the till", MONDAY)
        assert shop.workspace.customers.find(str(tam.id)).consent_on("email") is Consent.YES

    def test_keeps_its_history_with_the_day_it_was_given(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        for consent, day in ((Consent.NO, date(2026, 3, 20)), (Consent.UNKNOWN, None)):
            shop.workspace.editing.record_consent(mai.id, ConsentGiven("email", consent, "", day))
        history = shop.workspace.editing.consents(mai.id)
        assert [record.consent for record in history] == [Consent.UNKNOWN, Consent.NO, Consent.YES]
        assert history[1].at.date() == date(2026, 3, 20)
        assert shop.workspace.customers.find(str(mai.id)).consent_on("email") is Consent.UNKNOWN

    def test_no_ends_marketing_on_that_platform_at_once_and_nothing_else(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.postal_address", "1 Tea Street, London")
        shop.workspace.channels.add("Mail", "email", MAIL, {})
        later = message("hello", after(1, "days"))
        for name, kind, channel in (
            ("Offers", "marketing", "Mail"),
            ("Orders", "transactional", "Mail"),
            ("Paused", "marketing", "Mail"),
            ("Phone", "marketing", "Practice"),
        ):
            shop.start(drawn(later, name=name, kind=kind), channel)
        mai = shop.customer("Maryam")
        for name in ("Offers", "Orders", "Paused", "Phone"):
            shop.enroll(name, mai)
        shop.workspace.sequences.pause("Paused")
        taken = shop.workspace.editing.record_consent(
            mai.id, ConsentGiven("email", Consent.NO, "on the phone")
        )
        assert taken.left == ("Offers", "Paused")
        states = {each.sequence_id: each.state for each in shop.enrollments(mai)}
        assert list(states.values()).count(EnrollmentState.LEFT) == 2
        assert "wants no marketing by Email" in shop.enrollments(mai)[0].why.text()
        assert len(shop.workspace.editing.consents(mai.id)) == 2

    def test_yes_after_a_no_has_to_be_later(self, shop: Shop) -> None:
        mai = shop.customer("Maryam")
        shop.workspace.editing.record_consent(mai.id, ConsentGiven("email", Consent.NO))
        given = ConsentGiven("email", Consent.YES, "", date(2026, 3, 22))
        with pytest.raises(FieldFault, match="only a later yes counts"):
            shop.workspace.editing.record_consent(mai.id, given)
        shop.pass_time(MONDAY + DAY)
        shop.workspace.editing.record_consent(mai.id, ConsentGiven("email", Consent.YES))
        assert shop.workspace.customers.find(str(mai.id)).consent_on("email") is Consent.YES

    @pytest.mark.parametrize(
        ("field", "given"),
        [
            ("day", ConsentGiven("email", Consent.YES, "", (MONDAY + timedelta(days=1)).date())),
            ("day", ConsentGiven("email", Consent.YES, "", date(1400, 1, 1))),
            ("source", ConsentGiven("email", Consent.YES, "x" * 10_000)),
            ("platform", ConsentGiven("pigeon", Consent.YES)),
        ],
    )
    def test_what_cannot_be_is_refused(self, shop: Shop, field: str, given: ConsentGiven) -> None:
        mai = shop.customer("Maryam")
        with pytest.raises(FieldFault) as refused:
            shop.workspace.editing.record_consent(mai.id, given)
        assert refused.value.field == field
        assert len(shop.workspace.editing.consents(mai.id)) == 1
