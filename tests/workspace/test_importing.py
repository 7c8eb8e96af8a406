"""Importing customers: whom a row is about, what it may change, and what becomes of bad rows."""

import csv
from pathlib import Path

import pytest
from sqlalchemy import select

from app.model.customer import Consent, Customer
from app.model.errors import EnvironmentFault, Invalid, NotFound
from app.storage.tables import consents
from app.workspace.importing import CHUNK, ImportCancelled, ImportOptions, ImportResult
from tests.model.builders import around, clock, message
from tests.workspace.shop import HOUR, Shop, drawn

HEADINGS = "First name,Last name,Email,Phone,Tags,consent_email,City"
MAI = 'Mai,Nguyễn,mai@example.com,+84901234567,"tea, VIP",yes,Huế'
TOM = "Tom,Baker,tom@example.com,,,no,"


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.added, result.updated, result.unchanged, result.rejected


def found(shop: Shop, who: str = "mai@example.com") -> Customer:
    return shop.workspace.customers.find(who)


class TestANewRow:
    def test_becomes_a_customer_with_everything_in_it(self, shop: Shop) -> None:
        assert counts(shop.import_csv(HEADINGS, MAI, TOM)) == (2, 0, 0, 0)
        mai = found(shop)
        assert (mai.name, mai.value_of("email"), mai.value_of("phone")) == (
            "Mai Nguyễn",
            "mai@example.com",
            "+84901234567",
        )
        assert mai.tags == {"tea", "VIP"}
        assert mai.consents == {"email": Consent.YES}
        assert mai.fields == {"city": "Huế"}

    def test_reads_phone_numbers_by_the_shops_country(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.country", "VN")
        shop.import_csv("First name,Phone", "Mai,0901234567")
        assert found(shop, "+84901234567").first_name == "Mai"

    def test_may_give_columns_to_fields_of_its_own_choice(self, shop: Shop) -> None:
        shop.import_csv("Wer,Wohin", "Mai,mai@example.com", mapping={"Wer": "first_name", "Wohin": "email"})
        assert found(shop).first_name == "Mai"

    def test_notes_where_a_consent_comes_from_and_when(self, shop: Shop) -> None:
        shop.import_csv(HEADINGS, MAI, name="spring fair.csv")
        with shop.workspace.desk.read() as connection:
            query = select(consents.c.platform, consents.c.consent, consents.c.source, consents.c.at)
            *_, last = connection.execute(query.order_by(consents.c.id))
        assert tuple(last) == ("email", "yes", "import of spring fair.csv", shop.clock.now())


class TestTheSameFileAgain:
    def test_changes_nothing(self, shop: Shop) -> None:
        shop.import_csv(HEADINGS, MAI, TOM)
        before = list(shop.workspace.customers.every())
        assert counts(shop.import_csv(HEADINGS, MAI, TOM)) == (0, 0, 2, 0)
        assert list(shop.workspace.customers.every()) == before

    def test_changes_nothing_with_a_tag_and_a_consent_for_everybody(self, shop: Shop) -> None:
        for expected in ((2, 0, 0, 0), (0, 0, 2, 0)):
            result = shop.import_csv(HEADINGS, MAI, TOM, tag="fair", consent="yes")
            assert counts(result) == expected

    def test_changes_nothing_where_tags_differ_in_capitals_alone(self, shop: Shop) -> None:
        shop.import_csv("Email,Tags", 'mai@example.com,"VIP, Tea"')
        result = shop.import_csv("Email,Tags", 'mai@example.com,"vip, TEA"', tag="vip")
        assert counts(result) == (0, 0, 1, 0)
        assert found(shop).tags == {"VIP", "Tea"}

    def test_adds_a_tag_by_which_the_customer_would_not_be_found_yet(self, shop: Shop) -> None:
        for tag in ("Đỏ", "đỏ"):
            shop.import_csv("Email,Tags", f"mai@example.com,{tag}")
            assert list(shop.workspace.customers.every(tag=tag)) == [found(shop)]

    def test_changes_nothing_where_it_holds_somebody_twice(self, shop: Shop) -> None:
        rows = ["mai@example.com,VIP,", "MAI@example.com,vip,+84901234567"]
        assert counts(shop.import_csv("Email,Tags,Phone", *rows)) == (1, 1, 0, 0)
        assert counts(shop.import_csv("Email,Tags,Phone", *rows)) == (0, 0, 2, 0)

    def test_records_no_consent_a_second_time(self, shop: Shop) -> None:
        def recorded() -> int:
            with shop.workspace.desk.read() as connection:
                return len(connection.execute(select(consents.c.id)).all())

        shop.import_csv(HEADINGS, MAI, TOM)
        before = recorded()
        shop.import_csv(HEADINGS, MAI, TOM)
        assert recorded() == before


class TestARowAboutSomebodyKnown:
    @pytest.fixture(autouse=True)
    def known(self, shop: Shop) -> None:
        shop.import_csv(HEADINGS, MAI)

    @pytest.mark.parametrize("row", ["MAI@Example.com,", ",+84 90 123 4567", "mai@example.com,+84901234567"])
    def test_is_recognised_by_email_or_phone(self, shop: Shop, row: str) -> None:
        assert counts(shop.import_csv("Email,Phone", row)) == (0, 0, 1, 0)

    def test_is_not_recognised_by_name(self, shop: Shop) -> None:
        result = shop.import_csv("First name,Last name,Email", "Mai,Nguyễn,another@example.com")
        assert counts(result) == (1, 0, 0, 0)

    def test_changes_what_it_says_and_nothing_else(self, shop: Shop) -> None:
        row = "Mai Anh,,mai@example.com,,new,,Đà Lạt"
        assert counts(shop.import_csv(HEADINGS, row)) == (0, 1, 0, 0)
        mai = found(shop)
        assert (mai.first_name, mai.last_name) == ("Mai Anh", "Nguyễn")
        assert mai.tags == {"tea", "VIP", "new"}
        assert mai.fields == {"city": "Đà Lạt"}
        assert mai.value_of("phone") == "+84901234567"

    def test_adds_a_second_address_and_leaves_the_first_in_use(self, shop: Shop) -> None:
        shop.import_csv("Email,Phone", "work@example.com,+84901234567")
        mai = found(shop, "work@example.com")
        assert [address.value for address in mai.addresses if address.kind == "email"] == [
            "mai@example.com",
            "work@example.com",
        ]
        assert mai.value_of("email") == "mai@example.com"

    def test_that_fits_two_customers_is_rejected_as_it_stands(self, shop: Shop) -> None:
        shop.import_csv(HEADINGS, TOM)
        row = ["Somebody", "Else", "tom@example.com", "0084901234567", "", "", ""]
        before = list(shop.workspace.customers.every())
        result = shop.import_csv(HEADINGS, ",".join(row))
        assert counts(result) == (0, 0, 0, 1)
        assert list(shop.workspace.customers.every()) == before
        assert result.rejects_file is not None
        assert rows_of(result.rejects_file) == [
            [*HEADINGS.split(","), "reason"],
            [*row, "The email belongs to one customer and the phone number to another."],
        ]

    def test_can_be_found_by_an_address_that_came_earlier_in_the_file(self, shop: Shop) -> None:
        rows = ["work@example.com,+84901234567,", "work@example.com,,fair"]
        assert counts(shop.import_csv("Email,Phone,Tags", *rows)) == (0, 2, 0, 0)
        assert "fair" in found(shop).tags


class TestConsent:
    @pytest.mark.parametrize(
        ("recorded", "told", "after"),
        [
            ("", "yes", Consent.YES),
            ("", "no", Consent.NO),
            ("yes", "no", Consent.NO),
            ("no", "yes", Consent.NO),
            ("yes", "", Consent.YES),
            ("no", "", Consent.NO),
            ("yes", "pending", Consent.YES),
            ("", "pending", Consent.UNKNOWN),
        ],
    )
    def test_in_a_file_may_take_a_yes_back_but_never_a_no(
        self, shop: Shop, recorded: str, told: str, after: Consent
    ) -> None:
        for said in (recorded, told):
            shop.import_csv("Email,consent_email", f"mai@example.com,{said}")
        assert found(shop).consent_on("email") is after

    def test_in_a_file_counts_the_same_within_it(self, shop: Shop) -> None:
        shop.import_csv("Email,consent_email", "mai@example.com,no", "mai@example.com,yes")
        assert found(shop).consent_on("email") is Consent.NO

    def test_for_everybody_counts_by_the_addresses_there_are(self, shop: Shop) -> None:
        shop.import_csv("Email,Phone", "mai@example.com,", "tom@example.com,+442079460018", consent="yes")
        assert found(shop).consents == {"email": Consent.YES}
        assert found(shop, "tom@example.com").consents == {"email": Consent.YES, "sms": Consent.YES}

    def test_for_everybody_counts_more_than_what_the_file_says(self, shop: Shop) -> None:
        shop.import_csv("Email,consent_email", "mai@example.com,no", consent="yes")
        shop.import_csv("Email,consent_email", "tom@example.com,yes", consent="no")
        assert found(shop).consent_on("email") is Consent.YES
        assert found(shop, "tom@example.com").consent_on("email") is Consent.NO

    def test_for_everybody_does_not_count_more_than_a_no_that_is_recorded(self, shop: Shop) -> None:
        shop.import_csv("Email,consent_email", "mai@example.com,no")
        shop.import_csv("Email", "mai@example.com", consent="yes")
        assert found(shop).consent_on("email") is Consent.NO

    def test_of_nobody_is_guessed(self, shop: Shop) -> None:
        shop.import_csv("Email", "mai@example.com")
        assert found(shop).consents == {}


class TestPlans:
    """Rule 5: a changed date, and a changed zone, plan anew at once."""

    @pytest.fixture
    def mai(self, shop: Shop) -> Customer:
        """Mai, who has her birthday on Thursday and is waiting for a message in the morning of it."""
        birthday = message("birthday", around("birthday", "on", wall="09:00", yearly=True))
        shop.start(drawn(birthday, whose_time="customer"))
        mai = shop.customer("Mai", Birthday="1990-03-26", Timezone="Europe/London")
        shop.enroll("Welcome", mai)
        shop.turn()
        assert shop.enrollments(mai)[0].next_at == clock("Thu 2026-03-26 09:00")
        return mai

    def test_follow_a_date_that_the_file_changes(self, shop: Shop, mai: Customer) -> None:
        shop.import_csv("Email,Birthday", "mai@example.com,1990-03-28")
        shop.turn()
        assert shop.enrollments(mai)[0].next_at == clock("Sat 2026-03-28 09:00")

    def test_follow_a_zone_that_the_file_changes(self, shop: Shop, mai: Customer) -> None:
        shop.import_csv("Email,Timezone", "mai@example.com,Asia/Ho_Chi_Minh")
        shop.turn()
        assert shop.enrollments(mai)[0].next_at == clock("Thu 2026-03-26 09:00") - 7 * HOUR

    def test_stand_when_nothing_changes_that_they_rest_on(self, shop: Shop, mai: Customer) -> None:
        before = shop.enrollments(mai)
        shop.import_csv("Email,Tags,Birthday", "mai@example.com,new,1990-03-26")
        assert "new" in found(shop).tags
        assert shop.enrollments(mai) == before

    def test_of_others_stand(self, shop: Shop, mai: Customer) -> None:
        before = shop.enrollments(mai)
        shop.customer("Tom", Birthday="1990-03-28")
        shop.customer("Tom", Birthday="1990-03-29")
        assert shop.enrollments(mai) == before


class TestBadRows:
    ROWS = ("Mai,mai@example.com", "Nobody,", "Wrong,at home", "Tom,tom@example.com")

    def test_stay_outside_and_the_good_ones_are_in(self, shop: Shop) -> None:
        result = shop.import_csv("First name,Email", *self.ROWS)
        assert counts(result) == (2, 0, 0, 2)
        assert found(shop, "tom@example.com").first_name == "Tom"

    def test_are_in_a_file_beside_it_with_the_reason(self, shop: Shop) -> None:
        result = shop.import_csv("First name,Email", *self.ROWS)
        assert result.rejects_file == shop.files / "customers.csv.rejected.csv"
        headings, nobody, wrong = rows_of(result.rejects_file)
        assert headings == ["First name", "Email", "reason"]
        assert nobody == ["Nobody", "", "There is no email or phone number."]
        assert wrong[:2] == ["Wrong", "at home"]
        assert "is not an email address" in wrong[2]

    def test_can_be_put_right_and_imported_from_there(self, shop: Shop) -> None:
        result = shop.import_csv("First name,Email", *self.ROWS)
        assert result.rejects_file is not None
        mended = result.rejects_file.read_text("utf-8-sig").replace("at home", "wrong@example.com")
        result.rejects_file.write_text(mended, "utf-8")
        again = shop.workspace.customers.import_file(result.rejects_file)
        assert counts(again) == (1, 0, 0, 1)
        assert found(shop, "wrong@example.com").fields == {}

    def test_leave_no_file_where_there_are_none(self, shop: Shop) -> None:
        result = shop.import_csv(HEADINGS, MAI)
        assert result.rejects_file is None
        assert [path.name for path in shop.files.glob("*.rejected.csv")] == []

    def test_come_in_the_order_of_the_file(self, shop: Shop) -> None:
        shop.import_csv(HEADINGS, MAI, TOM)
        rows = ["tom@example.com,+84901234567,1", ",,2", "tom@example.com,+84901234567,3"]
        result = shop.import_csv("Email,Phone,Number", *rows)
        assert result.rejects_file is not None
        assert [row[2] for row in rows_of(result.rejects_file)[1:]] == ["1", "2", "3"]


class TestALongFile:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """Five chunks of customers, the last of whom is the first once more."""
        rows = [f"mai{number}@example.com,Number {number}" for number in range(5 * CHUNK - 1)]
        path = tmp_path / "long.csv"
        path.write_text("\n".join(["Email,First name", *rows, "MAI0@example.com,Number 0"]), "utf-8")
        return path

    def test_is_matched_across_its_chunks(self, shop: Shop, path: Path) -> None:
        result = shop.workspace.customers.import_file(path)
        assert counts(result) == (5 * CHUNK - 1, 0, 1, 0)

    def test_tells_how_far_it_has_come(self, shop: Shop, path: Path) -> None:
        seen: list[int] = []

        def progress(done: int, total: int) -> bool:
            assert total == path.stat().st_size
            seen.append(done)
            return True

        shop.workspace.customers.import_file(path, progress=progress)
        assert len(seen) == 5
        assert seen == sorted(seen)
        assert seen[-1] == path.stat().st_size

    def test_that_is_stopped_keeps_what_was_in(self, shop: Shop, path: Path) -> None:
        before = shop.workspace.customers.count()
        with pytest.raises(ImportCancelled, match="the rows until then are in"):
            shop.workspace.customers.import_file(path, progress=lambda done, total: False)
        assert shop.workspace.customers.count() == before + CHUNK
        result = shop.workspace.customers.import_file(path)
        assert counts(result) == (4 * CHUNK - 1, 0, CHUNK + 1, 0)

    def test_lets_others_write_between_its_chunks(self, shop: Shop, path: Path) -> None:
        def progress(done: int, total: int) -> bool:
            shop.workspace.overview.set("shop.name", f"{done} of {total}")
            return True

        shop.workspace.customers.import_file(path, progress=progress)
        assert shop.workspace.customers.count() == 5 * CHUNK - 1 + 3


class TestAFileIsRefused:
    def test_when_it_is_not_there(self, shop: Shop, tmp_path: Path) -> None:
        with pytest.raises(NotFound):
            shop.workspace.customers.import_file(tmp_path / "gone.csv")

    @pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 400, b"Name,City\nMai,Hue\n"])
    def test_when_nothing_can_be_read_from_it(self, shop: Shop, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "customers.csv"
        path.write_bytes(content)
        with pytest.raises(Invalid):
            shop.workspace.customers.import_file(path)
        assert shop.workspace.customers.count() == 3

    def test_when_it_is_a_folder(self, shop: Shop, tmp_path: Path) -> None:
        with pytest.raises((EnvironmentFault, Invalid)):
            shop.workspace.customers.import_file(tmp_path)

    def test_when_a_column_is_mapped_that_it_does_not_have(self, shop: Shop) -> None:
        with pytest.raises(Invalid, match="no column “Mail”"):
            shop.import_csv(HEADINGS, MAI, mapping={"Mail": "email"})


def test_options_say_nothing_by_default() -> None:
    assert ImportOptions() == ImportOptions(mapping=None, tag="", consent="as-in-file")


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))
