"""What each command does: calls one function of `app` or `host`, prints, gives the exit code."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .workshop import say_progress, workshop_of

if TYPE_CHECKING:
    from ..app.bench import Pilihan
    from ..app.check import SourceCheck
    from ..app.check_report import Question, Said
    from ..app.workshop import Workshop

Command = Callable[[argparse.Namespace], int]
BERSIH, ADA_GALAT, SALAH_PAKAI, SALAH_KAMI = 0, 1, 2, 3
KONFIGURASI, DOKUMEN = Path("mkdocs.yml"), Path("docs")


class UsageError(Exception):
    """What was asked for cannot be done; the text is for the user."""


def check(arguments: argparse.Namespace) -> int:
    """Prints the findings in all files, or in those named."""
    from ..app.check_report import Question, check_report
    from ..io.git import has_commit

    source, today, base = source_of(arguments), today_of(arguments), arguments.base or "HEAD"
    if arguments.base and not has_commit(source, base):
        raise UsageError(f"Commit “{base}” tidak ada di git, atau folder “{source}” tidak berada di dalam git.")
    question = Question(source, today, base, arguments.strict, arguments.format, warna=_is_colourful())
    with workshop_of(arguments, source) as workshop:
        said = _of_files(question, arguments.path) if arguments.path else check_report(question, workshop)
    if arguments.format != "teks":
        # Programs read this: always UTF-8, and what is no character (a file name may be anything) as an escape.
        reconfigure: Any = getattr(sys.stdout, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    print(said.teks, end="")
    return ADA_GALAT if said.has_galat else BERSIH


def _of_files(question: Question, words: list[str]) -> Said:
    from ..app.check_report import report_of_files
    from ..app.paths import PathError, paths_below

    try:
        return report_of_files(question, paths_below(question.folder, words))
    except PathError as error:
        raise UsageError(str(error)) from None


def _is_colourful() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def build(arguments: argparse.Namespace) -> int:
    """Builds the site, unless there is a galat."""
    from ..app.check import check_source
    from ..export.temuan import teks

    begin = time.monotonic()
    source, site_dir = source_of(arguments), arguments.site_dir
    need_config()
    with workshop_of(arguments, source) as workshop:
        result = check_source(source, today_of(arguments), strict=arguments.strict, workshop=workshop)
        if result.checked.report.has_galat:
            print(teks.render_galat(result.checked.report, source, result.baris), end="")
            print(
                f"Situs tidak dibangun; isi “{site_dir}” yang lama tidak diubah. Perbaiki galat di atas, lalu ulangi."
            )
            return ADA_GALAT
        if arguments.folder is not None:
            halaman = _write_folder(result, source, arguments.folder, workshop)
            hasil = arguments.folder / "index.md"
        else:
            halaman, hasil = build_site_of(result, source, arguments, workshop), site_dir / "index.html"
    print(_summary(result, halaman, hasil, time.monotonic() - begin))
    return BERSIH


def build_site_of(result: SourceCheck, source: Path, arguments: argparse.Namespace, workshop: Workshop) -> int:
    """Builds the site of a checked catalogue where the arguments say; gives the number of pages."""
    from ..io.files import holds

    site_dir: Path = arguments.site_dir
    if holds(site_dir, Path.cwd(), source, DOKUMEN):
        raise UsageError(f"Folder hasil “{site_dir}” memuat proyek ini sendiri; pilih folder lain, misalnya site.")
    from ..host.mkdocs_plugin import build_site

    return build_site(
        result.checked,
        config_file=KONFIGURASI,
        source=source,
        site_dir=site_dir,
        strict=arguments.strict,
        workshop=workshop,
        contents=result.contents,
    )


def _write_folder(result: SourceCheck, source: Path, folder: Path, workshop: Workshop) -> int:
    from ..app.outcome import outcome
    from ..host.folder import is_ours, write_folder
    from ..io.files import holds

    if holds(folder, Path.cwd(), source, DOKUMEN) or (folder.exists() and not is_ours(folder)):
        raise UsageError(f"Folder “{folder}” sudah berisi hal lain. Pilih folder baru; isinya akan diganti seluruhnya.")
    docs = DOKUMEN if DOKUMEN.is_dir() else None
    berkas = frozenset(path.relative_to(docs).as_posix() for path in docs.rglob("*")) if docs else frozenset()
    found = outcome(result.checked, berkas=berkas, workshop=workshop, contents=result.contents)
    return write_folder(docs, found.pages, found.artifacts, folder)


def _summary(result: SourceCheck, halaman: int, hasil: Path, detik: float) -> str:
    from ..export.temuan import teks

    publik = result.checked.katalog.publik
    unit = {sop.unit_pengampu for sop in publik}
    counts = result.checked.report.counts.values()
    saran = " Rincian: python3 build.py check" if any(counts) else ""
    return "\n".join(
        [
            f"Selesai dalam {detik:.1f} detik: ".replace(".", ",")
            + f"{len(publik)} SOP dari {len(unit)} unit, {halaman} halaman.",
            f"Temuan: {teks.hitungan(result.checked.report)}.{saran}",
            f"Buka: {hasil}",
        ]
    )


def serve(arguments: argparse.Namespace) -> int:
    """Serves a preview until it is stopped."""
    source = source_of(arguments)
    need_config()
    from ..host.mkdocs_plugin import serve_site

    with workshop_of(arguments, source) as workshop:
        serve_site(
            config_file=KONFIGURASI,
            source=source,
            today=today_of(arguments),
            address=arguments.address,
            workshop=replace(workshop, memory={}),
        )
    return BERSIH


def need_config() -> None:
    """Refuses to work outside a project's folder."""
    if not KONFIGURASI.is_file():
        raise UsageError(f"Berkas “{KONFIGURASI}” tidak ada di folder ini. Jalankan dari folder proyek.")


