"""What was measured of load, as a text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .mix import BAURAN
from .nginx import ways
from .values import DETIK, SAMBUNGAN, HasilKiriman, HasilMuatan, Kiriman

_SIBUK = 0.9
_JUDUL = (
    "Kiriman",
    "permintaan/detik (paling sedikit–paling banyak)",
    "p50, ms",
    "p99, ms",
    "CPU nginx/permintaan, µs",
    "CPU nginx",
    "kB/jawaban",
    "gagal",
)


def load_table(found: Iterable[HasilMuatan], mesin: str) -> str:
    """For each size the ways of sending beside one another, then the bytes of every kind of page."""
    return "\n".join(line for satu in found for line in _size(satu, mesin)) + "\n"


def _size(satu: HasilMuatan, mesin: str) -> Iterator[str]:
    yield f"\n{satu.sop} SOP. {mesin}; nginx dengan satu pekerja, {SAMBUNGAN} sambungan. Klien: {satu.klien}."
    yield f"Situs {_angka(satu.situs_mb)} MB; dengan berkas termampatkan {_angka(satu.siap_mb)} MB.\n"
    yield f"| {' | '.join(_JUDUL)} |"
    yield "|---|" + "--:|" * (len(_JUDUL) - 1)
    yield from map(_row, satu.kiriman)
    yield ""
    yield "| kB/jawaban | bagian | " + " | ".join(kiriman.kiriman.nama for kiriman in satu.kiriman) + " |"
    yield "|---|--:|" + "--:|" * len(satu.kiriman)
    yield from _kinds(satu)
    yield from _notes(satu)


def _row(satu: HasilKiriman) -> str:
    laju = satu.per_detik
    cells = (
        satu.kiriman.nama,
        f"{laju.median:.0f} ({laju.min:.0f}–{laju.maks:.0f})",
        _angka(satu.p50, 2),
        _angka(satu.p99, 2),
        f"{satu.cpu_per_permintaan:.0f}",
        f"{satu.sibuk:.0%}",
        _angka(satu.rata / 1000),
        str(satu.gagal),
    )
    return f"| {' | '.join(cells)} |"


def _kinds(satu: HasilMuatan) -> Iterator[str]:
    for jenis, bagian, _ in BAURAN:
        if jenis in satu.kiriman[0].bita:
            sizes = " | ".join(_angka(kiriman.bita[jenis] / 1000) for kiriman in satu.kiriman)
            yield f"| {jenis} | {bagian} % | {sizes} |"


def _notes(satu: HasilMuatan) -> Iterator[str]:
    santai = [kiriman.kiriman.nama for kiriman in satu.kiriman if kiriman.sibuk < _SIBUK]
    if santai:
        yield f"\nnginx belum penuh pada: {', '.join(santai)}. Di sana klien atau proses lain yang membatasi."
    if Kiriman.SIAP_BR not in ways():
        yield "Berkas .br tidak diukur: modul libnginx-mod-http-brotli-static tidak terpasang."
    yield f"Setiap angka: median dari putaran {DETIK} detik. Bita tanpa tajuk jawaban."


def _angka(value: float, digits: int = 1) -> str:
    return f"{value:.{digits}f}".replace(".", ",")
