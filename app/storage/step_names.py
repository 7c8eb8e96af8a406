"""What steps are called, read out of published versions without reading the rest of them."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select

from app.storage.rows import among, as_list
from app.storage.tables import versions

_STEP = func.json_each(versions.c.document, "$.steps").table_valued("value", joins_implicitly=True)
_ID, _NAME = (func.json_extract(_STEP.c.value, path) for path in ("$.id", "$.name"))
_OF_VERSIONS = select(versions.c.id, _ID, _NAME).where(versions.c.id.in_(among()))
_OF_SEQUENCE = (
    select(_ID, _NAME).where(versions.c.sequence_id == bindparam("sequence_id")).order_by(versions.c.number)
)


def step_names(connection: Connection, version_ids: Iterable[int]) -> dict[tuple[int, str], str]:
    """Return what the steps of versions are called, by version and id."""
    found = connection.execute(_OF_VERSIONS, {"ids": as_list(version_ids)})
    return {(version_id, step): name or "" for version_id, step, name in found}


def last_names(connection: Connection, sequence_id: int) -> dict[str, str]:
    """Return by id what every step was called in the newest version of a sequence that has it."""
    found = connection.execute(_OF_SEQUENCE, {"sequence_id": sequence_id})
    return {step: name or "" for step, name in found}
