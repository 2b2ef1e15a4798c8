"""Laws of durations and of the working calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce
from operator import add

from hypothesis import assume, example, given
from hypothesis import strategies as st

from sopkatalog.model.baca_durasi import parse_durasi
from sopkatalog.model.durasi import Durasi, Lama, TidakTerbaca
from sopkatalog.model.kalender import Kalender

AMOUNTS = st.integers(min_value=0, max_value=9_999)
LAMA = st.builds(Lama, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS) | st.builds(Lama, hari=AMOUNTS) | st.builds(Lama, AMOUNTS)
CONDITIONS = st.lists(st.sampled_from(["berkas lengkap", "jika hadir", "per berkas", "İzin (asli)"]), unique=True)


@st.composite
def durations(draw: st.DrawFn) -> Durasi:
    paling_cepat = draw(LAMA)
    paling_lama = paling_cepat + draw(LAMA)
    syarat = "; ".join(draw(CONDITIONS))
    return Durasi("", draw(st.sampled_from([paling_cepat, Lama()])), paling_lama, draw(st.booleans()), syarat)


CALENDARS = st.builds(
    Kalender,
    st.integers(min_value=1, max_value=1440),
    st.frozensets(st.integers(min_value=0, max_value=6), min_size=1),
    st.frozensets(st.dates(date(2024, 1, 1), date(2026, 12, 31)), max_size=20),
)
DATES = st.dates(date(2024, 1, 1), date(2026, 12, 31))

# Words and signs that mean something to the reader, in any order.
FRAGMENTS = st.sampled_from(
    [
        "15 menit", "1 jam", "3 (tiga) hari", "24 jam", "sehari", "2", "1,5", "08.00", "½", "1/2", "lima",
        "setengah", "(tiga)", "jam", "hari", "hari kerja", "minggu", "bulan", "detik", "kerja", "kalender",
        "(", ")", "(", ")", "s.d.", "-", "–", "/", "atau", "dan", "+", "x", "±", "kira-kira",
        "paling lambat", "maks.", "minimal",
        "jika", "per", "setiap", "sebelum", "selama", "waktu", ":", "berkas", "tidak ada", "senin",
        ".", ",", ";", "'", '"', "<br>", "\n", "İ", "ſ",
    ]
)  # fmt: skip
SENTENCES = st.lists(FRAGMENTS, max_size=14).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda space: space.join(words))
)
DURATION_FIRST = SENTENCES.map("15 menit ".__add__) | SENTENCES.map("2 hari ".__add__)


@given(durations(), durations())
def test_addition_commutes(a: Durasi, b: Durasi) -> None:
    assert a + b == b + a


@given(durations(), durations(), durations())
def test_addition_associates(a: Durasi, b: Durasi, c: Durasi) -> None:
    assert (a + b) + c == a + (b + c)


@given(st.lists(LAMA))
def test_kinds_never_mix(amounts: list[Lama]) -> None:
    total = reduce(add, amounts, Lama())
    for kind in ("menit", "hari_kerja", "hari", "bulan"):
        assert getattr(total, kind) == sum(getattr(lama, kind) for lama in amounts)
    assert total.kinds == frozenset().union(*(lama.kinds for lama in amounts))


@given(st.integers(1, 9_999), st.integers(1, 9_999))
def test_hari_and_hari_kerja_compare_only_with_a_calendar(a: int, b: int) -> None:
    assert Lama(hari=a).compare(Lama(hari_kerja=b)) is None
    assert Lama(hari=a).compare(Lama(hari_kerja=b), Kalender()) is not None


@given(LAMA, LAMA, st.none() | CALENDARS)
def test_compare_is_antisymmetric(a: Lama, b: Lama, kalender: Kalender | None) -> None:
    order = a.compare(b, kalender)
    assert b.compare(a, kalender) == (None if order is None else -order)
    assert a.compare(a + b, kalender) in (-1, 0)


@given(LAMA, LAMA, CALENDARS)
def test_what_holds_without_a_calendar_holds_with_one(a: Lama, b: Lama, kalender: Kalender) -> None:
    assume(a.compare(b) is not None)
    assert a.compare(b) == a.compare(b, kalender)


@given(durations())
def test_what_is_shown_reads_the_same(durasi: Durasi) -> None:
    assert parse_durasi(str(durasi)) == durasi


@given(SENTENCES | DURATION_FIRST)
@example("15 menit . (5)")
@example("3 hari maksimal (maksimal)")
@example("2 hari,(kerja)")
def test_what_was_read_can_be_shown_and_read_again(text: str) -> None:
    durasi = parse_durasi(text)
    if isinstance(durasi, Durasi):
        assert durasi.teks == text
        assert parse_durasi(str(durasi)) == durasi
        assert replace(durasi, teks=text[::-1]) == durasi


@given(st.text(max_size=400) | SENTENCES | DURATION_FIRST)
def test_any_text_is_read_without_exception(text: str) -> None:
    read = parse_durasi(text)
    if isinstance(read, TidakTerbaca):
        assert read.teks == text
        assert read.bagian
        assert read.bagian in text
    elif read:
        assert read.min.compare(read.maks) != 1


@given(CALENDARS, DATES, st.integers(0, 400))
def test_n_working_days_later_is_n_working_days_away(kalender: Kalender, mulai: date, n: int) -> None:
    akhir = kalender.tambah_hari_kerja(mulai, n)
    assert kalender.hari_kerja_antara(mulai, akhir) == n
    assert n == 0 or kalender.is_hari_kerja(akhir)


@given(CALENDARS, DATES, DATES)
def test_working_days_are_those_that_count_one_by_one(kalender: Kalender, a: date, b: date) -> None:
    a, b = min(a, b), max(a, b)
    days = map(date.fromordinal, range(a.toordinal() + 1, b.toordinal() + 1))
    assert kalender.hari_kerja_antara(a, b) == sum(map(kalender.is_hari_kerja, days))


@given(CALENDARS, LAMA, LAMA)
def test_working_minutes_add_up(kalender: Kalender, a: Lama, b: Lama) -> None:
    assert kalender.menit_kerja(a + b) == kalender.menit_kerja(a) + kalender.menit_kerja(b)
