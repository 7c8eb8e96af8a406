"""The shop's mailbox, by commands: what came back, who answered and who wants no more, each heard once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.commands.files import message, sequence
from tests.commands.mail_server import Mail, MailServer
from tests.commands.shop import Shop
from tests.platforms.imap_server import PASSWORD, USERNAME, serving_mail

AN = "an@example.org"
LATER = {"when": "after", "amount": 2, "unit": "hours"}


@dataclass
class Mailbox:
    """The shop whose mails go out over one server, and come in at another."""

    shop: Shop
    server: MailServer
    folder: Path
    came: int = 0

    def comes(self, text: str) -> None:
        """Let a mail come in."""
        self.came += 1
        number = max((int(file.stem) for file in self.folder.glob("*.eml")), default=10_000) + 1
        (self.folder / f"{number}.eml").write_bytes(text.replace("\n", "\r\n").encode())

    def writes(
        self,
        text: str,
        *,
        sender: str = AN,
        subject: str = "Re: Hello",
        at: datetime | None = None,
        **headers: str,
    ) -> None:
        """Let a customer write, a minute after the shop opens unless it is said when."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        date = format_datetime(at or self.shop.opens + timedelta(minutes=1))
        usual = {"From": sender, "To": "shop@example.com", "Subject": subject, "Date": date, **given}
        head = "".join(f"{name}: {value}\n" for name, value in usual.items())
        self.comes(f"{head}Message-ID: <{self.came}@example.org>\n\n{text}\n")

    def returns(self, mail: Mail, action: str, status: str, said: str) -> None:
        """Let a mail come back, or the server tell how it gets on with it."""
        self.comes(
            f"From: MAILER-DAEMON@mx.example\nTo: shop@example.com\nAuto-Submitted: auto-replied\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
            "--b\nContent-Type: text/plain\n\nYour mail.\n"
            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
            f"Final-Recipient: rfc822; {mail.recipient}\nAction: {action}\nStatus: {status}\n"
            f"Diagnostic-Code: smtp; {said}\n\n"
            f"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {mail.headers['Message-ID']}\n\n--b--\n"
        )

    def sends(self, hours: float) -> None:
        """Run the engine so many hours after the shop opens: it reads the mailbox, and sends what is due."""
        self.shop.send_at(self.shop.opens + timedelta(hours=hours))

    def follow_up(self, **more: object) -> None:
        """Let An be in a sequence of two mails, of which the first goes out when the shop opens."""
        self.shop.welcome(AN)
        given = {"entry": {"on": "event", "event": "visited"}, **more}
        self.shop.run_sequence(sequence(message("hello", "again"), message("again", send=LATER), **given))
        self.shop.happens("visited", AN)
        self.sends(0)

    def first(self) -> Mail:
        """Return the first mail that went out."""
        return self.server.mails()[0]

    def wants_no_more(self) -> bool:
        """Say whether it is on record that An wants no mails."""
        return "consent on email: no" in self.shop.tendril.done("customers", "show", AN)


@pytest.fixture
def mailbox(
    shop: Shop, server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Mailbox]:
    """A mailbox in which ten thousand mails lie already."""
    monkeypatch.setenv("TENDRIL_SECRET_SHOP_MAIL_IMAP_PASSWORD", PASSWORD)
    folder = tmp_path / "mailbox"
    folder.mkdir()
    (folder / "old").write_text("10000")
    with serving_mail(folder) as port:
        reading = ("imap_host=127.0.0.1", f"imap_port={port}", "imap_security=none")
        stop = "unsubscribe_to=stop@example.com"
        shop.connect(server, *reading, f"imap_username={USERNAME}", stop)
        shop.tendril.done("channels", "check", "Shop mail")
        yield Mailbox(shop, server, folder)


def test_a_mail_that_came_back_marks_its_address_and_nothing_more_goes_there(mailbox: Mailbox) -> None:
    mailbox.follow_up()
    mailbox.returns(mailbox.first(), "failed", "5.1.1", "550 5.1.1 no such user")
    mailbox.sends(1)
    assert mailbox.shop.state_of(AN, "hello") == "failed"
    mailbox.sends(5)
    assert mailbox.server.recipients() == [AN]


def test_what_a_server_gave_up_has_failed_but_its_address_is_written_to_again(mailbox: Mailbox) -> None:
    mailbox.follow_up()
    mailbox.returns(mailbox.first(), "failed", "4.4.7", "451 4.4.7 delivery time expired")
    mailbox.sends(1)
    assert mailbox.shop.state_of(AN, "hello") == "failed"
    mailbox.sends(5)
    assert mailbox.server.recipients() == [AN, AN]


def test_a_delay_changes_nothing(mailbox: Mailbox) -> None:
    mailbox.follow_up()
    mailbox.returns(mailbox.first(), "delayed", "4.4.1", "451 4.4.1 no answer from host")
    mailbox.sends(1)
    assert mailbox.shop.state_of(AN, "hello") == "sent"


def test_an_answer_from_another_address_ends_what_goes_on_until_they_answer(mailbox: Mailbox) -> None:
    mailbox.follow_up(exit_on=["message_received"])
    mailbox.writes("Yes please", sender="an@work.example", In_Reply_To=mailbox.first().headers["Message-ID"])
    mailbox.sends(5)
    assert mailbox.server.recipients() == [AN]
    assert not mailbox.wants_no_more()


@pytest.mark.parametrize(
    "how",
    [
        {"text": "Dừng lại.\n\nOn Mon, 23 Mar 2026, Tea House <shop@example.com> wrote:\n> Hello"},
        {"text": "", "subject": "unsubscribe", "To": "stop@example.com"},
        {"text": "Please take me off", "To": "stop@example.com"},
    ],
    ids=["a word of theirs", "list-unsubscribe", "the address for it"],
)
def test_who_wants_no_more_gets_no_more_until_they_agree_anew(mailbox: Mailbox, how: dict[str, str]) -> None:
    mailbox.follow_up(kind="marketing")
    assert "mailto:stop@example.com" in mailbox.first().headers["List-Unsubscribe"]
    mailbox.writes(**how, at=datetime.now(UTC))
    mailbox.sends(1)
    assert mailbox.wants_no_more()
    mailbox.sends(5)
    assert mailbox.server.recipients() == [AN]
    tomorrow = mailbox.shop.opens + timedelta(days=1)
    assert "Did not join" in mailbox.shop.happens("visited", AN, at=tomorrow)
    mailbox.shop.tendril.done("customers", "consent", AN, "email", "yes", "--source", "till")
    mailbox.shop.happens("visited", AN, at=tomorrow)
    mailbox.sends(24)
    assert mailbox.server.recipients() == [AN, AN]


def test_nothing_is_read_twice_not_even_under_new_numbers(mailbox: Mailbox) -> None:
    mailbox.follow_up()
    mailbox.shop.run_sequence(
        {
            **sequence(message("thanks"), entry={"on": "event", "event": "message_received"}),
            "name": "Thanks",
        }
    )
    mailbox.writes("What are your hours?")
    mailbox.sends(1)
    (mailbox.folder / "validity").write_text("2")
    mailbox.sends(1.2)
    mailbox.sends(1.5)
    thanks = [mail for mail in mailbox.server.mails() if "thanks" in mail.subject.casefold()]
    assert len(thanks) == 1
    fetched = [line for line in (mailbox.folder / "told").read_text().splitlines() if "FETCH" in line]
    assert len(fetched) == 2, "once under each number, and of the ten thousand none"
