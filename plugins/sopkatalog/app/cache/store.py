"""The kept values in one file: several builds may use it at once, a killed one leaves nothing half-written.

SQLite does what that takes. Whatever goes wrong with the file (damaged, locked for long, read-only) costs time only:
it is as if nothing had been kept.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from .key import Key

SKEMA = 1  # raise it when the table changes
NAMA = f"hasil-{SKEMA}.sqlite"
GILIRAN = 12
"""Values that so many uses of the cache in a row have not asked for are thrown away."""
_TUNGGU_DETIK = 5.0
_SEKALI = 500  # SQLite limits the number of values in one question


class Cache(Protocol):
    """Values by key, as bytes."""

    @property
    def is_kept(self) -> bool:
        """Is it worth packing a value for it?"""

    def get(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Those that are kept."""

    def put(self, values: Mapping[Key, bytes]) -> bool:
        """Keeps them; False where it could not."""

    def peek(self, key: Key) -> bytes | None:
        """One value, if it is kept and whole; it does not count as used."""

    def use(self, keys: Iterable[Key]) -> None:
        """These count as used, and will be kept on."""

    def close(self) -> None:
        """Nothing more is asked of it for now."""


class NoCache:
    """Keeps nothing."""

    is_kept = False

    def get(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Nothing."""
        return {}

    def put(self, values: Mapping[Key, bytes]) -> bool:
        """Forgets them."""
        return False

    def peek(self, key: Key) -> bytes | None:
        """Nothing."""
        return None

    def use(self, keys: Iterable[Key]) -> None:
        """Nothing is kept anyway."""

    def close(self) -> None:
        """Nothing to let go of."""


class Store:
    """A folder with the file in it. Made when first written to; it hides itself from git."""

    is_kept = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._base: sqlite3.Connection | None = None
        self._is_usable = True

    def get(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Those that are kept and whole; they count as used."""
        found: dict[Key, bytes] = {}
        with self._trouble_ignored():
            if self._is_usable and self._file.is_file():
                for start in range(0, len(keys), _SEKALI):
                    found.update(self._kept(keys[start : start + _SEKALI]))
                self._use(found)
        return found

    def put(self, values: Mapping[Key, bytes]) -> bool:
        """Keeps them, or does not."""
        with self._trouble_ignored():
            if self._is_usable and values:
                rows = [(key, zlib.crc32(value), value) for key, value in values.items()]
                self._write("insert or replace into hasil values (?, ?, ?)", rows)
                self._use(values)
        return self._is_usable

    def peek(self, key: Key) -> bytes | None:
        """One value, if it is kept and whole; it does not count as used."""
        with self._trouble_ignored():
            if self._is_usable and self._file.is_file():
                return dict(self._kept([key])).get(key)
        return None

    def use(self, keys: Iterable[Key]) -> None:
        """These count as used, and will be kept on."""
        with self._trouble_ignored():
            if self._is_usable and self._file.is_file():
                self._use(keys)

    def close(self) -> None:
        """Throws away what nobody asked for in a while, and lets go of the file."""
        base, self._base = self._base, None
        if base is not None:
            with suppress(sqlite3.Error), base:
                base.execute("delete from dipakai where giliran < (select max(nomor) from giliran) - ?", (GILIRAN,))
                base.execute("delete from hasil where kunci not in (select kunci from dipakai)")
            base.close()

    @property
    def _file(self) -> Path:
        return self.folder / NAMA

    def _kept(self, keys: Sequence[Key]) -> Iterator[tuple[Key, bytes]]:
        marks = ",".join("?" * len(keys))
        rows = self._open().execute(f"select kunci, jumlah, isi from hasil where kunci in ({marks})", keys)
        return ((key, value) for key, crc, value in rows if zlib.crc32(value) == crc)

    def _use(self, keys: Iterable[Key]) -> None:
        # A table of its own: to change a row that holds a page is to write the page again.
        giliran = "(select max(nomor) from giliran)"
        self._write(f"insert or replace into dipakai values (?, {giliran})", [(key,) for key in keys])

    def _write(self, command: str, rows: Sequence[tuple[object, ...]]) -> None:
        base = self._open()
        with base:  # one transaction
            base.executemany(command, rows)

    def _open(self) -> sqlite3.Connection:
        if self._base is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            self._base = sqlite3.connect(self._file, timeout=_TUNGGU_DETIK, check_same_thread=False)
            self._base.execute("pragma synchronous = off")  # what a power cut takes is made again
            with self._base:
                for command in _TABEL:
                    self._base.execute(command)
        return self._base

    @contextmanager
    def _trouble_ignored(self) -> Iterator[None]:
        """After the first trouble nothing more is asked of the file; a damaged one is removed for the next build."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            self._is_usable = False
            self.close()
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                with suppress(OSError):
                    self._file.unlink()


_TABEL = (
    "create table if not exists hasil (kunci blob primary key, jumlah, isi)",
    "create table if not exists dipakai (kunci blob primary key, giliran) without rowid",
    "create table if not exists giliran (nomor integer primary key)",
    "insert into giliran default values",
    "delete from giliran where nomor < (select max(nomor) from giliran)",
)
