"""The theme: readable colours, one place for them, and following what is chosen."""

import ast
import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.icons import icon
from app.ui.preferences import Preferences
from app.ui.theme import DARK, LIGHT, Appearance, Colours, Metrics, Theme, TypeScale
from app.ui.theme.stylesheet import stylesheet
from tests.ui.driving import Desk, let_go

ROOT = Path(__file__).resolve().parents[2] / "app" / "ui"
GROUNDS = {
    "text": ("background", "surface", "raised", "soft", "field", "accent_soft"),
    "text_muted": ("background", "surface", "raised", "soft", "accent_soft"),
    "text_faint": ("background", "surface", "raised", "soft"),
    "accent_text": ("background", "surface", "raised", "soft", "accent_soft"),
    "on_accent": ("accent_fill", "accent_fill_hover", "accent_fill_pressed"),
    "warning_text": ("background", "surface", "raised", "warning_soft"),
    "danger_text": ("background", "surface", "raised", "danger_soft"),
}
_IN_TEXT = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl)a?\s*\(")
_IN_CODE = re.compile(r"QColor\(\s*[\d\"']|GlobalColor\.(?!transparent)")
_SMALL_ICON = 16
_NEVER_SEEN = "QPainterPathStroker(QPen(Qt.GlobalColor.black"
"""A pen that only measures; what it would paint is never painted."""


def _icons_that_stand_alone() -> list[str]:
    """Return the icons of buttons that have no words, as the code asks for them."""
    pattern = re.compile(r'button\(\s*(?:self\._|context\.)?theme, "", "([a-z-]+)"')
    texts = (path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py"))
    return sorted({name for text in texts for name in pattern.findall(text)})


def _over(ink: QColor, ground: QColor) -> str:
    """Return the colour that is seen when a transparent one lies over another."""
    share = ink.alphaF()
    pairs = ((ink.red(), ground.red()), (ink.green(), ground.green()), (ink.blue(), ground.blue()))
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02x}" for one, other in pairs)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", GROUNDS)
def test_words_are_readable_on_every_ground_they_stand_on(colours: Colours, role: str) -> None:
    too_faint = {
        ground: round(_contrast(getattr(colours, role), getattr(colours, ground)), 2)
        for ground in GROUNDS[role]
        if _contrast(getattr(colours, role), getattr(colours, ground)) < 4.5
    }
    assert too_faint == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_focus_rings_and_dots_can_be_told_from_their_ground(colours: Colours) -> None:
    for mark, ground in product(("accent", "warning", "danger"), ("background", "surface", "raised")):
        assert _contrast(getattr(colours, mark), getattr(colours, ground)) >= 3, (mark, ground)


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_colour_is_named_outside_the_palette(path: Path) -> None:
    if path == ROOT / "theme" / "palette.py":
        return
    source = path.read_text(encoding="utf-8")
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    assert [text for text in texts if isinstance(text, str) and _IN_TEXT.search(text)] == []
    assert not _IN_CODE.search(source.replace(_NEVER_SEEN, ""))


def test_every_colour_is_six_digits_and_the_stylesheet_names_no_other() -> None:
    for colours in (LIGHT, DARK):
        values = {getattr(colours, field.name) for field in fields(colours)}
        assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in values)
        assert set(re.findall(r"#[0-9a-fA-F]+", stylesheet(colours, Metrics()))) <= values


def test_letters_grow_with_those_of_the_system() -> None:
    assert TypeScale.for_system(12).body == 14
    assert TypeScale.for_system(17).body == 17
    assert TypeScale.for_system(40).body == 20
    assert Metrics(TypeScale(20)).sidebar > Metrics(TypeScale(14)).sidebar


@pytest.mark.parametrize("name", _icons_that_stand_alone())
def test_an_icon_without_words_is_not_too_pale(application: QApplication, name: str) -> None:
    theme = Theme(application)
    picture = icon(theme, name).pixmap(_SMALL_ICON, _SMALL_ICON).toImage()
    ground = QColor(theme.colours.surface)
    inks = (
        _over(picture.pixelColor(x, y), ground)
        for x in range(picture.width())
        for y in range(picture.height())
    )
    assert max(_contrast(ink, ground.name()) for ink in inks) >= 3


def test_choosing_dark_changes_the_window_at_once_and_is_remembered(still: Desk) -> None:
    still.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    settings = still.window.settings
    still.until(settings.isVisible)
    colours = settings.looks.appearance
    colours.setCurrentIndex(colours.findData(Appearance.DARK.value))
    assert still.theme.is_dark
    assert _ground_of(still) == QColor(DARK.background)
    assert Preferences(still.workspace.folder).appearance is Appearance.DARK
    colours.setCurrentIndex(colours.findData(Appearance.LIGHT.value))
    assert _ground_of(still) == QColor(LIGHT.background)
    assert QApplication.palette().text().color() == QColor(LIGHT.text)


def test_the_choice_of_the_system_is_followed(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(application)
    says = application.styleHints().colorSchemeChanged
    for scheme, is_dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
        monkeypatch.setattr(theme, "system_scheme", lambda scheme=scheme: scheme)
        says.emit(scheme)
        assert theme.is_dark is is_dark
    theme.choose(Appearance.DARK)
    says.emit(Qt.ColorScheme.Light)
    assert theme.is_dark
    let_go(theme)


def test_a_file_of_preferences_that_makes_no_sense_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\nappearance=purple\ngeometry=7\n", encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert preferences.appearance is Appearance.SYSTEM
    assert preferences.geometry.isEmpty()


def test_labels_are_painted_in_the_colours_of_the_theme(still: Desk) -> None:
    title = next(label for label in still.window.settings.findChildren(QLabel) if label.text() == "Settings")
    still.window.show_page("settings")
    assert title.palette().color(title.foregroundRole()) == QColor(LIGHT.text)


def _ground_of(desk: Desk) -> QColor:
    picture: QImage = desk.window.grab().toImage()
    return picture.pixelColor(picture.width() - 8, picture.height() - 8)
