"""How Tendril looks: colours, sizes, letters and the stylesheet made of them. Nothing else names a colour."""

from app.ui.theme.metrics import Metrics, TypeScale
from app.ui.theme.palette import DARK, LIGHT, Colours
from app.ui.theme.theme import Appearance, Theme

__all__ = ["DARK", "LIGHT", "Appearance", "Colours", "Metrics", "Theme", "TypeScale"]
