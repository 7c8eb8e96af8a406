"""Texts as people look for them: "tran" finds "Trần", and "o'hara" finds "O’Hara"."""

import unicodedata

_OTHERS = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "\u0131": "i", "’": "'", "‘": "'", "`": "'"})
"""Letters and signs that have no accent to leave out, and are typed as another one all the same."""


def plain(text: str) -> str:
    """Return a text in small letters without accents."""
    if text.isascii():
        return text.lower().replace("`", "'")
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_OTHERS)
