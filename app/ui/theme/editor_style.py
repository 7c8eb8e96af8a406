"""The part of the stylesheet that is the editor's and that of blocks."""

from app.ui.theme.metrics import Metrics
from app.ui.theme.palette import Colours


def drawer(colours: Colours, metrics: Metrics) -> str:
    """Return how the drawer below the canvas looks."""
    return f"""
    QFrame[surface="drawer"] {{ background: {colours.surface}; border: none; }}
    QTabBar[look="drawer"] {{ background: transparent; border: none; }}
    QTabBar[look="drawer"]::tab {{
        background: transparent; border: none; border-bottom: 2px solid transparent; color: {colours.text_muted};
        padding: {metrics.small - 2}px {metrics.medium}px; font-weight: 500; min-height: {metrics.type.caption + 12}px;
    }}
    QTabBar[look="drawer"]::tab:hover {{ color: {colours.text}; }}
    QTabBar[look="drawer"][folded="no"]::tab:selected {{
        color: {colours.accent_text}; border-bottom-color: {colours.accent};
    }}
    QTabBar[look="drawer"]::tab:focus {{ border: 2px solid {colours.accent}; border-radius: {metrics.tiny}px; }}
    QPushButton[look="choose"] {{
        border: 2px solid transparent; background: transparent; font-weight: 600; text-align: left;
        min-height: 0; padding: 3px 4px;
    }}
    QPushButton[look="choose"]:hover {{ background: {colours.soft}; }}
    QPushButton[look="choose"]:focus {{ border-color: {colours.accent}; padding: 3px 4px; }}
    QListWidget[look="choices"] {{ border: none; background: transparent; outline: none; color: {colours.text}; }}
    QDateTimeEdit QLineEdit, QDateTimeEdit QLineEdit:focus {{
        border: none; padding: 0; min-height: 0; background: transparent;
    }}
    QListWidget[look="choices"]::item {{
        padding: {metrics.tiny}px {metrics.small}px; border-radius: {metrics.tiny}px;
    }}
    QListWidget[look="choices"]::item:disabled {{ color: {colours.text_muted}; }}
    QListWidget[look="choices"]::item:selected {{ background: {colours.accent_soft}; color: {colours.text}; }}
    QPushButton[look="bare"] {{ border: 2px solid transparent; background: transparent; min-height: 0; padding: 3px; }}
    QPushButton[look="bare"]:hover {{ background: {colours.soft}; }}
    QPushButton[look="bare"]:focus {{ border-color: {colours.accent}; padding: 3px; }}
    """


def canvas_frames(colours: Colours, metrics: Metrics) -> str:
    """Return how what lies around the canvas looks."""
    return f"""
    QFrame[surface="head"] {{
        background: {colours.surface}; border: none; border-bottom: 1px solid {colours.border};
    }}
    QFrame[surface="bar"] {{
        background: {colours.raised}; border: 1px solid {colours.border}; border-radius: {metrics.radius}px;
    }}
    QFrame[surface="bar"] QPushButton {{
        border: 2px solid transparent; border-radius: {metrics.radius_small}px; background: transparent;
        color: {colours.text_muted}; padding: 1px 9px; min-height: {metrics.control - 14}px;
    }}
    QFrame[surface="bar"] QPushButton:hover {{ background: {colours.soft}; color: {colours.text}; }}
    QFrame[surface="bar"] QPushButton:focus {{ border-color: {colours.accent}; }}
    QLineEdit[look="name"] {{
        min-height: 0; padding: 1px 5px; font-size: {metrics.type.heading}px; font-weight: 600;
    }}
    QLineEdit[look="name"]:focus {{ padding: 0 4px; }}
    QLineEdit[look="title"] {{
        font-size: {metrics.type.heading + 3}px; font-weight: 600; padding: 3px 7px; margin-left: 0;
    }}
    QLineEdit[look="title"]:!focus {{ border-color: transparent; background: transparent; }}
    QLineEdit[look="title"]:!focus:hover {{ border-color: {colours.border_strong}; }}
    QLineEdit[look="title"]:focus {{ padding: 2px 6px; background: {colours.field}; }}
    """


