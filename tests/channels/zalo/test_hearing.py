"""What is heard of Zalo, by asking and by webhook."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from app.channels import zalo_webhook
from app.channels.connector import (
    CheckFailed,
    Delivered,
)
from app.model.block import Content
from app.model.heard import Heard, Incoming, News, OptOut, Receipt, ReceiptState, Unreachable
from tests.channels.connectors import last
from tests.channels.zalo.account import AN, NOW, SECRETS, sent, setup_at, with_connector
from tests.platforms.serving import FakePlatform
from tests.platforms.zalo import APP_ID, OA, OA_SECRET

_people = count(2_468_458_835_296_000_000)


def delivered(told: dict[str, Any]) -> Delivered:
    return Delivered(told["headers"], told["body"].encode())


def read(fake: FakePlatform, action: str, **more: Any) -> tuple[News, ...]:
    told = delivered(fake.do(action, **{"from": AN, **more}))
    assert zalo_webhook.is_genuine(told, setup_at(fake.base))
    return zalo_webhook.read(told, setup_at(fake.base), NOW)


class TestListening:
    def listen(self, fake: FakePlatform, cursor: str) -> Heard:
        return with_connector(setup_at(fake.base), lambda each: each.listen(cursor))

    def test_the_first_look_makes_people_known_and_begins_nothing(self, fake: FakePlatform) -> None:
        heard = self.listen(fake, "")
        assert AN in {each.address for each in heard.news if isinstance(each, Incoming)}
        assert not any(each.is_news for each in heard.news if isinstance(each, Incoming))

    def test_what_comes_afterwards_is_news(self, fake: FakePlatform) -> None:
        cursor = self.listen(fake, "").cursor
        fake.set_clock(datetime.now(UTC) + timedelta(seconds=5))
        who = str(next(_people))
        fake.do("write", **{"from": who, "text": "Giá bao nhiêu?", "name": "Bình"})
        sent(fake, Content(text="To An"))
        [news] = self.listen(fake, cursor).news
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.name, news.is_news) == (who, "Giá bao nhiêu?", "Bình", True)
        assert self.listen(fake, self.listen(fake, cursor).cursor).news in ((), (news,))

    def test_a_stop_among_many_is_heard(self, fake: FakePlatform) -> None:
        cursor = self.listen(fake, "").cursor
        fake.set_clock(datetime.now(UTC) + timedelta(seconds=5))
        written = [(str(next(_people)), f"message {number}") for number in range(23)]
        written.insert(5, (AN, "STOP"))
        for who, text in written:
            fake.do("write", **{"from": who, "text": text})
        heard = [each for each in self.listen(fake, cursor).news if isinstance(each, Incoming)]
        assert sorted((each.address, each.text) for each in heard) == sorted(written)
        assert len({each.id for each in heard}) == len(heard)
        assert [each.at for each in heard] == sorted(each.at for each in heard)

    def test_the_time_of_the_newest_is_where_it_goes_on(self, fake: FakePlatform) -> None:
        first = self.listen(fake, "")
        again = self.listen(fake, first.cursor)
        assert int(again.cursor) >= int(first.cursor) - 1
        assert abs(int(first.cursor) - datetime.now(UTC).timestamp() * 1000) < 60_000

    def test_a_message_from_the_future_does_not_make_it_deaf(self, fake: FakePlatform) -> None:
        cursor = self.listen(fake, "").cursor
        fake.set_clock(datetime.now(UTC) + timedelta(days=3))
        fake.do("write", **{"from": AN, "text": "From tomorrow"})
        heard = self.listen(fake, cursor)
        assert [each.text for each in heard.news if isinstance(each, Incoming)][-1] == "From tomorrow"
        assert int(heard.cursor) < (datetime.now(UTC) + timedelta(minutes=1)).timestamp() * 1000

    def test_that_is_not_allowed_says_so(self, fake: FakePlatform) -> None:
        fake.do("change", may_read=False)
        with pytest.raises(CheckFailed, match="has not authorized"):
            self.listen(fake, "1")

    @pytest.mark.parametrize(
        "row",
        [
            {},
            {"message_id": "1", "from_id": AN, "time": "never"},
            {"message_id": "1", "time": 1_900_000_000_000},
            {"from_id": AN, "time": 1_900_000_000_000},
            {"message_id": "1", "from_id": OA, "time": 1_900_000_000_000},
            {"message_id": "1", "from_id": AN, "time": 1_900_000_000_000, "src": 0},
        ],
    )
    def test_a_strange_row_is_nobodys_message(self, fake: FakePlatform, row: dict[str, object]) -> None:
        fake.misbehave("answer", path="/listrecentchat", body={"error": 0, "data": [row, None, 5]})
        fake.misbehave("answer", path="/conversation", body={"error": 0, "data": {}})
        assert self.listen(fake, "1800000000000").news == ()
        fake.misbehave("answer", path="/conversation", times=0)


class TestAWebhook:
    def test_tells_of_a_message(self, fake: FakePlatform) -> None:
        [news] = read(fake, "write", text="Ấn vào đây")
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.is_news) == (AN, "Ấn vào đây", True)

    def test_names_a_message_as_the_list_does(self, fake: FakePlatform) -> None:
        cursor = str(int(datetime.now(UTC).timestamp() * 1000) - 1000)
        [told] = read(fake, "write", text="Once")
        asked = with_connector(setup_at(fake.base), lambda each: each.listen(cursor)).news
        assert isinstance(told, Incoming)
        assert told.id in {each.id for each in asked if isinstance(each, Incoming)}

    def test_tells_what_became_of_messages(self, fake: FakePlatform) -> None:
        sent(fake, Content(text="Hi"))
        [got] = read(fake, "receipt", seen=False)
        assert isinstance(got, Receipt)
        assert (got.provider_id, got.state) == (last(fake)["id"], ReceiptState.DELIVERED)
        seen = read(fake, "receipt", seen=True)
        assert {each.state for each in seen if isinstance(each, Receipt)} == {ReceiptState.READ}
        assert last(fake)["id"] in {each.provider_id for each in seen if isinstance(each, Receipt)}

    def test_tells_who_follows_and_who_leaves(self, fake: FakePlatform) -> None:
        touched, reachable = read(fake, "follow")
        assert isinstance(touched, Incoming)
        assert (touched.opens_window, touched.is_news) == (True, False)
        assert isinstance(reachable, Unreachable)
        assert reachable.problem == ""
        [left] = read(fake, "unfollow")
        assert isinstance(left, OptOut)
        assert left.address == AN

    def test_signed_with_the_time_of_its_header_is_genuine_too(self, fake: FakePlatform) -> None:
        body = json.dumps({"app_id": APP_ID, "event_name": "follow"}).encode()
        mac = zalo_webhook._digest(APP_ID.encode(), body, "1700000000000", OA_SECRET)
        headers = {"x-zevent-signature": f"mac={mac.upper()}", "x-zevent-timestamp": "1700000000000"}
        assert zalo_webhook.is_genuine(Delivered(headers, body), setup_at(fake.base))

    def test_that_was_changed_on_the_way_is_not_genuine(self, fake: FakePlatform) -> None:
        told, setup = delivered(fake.do("write", **{"from": AN, "text": "Hi"})), setup_at(fake.base)
        assert not zalo_webhook.is_genuine(Delivered(told.headers, told.body + b" "), setup)
        assert not zalo_webhook.is_genuine(Delivered({}, told.body), setup)
        assert not zalo_webhook.is_genuine(Delivered({"x-zevent-signature": "mac="}, b"{}"), setup)
        assert not zalo_webhook.is_genuine(told, replace(setup, secrets={**SECRETS, "oa_secret": ""}))
        other = replace(setup, settings={**setup.settings, "app_id": "1"})
        assert not zalo_webhook.is_genuine(told, other)

    @pytest.mark.parametrize(
        "body",
        [
            *(b"", b"[]", b"null", b"{}", b"[" * 50_000, b'{"event_name": 5}', b'{"event_name": "follow"}'),
            b'{"event_name": "user_send_text", "sender": {"id": "1"}, "message": {}}',
            b'{"event_name": "user_send_text", "message": {"msg_id": "1", "text": "x"}}',
            b'{"event_name": "user_send_group_text", "sender": {"id": "1"}, "message": {"msg_id": "1"}}',
            b'{"event_name": "oa_send_text", "sender": {"id": "1"}, "message": {"msg_id": "1"}}',
            b'{"event_name": "user_received_message", "message": []}',
            b'{"event_name": "user_seen_message", "message": {"msg_ids": [1, null]}}',
        ],
    )
    def test_that_is_no_news_tells_nothing(self, body: bytes) -> None:
        assert zalo_webhook.read(Delivered({}, body), setup_at("http://127.0.0.1:9"), NOW) == ()
