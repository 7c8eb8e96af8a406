"""Letters that can be kept and sent: somebody else's text may hold what is none."""


def whole_letters(text: str) -> str:
    """Return a text with a question mark for each half of a letter, which no file and no platform can carry.

    Platforms cut names in the middle of an emoji and write down the half that is left.
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
