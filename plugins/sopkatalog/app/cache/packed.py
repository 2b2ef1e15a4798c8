"""Values as bytes and back: for the cache, and on the way to another process.

What comes out of a file is made of this package's own classes and of plain values, whatever the file says: a damaged or
foreign file may not run anything.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from functools import cache
from typing import Any

from ...diagnostics import Kind

_POLOS = frozenset({("datetime", "date"), ("builtins", "frozenset"), ("markupsafe", "Markup")})
_PAKET = __name__.partition(".")[0]


class BrokenError(Exception):
    """These bytes are no value of ours."""


def packed(value: object) -> bytes:
    """The value as bytes."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.dispatch_table = _TABEL
    pickler.dump(value)
    return buffer.getvalue()


def unpacked(data: bytes) -> Any:
    """The value that was packed. Raises BrokenError."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception as error:  # pickle raises whatever the damaged bytes lead to
        raise BrokenError(str(error)) from error


def kind_of(code: str) -> Kind:
    """The one value that a kind of finding has in this process; its words are not packed with every finding."""
    return _kinds()[code]


@cache
def _kinds() -> dict[str, Kind]:
    from ...rules.registry import all_kinds  # all the rules: who is told what was kept needs none of them

    return {kind.code: kind for kind in all_kinds()}


def _reduced_kind(kind: Kind) -> tuple[Any, ...]:
    return kind_of, (kind.code,)


_TABEL = copyreg.dispatch_table | {Kind: _reduced_kind}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """A class of ours, or one of the few plain ones."""
        if (module, name) == (__name__, kind_of.__name__):
            return kind_of
        if (module, name) in _POLOS:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.partition(".")[0] == _PAKET else None
        if not (isinstance(found, type) and found.__module__.partition(".")[0] == _PAKET):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found
