"""Small pieces that every query module uses."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    select,
    text,
    update,
)


def as_list(ids: Iterable[int] | Iterable[str]) -> str:
    """Return ids in the form that ``among`` takes as the parameter ``ids``."""
    return json.dumps(list(ids))


def among(ids: str = "ids") -> Any:
    """Return a sub-select of what is in the JSON list parameter ``ids``: one statement for any count."""
    return select(text("value")).select_from(text(f"json_each(:{ids})"))


def update_by_id(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Update many rows in one go; each holds its ``id`` and the columns to set, the same in all."""
    if not rows:
        return
    columns = tuple(name for name in rows[0] if name != "id")
    statement = _update_by_id(table, columns)
    connection.execute(statement, [{**{n: row[n] for n in columns}, "row_id": row["id"]} for row in rows])


@cache
def _update_by_id(table: Table, columns: Sequence[str]) -> Update:
    """Return the statement, built once: building it costs more than running it."""
    values: dict[str, BindParameter[Any]] = {name: bindparam(name) for name in columns}
    return update(table).where(table.c.id == bindparam("row_id")).values(values)


def insert_one(connection: Connection, table: Table, **values: Any) -> int:
    """Insert one row and return its id."""
    return int(connection.execute(insert(table).returning(table.c.id), values).scalar_one())


def exists(connection: Connection, query: Select[Any]) -> bool:
    """Say whether a query finds anything."""
    return connection.execute(query.limit(1)).first() is not None