def beside_the_canvas(colours: Colours, metrics: Metrics) -> str:
    """Return how the outline and the list of steps to choose from look."""
    return f"""
    QFrame[surface="sidebar"] QTreeView {{
        background: transparent; border: 2px solid transparent; border-radius: {metrics.radius}px; outline: none;
        color: {colours.text}; selection-color: {colours.accent_text};
    }}
    QFrame[surface="sidebar"] QTreeView:focus {{ border-color: {colours.accent}; }}
    QFrame[surface="sidebar"] QTreeView::item {{ min-height: {metrics.control - 6}px; border: none; }}
    QFrame[surface="sidebar"] QTreeView::item:selected {{
        background: {colours.accent_soft}; color: {colours.accent_text};
    }}
    QFrame[surface="sidebar"] QTreeView::branch {{ background: transparent; }}
    QFrame[surface="chooser"] {{
        background: {colours.raised}; border: 1px solid {colours.border_strong};
        border-radius: {metrics.radius_card}px;
    }}
    QFrame[surface="chooser"] QListWidget {{ background: transparent; border: none; outline: none; }}
    """


def editor_buttons(colours: Colours, metrics: Metrics) -> str:
    """Return how the buttons of the editor look."""
    return f"""
    QPushButton[look="pill"] {{
        border: 1px solid {colours.border_strong}; border-radius: {(metrics.control - 8) // 2}px;
        min-height: {metrics.control - 10}px; padding: 0 {metrics.medium - 1}px; background: transparent;
        color: {colours.text_muted}; font-size: {metrics.type.small}px;
    }}
    QPushButton[look="pill"]:hover {{ background: {colours.soft}; color: {colours.text}; }}
    QPushButton[look="pill"]:focus {{ border: 2px solid {colours.accent}; padding: 0 {metrics.medium - 2}px; }}
    QPushButton[look="calm"] {{
        border: 2px solid transparent; background: transparent; padding: 0; border-radius: {metrics.radius}px;
        min-width: {metrics.control - 4}px; min-height: {metrics.control - 4}px;
    }}
    QPushButton[look="calm"]:hover {{ background: {colours.soft}; }}
    QPushButton[look="calm"]:focus {{ border-color: {colours.accent}; }}
    QPushButton[look="tile"] {{
        text-align: left; padding: 3px 8px; min-height: {metrics.control - 10}px; background: {colours.raised};
        border: 1px solid {colours.border};
    }}
    QPushButton[look="tile"]:hover {{ background: {colours.accent_soft}; border-color: {colours.accent}; }}
    QPushButton[look="tile"]:focus {{ border: 2px solid {colours.accent}; padding: 2px 7px; }}
    """


def writing(colours: Colours, metrics: Metrics) -> str:
    """Return how the fields in which blocks are written look."""
    return f"""
    QLineEdit[look="heading"] {{ font-size: {metrics.type.heading}px; font-weight: 600; }}
    QPlainTextEdit[look="source"] {{ font-family: monospace; font-size: {metrics.type.small}px; }}
    QTextBrowser[look="mail"] {{
        background: {colours.paper}; color: {colours.on_paper}; border: 1px solid {colours.border};
        border-radius: {metrics.radius}px; padding: {metrics.small}px;
    }}
    QListView[look="menu"] {{
        border: 1px solid {colours.border_strong}; background: {colours.raised}; color: {colours.text};
        padding: {metrics.tiny}px; outline: none;
    }}
    QListView[look="menu"]::item {{ min-height: {metrics.control - 8}px; padding: 0 {metrics.small}px; }}
    QListView[look="menu"]::item:selected {{ background: {colours.accent_soft}; color: {colours.text}; }}
    QListView[look="blocks"] {{ border: none; background: transparent; outline: none; }}
    """
