"""What others wrote and we use: the locked packages, and the drawing library kept in docs/. Text to values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_LAJUR = "docs/aset/lajur"
RUN, PDF, LISENSI = "requirements/run.txt", "requirements/pdf.txt", "requirements/lisensi.txt"
ASAL, SIDIK = f"{_LAJUR}/ASAL.txt", f"{_LAJUR}/SHA256SUMS"
BERKAS = (RUN, PDF, LISENSI, ASAL, SIDIK)
"""The files of the project that tell all this."""

_PAKET = re.compile(
    r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==([^\s;\\]+)([^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE | re.IGNORECASE
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VERSI_LAJUR = re.compile(r"\bMermaid (\d+\.\d+\.\d+)")
_SIDIK_LAJUR = re.compile(r"sha256 \S+\.tgz:\s+([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Part:
    """A package or a copied library: who publishes it (`jenis`: pypi or npm), licence, SHA-256, and its files here."""

    jenis: str
    nama: str
    versi: str
    lisensi: str
    sha256: tuple[str, ...]
    pilihan: bool = False
    berkas: tuple[tuple[str, str], ...] = ()


def parts(teks: Mapping[str, str]) -> tuple[Part, ...]:
    """All parts, in the order of their name. `teks` holds the text of each of `BERKAS`."""
    return tuple(sorted((*_packages(teks), _library(teks)), key=lambda part: part.nama))


def _packages(teks: Mapping[str, str]) -> Iterator[Part]:
    lisensi = dict(line.split(" ", 1) for line in teks[LISENSI].splitlines() if line and not line.startswith("#"))
    dasar = {found[1] for found in _PAKET.finditer(teks[RUN])}
    for nama, versi, selebihnya in (found.groups() for found in _PAKET.finditer(teks[PDF])):
        sidik = tuple(sorted(_HASH.findall(selebihnya)))
        yield Part("pypi", nama, versi, lisensi.get(nama, ""), sidik, pilihan=nama not in dasar)


def _library(teks: Mapping[str, str]) -> Part:
    versi, sidik = (pattern.search(teks[ASAL]) for pattern in (_VERSI_LAJUR, _SIDIK_LAJUR))
    lines = (line.split("  ", 1) for line in teks[SIDIK].splitlines())
    berkas = tuple((f"{_LAJUR}/{path}", digest) for digest, path in lines)
    return Part("npm", "mermaid", versi[1] if versi else "", "MIT", (sidik[1],) if sidik else (), berkas=berkas)
