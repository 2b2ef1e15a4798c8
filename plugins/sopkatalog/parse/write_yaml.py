"""The front matter of a `Sop` as YAML text, in the order of the table in `front_matter.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from ..model.sop import Layanan, Sop
from .front_matter import FRONT_MATTER, LAYANAN

# Words that need no quotation marks: they begin with a letter, and hold nothing that YAML gives a meaning.
_POLOS = re.compile(r"(?:[^\W\d_]|\d+ [a-z])[\w ./()–-]*", re.ASCII)
_KATA_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_LEBAR_DAFTAR = 100
_FORMAT_BIASA = Sop("", "", "").format


def front_matter(sop: Sop) -> str:
    """The block between `---` and `---`, both included. Keys whose value says nothing are left out."""
    return "\n".join(("---", *_lines(sop, FRONT_MATTER.keys, ""), "---"))


def scalar(value: object) -> str:
    """A value as YAML reads it back, in quotation marks wherever its meaning could be lost.

    >>> scalar("Petugas Loket"), scalar("010"), scalar("ya: 4"), scalar("no")
    ('Petugas Loket', '"010"', '"ya: 4"', '"no"')
    """
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date | int):
        return str(value)
    text = str(value)
    is_plain = _POLOS.fullmatch(text) and text.rstrip() == text and text.casefold() not in _KATA_YAML
    return text if is_plain else '"' + "".join(_char(char) for char in text) + '"'


def _char(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _lines(record: Any, keys: Any, indent: str) -> Iterator[str]:
    for name in keys:
        value = _value(record, name)
        if value not in (None, "", (), _FORMAT_BIASA) and not _is_default(value):
            yield from _entry(name, value, indent)


def _value(record: Any, name: str) -> Any:
    # The time of a service is kept as its words too, and the words are what its author wrote.
    return record.waktu_teks if isinstance(record, Layanan) and name == "waktu" else getattr(record, name)


def _is_default(value: Any) -> bool:
    return is_dataclass(value) and not isinstance(value, type) and value == type(value)()


def _entry(name: str, value: Any, indent: str) -> Iterator[str]:
    if is_dataclass(value):
        yield f"{indent}{name}:"
        yield from _lines(value, _keys(value), indent + "  ")
    elif not isinstance(value, tuple):
        yield f"{indent}{name}: {scalar(value)}"
    elif is_dataclass(value[0]):
        yield f"{indent}{name}:"
        for item in value:
            yield from _item(item, indent + "  ")
    else:
        yield from _list(name, [scalar(item) for item in value], indent)


def _list(name: str, items: list[str], indent: str) -> Iterator[str]:
    """Short lists on one line, others one item a line."""
    one_line = f"{indent}{name}: [{', '.join(items)}]"
    if len(one_line) <= _LEBAR_DAFTAR:
        yield one_line
    else:
        yield f"{indent}{name}:"
        yield from (f"{indent}  - {item}" for item in items)


def _item(item: Any, indent: str) -> Iterator[str]:
    lines = list(_lines(item, _keys(item), indent + "  "))
    if not lines:
        yield f"{indent}- {{}}"
        return
    yield f"{indent}- {lines[0].lstrip()}"
    yield from lines[1:]


def _keys(value: Any) -> list[str]:
    return list(LAYANAN.keys) if isinstance(value, Layanan) else [field.name for field in fields(value)]
