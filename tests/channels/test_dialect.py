"""What is said of a question that a platform does not answer: nothing of messages, and what to do about it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from app.channels.connector import CheckFailed
from app.channels.dialect import Dialect, asked
from app.channels.json_reading import text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import Answer, Request, Web
from app.model.outcome import AgainLater, ChannelStopped, MessageNever, Unknown
from tests.channels.web_server import answering, served

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
RULES: Sequence[Rule] = (
    Rule(Unknown, "nobody knows whether it took the message", code="1"),
    Rule(AgainLater, "Platform takes no more just now", code="2"),
    Rule(MessageNever, "the message is too long", code="3"),
    Rule(ChannelStopped, "the token has ended; make a new one", code="4"),
)


def refusal_in(answer: Answer) -> Refusal | None:
    code = text_at(answer.document, "code")
    return Refusal(answer.status, code, said=text_at(answer.document, "said")) if code else None


DIALECT = Dialect("Platform", RULES, refusal_in, lambda document: text_at(document, "id"))


def said_of(status: str, body: bytes, headers: str = "Content-Type: application/json") -> CheckFailed:
    """Ask something that is answered so, and return what is said of it."""

    async def main() -> None:
        async with served(answering(status, body, headers)) as server:
            web = Web(server.base)
            try:
                await asked(web, Request("GET", "/me"), DIALECT, NOW)
            finally:
                await web.close()

    with pytest.raises(CheckFailed) as failed:
        asyncio.run(main())
    return failed.value


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        ("500 Oops", b"{}", "Platform had a fault of its own. Try again in a while."),
        ("502 Oops", b"<html>", "Platform had a fault of its own. Try again in a while."),
        ("400 No", b'{"code": 1}', "Platform had a fault of its own. Try again in a while."),
        ("400 No", b'{"code": 2}', "Platform takes no more just now. Try again in a while."),
        ("400 No", b'{"code": 3, "said": "why?"}', "Platform refused to answer: “why?”."),
        ("400 No", b'{"code": 3}', "Platform refused to answer."),
        ("400 No", b'{"code": 4}', "The token has ended; make a new one."),
    ],
)
def test_a_refusal_is_told_without_a_word_of_messages(status: str, body: bytes, said: str) -> None:
    assert str(said_of(status, body)) == said


@pytest.mark.parametrize(("seconds", "minutes"), [("120", 2), ("121", 3), ("5", 1)])
def test_who_asks_to_wait_is_quoted(seconds: str, minutes: int) -> None:
    failed = said_of("429 Slow down", b'{"code": 2}', f"Retry-After: {seconds}")
    assert str(failed) == f"Platform takes no more just now. Try again in {minutes} min."


@pytest.mark.parametrize("body", [b"", b"<html>Log in to the hotel</html>", b'{"id": '])
def test_what_is_no_answer_may_be_a_page_of_the_network(body: bytes) -> None:
    said = str(said_of("200 OK", body))
    assert said.startswith("What answers at 127.0.0.1 is not Platform.")
    assert "login page" in said


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [("400 No", b'{"code": 4}', "4"), ("404 No", b"{}", "404"), ("200 OK", b"", "")],
)
def test_its_code_is_kept_or_the_status_of_its_answer(status: str, body: bytes, code: str) -> None:
    assert said_of(status, body).code == code
