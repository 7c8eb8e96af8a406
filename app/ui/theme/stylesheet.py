"""The stylesheet. Widgets say what they are by the properties ``look``, ``kind``, ``surface`` and ``tone``."""

from typing import get_args

from app.ui.theme.editor_style import beside_the_canvas, canvas_frames, drawer, editor_buttons, writing
from app.ui.theme.metrics import Metrics
from app.ui.theme.palette import Colours, Tone


def stylesheet(colours: Colours, metrics: Metrics) -> str:
    """Return the stylesheet of the whole application."""
    sections = (
        _surfaces,
        _texts,
        _tones,
        _buttons,
        _small_buttons,
        _choices,
        _fields,
        _table,
        drawer,
        _scrolling,
        _menus,
        canvas_frames,
        beside_the_canvas,
        editor_buttons,
        writing,
    )
    return "\n".join(section(colours, metrics) for section in sections)


def _surfaces(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QMainWindow, QWidget[surface="page"] {{ background: {colours.background}; }}
    QDialog {{ background: {colours.surface}; }}
    QFrame[surface="sidebar"] {{
        background: {colours.surface}; border: none; border-right: 1px solid {colours.border};
    }}
    QFrame[surface="panel"] {{
        background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {metrics.radius + 2}px;
    }}
    QFrame[surface="soft"] {{ background: {colours.soft}; border: none; border-radius: {metrics.radius}px; }}
    QFrame[surface="line"] {{ background: {colours.border}; border: none; max-height: 1px; min-height: 1px; }}
    QLabel[surface="chip"] {{ background: {colours.accent_soft}; border-radius: {metrics.radius}px; }}
    QToolTip {{
        background: {colours.raised}; color: {colours.text}; border: 1px solid {colours.border_strong};
        padding: {metrics.tiny}px {metrics.small - 2}px; font-size: {metrics.type.small}px;
    }}
    """


def _texts(colours: Colours, metrics: Metrics) -> str:
    size = metrics.type
    return f"""
    QLabel {{ background: transparent; color: {colours.text}; }}
    QLabel[kind="title"] {{ font-size: {size.title}px; font-weight: 600; }}
    QLabel[kind="big"] {{ font-size: {2 * size.body}px; font-weight: 600; }}
    QLabel[kind="dialog"] {{ font-size: {size.dialog}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {size.heading}px; font-weight: 600; }}
    QLabel[kind="brand"] {{ font-size: {size.heading + 2}px; font-weight: 600; }}
    QLabel[kind="strong"] {{ font-weight: 600; }}
    QLabel[kind="muted"] {{ color: {colours.text_muted}; }}
    QLabel[kind="small"] {{ color: {colours.text_muted}; font-size: {size.small}px; }}
    QLabel[kind="caption"] {{
        color: {colours.text_faint}; font-size: {size.caption}px; font-weight: 600; letter-spacing: 0.5px;
    }}
    """


def _tones(colours: Colours, metrics: Metrics) -> str:
    rules = []
    for tone in get_args(Tone):
        words, soft = colours.text_of(tone), colours.soft_of(tone)
        rules.append(
            f"""
    QLabel[kind="notice"][tone="{tone}"] {{ color: {words}; }}
    QFrame[surface="notice"][tone="{tone}"] {{
        background: {soft}; border: none; border-radius: {metrics.radius}px;
    }}
    QLabel[dot="{tone}"] {{ background: {colours.dot_of(tone)}; border-radius: 4px; }}
    """
        )
    return "\n".join(rules)


def _buttons(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QPushButton {{
        min-height: {metrics.control - 12}px; padding: 5px 14px; border-radius: {metrics.radius}px;
        border: 1px solid {colours.border_strong}; background: {colours.surface}; color: {colours.text};
        font-weight: 500;
    }}
    QPushButton:hover {{ background: {colours.soft}; }}
    QPushButton:pressed {{ background: {colours.border}; }}
    QPushButton:disabled {{ color: {colours.text_faint}; background: {colours.soft}; border-color: {colours.border}; }}
    QPushButton:focus {{ border: 2px solid {colours.accent}; padding: 4px 13px; }}
    QPushButton[look="primary"] {{
        background: {colours.accent_fill}; border-color: {colours.accent_fill}; color: {colours.on_accent};
        font-weight: 600;
    }}
    QPushButton[look="primary"]:hover {{ background: {colours.accent_fill_hover}; }}
    QPushButton[look="primary"]:pressed {{ background: {colours.accent_fill_pressed}; }}
    QPushButton[look="primary"]:focus {{ border-color: {colours.text}; }}
    QPushButton[look="primary"]:disabled {{
        background: {colours.soft}; border-color: {colours.border}; color: {colours.text_faint};
    }}
    """


def _small_buttons(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QPushButton[look="small"] {{ min-height: {metrics.control - 18}px; padding: 3px 11px; }}
    QPushButton[look="small"]:focus {{ padding: 2px 10px; }}
    QPushButton[look="quiet"] {{
        min-height: {metrics.control - 18}px; min-width: {metrics.control - 18}px; padding: 1px 3px;
        border: 2px solid transparent; background: transparent;
    }}
    QPushButton[look="quiet"]:hover {{ background: {colours.soft}; }}
    QPushButton[look="quiet"]:focus {{ border-color: {colours.accent}; padding: 1px 3px; }}
    QPushButton[look="link"] {{
        border: 2px solid transparent; background: transparent; color: {colours.accent_text};
        min-height: {metrics.type.body + 3}px; padding: 2px 0;
    }}
    QPushButton[look="link"]:hover {{ color: {colours.text}; }}
    QPushButton[look="link"]:focus {{ border-color: {colours.accent}; padding: 2px 0; }}
    QPushButton[look="reply"] {{
        border: 1px solid {colours.accent}; border-radius: {metrics.control // 2 - 4}px; color: {colours.accent_text};
        min-height: {metrics.control - 14}px; padding: 3px 14px;
    }}
    QPushButton[look="reply"]:hover {{ background: {colours.accent_soft}; }}
    QPushButton[look="reply"]:disabled {{ border-color: {colours.border}; color: {colours.text_faint}; }}
    QPushButton[look="reply"]:focus {{ border: 2px solid {colours.accent}; padding: 2px 13px; }}
    """


def _choices(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QAbstractButton[look="choice"] {{
        border: 1px solid {colours.border_strong}; border-radius: {metrics.radius_card - 2}px;
        background: {colours.raised}; padding: 1px; min-height: 0;
    }}
    QAbstractButton[look="choice"]:hover {{ border-color: {colours.accent}; }}
    QAbstractButton[look="choice"]:checked {{
        border: 2px solid {colours.accent}; background: {colours.accent_soft}; padding: 0;
    }}
    QAbstractButton[look="choice"]:focus {{ border: 2px solid {colours.accent}; padding: 0; }}
    QRadioButton {{ background: transparent; color: {colours.text}; spacing: {metrics.small + 2}px; padding: 3px; }}
    QRadioButton:focus {{ color: {colours.accent_text}; }}
    QRadioButton::indicator {{
        width: 14px; height: 14px; border-radius: 9px; border: 2px solid {colours.idle};
        background: {colours.surface};
    }}
    QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {colours.accent}; }}
    QRadioButton::indicator:checked {{
        width: 8px; height: 8px; border: 5px solid {colours.accent}; background: {colours.surface};
    }}
    """


def _fields(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QLineEdit, QComboBox, QPlainTextEdit {{
        border: 1px solid {colours.border_strong}; border-radius: {metrics.radius}px;
        background: {colours.field}; color: {colours.text}; padding: 5px 11px;
        selection-background-color: {colours.accent_fill}; selection-color: {colours.on_accent};
    }}
    QLineEdit, QComboBox {{ min-height: {metrics.control - 12}px; }}
    QLineEdit:hover, QComboBox:hover {{ border-color: {colours.idle}; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{
        border: 2px solid {colours.accent}; padding: 4px 10px;
    }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 28px; }}
    QComboBox::down-arrow {{ image: none; }}
    QComboBox QAbstractItemView {{
        border: 1px solid {colours.border_strong}; background: {colours.raised}; color: {colours.text};
        padding: {metrics.tiny}px; outline: none;
        selection-background-color: {colours.accent_soft}; selection-color: {colours.text};
    }}
    QComboBox QAbstractItemView::item {{ min-height: {metrics.control - 4}px; padding: 0 {metrics.small}px; }}
    """


def _table(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QTableView {{
        border: 1px solid {colours.border}; border-radius: {metrics.radius_card}px; outline: none;
        padding: 1px; background: {colours.raised}; color: {colours.text};
        selection-background-color: {colours.soft}; selection-color: {colours.text};
    }}
    QTableView:focus {{ border: 2px solid {colours.accent}; padding: 0; }}
    QTableView::item {{ border: none; border-bottom: 1px solid {colours.border}; padding: 0 {metrics.medium}px; }}
    QTableView::item:selected {{ background: {colours.soft}; }}
    QTableView[look="calendar"] {{ border-radius: {metrics.radius}px; }}
    QTableView[look="calendar"]::item {{ border: none; padding: 0; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{
        background: {colours.raised}; color: {colours.text_faint}; border: none;
        border-bottom: 1px solid {colours.border}; padding: {metrics.medium - 2}px {metrics.medium + 3}px;
        font-size: {metrics.type.caption}px; font-weight: 600; text-align: left;
    }}
    QHeaderView::section:first {{ border-top-left-radius: {metrics.radius_card - 1}px; }}
    QHeaderView::section:last {{ border-top-right-radius: {metrics.radius_card - 1}px; }}
    """


def _scrolling(colours: Colours, metrics: Metrics) -> str:
    del metrics
    return f"""
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {colours.border_strong}; border-radius: 4px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {colours.idle}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    """


def _menus(colours: Colours, metrics: Metrics) -> str:
    return f"""
    QMenu {{
        background: {colours.raised}; color: {colours.text}; border: 1px solid {colours.border_strong};
        border-radius: {metrics.radius}px; padding: {metrics.tiny + 2}px;
    }}
    QMenu::item {{
        padding: {metrics.tiny + 3}px {metrics.huge}px {metrics.tiny + 3}px {metrics.small + 2}px;
        border-radius: {metrics.radius_small}px;
    }}
    QMenu::item:selected {{ background: {colours.accent_soft}; color: {colours.accent_text}; }}
    QMenu::item:disabled {{ color: {colours.text_faint}; }}
    QMenu::item:disabled:selected {{ background: transparent; }}
    QMenu::icon {{ padding-left: {metrics.small}px; }}
    QMenu::separator {{ height: 1px; background: {colours.border}; margin: {metrics.tiny}px {metrics.small}px; }}
    QMenu::section {{ color: {colours.text_faint}; font-size: {metrics.type.caption}px; padding: {metrics.tiny}px; }}
    """
