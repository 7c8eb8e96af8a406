"""The mail that a part becomes, read as the customer's program reads it."""

from dataclasses import replace
from email.utils import parsedate_to_datetime

import pytest

from app.channels.email_message import composed
from app.model.message import PictureFile
from tests.channels.mailing import (
    PICTURE,
    PICTURE_FILE,
    PNG,
    WRITTEN_AT,
    body,
    mailbox,
    part,
    read,
    written,
)

GREETING = "Chào chị Ngọc Ánh, bánh mì của chị đã sẵn sàng. Hẹn gặp chị ở số 5 đường Lê Lợi nhé!"
HOSTILE = "Hello\r\nBcc: all@example.com\r\n\r\nA second body"
ENCODED_HOSTILE = "=?utf-8?q?Hello=0D=0ABcc:_all@example.com?="
HEADERS = [
    *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"),
    *("Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
]


def lines_of(one: bytes) -> list[bytes]:
    return one.split(b"\r\n")


class TestHeaders:
    def test_are_the_usual_ones_and_no_others(self) -> None:
        assert written(part()).keys() == HEADERS

    def test_name_the_sender(self) -> None:
        (sender,) = written(part(), from_name="Tiệm bánh Hội An")["From"].addresses
        assert (sender.display_name, sender.addr_spec) == ("Tiệm bánh Hội An", "shop@example.com")

    def test_name_the_recipient(self) -> None:
        (recipient,) = written(part(name="Nguyễn Thị Ngọc Ánh"))["To"].addresses
        assert (recipient.display_name, recipient.addr_spec) == ("Nguyễn Thị Ngọc Ánh", "anna@example.com")

    @pytest.mark.parametrize(
        "name", ["Le, Anna", 'Anna "Annie" Le', "Anna (shop)", "a@b.com", "A\\B", "Anna;"]
    )
    def test_keep_marks_in_a_name_from_being_read_as_addresses(self, name: str) -> None:
        (recipient,) = written(part(name=name))["To"].addresses
        assert (recipient.display_name, recipient.addr_spec) == (name, "anna@example.com")

    def test_leave_out_a_name_that_is_not_known(self) -> None:
        assert written(part(name=""))["To"] == "anna@example.com"

    def test_have_the_subject_in_any_script(self) -> None:
        assert written(part(subject=GREETING))["Subject"] == GREETING

    def test_have_no_empty_subject(self) -> None:
        assert written(part(subject=""))["Subject"] is None

    def test_have_the_instant_the_message_was_made(self) -> None:
        assert parsedate_to_datetime(written(part())["Date"]) == WRITTEN_AT

    def test_have_the_address_for_answers(self) -> None:
        assert written(part(), reply_to="anna@shop.example")["Reply-To"] == "anna@shop.example"

    def test_write_domains_in_ascii(self) -> None:
        assert written(part(to="anna@tiệm.example"))["To"] == "Anna <anna@xn--tim-5kz.example>"

    def test_say_that_a_program_wrote_it(self) -> None:
        assert written(part())["Auto-Submitted"] == "auto-generated"


class TestMessageId:
    def test_is_the_same_at_every_attempt(self) -> None:
        first = composed(part(), [], mailbox())
        assert composed(replace(part(), attempt=2), [], mailbox()).message_id == first.message_id

    def test_is_made_of_the_key_and_the_shops_domain(self) -> None:
        assert written(part(key="m-7"))["Message-ID"] == "<m-7@example.com>"

    def test_differs_between_parts(self) -> None:
        assert composed(replace(part(), number=1), [], mailbox()).message_id == "<m-1.1@example.com>"

    @pytest.mark.parametrize("key", ["a b", "a>b", "ä", "a" * 65, ".a", "a\r\nb"])
    def test_is_written_in_safe_letters_whatever_the_key(self, key: str) -> None:
        message_id = composed(part(key=key), [], mailbox()).message_id
        assert message_id.removeprefix("<").removesuffix("@example.com>").isalnum()

    def test_and_every_other_byte_is_the_same_at_every_attempt(self) -> None:
        one = part(pictures=[PICTURE], html="<p>Hello</p>")
        first = composed(one, [PICTURE_FILE], mailbox())
        assert composed(replace(one, attempt=2), [PICTURE_FILE], mailbox()).data == first.data


class TestInjection:
    @pytest.mark.parametrize(
        "text", [HOSTILE, ENCODED_HOSTILE, "Hello\x0bBcc: x", "Hello\u2028Bcc: x", "\n\nHi"]
    )
    def test_a_subject_stays_one_header(self, text: str) -> None:
        mail = written(part(subject=text))
        assert mail.keys() == HEADERS
        assert body(mail, "text/plain") == "Your order is ready.\n"

    @pytest.mark.parametrize("text", [HOSTILE, ENCODED_HOSTILE])
    def test_a_recipients_name_stays_one_header(self, text: str) -> None:
        mail = written(part(name=text))
        assert mail.keys() == HEADERS
        assert len(mail["To"].addresses) == 1

    def test_line_ends_in_a_subject_become_spaces(self) -> None:
        assert written(part(subject="Hello\r\nthere"))["Subject"] == "Hello there"

    def test_an_encoded_word_in_a_subject_is_shown_as_it_was_typed(self) -> None:
        assert written(part(subject=ENCODED_HOSTILE))["Subject"] == ENCODED_HOSTILE


class TestTheWayOut:
    def test_is_at_the_end_of_the_text(self) -> None:
        mail = written(part(way_out="Write to shop@example.com to stop."))
        assert body(mail, "text/plain").endswith("\n\nWrite to shop@example.com to stop.\n")

    def test_is_a_header_too(self) -> None:
        mail = written(part(way_out="Stop"), unsubscribe_to="stop@example.com")
        assert mail["List-Unsubscribe"] == "<mailto:stop@example.com?subject=unsubscribe>"

    def test_is_no_header_in_a_mail_without_it(self) -> None:
        assert written(part())["List-Unsubscribe"] is None

    def test_is_no_header_when_nobody_reads_the_address(self) -> None:
        assert written(part(way_out="Stop"), from_="no-reply@example.com")["List-Unsubscribe"] is None

    def test_is_one_unbroken_link_however_long_the_address(self) -> None:
        address = "customers-who-want-no-more-mails@a-very-long-name-for-a-shop.example.com"
        data = composed(part(way_out="Stop"), [], mailbox(unsubscribe_to=address)).data
        assert f"List-Unsubscribe: <mailto:{address}?subject=unsubscribe>".encode() in lines_of(data)

    def test_escapes_what_a_link_cannot_hold(self) -> None:
        mail = written(part(way_out="Stop"), unsubscribe_to="stop&go?+%@example.com")
        assert mail["List-Unsubscribe"] == "<mailto:stop%26go%3F%2B%25@example.com?subject=unsubscribe>"


class TestBodies:
    def test_plain_text_alone_is_one_piece(self) -> None:
        assert written(part(GREETING)).get_content_type() == "text/plain"

    def test_text_comes_through_in_any_script(self) -> None:
        assert body(written(part(f"{GREETING}\n\n🥖 日本語 עברית")), "text/plain").endswith(
            "🥖 日本語 עברית\n"
        )

    def test_html_comes_with_a_text(self) -> None:
        mail = written(part("", html="<p>Chào chị</p>"))
        assert [piece.get_content_type() for piece in mail.iter_parts()] == ["text/plain", "text/html"]
        assert body(mail, "text/plain") == "Chào chị\n"
        assert body(mail, "text/html") == "<p>Chào chị</p>\n"

    def test_pictures_are_inside_the_mail_and_shown_where_the_html_names_them(self) -> None:
        mail = written(part(pictures=[PICTURE]))
        (image,) = [piece for piece in mail.walk() if piece.get_content_type() == "image/png"]
        assert image.get_content() == PNG
        assert image["Content-Disposition"].content_disposition == "inline"
        assert f'src="cid:{image["Content-ID"].strip("<>")}"' in body(mail, "text/html")

    def test_a_picture_shown_twice_is_sent_once(self) -> None:
        mail = written(part(pictures=[PICTURE, PICTURE]))
        assert [piece.get_content_type() for piece in mail.walk()].count("image/png") == 1
        assert body(mail, "text/html").count("<img") == 2

    def test_pictures_that_are_not_shown_are_not_sent(self) -> None:
        mail = read(composed(part(html="<p>Hello</p>"), [PictureFile(PICTURE, PNG)], mailbox()).data)
        assert "image/png" not in [piece.get_content_type() for piece in mail.walk()]

    @pytest.mark.parametrize("text", ["x" * 5000, "ế" * 5000, "word " * 2000])
    def test_long_lines_are_folded_on_the_wire_and_whole_in_the_end(self, text: str) -> None:
        data = composed(part(text, subject=text[:400], name=text[:400], html=text), [], mailbox()).data
        assert max(map(len, lines_of(data))) <= 998
        assert body(read(data), "text/plain") == text.strip() + "\n"

    def test_only_ascii_is_on_the_wire(self) -> None:
        one = part("Chào chị!", subject=GREETING, name="Ngọc", html="<p>Chào chị!</p>")
        assert composed(one, [], mailbox()).data.isascii()

    def test_every_line_ends_in_crlf(self) -> None:
        data = composed(part("One\nTwo\r\nThree\rFour"), [], mailbox()).data
        assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")

    def test_what_no_mail_can_carry_is_replaced(self) -> None:
        assert body(written(part("a\x00b\x1bc")), "text/plain") == "a�b�c\n"
