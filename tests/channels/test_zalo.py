"""Zalo: what is sent, what the platform refuses, and what is heard by asking and by webhook."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

import pytest

from app.channels import zalo_webhook
from app.channels.connector import (
    ChannelSetup,
    CheckFailed,
    Delivered,
    Listening,
    PracticeDelivery,
    Surroundings,
    WithPicture,
    WithQuota,
    WithTemplates,
)
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.zalo import PLATFORM, ZaloConnector
from app.channels.zalo_rules import RULES, TEMPLATE_RULES
from app.model.block import Button, Content, Picture
from app.model.errors import Invalid
from app.model.heard import Heard, Incoming, News, OptOut, Receipt, ReceiptState, Unreachable
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.model.template_message import Filled, TemplateMessage
from tests.channels.web_server import closed_port, reset, served
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.zalo import ACCESS, APP_ID, APP_SECRET, OA, OA_SECRET, REFRESH, TEMPLATE

AN = "2468458835296117922"
T = TypeVar("T")
PICTURE = Picture(digest="a" * 64, kind="image/jpeg")
FILE = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 100)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRETS = {"app_secret": APP_SECRET, "access_token": ACCESS, "refresh_token": REFRESH, "oa_secret": OA_SECRET}
_people = count(2_468_458_835_296_000_000)


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("zalo") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> Iterator[FakePlatform]:
    """The fake, with which An is in touch; each request is held against what Zalo describes."""
    running.set_clock(datetime.now(UTC))
    running.do("change", forgets_chats=True)
    running.do("write", **{"from": AN, "text": "Xin chào"})
    yield running
    running.do("change", access=ACCESS, quota=2000, verified=True, may_read=True)
    assert running.state()["faults"] == []


def setup_at(base: str, **more: str) -> ChannelSetup:
    bases = dict.fromkeys(("api_base", "login_base", "templates_base"), base)
    settings = PLATFORM.settle({"app_id": APP_ID, **bases, **more})
    return ChannelSetup("Zalo", settings, SECRETS)


def _never(delivery: PracticeDelivery) -> None:
    raise AssertionError("nothing is shown on the Practice phone")


def with_connector(setup: ChannelSetup, work: Callable[[ZaloConnector], Awaitable[T]]) -> T:
    async def main() -> T:
        connector = ZaloConnector(setup, Surroundings(lambda: datetime.now(UTC), asyncio.sleep, _never))
        try:
            return await work(connector)
        finally:
            await connector.close()

    return asyncio.run(main())


def part(content: Content, to: str) -> Part:
    return Part("key", 0, to, "An", content, datetime.now(UTC))


def sent(fake: FakePlatform, content: Content, to: str = AN, *files: PictureFile) -> Outcome:
    return with_connector(setup_at(fake.base), lambda each: each.send(part(content, to), files))


def last(fake: FakePlatform) -> dict[str, Any]:
    found: dict[str, Any] = fake.state()["sent"][-1]
    return found


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Chào <An> & *b*", way_out="Reply STOP"))
        assert outcome == Accepted(last(fake)["id"])
        assert last(fake)["body"] == {
            "recipient": {"user_id": AN},
            "message": {"text": "Chào <An> & *b*\n\nReply STOP"},
        }

    def test_links_and_replies_are_buttons_alike(self, fake: FakePlatform) -> None:
        buttons = (
            Button(label="Open", url="https://a.example"),
            Button(label="Call", url="tel:+84901234567"),
        )
        sent(fake, Content(text="Here", buttons=buttons, quick_replies=("Yes", "No")))
        message = last(fake)["body"]["message"]
        assert message["text"] == "Here"
        assert message["attachment"]["payload"]["buttons"] == [
            {"title": "Open", "type": "oa.open.url", "payload": {"url": "https://a.example"}},
            {"title": "Call", "type": "oa.open.phone", "payload": {"phone_code": "+84901234567"}},
            {"title": "Yes", "type": "oa.query.show", "payload": "Yes"},
            {"title": "No", "type": "oa.query.show", "payload": "No"},
        ]

    def test_what_is_no_button_any_more_stands_in_the_text(self, fake: FakePlatform) -> None:
        links = tuple(Button(label=f"Shop {number}", url="https://a.example") for number in range(4))
        mail = Button(label="Write", url="mailto:shop@a.example")
        sent(fake, Content(text="Here", buttons=(*links, mail), quick_replies=("Yes", "No")))
        message = last(fake)["body"]["message"]
        assert len(message["attachment"]["payload"]["buttons"]) == 5
        assert message["text"] == "Here\n\nWrite: mailto:shop@a.example\n\n- No"

    def test_buttons_without_words_are_their_own(self, fake: FakePlatform) -> None:
        sent(fake, Content(quick_replies=("Yes", "No")))
        assert last(fake)["body"]["message"]["text"] == "Yes · No"

    def test_a_picture_is_uploaded_once_for_many(self, fake: FakePlatform) -> None:
        before = fake.state()["uploads"]
        people = [str(next(_people)) for _ in range(3)]
        for person in people:
            fake.do("write", **{"from": person, "text": "Hi"})

        async def to_all(connector: ZaloConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            return [await connector.send(part(content, person), [FILE]) for person in people]

        assert all(isinstance(each, Accepted) for each in with_connector(setup_at(fake.base), to_all))
        assert fake.state()["uploads"] == before + 1
        payload = last(fake)["body"]["message"]["attachment"]["payload"]
        assert payload["template_type"] == "media"

    def test_a_picture_that_zalo_has_forgotten_is_uploaded_again(self, fake: FakePlatform) -> None:
        async def thrice(connector: ZaloConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            found = [await connector.send(part(content, AN), [FILE])]
            fake.do("change", forgets_pictures=True)
            return [*found, *[await connector.send(part(content, AN), [FILE]) for _ in range(2)]]

        outcomes = with_connector(setup_at(fake.base), thrice)
        assert [type(each) for each in outcomes] == [Accepted, AgainLater, Accepted]

    def test_a_missing_picture_is_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(pictures=(PICTURE,))), ContentNever)

    def test_a_picture_that_is_too_large_is_refused(self, fake: FakePlatform) -> None:
        large = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 1024 * 1024)
        assert isinstance(sent(fake, Content(pictures=(PICTURE,)), AN, large), MessageNever)

    def test_a_template_goes_to_whom_no_words_may_go(self, fake: FakePlatform) -> None:
        filled = (Filled(name="customer", value=" An \n Nguyễn"), Filled(name="code", value=""))
        template = TemplateMessage(name=f"Giá · mới · {TEMPLATE}", language="vi", variables=filled)
        fake.set_clock(datetime.now(UTC) + timedelta(days=30))
        assert isinstance(sent(fake, Content(text="Hi")), MessageNever)
        outcome = sent(fake, Content(template=template))
        assert outcome == Accepted(last(fake)["id"])
        assert last(fake)["body"] == {
            "user_id": AN,
            "template_id": TEMPLATE,
            "template_data": {"customer": "An Nguyễn", "code": "-"},
        }


class TestARefusal:
    def test_of_a_stranger_is_of_the_recipient(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Hi"), "7")
        assert isinstance(outcome, RecipientNever)
        assert "does not know this user ID" in outcome.problem

    def test_after_seven_days_is_of_the_message(self, fake: FakePlatform) -> None:
        fake.set_clock(datetime.now(UTC) + timedelta(days=7, minutes=1))
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, MessageNever)
        assert "7 days" in outcome.problem

    def test_for_want_of_a_quota_waits(self, fake: FakePlatform) -> None:
        fake.do("change", quota=0)
        fake.set_clock(datetime.now(UTC) + timedelta(hours=49))
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait == timedelta(hours=1)

    def test_of_promotion_at_night_waits(self, fake: FakePlatform) -> None:
        promotion = {"id": "1", "name": "Khuyến mãi", "tag": "PROMOTION", "gaps": [], "status": "ENABLE"}
        fake.do("change", templates=[promotion])
        fake.set_clock(datetime(2026, 12, 1, 20, tzinfo=UTC))
        outcome = sent(fake, Content(template=TemplateMessage(name="1", language="vi")))
        assert isinstance(outcome, AgainLater)
        assert "between 22:00 and 6:00" in outcome.problem

    @pytest.mark.parametrize("how", ["html", "malformed", "empty", "lost"])
    @pytest.mark.parametrize("after", [False, True])
    def test_that_cannot_be_understood_is_unknown(self, fake: FakePlatform, how: str, after: bool) -> None:
        fake.misbehave(how, path="/message/cs", after=after)
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, Unknown)
        assert not any(secret in repr(outcome) for secret in SECRETS.values())

    def test_that_leads_elsewhere_is_not_followed(self, fake: FakePlatform) -> None:
        fake.misbehave("redirect", path="/message/cs")
        assert isinstance(sent(fake, Content(text="Hi")), ChannelStopped)

    @pytest.mark.parametrize(("status", "sort"), [(429, AgainLater), (503, AgainLater), (500, Unknown)])
    def test_by_its_status_alone_is_sorted_by_that(
        self, fake: FakePlatform, status: int, sort: type[Outcome]
    ) -> None:
        fake.misbehave("answer", path="/message/cs", status=status, body="")
        assert type(sent(fake, Content(text="Hi"))) is sort

    @pytest.mark.parametrize(("cut_at_once", "sort"), [(False, Unknown), (True, (AgainLater, Unknown))])
    def test_that_is_a_reset_is_unknown_once_it_was_sent(self, cut_at_once: bool, sort: Any) -> None:
        async def main() -> Outcome:
            async with served(reset, cut_at_once=cut_at_once) as server:
                connector = ZaloConnector(
                    setup_at(server.base), Surroundings(lambda: NOW, asyncio.sleep, _never)
                )
                try:
                    return await connector.send(part(Content(text="x"), "1"), [])
                finally:
                    await connector.close()

        outcome = asyncio.run(main())
        assert isinstance(outcome, sort)
        assert ACCESS not in repr(outcome)

    def test_that_never_left_is_tried_again(self) -> None:
        setup = setup_at(f"http://127.0.0.1:{closed_port()}")
        outcome = with_connector(setup, lambda each: each.send(part(Content(text="x"), "1"), []))
        assert isinstance(outcome, AgainLater)

    @pytest.mark.parametrize(
        ("codes", "sort"),
        [
            ("-32 -200 -211 -218 -144 -234 -133 -147 -1472", AgainLater),
            ("-216 -220 -124 -101 -102 -103 -104 -105 -219 -135 -209 -212 -223 -242", ChannelStopped),
            ("-204 -205 -221 -224 -320 -321 -1351 -137 -115 -136 -120 -138", ChannelStopped),
            ("-213 -227", RecipientNever),
            ("-244 -217", RecipientRefuses),
            ("-230 -232 -210 -201", MessageNever),
            ("-248 -233 -249", ContentNever),
            ("-999 -403 -1340 -14003", MessageNever),
            ("10000 999 x", Unknown),
        ],
    )
    @pytest.mark.parametrize("rules", [RULES, TEMPLATE_RULES], ids=["words", "template"])
    def test_is_what_the_table_says(self, codes: str, sort: type[Outcome], rules: Any) -> None:
        for code in codes.split():
            found = sorted_refusal(rules, Refusal(200, code, said="said"), "Zalo")
            assert type(found) is sort, code

    @pytest.mark.parametrize(
        ("code", "said", "words", "template"),
        [
            ("-100", "attachment_id was expired", AgainLater, AgainLater),
            ("-100", "Unknown error", MessageNever, AgainLater),
            ("-201", "user_id is invalid!", RecipientNever, RecipientNever),
            ("-201", "text is invalid!", MessageNever, MessageNever),
            ("-114", "cannot receive", MessageNever, RecipientNever),
            ("-119", "cannot receive", MessageNever, RecipientNever),
            ("-108", "phone", MessageNever, RecipientNever),
            ("-139", "refused", MessageNever, RecipientRefuses),
            ("-131", "not approved", MessageNever, ContentNever),
            ("-146", "low quality", MessageNever, ContentNever),
            ("-1121", "too long", MessageNever, MessageNever),
        ],
    )
    def test_may_mean_something_else_of_a_template(
        self, code: str, said: str, words: type[Outcome], template: type[Outcome]
    ) -> None:
        refusal = Refusal(200, code, said=said)
        found = [type(sorted_refusal(rules, refusal, "Zalo")) for rules in (RULES, TEMPLATE_RULES)]
        assert found == [words, template]


class TestACheck:
    def test_finds_the_account_its_picture_and_its_quota(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert (checked.account, checked.remarks) == (f"Tendril Shop ({OA})", ())
        assert with_connector(setup_at(fake.base), lambda each: each.picture()).startswith(b"\x89PNG")
        fake.do("change", quota=1990)
        quota = with_connector(setup_at(fake.base), lambda each: each.quota())
        assert (quota.used, quota.limit) == (10, 2000)

    def test_says_what_is_missing(self, fake: FakePlatform) -> None:
        fake.do("change", verified=False, may_read=False)
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert "not verified yet" in checked.remarks[0]
        assert "What customers write cannot be read" in checked.remarks[1]

    def test_of_something_else_than_zalo_fails_in_words(self, fake: FakePlatform) -> None:
        fake.misbehave("answer", path="/getoa", body={"hello": "world"})
        with pytest.raises(CheckFailed, match="not Zalo's API"):
            with_connector(setup_at(fake.base), lambda each: each.check())

    @pytest.mark.parametrize(
        ("missing", "label"),
        [
            ("app_secret", "Secret key of the app"),
            ("access_token", "Access token"),
            ("refresh_token", "Refresh"),
        ],
    )
    def test_says_which_secret_is_missing(self, missing: str, label: str) -> None:
        setup = replace(setup_at("http://127.0.0.1:9"), secrets={**SECRETS, missing: " "})
        with pytest.raises(CheckFailed, match=f"{label}.* is missing"):
            with_connector(setup, lambda each: each.check())

    def test_lists_the_templates_with_their_gaps(self, fake: FakePlatform) -> None:
        waiting = {
            "id": "2",
            "name": "Mới",
            "tag": "CUSTOMER_CARE",
            "gaps": ["x"],
            "status": "PENDING_REVIEW",
        }
        sale = {"id": "3", "name": "Sale", "tag": "PROMOTION", "gaps": ["y"], "status": "ENABLE"}
        fake.do("change", templates=[waiting, sale])
        found = {
            each.name: each for each in with_connector(setup_at(fake.base), lambda each: each.templates())
        }
        first = found[f"Xác nhận đơn hàng · {TEMPLATE}"]
        assert (first.variables, first.category, first.approved) == (
            ("customer", "code"),
            "transaction",
            True,
        )
        assert first.text == "Xác nhận đơn hàng: {{customer}} · {{code}}"
        assert (found["Mới · 2"].approved, found["Mới · 2"].state) == (False, "PENDING_REVIEW")
        assert found["Sale · 3"].category == "marketing"

    def test_it_can_do_what_the_engine_asks_for(self) -> None:
        for protocol in (Listening, WithTemplates, WithQuota, WithPicture):
            assert issubclass(ZaloConnector, protocol)


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


def delivered(told: dict[str, Any]) -> Delivered:
    return Delivered(told["headers"], told["body"].encode())


def read(fake: FakePlatform, action: str, **more: Any) -> tuple[News, ...]:
    told = delivered(fake.do(action, **{"from": AN, **more}))
    assert zalo_webhook.is_genuine(told, setup_at(fake.base))
    return zalo_webhook.read(told, setup_at(fake.base), NOW)


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


class TestSettings:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"app_id": "12a"},
            {"app_id": ""},
            {"login_base": "x"},
            {"templates_base": "http://shop.example"},
            {"receipts": "maybe"},
            {"oa": "1"},
        ],
    )
    def test_that_cannot_be_right_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle({"app_id": APP_ID, **wrong})

    def test_all_three_addresses_count(self) -> None:
        settings = setup_at("http://127.0.0.1:9").settings
        assert PLATFORM.is_local(settings)
        assert PLATFORM.is_unencrypted(settings)
        for key in ("api_base", "login_base", "templates_base"):
            assert not PLATFORM.is_local({**settings, key: "https://gateway.example"})
        assert not PLATFORM.is_unencrypted(PLATFORM.settle({"app_id": APP_ID}))

    def test_receipts_count_once_they_reach_this_computer(self) -> None:
        for told in ("yes", "no"):
            settings = PLATFORM.settle({"app_id": APP_ID, "receipts": told})
            assert PLATFORM.traits_of(settings).has_receipts == (told == "yes")
