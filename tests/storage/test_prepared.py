"""What is compiled once says the same as Core does."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import IntegrityError

from app.model.sentence import Sentence, worded
from app.storage.prepared import Query, insert_many, update_many
from app.storage.tables import channels, tags

AT = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=UTC)
PROBLEM = worded("the mailbox of {name} is full", name="Lan")


def put(connection: Connection, *names: str) -> None:
    rows = [
        {"name": name, "platform": "email", "settings": {"host": name}, "problem": PROBLEM, "created_at": AT}
        for name in names
    ]
    insert_many(connection, channels, rows)


class TestAQuery:
    def test_finds_what_core_finds_in_the_same_shape(self, connection: Connection) -> None:
        put(connection, "A", "B")
        statement = select(channels).order_by(channels.c.id)
        assert Query(statement).rows(connection) == [tuple(row) for row in connection.execute(statement)]

    def test_turns_values_into_what_the_program_works_with(self, connection: Connection) -> None:
        put(connection, "A")
        query = Query(select(channels.c.settings, channels.c.problem, channels.c.created_at))
        ((settings, problem, created_at),) = query.rows(connection)
        assert (settings, created_at) == ({"host": "A"}, AT)
        assert isinstance(problem, Sentence)
        assert problem == PROBLEM

    def test_turns_what_it_is_given_and_keeps_what_stands_in_it(self, connection: Connection) -> None:
        put(connection, "A", "B")
        query = Query(
            select(channels.c.name)
            .where(channels.c.platform == "email", channels.c.created_at <= bindparam("now"))
            .where(channels.c.name == bindparam("name"))
        )
        assert query.rows(connection, name="B", now=AT) == [("B",)]
        assert query.rows(connection, name="B", now=datetime(2026, 1, 1, tzinfo=UTC)) == []

    def test_finds_nothing_as_an_empty_list(self, connection: Connection) -> None:
        assert Query(select(channels)).rows(connection) == []


class TestManyRows:
    def test_are_updated_by_their_ids(self, connection: Connection) -> None:
        put(connection, "A", "B")
        (one, two) = connection.scalars(select(channels.c.id).order_by(channels.c.id))
        update_many(
            connection,
            channels,
            [{"id": two, "name": "Z", "created_at": AT}, {"id": one, "name": "Y", "created_at": AT}],
        )
        assert connection.scalars(select(channels.c.name).order_by(channels.c.id)).all() == ["Y", "Z"]

    def test_may_be_none(self, connection: Connection) -> None:
        insert_many(connection, channels, [])
        update_many(connection, channels, [])
        assert connection.execute(select(channels)).all() == []

    def test_that_the_database_refuses_are_refused_as_core_does(self, connection: Connection) -> None:
        with pytest.raises(IntegrityError):
            insert_many(connection, tags, [{"customer_id": 1, "tag": None}])
