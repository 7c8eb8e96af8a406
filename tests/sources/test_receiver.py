"""The local receiver: what is genuine is stored before it is answered, whatever else is thrown at the port."""

import asyncio
import contextlib
import hashlib
import hmac
import re
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import httpx
import pytest

from app.model.delivered import Delivered
from app.model.receiver_place import ReceiverPlace
from app.model.sentence import worded
from app.sources import impatient_http, receiver
from app.sources.receiver import Door, Received, Receiver, ReceiverFault, Verdict
from tests.platforms.posting import Answered, Letter, post_all

PATH = "/chat/7"
SECRET = b"secret"


def signature(body: bytes) -> str:
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def judge(delivered: Delivered) -> Verdict:
    given = delivered.headers.get("x-signature")
    if given is None:
        return Verdict.UNSIGNED
    return Verdict.GENUINE if given == signature(delivered.body) else Verdict.FORGED


def greet(delivered: Delivered) -> str | None:
    return delivered.query["challenge"] if delivered.query.get("token") == "ours" else None


def answers_until_closed(connection: socket.socket) -> list[str]:
    """Return the statuses of everything that is answered before the other side closes."""
    came = b""
    with contextlib.suppress(ConnectionError):
        while piece := connection.recv(4096):
            came += piece
    return re.findall(r"HTTP/1\.1 (\d{3}) ", came.decode())


def trickle(connection: socket.socket, data: bytes) -> int:
    """Send octet by octet, as slowly as an attack would, until the other side closes; return how many there were."""
    connection.setblocking(False)
    for number in range(len(data)):
        try:
            connection.send(data[number : number + 1])
            if number % 10 == 0:
                time.sleep(0.005)
        except BlockingIOError:
            time.sleep(0.005)
        except ConnectionError:
            connection.settimeout(10)
            return number
    raise AssertionError("nobody minded")


def letter(body: bytes) -> Letter:
    return Letter(PATH, body, {"x-signature": signature(body)})


