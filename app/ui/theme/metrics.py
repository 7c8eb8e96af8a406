"""The sizes: distances, radii, and a type scale that grows with the letters the system asks for."""

from dataclasses import dataclass, field

_SMALLEST_BODY = 14
_LARGEST_BODY = 20


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Heights of letters in device-independent pixels, all measured from ``body``."""

    body: int = _SMALLEST_BODY

    @classmethod
    def for_system(cls, pixels: int) -> "TypeScale":
        """Return the scale for a system whose own letters are so high."""
        return cls(max(_SMALLEST_BODY, min(_LARGEST_BODY, pixels)))

    @property
    def caption(self) -> int:
        """The small print: column headings, pills."""
        return self.body - 2

    @property
    def small(self) -> int:
        """What stands back: explanations, times."""
        return self.body - 1

    @property
    def heading(self) -> int:
        """The name of a card or a section."""
        return self.body + 1

    @property
    def dialog(self) -> int:
        """The title of a dialog, and of an empty page."""
        return self.body + 5

    @property
    def title(self) -> int:
        """The title of a page."""
        return self.body + 9


@dataclass(frozen=True, slots=True)
class Metrics:
    """Distances on a grid of four, and radii."""

    type: TypeScale = field(default_factory=TypeScale)
    tiny: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    huge: int = 24
    page: int = 36
    radius_small: int = 6
    radius: int = 8
    radius_card: int = 12

    def scaled(self, pixels: int) -> int:
        """Return a width that grows with the letters."""
        return pixels * self.type.body // _SMALLEST_BODY

    @property
    def sidebar(self) -> int:
        """The width of the sidebar."""
        return self.scaled(220)

    @property
    def sidebar_of_icons(self) -> int:
        """The width of the sidebar where there is room for its icons alone."""
        return self.scaled(60)

    @property
    def card(self) -> int:
        """The least width of a card."""
        return self.scaled(350)

    @property
    def icon(self) -> int:
        """The side of an icon beside words."""
        return self.scaled(18)

    @property
    def chip(self) -> int:
        """The side of an icon on a tinted ground."""
        return self.scaled(36)

    @property
    def control(self) -> int:
        """The height of a button or a field."""
        return self.type.body + 22

    @property
    def row(self) -> int:
        """The height of a row in a table."""
        return self.type.body + 32
