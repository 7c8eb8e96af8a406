"""The colours, light and dark."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["neutral", "good", "warning", "danger"]


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours. Every ``text`` or ``on`` colour is readable (4.5 : 1) on what it is meant for.

    ``background`` lies under everything, ``surface`` is for bars and dialogs, ``raised`` for
    cards, ``soft`` for what stands back inside them, ``field`` for what is typed into.
    """

    background: str
    surface: str
    raised: str
    soft: str
    field: str
    border: str
    border_strong: str
    shadow: str
    text: str
    text_muted: str
    text_faint: str
    accent: str
    accent_fill: str
    accent_fill_hover: str
    accent_fill_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    warning: str
    warning_text: str
    warning_soft: str
    danger: str
    danger_text: str
    danger_soft: str
    idle: str
    knob: str
    note_yellow: str
    note_green: str
    note_blue: str
    note_pink: str
    note_grey: str
    paper: str = "#ffffff"
    on_paper: str = "#1c2421"
    """A mail and its words: its writer meant dark letters on white, whatever the window wears."""

    def text_of(self, tone: Tone) -> str:
        """Return the colour of words with this tone."""
        return {
            "neutral": self.text_muted,
            "good": self.accent_text,
            "warning": self.warning_text,
            "danger": self.danger_text,
        }[tone]

    def soft_of(self, tone: Tone) -> str:
        """Return the colour that lies behind words with this tone."""
        return {
            "neutral": self.soft,
            "good": self.accent_soft,
            "warning": self.warning_soft,
            "danger": self.danger_soft,
        }[tone]

    def dot_of(self, tone: Tone) -> str:
        """Return the colour of a dot with this tone."""
        return {
            "neutral": self.idle,
            "good": self.accent,
            "warning": self.warning,
            "danger": self.danger,
        }[tone]


LIGHT = Colours(
    background="#f6f7f5",
    surface="#ffffff",
    raised="#ffffff",
    soft="#eef3f0",
    field="#f6f7f5",
    border="#e3e8e5",
    border_strong="#cdd5d1",
    shadow="#1c2421",
    text="#1c2421",
    text_muted="#5c6964",
    text_faint="#63706a",
    accent="#1f8f6b",
    accent_fill="#1a7f5f",
    accent_fill_hover="#177455",
    accent_fill_pressed="#12634a",
    on_accent="#ffffff",
    accent_text="#177455",
    accent_soft="#e4f4ee",
    warning="#b7791f",
    warning_text="#8a5a12",
    warning_soft="#fdf3df",
    danger="#c0392b",
    danger_text="#b3392b",
    danger_soft="#fbe9e7",
    idle="#93a09a",
    knob="#ffffff",
    note_yellow="#fbf1c9",
    note_green="#dff1df",
    note_blue="#dcebf7",
    note_pink="#f9e1e6",
    note_grey="#e6eae8",
)

DARK = Colours(
    background="#151a18",
    surface="#1c2220",
    raised="#222a27",
    soft="#2a3430",
    field="#151a18",
    border="#2b3431",
    border_strong="#3d4944",
    shadow="#000000",
    text="#e8eeeb",
    text_muted="#a3b1ab",
    text_faint="#94a29c",
    accent="#3fbf92",
    accent_fill="#3fbf92",
    accent_fill_hover="#53cba1",
    accent_fill_pressed="#35ab82",
    on_accent="#0c1712",
    accent_text="#3fbf92",
    accent_soft="#1d3a30",
    warning="#e0b15a",
    warning_text="#e0b15a",
    warning_soft="#3a301b",
    danger="#ef7b6c",
    danger_text="#f08a7e",
    danger_soft="#3d2320",
    idle="#6c7a74",
    knob="#f4f8f6",
    note_yellow="#474022",
    note_green="#26422f",
    note_blue="#233c4d",
    note_pink="#4b2c36",
    note_grey="#343d3a",
)
