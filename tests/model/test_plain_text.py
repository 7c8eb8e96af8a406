"""Texts as people look for them."""

import pytest

from app.model.plain_text import plain


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Trần Thị Thảo", "tran thi thao"),
        ("Đặng", "dang"),
        ("O’Hara", "o'hara"),
        ("Łucja Sørensen", "lucja sorensen"),
        ("STRASSE", "straße"),
        ("\uff2dai", "mai"),
        ("Tra\u0302\u0300n", "Trần"),
        ("明美", "明美"),
    ],
)
def test_what_is_typed_is_like_what_is_written(text: str, typed: str) -> None:
    assert plain(text) == plain(typed)
