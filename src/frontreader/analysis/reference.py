"""What a phrase stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """The entity that a phrase stands for, None for one without a name (een Rus is not Rusland). `inferred` is false
    where its head names the entity (Visser, de trainer)."""

    entity: str | None
    inferred: bool = True
