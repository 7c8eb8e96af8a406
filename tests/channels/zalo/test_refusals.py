"""What Zalo refuses means what its code says."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.channels.refusals import Refusal, sorted_refusal
from app.channels.zalo import ZaloConnector
from app.channels.zalo_rules import RULES, TEMPLATE_RULES
from app.model.block import Content
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.model.template_message import TemplateMessage
from tests.channels.connectors import surroundings
from tests.channels.web_server import closed_port, reset, served
from tests.channels.zalo.account import (
    NOW,
    SECRETS,
    part,
    sent,
    setup_at,
    with_connector,
)
from tests.platforms.serving import FakePlatform
from tests.platforms.zalo import ACCESS


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
                connector = ZaloConnector(setup_at(server.base), surroundings(lambda: NOW))
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
