from __future__ import annotations

import pytest

from sopkatalog.flow.waktu import WaktuAlur, janji_terlalu_singkat, waktu_alur
from sopkatalog.model.durasi import Lama
from sopkatalog.model.kalender import Kalender
from sopkatalog.model.langkah import Langkah
from tests.values import a_durasi, a_graph, a_langkah


def waktu(*langkah: Langkah, kalender: Kalender | None = None) -> WaktuAlur:
    return waktu_alur(a_graph(*langkah), langkah, kalender)


def test_a_straight_flow_takes_the_sum_of_its_steps() -> None:
    found = waktu(a_langkah("1", waktu="5 menit"), a_langkah("2", waktu="1 s.d. 2 jam"), a_langkah("3"))
    assert (found.terpendek, found.terpanjang) == (Lama(menit=65), Lama(menit=125))
    assert found.langkah_tanpa_waktu == ("3",)
    assert not found.ada_putaran


def test_the_shortest_way_may_be_a_refusal() -> None:
    found = waktu(
        a_langkah("1", waktu="5 menit"),
        a_langkah("2", ke="Ditolak: selesai; Disetujui: 3", waktu="10 menit"),
        a_langkah("3", waktu="2 jam"),
    )
    assert (found.terpendek, found.terpanjang) == (Lama(menit=15), Lama(menit=135))


def test_every_step_of_a_loop_counts_once_in_the_longest_way() -> None:
    found = waktu(
        a_langkah("1", waktu="1 menit"),
        a_langkah("2", ke="Lengkap: 4; Tidak: 3", waktu="10 menit"),
        a_langkah("3", ke="2", waktu="100 menit"),
        a_langkah("4", waktu="1000 menit"),
    )
    assert (found.terpendek, found.terpanjang) == (Lama(menit=1011), Lama(menit=1111))
    assert found.ada_putaran


def test_steps_beside_the_way_do_not_count() -> None:
    found = waktu(
        a_langkah("1", waktu="1 menit", ke="4"),
        a_langkah("2", waktu="1 hari"),
        a_langkah("3", ke="99"),
        a_langkah("4"),
    )
    assert (found.terpendek, found.terpanjang) == (Lama(menit=1), Lama(menit=1))


def test_a_flow_without_end_says_so() -> None:
    found = waktu(a_langkah("1", waktu="1 menit"), a_langkah("2", waktu="1 menit", ke="1"))
    assert (found.terpendek, found.terpanjang, found.ada_akhir) == (Lama(), Lama(), False)


def test_no_steps_take_no_time() -> None:
    assert waktu() == WaktuAlur(Lama(), Lama(), (), 0, False, (), False)


def test_kinds_of_time_stay_apart() -> None:
    found = waktu(a_langkah("1", waktu="2 hari kerja"), a_langkah("2", waktu="1 hari"), a_langkah("3", waktu="1 jam"))
    assert found.terpendek == Lama(menit=60, hari_kerja=2, hari=1)


@pytest.mark.parametrize(("kalender", "terpendek"), [(None, Lama(menit=600)), (Kalender(), Lama(hari_kerja=1))])
def test_the_calendar_chooses_among_ways(kalender: Kalender | None, terpendek: Lama) -> None:
    """Ten hours are more than a working day, but without a calendar minutes count less than days."""
    rows = (
        a_langkah("1", ke="Baru: 2; Lama: 3"),
        a_langkah("2", waktu="10 jam", ke="selesai"),
        a_langkah("3", waktu="1 hari kerja"),
    )
    assert waktu(*rows, kalender=kalender).terpendek == terpendek


def test_each_executor_has_his_part_of_both_ways() -> None:
    found = waktu(
        a_langkah("1", "A", waktu="1 menit"),
        a_langkah("2", "B", ke="Ya: selesai; Tidak: 3", waktu="2 s.d. 3 menit"),
        a_langkah("3", "A; C", waktu="5 menit"),
    )
    menit = [(nama, cepat.menit, lama.menit) for nama, cepat, lama in found.per_pelaksana]
    assert menit == [("A", 1, 6), ("B", 2, 3), ("C", 0, 5)]
    assert found.serah_terima == 2


def test_the_api_form() -> None:
    lama = {"teks": "1 menit", "menit": 1, "hari_kerja": 0, "hari": 0, "bulan": 0}
    assert waktu(a_langkah("1", "A", waktu="1 menit")).as_dict() == {
        "terpendek": lama,
        "terpanjang": lama,
        "per_pelaksana": [{"pelaksana": "A", "terpendek": lama, "terpanjang": lama}],
        "serah_terima": 0,
        "putaran_dihitung_sekali": False,
        "langkah_tanpa_waktu": [],
    }


@pytest.mark.parametrize(
    ("janji", "kalender", "terlalu_singkat"),
    [
        (Lama(menit=59), None, True),
        (Lama(menit=60), None, False),
        (Lama(hari_kerja=1), None, None),
        (Lama(hari_kerja=1), Kalender(), False),
    ],
)
def test_a_promise_is_too_short_when_no_way_is_as_short(
    janji: Lama, kalender: Kalender | None, terlalu_singkat: bool | None
) -> None:
    found = waktu(a_langkah("1", waktu="1 jam"))
    assert janji_terlalu_singkat(a_durasi(Lama(), janji), found, kalender) is terlalu_singkat
