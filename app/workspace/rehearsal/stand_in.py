"""The test customer: whom a sequence is tried on."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from app.model.customer import PRACTICE, Address, Consent, Customer
from app.model.errors import Invalid
from app.model.instants import is_zone
from app.model.sentence import worded

_ID = 1
"""Which branch of a split is drawn hangs on the customer's id: nobody's in particular is always the same."""


def _zone_or_none(name: str) -> str:
    if name and not is_zone(name):
        raise ValueError(f"“{name}” is not a time zone; one is called like Europe/London")
    return name


class StandIn(BaseModel):
    """Somebody who is written to on the Practice phone alone, and has said yes to it.

    ``copy_of`` is the id of the customer whose fields these are, 0 for nobody's. ``data`` is
    what comes with the events through which sequences are joined, by the event's name.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    first_name: str = Field(default="", max_length=200)
    last_name: str = Field(default="", max_length=200)
    email: str = Field(default="", max_length=300)
    phone: str = Field(default="", max_length=40)
    timezone: Annotated[str, AfterValidator(_zone_or_none)] = ""
    language: str = Field(default="", max_length=20)
    fields: Mapping[str, str] = Field(default_factory=dict)
    tags: tuple[str, ...] = ()
    data: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    copy_of: int = 0

    @classmethod
    def copied(cls, customer: Customer, data: Mapping[str, Mapping[str, str]] | None = None) -> "StandIn":
        """Return somebody with the fields of a customer."""
        return cls(
            first_name=customer.first_name,
            last_name=customer.last_name,
            email=customer.value_of("email"),
            phone=customer.value_of("phone"),
            timezone=customer.timezone,
            language=customer.language,
            fields=dict(customer.fields),
            tags=tuple(sorted(customer.tags)),
            data=data or {},
            copy_of=customer.id,
        )

    @classmethod
    def read(cls, written: str) -> "StandIn":
        """Read what ``written`` returned; somebody without a name where it cannot be read."""
        try:
            return cls.model_validate_json(written) if written else cls()
        except ValidationError:
            return cls()

    def written(self) -> str:
        """Return it as a text, to be remembered."""
        return self.model_dump_json(exclude_defaults=True)

    def customer(self) -> Customer:
        """Return the customer of the rehearsal."""
        kinds = (("email", self.email), ("phone", self.phone))
        return Customer(
            id=self.copy_of or _ID,
            first_name=self.first_name,
            last_name=self.last_name,
            timezone=self.timezone,
            language=self.language,
            fields={name: value for name, value in self.fields.items() if value},
            tags=frozenset(self.tags),
            addresses=tuple(Address(kind, value) for kind, value in kinds if value),
            consents={PRACTICE: Consent.YES},
        )


def stand_in_of(values: Mapping[str, object]) -> StandIn:
    """Return the test customer that a form describes; raise ``Invalid`` with what is wrong."""
    zone = str(values.get("timezone", ""))
    if zone and not is_zone(zone):
        raise Invalid(worded("“{zone}” is not a time zone; one is called like Europe/London.", zone=zone))
    try:
        return StandIn.model_validate(values)
    except ValidationError as error:
        raise Invalid(worded("A field of the test customer is too long."), technical=str(error)) from error
