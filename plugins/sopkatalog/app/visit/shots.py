"""Takes pictures of the pages of a built site into a folder, and puts a sheet with all of them beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from ...io.files import write_file
from ..pdf.workers import Workers, worker_count
from .contact_sheet import contact_sheet
from .server import served
from .shot import Potret, potret_of

INDEKS = "index.html"


class CanPicture(Protocol):
    """What a visitor does; see `app.pdf.browser.Visitor`."""

    def picture(self, address: str, potret: Potret) -> bytes:
        """The page as PNG."""


Buka = Callable[[], AbstractContextManager[CanPicture]]


def take_shots(
    site: Path, alamat: Sequence[str], folder: Path, buka: Buka, selesai: Callable[[int, int], None]
) -> tuple[Path, ...]:
    """Pictures of these addresses below `site`, written into `folder`; the last file is the sheet.

    `selesai` hears how many are done, of how many. A PrintError leaves the pictures that were finished.
    """
    folder.mkdir(parents=True, exist_ok=True)
    potret = [item for one in alamat for item in potret_of(one)]
    with served(site) as root, Workers(buka, worker_count(len(potret))) as workers:

        def take(visitor: CanPicture, item: Potret) -> Path:
            file = folder / item.berkas
            write_file(file, visitor.picture(root + item.alamat, item))
            return file

        files = workers.each(take, potret, lambda done: selesai(done, len(potret)))
    write_file(folder / INDEKS, contact_sheet(alamat).encode())
    return (*files, folder / INDEKS)
