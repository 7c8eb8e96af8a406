"""Mails that arrive, at a server that knows SMTP from elsewhere."""

import pytest

from app.model.outcome import Accepted, ChannelStopped
from tests.channels.certificates import Authority
from tests.channels.mailing import PASSWORD, body, part, read, send, send_as, send_one
from tests.channels.postbox import TOKEN, USERNAME, Postbox
from tests.channels.smtp_servers import MailServer

LOGIN = {"username": USERNAME, "security": "starttls"}


def received(one: Postbox, number: int = 0) -> bytes:
    content = one.mails[number].original_content
    assert isinstance(content, bytes)
    return content


class TestEnvelope:
    def test_is_from_the_shop_to_the_customer(self) -> None:
        postbox = Postbox()
        assert send_one(postbox) == Accepted("<m-1@example.com>")
        assert postbox.mails[0].mail_from == "shop@example.com"
        assert postbox.mails[0].rcpt_tos == ["anna@example.com"]

    def test_has_the_domain_in_ascii(self) -> None:
        postbox = Postbox()
        send_one(postbox, part(to="anna@tiệm.example"))
        assert postbox.mails[0].rcpt_tos == ["anna@xn--tim-5kz.example"]

    def test_asks_for_utf8_only_where_an_address_needs_it(self) -> None:
        postbox = Postbox(knows_utf8=True)
        send(postbox, part(to="nguyễn@example.com"), part(name="Nguyễn", subject="Chào"))
        assert [mail.smtp_utf8 for mail in postbox.mails] == [True, False]
        assert postbox.mails[0].rcpt_tos == ["nguyễn@example.com"]

    def test_names_its_size(self) -> None:
        server = MailServer()
        send_one(server)
        (command,) = [command for command in server.commands if command.startswith("MAIL")]
        size = len(server.mails[0].wire.removesuffix(b".\r\n"))
        assert command == f"MAIL FROM:<shop@example.com> SIZE={size}"

    def test_greets_with_an_address_and_not_with_this_computers_name(self) -> None:
        server = MailServer()
        send_one(server)
        assert server.commands[0] == "EHLO [127.0.0.1]"


class TestContent:
    def test_arrives_in_any_script(self) -> None:
        postbox = Postbox()
        text = "Chào chị Ngọc Ánh, bánh mì đã sẵn sàng 🥖"
        send_one(postbox, part(text, subject=text, name="Ngọc Ánh"))
        mail = read(received(postbox))
        assert (mail["Subject"], body(mail, "text/plain")) == (text, text + "\n")

    @pytest.mark.parametrize("text", [".", "..", ".hidden", "a\n.\nb", "One.\n..two\n.", "\n.\n"])
    def test_keeps_its_leading_dots(self, text: str) -> None:
        postbox = Postbox()
        send(postbox, part(text), part("The next one"))
        assert body(read(received(postbox)), "text/plain") == text.strip() + "\n"
        assert len(postbox.mails) == 2

    def test_has_each_leading_dot_doubled_on_the_wire(self) -> None:
        server = MailServer()
        send_one(server, part("One\n.two\n..three"))
        assert server.mails[0].wire.endswith(b"\r\n\r\nOne\r\n..two\r\n...three\r\n.\r\n")

    def test_has_the_same_message_id_at_every_attempt(self) -> None:
        postbox = Postbox()
        send(postbox, part(), part())
        assert received(postbox, 0) == received(postbox, 1)


class TestLogin:
    @pytest.mark.parametrize("way", ["PLAIN", "LOGIN"])
    def test_takes_a_way_that_the_server_offers(self, way: str, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), PASSWORD, [way])
        assert isinstance(send_one(postbox, ca_file=authority.ca_file, **LOGIN), Accepted)
        assert postbox.logins == [way]

    @pytest.mark.parametrize("way", ["PLAIN", "LOGIN"])
    def test_takes_the_way_that_was_set(self, way: str, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), PASSWORD)
        send_one(postbox, auth=way.lower(), ca_file=authority.ca_file, **LOGIN)
        assert postbox.logins == [way]

    def test_takes_an_access_token(self, authority: Authority) -> None:
        postbox = Postbox(authority.server_context())
        secrets = {"access_token": TOKEN}
        settings = {"auth": "xoauth2", "ca_file": authority.ca_file, **LOGIN}
        (outcome,) = send_as(secrets, postbox, part(), **settings)
        assert isinstance(outcome, Accepted)
        assert postbox.logins == ["XOAUTH2"]

    def test_with_an_access_token_that_is_no_longer_good_stops_the_channel(
        self, authority: Authority
    ) -> None:
        postbox = Postbox(authority.server_context())
        settings = {"auth": "xoauth2", "ca_file": authority.ca_file, **LOGIN}
        (outcome,) = send_as({"access_token": "old"}, postbox, part(), **settings)
        assert isinstance(outcome, ChannelStopped)

    def test_with_a_wrong_password_stops_the_channel(self, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), "another one")
        assert isinstance(send_one(postbox, ca_file=authority.ca_file, **LOGIN), ChannelStopped)
        assert not postbox.mails

    def test_may_be_with_a_password_in_any_script(self, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), "mật khẩu")
        settings = {"ca_file": authority.ca_file, **LOGIN}
        (outcome,) = send_as({"password": "mật khẩu"}, postbox, part(), **settings)
        assert isinstance(outcome, Accepted)


class TestEncryption:
    def test_by_starttls_wants_a_certificate_that_somebody_vouches_for(self, authority: Authority) -> None:
        postbox = Postbox(authority.server_context(), PASSWORD)
        outcome = send_one(postbox, **LOGIN)
        assert isinstance(outcome, ChannelStopped)
        assert not postbox.logins

    def test_may_begin_with_the_connection(self, authority: Authority) -> None:
        server = MailServer(tls=authority.server_context())
        assert isinstance(send_one(server, security="tls", ca_file=authority.ca_file), Accepted)
