"""The address of an API: what may be written for it."""

import pytest

from app.channels.api_address import BASE, VERSION, is_on_this_computer, is_unencrypted, settle_address
from app.model.errors import Invalid


def settled(base: str, version: str = "v26.0") -> dict[str, str]:
    settings = {BASE: base, VERSION: version}
    settle_address(settings)
    return settings


class TestAnAddress:
    @pytest.mark.parametrize(
        ("written", "kept"),
        [
            ("https://graph.facebook.com", "https://graph.facebook.com"),
            (" https://Graph.Facebook.com/ ", "https://graph.facebook.com"),
            ("https://gateway.example:8443/meta/", "https://gateway.example:8443/meta"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://localhost:1", "http://localhost:1"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ],
    )
    def test_is_brought_into_form(self, written: str, kept: str) -> None:
        assert settled(written)[BASE] == kept

    @pytest.mark.parametrize(
        "written",
        [
            "",
            "graph.facebook.com",
            "ftp://example.com",
            "http://example.com",
            "http://127.0.0.1.example.com",
            "https://user:password@example.com",
            "https://example.com?token=x",
            "https://example.com#x",
            "https://exa mple.com",
            "https://example.com:99999",
            "https://[::1",
        ],
    )
    def test_is_refused_if_it_cannot_be_one(self, written: str) -> None:
        with pytest.raises(Invalid):
            settled(written)

    def test_is_on_this_computer_or_not(self) -> None:
        assert is_on_this_computer(settled("http://127.0.0.1:1"))
        assert not is_on_this_computer(settled("https://graph.facebook.com"))

    def test_is_encrypted_or_not(self) -> None:
        assert is_unencrypted(settled("http://127.0.0.1:1"))
        assert not is_unencrypted(settled("https://127.0.0.1:1"))


class TestAVersion:
    @pytest.mark.parametrize("written", ["v26.0", "v3", "2026.10"])
    def test_is_a_number(self, written: str) -> None:
        assert settled("https://a.example", written)[VERSION] == written

    @pytest.mark.parametrize("written", ["", "../v26.0", "latest", "v26.0/", "v26.0?"])
    def test_is_nothing_else(self, written: str) -> None:
        with pytest.raises(Invalid):
            settled("https://a.example", written)
