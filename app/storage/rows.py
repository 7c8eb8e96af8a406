"""Small pieces that every query module uses."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, insert, select, text, update


def as_list(ids: Iterable[int]) -> str:
    """Return ids in the form that ``among`` takes as the parameter ``ids``."""
    return json.dumps(list(ids))


def among(ids: str = "ids") -> Any:
    """Return a sub-select of the numbers in the JSON list parameter ``ids``: one statement for any count."""
    return select(text("value")).select_from(text(f"json_each(:{ids})"))


def update_by_id(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Update many rows in one go; each holds its ``id`` and the columns to set, the same in all."""
    if not rows:
        return
    columns = [name for name in rows[0] if name != "id"]
    statement = (
        update(table)
        .where(table.c.id == bindparam("row_id"))
        .values({name: bindparam(name) for name in columns})
    )
    connection.execute(statement, [{**{n: row[n] for n in columns}, "row_id": row["id"]} for row in rows])


def insert_one(connection: Connection, table: Table, **values: Any) -> int:
    """Insert one row and return its id."""
    return int(connection.execute(insert(table).returning(table.c.id), values).scalar_one())


def exists(connection: Connection, query: Select[Any]) -> bool:
    """Say whether a query finds anything."""
    return connection.execute(query.limit(1)).first() is not None
