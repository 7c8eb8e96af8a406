"""The connection to an API: over which proxy it leads, and what it never carries along."""

import asyncio

import pytest

from app.channels.web import Request, Web
from app.channels.web_client import proxy_to
from app.channels.web_faults import Trouble, WebFault
from tests.channels.web_server import WebServer, answering, served

API = "https://api.example.org/v1"
GET = Request("GET", "/me")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing that is set outside count."""
    for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


class TestTheProxyOfThisComputer:
    def test_is_used_for_a_platform(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async def main() -> WebServer:
            async with served(answering("403 Forbidden", b"")) as server:
                monkeypatch.setenv("HTTPS_PROXY", server.base)
                web = Web(API)
                with pytest.raises(WebFault):
                    await web.ask(GET)
                await web.close()
                return server

        [request] = asyncio.run(main()).requests
        assert request.startswith(b"CONNECT api.example.org:443 HTTP/1.1\r\n")

    def test_may_be_named_without_how_it_is_spoken_to(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ALL_PROXY", "proxy.example.org:3128")
        assert proxy_to(API) == "http://proxy.example.org:3128"

    @pytest.mark.parametrize("spared", ["*", "api.example.org", ".example.org", "a.org, example.org"])
    def test_is_not_used_for_what_is_spared(self, monkeypatch: pytest.MonkeyPatch, spared: str) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.org")
        monkeypatch.setenv("NO_PROXY", spared)
        assert proxy_to(API) is None

    @pytest.mark.parametrize("spared", ["", ",", "ample.org", "other.org", "api.example.org.uk"])
    def test_is_used_though_others_are_spared(self, monkeypatch: pytest.MonkeyPatch, spared: str) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.org")
        monkeypatch.setenv("NO_PROXY", spared)
        assert proxy_to(API) == "http://proxy.example.org"

    def test_is_not_used_within_this_computer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ALL_PROXY", "http://proxy.example.org")
        assert proxy_to("http://127.0.0.1:8080") is None

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "gopher://127.0.0.1"])
    def test_of_a_kind_that_is_not_spoken_is_told_and_nothing_has_left(
        self, monkeypatch: pytest.MonkeyPatch, proxy: str
    ) -> None:
        monkeypatch.setenv("ALL_PROXY", proxy)

        async def main() -> WebFault:
            web = Web(API)
            with pytest.raises(WebFault) as caught:
                await web.ask(Request("POST", "/messages", json={"text": "Hi"}))
            await web.close()
            return caught.value

        fault = asyncio.run(main())
        assert fault.trouble is Trouble.PROXY
        assert not fault.may_have_arrived


class TestWhatAnAnswerLeavesBehind:
    def test_is_no_cookie(self) -> None:
        async def main() -> WebServer:
            async with served(answering(body=b"{}", headers="Set-Cookie: who=ada; Path=/")) as server:
                web = Web(server.base)
                await web.ask(GET)
                await web.ask(GET)
                await web.close()
                return server

        first, second = asyncio.run(main()).requests
        assert b"cookie" not in (first + second).lower()
