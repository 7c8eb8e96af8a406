"""Reading JSON that somebody else wrote."""

from datetime import UTC, datetime

import pytest

from app.channels.json_reading import (
    at,
    instant_at,
    object_at,
    object_in,
    objects_at,
    text_at,
    texts_at,
    written_instant_at,
)

DOCUMENT = {"a": [{"b": "c", "n": 7, "yes": True}, 5, {"b": "d"}], "t": ["x", 1, "y"], "s": "text"}


class TestABody:
    def test_that_is_an_object_is_read(self) -> None:
        assert object_in(b'{"a": 1}') == {"a": 1}

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'"x"'])
    def test_that_is_none_is_not_there(self, body: bytes) -> None:
        assert object_in(body) is None


class TestAPath:
    def test_leads_through_names_and_places(self) -> None:
        assert at(DOCUMENT, "a", 0, "b") == "c"
        assert at(DOCUMENT, "a", -1, "b") == "d"

    @pytest.mark.parametrize("path", [("x",), ("a", 9), ("a", "b"), ("s", 0), ("s", "x"), ("a", -9)])
    def test_that_leads_nowhere_finds_nothing(self, path: tuple[str | int, ...]) -> None:
        assert at(DOCUMENT, *path) is None
        assert text_at(DOCUMENT, *path) == ""
        assert object_at(DOCUMENT, *path) == {}
        assert objects_at(DOCUMENT, *path) == ()

    def test_finds_only_what_is_of_its_kind(self) -> None:
        assert objects_at(DOCUMENT, "a") == ({"b": "c", "n": 7, "yes": True}, {"b": "d"})
        assert texts_at(DOCUMENT, "t") == ("x", "y")
        assert text_at(DOCUMENT, "a", 0, "n") == "7"
        assert text_at(DOCUMENT, "a", 0, "yes") == ""

    def test_finds_texts_in_whole_letters(self) -> None:
        cut = object_in(b'{"name": "Linh \\ud83d", "also": ["\\udc4b", "\\ud83d\\udc4b"]}')
        assert text_at(cut, "name") == "Linh ?"
        assert texts_at(cut, "also") == ("?", "\N{WAVING HAND SIGN}")


class TestAnInstant:
    @pytest.mark.parametrize("written", [1_795_000_000, "1795000000"])
    def test_is_seconds(self, written: object) -> None:
        assert instant_at({"t": written}, "t") == datetime.fromtimestamp(1_795_000_000, UTC)

    def test_is_milliseconds_where_asked(self) -> None:
        found = instant_at({"t": 1_795_000_000_500}, "t", milliseconds=True)
        assert found == datetime.fromtimestamp(1_795_000_000.5, UTC)

    @pytest.mark.parametrize("written", ["", "soon", "-5", "²", 10**18, 999_999_999_999_999, None, True, 1.5])
    def test_that_is_none_is_not_there(self, written: object) -> None:
        assert instant_at({"t": written}, "t") is None

    def test_may_be_written_out(self) -> None:
        expected = datetime(2026, 11, 22, 12, tzinfo=UTC)
        assert written_instant_at({"t": "2026-11-22T12:00:00+0000"}, "t") == expected
        assert written_instant_at({"t": "2026-11-22T19:00:00+07:00"}, "t") == expected
        assert written_instant_at({"t": "2026-11-22T12:00:00"}, "t") == expected
        assert written_instant_at({"t": "yesterday"}, "t") is None
