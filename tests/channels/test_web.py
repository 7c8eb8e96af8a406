"""The way to a platform: what its network may do, and what that means for a message."""

import asyncio
import json
import logging
import traceback
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.channels.dialect import Dialect, send_over
from app.channels.refusals import Refusal
from app.channels.web import Answer, Bounds, Request, Web
from app.channels.web_faults import Trouble, WebFault
from app.model.block import Content
from app.model.message import Part
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    InDoubt,
    MessageNever,
    Outcome,
    Unknown,
)
from app.model.sentence import worded
from tests.channels.web_server import (
    Reply,
    WebServer,
    answering,
    closed_port,
    dripping,
    endless,
    reset,
    served,
    silence,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = "very-secret/token+1"
HASTY = Bounds(connect=5.0, silence=0.3, whole=0.6, answer=100_000)
POST = Request("POST", "/messages", json={"text": "Hi"})


def _refusal_in(answer: Answer) -> Refusal | None:
    if answer.is_success or answer.document is None:
        return None
    return Refusal(answer.status, said=str(answer.document.get("message", "")))


def dialect(*, repeats_safely: bool = False) -> Dialect:
    return Dialect("Pigeon", (), _refusal_in, lambda document: str(document.get("id", "")), repeats_safely)


def sent(reply: Reply, *, cut_at_once: bool = False, repeats_safely: bool = False) -> Outcome:
    """Send one message to a server that answers so."""

    async def main() -> Outcome:
        async with served(reply, cut_at_once=cut_at_once) as server:
            web = Web(
                server.base, headers={"Authorization": f"Bearer {SECRET}"}, secrets=[SECRET], bounds=HASTY
            )
            try:
                return await send_over(web, POST, dialect(repeats_safely=repeats_safely), NOW)
            finally:
                await web.close()

    return asyncio.run(main())


class TestWhatArrives:
    def test_is_the_request_and_nothing_that_asks_for_packed_answers(self) -> None:
        async def main() -> WebServer:
            async with served(answering(body=b'{"id": "m1"}')) as server:
                web = Web(server.base, headers={"Authorization": "Bearer x"})
                await web.ask(Request("POST", "/v1/messages", query={"a": "b c"}, json={"text": "Ấ"}))
                await web.close()
                return server

        [request] = asyncio.run(main()).requests
        head, _, body = request.partition(b"\r\n\r\n")
        assert head.startswith(b"POST /v1/messages?a=b+c HTTP/1.1\r\n")
        assert b"accept-encoding: identity" in head.lower()
        assert b"authorization: bearer x" in head.lower()
        assert json.loads(body) == {"text": "Ấ"}

    def test_with_an_id_is_accepted(self) -> None:
        assert sent(answering(body=b'{"id": "m1"}')) == Accepted("m1")


class TestAnAnswerThatDoesNotSayYes:
    @pytest.mark.parametrize(
        "reply",
        [
            answering(body=b""),
            answering(body=b"{broken"),
            answering(body=b"[]"),
            answering(body=b'{"id": ""}'),
            answering(body=b"<html>Welcome to our Wi-Fi</html>"),
            answering(body=b"[" * 50_000),
            answering("500 Internal Server Error", b"<html>Oops</html>"),
            answering("502 Bad Gateway", b"<html>Bad gateway</html>"),
            answering("504 Gateway Timeout", b""),
            answering("408 Request Timeout", b""),
            answering(body=b"\x1f\x8b\x08", headers="Content-Encoding: gzip"),
            silence,
            reset,
            dripping(0.05),
            endless(),
        ],
    )
    def test_is_unknown_when_the_platform_may_have_taken_it(self, reply: Reply) -> None:
        assert isinstance(sent(reply), Unknown)

    @pytest.mark.parametrize("reply", [answering("502 Bad Gateway", b""), silence, reset, dripping(0.05)])
    def test_is_tried_again_where_the_platform_knows_a_second_one(self, reply: Reply) -> None:
        assert isinstance(sent(reply, repeats_safely=True), InDoubt)

    def test_that_clearly_says_later_leaves_no_doubt(self) -> None:
        outcome = sent(answering("503 Service Unavailable"), repeats_safely=True)
        assert type(outcome) is AgainLater

    def test_is_unknown_once_the_platform_has_forgotten_the_key(self) -> None:
        keyed = replace(dialect(repeats_safely=True), keys_live=timedelta(hours=24))
        part = Part("m-1", 0, "an", "An", Content(text="Hi"), NOW, 2)
        assert keyed.forgets(part, NOW) is None
        doubtful = replace(part, in_doubt_since=NOW)
        assert keyed.forgets(doubtful, NOW + timedelta(hours=23)) is None
        assert isinstance(keyed.forgets(doubtful, NOW + timedelta(hours=24)), Unknown)
        assert isinstance(keyed.forgets(doubtful, NOW - timedelta(hours=1)), Unknown)
        assert dialect(repeats_safely=True).forgets(doubtful, NOW + timedelta(days=9)) is None

    @pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"])
    def test_and_leads_elsewhere_is_not_followed(self, status: str) -> None:
        outcome = sent(answering(status, b"", "Location: http://127.0.0.1:1/elsewhere"))
        assert isinstance(outcome, ChannelStopped)

    def test_of_a_retired_version_stops_the_channel(self) -> None:
        assert isinstance(sent(answering("404 Not Found", b"<html>")), ChannelStopped)

    def test_that_refuses_access_stops_the_channel(self) -> None:
        assert isinstance(sent(answering("401 Unauthorized", b"<html>")), ChannelStopped)

    def test_that_refuses_is_never_for_this_message(self) -> None:
        outcome = sent(answering("400 Bad Request", b'{"message": "no such thing"}'))
        assert outcome == MessageNever(
            worded("Pigeon refused this message: “no such thing”"), "HTTP 400 · no such thing"
        )

    def test_repeats_no_secret_that_the_platform_quotes(self) -> None:
        body = json.dumps({"message": f"token {SECRET} is not good"}).encode()
        outcome = sent(answering("400 Bad Request", body))
        assert SECRET not in repr(outcome)
        assert "•••" in repr(outcome)


class TestAsManyAsItCanTake:
    @pytest.mark.parametrize(
        ("headers", "wait"),
        [
            ("Retry-After: 30", timedelta(seconds=30)),
            (
                "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 12:05:00 GMT",
                timedelta(minutes=5),
            ),
            ("Retry-After: Sun, 22 Nov 2026 12:05:00 GMT", timedelta(minutes=5)),
            ("Retry-After: Sun, 22 Nov 2026 11:00:00 GMT", timedelta(0)),
            ("Retry-After: 99999999999999999999", timedelta(days=7)),
            ("Retry-After: soon", None),
            ("Retry-After: ²", None),
            ("X: y", None),
        ],
    )
    @pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
    def test_it_is_tried_again_when_the_platform_says(
        self, status: str, headers: str, wait: timedelta | None
    ) -> None:
        outcome = sent(answering(status, b"<html>", headers))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait == wait


class TestARequestThatNeverLeft:
    def test_is_tried_again_when_the_connection_is_cut_before_the_request(self) -> None:
        async def main() -> Outcome:
            web = Web(f"http://127.0.0.1:{closed_port()}", bounds=HASTY)
            return await send_over(web, POST, dialect(), NOW)

        outcome = asyncio.run(main())
        assert isinstance(outcome, AgainLater)
        assert outcome.problem == "nothing answers at 127.0.0.1"

    def test_is_unknown_when_it_is_cut_while_the_request_leaves(self) -> None:
        assert isinstance(sent(reset, cut_at_once=True), Unknown)

    def test_is_tried_again_when_the_name_is_not_found(self) -> None:
        async def main() -> Outcome:
            web = Web("https://no-such-host.invalid", bounds=HASTY)
            return await send_over(web, POST, dialect(), NOW)

        assert isinstance(asyncio.run(main()), AgainLater)

    def test_is_harmless_when_it_only_asks(self) -> None:
        async def main() -> None:
            async with served(reset) as server:
                web = Web(server.base, bounds=HASTY)
                try:
                    await web.ask(Request("GET", "/me"))
                finally:
                    await web.close()

        with pytest.raises(WebFault) as raised:
            asyncio.run(main())
        assert raised.value.trouble is Trouble.LOST
        assert not raised.value.may_have_arrived


class TestSecrets:
    def test_are_in_no_exception_and_no_log(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)

        async def main() -> None:
            async with served(reset) as server:
                web = Web(server.base, headers={"Authorization": SECRET}, secrets=[SECRET], bounds=HASTY)
                try:
                    await web.ask(Request("POST", f"/bot{SECRET}/send", json={"token": SECRET}))
                finally:
                    await web.close()

        with pytest.raises(WebFault) as raised:
            asyncio.run(main())
        shown = (
            "".join(traceback.format_exception(raised.value)) + repr(raised.value) + raised.value.technical
        )
        for written in (SECRET, SECRET.replace("/", "%2F").replace("+", "%2B")):
            assert written not in shown
            assert written not in caplog.text

    def test_are_not_shown_with_a_request_or_an_answer(self) -> None:
        shown = repr(Request("POST", f"/{SECRET}", json={"a": SECRET})) + repr(
            Answer(200, {}, SECRET.encode())
        )
        assert SECRET not in shown
