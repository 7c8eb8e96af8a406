"""Choosing the letters: the best sans the system has."""

import sys

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_PREFERRED = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Cantarell",
    "Ubuntu",
    "Noto Sans",
    "DejaVu Sans",
)


def system_pixels() -> int:
    """Return how high the system's own letters are."""
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()


def body_font(pixels: int) -> QFont:
    """Return the font for everything: one of the preferred families, else the system's own."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    there = set(QFontDatabase.families())
    families = [family for family in _PREFERRED if family in there]
    if families and sys.platform != "darwin":
        font.setFamilies([*families, font.family()])
    font.setPixelSize(pixels)
    return font
