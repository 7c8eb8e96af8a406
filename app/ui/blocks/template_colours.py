"""How a template is coloured while it is written: variables as chips, other instructions apart from the words."""

import re
from collections.abc import Container

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

from app.model.chips import Chip, chips
from app.ui.theme import Theme

_INSTRUCTION = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)")
_GAP = 2.0
"""Pixels between the letters that are not shown, which make the room at both ends of a chip."""
_INNER_GAP = 0.2
_EDGE = 2
"""How many letters there are at each end: the braces."""


class TemplateColours(QSyntaxHighlighter):
    """Shows of a variable its name alone; the text itself stays as it is written."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        """Colour a document in the colours of the theme."""
        super().__init__(document)
        self._theme = theme
        self.missing: Container[str] = frozenset()
        """The variables that hold nothing for the customer the words are tried on."""
        theme.changed.connect(self.rehighlight)

    def tone_of(self, chip: Chip) -> str:
        """Return whether a chip is as it should be, or would leave a gap."""
        return "warning" if chip.path in self.missing and chip.fallback is None else "good"

    def highlightBlock(self, text: str) -> None:
        """Colour a line."""
        for found in _INSTRUCTION.finditer(text):
            self.setFormat(found.start(), len(found[0]), self._instruction())
        for chip in chips(text):
            start, length = _at(text, chip.start), _span(chip.source)
            self.setFormat(start, length, _hidden(_INNER_GAP))
            for edge in (start, start + length - _EDGE):
                self.setFormat(edge, _EDGE, _hidden(_GAP))
            self.setFormat(_at(text, chip.path_at), len(chip.path), self._name(chip))
            if chip.fallback is not None:
                self.setFormat(_at(text, chip.fallback_at) - 1, _span(chip.fallback) + 2, self._fallback())

    def _name(self, chip: Chip) -> QTextCharFormat:
        shown = QTextCharFormat()
        role = "warning_text" if self.tone_of(chip) == "warning" else "accent_text"
        shown.setForeground(self._theme.colour(role))
        shown.setFontWeight(QFont.Weight.Medium)
        return shown

    def _fallback(self) -> QTextCharFormat:
        shown = QTextCharFormat()
        shown.setForeground(self._theme.colour("text_muted"))
        return shown

    def _instruction(self) -> QTextCharFormat:
        shown = QTextCharFormat()
        shown.setForeground(self._theme.colour("text_faint"))
        return shown


def _hidden(gap: float) -> QTextCharFormat:
    hidden = QTextCharFormat()
    hidden.setProperty(QTextFormat.Property.FontPixelSize, 1)
    hidden.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    hidden.setFontLetterSpacing(gap)
    hidden.setForeground(Qt.GlobalColor.transparent)
    return hidden


def _at(text: str, place: int) -> int:
    """Return a place as Qt counts it: an emoji before it counts twice."""
    return place + sum(ord(sign) > 0xFFFF for sign in text[:place])


def _span(text: str) -> int:
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)
