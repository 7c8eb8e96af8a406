"""Files of customers and of sequences, as a shop has them."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHOPIFY_HEADINGS = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,"
    "Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,"
    "Total Spent,Total Orders,Note,Tax Exempt,Tags"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in an export."""

    first_name: str
    email: str
    accepts_marketing: bool


def shopify_people(count: int, *, every_so_many_refuses: int) -> list[Person]:
    """Return different people, with names as they are in the world."""
    names = ("Thảo", "O'Brien", "Zoë", "Đặng Văn", "José", "李", "Anne-Marie", "Søren", "Mary Jane", "Łukasz")
    return [
        Person(f"{names[number % len(names)]} {number}", f"customer{number}@example.org", bool(accepts))
        for number in range(count)
        for accepts in [number % every_so_many_refuses]
    ]


def write_shopify(path: Path, people: Iterable[Person]) -> Path:
    """Write an export of customers as Shopify makes it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, SHOPIFY_HEADINGS.split(","), restval="")
        rows.writeheader()
        for number, person in enumerate(people):
            rows.writerow(
                {
                    "Customer ID": f"'{6_000_000 + number}",
                    "First Name": person.first_name,
                    "Last Name": "Nguyễn, Jr.",
                    "Email": person.email,
                    "Accepts Email Marketing": "yes" if person.accepts_marketing else "no",
                    "Default Address Address1": f'{number} "Long" Street\nback door',
                    "Default Address Country Code": "GB",
                    "Phone": f"'+4479115{number:05}",
                    "Accepts SMS Marketing": "no",
                    "Total Spent": "12.50",
                    "Total Orders": "1",
                    "Tax Exempt": "no",
                    "Tags": "uk, newsletter",
                }
            )
    return path


def write_people(path: Path, *emails: str) -> Path:
    """Write a plain list: the first name of each is what stands before the @, in capitals."""
    lines = [f"{email.partition('@')[0].title()},{email}" for email in emails]
    path.write_text("\n".join(["First name,Email", *lines]) + "\n", encoding="utf-8")
    return path


def message(step: str, leads_to: str | None = None, **changes: object) -> dict[str, Any]:
    """Return a step that sends the block of its own name at once."""
    return {"kind": "message", "id": step, "name": step.title(), "block": step, "next": leads_to, **changes}


def condition(step: str, yes: str | None, no: str | None) -> dict[str, Any]:
    """Return a step that asks for the tag “vip”."""
    question = {"about": "tag", "tag": "vip"}
    return {"kind": "condition", "id": step, "name": step, "question": question, "yes": yes, "no": no}


def sequence(*steps: Mapping[str, Any], **changes: object) -> dict[str, Any]:
    """Return a sequence of steps that begins with the first, with a block for each message."""
    blocks = {
        step["block"]: {
            "name": step["block"],
            "subject": f"About {step['block']}",
            "text": f"Hello {{{{ first_name }}}}, this is {step['block']}.",
        }
        for step in steps
        if step["kind"] == "message"
    }
    return {
        "format": "tendril.sequence/1",
        "name": "Follow-up",
        "kind": "transactional",
        "first": steps[0]["id"],
        "steps": list(steps),
        "blocks": blocks,
        **changes,
    }


def after(amount: int, unit: str) -> dict[str, Any]:
    """Return the timing of so long after the step before."""
    return {"when": "after", "amount": amount, "unit": unit}


def write_sequence(path: Path, document: Mapping[str, Any]) -> Path:
    """Write a sequence as a file."""
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path
