"""Prints SOPs into a folder, one PDF each, and binds the books of units."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ...io.files import write_file
from ...model.sop import Sop
from .book import bound_book
from .file import with_bookmarks
from .fixed_bytes import fixed_bytes
from .press import Press
from .selection import Pilihan
from .sheets_pdf import CanPrint, Cetakan, printed
from .workers import Workers, worker_count

Buka = Callable[[], AbstractContextManager[CanPrint]]
Say = Callable[[str, int, int], None]
"""Hears what is being made, how many are done, of how many."""


def export_pdf(press: Press, pilihan: Pilihan, folder: Path, buka: Buka, say: Say) -> tuple[Path, ...]:
    """The files that were written. A PrintError leaves those that were finished, and none by halves."""
    folder.mkdir(parents=True, exist_ok=True)
    return _Export(press, pilihan, folder, say).carry_out(buka)


@dataclass(frozen=True)
class _Export:
    press: Press
    pilihan: Pilihan
    folder: Path
    say: Say

    def carry_out(self, buka: Buka) -> tuple[Path, ...]:
        sop, buku = self.pilihan.sop, self.pilihan.buku
        with Workers(buka, worker_count(len(sop))) as workers:
            prints = workers.each(self._sop, sop, lambda done: self.say("SOP", done, len(sop)))
            pairs = tuple(zip(sop, prints, strict=True))
            for done, kode in enumerate(buku, 1):
                own = [(item, cetakan) for item, cetakan in pairs if item.unit_pengampu == kode]
                write_file(self._book_file(kode), bound_book(self.press, kode, own, workers))
                self.say("buku", done, len(buku))
        return (*map(self._file, sop), *map(self._book_file, buku))

    def _sop(self, printer: CanPrint, sop: Sop) -> Cetakan:
        """Writes the file of a SOP; gives its print without the bytes, which would fill the memory."""
        flow = self.press.catalogue.checked.flows[sop.path]
        cetakan = printed(printer, partial(self.press.html, sop), flow, self.press.tinggi_isi)
        isi = fixed_bytes(cetakan.isi, self.press.catalogue.checked.today)
        write_file(self._file(sop), with_bookmarks(isi, sop.judul or sop.id, cetakan.penanda))
        return replace(cetakan, isi=b"")

    def _file(self, sop: Sop) -> Path:
        return self.folder / f"{sop.id}.pdf"

    def _book_file(self, kode: str) -> Path:
        return self.folder / f"buku-{kode}.pdf"
