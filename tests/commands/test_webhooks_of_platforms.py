"""What each platform tells by webhook is heard by an engine that runs, and what is wrong or too much harms nothing."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import psutil
import pytest

from tests.commands.chat import CHANNEL, ChatShop
from tests.commands.files import message, sequence
from tests.commands.listening import PUBLIC, Listener, listening, soon
from tests.commands.shop import Shop
from tests.platforms import line, resend, sms, telegram, zalo
from tests.platforms.posting import Letter, post_all
from tests.platforms.serving import serving


@dataclass(frozen=True)
class Account:
    """How a platform's channel is connected so that it is told things by webhook."""

    platform: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str]
    signed_in: str
    name: str = "Tendril Shop"


SMS = Account(
    "sms",
    {"account_sid": sms.ACCOUNT, "sender": sms.SENDER, "webhooks": "yes"},
    {"TOKEN": sms.TOKEN},
    "x-twilio-signature",
)
RESEND = Account(
    "resend",
    {"from": "shop@tea.example", "webhooks": "yes"},
    {"API_KEY": resend.API_KEY, "WEBHOOK_SECRET": resend.SECRET},
    "svix-signature",
    "shop@tea.example over Resend",
)
LINE = Account(
    "line", {"receipts": "yes"}, {"TOKEN": line.TOKEN, "CHANNEL_SECRET": line.SECRET}, "x-line-signature"
)
TELEGRAM = Account(
    "telegram",
    {"hears_by": "webhook"},
    {"TOKEN": telegram.TOKEN, "WEBHOOK_SECRET": telegram.SECRET},
    "x-telegram-bot-api-secret-token",
)
ZALO = Account(
    "zalo",
    {"app_id": zalo.APP_ID, "receipts": "yes", "login_base": "{base}", "templates_base": "{base}"},
    {
        "APP_SECRET": zalo.APP_SECRET,
        "ACCESS_TOKEN": zalo.ACCESS,
        "REFRESH_TOKEN": zalo.REFRESH,
        "OA_SECRET": zalo.OA_SECRET,
    },
    "x-zevent-signature",
)
AN = "+84901234567"


@contextmanager
def connected(shop: Shop, account: Account) -> Iterator[ChatShop]:
    """Have a platform run, and a channel to it."""
    with serving(account.platform) as fake, pytest.MonkeyPatch.context() as patch:
        for key, secret in account.secrets.items():
            patch.setenv(f"TENDRIL_SECRET_{CHANNEL.upper()}_{key}", secret)
        chat = ChatShop(shop, fake, account.platform)
        chat.connect(account.settings, account.name)
        yield chat


def test_sms_answers_and_receipts(shop: Shop) -> None:
    with connected(shop, SMS) as chat, listening(chat) as here:
        an = chat.knows("An", AN, "phone")
        news = chat.imports(sequence(message("news")))
        chat.shop.tendril.done("sequences", "enroll", news, "--customer", an)
        soon(lambda: chat.states(an) == [("news", "sent")])
        (receipt,) = chat.fake.do("deliver")["webhooks"]
        assert receipt["url"] == here.public, "Twilio is told where receipts go, with each message"
        assert [here.post(receipt), here.post(receipt)] == [200, 200]
        soon(lambda: chat.states(an) == [("news", "delivered")])
        stop = chat.fake.do("write", **{"from": AN, "text": "Stop", "url": here.public})
        assert [here.post(stop), here.post(stop)] == [200, 200]
        soon(lambda: chat.wants_no_more(an))


def test_resend_receipts_and_complaints(shop: Shop) -> None:
    with connected(shop, RESEND) as chat, listening(chat) as here:
        an = chat.knows("An", "an@example.com", "email")
        news = chat.imports(sequence(message("news")))
        chat.shop.tendril.done("sequences", "enroll", news, "--customer", an)
        soon(lambda: chat.states(an) == [("news", "sent")])
        delivered = chat.fake.do("happens", event="delivered")
        assert [here.post(delivered), here.post(delivered)] == [200, 200]
        soon(lambda: chat.states(an) == [("news", "delivered")])
        assert here.post(chat.fake.do("happens", event="complained")) == 200
        soon(lambda: chat.wants_no_more(an))


def test_line_friends_and_who_blocks_the_shop(shop: Shop) -> None:
    with connected(shop, LINE) as chat, listening(chat) as here:
        an = chat.knows("An", "U" + "a" * 32, "line")
        assert here.post(chat.fake.do("follow", **{"from": "U" + "a" * 32})) == 200
        gone = chat.fake.do("unfollow", **{"from": "U" + "a" * 32})
        assert [here.post(gone), here.post(gone)] == [200, 200]
        soon(lambda: chat.wants_no_more(an))


