"""The benchmark: its made-up catalogue is the same each time and without faults, its result reads well."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.bench.bench import bench
from sopkatalog.app.bench.goals import floors
from sopkatalog.app.bench.measure import BenchError, output_of, python, run
from sopkatalog.app.bench.prepare import plain_markdown
from sopkatalog.app.bench.reading import reading_list
from sopkatalog.app.bench.synthetic import HARI_INI, rencana, synthetic_catalogue
from sopkatalog.app.bench.table import json_text, table
from sopkatalog.app.bench.values import (
    Bagian,
    Biaya,
    Fungsi,
    Halaman,
    Hasil,
    HasilBaca,
    HasilKerja,
    HasilUkuran,
    Keluaran,
    Kerja,
    Pilihan,
)
from sopkatalog.app.load import load_entries
from sopkatalog.app.visit.first_visit import JENIS
from sopkatalog.diagnostics import Severity
from sopkatalog.flow.graph import Bentuk
from sopkatalog.parse.gate import Entry
from sopkatalog.rules.engine import Checked, check

JUMLAH = 150


@pytest.fixture(scope="module")
def checked() -> Checked:
    entries = (Entry(path, text.encode(), len(text)) for path, text in synthetic_catalogue(JUMLAH))
    loaded = load_entries(entries)
    return check(loaded.katalog, HARI_INI, found=loaded.found)


# --- the made-up catalogue ------------------------------------------------------------------------


def test_same_seed_same_bytes() -> None:
    assert list(synthetic_catalogue(40)) == list(synthetic_catalogue(40))


def test_another_seed_another_catalogue() -> None:
    assert dict(synthetic_catalogue(40, benih=1)) != dict(synthetic_catalogue(40, benih=2))


def test_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    code = (
        "import hashlib; from sopkatalog.app.bench.synthetic import synthetic_catalogue as s; "
        "print(hashlib.sha256(repr(list(s(30))).encode()).hexdigest())"
    )
    said = []
    for seed in ("1", "2"):
        words = tmp_path / f"{seed}.txt"
        run(["env", f"PYTHONHASHSEED={seed}", *python("-c", code)], tmp_path, words)
        said.append(words.read_text())
    assert said[0] == said[1]


def test_has_no_galat_and_few_warnings(checked: Checked) -> None:
    counts = checked.report.counts
    assert [str(item) for item in checked.report.diagnostics if item.severity is Severity.GALAT] == []
    assert counts.get(Severity.PERINGATAN, 0) + counts.get(Severity.CATATAN, 0) < JUMLAH / 4


def test_has_the_promised_shape(checked: Checked) -> None:
    sop = checked.katalog.sop
    assert len(sop) == JUMLAH
    assert len(checked.katalog.units) == 60
    assert len({item.judul for item in sop}) == JUMLAH
    assert {len(item.langkah) for item in sop} <= set(range(6, 15))
    assert {len(item.pelaksana) for item in sop} <= set(range(2, 7))
    assert sum(bool(item.layanan) for item in sop) == sum(item.jenis == "pelayanan" for item in sop) == 90
    flows = checked.flows.values()
    assert all(any(simpul.bentuk is Bentuk.KEPUTUSAN for simpul in flow.langkah) for flow in flows)


def test_is_of_the_promised_size() -> None:
    texts = [text for path, text in synthetic_catalogue(200) if path.endswith(".md")]
    assert 4000 < sum(map(len, texts)) / len(texts) < 4800


def test_titles_never_repeat_at_five_thousand() -> None:
    plan = rencana(5000)
    assert len({item.judul for item in plan}) == len({item.id for item in plan}) == 5000


@pytest.mark.parametrize("jumlah", [0, 50_000])
def test_refuses_a_size_it_has_no_words_for(jumlah: int) -> None:
    with pytest.raises(ValueError, match="jumlah SOP"):
        rencana(jumlah)


def test_plain_page_has_title_and_fence() -> None:
    text = plain_markdown("---\njudul: A\n---\n\n## B\n", "A", "swimlane-beta TB\n")
    assert text == "---\ntitle: A\njudul: A\n---\n\n## B\n\n```mermaid\nswimlane-beta TB\n```\n"


# --- measuring ------------------------------------------------------------------------------------


def test_run_counts_children(tmp_path: Path) -> None:
    child = "sum(range(2_000_000))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    cost = run(python("-c", code), tmp_path, tmp_path / "kata.txt")
    assert cost.cpu > 0.02
    assert cost.waktu > 0
    assert cost.memori > 5


def test_run_says_what_failed(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match=r"(?s)kode 7.*\| sebab"):
        run(python("-c", "print('sebab'); raise SystemExit(7)"), tmp_path, tmp_path / "kata.txt")


def test_output_counts_pages(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(b"x" * 600_000)
    (tmp_path / "b.css").write_bytes(b"x" * 400_000)
    assert output_of(tmp_path) == Keluaran(1.0, 1)


def test_rounds_are_few_where_one_takes_minutes() -> None:
    assert [Pilihan().putaran_untuk(size) for size in (100, 1000, 5000)] == [3, 3, 1]
    assert Pilihan(putaran=4).putaran_untuk(5000) == 4


def test_only_one_part_may_be_asked_for() -> None:
    assert [part for part in Bagian if Pilihan(hanya=Bagian.CHECK).has(part)] == [Bagian.CHECK]
    assert [part for part in Bagian if Pilihan().has(part)] == list(Bagian)


def test_pages_are_visited_only_with_a_browser() -> None:
    assert Pilihan(peramban="/bin/chromium").is_visited
    assert Pilihan(peramban="/bin/chromium", hanya=Bagian.BACA).is_visited
    assert not Pilihan().is_visited
    assert not Pilihan(peramban="/bin/chromium", hanya=Bagian.CHECK).is_visited


@pytest.mark.slow
def test_measures_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, temporary = tmp_path / "proyek", tmp_path / "sementara"
    (project / "docs").mkdir(parents=True)
    temporary.mkdir()
    (project / "mkdocs.yml").write_text("site_name: Katalog\n", encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    heard: list[str] = []
    hasil = bench(Pilihan((6,), 2, hanya=Bagian.CHECK, project=project), heard.append)
    (size,) = hasil.ukuran
    assert (size.sop, size.putaran, set(size.kerja)) == (6, 2, {Kerja.PERIKSA, Kerja.PERIKSA_TETAP, Kerja.PERIKSA_SATU})
    assert size.kerja[Kerja.PERIKSA].waktu.min > 0
    assert heard[:2] == ["pemanasan", "6 SOP, menulis katalog tiruan"]
    assert list(temporary.iterdir()) == []


def test_does_not_write_into_a_folder_in_use(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "simpan" / "6").mkdir(parents=True)
    (tmp_path / "simpan" / "6" / "milik-orang.md").touch()
    pilihan = Pilihan((6,), 1, tmp_path / "simpan", Bagian.PROFILE, tmp_path)
    with pytest.raises(BenchError, match="sudah berisi"):
        bench(pilihan, lambda words: None)


# --- the result -----------------------------------------------------------------------------------


def _work(cpu: float, waktu: float, *, pages: int = 0) -> HasilKerja:
    runs = [Biaya(cpu * factor, waktu * factor, 90.0) for factor in (0.9, 1.0, 1.2)]
    return HasilKerja.of(runs, Keluaran(12.34, pages) if pages else None)


def _result(**stages: float) -> Hasil:
    kerja = {
        Kerja.KAMI: _work(12.0, 13.0, pages=1100),
        Kerja.UBAH: _work(1.2, 1.3, pages=1100),
        Kerja.POLOS: _work(24.0, 26.0, pages=1002),
        Kerja.PERIKSA: _work(4.0, 4.1),
        Kerja.PERIKSA_TETAP: _work(0.8, 0.9),
        Kerja.PERIKSA_SATU: _work(0.6, 1.5),
    }
    size = HasilUkuran(1000, 3, 4.4, kerja, stages or {"mengurai": 2.0, "menyusun halaman": 0.5})
    return Hasil(date(2026, 11, 21), "Python 3.11.5, Linux, 2 prosesor", 2026, (size,))


def test_table_compares_with_material() -> None:
    lines = table(_result()).splitlines()
    assert lines[0] == "Tolok ukur, 21 November 2026 (Python 3.11.5, Linux, 2 prosesor; benih 2026)"
    ours = next(line for line in lines if "Build kami" in line)
    assert "12,00 (10,80–14,40)" in ours
    assert ours.split()[-4:] == ["12,3", "1.100", "0,50", "0,50"]
    plain = next(line for line in lines if "Material polos" in line)
    assert plain.split()[-2:] == ["12,3", "1.002"]


def test_table_says_which_floors_are_kept() -> None:
    text = table(_result())
    assert "TERLAMPAUI  Periksa satu berkas, waktu, 1.000 SOP: 1,50 detik (batas 1 detik)" in text
    assert "dipenuhi    Periksa semua, waktu, 1.000 SOP: 4,10 detik (batas 5 detik)" in text
    assert "TERLAMPAUI  Periksa, tidak ada yang berubah, waktu, 1.000 SOP: 0,90 detik (batas 0,5 detik)" in text
    assert "dipenuhi    Kerja inti dalam CPU build, 1.000 SOP: 19 % (batas 25 %)" in text


def test_table_holds_our_builds_against_material() -> None:
    text = table(_result())
    assert "TERLAMPAUI  Build kami : Material, CPU, 1.000 SOP: 0,500 kali (batas 0,3 kali)" in text
    assert "dipenuhi    Satu SOP diubah : Material, CPU, 1.000 SOP: 0,050 kali (batas 0,06 kali)" in text


def test_cost_of_one_sop_is_held_against_a_thousand() -> None:
    (dasar,) = _result().ukuran
    besar = replace(dasar, sop=5000, kerja={Kerja.KAMI: _work(72.0, 80.0)})
    (growth,) = [item for item in floors(besar, dasar) if item.apa.startswith("CPU per SOP")]
    assert (round(growth.nilai, 2), growth.is_dipenuhi) == (1.2, False)


def test_the_share_of_the_plugin_is_a_floor() -> None:
    kept = {item.apa: item.is_dipenuhi for item in floors(_result(mengurai=5.0).ukuran[0])}
    assert kept["Kerja inti dalam CPU build"] is False


def test_parts_that_were_not_measured_are_left_out() -> None:
    fungsi = (Fungsi("parse/body.py:1", "inline", 1200, 0.5, 0.9),)
    text = table(Hasil(date(2026, 1, 2), "x", 1, (HasilUkuran(100, 1, 0.4, {}, {"mengurai": 1.0}, fungsi),)))
    assert "Build kami" not in text
    assert "Batas" not in text
    assert "parse/body.py:1 inline  1.200" in text


def _visits(*kb: float, tampil: float = 1.0) -> HasilBaca:
    kinds = dict.fromkeys(JENIS, 0.0)
    visits = [
        {"kb": {**kinds, "HTML": each, "CSS": 20.0}, "permintaan": 9, "tampil": tampil, "skrip": 0.2} for each in kb
    ]
    return HasilBaca.of("/", visits)


def _read(layanan: HasilBaca) -> Hasil:
    baca = {Halaman.LAYANAN: layanan, Halaman.POLOS: _visits(180.0, tampil=2.0)}
    return Hasil(date(2026, 1, 2), "x", 1, (HasilUkuran(1000, 1, 4.4, {}, baca=baca),))


def test_the_largest_visit_counts() -> None:
    assert _visits(50.0, 70.0, 60.0).jumlah == 90.0


def test_table_compares_what_pages_cost_their_reader() -> None:
    text = table(_read(_visits(40.0)))
    row = next(line for line in text.splitlines() if line.startswith("  Layanan "))
    assert row.split() == ["Layanan", "60,0", "40,0", "20,0", "9", "1,00", "0,20", "0,30", "0,50"]
    plain = next(line for line in text.splitlines() if "Material polos" in line)
    assert plain.split()[-2:] == ["2,00", "0,20"], "nothing to compare with itself"
    assert "1,6 Mbit/detik, 150 milidetik setiap jawaban, prosesor diperlambat 4 kali" in text


@pytest.mark.parametrize(("kb", "tampil", "kept"), [(79.0, 1.4, [True, True]), (81.0, 1.6, [False, False])])
def test_a_page_of_a_service_has_floors(kb: float, tampil: float, kept: list[bool]) -> None:
    hasil = _read(_visits(kb, tampil=tampil))
    assert [item.is_dipenuhi for item in floors(hasil.ukuran[0])] == kept
    assert "Halaman layanan, tampil pertama, 1.000 SOP" in table(hasil)
    assert "(batas 1,5 detik)" in table(hasil)


def test_visits_are_in_the_json() -> None:
    (size,) = json.loads(json_text(_read(_visits(40.0))))["ukuran"]
    assert size["baca"]["layanan"]["kb"]["HTML"] == 40.0
    assert size["baca"]["polos"]["tampil"]["median"] == 2.0


def test_table_says_what_was_left_out() -> None:
    assert "\n\nBiaya membaca tidak diukur\n\n" in table(replace(_result(), dilewati="Biaya membaca tidak diukur"))


def test_the_list_of_visits(tmp_path: Path) -> None:
    for address, size in {"layanan/": 9, "layanan/akta/": 3, "layanan/ktp/": 5, "layanan/nikah/": 4}.items():
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_bytes(b"x" * size)
    assert reading_list(tmp_path, "dinkes/0012.md") == {
        Halaman.LAYANAN: "layanan/ktp/",
        Halaman.SOP: "sop/dinkes-0012/",
        Halaman.BERANDA: "",
        Halaman.REGISTER: "register/",
        Halaman.POLOS: "sop/dinkes/0012/",
    }


def test_json_holds_every_figure() -> None:
    data = json.loads(json_text(_result()))
    (size,) = data["ukuran"]
    assert size["kerja"]["kami"]["cpu"] == pytest.approx({"median": 12.0, "min": 10.8, "maks": 14.4})
    assert size["kerja"]["kami"]["keluaran"] == {"mb": 12.34, "halaman": 1100}
    assert [batas["apa"] for batas in size["batas"] if batas["dipenuhi"]] == [
        "Satu SOP diubah : Material, CPU",
        "Memori proses terbesar",
        "Periksa semua, waktu",
        "Kerja inti dalam CPU build",
    ]


def test_python_is_this_python() -> None:
    assert python("-V") == [sys.executable, "-P", "-V"]
    assert os.access(python()[0], os.X_OK)
