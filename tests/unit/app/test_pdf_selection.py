"""What `export pdf` prints, from what was named and what was found wrong."""

from __future__ import annotations

import pytest

from sopkatalog.app.pdf.selection import (
    Pilihan,
    SelectionError,
    by_id,
    by_unit,
    everything,
    without_galat,
)
from sopkatalog.diagnostics import Kind, Report, Severity, Span
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Unit
from tests.values import a_sop

GALAT = Kind("SOP999", "contoh", Severity.GALAT, message="Salah.", hint="Perbaiki.")


def numbered(urut: int, unit: str = "dkc", **rest: object) -> Sop:
    return a_sop(unit=unit, berkas=f"{urut:04d}", urut=urut, **rest)


BERLAKU, DICABUT = numbered(1), numbered(2, status=Status.DICABUT)
RANCANGAN = a_sop(berkas="surat", urut=None, status=Status.RANCANGAN)
PINDAHAN, LAIN = numbered(3, pengampu="dis"), numbered(1, unit="dis")
KATALOG = Katalog.of(
    (BERLAKU, DICABUT, RANCANGAN, PINDAHAN, LAIN),
    units=(Unit("dkc", "Dukcapil"), Unit("dis", "Dinas Sosial"), Unit("kosong", "Unit Kosong")),
)


def test_everything_is_what_is_in_force() -> None:
    assert everything(KATALOG) == Pilihan((LAIN, BERLAKU, PINDAHAN))
    assert everything(KATALOG, buku=True).buku == ("dis", "dkc")


def test_a_unit_has_the_sop_that_it_owns_today_and_a_book() -> None:
    assert by_unit(KATALOG, "dis") == Pilihan((LAIN, PINDAHAN), ("dis",))
    assert by_unit(KATALOG, "dkc") == Pilihan((BERLAKU,), ("dkc",))


def test_named_sop_are_printed_whatever_their_status_each_once() -> None:
    ids = ["dkc-surat", "dkc-0002", "dkc-surat"]
    assert by_id(KATALOG, ids) == Pilihan((RANCANGAN, DICABUT))


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        (lambda: by_id(KATALOG, ["dkc-0001", "dkc-001"]), "SOP “dkc-001” tidak ada; maksud Anda “dkc-0001”?"),
        (lambda: by_unit(KATALOG, "dkk"), "Unit “dkk” tidak ada; maksud Anda “dkc”?"),
        (lambda: by_unit(KATALOG, "kosong"), "Unit “kosong” (Unit Kosong) tidak mengampu SOP yang berlaku."),
        (lambda: everything(Katalog.of((RANCANGAN,))), "Belum ada SOP yang berlaku."),
    ],
)
def test_what_does_not_exist_is_said(choose: object, words: str) -> None:
    with pytest.raises(SelectionError) as error:
        choose()  # type: ignore[operator]
    assert str(error.value) == words


def report(*paths: str) -> Report:
    return Report.of(GALAT.at(Span(path)) for path in paths)


def test_a_galat_holds_back_its_sop_and_the_book_that_would_lack_it() -> None:
    disaring = without_galat(everything(KATALOG, buku=True), report("dkc/0003.md", "dkc/0002.md"))
    assert disaring.pilihan == Pilihan((LAIN, BERLAKU), ("dkc",))
    assert (disaring.tertahan, disaring.buku_tertahan) == ((PINDAHAN,), ("dis",))
    assert [item.span.path for item in disaring.galat.diagnostics] == ["dkc/0003.md"]


def test_a_galat_of_a_sop_that_was_not_asked_for_holds_nothing_back() -> None:
    disaring = without_galat(by_unit(KATALOG, "dkc"), report("dis/0001.md"))
    assert disaring.pilihan == by_unit(KATALOG, "dkc")
    assert not disaring.galat.diagnostics


@pytest.mark.parametrize("path", ["_register/unit.yml", "katalog.yml"])
def test_a_galat_that_concerns_all_holds_everything_back(path: str) -> None:
    disaring = without_galat(by_unit(KATALOG, "dkc"), report(path))
    assert disaring.pilihan == Pilihan(())
    assert [item.span.path for item in disaring.galat.diagnostics] == [path]
