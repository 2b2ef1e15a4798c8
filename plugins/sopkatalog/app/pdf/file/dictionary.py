"""PDF dictionaries from plain ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pypdf.generic import DictionaryObject, NameObject


def dictionary(values: Mapping[str, Any]) -> DictionaryObject:
    """A PDF dictionary with these keys; a value that begins with “/” is a name, all others are PDF objects already."""
    return DictionaryObject({NameObject(key): _value(value) for key, value in values.items()})


def _value(value: Any) -> Any:
    return NameObject(value) if type(value) is str else value
