"""Sheets: connectors with letters and words, ends on every sheet that needs them."""

from sopkatalog.draw.form_table import FormTable, JenisBaris
from sopkatalog.draw.sheets import form_sheets, split
from tests.values import a_graph, a_langkah

GRAPH = a_graph(
    a_langkah("1", "A"),
    a_langkah("2", "B", ke="Ya: 3; Tidak: 4; Batal: selesai"),
    a_langkah("3", "B"),
    a_langkah("4", "A", ke="Ulang: 1; Ya: 5"),
    a_langkah("5", "A"),
)


def words(sheet: FormTable, jenis: JenisBaris) -> list[str]:
    return [row.teks for row in sheet.baris if row.jenis is jenis]


def test_a_connector_says_where_the_flow_goes_on_and_comes_from() -> None:
    first, second = form_sheets(GRAPH, (2, 3), halaman_pertama=2)
    assert words(first, JenisBaris.LEMBAR) == [
        "Sambungan dari halaman 3, langkah 4",
        "Bersambung ke halaman 3, langkah 3",
        "Bersambung ke halaman 3, langkah 4",
    ]
    assert words(second, JenisBaris.LEMBAR) == [
        "Sambungan dari halaman 2, langkah 2",
        "Sambungan dari halaman 2, langkah 2",
        "Kembali ke halaman 2, langkah 1",
    ]


def test_both_halves_of_an_arrow_have_the_same_letter() -> None:
    letters = [
        [
            part.split('"')[0]
            for row in sheet.baris
            for cell in row.sel
            for part in cell.gambar.split('data-sambungan="')[1:]
        ]
        for sheet in form_sheets(GRAPH, (2, 3))
    ]
    assert letters == [["A", "B", "C"], ["B", "C", "A"]]


def test_an_end_stands_on_the_sheet_that_needs_it() -> None:
    first, second = form_sheets(GRAPH, (2, 3))
    assert words(first, JenisBaris.AKHIR) == ["Selesai"]
    assert words(second, JenisBaris.AKHIR) == []


def test_steps_that_fit_stay_on_one_sheet() -> None:
    assert split(GRAPH, [40.0] * 5, 400, 30) == (5,)
    assert split(GRAPH, [40.0] * 5, 100, 30) == (1, 1, 1, 1, 1)
