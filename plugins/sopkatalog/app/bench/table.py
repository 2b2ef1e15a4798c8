"""The result of the benchmark as a text for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from ...site.tanggal import tanggal
from ..visit.first_visit import JENIS, LAJU, LAMBAT_CPU, TUNDA
from .goals import angka, floors
from .values import Halaman, Hasil, HasilBaca, HasilKerja, HasilUkuran, Kerja, Ringkas

_KEPALA = (
    "Pekerjaan", "CPU, detik", "Waktu, detik", "Memori, MB", "Keluaran, MB", "Halaman",
    "CPU : Material", "Waktu : Material",
)  # fmt: skip


_KEPALA_BACA = (
    "Kunjungan pertama", "Jumlah, kB", *JENIS, "Permintaan", "Tampil, detik", "Skrip, detik",
    "kB : Material", "Tampil : Material",
)  # fmt: skip


def table(hasil: Hasil) -> str:
    """The whole result, in Indonesian, columns aligned."""
    parts = [f"Tolok ukur, {tanggal(hasil.tanggal)} ({hasil.mesin}; benih {hasil.benih})"]
    for ukuran in hasil.ukuran:
        parts.append("\n".join(_size(ukuran)))
    dasar = next((ukuran for ukuran in hasil.ukuran if ukuran.sop == 1000), None)
    batas = [str(item) for ukuran in hasil.ukuran for item in floors(ukuran, dasar)]
    if batas:
        parts.append("\n".join(["Batas yang kami pegang:", *(f"  {line}" for line in batas)]))
    if any(ukuran.baca for ukuran in hasil.ukuran):
        parts.append(_reading_note())
    if hasil.dilewati:
        parts.append(hasil.dilewati)
    parts.append(
        "Median semua putaran, dalam kurung yang terkecil dan terbesar. CPU termasuk proses anak.\n"
        "Pada mesin yang dipakai bersama, beda di bawah 25 % tidak berarti apa-apa."
    )
    return "\n\n".join(parts) + "\n"


def _size(ukuran: HasilUkuran) -> Iterator[str]:
    yield f"{angka(ukuran.sop, 0)} SOP ({angka(ukuran.sumber_mb, 1)} MB sumber, {ukuran.putaran} putaran)"
    if ukuran.kerja:
        rows = [_row(kerja, result, ukuran.kerja.get(Kerja.POLOS)) for kerja, result in ukuran.kerja.items()]
        yield from _aligned([_KEPALA, *rows])
    if ukuran.tahap:
        yield ""
        yield from _aligned([("Kerja plugin (putaran tercepat)", "CPU, detik", "Bagian build"), *_stage_rows(ukuran)])
    if ukuran.pratinjau:
        yield ""
        halaman, semua = ukuran.pratinjau
        yield f"Pratinjau, detik sesudah disimpan: halaman SOP {_spread(halaman)}, seluruh situs {_spread(semua)}"
    if ukuran.baca:
        yield ""
        yield from _aligned([_KEPALA_BACA, *_reading_rows(ukuran)])
    if ukuran.fungsi:
        yield ""
        head = ("Fungsi", "Kali", "Sendiri, detik", "Seluruhnya, detik")
        rows_of_functions = [
            (f"{f.tempat} {f.nama}", angka(f.kali, 0), angka(f.sendiri, 2), angka(f.seluruhnya, 2))
            for f in ukuran.fungsi
        ]
        yield from _aligned([head, *rows_of_functions])


def _row(kerja: Kerja, result: HasilKerja, polos: HasilKerja | None) -> tuple[str, ...]:
    keluaran = result.keluaran
    compared = polos if polos and kerja is not Kerja.POLOS else None
    return (
        kerja.value,
        _spread(result.cpu),
        _spread(result.waktu),
        angka(result.memori.median, 0),
        angka(keluaran.mb, 1) if keluaran else "",
        angka(keluaran.halaman, 0) if keluaran else "",
        angka(result.cpu.median / compared.cpu.median, 2) if compared else "",
        angka(result.waktu.median / compared.waktu.median, 2) if compared else "",
    )


def _reading_rows(ukuran: HasilUkuran) -> Iterator[tuple[str, ...]]:
    polos = ukuran.baca[Halaman.POLOS]
    for halaman, result in ukuran.baca.items():
        yield _reading_row(halaman, result, polos)


def _reading_row(halaman: Halaman, result: HasilBaca, polos: HasilBaca) -> tuple[str, ...]:
    ratios = (result.jumlah / polos.jumlah, result.tampil.median / polos.tampil.median)
    return (
        halaman.value,
        angka(result.jumlah, 1),
        *(angka(result.kb[jenis], 1) if result.kb[jenis] else "" for jenis in JENIS),
        angka(result.permintaan, 0),
        _spread(result.tampil),
        _spread(result.skrip),
        *(angka(ratio, 2) if halaman is not Halaman.POLOS else "" for ratio in ratios),
    )


def _stage_rows(ukuran: HasilUkuran) -> Iterator[tuple[str, str, str]]:
    rows = [
        *ukuran.tahap.items(),
        ("kerja inti (tanpa halaman dan API)", ukuran.inti),
        ("seluruh plugin", ukuran.plugin),
    ]
    if ukuran.build:
        rows.append(("selebihnya (MkDocs, tema, Python)", ukuran.build - ukuran.plugin))
    for nama, detik in rows:
        yield nama, angka(detik, 2), f"{angka(100 * detik / ukuran.build, 0)} %" if ukuran.build else ""


def _reading_note() -> str:
    return (
        f"Kunjungan pertama: tembolok kosong, {angka(LAJU / 1e6, 1)} Mbit/detik, {TUNDA} milidetik setiap jawaban, "
        f"prosesor diperlambat {LAMBAT_CPU} kali.\n"
        "Yang dihitung ialah yang dikirim (gzip, dengan kepala jawaban), juga yang diambil sesudah halaman tampil.\n"
        "Layanan: yang halamannya terbesar."
    )


def _spread(value: Ringkas) -> str:
    if value.min == value.maks:
        return angka(value.median, 2)
    return f"{angka(value.median, 2)} ({angka(value.min, 2)}–{angka(value.maks, 2)})"


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows in columns: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *others = (
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([f"  {first}", *others]).rstrip()


def json_text(hasil: Hasil) -> str:
    """The result as a JSON document, for comparison with another run."""
    return json.dumps({"versi": 1, **_plain(hasil)}, ensure_ascii=False, indent=1) + "\n"


def _plain(hasil: Hasil) -> dict[str, object]:
    return {
        "tanggal": hasil.tanggal.isoformat(),
        "mesin": hasil.mesin,
        "benih": hasil.benih,
        "ukuran": [_plain_size(ukuran) for ukuran in hasil.ukuran],
    }


def _plain_size(ukuran: HasilUkuran) -> dict[str, object]:
    return {
        "sop": ukuran.sop,
        "putaran": ukuran.putaran,
        "sumber_mb": ukuran.sumber_mb,
        "kerja": {kerja.name.lower(): asdict(result) for kerja, result in ukuran.kerja.items()},
        "tahap": dict(ukuran.tahap),
        "fungsi": [asdict(fungsi) for fungsi in ukuran.fungsi],
        "baca": {halaman.name.lower(): asdict(result) for halaman, result in ukuran.baca.items()},
        "batas": [{**asdict(batas), "dipenuhi": batas.is_dipenuhi} for batas in floors(ukuran)],
    }
