"""A name in one cell is split into what a customer is addressed by and the rest."""

import pytest

from app.sources.person_name import split_name


@pytest.mark.parametrize(
    ("written", "first_name", "last_name"),
    [
        ("Jane Doe", "Jane", "Doe"),
        ("  Jane   van Dijk ", "Jane", "van Dijk"),
        ("van Dijk, Jane", "Jane", "van Dijk"),
        ("Cher", "Cher", ""),
        ("Nguyễn Văn An", "An", "Nguyễn Văn"),
        ("nguyen van an", "an", "nguyen van"),
        ("Lê Thị Hồng", "Hồng", "Lê Thị"),
        ("Mai Thị Hoa", "Hoa", "Mai Thị"),
        ("Mai Smith", "Mai", "Smith"),
        ("山田太郎", "山田太郎", ""),
        ("", "", ""),
    ],
)
def test_names(written: str, first_name: str, last_name: str) -> None:
    assert split_name(written) == (first_name, last_name)


def test_accents_as_separate_marks_make_no_difference() -> None:
    assert split_name("Nguye\u0302\u0303n Va\u0306n An") == ("An", "Nguyễn Văn")


def test_the_heading_can_say_that_the_family_comes_first() -> None:
    assert split_name("Thạch Kim Tuấn", family_first=True) == ("Tuấn", "Thạch Kim")
