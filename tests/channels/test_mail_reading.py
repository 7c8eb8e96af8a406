"""What a mail tells: answers, bounces as servers write them, unsubscribes, and what no person wrote."""

from datetime import UTC, datetime

import pytest

from app.channels.mail_reading import Mailroom, news_in
from app.model.heard import Incoming, News, OptOut, Receipt, ReceiptState, Unreachable
from app.model.outcome import MessageNever, RecipientNever

NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)
ROOM = Mailroom("shop@tea.example", unsubscribe_to="stop@tea.example")
OURS = "<abc-1@tea.example>"


def told(text: str, room: Mailroom = ROOM) -> tuple[News, ...]:
    return news_in(text.replace("\n", "\r\n").encode(), room, NOW, "1.7")


def mail(body: str = "Yes please", **headers: str) -> str:
    usual = {"From": "Anna B <anna@home.example>", "To": "shop@tea.example", "Subject": "Re: Tea"}
    given = {**usual, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return "".join(f"{name}: {value}\n" for name, value in given.items()) + f"\n{body}\n"


def bounce(action: str, status: str, said: str, enclosed: str = f"Message-ID: {OURS}\n") -> str:
    return f"""From: MAILER-DAEMON@mx.example
To: shop@tea.example
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not work.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; anna@home.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {said}

--b
Content-Type: text/rfc822-headers

Subject: Tea
{enclosed}
--b--
"""


def test_an_answer_names_what_it_answers_and_leaves_out_what_is_quoted() -> None:
    body = "Yes please\n\nOn Mon, 23 Mar 2026 at 09:00, Tea <shop@tea.example> wrote:\n> STOP"
    (found,) = told(mail(body, In_Reply_To=OURS, Message_ID="<x@home>"))
    assert isinstance(found, Incoming)
    assert (found.id, found.address, found.text, found.name) == (
        "<x@home>",
        "anna@home.example",
        "Yes please",
        "Anna B",
    )
    assert found.answers == (OURS,)
    assert not found.makes_customer


def test_an_address_that_is_gone_is_a_failed_receipt() -> None:
    (found,) = told(bounce("failed", "5.1.1", "550 5.1.1 User unknown"))
    assert isinstance(found, Receipt)
    assert (found.provider_id, found.state) == (OURS, ReceiptState.FAILED)
    assert isinstance(found.outcome, RecipientNever)


def test_a_bounce_that_encloses_nothing_names_the_address() -> None:
    (found,) = told(bounce("failed", "5.1.1", "550 5.1.1 User unknown", ""))
    assert isinstance(found, Unreachable)
    assert found.address == "anna@home.example"


@pytest.mark.parametrize(
    ("action", "status"), [("delayed", "4.4.1"), ("delayed", "5.1.1"), ("relayed", "2.0.0")]
)
def test_what_may_still_arrive_is_no_news(action: str, status: str) -> None:
    assert told(bounce(action, status, "451 4.4.1 try later")) == ()


@pytest.mark.parametrize("said", ["451 4.4.1 no answer from host", "451 no answer from host", ""])
def test_what_a_server_gave_up_after_days_has_failed_and_the_address_is_kept(said: str) -> None:
    (found,) = told(bounce("failed", "4.4.7", said))
    assert isinstance(found, Receipt)
    assert (found.provider_id, found.state) == (OURS, ReceiptState.FAILED)
    assert isinstance(found.outcome, MessageNever)
    assert "gave up: “4.4." in found.outcome.problem
    assert told(bounce("failed", "4.4.7", said, "")) == ()


@pytest.mark.parametrize(
    "text", [mail(Subject="Unsubscribe"), mail("", To="stop@tea.example"), mail(Subject="Re: DỪNG LẠI")]
)
def test_an_unsubscribe_is_an_opt_out(text: str) -> None:
    (found,) = told(text)
    assert isinstance(found, OptOut)
    assert found.address == "anna@home.example"


@pytest.mark.parametrize(
    "text",
    [
        mail(Auto_Submitted="auto-replied"),
        mail(Auto_Submitted="auto-generated; x"),
        mail(To="stop@tea.example", Auto_Submitted="auto-replied"),
        mail(Precedence="bulk"),
        mail(Return_Path="<>"),
        mail(From="MAILER-DAEMON@mx.example"),
        mail(From="Shop@Tea.example"),
        mail(From="nobody"),
        mail(List_Id="<news.example>"),
        "",
        "\x00\x00",
        'Content-Type: multipart/report; boundary="b"\n\n--b',
    ],
)
def test_what_no_customer_wrote_is_no_news(text: str) -> None:
    assert told(text) == ()


def test_marks_and_unknown_letters_are_read_as_well_as_can_be() -> None:
    html = mail(
        "<p>Ch&agrave;o<br>shop</p><blockquote>old</blockquote>", Content_Type="text/html; charset=nonsense"
    )
    (found,) = told(html)
    assert isinstance(found, Incoming)
    assert found.text == "Chào\nshop"
