"""Words without what people write differently: accents, capitals, blanks and dashes."""

import unicodedata


def plain_letters(text: str) -> str:
    """Return ``text`` without accents, capitals and everything that is no letter or digit, for comparing."""
    parts = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in parts if letter.isalnum())


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list that is written with blanks between them."""
    return frozenset(text.split())
