"""Sequences as files: templates, import and export, with their blocks and pictures."""

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from app.model.block import LARGEST_PICTURE, Block, Picture
from app.model.check import check
from app.model.errors import EnvironmentFault, Invalid, NotFound
from app.model.flow import dangling_links
from app.model.picture_bytes import digest_of, kind_of
from app.model.sentence import worded
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.sequence_file import DocumentFault, read_document
from app.model.shop import Shop
from app.model.steps import MessageStep
from app.storage import library
from app.workspace.desk import RESOURCES

BLANK = SequenceDocument(name="New sequence", kind=SequenceKind.MARKETING)
"""A sequence without a step. It asks for consent, until its owner says that it is no marketing."""

_TEMPLATES = RESOURCES / "templates"
"""English at its root, and a folder of the same files for each other language."""

_ENGLISH = "en"
_BROKEN = ("no_first", "duplicate_id", "dangling", "unreachable", "cycle", "missing_block")
_LONGEST_KEY = 200
"""How long the name of a block may be in a message step."""


@dataclass(frozen=True, slots=True)
class TemplateView:
    """A sequence to begin with."""

    key: str
    name: str
    kind: str
    entry: str
    messages: int


def template_languages() -> tuple[str, ...]:
    """Return the codes of the languages that the templates are written in."""
    return (_ENGLISH, *sorted(path.name for path in _TEMPLATES.iterdir() if path.is_dir()))


def templates(language: str = "") -> list[TemplateView]:
    """Return the templates that come with the program, in a language; in English where they are not written in it."""
    found = []
    for path in sorted(_folder(language).glob("*.json")):
        document = read_document(path.read_text(encoding="utf-8"))
        entry = document.entry.event if document.entry.on == "event" else "by hand"
        messages = len(document.messages)
        found.append(TemplateView(path.stem, document.name, document.kind.value, entry, messages))
    return found


def template(name: str, language: str = "") -> SequenceDocument:
    """Return a template by its key or its name; raise ``NotFound`` with those there are."""
    for view in templates(language):
        if _plain(name) in (_plain(view.key), _plain(view.name)):
            return read_document((_folder(language) / f"{view.key}.json").read_text(encoding="utf-8"))
    known = ", ".join(view.key for view in templates())
    raise NotFound(worded("There is no template “{name}”; there are: {known}.", name=name, known=known))


def _folder(language: str) -> Path:
    return _TEMPLATES / language if language in template_languages() and language != _ENGLISH else _TEMPLATES


def read_file(path: Path) -> SequenceDocument:
    """Read a sequence from a file, checked in full; raise ``Invalid`` with every fault by its place."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound(worded("There is no file {path}.", path=str(path))) from error
    except OSError as error:
        raise EnvironmentFault(
            worded("{path} cannot be read.", path=str(path)), technical=str(error)
        ) from error
    try:
        return read_document(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Invalid(
            worded("{path} is not a sequence: it is no text in UTF-8.", path=str(path)), technical=str(error)
        ) from error


def refuse_broken(document: SequenceDocument, shop: Shop) -> None:
    """Raise ``DocumentFault`` for a document that could run nowhere, with every fault by its place.

    What only this shop lacks, such as a field or the postal address, is for its own check to say.
    """
    problems = check(document, channel=None, shop=shop, way_out="", known_fields=())
    broken = [
        problem
        for problem in problems
        if problem.is_error and (problem.key in _BROKEN or problem.key.startswith("template_"))
    ]
    if broken:
        raise DocumentFault(broken, technical="\n".join([*map(str, broken), *_missing_steps(document)]))


def _missing_steps(document: SequenceDocument) -> list[str]:
    """Say by ids, for whoever mends the file by hand, which links lead to a step that is not there."""
    return [
        f"{step_id or 'the sequence'}, {label}: there is no step '{target}'"
        for step_id, label, target in dangling_links(document)
    ]


def store_blocks(connection: Connection, document: SequenceDocument, now: datetime) -> SequenceDocument:
    """Put a document's blocks and pictures into the library; return it with the keys they got.

    A block whose key is taken by another content gets a new key, so that no other sequence changes.
    """
    _store_pictures(connection, document)
    renamed: dict[str, str] = {}
    kept: dict[str, Block] = {}
    for key, block in document.blocks.items():
        new_key = _free_key(connection, key, block)
        library.put_block(connection, new_key, block, now)
        renamed[key] = new_key
        kept[new_key] = block
    steps = tuple(
        step.model_copy(update={"block": renamed.get(step.block, step.block)})
        if isinstance(step, MessageStep)
        else step
        for step in document.steps
    )
    return document.model_copy(update={"steps": steps, "blocks": kept, "pictures": {}})


def with_pictures(connection: Connection, document: SequenceDocument) -> SequenceDocument:
    """Return the document with the bytes of its pictures, so that a file of it holds everything."""
    data = library.picture_data(connection, document.shown_pictures)
    encoded = {digest: base64.b64encode(found).decode() for digest, found in sorted(data.items())}
    return document.model_copy(update={"pictures": encoded})


def _store_pictures(connection: Connection, document: SequenceDocument) -> None:
    wanted = document.shown_pictures
    known = library.picture_data(connection, wanted)
    for digest, picture in wanted.items():
        if digest not in known:
            library.put_picture(connection, digest, picture.kind, _picture_bytes(document, picture))


def _picture_bytes(document: SequenceDocument, picture: Picture) -> bytes:
    encoded = document.pictures.get(picture.digest)
    if encoded is None:
        raise Invalid(
            worded(
                "The file lacks the picture {picture} that a block shows.",
                picture=picture.alt or picture.digest[:8],
            )
        )
    try:
        data = base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise Invalid(worded("A picture in the file is damaged."), technical=str(error)) from error
    if len(data) > LARGEST_PICTURE:
        raise Invalid(worded("A picture is larger than {most} MB.", most=LARGEST_PICTURE // 1024 // 1024))
    if kind_of(data) != picture.kind or digest_of(data) != picture.digest:
        raise Invalid(worded("A picture in the file is damaged, or is no picture."))
    return data


def _free_key(connection: Connection, key: str, block: Block) -> str:
    candidate, number = key, 1
    while (there := library.block(connection, candidate)) is not None and there != block:
        number += 1
        ending = f"-{number}"
        candidate = key[: _LONGEST_KEY - len(ending)] + ending
    return candidate


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
