"""Which texts the sources show to the owner, read from their syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.ui.translations.qt_texts import QT_TEXTS

SENTENCES = "sentences"
_ROWS = {"Setting": (1, 3), "Rule": (1, 3), "_Explanation": (0, 3), "GuideStep": (0, 2), "Duty": (0, 1)}
"""Rows in tables that hold texts, with the places of their texts among what they are made of."""

_TEXT_FIELDS = ("label", "help", "problem", "advice")
"""Fields of rows in tables (settings of channels, what replies mean) that hold texts."""


@dataclass(frozen=True, order=True, slots=True)
class Text:
    """One text to be translated; ``is_counted`` where it has a form for one and for many."""

    context: str
    source: str
    is_counted: bool = False


def texts_of(folder: Path) -> list[Text]:
    """Return every text of the sources below a folder, and those of Qt, each once, in order."""
    found = {Text(context, source) for context, sources in QT_TEXTS.items() for source in sources}
    for path in folder.rglob("*.py"):
        reader = _Reader()
        reader.visit(ast.parse(path.read_text(encoding="utf-8")))
        found.update(reader.found)
    return sorted(found)


def translations_in(file: Path) -> dict[Text, str]:
    """Return what a ``.ts`` file holds; the forms of a counted text are joined by line feeds."""
    known: dict[Text, str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.get("numerus") == "yes",
            )
            translation = message.find("translation")
            is_there = translation is not None and translation.get("type") is None
            known[text] = (
                "\n".join(translation.itertext()).strip() if is_there and translation is not None else ""
            )
    return known


def unfinished(texts: list[Text], file: Path) -> list[Text]:
    """Return the texts that a ``.ts`` file does not translate."""
    known = translations_in(file)
    return [text for text in texts if not known.get(text)]


class _Reader(ast.NodeVisitor):
    """Knows ``self.tr``, ``translate``, a module's own ``_tr``, ``worded``, ``template`` and ``Templates``."""

    def __init__(self) -> None:
        self.found: list[Text] = []
        self._classes: list[str] = []
        self._own_context = ""

    def visit_Module(self, node: ast.Module) -> None:
        for each in node.body:
            if isinstance(each, ast.FunctionDef) and each.name == "_tr":
                call = next(inner for inner in ast.walk(each) if isinstance(inner, ast.Call))
                self._own_context = _literal(call.args[0]) or ""
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.annotation, ast.Name) and node.annotation.id == "Templates":
            for value in node.value.values if isinstance(node.value, ast.Dict) else []:
                self._take(SENTENCES, value, is_counted=False)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(attr="tr") if node.args:
                self._take(self._classes[-1], node.args[0], is_counted=len(node.args) > 2)
            case ast.Attribute(attr="translate") | ast.Name(id="translate") if len(node.args) > 1:
                self._take(_literal(node.args[0]) or "", node.args[1], is_counted=len(node.args) > 3)
            case ast.Name(id="_tr") if node.args:
                self._take(self._own_context, node.args[0], is_counted=len(node.args) > 1)
            case ast.Name(id="worded" | "template") if node.args:
                self._take(SENTENCES, node.args[0], is_counted=False)
            case ast.Name(id=row) if row in _ROWS:
                for text in (
                    *node.args[slice(*_ROWS[row])],
                    *(each.value for each in node.keywords if each.arg in _TEXT_FIELDS),
                ):
                    self._take(SENTENCES, text, is_counted=False)
            case ast.Name(id="Guide"):
                lists = (each.value for each in node.keywords if each.arg == "remarks")
                for text in (item for each in lists if isinstance(each, ast.Tuple) for item in each.elts):
                    self._take(SENTENCES, text, is_counted=False)
        self.generic_visit(node)

    def _take(self, context: str, node: ast.expr, *, is_counted: bool) -> None:
        for source in _literals(node):
            if source:
                self.found.append(Text(context, source, is_counted))


def _literals(node: ast.expr) -> Iterator[str]:
    """Return the texts an expression may be: a literal, or the branches of a choice between such."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif (text := _literal(node)) is not None:
        yield text


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
