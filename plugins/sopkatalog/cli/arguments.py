"""The arguments of every command, with their help in Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from ..io.argumen import PERINTAH, ArgumentParser
from ..model.kertas import Kertas
from . import commands
from .export import export_pdf
from .publish import package
from .publish_arguments import add_package, add_publish
from .sbom import sbom
from .shots import shots

BENTUK = ("teks", "json", "github", "sarif")


def parser() -> ArgumentParser:
    """The whole command line."""
    top = ArgumentParser(
        prog="python3 build.py",
        lain=("test", "lint", "fuzz"),
        description="Katalog SOP: memeriksa, menomori, menggambar, dan menerbitkan SOP sebuah kota.\n"
        "Tanpa perintah: membangun situs.",
        epilog="Kode selesai: 0 bersih, 1 ada galat pada SOP, 2 salah pakai, 3 kesalahan program.\n"
        "Perintah test, lint, dan fuzz memeriksa program ini sendiri.",
    )
    _add_common(top)
    top.set_defaults(source=Path("sop_source"), site_dir=Path("site"), today=None, strict=False)
    top.set_defaults(jalankan=commands.build, folder=None, no_cache=False, executor="proses", profile=False)
    _add_work(top)
    group = top.add_subparsers(title="Perintah", metavar=PERINTAH, parser_class=ArgumentParser)
    for name, (jalankan, bantuan, arguments) in _COMMANDS.items():
        command = group.add_parser(name, help=bantuan, description=bantuan, prog=f"python3 build.py {name}")
        command.set_defaults(jalankan=jalankan)
        arguments(command)
        _add_common(command)
    return top


def _serve(command: ArgumentParser) -> None:
    command.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="Alamat pratinjau.")
    _add_work(command)


def _build(command: ArgumentParser) -> None:
    command.add_argument(
        "--folder", type=Path, metavar="DIR", help="Alih-alih situs: tulis folder Markdown untuk pembangun situs lain."
    )
    _add_work(command)


def _check(command: ArgumentParser) -> None:
    command.add_argument("path", nargs="*", metavar="PATH", help="Berkas atau folder; tanpa ini, semuanya.")
    command.add_argument("--format", choices=BENTUK, default="teks", help=f"Bentuk laporan: {', '.join(BENTUK)}.")
    command.add_argument("--base", metavar="REF", help="Commit git pembanding, untuk berkas yang dihapus.")
    _add_work(command)


def _new(command: ArgumentParser) -> None:
    command.add_argument("unit", metavar="UNIT", help="Kode unit dari _register/unit.yml, misalnya disdukcapil.")
    command.add_argument("judul", metavar="JUDUL", help='Judul di antara tanda kutip: "Penerbitan Akta Kelahiran".')


def _number(command: ArgumentParser) -> None:
    command.add_argument("--dry-run", action="store_true", help="Hanya tampilkan; tidak mengubah apa pun.")


def _explain(command: ArgumentParser) -> None:
    command.add_argument("kode", nargs="?", default="", metavar="KODE", help="Kode atau nama aturan, misalnya SOP301.")


def _export(command: ArgumentParser) -> None:
    group = command.add_subparsers(title="Perintah", metavar=PERINTAH, parser_class=ArgumentParser, required=True)
    bantuan = "Mencetak SOP ke PDF, satu berkas setiap SOP, dan buku SOP sebuah unit."
    pdf = group.add_parser("pdf", help=bantuan, description=bantuan, prog="python3 build.py export pdf")
    pdf.set_defaults(jalankan=export_pdf)
    pdf.add_argument("id", nargs="*", metavar="ID", help="Kode SOP, misalnya disdukcapil-0001; juga rancangan.")
    pdf.add_argument("--unit", metavar="KODE", help="Semua SOP yang berlaku dari satu unit, dan bukunya.")
    pdf.add_argument("--all", action="store_true", help="Semua SOP yang berlaku.")
    pdf.add_argument("--buku", action="store_true", help="Bersama --all: juga buku setiap unit.")
    pdf.add_argument("--out", type=Path, default=Path("pdf"), metavar="DIR", help="Folder hasil (bawaan: pdf).")
    pdf.add_argument("--kertas", choices=[item.value for item in Kertas], help="Kertas (bawaan: menurut katalog.yml).")
    _add_common(pdf)


def _publish(command: ArgumentParser) -> None:
    add_publish(command, _add_common)


def _bench(command: ArgumentParser) -> None:
    command.add_argument(
        "apa",
        nargs="?",
        choices=("search", "load"),
        metavar="search|load",
        help="Mutu dan biaya pencarian (perlu Chromium); muatan server web (perlu nginx).",
    )
    command.add_argument(
        "--koleksi", type=Path, metavar="DIR", help="search: juga pertanyaan atas docs.json dan queries*.json di DIR."
    )
    command.add_argument(
        "--sizes", type=_sizes, metavar="N,N", help="Banyaknya SOP (bawaan: 100,1000,5000; baca: 1000; load: 5000)."
    )
    command.add_argument("--rounds", type=_count, metavar="N", help="Putaran (bawaan: 3, atau 1 di atas 1000 SOP).")
    command.add_argument(
        "--only", choices=("build", "check", "profile", "pratinjau", "baca"), help="Hanya satu bagian."
    )
    command.add_argument("--keep", type=Path, metavar="DIR", help="Tulis katalog tiruan di DIR dan biarkan di sana.")
    command.add_argument("--json", type=Path, metavar="FILE", help="Tulis hasilnya juga sebagai JSON.")


def _shots(command: ArgumentParser) -> None:
    command.add_argument(
        "alamat", nargs="*", metavar="ALAMAT", help="Misalnya unit/disdukcapil/; tanpa ini, satu halaman setiap jenis."
    )
    command.add_argument(
        "--out", type=Path, default=Path("potret"), metavar="DIR", help="Folder hasil (bawaan: potret)."
    )


def _sbom(command: ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, default=Path("sbom.cdx.json"), metavar="FILE", help="Berkas hasil (bawaan: sbom.cdx.json)."
    )


# Name of each command: what carries it out, its help, what adds its own arguments.
_COMMANDS: Mapping[str, tuple[commands.Command, str, Callable[[ArgumentParser], None]]] = {
    "build": (commands.build, "Memeriksa semua SOP lalu membangun situs (perintah bawaan).", _build),
    "serve": (commands.serve, "Menampilkan pratinjau dengan rancangan, diperbarui saat berkas disimpan.", _serve),
    "check": (commands.check, "Memeriksa SOP tanpa membangun situs: satu berkas, satu unit, atau semuanya.", _check),
    "new": (commands.new, "Membuat rancangan SOP baru dari templat.", _new),
    "number": (commands.number, "Memberi nomor tetap kepada SOP yang nomornya masih sementara.", _number),
    "explain": (commands.explain, "Menjelaskan sebuah aturan; tanpa kode: daftar semua aturan.", _explain),
    "export": (export_pdf, "Menulis SOP dalam bentuk lain: pdf.", _export),
    "publish": (package, "Menerbitkan situs: ke server sendiri, ke GitHub Pages; konfigurasi server.", _publish),
    "package": (
        package,
        "Membuat satu berkas zip berisi seluruh situs, untuk diunggah atau dibuka langsung.",
        add_package,
    ),
    "shots": (shots, "Memotret halaman situs yang sudah dibangun: empat lebar, terang, gelap, dan cetak.", _shots),
    "sbom": (sbom, "Menulis daftar semua paket dan pustaka yang dipakai, dengan sidik jari dan lisensinya.", _sbom),
    "bench": (commands.bench, "Mengukur kecepatan pada katalog tiruan, di samping Material polos.", _bench),
}


def _add_common(parser: ArgumentParser) -> None:
    """Options of every command; without defaults, so that they may stand before the command or after it."""
    group = parser.add_argument_group("Pilihan umum", argument_default=argparse.SUPPRESS)
    group.add_argument("--source", type=Path, metavar="DIR", help="Folder sumber SOP (bawaan: sop_source).")
    group.add_argument("--site-dir", type=Path, metavar="DIR", help="Folder hasil situs (bawaan: site).")
    group.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="Anggap hari ini tanggal ini.")
    group.add_argument("--strict", action="store_true", help="Nomor sementara dianggap galat.")


def _add_work(parser: ArgumentParser) -> None:
    """Options of the commands that work on every SOP."""
    group = parser.add_argument_group("Cara bekerja", argument_default=argparse.SUPPRESS)
    group.add_argument("--no-cache", action="store_true", help="Kerjakan semuanya lagi; .sop-cache tidak dipakai.")
    group.add_argument(
        "--executor",
        metavar="CARA",
        help="Siapa yang bekerja: satu, proses (bawaan), proses:N, atau dask:HOST:PORT.",
    )
    group.add_argument("--profile", action="store_true", help="Sesudahnya, tampilkan lama setiap tahap.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text if len(text) == 10 else "")
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” bukan tanggal; tulis seperti 2026-01-31") from None


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(_count(part) for part in text.split(",")))


def _count(text: str) -> int:
    if not text.strip().isdecimal() or not 1 <= int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"“{text}” bukan bilangan dari 1 sampai 10000")
    return int(text)
