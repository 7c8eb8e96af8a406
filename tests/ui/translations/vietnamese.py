"""The Vietnamese translations as they are written, and what is the same in both languages."""

from pathlib import Path

from tests.ui.translations.texts import translations_in

ROOT = Path(__file__).resolve().parents[3]
VIETNAMESE = translations_in(ROOT / "resources" / "translations" / "tendril_vi.ts")
ALIKE = frozenset(
    {
        "Account SID",
        "en, vi…",
        "Email",
        "HTML",
        "OK",
        "Tendril",
        "Tendril: {state}",
        "dddd",
        "host: {sentence}",
        "LOGIN",
        "PLAIN",
        "https://…",
    }
)
"""Texts that are the same in both languages."""
