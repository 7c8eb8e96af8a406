"""Small pieces that every query module uses."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    Table,
    insert,
    select,
    text,
)


def as_list(ids: Iterable[int] | Iterable[str]) -> str:
    """Return ids in the form that ``among`` takes as the parameter ``ids``."""
    return json.dumps(list(ids))


def among(ids: str = "ids") -> Any:
    """Return a sub-select of what is in the JSON list parameter ``ids``: one statement for any count."""
    return select(text("value")).select_from(text(f"json_each(:{ids})"))


def insert_one(connection: Connection, table: Table, **values: Any) -> int:
    """Insert one row and return its id."""
    return int(connection.execute(insert(table).returning(table.c.id), values).scalar_one())


def exists(connection: Connection, query: Select[Any]) -> bool:
    """Say whether a query finds anything."""
    return connection.execute(query.limit(1)).first() is not None
