"""Statements that run for every message: compiled once, then run with plain tuples.

Core builds the parameters and wraps the rows of each call anew, which takes several times as long as
SQLite takes. Here that is done once a statement, and values are turned column by column. The statements stay
Core's own, and so do transactions and faults.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from functools import cache, cached_property
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, insert, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Compiled
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from app.model.json_text import compact_json, read_json

Row = tuple[Any, ...]
_Turn = Callable[[Any], Any]
_DIALECT: Dialect = sqlite.dialect(json_serializer=compact_json, json_deserializer=read_json)
_ROW_ID = "row_id"


class Query:
    """A select. Its rows come as tuples of its columns, in their order."""

    def __init__(self, statement: Select[Any]) -> None:
        """Take a statement, which is compiled when it is first run."""
        self._statement = statement

    def rows(self, connection: Connection, **given: Any) -> list[Row]:
        """Return what it finds for its parameters."""
        sql, parameters = self._compiled
        known = [turn(given[name]) if name in given else value for name, value, turn in parameters]
        result = connection.exec_driver_sql(sql, tuple(known))
        with closing(result):
            return _turned(result.cursor.fetchall(), self._results)

    @cached_property
    def _compiled(self) -> tuple[str, Sequence[tuple[str, Any, _Turn]]]:
        compiled = self._statement.compile(dialect=_DIALECT)
        set_already = compiled.params
        binds = [(name, _bind_of(compiled, name) or _as_it_is) for name in _positions(compiled)]
        return str(compiled), [(name, turn(set_already[name]), turn) for name, turn in binds]

    @cached_property
    def _results(self) -> Sequence[tuple[int, _Turn]]:
        columns = self._statement.selected_columns
        turns = (_implemented(column.type).result_processor(_DIALECT, None) for column in columns)
        return [(place, turn) for place, turn in enumerate(turns) if turn is not None]


def insert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all with the same columns."""
    if rows:
        _inserting(table, tuple(rows[0])).run(connection, rows)


def update_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Update rows; each holds its ``id`` and the columns to set, the same in all."""
    if rows:
        _updating(table, tuple(name for name in rows[0] if name != "id")).run(connection, rows)


class _Many:
    """A statement that is run once for each of many rows."""

    def __init__(self, compiled: Compiled) -> None:
        names = _positions(compiled)
        self._sql = str(compiled)
        self._pick = itemgetter(*("id" if name == _ROW_ID else name for name in names))
        self._is_one = len(names) == 1
        turns = (_bind_of(compiled, name) for name in names)
        self._binds = [(place, turn) for place, turn in enumerate(turns) if turn is not None]

    def run(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        picked: Iterable[Any] = map(self._pick, rows)
        tuples = [(value,) for value in picked] if self._is_one else list(picked)
        connection.exec_driver_sql(self._sql, _turned(tuples, self._binds))


@cache
def _inserting(table: Table, columns: tuple[str, ...]) -> _Many:
    return _Many(insert(table).compile(dialect=_DIALECT, column_keys=list(columns)))


@cache
def _updating(table: Table, columns: tuple[str, ...]) -> _Many:
    statement = update(table).where(table.c.id == bindparam(_ROW_ID))
    return _Many(statement.values({name: bindparam(name) for name in columns}).compile(dialect=_DIALECT))


def _turned(rows: Sequence[Any], turns: Sequence[tuple[int, _Turn]]) -> list[Row]:
    """Return rows with the values in some places turned."""
    if not rows or not turns:
        return list(rows)
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, turn in turns:
        columns[place] = map(turn, columns[place])
    return list(zip(*columns, strict=True))


def _positions(compiled: Compiled) -> Sequence[str]:
    """Return the names of the parameters in the order in which the statement asks for them."""
    assert isinstance(compiled, SQLCompiler)
    return compiled.positiontup or ()


def _bind_of(compiled: Compiled, name: str) -> _Turn | None:
    assert isinstance(compiled, SQLCompiler)
    return _implemented(compiled.binds[name].type).bind_processor(_DIALECT)


def _implemented(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.dialect_impl(_DIALECT)


def _as_it_is(value: Any) -> Any:
    return value
