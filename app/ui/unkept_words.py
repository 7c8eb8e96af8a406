"""Words of a block that were being written and are not in the library: kept aside until their owner decides."""

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from app.model.block import Block
from app.ui.preferences import Preferences


class Unkept(BaseModel):
    """What was being written, and where: for which step of which sequence; an empty key is a new block."""

    model_config = ConfigDict(frozen=True)

    sequence_id: int
    sequence: str
    step: str
    key: str
    block: Block

    @property
    def place(self) -> tuple[int, str, str]:
        """Where it was being written."""
        return self.sequence_id, self.step, self.key


_SEVERAL = TypeAdapter(tuple[Unkept, ...])


class UnkeptWords:
    """Keeps such words aside, beside the data: they outlast a crash and the end of the session."""

    def __init__(self, preferences: Preferences) -> None:
        """Keep them with the window's own settings."""
        self._preferences = preferences

    def keep(self, unkept: Unkept) -> None:
        """Keep these, in the place of those that were being written there before."""
        self._write((*self._others(unkept.place), unkept))

    def forget(self, place: tuple[int, str, str]) -> None:
        """Let those of a place go: their owner has kept them or thrown them away."""
        others = self._others(place)
        if len(others) != len(self.every()):
            self._write(others)

    def every(self) -> tuple[Unkept, ...]:
        """Return all that are there."""
        written = self._preferences.unkept_words
        try:
            return _SEVERAL.validate_json(written) if written else ()
        except ValidationError:
            return ()

    def at(self, place: tuple[int, str, str]) -> Unkept | None:
        """Return those of a place."""
        return next((each for each in self.every() if each.place == place), None)

    def _others(self, place: tuple[int, str, str]) -> tuple[Unkept, ...]:
        return tuple(each for each in self.every() if each.place != place)

    def _write(self, kept: tuple[Unkept, ...]) -> None:
        self._preferences.unkept_words = _SEVERAL.dump_json(kept).decode() if kept else ""
