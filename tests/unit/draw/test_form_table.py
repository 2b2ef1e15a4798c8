"""The table as values: lanes, rows for steps and ends, words and drawings of cells."""

import re

from sopkatalog.draw.form_table import JenisBaris, form_table
from sopkatalog.draw.labels import lines, width
from tests.values import a_graph, a_langkah

LOKET, SEKSI = "Petugas Loket", "Kepala Seksi"


def test_a_row_for_each_step_and_a_cell_for_each_executor() -> None:
    table = form_table(a_graph(a_langkah("1", LOKET), a_langkah("2", SEKSI), a_langkah("3", LOKET)))
    assert [kolom.nama for kolom in table.kolom] == [LOKET, SEKSI]
    assert [(row.jenis, row.indeks) for row in table.baris] == [(JenisBaris.LANGKAH, n) for n in range(3)]
    assert [[bool(cell.baca) for cell in row.sel] for row in table.baris] == [
        [True, False],
        [False, True],
        [True, False],
    ]


def test_an_end_after_a_decision_and_another_sop_have_rows_of_their_own() -> None:
    table = form_table(
        a_graph(a_langkah("1", LOKET, ke="Ditolak: selesai; Lain: dkc-0007; Ya: 2"), a_langkah("2", SEKSI)),
        alamat=lambda id_: f"/sop/{id_}/",
    )
    assert [(row.jenis.value, row.teks, row.sop) for row in table.baris[2:]] == [
        ("akhir", "Selesai", ""),
        ("akhir", "", "dkc-0007"),
    ]
    assert [row.sel[0].baca for row in table.baris[2:]] == ["Selesai", "Sambungan"]
    assert 'data-simpul="selesai" data-pelaksana="Petugas Loket" data-bentuk="selesai"' in table.baris[2].sel[0].gambar
    assert '<a xlink:href="/sop/dkc-0007/" tabindex="-1">' in table.baris[3].sel[0].gambar


def test_hooks_name_step_executor_shape_arrow_and_label() -> None:
    table = form_table(
        a_graph(a_langkah("1", LOKET), a_langkah("2", SEKSI, ke="Ya: 3; Tidak: 1"), a_langkah("3", LOKET))
    )
    svg = "".join(cell.gambar for row in table.baris for cell in row.sel)
    assert 'data-langkah="2" data-pelaksana="Kepala Seksi" data-bentuk="keputusan"' in svg
    assert set(re.findall(r'data-panah="([^"]*)"', svg)) == {"1&gt;2", "2&gt;3", "2&gt;1"}
    assert sorted(re.findall(r'data-label="([^"]*)"', svg)) == ["2&gt;1", "2&gt;3"]


def test_a_straight_flow_in_one_lane_needs_no_more_than_the_lane() -> None:
    table = form_table(a_graph(a_langkah("1"), a_langkah("2"), a_langkah("3")))
    assert table.lebar <= 80
    assert "em" in table.baris[0].sel[0].gambar


def test_author_text_is_escaped() -> None:
    table = form_table(a_graph(a_langkah("1", 'A "<b>" & B', ke='<i>Ya</i>: 2; "Tidak": 1'), a_langkah("2")))
    svg = "".join(cell.gambar for row in table.baris for cell in row.sel)
    assert "<b>" not in svg
    assert "<i>" not in svg
    assert 'data-pelaksana="A &quot;&lt;b&gt;&quot; &amp; B"' in svg


def test_a_step_without_executor_is_seen_in_a_lane_of_its_own() -> None:
    table = form_table(a_graph(a_langkah("1", LOKET), a_langkah("2", "")))
    assert [kolom.nama for kolom in table.kolom] == [LOKET, "(belum ada pelaksana)"]
    assert table.baris[1].sel[1].baca


def test_many_lanes_have_short_headings_told_apart() -> None:
    names = [f"Kepala Bidang {letter}" for letter in "ABCDEFGH"] + ["Kepala Bagian A"]
    table = form_table(a_graph(*(a_langkah(str(n), nama) for n, nama in enumerate(names, 1))))
    assert table.is_rapat
    assert len({kolom.singkat for kolom in table.kolom}) == len(names)


def test_a_label_is_cut_only_when_four_lines_do_not_hold_it() -> None:
    assert lines("Perlu perbaikan dari pemohon", 48) == ("Perlu", "perbaikan", "dari", "pemohon")
    assert lines("a " * 60, 20)[-1].endswith("…")
    assert all(width(line) <= 110 for line in lines("W" * 80, 48))
