"""A new draft: a file with everything that the form of its unit asks for, ready to be filled in."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..io.files import read_entry
from ..model.unit import Unit
from ..parse.gate import KATALOG_YML, REGISTER, gate
from ..parse.register import parse_registers
from ..parse.write import write
from .template import template

_PANJANG_NAMA = 60


class NewError(Exception):
    """The draft cannot be made; the text is for the user."""


@dataclass(frozen=True)
class Draft:
    """A draft that has been written: its file, and its unit."""

    path: Path
    unit: Unit


def new_draft(folder: Path, kode: str, judul: str, today: date) -> Draft:
    """Writes `<unit>/<title>.md`. Never overwrites; refuses a unit that is not in the register or has ended."""
    unit = _unit(units(folder), kode, today)
    words = " ".join("".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", judul)).split())
    if not words:
        raise NewError('Judul masih kosong. Contoh: python3 build.py new disdukcapil "Penerbitan Akta Kelahiran"')
    path = folder / unit.kode / f"{file_name(words)}.md"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(write(template(unit, words, path.stem)))
    except FileExistsError:
        raise NewError(
            f"Berkas {path} sudah ada dan tidak ditimpa. Pakai judul lain, atau sunting berkas itu."
        ) from None
    return Draft(path, unit)


def units(folder: Path) -> tuple[Unit, ...]:
    """The units in the register."""
    paths = (folder / KATALOG_YML, folder / REGISTER / "unit.yml")
    files, _ = gate(read_entry(folder, path) for path in paths if path.is_file())
    registers, _ = parse_registers(files)
    found: tuple[Unit, ...] = registers["units"]
    return found


def file_name(judul: str) -> str:
    """The name of the draft's file, without `.md`: plain letters, digits and hyphens; never like a number.

    >>> file_name("Penerbitan KTP-el karena Hilang"), file_name("2024"), file_name("申請")
    ('penerbitan-ktp-el-karena-hilang', 'sop-2024', 'sop-baru')
    """
    plain = unicodedata.normalize("NFKD", judul).encode("ascii", "ignore").decode("ascii").lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain)[:_PANJANG_NAMA].strip("-") or "baru"
    return name if name[0].isalpha() and name != "baru" else f"sop-{name}"


def _unit(known: Iterable[Unit], kode: str, today: date) -> Unit:
    by_kode = {unit.kode: unit for unit in known}
    unit = by_kode.get(kode)
    if unit is None:
        raise NewError(f"Unit “{kode}” tidak ada di {REGISTER}/unit.yml{_near(kode, by_kode)}")
    if unit.is_bubar(today):
        penerus = f"; penerusnya: {', '.join(unit.penerus)}" if unit.penerus else ""
        raise NewError(f"Unit “{kode}” berakhir pada {unit.berlaku_sampai}{penerus}.")
    return unit


def _near(kode: str, by_kode: dict[str, Unit]) -> str:
    names = {unit.nama.casefold(): unit.kode for unit in by_kode.values()} | {k: k for k in by_kode}
    near = difflib.get_close_matches(kode.casefold(), list(names), n=3, cutoff=0.5)
    saran = dict.fromkeys(names[name] for name in near)
    return f"; maksud Anda {' atau '.join(f'“{item}”' for item in saran)}?" if saran else "."