def new(arguments: argparse.Namespace) -> int:
    """Makes a draft, and says what to do with it."""
    from ..app.new import NewError, new_draft

    try:
        draft = new_draft(source_of(arguments), arguments.unit, arguments.judul, today_of(arguments))
    except NewError as error:
        raise UsageError(str(error)) from None
    print(
        f"Rancangan {draft.unit.nama or draft.unit.kode} dibuat: {draft.path}\n"
        "Berikutnya:\n"
        "  1. Sunting berkas itu: ganti setiap [ISI …], dan sesuaikan langkahnya.\n"
        f"  2. Periksa: python3 build.py check {draft.path}\n"
        "  3. Lihat hasilnya: python3 build.py serve\n"
        "  4. Bila sudah disahkan: tulis status: berlaku, lalu python3 build.py number"
    )
    return BERSIH


def number(arguments: argparse.Namespace) -> int:
    """Makes provisional numbers permanent."""
    from ..app.number import carry_out, plan_numbers
    from ..diagnostics import Report
    from ..export.temuan import teks

    source = source_of(arguments)
    numbering = plan_numbers(source, today_of(arguments))
    if numbering.galat:
        print(teks.render_galat(Report(numbering.galat), source), end="")
        print("Nomor tetap belum diberikan: perbaiki dahulu galat penomoran di atas.")
        return ADA_GALAT
    if not numbering.renames:
        print("Tidak ada SOP yang menunggu nomor. Rancangan baru diberi nomor sesudah berstatus berlaku.")
        return BERSIH
    for old, new in numbering.renames if arguments.dry_run else carry_out(source, numbering):
        print(f"{source / old} -> {source / new}")
    if arguments.dry_run:
        print("Belum ada yang diubah (--dry-run).")
    return BERSIH


def explain(arguments: argparse.Namespace) -> int:
    """Prints a rule, or the list of all."""
    from ..app.explain import explain

    found = explain(arguments.kode)
    if not found.is_known:
        raise UsageError(found.teks)
    print(found.teks)
    return BERSIH


def bench(arguments: argparse.Namespace) -> int:
    """Measures on made-up catalogues and prints a table; a missed floor is printed, not an error."""
    from ..app.bench import UKURAN, UKURAN_BACA, Bagian, BenchError, Pilihan, bench, json_text, table
    from ..app.pdf.print_error import PrintError
    from .bench_load import bench_load
    from .bench_search import bench_search

    need_config()
    if arguments.apa == "search":
        return bench_search(arguments)
    if arguments.apa == "load":
        return bench_load(arguments)
    hanya = Bagian(arguments.only) if arguments.only else None
    ukuran = arguments.sizes or (UKURAN_BACA if hanya is Bagian.BACA else UKURAN)
    pilihan = Pilihan(ukuran, arguments.rounds, arguments.keep, hanya)
    try:
        pilihan = replace(pilihan, peramban=_browser(pilihan))
    except PrintError as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    try:
        hasil = bench(pilihan, say_progress)
    except BenchError as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    finally:
        say_progress("")
    print(table(hasil), end="")
    if arguments.json:
        arguments.json.write_text(json_text(hasil), encoding="utf-8")
    return BERSIH


def _browser(pilihan: Pilihan) -> str:
    """The file of the browser; "" when there is none and it was not asked for."""
    from ..app.bench import Bagian
    from ..app.pdf.find_browser import browser_path
    from ..app.pdf.packages import need_packages
    from ..app.pdf.print_error import PrintError

    try:
        need_packages(perintah="bench --only baca")
        return browser_path(os.environ)
    except PrintError:
        if pilihan.hanya is Bagian.BACA:
            raise
        return ""


def source_of(arguments: argparse.Namespace) -> Path:
    """The source folder, which must be there."""
    source: Path = arguments.source
    if not source.is_dir():
        raise UsageError(f"Folder sumber “{source}” tidak ada. Jalankan dari folder proyek, atau tulis --source.")
    return source


def today_of(arguments: argparse.Namespace) -> date:
    """The day that counts as today."""
    return arguments.today or date.today()
