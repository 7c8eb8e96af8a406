"""Splitting a name that stands in one cell."""

import re
import unicodedata

from app.sources.plain_letters import words_of

_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_MARKED_FAMILY_NAMES = words_of(
    "nguyễn trần lê phạm huỳnh hoàng vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đào đoàn lương trương "
    "lâm hà thái tôn lưu phùng tạ quách triệu đàm"
)
_PLAIN_FAMILY_NAMES = words_of("nguyen tran pham huynh")
_FAMILY_NAMES_ALSO_ELSEWHERE = words_of("phan mai cao kim chu vi an la to ta ha le do ho ly vu vo")


def split_name(text: str, *, family_first: bool = False) -> tuple[str, str]:
    """Return the first and the last name in ``text``; what a customer is addressed by is the first.

    The first word is the first name: *Jane van Dijk* is Jane. A comma turns the order
    round: *van Dijk, Jane*. Vietnamese names begin with the family and end with the given
    name: *Nguyễn Văn An* is An; they are told by their family name or by ``family_first``,
    which the heading of the column decides. A single word is a first name.
    """
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    family, comma, given = name.partition(",")
    if comma and given.strip() and family.strip():
        return given.strip(), family.strip()
    words = name.split(" ")
    if len(words) == 1:
        return name, ""
    if family_first or _is_vietnamese(words):
        return words[-1], " ".join(words[:-1])
    return words[0], " ".join(words[1:])


def _is_vietnamese(words: list[str]) -> bool:
    first = words[0].lower()
    if first in _MARKED_FAMILY_NAMES or first in _PLAIN_FAMILY_NAMES:
        return True
    return first in _FAMILY_NAMES_ALSO_ELSEWHERE and any(_VIETNAMESE.search(word) for word in words[1:])
