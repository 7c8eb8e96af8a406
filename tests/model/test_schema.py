"""The published schema is the one of the model, and describes what is written."""

import json
from pathlib import Path

from app.model.sequence_file import document_schema

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "resources" / "sequence.schema.json"


def test_the_published_schema_is_up_to_date() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == document_schema(), "run script/schema"


def test_it_is_a_json_schema_of_every_kind_of_step() -> None:
    schema = json.loads(document_schema())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["steps"]["items"]["discriminator"]["mapping"].keys() == {
        *("message", "wait", "wait_for_event", "condition", "split", "action", "goal")
    }


def test_it_refuses_what_is_not_known_wherever_that_stands() -> None:
    schema = json.loads(document_schema())
    objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
    assert all(part["additionalProperties"] is False for part in objects)


def test_its_examples_are_the_templates_that_come_with_it() -> None:
    schema = json.loads(document_schema())
    for path in (ROOT / "resources" / "templates").glob("*.json"):
        written = json.loads(path.read_text(encoding="utf-8"))
        assert written.keys() <= schema["properties"].keys()
        assert set(schema["required"]) <= written.keys()
