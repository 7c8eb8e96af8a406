"""The people: saying who, forgetting, exporting and importing again."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.model.customer import Consent, Customer
from app.model.errors import Ambiguous, EnvironmentFault, Invalid, NotFound
from app.sources.phone import phone_number
from tests.model.builders import message
from tests.workspace.shop import HOUR, Shop, drawn, opened


class TestWho:
    @pytest.fixture
    def mai(self, shop: Shop) -> Customer:
        shop.workspace.overview.set("shop.country", "GB")
        return shop.customer("Mai", Phone="+44 20 7946 0018")

    @pytest.mark.parametrize("written", ["mai@example.com", "MAI@EXAMPLE.com", "  mai@example.com "])
    def test_may_be_an_email_in_any_case(self, shop: Shop, mai: Customer, written: str) -> None:
        assert shop.workspace.customers.find(written) == mai

    @pytest.mark.parametrize("written", ["{}", " {} ", "#{}"])
    def test_may_be_an_id(self, shop: Shop, mai: Customer, written: str) -> None:
        assert shop.workspace.customers.find(written.format(mai.id)) == mai

    @pytest.mark.parametrize(
        "written", ["+442079460018", "020 7946 0018", "(020) 7946-0018", "0044 20 79460018"]
    )
    def test_may_be_a_phone_number_as_it_is_written_in_the_shops_country(
        self, shop: Shop, mai: Customer, written: str
    ) -> None:
        assert shop.workspace.customers.find(written) == mai

    @pytest.mark.usefixtures("mai")
    def test_is_no_national_number_of_another_country(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.country", "US")
        with pytest.raises(NotFound):
            shop.workspace.customers.find("020 7946 0018")

    @pytest.mark.usefixtures("mai")
    @pytest.mark.parametrize(
        "written", ["Mai", "nobody@example.com", "99", "#99", "1" * 30, "+442079460019", "?"]
    )
    def test_who_is_not_there_is_refused(self, shop: Shop, written: str) -> None:
        with pytest.raises(NotFound, match="an id, an email or a phone number is looked for"):
            shop.workspace.customers.find(written)

    @pytest.mark.parametrize("written", ["", "  "])
    def test_has_to_be_said(self, shop: Shop, written: str) -> None:
        with pytest.raises(Invalid, match="Say who"):
            shop.workspace.customers.find(written)

    def test_that_fits_the_id_of_one_and_the_number_of_another_is_refused(
        self, shop: Shop, mai: Customer
    ) -> None:
        number = "2079460018"
        assert phone_number(number, "GB") == mai.value_of("phone")
        with shop.workspace.desk.write() as connection:
            connection.exec_driver_sql(
                "INSERT INTO customers (id, first_name, fields, created_at, updated_at)"
                f" VALUES ({number}, 'Tam', '{{}}', 0, 0)"
            )
        with pytest.raises(Ambiguous, match=r"fits #\d+ (Mai|Tam) and #\d+ (Mai|Tam)"):
            shop.workspace.customers.find(number)
        assert shop.workspace.customers.find("+442079460018") == mai


class TestListing:
    def test_gives_everybody_or_those_with_a_tag(self, shop: Shop) -> None:
        shop.customer("Mai", Tags="VIP")
        names = [customer.first_name for customer in shop.workspace.customers.every()]
        assert names == ["Mai", "Tom", "Ana", "Mai"]
        assert shop.workspace.customers.count() == 4
        assert [customer.first_name for customer in shop.workspace.customers.every(tag="vip")] == ["Mai"]


class TestForgetting:
    def test_leaves_nothing_that_says_who_it_was(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        mai = shop.customer("Maryam", Phone="+442079460018", Note="likes oolong")
        shop.enroll("Welcome", mai)
        shop.run(shop.clock.now() + HOUR)
        assert shop.workspace.customers.forget("maryam@example.com") == "Maryam"
        with pytest.raises(NotFound):
            shop.workspace.customers.find("maryam@example.com")
        assert shop.workspace.overview.activity() == []
        shop.workspace.desk.database.tidy()
        written = b"".join(path.read_bytes() for path in shop.workspace.folder.iterdir())
        for trace in ("Maryam", "maryam@example.com", "+442079460018", "likes oolong"):
            assert trace.encode() not in written

    def test_keeps_a_no_for_when_the_address_comes_back(self, shop: Shop) -> None:
        shop.customer("Mai", Phone="+442079460018")
        shop.workspace.customers.forget("mai@example.com")
        again = shop.customer("Mai", Phone="+442079460018", consent_sms="yes")
        assert again.consents == {"email": Consent.NO, "sms": Consent.NO}

    @pytest.mark.parametrize("row", ["New,MAI@Example.com,", "New,new@example.com,+442079460018"])
    def test_keeps_it_for_each_address_in_any_writing(self, shop: Shop, row: str) -> None:
        shop.customer("Mai", Phone="+442079460018")
        shop.workspace.customers.forget("mai@example.com")
        shop.import_csv("First name,Email,Phone", row, consent="yes")
        new = next(each for each in shop.workspace.customers.every() if each.first_name == "New")
        assert new.consent_on("email") is Consent.NO
        assert new.consent_on("sms") is Consent.NO

    def test_says_nothing_about_others(self, shop: Shop) -> None:
        shop.customer("Mai")
        shop.workspace.customers.forget("mai@example.com")
        assert shop.customer("Tam").consents == {"email": Consent.YES}

    def test_of_somebody_without_an_address_is_done_by_number(self, shop: Shop) -> None:
        sample = next(shop.workspace.customers.every())
        assert shop.workspace.customers.forget(str(sample.id)) == "Mai Nguyen"
        assert shop.workspace.customers.count() == 2

    def test_of_somebody_who_is_not_there_is_refused(self, shop: Shop) -> None:
        with pytest.raises(NotFound):
            shop.workspace.customers.forget("mai@example.com")


class TestExporting:
    def test_and_importing_into_another_folder_gives_the_same_people(
        self, shop: Shop, tmp_path: Path
    ) -> None:
        shop.import_csv(
            "First name,Last name,Email,Phone,Tags,consent_email,consent_sms,Time zone,Language,Birthday,City",
            'Mai,Nguyễn,mai@example.com,+84901234567,"VIP, tea",yes,no,Asia/Ho_Chi_Minh,vi,1990-02-28,Huế',
            "Tom,,tom@example.com,,,no,,,,,",
            ",,,+442079460018,,,,,en-GB,,=1+1",
        )
        path = tmp_path / "everybody.csv"
        assert shop.workspace.customers.export_file(path) == 6
        with opened(tmp_path / "second", tmp_path) as other:
            result = other.workspace.customers.import_file(path)
            assert (result.added, result.rejected) == (3, 3)
            assert people(other) == people(shop)

    def test_and_importing_into_the_same_folder_changes_nothing(self, shop: Shop, tmp_path: Path) -> None:
        shop.customer("Mai", Phone="+442079460018", Tags="tea", Birthday="1990-02-28")
        path = tmp_path / "everybody.csv"
        shop.workspace.customers.export_file(path)
        before = list(shop.workspace.customers.every())
        result = shop.workspace.customers.import_file(path)
        assert (result.added, result.updated, result.unchanged) == (0, 0, 1)
        assert list(shop.workspace.customers.every()) == before

    def test_hands_on_no_formula(self, shop: Shop, tmp_path: Path) -> None:
        shop.customer("Mai", Note='=HYPERLINK("http://evil.example")')
        path = tmp_path / "everybody.csv"
        shop.workspace.customers.export_file(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "@"))]

    def test_to_where_nothing_can_be_written_is_refused(self, shop: Shop, tmp_path: Path) -> None:
        with pytest.raises(EnvironmentFault, match="cannot be written"):
            shop.workspace.customers.export_file(tmp_path / "gone" / "everybody.csv")


def people(shop: Shop) -> list[Customer]:
    """Return everybody with an address, without their numbers."""
    return [replace(customer, id=0) for customer in shop.workspace.customers.every() if customer.addresses]
