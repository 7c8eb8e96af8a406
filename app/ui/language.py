"""The language of the window: which there are, and putting one into force."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
_PREFIX = "tendril_"
_ENGLISH = "en"
_NAME = "tendril-translation"


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the window speaks."""
    return tuple(sorted(path.stem.removeprefix(_PREFIX) for path in _TRANSLATIONS.glob(f"{_PREFIX}*.qm")))


def wanted_language(chosen: str) -> str:
    """Return the language that was chosen; for none the system's, or English if the window does not speak it."""
    known = languages()
    system = QLocale.system().name().partition("_")[0]
    return next((code for code in (chosen, system) if code in known), _ENGLISH)


def spoken() -> str:
    """Return the code of the language that is in force."""
    return QLocale().name().partition("_")[0]


def speak(application: QApplication, code: str) -> None:
    """Let what is built from now on speak a language, dates and numbers too."""
    for older in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(older)
        older.deleteLater()
    locale = QLocale(code)
    if code == _ENGLISH:
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(locale)
    for name, folder in (
        ("tendril", str(_TRANSLATIONS)),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        translator.setObjectName(_NAME)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
