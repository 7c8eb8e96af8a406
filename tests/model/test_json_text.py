"""JSON as it is kept."""

import pytest

from app.model.json_text import compact_json, read_json
from app.model.sentence import worded

KEPT = '{"name":"Thảo 👋","n":1.0,"none":null,"list":[1,true,"a\\"b"],"big":123456789012345678901234567890}'


def test_has_no_spaces_and_its_own_letters() -> None:
    assert compact_json({"a": [1, "Ấ"], "b": worded("{n} days", n=3)}) == '{"a":[1,"Ấ"],"b":"3 days"}'


def test_comes_back_as_it_was() -> None:
    assert compact_json(read_json(KEPT)) == KEPT


@pytest.mark.parametrize("value", [object(), {"a": {1, 2}.__iter__}, "\ud83d"])
def test_is_not_made_of_what_json_does_not_know(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compact_json(value)


@pytest.mark.parametrize("text", ["", "{", '{"a":}', "nothing"])
def test_that_means_nothing_is_a_fault(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_json(text)
