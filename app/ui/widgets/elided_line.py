"""A line that can be written in and ends in … while it is not: cut letters look like a mistake."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

_BESIDE_LETTERS = 2
"""Pixels that Qt leaves on both sides of the letters of a line."""


def paint_elided(line: QLineEdit) -> bool:
    """Paint a line at rest that has too little room; return whether that was so, else it paints itself."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    place = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    place.adjust(_BESIDE_LETTERS, 0, -_BESIDE_LETTERS, 0)
    text = line.text()
    if line.hasFocus() or line.fontMetrics().horizontalAdvance(text) <= place.width():
        return False
    painter = QPainter(line)
    line.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, line)
    painter.setPen(line.palette().color(line.foregroundRole()))
    painter.setFont(line.font())
    shown = line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.end()
    return True
