"""The picture of an account: from where it is fetched, and what is taken for one."""

import asyncio

import pytest

from app.channels.account_picture import MOST_OCTETS, picture_at
from tests.channels.web_server import Reply, answering, closed_port, reset, served
from tests.platforms.fake import PORTRAIT

HERE = {"api_base": "http://127.0.0.1:1"}
THERE = {"api_base": "https://graph.facebook.com"}


def fetched(reply: Reply, settings: dict[str, str]) -> tuple[bytes, list[bytes]]:
    """Fetch a picture from a server at this computer; return it, and what the server was asked."""

    async def main() -> tuple[bytes, list[bytes]]:
        async with served(reply) as server:
            return await picture_at(f"{server.base}/me.png?size=small", settings), server.requests

    return asyncio.run(main())


def test_is_asked_for_without_a_token() -> None:
    data, [asked] = fetched(answering(body=PORTRAIT), HERE)
    assert data == PORTRAIT
    assert asked.startswith(b"GET /me.png?size=small HTTP/1.1")
    assert b"authorization" not in asked.lower()


@pytest.mark.parametrize(
    "reply",
    [
        answering(body=b"<html>Sorry</html>"),
        answering(body=b""),
        answering("404 Not Found", PORTRAIT),
        answering("302 Found", PORTRAIT, "Location: http://127.0.0.1:1/"),
        answering(body=PORTRAIT + b"x" * MOST_OCTETS),
        reset,
    ],
)
def test_is_not_there_if_something_else_is(reply: Reply) -> None:
    assert fetched(reply, HERE)[0] == b""


def test_of_a_real_account_is_never_fetched_from_this_computer() -> None:
    assert fetched(answering(body=PORTRAIT), THERE) == (b"", [])


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "http://cdn.example/a.png",
        "https://10.0.0.1/a.png",
        "https://[::1]/a.png",
        "https://localhost/a.png",
        "https://printer/a.png",
        "file:///etc/passwd",
        "https://cdn.example/a\n.png",
        "https://" + "a" * 5000,
    ],
)
def test_has_an_address_out_in_the_internet(url: str) -> None:
    assert asyncio.run(picture_at(url, THERE)) == b""


def test_of_a_test_account_is_fetched_here_alone() -> None:
    assert asyncio.run(picture_at("https://cdn.example/a.png", HERE)) == b""
    assert asyncio.run(picture_at(f"http://127.0.0.1:{closed_port()}/a.png", HERE)) == b""
