"""A message as a template that the platform has approved: what customers read is kept there, only the gaps are ours."""

from pydantic import BaseModel, ConfigDict, Field


class Filled(BaseModel):
    """One variable of a template, named as the platform names it, with what stands in its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=100)
    value: str = Field(max_length=2000)


class TemplateMessage(BaseModel):
    """A template with its variables filled in for one customer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=512)
    language: str = Field(min_length=1, max_length=20)
    variables: tuple[Filled, ...] = Field(default=(), max_length=50)
