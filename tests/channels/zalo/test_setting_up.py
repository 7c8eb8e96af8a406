"""What an Official Account is set up with, and how that is tried."""

from dataclasses import replace

import pytest

from app.channels.connector import (
    CheckFailed,
    Listening,
    WithPicture,
    WithQuota,
    WithTemplates,
)
from app.channels.zalo import PLATFORM, ZaloConnector
from app.model.errors import Invalid
from tests.channels.zalo.account import SECRETS, setup_at, with_connector
from tests.platforms.serving import FakePlatform
from tests.platforms.zalo import APP_ID, OA, TEMPLATE


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