def test_telegram_who_writes_and_who_blocks_the_bot(shop: Shop) -> None:
    with connected(shop, TELEGRAM) as chat, listening(chat) as here:
        an = chat.knows("An", "84901", "telegram")
        blocked = chat.fake.do("block", **{"from": 84901})
        assert [here.post(blocked), here.post(blocked)] == [200, 200]
        soon(lambda: chat.wants_no_more(an))
        asked = [each["path"] for each in chat.fake.state()["asked"]]
        assert not any("getUpdates" in path for path in asked), "with a webhook nobody may ask"


def test_zalo_receipts_and_who_leaves_the_account(shop: Shop) -> None:
    with connected(shop, ZALO) as chat:
        who = "2468458835296117922"
        an = chat.knows("An", who, "zalo")
        chat.fake.do("write", **{"from": who, "text": "Xin chào"})
        news = chat.imports(sequence(message("news")))
        chat.shop.tendril.done("sequences", "enroll", news, "--customer", an)
        with listening(chat) as here:
            soon(lambda: chat.states(an) == [("news", "sent")])
            got = chat.fake.do("receipt", **{"from": who, "seen": False})
            assert [here.post(got), here.post(got)] == [200, 200]
            soon(lambda: chat.states(an) == [("news", "delivered")])
            assert here.post(chat.fake.do("receipt", **{"from": who, "seen": True})) == 200
            soon(lambda: chat.states(an) == [("news", "read")])
            left = chat.fake.do("unfollow", **{"from": who})
            assert here.post(left, x_zevent_signature="mac=00") == 403
            assert here.post(left) == 200
            soon(lambda: chat.wants_no_more(an))


@pytest.mark.parametrize("account", [SMS, RESEND], ids=["sms", "resend"])
def test_what_is_wrong_harms_nothing(shop: Shop, account: Account) -> None:
    with connected(shop, account) as chat, listening(chat) as here:
        an = chat.knows("An", AN, "phone")
        if account is SMS:
            genuine = chat.fake.do("write", **{"from": AN, "text": "STOP", "url": here.public})
            elsewhere = chat.fake.do("write", **{"from": AN, "text": "STOP", "url": f"{PUBLIC}/sms/99"})
            assert here.post(elsewhere) == 403, "what was signed for another address"
        else:
            genuine = {"body": "{", "headers": resend.signed("{", chat.shop.opens)}
            assert here.post(genuine) == 200, "what is no JSON, and signed all the same, is put aside"
        unsigned = {"body": genuine["body"], "headers": {}}
        assert here.post(unsigned) == 401
        assert here.post({**genuine, "body": genuine["body"] + " "}) == 403
        assert here.post(genuine, **{account.signed_in: "v1,AAAA"}) == 403
        assert here.post({**genuine, "body": "x" * ((1 << 20) + 1)}) == 413
        assert here.client.post(f"{here.address}9", content="{}").status_code == 404
        assert not chat.wants_no_more(an)
        assert here.engine.poll() is None


def test_a_flood_is_taken_as_far_as_there_is_room_and_nothing_acknowledged_is_lost(shop: Shop) -> None:
    with connected(shop, SMS) as chat:
        people = shop.tendril
        with listening(chat) as here:
            letters = [_written(chat, here, f"+8490{number:07}") for number in range(40)]
            large = Letter(letters[0].path, b"x" * (1 << 20), letters[0].headers)
            before = psutil.Process(here.engine.pid).memory_info().rss
            answered = asyncio.run(post_all(here.port, [*letters, large] * 10, 250))
            grown = psutil.Process(here.engine.pid).memory_info().rss - before
            taken = {each.letter.body for each in answered if each.status == 200}
            assert {each.status for each in answered} - {0} <= {200, 403, 503}
            assert len(taken) >= 30
            assert grown < 150 << 20
            soon(lambda: len(people.json("customers", "list")) >= len(taken))
            here.engine.kill()
        chat.engine_at(shop.opens)
        known = [json.dumps(each) for each in people.json("customers", "list")]
        assert sum("+8490" in each for each in known) == 40, "the polls bring what was turned away"


def _written(chat: ChatShop, here: Listener, who: str) -> Letter:
    wrote = chat.fake.do("write", **{"from": who, "text": "Hi", "url": here.public})
    path = here.public.removeprefix(PUBLIC)
    return Letter(path, wrote["body"].encode(), wrote["headers"])
