"""Where the plugin's own CPU time goes: each stage of the line run once over a source folder, and timed."""

from __future__ import annotations

import cProfile
import pstats
from datetime import date
from pathlib import Path

from ...draw.mermaid import mermaid
from ...export.artifacts import artifacts
from ...io.files import read_source
from ...model.katalog import Katalog
from ...numbering import number
from ...rules.engine import check
from ...site.catalogue import Catalogue
from ...site.flow_table import flow_table_html
from ...site.pages import pages
from ...site.print_page import print_pages
from ..collector import collector_paused
from ..load import load_entries
from ..outcome import outcome
from ..stages import Stages
from .values import Fungsi

PAKET = Path(__file__).parents[2]


@collector_paused()
def measure_stages(source: Path, today: date) -> dict[str, float]:
    """CPU seconds of each stage of the plugin's own work, for a catalogue without faults."""
    stages = Stages()
    with stages.stage("membaca berkas"):
        entries = read_source(source)
    with stages.stage("mengurai"):
        loaded = load_entries(entries)
    katalog = loaded.katalog
    with stages.stage("memberi nomor", out_of="mengurai"):
        Katalog.of(number((*katalog.sop, *katalog.edisi)), settings=katalog.settings)
    with stages.stage("memeriksa aturan"):
        checked = check(katalog, today, found=loaded.found)
    with stages.stage("alur dan waktu", out_of="memeriksa aturan"):
        check(katalog, today, rules=())
    catalogue = Catalogue.of(checked)
    with stages.stage("menyusun halaman"):
        pages(catalogue)
    with stages.stage("teks Mermaid", out_of="menyusun halaman"):
        for sop in katalog.sop:
            mermaid(checked.flows[sop.path], sop.judul, katalog.nomor(sop))
    with stages.stage("tabel alur", out_of="menyusun halaman"):
        for sop in katalog.sop:
            flow_table_html(sop, checked.flows[sop.path], katalog)
    with stages.stage("lembar cetak"):
        print_pages(catalogue)
    with stages.stage("data terbuka (API)"):
        list(artifacts(checked))
    return stages.detik


def profile(source: Path, today: date, terbanyak: int = 15) -> list[Fungsi]:
    """The functions of this package with the most time of their own. The profiler slows small functions down most."""
    profiler = cProfile.Profile()
    profiler.runcall(_whole_line, source, today)
    found = [
        Fungsi(f"{Path(file).relative_to(PAKET).as_posix()}:{line}", name, calls, own, total)
        for (file, line, name), (_, calls, own, total, _) in pstats.Stats(profiler).stats.items()  # type: ignore[attr-defined]
        if Path(file).is_relative_to(PAKET)
    ]
    return sorted(found, key=lambda fungsi: fungsi.sendiri, reverse=True)[:terbanyak]


def _whole_line(source: Path, today: date) -> None:
    loaded = load_entries(read_source(source))
    checked = check(loaded.katalog, today, found=loaded.found)
    outcome(checked)
