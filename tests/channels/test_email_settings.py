"""Setting up an email channel."""

from pathlib import Path

import pytest

from app.channels.email import PLATFORM
from app.model.errors import Invalid
from tests.channels.certificates import Authority
from tests.channels.mailing import PASSWORD, channel, mailbox

NEEDED = {"host": "smtp.example.com", "from": "shop@example.com"}


def refusal(**settings: str) -> str:
    given = {key.rstrip("_"): value for key, value in settings.items()}
    with pytest.raises(Invalid) as refused:
        PLATFORM.settle({**NEEDED, **given})
    return refused.value.sentence


class TestWhatIsLeftOut:
    def test_host_and_from_are_needed(self) -> None:
        with pytest.raises(Invalid, match="also needs host, from"):
            PLATFORM.settle({})

    def test_encryption_is_on_by_default(self) -> None:
        assert PLATFORM.settle(NEEDED)["security"] == "starttls"

    def test_half_a_minute_is_the_default_patience(self) -> None:
        assert mailbox(timeout_seconds="").timeout_seconds == 30

    @pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
    def test_the_port_follows_the_encryption(self, security: str, port: int) -> None:
        assert mailbox(security=security).port == port

    def test_four_connections_are_the_default(self) -> None:
        assert mailbox().at_once == PLATFORM.at_once == 4

    def test_what_is_settled_can_be_settled_again(self) -> None:
        settled = PLATFORM.settle(NEEDED)
        assert PLATFORM.settle(settled) == settled


class TestHostAndPort:
    def test_a_web_address_is_not_a_host(self) -> None:
        assert "only the server's name" in refusal(host="https://smtp.example.com")

    def test_a_port_in_the_host_is_shown_its_place(self) -> None:
        assert refusal(host="smtp.example.com:587") == "Write smtp.example.com as host and 587 as port."

    @pytest.mark.parametrize(
        "host", ["smtp example.com", "smtp..example.com", "-smtp.example.com", "smtp,com"]
    )
    def test_what_cannot_be_a_name_is_refused(self, host: str) -> None:
        assert refusal(host=host).startswith("host: ")

    def test_a_name_in_other_letters_is_written_in_ascii(self) -> None:
        assert mailbox(host="thư.example.com", plain_ok="yes").host == "xn--th-e0a.example.com"

    @pytest.mark.parametrize("port", ["0", "65536", "-1", "587.5", "smtp", "٥٨٧"])
    def test_a_port_is_a_whole_number_in_range(self, port: str) -> None:
        assert refusal(port=port) == f"port is a whole number between 1 and 65535, not “{port}”."

    def test_the_patience_is_a_number(self) -> None:
        assert "timeout_seconds is a number" in refusal(timeout_seconds="soon")


class TestEncryption:
    def test_none_beyond_this_computer_is_refused(self) -> None:
        assert "could read the password" in refusal(security="none")

    def test_none_beyond_this_computer_is_allowed_if_it_is_really_wanted(self) -> None:
        assert PLATFORM.settle({**NEEDED, "security": "none", "plain_ok": "yes"})["security"] == "none"

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"])
    def test_none_is_allowed_on_this_computer(self, host: str) -> None:
        settled = PLATFORM.settle({**NEEDED, "host": host, "security": "none"})
        assert PLATFORM.is_local(settled)

    @pytest.mark.parametrize("host", ["smtp.example.com", "192.168.1.2", "localhost.example.com"])
    def test_other_computers_are_not_this_one(self, host: str) -> None:
        assert not PLATFORM.is_local(PLATFORM.settle({**NEEDED, "host": host}))

    @pytest.mark.parametrize(("key", "value"), [("security", "ssl"), ("plain_ok", "maybe"), ("auth", "ntlm")])
    def test_an_unknown_choice_is_refused(self, key: str, value: str) -> None:
        assert key in refusal(**{key: value})

    def test_a_certificate_authority_has_to_be_there(self, tmp_path: Path) -> None:
        assert "is not a file with a certificate authority" in refusal(ca_file=str(tmp_path / "none.pem"))

    def test_a_certificate_authority_has_to_be_one(self, tmp_path: Path) -> None:
        (tmp_path / "ca.pem").write_text("hello")
        assert "is not a file with a certificate authority" in refusal(ca_file=str(tmp_path / "ca.pem"))

    def test_a_certificate_authority_is_taken(self, authority: Authority) -> None:
        assert PLATFORM.settle({**NEEDED, "ca_file": authority.ca_file})["ca_file"] == authority.ca_file


class TestLogin:
    @pytest.mark.parametrize("auth", ["plain", "login", "xoauth2"])
    def test_a_way_to_log_in_needs_a_user_name(self, auth: str) -> None:
        assert "needs a username" in refusal(auth=auth)

    def test_a_password_is_no_setting(self) -> None:
        assert "has no setting “password”" in refusal(password=PASSWORD)

    def test_the_secret_is_the_password(self) -> None:
        assert mailbox(username="shop").secret == PASSWORD

    def test_the_password_is_not_in_what_is_printed_of_a_mailbox(self) -> None:
        assert PASSWORD not in repr(mailbox(username="shop"))

    def test_the_password_is_not_in_what_is_printed_of_a_channel(self) -> None:
        assert PASSWORD not in repr(channel(username="shop"))


@pytest.mark.parametrize("key", ["host", "username", "from", "from_name", "reply_to", "unsubscribe_to"])
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\x00"])
def test_a_line_break_is_refused(key: str, ending: str) -> None:
    assert "line break" in refusal(**{key: f"shop@example.com{ending}Bcc: all@example.com"})
