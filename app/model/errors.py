"""The errors the owner can meet. Each one says in a sentence what happened and what to do."""

from app.model.sentence import Sentence


class TendrilError(Exception):
    """Something was refused or went wrong; ``str()`` of it is a sentence for the owner."""

    def __init__(self, sentence: Sentence, *, technical: str = "") -> None:
        """Keep the owner's sentence, and beside it the technical text that a click away shows."""
        super().__init__(sentence)
        self.sentence = sentence
        self.technical = technical


class NotFound(TendrilError):
    """What was named does not exist."""


class Ambiguous(TendrilError):
    """What was named fits more than one thing."""


class Invalid(TendrilError):
    """A value, a file or a document is not what it has to be."""


class NotAllowed(TendrilError):
    """The thing exists, but this may not be done to it now."""


class EnvironmentFault(TendrilError):
    """This computer is in the way: a disk, a lock, a keyring, a network drive."""
