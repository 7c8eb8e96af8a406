"""Trying an email channel before using it."""

import socket
from typing import Any

import pytest

from app.channels.connector import Checked, CheckFailed
from tests.channels.certificates import Authority
from tests.channels.mailing import PASSWORD, talk
from tests.channels.postbox import USERNAME, Postbox
from tests.channels.smtp_servers import CLOSE, EXTENSIONS, SILENCE, MailServer, free_port

LOGIN = {"username": USERNAME}
WITH_LOGIN = (*EXTENSIONS, "AUTH PLAIN LOGIN")


def check(server: MailServer | Postbox, secrets: dict[str, str] | None = None, /, **settings: str) -> Checked:
    return talk(server, lambda connector: connector.check(), secrets, **settings)


def failure(
    server: MailServer | Postbox, secrets: dict[str, str] | None = None, /, **settings: str
) -> CheckFailed:
    with pytest.raises(CheckFailed) as failed:
        check(server, secrets, **settings)
    return failed.value


class TestAGoodChannel:
    def test_is_named_by_its_address_and_server(self) -> None:
        server = MailServer()
        assert check(server).account == f"shop@example.com at 127.0.0.1:{server.port}"

    def test_is_tried_without_writing_to_anybody(self) -> None:
        server = MailServer(extensions=WITH_LOGIN)
        check(server, **LOGIN)
        assert server.verbs() == ["EHLO", "AUTH", "NOOP", "QUIT"]

    def test_is_tried_encrypted_and_logged_in(self, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), PASSWORD)
        check(postbox, security="starttls", ca_file=authority.ca_file, **LOGIN)
        assert postbox.logins == ["PLAIN"]

    def test_without_encryption_is_remarked_on(self) -> None:
        remarks = check(MailServer(), read_by="Mai").remarks
        assert remarks == ("The connection to the mail server is not encrypted.",)

    def test_whose_answers_nobody_reads_is_remarked_on(self) -> None:
        (remark, _) = check(MailServer()).remarks
        assert "say who does" in remark

    def test_without_a_way_out_is_remarked_on(self) -> None:
        (remark, _) = check(MailServer(), from_="no-reply@example.com", read_by="Mai").remarks
        assert "set unsubscribe_to" in remark

    @pytest.mark.parametrize("answer", [CLOSE, SILENCE, "500 what?"])
    def test_may_take_leave_badly(self, answer: str) -> None:
        assert check(MailServer({"QUIT": answer}), timeout_seconds="0.5").account


class TestWhatIsWrongIsSaid:
    def test_of_a_host_that_does_not_exist(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown(*_: Any, **__: Any) -> None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        async def use(connector: Any) -> None:
            monkeypatch.setattr(socket, "getaddrinfo", unknown)
            await connector.check()

        with pytest.raises(CheckFailed, match="was not found"):
            talk(MailServer(), use, host="smtp.example.com", plain_ok="yes")

    def test_of_a_server_that_is_not_there(self) -> None:
        failed = failure(MailServer(), port=str(free_port()))
        assert failed.sentence.startswith("Nothing answers at 127.0.0.1 on port")
        assert "firewall" in failed.sentence

    def test_of_a_server_that_says_nothing(self) -> None:
        failed = failure(MailServer({"GREETING": SILENCE}), timeout_seconds="0.5")
        assert "did not answer in time" in failed.sentence
        assert "Port 587 usually goes with STARTTLS" in failed.sentence

    def test_of_a_server_that_hangs_up(self) -> None:
        assert "closed the connection" in failure(MailServer({"GREETING": CLOSE})).sentence

    def test_of_a_server_that_wants_nothing_from_this_computer(self) -> None:
        failed = failure(MailServer({"GREETING": "554 5.7.1 listed as a source of spam"}))
        assert "does not take mails from this computer: “listed as a source of spam”" in failed.sentence
        assert failed.technical == "connecting: 554 5.7.1 listed as a source of spam"

    def test_of_a_certificate(self, authority: Authority) -> None:
        failed = failure(MailServer(tls=authority.server_context()), security="tls")
        assert "its certificate is not valid" in failed.sentence
        assert "file of its certificate authority" in failed.sentence

    def test_of_tls_where_there_is_none(self) -> None:
        failed = failure(MailServer(), security="tls")
        assert "No encrypted connection" in failed.sentence
        assert "port 465 with TLS" in failed.sentence

    def test_of_starttls_where_there_is_none(self) -> None:
        assert "offers no encryption" in failure(MailServer(), security="starttls").sentence

    def test_of_a_wrong_password(self) -> None:
        server = MailServer({"AUTH": "535 5.7.8 Username and Password not accepted"}, WITH_LOGIN)
        failed = failure(server, **LOGIN)
        assert failed.sentence.startswith("The mail server refused the user name or the password.")
        assert "Gmail" in failed.sentence
        assert "app password" in failed.sentence

    def test_of_a_password_that_has_to_be_made_for_the_program(self) -> None:
        reply = "534 5.7.9 Application-specific password required"
        failed = failure(MailServer({"AUTH": reply}, WITH_LOGIN), **LOGIN)
        assert failed.sentence.startswith("The mail server wants an app password")

    def test_of_an_access_token(self) -> None:
        server = MailServer({"AUTH": "535 5.7.8 no"}, ["AUTH XOAUTH2"])
        failed = failure(server, {"access_token": "old"}, auth="xoauth2", **LOGIN)
        assert "access token may have expired" in failed.sentence

    def test_of_a_login_that_is_not_offered(self) -> None:
        assert "takes no login" in failure(MailServer(), **LOGIN).sentence

    def test_of_another_way_to_log_in(self) -> None:
        failed = failure(MailServer(extensions=["AUTH GSSAPI"]), **LOGIN)
        assert failed.sentence.endswith("Choose a way to log in that the server knows: gssapi.")

    def test_of_a_missing_password(self) -> None:
        failed = failure(MailServer(extensions=WITH_LOGIN), {"access_token": "x"}, **LOGIN)
        assert failed.sentence.startswith("The password of the mail account is missing.")

    def test_of_a_missing_access_token(self) -> None:
        failed = failure(MailServer(extensions=["AUTH XOAUTH2"]), auth="xoauth2", **LOGIN)
        assert failed.sentence.startswith("The access token of the mail account is missing.")

    def test_of_a_server_that_goes_away_at_the_end(self) -> None:
        assert "closed the connection" in failure(MailServer({"NOOP": CLOSE})).sentence

    def test_without_the_password(self) -> None:
        server = MailServer({"AUTH": f"535 5.7.8 {PASSWORD} is wrong"}, WITH_LOGIN)
        failed = failure(server, **LOGIN)
        assert PASSWORD not in f"{failed.sentence} {failed.technical} {failed!r}"
