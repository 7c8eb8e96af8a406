"""Every decision carries a reason that a person can read and the database can keep."""

import ast
import string
from collections.abc import Iterator
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.model
from app.model.reason import TEXTS, Reason, because
from app.model.sentence import Value, in_words
from tests.model.builders import LONDON, SAIGON, clock
from tests.model.examples import QUICK

MONDAY = clock("Mon 2026-11-23 18:00").astimezone(LONDON)
MODEL = Path(app.model.__file__).parent


def needed(key: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(TEXTS[key]) if name}


def given_in_the_code() -> Iterator[tuple[str, str, set[str]]]:
    """Yield where a reason is given, its key and the names of its values, as far as the code says them."""
    for path in sorted(MODEL.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "because"
            ):
                continue
            names = {keyword.arg for keyword in node.keywords if keyword.arg}
            if len(names) < len(node.keywords):
                continue
            keys = [part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
            yield from ((f"{path.name}:{node.lineno}", str(key), names) for key in keys)


GIVEN = list(given_in_the_code())


class TestAReason:
    def test_is_a_sentence(self) -> None:
        assert because("left_event", event="cart_emptied", at=MONDAY).text() == (
            "left because “cart_emptied” happened Mon 23 Nov 2026 18:00"
        )

    def test_that_has_no_text_is_a_fault_of_ours(self) -> None:
        with pytest.raises(KeyError):
            because("no_such_reason")

    def test_shows_an_instant_where_it_is_read(self) -> None:
        assert in_words(MONDAY) == "Mon 23 Nov 2026 18:00"
        assert in_words(MONDAY.astimezone(SAIGON)) == "Tue 24 Nov 2026 01:00"

    def test_shows_braces_in_a_value_as_they_are(self) -> None:
        assert because("tagged", tag="{oops}").text() == "added the tag “{oops}”"

    @pytest.mark.parametrize("key", TEXTS)
    def test_is_a_text_without_a_full_stop(self, key: str) -> None:
        values: dict[str, Value] = dict.fromkeys(needed(key), "x")
        text = Reason(key, values).text()
        assert text == text.strip()
        assert not text.endswith(".")
        assert "{" not in text


def test_the_reasons_of_the_model_are_looked_at() -> None:
    assert len(GIVEN) > 40


@pytest.mark.parametrize(("where", "key", "names"), GIVEN, ids=[f"{key}@{where}" for where, key, _ in GIVEN])
def test_every_reason_given_has_a_text_and_brings_the_values_it_needs(
    where: str, key: str, names: set[str]
) -> None:
    assert key in TEXTS
    assert needed(key) <= names


class TestAStoredReason:
    def test_without_values_is_its_key(self) -> None:
        assert Reason("step_off").stored() == "step_off"

    @QUICK
    @given(
        st.sampled_from(sorted(TEXTS)),
        st.dictionaries(
            st.sampled_from(["timing", "due", "hours", "problem"]),
            st.one_of(
                st.text(max_size=20),
                st.text(max_size=9).map("@{}".format),
                st.dates().map("@{}".format),
                st.integers(-(10**9), 10**9),
                st.datetimes(timezones=st.just(timezone(timedelta(hours=5, minutes=45)))),
            ),
        ),
    )
    def test_is_read_back_as_it_was(self, key: str, values: dict[str, Value]) -> None:
        reason = Reason(key, values)
        restored = Reason.restored(reason.stored())
        assert restored == reason
        assert {name: type(value) for name, value in restored.values.items()} == {
            name: type(value) for name, value in values.items()
        }

    def test_keeps_the_offset_of_the_place_where_it_is_read(self) -> None:
        in_saigon = because("joins", at=MONDAY.astimezone(SAIGON))
        assert Reason.restored(in_saigon.stored()).text() == in_saigon.text()

    def test_keeps_texts_of_every_language_as_they_are(self) -> None:
        assert because("tagged", tag="chào bạn").stored() == 'tagged {"tag":"chào bạn"}'

    def test_does_not_take_a_name_that_begins_with_an_at_sign_for_an_instant(self) -> None:
        named = because("tagged", tag="@2026-11-23")
        assert Reason.restored(named.stored()).text() == "added the tag “@2026-11-23”"

    def test_of_an_instant_in_utc_stays_in_utc(self) -> None:
        assert Reason.restored(because("joins", at=MONDAY.astimezone(UTC)).stored()).text() == (
            "joins Mon 23 Nov 2026 18:00"
        )