@dataclass
class Store:
    """Keeps what it is given, one transaction after another; can be held up, and can refuse."""

    batches: list[list[Received]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    is_full: bool = False
    begun: int = 0

    def __call__(self, batch: Sequence[Received]) -> None:
        self.begun = len(batch)
        self.gate.wait(10)
        if self.is_full:
            raise ReceiverFault(worded("The disk is full."))
        self.batches.append(list(batch))

    @property
    def bodies(self) -> list[bytes]:
        return [each.delivered.body for batch in self.batches for each in batch]


@dataclass
class Port:
    """A receiver that listens, and a client of it."""

    number: int
    store: Store
    client: httpx.Client
    receiver: Receiver

    def post(self, body: bytes, path: str = PATH, **headers: str) -> int:
        given = {
            "x-signature": signature(body),
            **{key.replace("_", "-"): each for key, each in headers.items()},
        }
        return self.client.post(path, content=body, headers=given).status_code


@pytest.fixture
def port() -> Iterator[Port]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    store = Store()
    store.gate.set()
    listening = Receiver(ReceiverPlace(port=number, address="https://shop.example"), store)
    listening.start()
    listening.open({PATH: Door(7, judge, greet)})
    with httpx.Client(base_url=f"http://127.0.0.1:{number}", trust_env=False, timeout=20) as client:
        yield Port(number, store, client, listening)
    store.gate.set()
    listening.close()


class TestARequest:
    def test_that_is_genuine_is_stored_octet_by_octet(self, port: Port) -> None:
        body = b'{"text": "Ch\\u00e0o"}\r\n '
        assert port.post(body) == 200
        (received,) = port.store.batches[0]
        assert (received.channel_id, received.delivered.body) == (7, body)
        assert received.delivered.url == f"https://shop.example{PATH}"

    def test_without_a_signature_is_turned_away(self, port: Port) -> None:
        assert port.client.post(PATH, content=b"{}").status_code == 401
        assert port.store.batches == []

    @pytest.mark.parametrize("forged", ["", "0", "sha256=", "é".encode().decode("latin-1")])
    def test_with_a_wrong_one_is_turned_away(self, port: Port, forged: str) -> None:
        given = [(b"x-signature", forged.encode("latin-1"))]
        assert port.client.post(PATH, content=b"{}", headers=given).status_code == 403
        assert port.store.batches == []

    def test_that_was_changed_on_the_way_is_turned_away(self, port: Port) -> None:
        assert port.post(b'{"a":1}', x_signature=signature(b'{"a": 1}')) == 403

    def test_that_is_no_json_is_the_readers_business(self, port: Port) -> None:
        assert port.post(b"\xff{") == 200
        assert port.post(b"") == 200

    def test_may_come_twice(self, port: Port) -> None:
        assert [port.post(b"{}"), port.post(b"{}")] == [200, 200]

    @pytest.mark.parametrize("path", ["/", "/chat/8", "/chat/7/", "/chat/7/..", "//chat/7", "/chat/7%00"])
    def test_to_another_path_finds_nobody(self, port: Port, path: str) -> None:
        assert port.post(b"{}", path) == 404

    def test_with_another_verb_is_refused(self, port: Port) -> None:
        assert port.client.put(PATH, content=b"{}").status_code == 405

    def test_of_more_than_a_megabyte_is_refused(self, port: Port) -> None:
        assert port.post(b"x" * receiver.LARGEST) == 200
        assert port.post(b"x" * (receiver.LARGEST + 1)) == 413

    def test_that_hides_its_size_is_refused_all_the_same(self, port: Port) -> None:
        pieces = (b"x" * 65536 for _ in range(17))
        answered = port.client.post(PATH, content=pieces, headers={"x-signature": "0"})
        assert answered.status_code == 413
        assert port.store.batches == []

    @pytest.mark.parametrize(
        "begun",
        [
            "",
            "POST",
            f"POST {PATH} HTTP/1.1\r\nhost: x\r\n",
            f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc",
        ],
        ids=["nothing", "a word", "half a head", "half a body"],
    )
    def test_that_never_ends_is_given_up(
        self, port: Port, monkeypatch: pytest.MonkeyPatch, begun: str
    ) -> None:
        monkeypatch.setattr(impatient_http, "READING_SECONDS", 0.2)
        with socket.create_connection(("127.0.0.1", port.number), 10) as slow:
            slow.sendall(begun.encode())
            assert answers_until_closed(slow) == ["408"]
        assert port.post(b"{}") == 200

    def test_that_trickles_in_buys_no_time(self, port: Port, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(impatient_http, "READING_SECONDS", 0.2)
        head = f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n".encode()
        with socket.create_connection(("127.0.0.1", port.number), 10) as slow:
            sent = trickle(slow, head + b"x" * 100_000)
            assert sent < len(head) + 1000
        assert port.post(b"{}") == 200

    def test_whose_body_trickles_in_after_its_answer_is_given_up_as_well(
        self, port: Port, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(impatient_http, "READING_SECONDS", 0.2)
        head = b"POST /nobody HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n"
        with socket.create_connection(("127.0.0.1", port.number), 10) as slow:
            assert trickle(slow, head + b"x" * 100_000) < len(head) + 1000
            assert answers_until_closed(slow) in (["404"], [])

    def test_takes_nobody_s_time_once_it_is_there(self, port: Port, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(impatient_http, "READING_SECONDS", 0.1)
        port.store.gate.clear()
        threading.Timer(0.4, port.store.gate.set).start()
        assert port.post(b"{}") == 200, "storing may take longer than reading"
        assert port.post(b"{}") == 200, "over the same connection"


class TestAHandshake:
    def test_is_answered_with_its_own_words(self, port: Port) -> None:
        answered = port.client.get(PATH, params={"token": "ours", "challenge": "115"})
        assert (answered.status_code, answered.text) == (200, "115")

    def test_with_another_token_is_refused(self, port: Port) -> None:
        answered = port.client.get(PATH, params={"token": "theirs", "challenge": "115"})
        assert (answered.status_code, answered.text) == (403, "")


class TestWhatCannotBeStored:
    def test_is_not_acknowledged(self, port: Port) -> None:
        port.store.is_full = True
        assert port.post(b"{}") == 503
        port.store.is_full = False
        assert port.post(b"{}") == 200


class TestAFlood:
    def test_is_stored_in_few_transactions_and_nothing_acknowledged_is_lost(self, port: Port) -> None:
        letters = [letter(b"%d" % number) for number in range(600)]

        async def flood() -> list[Answered]:
            flooding = asyncio.create_task(post_all(port.number, letters, 120))
            while port.store.begun + port.receiver.waiting < 120:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            port.store.gate.set()
            return await flooding

        port.store.gate.clear()
        answered = asyncio.run(flood())
        assert [each.status for each in answered] == [200] * 600, "what has a connection is answered"
        assert sorted(port.store.bodies) == sorted(each.body for each in letters)
        assert max(map(len, port.store.batches)) >= 60, "what came meanwhile is stored together"

    def test_over_too_many_connections_is_refused_in_part_and_nothing_acknowledged_is_lost(
        self, port: Port
    ) -> None:
        letters = [letter(b"%d" % number) for number in range(900)]
        answered = asyncio.run(post_all(port.number, letters, 300))
        taken = [each.letter.body for each in answered if each.status == 200]
        assert {each.status for each in answered} - {0} == {200, 503}
        assert sorted(port.store.bodies) == sorted(taken)
        assert len(taken) >= 100
        assert port.post(b"{}") == 200, "afterwards there is room again"

    def test_of_large_bodies_fills_no_memory(self, port: Port, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(receiver, "MOST_HELD", 3_000)

        async def flood() -> list[Answered]:
            flooding = asyncio.create_task(post_all(port.number, [letter(b"x" * 1_000)] * 20, 20))
            while port.store.begun + port.receiver.waiting < 3:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            port.store.gate.set()
            return await flooding

        port.store.gate.clear()
        answered = [each.status for each in asyncio.run(flood())]
        assert answered.count(200) == len(port.store.bodies) >= 3
        assert answered.count(503) == 20 - answered.count(200) > 0
        assert port.post(b"{}") == 200, "what was held is given back"


class TestThePort:
    def test_that_is_taken_is_said(self, port: Port) -> None:
        second = Receiver(ReceiverPlace(port=port.number), port.store)
        with pytest.raises(ReceiverFault, match=f"another program uses port {port.number}"):
            second.start()
        second.close()

    def test_is_free_again_after_it_is_closed(self, port: Port) -> None:
        port.receiver.close()
        port.receiver.close()
        again = Receiver(ReceiverPlace(port=port.number), port.store)
        again.start()
        again.open({PATH: Door(7, judge, greet)})
        assert port.post(b"{}") == 200
        again.close()

    def test_is_reached_by_this_computer_alone_unless_told_otherwise(self) -> None:
        assert ReceiverPlace().is_here_alone
        assert not ReceiverPlace("0.0.0.0").is_here_alone


class TestTooManyConnections:
    def test_are_refused_and_those_that_say_nothing_are_let_go(
        self, port: Port, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(impatient_http, "READING_SECONDS", 1.0)
        with contextlib.ExitStack() as open_ones:
            idle = [
                open_ones.enter_context(socket.create_connection(("127.0.0.1", port.number), 10))
                for _ in range(impatient_http.MOST_SERVED)
            ]
            assert port.post(b"{}") == 503
            more = [
                open_ones.enter_context(socket.create_connection(("127.0.0.1", port.number), 10))
                for _ in range(impatient_http.MOST_CONNECTIONS)
            ]
            assert answers_until_closed(more[-1]) == ["503"]
            assert answers_until_closed(idle[0]) == ["408"]
            ends = time.monotonic() + 10
            while port.post(b"{}") != 200:
                assert time.monotonic() < ends
        assert port.store.bodies[-1:] == [b"{}"]
