"""What a phrase stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """The entity that a phrase stands for. `inferred` is false where its head names the entity (Visser, de trainer)."""

    entity: str
    inferred: bool = True
