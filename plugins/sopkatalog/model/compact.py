"""Values that travel between processes and into the cache in few steps."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def compact(cls: type[T]) -> type[T]:
    """A dataclass that is pickled as its constructor's arguments.

    Pickle asks a frozen dataclass with slots for its fields one by one, and sets them one by one; reading a thousand
    SOPs back took as long as a third of parsing them. Every field must be an argument of the constructor.
    """
    values = attrgetter(*(item.name for item in fields(cls)))  # type: ignore[arg-type]  # a dataclass, by contract

    def reduced(self: T) -> tuple[type[T], tuple[Any, ...]]:
        return cls, values(self)

    cls.__reduce__ = reduced  # type: ignore[method-assign,assignment]
    return cls
