"""Texts for the owner keep what they were made of in the database."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select, text

from app.model.sentence import Sentence, worded
from app.storage.tables import Wording


def test_a_problem_comes_back_as_the_sentence_it_was() -> None:
    table = Table("kept", MetaData(), Column("id", Integer, primary_key=True), Column("problem", Wording))
    database = create_engine("sqlite://")
    with database.begin() as connection:
        table.create(connection)
        connection.execute(insert(table), [{"problem": worded("{host} is busy", host="mail")}])
        connection.execute(text("INSERT INTO kept (problem) VALUES ('written before')"))
        found = connection.scalars(select(table.c.problem).order_by(table.c.id)).all()
    assert found == ["mail is busy", "written before"]
    assert isinstance(found[0], Sentence)
    assert found[0].values == {"host": "mail"}
