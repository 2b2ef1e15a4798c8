"""An outcome that may go out: built of exactly the input that was checked, looked through, listed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...io.tree import compress_tree, copy_tree, put_file, read_tree
from ...model.output import Artifact
from ...publish.manifest import Manifest, ManifestError
from ...publish.outcome_links import PageLinks, broken_links, sentences
from ...publish.version import ALAMAT_VERSI
from .publish_error import PublishError

_SEBANYAK = 20
_WAJIB = ("index.html", "404.html", ALAMAT_VERSI)


@dataclass(frozen=True)
class Prepared:
    """A folder with all that goes out, the list of it, and the checksum of the source it was made of."""

    folder: Path
    manifest: Manifest
    sumber: str


def need_same_source(sumber: str, now: Callable[[], str], site: Path) -> None:
    """Refuses a site that was not made of the source with the checksum `sumber`, or whose source has changed since."""
    said = json.loads((site / ALAMAT_VERSI).read_bytes())["sumber"] if (site / ALAMAT_VERSI).is_file() else ""
    if not sumber == said == now():
        raise PublishError(
            "Berkas sumber berubah selagi situs dibangun, sehingga hasilnya belum diperiksa. "
            "Simpan semua berkas, lalu ulangi perintah ini."
        )


def need_sound_outcome(site: Path, akar: str) -> None:
    """Refuses a built site in which something is missing or an address leads nowhere."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    missing = [name for name in _WAJIB if name not in files]
    pages = (PageLinks.of(path, (site / path).read_text("utf-8")) for path in files if path.endswith(".html"))
    faults = [f"{name} tidak ada." for name in missing] + list(sentences(broken_links(pages, files, akar)))
    if faults:
        rest = [f"… dan {len(faults) - _SEBANYAK} lagi."] if len(faults) > _SEBANYAK else []
        words = "\n".join([*faults[:_SEBANYAK], *rest])
        raise PublishError(f"Situs tidak diterbitkan karena hasilnya belum utuh:\n{words}")


@contextmanager
def prepared(site: Path, sumber: str, extras: Iterable[Artifact] = (), *, compress: bool = False) -> Iterator[Prepared]:
    """The outcome of a built site with further files, in a folder of its own beside the site while it is needed."""
    folder = site.with_name(site.name + ".terbit")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        copy_tree(site, folder)
        for extra in extras:
            put_file(folder / extra.path, extra.bita)
        if compress:
            compress_tree(folder)
        yield Prepared(folder, _manifest(folder), sumber)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _manifest(folder: Path) -> Manifest:
    try:
        return Manifest.of(read_tree(folder))
    except ManifestError as error:
        raise PublishError(str(error)) from None
