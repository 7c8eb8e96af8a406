"""What a mail server or a network may do wrong, and how each of it is sorted."""

import base64
import socket
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.channels import smtp_session
from app.channels.connector import Connector
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    RecipientNever,
    Unknown,
)
from tests.channels.certificates import Authority
from tests.channels.mailing import PASSWORD, part, send_as, send_one, talk
from tests.channels.smtp_servers import CLOSE, EXTENSIONS, SILENCE, MailServer, free_port

SHORT = "0.5"
WITH_LOGIN = (*EXTENSIONS, "AUTH PLAIN LOGIN")
LOGIN = {"username": "shop@example.com"}


class TestBeforeTheContentHasLeft:
    """Nothing can have been accepted, so the mail may be tried again."""

    def test_a_server_that_is_not_there_is_again_later(self) -> None:
        outcome = send_one(MailServer(), port=str(free_port()))
        assert isinstance(outcome, AgainLater)
        assert "nothing answers" in outcome.problem

    def test_a_host_without_an_address_is_again_later(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown(*_: Any, **__: Any) -> None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        async def use(connector: Connector) -> Any:
            monkeypatch.setattr(socket, "getaddrinfo", unknown)
            return await connector.send(part(), [])

        outcome = talk(MailServer(), use, host="mail.example.com", plain_ok="yes")
        assert isinstance(outcome, AgainLater)
        assert "mail.example.com was not found" in outcome.problem

    @pytest.mark.parametrize("step", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA"])
    def test_silence_is_again_later(self, step: str) -> None:
        outcome = send_one(MailServer({step: SILENCE}), timeout_seconds=SHORT)
        assert isinstance(outcome, AgainLater)
        assert "did not answer in time" in outcome.problem

    @pytest.mark.parametrize("step", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA"])
    def test_hanging_up_is_again_later(self, step: str) -> None:
        outcome = send_one(MailServer({step: CLOSE}))
        assert isinstance(outcome, AgainLater)
        assert "closed the connection" in outcome.problem

    @pytest.mark.parametrize("step", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"])
    def test_a_server_about_to_close_is_again_later(self, step: str) -> None:
        outcome = send_one(MailServer({step: "421 4.3.2 closing down " + CLOSE}))
        assert isinstance(outcome, AgainLater)
        assert "421" in outcome.technical

    @pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "CONTENT"])
    def test_a_server_without_room_is_again_later(self, step: str) -> None:
        outcome = send_one(MailServer({step: "452 4.3.1 no space left"}))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait is None

    @pytest.mark.parametrize("step", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA"])
    def test_an_answer_that_makes_no_sense_is_again_later(self, step: str) -> None:
        assert isinstance(send_one(MailServer({step: "moo moo"})), AgainLater)

    def test_an_unexpected_yes_to_data_is_again_later(self) -> None:
        assert isinstance(send_one(MailServer({"DATA": "250 fine"})), AgainLater)

    def test_the_daily_limit_is_again_in_an_hour(self) -> None:
        reply = "550-5.4.5 Daily user sending limit\n550 5.4.5 exceeded. For more information"
        outcome = send_one(MailServer({"MAIL": reply}))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait == timedelta(hours=1)


class TestOnceTheContentHasLeft:
    """Nobody can say whether the server took it."""

    def test_hanging_up_in_the_middle_is_unknown(self) -> None:
        assert isinstance(send_one(MailServer({"MIDDLE": CLOSE})), Unknown)

    def test_hanging_up_instead_of_the_last_answer_is_unknown(self) -> None:
        server = MailServer({"CONTENT": CLOSE})
        outcome = send_one(server)
        assert isinstance(outcome, Unknown)
        assert len(server.mails) == 1

    @pytest.mark.parametrize("step", ["MIDDLE", "CONTENT"])
    def test_silence_is_unknown(self, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(smtp_session, "LAST_ANSWER_FACTOR", 1)
        assert isinstance(send_one(MailServer({step: SILENCE}), timeout_seconds=SHORT), Unknown)

    def test_a_last_answer_that_makes_no_sense_is_unknown(self) -> None:
        assert isinstance(send_one(MailServer({"CONTENT": "moo moo"})), Unknown)

    def test_the_last_answer_may_take_longer_than_the_others(self) -> None:
        assert smtp_session.LAST_ANSWER_FACTOR * 30 >= 600

    def test_hanging_up_after_the_last_answer_is_accepted(self) -> None:
        outcome = send_one(MailServer({"CONTENT": "250 2.0.0 taken " + CLOSE}))
        assert outcome == Accepted("<m-1@example.com>")

    def test_an_unknown_mail_is_not_sent_again_by_itself(self) -> None:
        server = MailServer({"CONTENT": [CLOSE]})
        send_one(server)
        assert server.verbs().count("DATA") == 1


class TestRefusals:
    def test_an_unknown_recipient_is_never_reached(self) -> None:
        outcome = send_one(MailServer({"RCPT": "550 5.1.1 no such user here"}))
        assert isinstance(outcome, RecipientNever)
        assert outcome.technical == "RCPT TO: 550 5.1.1 no such user here"

    def test_a_reply_in_another_encoding_can_be_kept(self) -> None:
        outcome = send_one(MailServer({"RCPT": "550 5.1.1 Empf\udce4nger unbekannt"}))
        assert isinstance(outcome, RecipientNever)
        assert outcome.technical == "RCPT TO: 550 5.1.1 Empf�nger unbekannt"

    def test_a_full_mailbox_is_again_later(self) -> None:
        assert isinstance(send_one(MailServer({"RCPT": "552 5.2.2 over quota"})), AgainLater)

    def test_a_mail_refused_for_its_content_is_never_sent(self) -> None:
        outcome = send_one(MailServer({"CONTENT": "550 5.7.1 looks like spam"}))
        assert isinstance(outcome, MessageNever)
        assert outcome.problem == "the mail server refused this mail: “looks like spam”"

    def test_a_refused_sender_stops_the_channel(self) -> None:
        assert isinstance(send_one(MailServer({"MAIL": "553 5.7.1 not your address"})), ChannelStopped)

    def test_a_missing_login_stops_the_channel(self) -> None:
        assert isinstance(send_one(MailServer({"MAIL": "530 5.7.0 Authentication required"})), ChannelStopped)

    def test_a_mail_larger_than_the_server_takes_is_not_begun(self) -> None:
        server = MailServer(extensions=["SIZE 500"])
        outcome = send_one(server, part("long " * 500))
        assert isinstance(outcome, MessageNever)
        assert "MAIL" not in server.verbs()

    @pytest.mark.parametrize("extension", ["SIZE", "SIZE 0"])
    def test_a_server_without_a_size_limit_takes_any_size(self, extension: str) -> None:
        assert isinstance(send_one(MailServer(extensions=[extension])), Accepted)

    def test_an_address_in_letters_the_server_cannot_write_is_never_reached(self) -> None:
        server = MailServer()
        outcome = send_one(server, part(to="nguyễn@example.com"))
        assert isinstance(outcome, RecipientNever)
        assert "MAIL" not in server.verbs()

    def test_a_sender_in_letters_the_server_cannot_write_stops_the_channel(self) -> None:
        assert isinstance(send_one(MailServer(), from_="cửahàng@example.com"), ChannelStopped)

    def test_something_that_is_no_address_is_never_reached(self) -> None:
        server = MailServer()
        assert isinstance(send_one(server, part(to="anna at example")), RecipientNever)
        assert server.connections == 0

    def test_a_picture_that_is_gone_makes_the_content_unusable(self) -> None:
        picture = {"digest": "0" * 64, "kind": "image/png"}
        assert isinstance(send_one(MailServer(), part(pictures=[picture])), ContentNever)


class TestLogin:
    def test_a_refused_password_stops_the_channel(self) -> None:
        server = MailServer({"AUTH": "535 5.7.8 bad credentials"}, WITH_LOGIN)
        outcome = send_one(server, **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert "refused the user name or the password" in outcome.problem

    def test_a_refused_password_is_tried_in_one_way_only(self) -> None:
        server = MailServer({"AUTH": "535 5.7.8 bad credentials"}, WITH_LOGIN)
        send_one(server, **LOGIN)
        assert server.verbs().count("AUTH") == 1

    def test_a_login_that_cannot_be_checked_now_is_again_later(self) -> None:
        server = MailServer({"AUTH": "454 4.7.0 temporary failure"}, WITH_LOGIN)
        assert isinstance(send_one(server, **LOGIN), AgainLater)

    @pytest.mark.parametrize("answer", [SILENCE, CLOSE, "421 4.7.0 try later " + CLOSE])
    def test_a_login_without_an_answer_is_again_later(self, answer: str) -> None:
        server = MailServer({"AUTH": answer}, WITH_LOGIN)
        assert isinstance(send_one(server, timeout_seconds=SHORT, **LOGIN), AgainLater)

    def test_a_server_that_takes_no_login_stops_the_channel(self) -> None:
        outcome = send_one(MailServer(), **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert "takes no login" in outcome.problem

    def test_a_way_to_log_in_that_the_server_does_not_know_stops_the_channel(self) -> None:
        outcome = send_one(MailServer(extensions=["AUTH PLAIN"]), auth="login", **LOGIN)
        assert isinstance(outcome, ChannelStopped)

    def test_a_missing_password_stops_the_channel_without_a_connection(self) -> None:
        server = MailServer(extensions=WITH_LOGIN)
        (outcome,) = send_as({"access_token": "x"}, server, part(), **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert server.connections == 0

    @pytest.mark.parametrize(
        "echo",
        [
            PASSWORD,
            base64.b64encode(f"\0shop@example.com\0{PASSWORD}".encode()).decode(),
            base64.b64encode(PASSWORD.encode()).decode(),
        ],
    )
    def test_a_password_that_the_server_repeats_is_not_passed_on(self, echo: str) -> None:
        server = MailServer({"AUTH": f"501 5.5.2 what is {echo}?"}, WITH_LOGIN)
        outcome = send_one(server, **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert outcome.technical == "login: 501 5.5.2 what is …?"


class TestEncryption:
    def test_a_certificate_nobody_vouches_for_stops_the_channel(self, authority: Authority) -> None:
        outcome = send_one(MailServer(tls=authority.server_context()), security="tls")
        assert isinstance(outcome, ChannelStopped)
        assert "certificate is not valid" in outcome.problem

    def test_a_certificate_for_another_name_stops_the_channel(self, authority: Authority) -> None:
        server = MailServer(tls=authority.server_context("elsewhere"))
        outcome = send_one(server, security="tls", ca_file=authority.ca_file)
        assert isinstance(outcome, ChannelStopped)
        assert "127.0.0.1" in outcome.problem

    def test_an_authority_file_that_is_gone_stops_the_channel(
        self, authority: Authority, tmp_path: Path
    ) -> None:
        ca_file = tmp_path / "ca.pem"
        ca_file.write_bytes(Path(authority.ca_file).read_bytes())

        async def use(connector: Connector) -> Any:
            ca_file.unlink()
            return await connector.send(part(), [])

        server = MailServer(tls=authority.server_context())
        outcome = talk(server, use, security="tls", ca_file=str(ca_file))
        assert isinstance(outcome, ChannelStopped)
        assert server.connections == 0

    def test_a_server_that_offers_no_starttls_stops_the_channel(self) -> None:
        server = MailServer(extensions=WITH_LOGIN)
        outcome = send_one(server, security="starttls", **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert "AUTH" not in server.verbs()

    def test_a_server_that_cannot_encrypt_now_is_again_later(self) -> None:
        server = MailServer({"STARTTLS": "454 4.7.0 TLS not available"}, ["STARTTLS"])
        assert isinstance(send_one(server, security="starttls"), AgainLater)

    def test_a_server_that_speaks_no_tls_is_again_later(self) -> None:
        outcome = send_one(MailServer(), security="tls")
        assert isinstance(outcome, AgainLater)
        assert "no encrypted connection" in outcome.problem
