"""The platforms by their keys."""

import pytest

from app.channels.registry import PLATFORMS, platform_named
from app.model.block import Content
from app.model.errors import NotFound


@pytest.mark.parametrize(("key", "name"), [("practice", "Practice"), ("email", "Email")])
def test_a_platform_is_found_by_its_key(key: str, name: str) -> None:
    assert platform_named(key).name == name


def test_an_unknown_platform_is_named_beside_the_known_ones() -> None:
    with pytest.raises(NotFound, match="no platform “fax”; it knows practice, email"):
        platform_named("fax")


@pytest.mark.parametrize("key", list(PLATFORMS))
class TestEveryPlatform:
    def test_is_kept_under_its_own_key(self, key: str) -> None:
        assert PLATFORMS[key].key == key

    def test_names_each_setting_once(self, key: str) -> None:
        names = [setting.key for setting in PLATFORMS[key].settings]
        assert len(names) == len(set(names))

    def test_has_a_label_for_each_setting(self, key: str) -> None:
        assert all(setting.label for setting in PLATFORMS[key].settings)

    def test_sends_at_least_one_part(self, key: str) -> None:
        assert PLATFORMS[key].parts(Content(text="Hello"))

    def test_has_a_rate(self, key: str) -> None:
        assert PLATFORMS[key].per_second > 0
        assert PLATFORMS[key].at_once > 0
